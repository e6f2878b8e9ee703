"""Whether a Member warns an officer of what somebody else threatens or spreads, and does not make it their own."""

import re
from collections.abc import Iterable

from mailguard.correspondence.remarks.teller import somebody
from mailguard.correspondence.remarks.voices import IN_MARKS
from mailguard.language.patterns import regex

_I = re.IGNORECASE
_HIM = r"(?:he|she|they|it|I|(?:mr|mrs|ms|miss|dr)\.? [\w'’-]{2,24}|(?:his|her|their|some) [\w'’-]{2,24})"
_WILL = (
    r"(?:['’](?:ll|d|s|re|m)| (?:will|would|shall|could|might|is|are|was|were|am|wants?|wanted|knows?|knew|intends?"
    r"|intended|means?|meant|plans?|planned|has|have|had|hopes?|hoped|can)\b)"
)
_WHERE = r"(?:,? (?!(?:that|he|she|they|I|you|your)\b)[\w'’-]{1,24}){0,8}?"
_WILL_DO = regex(
    r"(?<![\w’'])(?:says?|said|saying|tells?|told|telling|shout(?:s|ed|ing)?|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?"
    r"|wr(?:ites?|ote|itten|iting)|post(?:s|ed|ing)?|boast(?:s|ed|ing)?|brag(?:s|ged|ging)?|announce[sd]?|swears?"
    r"|swore|sworn|texts?|texted|text|e-?mailed|claims?|claimed|put|warn(?:s|ed|ing)?|vow(?:s|ed|ing)?|repeat(?:s|ed"
    r"|ing)?|mutter(?:s|ed|ing)?|promis(?:es|ed|ing)|declare[sd]?|adamant|let it be known|bragging|going round)"
    rf"{_WHERE},?(?: that)? (?:[“\"«‘']?{_HIM}{_WILL}|how {_HIM}|[“\"«‘'])",
    _I,
)
"""Somebody says what they will do: "told me on Monday that he will"."""
_THREATENS = regex(
    r"(?<![\w’'])(?:threaten(?:s|ed|ing)?|vow(?:s|ed|ing)? to|swor(?:e|n) to|swears to|promis(?:es|ed|ing) to"
    r"|offer(?:s|ed|ing) to|plot(?:s|ted|ting)? to|plan(?:s|ned|ning)? to|intends to|boast(?:s|ed|ing)? of"
    r"|talk(?:s|ed|ing)? (?:of|about)"
    r"|(?:made|makes|making|issu(?:es|ed|ing)|repeated|uttered|sent|sending|left|posted)"
    r"(?: (?!(?:I|you|we)\b)[\w'’-]{1,24}){0,4} threats?)(?![\w’'])",
    _I,
)
_WAS_THREATENED = regex(
    r"(?:\b(?:you|she|he|they|(?-i:[A-Z])[\w'’-]{1,24})(?: have| has| had|['’]ve)?(?: \w{1,12}){0,2} (?:been|being|was"
    r"|were|are|is)(?: \w{1,12}){0,2} threatened\b(?! by (?:me|us|you)\b)"
    r"|\b(?:I|we|you)(?:['’]ve| have| had| just){0,2} (?:had|have|received|got|seen|heard|been sent|been shown)"
    r"(?: (?!(?:I|you|we)\b)[\w'’-]{1,24}){0,4} threats?\b"
    r"(?! (?:from|by) you)|\bthere(?:['’]s| is| are| was| were| has been"
    r"| have been)(?: [\w'’-]{1,24}){0,4} threats?\b(?! (?:from|by) you)"
    r"|\b(?:his|her|their) (?:[\w'’-]{1,24} )?threats?\b)",
    _I,
)
_YOU = regex(r"[^.!?,;]{0,80}?\byour?\b", _I)
_BARE = regex(
    r"(?:\b(?:is|was) (?:going to|coming (?:to|for|after)|waiting|looking for|after|out to)|\b(?:will|would)"
    r"|['’](?:ll|d|s going to)|\bwants? to|\bintends? to|\bknows? where)\b(?=[^.!?]{0,200}\byour?\b)",
    _I,
)
_VAGUE = regex(
    r"\b(?:somebody|someone|people|everybody|everyone|they|others|folk|some|many|most|lads|boys|friends|mates|my|our"
    r"|we)\b",
    _I,
)
"""Those behind whom whoever threatens may hide."""
_THEIRS_TOO = regex(r"\b(?:my|our)\b(?! (?:own )?(?:residents?|constituents?|neighbours?|tenants?|surgery|ward)\b)", _I)
UNLESS = regex(
    r"\bunless you\b|\bif you (?:do not|don['’]t|won['’]t|refuse|fail|ever|cannot|can['’]t)\b|\buntil you\b"
    r"|\byou(?:['’]d| had) better (?!not go|stay|tell|ring|call|talk)|\bor else\b|\bso (?:do|change|drop|withdraw"
    r"|approve|sign)\b",
    _I,
)
"""What a warning seldom says: a threat of somebody else's may be passed on to press."""
_MEDIUM = regex(
    r"\b(?:leaflets?|flyers?|fliers?|posters?|placards?|banners?|stickers?|graffiti|walls?|memes?|pamphlets?"
    r"|trolls?|anonymous [\w-]{2,20}|anonymous)\b|\A(?:an?|another|some|several|two|three) (?:[\w'’-]{2,20} ){0,2}"
    r"(?:letters?|notes?|posts?|tweets?|videos?|messages?|voicemails?|comments?|e-?mails?|blogs?)\b",
    _I,
)
"""What somebody unknown wrote or spread."""
_UNDONE = regex(
    r"\b(?:painted over|cleaned off|scrubbed off|washed off|taken down|torn down|took (?:it|them) down"
    r"|pulled (?:it|them) down|clean (?:it|them) off|take (?:it|them) down|removed|deleted|blocked (?:him|her|them))\b"
    r"|\breport(?:ed|ing)? (?:him|her|them|the (?:post|page|comment|man|account))\b|\bfor your (?:own )?safety\b",
    _I,
)
"""What a Member does about what somebody else wrote of an officer."""
_ALARMED = regex(
    r"\bpolice\b(?! (?:should|ought|must|need|about|on|for)\b)"
    r"(?![^.!?]{0,60}\b(?:investigating|into|after|arrest|about|onto|question|charge|prosecute) you\b)"
    r"|\b(?:rang|rung|called|dialled|phoned|ring|call|dial) (?:101|999)\b|\bPCSO\b"
    r"|\b(?:crime|incident) (?:number|reference|ref)\b|\breport(?:ed|ing)? (?:it|this|that|the matter)\b"
    r"|\bI(?: am| was|['’]m)(?: \w{1,12}){0,2} (?:horrified|appalled|disgusted|shocked|sickened|alarmed"
    r"|dismayed|worried for|concerned for|frightened for)\b(?! (?:at|by|with) you)"
    r"|\b(?:thought|felt|feel|think) (?:that )?you (?:should|ought to) know\b|\bsafeguarding\b",
    _I,
)
"""What a Member does or feels about a threat of somebody else's; of an insult it may be the officer they report."""
_WRITTEN_UP = regex(
    r"\b(?:sprayed|scrawled|daubed|chalked|scratched)\b"
    r"|\b(?:wrote|written|painted|writing)\b[^.!?]{0,60}\bon (?:the|an?|my|our|your|his|her)(?: [\w'’-]{1,24}){0,3}"
    r" (?:walls?|doors?|gates?|fence|shelter|bridge|windows?|hoarding|pavement|car|van|side|toilet|noticeboard)\b",
    _I,
)
_CAREFUL = regex(
    r"\b(?:be|been|very) careful\b|\btake care\b|\bstay (?:away|inside|at home|safe|indoors)\b"
    r"|\bkeep (?:away|safe|clear)\b|\b(?:not|n['’]t|never) (?:go|be|walk|visit|leave|open"
    r"|answer)\b[^.!?]{0,60}\b(?:alone|own|yourself|there"
    r"|door|yard|night|house|site)\b|\b(?:take|bring) (?:somebody|someone|a colleague)\b|\block (?:the|your)\b"
    r"|\bbe on your guard\b",
    _I,
)
_ADVICE = regex(
    r"\A(?:(?:so|and|but|then|until then|for now|in the meantime|meanwhile|[\w'’-]{2,24}),? )?(?:please|do not|don['’]t"
    r"|never go|stay|keep|be (?:careful|safe|aware)|take (?:care|somebody|someone|a)|talk to|speak to|lock|ring|call"
    r"|look after|make sure|if (?:he|she|they)|he|she|they|I (?:have|am|was|rang|told|reported|called|do not|don['’]t)"
    r"|I['’]ve|I['’]m|the police)\b",
    _I,
)
_TELLS = (
    r"(?:(?:also|now|of course|gladly|always|certainly|not) ){0,2}(?:tell|report|call|ring|phone|speak|talk|pass|send"
    r"|let|ask|inform|keep|be (?!waiting|coming|next|behind|watching)|go|support|stand|help you|come with|do|contact"
    r"|write|raise|forward|warn|never|try|attend|advise|urge|share|copy|say|like|rather|prefer|suggest|need|want"
    r"|expect|chase|hand|give (?:the police|them|a statement)|get (?:the|him|her|it|them|somebody)|have (?:it|told|to|a"
    r" word)|take (?:it|this|the|him|her)|see (?:that|what|him|her|them)|make sure|find out|follow (?:it|this|up)|put"
    r" (?:it|this)|look|walk|drive|meet|stop)"
)
_OWN_DEED = regex(
    r"(?<!\bsaid )(?<!\bsays )(?<!\bshouted )(?<!\bwrote )\b(?:I|we)(?:['’](?:ll|d|m going to|re going to)"
    rf"| will| shall| would| am going to| are going to) (?!{_TELLS}\b)\w",
    _I,
)
_OWNED = regex(
    r"\b(?:I|we) (?:(?:do|only|rather|really|just) )?(?:hope|pray|wish) (?:that )?(?:he|she|they|it|somebody|someone)"
    r" (?:does|do|did|will|would|succeeds?|manages?|gets?|means?|happens?)\b(?! not\b)"
    r"|\b(?:I|we) (?:won['’]t|wouldn['’]t|will not|would not|shall not|shan['’]t|am not going to|['’]d not|can['’]t"
    r"|cannot|could not|couldn['’]t|do not|don['’]t) (?:\w{1,12} ){0,2}(?:stop|blame|lift a finger|mind|shed|weep"
    r"|lose sleep|hold (?:him|her|them))\b"
    r"|\bso (?:will|would|shall|do|am|might) (?:I|we)\b"
    r"|\b(?:I|we)(?:['’]d|['’]ll| would| will) (?:\w{1,12} ){0,2}(?:help|hold|join|cheer|pay|thank|drive|applaud)"
    r" (?:for )?(?:him|her|them)\b|\b(?:had|have|has|got) (?:it|this|that) coming\b|\bserves? (?:you|him|her"
    r"|them) right\b"
    r"|\byou (?:\w{1,12}ly |all )?deserve (?:it|that|all|everything|every|what|no less|no better|nothing better|a)\b"
    r"|\bgood (?:for|on|luck to) (?:him|her|them)\b|\b(?:he|she|they|somebody|someone) should(?: too)?\s*[.!,]"
    r"|\b(?:I|we)(?:['’]ve| have)? (?:told|asked|sent|paid|got|want|wanted|encouraged|urged) (?:him|her|them) to"
    r" (?!stop|leave|go|apologi|calm|keep|stay|take|withdraw|get|come|not|ring|write|put|think|tell|talk|speak|report)"
    r"|\b(?:it|that|which|the \w{3,20}|whoever (?:wrote|did|made) (?:it|that|this))(?: is|['’]s| was| are)"
    r"(?: (?:quite|absolutely|dead|only|simply|just|no more than|all|perfectly))? (?:right|the truth)\b"
    r"(?! (?:that|to|away|of|person|place|time|one|thing))|\b(?:had|has|needed) to (?:say|be said)\b"
    r"|\b(?:we all|everyone|everybody|the whole \w{3,12}) (?:knows?|thinks?|says?) (?:it|so|the same)\b"
    r"|\babout time\b|\bmy (?:own )?(?:view|words|feelings) exactly\b|\bnot before time\b|\bI (?:meant?|mean) it\b",
    _I,
)


def owned(texts: Iterable[str]) -> bool:
    """Whether the Member makes what somebody else says or threatens their own in any of these sentences."""
    return any(map(_OWNED.search, texts))


def adds_a_threat(texts: Iterable[str]) -> bool:
    """Whether the Member says in any of these sentences what they will do themselves, other than to tell somebody."""
    return any(_OWN_DEED.search(IN_MARKS.sub(" ", each)) for each in texts)


def threatens(text: str, names: frozenset[str]) -> str:
    """Whoever else is said to threaten, or to say what they will do; empty where nobody is."""
    if (passive := _WAS_THREATENED.search(text)) is not None:
        return passive[0]
    for pattern in (_THREATENS, _WILL_DO):
        for found in pattern.finditer(text):
            if subject := somebody(text[: found.start()], names):
                return subject
    return ""


def threatens_you(text: str, names: frozenset[str]) -> bool:
    """Whether somebody else is said in so many words to threaten whoever reads it, with whatever it be."""
    found = (each for each in _THREATENS.finditer(text) if _YOU.match(text, each.end()))
    return any(somebody(text[: each.start()], names) for each in found)


def may_threaten(text: str, names: frozenset[str]) -> bool:
    """Whether somebody else, whom the sentence names or tells of, is said to be going to do it."""
    subjects = (somebody(text[: found.start()], names) for found in _BARE.finditer(text))
    return any(each and not _VAGUE.search(each) for each in subjects)


def spread(subject: str, text: str) -> bool:
    """Whether it is something that somebody unknown wrote or put about; not what comes from the Member."""
    if not subject or _THEIRS_TOO.search(subject):
        return False
    return _MEDIUM.search(subject) is not None or _WRITTEN_UP.search(text) is not None


def presses(subject: str, text: str) -> bool:
    """Whether somebody else's threat may be passed on to press: by those close to the Member, or on a condition."""
    return _THEIRS_TOO.search(subject) is not None or UNLESS.search(text) is not None


def alarmed(texts: Iterable[str], violence: bool) -> bool:
    """Whether the Member does something about it, or tells the officer to be careful."""
    patterns = (_UNDONE, _ALARMED, _CAREFUL) if violence else (_UNDONE,)
    return any(pattern.search(each) for each in texts for pattern in patterns)


def advises(text: str) -> bool:
    """Whether a sentence is what stands beside a warning: advice to the officer, or more of what somebody does."""
    return _ADVICE.search(text) is not None
