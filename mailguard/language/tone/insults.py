"""Words that people disguise in mail: what is meant where a letter is hidden by a star, a figure or a gap.

The list only reads disguises; it never decides that a sentence is abusive. Most abuse uses none of these words, and
most of these words are harmless when nothing hides them.
"""

_NOUNS = """
arse arsehole arsewipe ass asshole bastard bellend berk bitch bollocks bonehead bootlicker bully buffoon bugger bullshit
bullshitter charlatan cheat chump clot clown clueless cockwomble cockup cow cretin crook cunt dick dickhead dimwit
dinosaur dipstick disgrace dogsbody dolt donkey dope dork dullard dumbass dunce dunderhead eejit fathead fool fossil
fraud fucker fuckwit git gobshite goon halfwit hag idiot idiots imbecile jackass jerk jobsworth joke joker knob knobhead
lackey lapdog layabout leech liar liars loser lummox lunatic mong moron morons muppet muppets nincompoop nitwit nobody
numpty numbskull nutter oaf parasite pig pillock pillocks piss plank plonker poodle pratt prat prats prick pricks puppet
rat scum scumbag shirker shit shite shithead shits shyster sleazeball slag slob sloth snake sneak snob sod spineless
spiv stooge swine thickhead thicko thug timeserver tosser tossers toerag traitor trash troll turd twat twats twerp twit
twits vermin wally wanker wankers wanka wastrel waster weasel whore wimp windbag witch wretch
"""
_QUALITIES = """
arrogant bent bloody blind bonkers brainless clueless cowardly corrupt crap crappy crazy crooked cretinous damn damned
daft dafter deaf deceitful demented dense devious dim dishonest dozy dumb dopey evil fat feckless fucked fucking
gormless gutless hopeless idiotic ignorant illiterate imbecilic incompetent inept insane lazy lying mad malicious
moronic nasty obnoxious pathetic petty pigheaded pompous ridiculous rotten rude shameless shambolic shady shit shitty
sick slow sly slimy smug sneaky snotty sodding spineless spiteful stupid stupidity stupider thick twisted ugly
unfit useless uselessness vile vindictive wicked worthless incompetence
"""
_DEEDS = "fuck fucks fucked fuckup screw screwed pissed pissing bollocked kill sack sacked shove wank wanking lied lies"

MEANT = tuple(dict.fromkeys(f"{_DEEDS} {_QUALITIES} {_NOUNS}".replace("\n", " ").split()))
"""In the order in which they are tried where stars leave several open."""
KNOWN = frozenset(MEANT)
