"""Words that end or begin a message and say nothing themselves: closing words, greetings, "Sent from my iPhone"."""

import re

from mailguard.language.patterns import regex

_REGARDS = frozenset(
    {
        *(
            "regards",
            "kind regards",
            "kindest regards",
            "best regards",
            "warm regards",
            "warmest regards",
            "many regards",
        ),
        *("with regards", "with kind regards", "with best regards", "with warm regards", "rgds", "kr", "bw"),
        *("best wishes", "with best wishes", "all best wishes", "with all good wishes", "good wishes", "kind wishes"),
        *("with kind wishes", "warm wishes", "all the best", "all best", "yours", "yours ever", "yours aye"),
        *("yours sincerely", "yours faithfully", "yours truly", "yours respectfully", "sincerely", "sincerely yours"),
        *("very sincerely", "faithfully", "respectfully", "cofion", "cofion gorau", "cofion cynnes", "cofion cu"),
        *("yn gywir", "yn bur", "yr eiddoch", "yr eiddoch yn gywir", "yr eiddoch yn ffyddlon", "yr eiddoch yn bur"),
        *("dymuniadau gorau", "gyda dymuniadau gorau", "pob hwyl", "pob dymuniad da", "hwyl", "hwyl fawr"),
    }
)
# A writer may also mean these as the whole of the message.
_THANKS = frozenset(
    {
        *("thanks", "many thanks", "kind thanks", "thanks again", "thanks in advance", "many thanks in advance"),
        *("thanks very much", "thanks so much", "thanks a lot", "thank you", "thank you again", "thank you in advance"),
        *(
            "thank you very much",
            "thank you so much",
            "thank you kindly",
            "with thanks",
            "with many thanks",
            "thx",
            "ta",
        ),
        *("cheers", "best", "diolch", "diolch yn fawr", "diolch o galon", "diolch eto", "diolch i chi", "gyda diolch"),
        *("llawer o ddiolch", "diolch yn fawr iawn", "diolch ymlaen llaw"),
    }
)
_ALL = _REGARDS | _THANKS
# Those that `_JOIN` leaves in one piece.
_WHOLE = frozenset(phrase for phrase in _ALL if " a " not in phrase)
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in _ALL)
_JOIN = regex(r"\s?[/|,&+]\s?|\s(?:and|a)\s|\s-\s")
_EDGES = " \t\xa0*_,.!-\u2013"
_LONGEST = 70
_LONGEST_TAIL = 200

_MACHINE = (
    "iPhone|iPad|iPod|phone|mobile|Galaxy|Samsung|BlackBerry|Android|device|tablet|Huawei|Pixel|Nokia|Xperia|handset"
    "|ffôn|Sony|HTC|Surface|Mac"
)
_PROGRAM = (
    r"Outlook|Mail\sfor|Yahoo|Samsung|iPhone|iPad|Gmail|AOL|Proton|Type\sapp|Workspace|the\sall[\s-]new|BlueMail|EE|O2"
    r"|Vodafone|Three"
)
_TAIL = regex(
    rf"""[\s*]{{0,4}}(?:
      (?:sent|anfonwyd|written|typed)\s(?:from|o|on|oddi\sar)\s(?:my|fy|a|the)\s(?:[\w+-]{{1,20}}\s){{0,4}}
        (?:{_MACHINE})\b.{{0,90}}
    | (?:sent|anfonwyd)\s(?:from|via|using|with|o)\s(?:{_PROGRAM})\b.{{0,90}}
    | (?:get|download)\sOutlook\sfor\s.{{1,90}}
    | cael\sOutlook\sar\sgyfer\s.{{1,90}}
    | from\smy\s(?:[\w+-]{{1,20}}\s){{0,2}}(?:{_MACHINE})
        (?:[,.;\s-]{{1,3}}(?:please\s)?(?:excuse|forgive|sorry|so)\b.{{0,60}})?[.!]?
    )\s{{0,4}}$""",
    re.IGNORECASE | re.VERBOSE,
)
_TAIL_WORDS = ("sent", "anfonwyd", "get", "cael", "download", "from", "written", "typed")
# Two letters, as none of them is an i, which has forms that a pattern takes for it and `casefold` does not.
_TAIL_BEGINNINGS = frozenset(word[:2] for word in _TAIL_WORDS)
# The first three letters of every line that may end a message: most lines are passed over by these alone.
_BEGINNINGS = frozenset(word[:3] for word in (*_FIRST_WORDS, *_TAIL_WORDS))
_GREETINGS = frozenset(
    {
        *("dear", "hi", "hello", "hey", "morning", "afternoon", "evening", "good", "all", "both"),
        *("annwyl", "helo", "bore", "prynhawn", "noswaith"),
    }
)
_NAME_WORD = regex(r"\(?[^\W\d_][\w\u2019'.-]{0,30}\)?,?")
_PARTICLES = frozenset({"ap", "ab", "ferch", "de", "van", "der", "von", "al", "bin", "and", "of", "a"})
_MOST_WORDS = 6


def may_end(line: str) -> bool:
    """Whether it is worth asking if a line is closing words or a phone's."""
    beginning = line[:3] if line[0] not in " \t\xa0*" else line.strip(_EDGES)[:3]
    return beginning.rstrip(" ,./|").lower() in _BEGINNINGS


def is_closing(line: str) -> bool:
    """Whether a line is closing words and no more, perhaps with a name: "Kind regards, Tom", "Cofion / Regards"."""
    if len(line) > _LONGEST:
        return False
    plain = line.strip(_EDGES)
    if plain.lower() in _WHOLE:
        return True
    words = plain.split(None, 1)
    if not words or words[0].lower().rstrip(",./|&") not in _FIRST_WORDS:
        return False
    pieces = _JOIN.split(plain)
    if all(piece.lower() in _ALL for piece in pieces):
        return True
    *before, last = pieces
    return all(piece.lower() in _ALL for piece in before) and (
        _closes_with_name(last) or (bool(before) and is_name(last))
    )


def _closes_with_name(piece: str) -> bool:
    """Whether closing words run on into a name without a comma: "Thanks Tom"."""
    words = piece.split()
    return any(
        " ".join(words[:count]).lower() in _ALL and is_name(" ".join(words[count:])) for count in range(1, len(words))
    )


def is_thanks(closing: str) -> bool:
    """Whether closing words are thanks, which a writer may also mean as the whole of the message."""
    plain = closing.strip(_EDGES)
    if plain.lower() in _WHOLE:
        return plain.lower() in _THANKS
    first = _JOIN.split(plain)[0].lower()
    return first in _THANKS or (
        first not in _REGARDS and first.split()[0] in {"thanks", "thank", "cheers", "diolch", "best"}
    )


def is_tail(line: str) -> bool:
    """Whether a line is what a phone or a mail program adds: "Sent from my iPhone"."""
    if line[:6].replace("*", " ").lstrip()[:2].casefold() not in _TAIL_BEGINNINGS:
        return False
    return len(line) < _LONGEST_TAIL and _TAIL.match(line) is not None


def is_salutation(line: str) -> bool:
    """Whether a line greets somebody and says no more."""
    words = line.split(None, _MOST_WORDS)
    if len(words) > _MOST_WORDS or not words:
        return False
    return words[-1].endswith(",") or words[0].strip(",").lower() in _GREETINGS


def is_name(line: str) -> bool:
    """Whether a line can be a name: up to six words with capitals, "(she/her)" included."""
    if len(line) > _LONGEST:
        return False
    words = line.strip(" \t*").split()
    if not 1 <= len(words) <= _MOST_WORDS:
        return False
    named = [word for word in words if not (word[0] == "(" and "/" in word)]
    return bool(named) and all(
        _NAME_WORD.fullmatch(word) and (word.lstrip("(")[0].isupper() or (place and word in _PARTICLES))
        for place, word in enumerate(named)
    )
