"""What a sentence says in its own voice, without quoted words, questions and polite frames."""

import re

from mailguard.correspondence.wordings.plain import plain

_QUOTED = re.compile(r'"[^"]{0,600}(?:"|$)')
_FRAMES = re.compile(
    r"(?:^|(?<=[,;:] )|(?<=and )|(?<=that ))(?:"
    r"(?:i|we) (?:am|are) (?:very |most |really )?(?:pleased|delighted|happy|glad|able|writing|sorry|in a position"
    r"|authorised|empowered"
    r"|now able) (?:now )?to (?=(?:confirm|tell|inform|advise|say|let|report|announce|accept|offer|grant|award|summon"
    r"|convene|call|give|instruct|require|approve|agree)\b)"
    r"|(?:i|we) write to (?=(?:confirm|tell|inform|advise|say|let|accept|offer|grant|summon|instruct|require|give)\b)"
    r"|this (?:letter |e-?mail |message )?is to (?=\w)"
    r"|(?:please|kindly) (?:note|be advised|be informed|be aware|take note) (?:that )?"
    r"|it is (?:hereby )?(?:agreed|confirmed) that "
    r"|accordingly,? |therefore,? |however,? |finally,? |as such,? |dear [^,]{1,60}, )"
)
_CONFIRMS = re.compile(
    r"(?:^|(?<=[,;:] )|(?<=and ))(?:(?:i|we) )?(?:can |may |must |now |hereby |write to )*"
    r"(?:confirm|tell you|inform you|advise you|let you know|announce|report to you|say) (?:that )?"
    r"(?=(?:the(?! council's)|your|you|we|i|this|a|an)\b)"
)


def said(sentence: str) -> str:
    """The sentence in plain form and in its own voice; empty where it is a question or nothing but quoted words."""
    words = plain(sentence).strip(" *-•")
    if words.rstrip(" \"')").endswith("?"):
        return ""
    words = " ".join(_QUOTED.sub(" … ", words).split())
    words = _FRAMES.sub("", words)
    return _CONFIRMS.sub("", words)
