"""Who the other Members are in an officer's words to one of them: written as tokens, so that patterns see who is meant.

`OO` stands for other Members ("the other groups", "anyone else on the committee", "the opposition"), `XX` for not one
of them ("no other councillor", "nobody on the Council but you"). Small letters are the text's own.
"""

from mailguard.correspondence.wordings.plain import plain
from mailguard.language.patterns import regex

_PARTY = r"(?:labour|conservative|tory|liberal democrat|lib dem|green|independent|reform|plaid(?: cymru)?|snp|ukip)"
_WHICH = (
    r"(?:elected|ward|committee|cabinet|executive|scrutiny|town|borough|district|county|city|parish|back-?bench|council"
    rf"|front-?bench|opposition|lead|party|political|minority|majority|group|panel|planning|licensing|audit|{_PARTY})"
)
_ONE = (
    r"(?:(?:aldermen and )?(?:members?|councill?ors?)|cllrs?|aldermen|groups?|leaders?|group leaders?|chairs?"
    r"|vice-chairs?|chairmen|part(?:y|ies)"
    r"|portfolio holders?|whips?|spokes(?:men|women|people|persons?))\b"
)
_BODY = r"(?:(?:\w+ ){0,2}?(?:sub-)?(?:committee|panel|group|party)|cabinet|executive|administration|back-?benches)\b"
_PLACE = rf"(?:(?:whole |full |entire |wider )?(?:council|chamber|authority|membership|opposition)\b|{_BODY})"
_OF = (
    rf"(?: (?:of|on|in|from) (?:the |your |our )?(?:other (?:{_WHICH} )?(?:groups?|part(?:y|ies))|{_PLACE})(?! of\b)"
    r"|(?! of (?!you\b)))"
)
"""Members of what: of the council or a part of it, or of nothing; "of the public", "of my team" are none."""
_RANK = r"(?:ordinary|rank[- ]and[- ]file|back-?bench|support|supporting|non-executive|non-cabinet|junior)"
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|(?:twen|thir|for|fif|six)ty(?:[- ]\w+)?)"
_THE = r"(?:(?:any|all|every|each|some|most|one|either) (?:of )?)?(?:the |your |our |my |his |her )?"
_BUT_YOU = r"(?:,? (?:other than|but|apart from|except|besides|save|bar) (?:for )?(?:you\b|yourself))"
_ELSE = (
    rf" (?:else )?(?:(?:on|in|at|of|from|across|around) (?:the |your |our |this )?{_PLACE}|(?:outside|beyond) (?:the "
    rf"|your"
    rf" |our )?{_BODY}|among(?:st)? (?:the |your )?(?:{_WHICH} ){{0,3}}(?:members|councillors))"
)
_OTHERS = (
    rf"{_THE}(?:other|fellow|remaining|rival|opposing) (?:{_NUMBER} )?(?:{_WHICH} ){{0,3}}{_ONE}{_OF}",
    rf"{_THE}(?:{_WHICH} ){{0,3}}(?:members?|councillors?|cllrs?)(?:{_BUT_YOU}| (?:outside|(?:who are )?not (?:on|in)) "
    rf"(?:the |your )?{_BODY}"
    r"| generally\b| at large\b| as a whole\b)",
    rf"(?:any|every)one{_ELSE}",
    rf"(?:the )?(?:rest|remainder|others?) (?:of|on|in) (?:the |your |our )?(?:{_PLACE}(?! of\b)"
    rf"|(?:{_WHICH} ){{0,3}}(?:members|councillors|groups){_OF})",
    r"(?:members of )?(?:the |any )?opposition(?! to\b)(?: groups?| members?| councillors?| leaders?| benches)?\b",
    r"(?:the |any |your )?back-?bench(?:ers?|es)\b",
    rf"(?:the |any )(?:{_PARTY}|minority|majority|ruling|largest|smaller)s?(?: (?:groups?|part(?:y|ies)|members?"
    rf"|councillors?|side|benches"
    r"|leader)\b(?! of\b)|(?=[.,;!]|$| (?:must|should|are|to|not)\b))",
    rf"(?:the |any )?(?:(?:{_WHICH}|{_RANK}) ){{1,3}}(?:members|councillors)\b(?! of\b)",
    r"(?:the|your) (?:deputy (?:leader|chair|mayor)|vice-chair(?:man|woman)?|opposition leader|leader of the"
    r" opposition)\b",
    r"your (?:\w+ )?(?:sub-)?(?:committee|cabinet|panel|board)\b(?! of\b| (?:room|clerk|papers?|agenda|report|dates?"
    r"|meeting|members?|colleagues?)\b)",
    r"(?:(?<=\bif )|(?<=\bthat )|(?<=\btell )|(?<=\blet )|(?<=\bkeep )|(?<=\brest of )|(?<=\bleave )|(?<=\bfrom ))"
    r"(?:committee|cabinet|council)\b(?= (?!(?:room|clerk|papers?|agenda|report|dates?|tax|house|meeting|officers?)\b)"
    r"|[.,;:])",
    r"the others\b",
    r"(?<=the fewer )(?:members|councillors)\b|(?<=as few )(?:members|councillors)\b|rest of (?:committee|council"
    r"|cabinet"
    r"|panel)\b",
    r"the (?:tories|conservatives|greens|independents|lib dems|liberal democrats)\b",
    r"the other side(?: of the chamber)?\b|the wider (?:membership|council|chamber)\b|your opposite numbers?\b",
    r"the rest(?= (?:will|are|must|can|may|have|need|should)\b)|scrutiny(?= (?:have|has|is|are|must|should|do|does)\b)",
    r"(?:(?<=\bat )|(?<=\bto )|(?<=\bwith ))(?:your )?group\b(?! (?:of|room)\b)",
    rf"(?:any |the |a |all )?(?:members|councillors) (?:of|in|from) (?:the |any )?other (?:{_WHICH} )?(?:groups?"
    rf"|part(?:y|ies)"
    r"|committees)",
    rf"(?:(?:any of |all )?your (?:{_WHICH} ){{0,3}}colleagues\b|colleagues\b(?= (?:on|in|across))|those)(?: (?:on|in"
    rf"|across)"
    rf" (?:the |your )?{_PLACE})?(?<!those)",
    r"another (?:ward )?(?:member|councillor|group)\b(?! of (?!the (?:council|committee)\b))",
    r"the (?:full |whole |entire |\w+ )?(?:sub-)?(?:committee|cabinet|panel)\b(?: proper\b)?(?! of\b| (?:room|clerk"
    r"|papers?|agenda|report"
    r"|dates?"
    r"|meeting)\b)",
    r"(?:y )?(?:aelodau|cynghorwyr|grwpiau) eraill\b|gweddill y (?:cyngor|pwyllgor|aelodau)\b",
    rf"(?<=of the ){_NUMBER} (?:members|councillors)\b|(?<=of all the )(?:members|councillors)\b",
    r"(?:(?<=\bto )|(?<=\bwith )|(?<=\bfrom )|(?<=\bround )|(?<=\bamong )|(?<=\btell )|(?<=\blet )|(?<=\bshow )"
    r"|(?<=\bif )|(?<=\bshould )"
    r"|(?<=\bwish )|(?<=\bwant )|(?<=\brather )|(?<=\bprefer )|(?<=\blike )|(?<=\bsooner )|(?<=\bhave )|(?<=\bwanting"
    r" ))"
    r"(?:(?:all |any |the ){0,3}(?:members|councillors|any (?:member|councillor))\b(?! of\b| only\b)|(?:cllr"
    r"|councillor) \w+)",
)
_NONE = (
    rf"no(?:t one| single)?(?: of the)? (?:other|fellow|remaining) (?:{_WHICH} ){{0,3}}{_ONE}{_OF}{_BUT_YOU}?",
    rf"none of (?:the |your )?(?:other |fellow |remaining |rest of the ){{0,3}}(?:{_WHICH} ){{0,3}}{_ONE}{_OF}",
    rf"no (?:member|councillor|cllr|group)(?: (?:on|of) (?:the )?{_PLACE})?{_BUT_YOU}",
    r"nobody (?:on|from|in|among) (?:the other side(?: of the chamber)?|the opposition(?: benches| side)?|the"
    r" back-?benches)\b",
    rf"nobody{_ELSE}{_BUT_YOU}?",
    r"no (?:member|councillor)(?= (?:is to|may|must|should)\b)",
)
_THEIRS = r"(?!'s? (?!(?:hands|eyes|ears|knowledge|attention|sight|desks?|notice|inbox\w*|possession|way)\b))"
_TOKENS = regex(rf"\b(?:(?P<none>{'|'.join(_NONE)})|(?:{'|'.join(_OTHERS)})){_THEIRS}(?:'s?(?= ))?")
_FIRST = regex("OO|XX")
_THEM = regex(
    r"\b(?:(?P<to>to|with|from|past|among|by|on|of|let|letting|tell|telling|inform|want) (?:any of |all of "
    r"|either of )?"
    r"them\b(?! (?:to|with|from)\b)|they\b)"
)
_MAY_MENTION = regex(
    r"other|wider|whole|entire|fellow|remaining|remainder|rest of|colleague|opposition|bench|committee|cabinet|panel"
    r"|else|membership"
    r"|eraill"
    r"|gweddill|anyone|everyone|nobody|another|rival|members|councillors|any member|cllr|councillor|outside|no member"
    rf"|minority|majority|group|those|vice-chair|deputy|opposite|tories|lib dems|scrutiny|the rest|{_PARTY}"
)


def others_marked(sentence: str) -> str:
    """The sentence in plain form with the other Members as tokens; without a token where it speaks of none.

    After they are named, "they" and "to them" are they too.
    """
    words = plain(sentence)
    if not _MAY_MENTION.search(words):
        return words
    named = _TOKENS.sub(lambda found: "XX" if found["none"] else "OO", words)
    first = _FIRST.search(named)
    if first is None:
        return named
    at = first.end()
    return named[:at] + _THEM.sub(lambda found: f"{found['to']} OO" if found["to"] else "OO", named[at:])
