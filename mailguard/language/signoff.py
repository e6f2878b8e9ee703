"""Where a signature begins and where the writer goes on: names, jobs, telephone numbers, against sentences."""

import re

from mailguard.language.closings import is_name
from mailguard.language.patterns import regex

_POSTSCRIPT = regex(r"[\s*]{0,4}(?:P\.?\s?P?\.?S\b\.?|O\.N\.|ON:)[\s:.,\u2013-]{0,4}\S")
_VERBS = (
    *("I", "you", "he", "she", "they", "we", "it", "is", "are", "was", "were", "am", "has", "have", "had", "will"),
    *("would", "can", "could", "must", "should", "shall", "may", "do", "does", "did", "not", "please", "Please"),
    *("rwy", "mae", "Mae", "ydw", "oedd", "bydd", "dydw", "nid", "chi", "hi", "fe", "nhw"),
)
_BARE_VERBS = frozenset(_VERBS)
# "I'm" holds the word "I"; "don't" holds none.
_VERB = regex(rf"\b(?:{'|'.join(_VERBS)}|don[\u2019']t)\b")
_CONTACT = regex(
    r"""\b(?:T|M|E|W|F|DDI?|Tel|Mob|Mobile|Phone|Telephone|Ffôn|Symudol|Ext|E-?mail|E-?bost|Web|Website|Gwefan|Fax|Ffacs
        |Direct|Twitter|X|Facebook)\b\.?\s?[:|]
    | ^(?:Tel|Ffôn)\b
    | \b0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}\b
    | \+\d\d
    | \b[\w.+-]{1,64}@[\w-]{1,60}\.
    | \bwww\. | https?:// | \bimage\d{3}\. | \[cid:
    | \((?:she|he|they)/
    | ^[\s*]{0,4}(?:[Aa]dvice\s)?[Ss]urger(?:y|ies)\s?[:|]
    | ^[\s*]{0,4}(?:(?:[Mm]y\s)?[Ww]ork(?:ing)?|[Oo]ffice|[Oo]pening)\s(?:days|hours|pattern)\b
    | \b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b""",
    re.VERBOSE,
)
# In two, so that each is tried only on the few texts that hold a word it needs (`patterns.py`).
_HOURS = regex(
    r"""\b(?:working\s(?:pattern|days|hours|week)
      |work(?:s|ing)?\s(?:flexibl\w+|part[\s-]time|from\shome)
      |i\s(?:do\snot|don[\u2019']t)\swork|my\s(?:do\snot\s|don[\u2019']t\s)?work
      |outside\s(?:of\s)?(?:your|normal)\s(?:working|office)|your\sown\sworking
      |do\snot\sexpect\s(?:a\s|an\s)?(?:reply|response)
      |happy\sto\sreceive\s(?:correspondence|calls))""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTICE = regex(
    r"""\b(?:follow\sus|visit\sour|sign\sup|our\swebsite|find\sus|like\sus|dilynwch|ewch\si|disability\sconfident)""",
    re.IGNORECASE | re.VERBOSE,
)
_JOB = regex(
    r"""\b(?:Officer|Manager|Head\sof|Director|Directorate|Clerk|Councillor|Cllr|Leader|Assistant|Solicitor|Team|Council
      |Department|Services?|Ward|Planner|Surveyor|Engineer|Executive|Mayor|Chair|Lawyer|Adviser|Advisor|Inspector
      |Co-?ordinator|Administrator|Secretary|Treasurer|Handler|Consultant|Relations|Trustee|Headteacher|Editor|Reporter
      |Swyddog|Cyngor|Pennaeth|Rheolwr|Cynghorydd|Gwasanaeth\w*|Member\sfor)\b""",
    re.VERBOSE,
)
_TITLES = ("Cllr", "Councillor", "Cyng", "Cynghorydd", "Y Cynghorydd", "Alderman")
_MOST_LINES = 20
_LONGEST = 120
_FEW_WORDS = 3
_MANY_WORDS = 12


def has_verb(text: str) -> bool:
    """Whether words hold one that makes a sentence of them: a common verb, or who does something."""
    words = text[:500].split()
    # Of words that are letters and numbers throughout each is itself one of these or holds none.
    return not _BARE_VERBS.isdisjoint(words) or bool(
        _VERB.search(" ".join([word for word in words if not word.isalnum()]))
    )


def is_prose(text: str) -> bool:
    """Whether words below closing words are the writer's own after all: a postscript, a sentence."""
    text = text[:500]
    if _POSTSCRIPT.match(text):
        return True
    words = text.split(None, _MANY_WORDS)
    stopped = text.rstrip(" *)\"'\u201d\u2019")[-1:] in ".?!:"
    if len(words) < _FEW_WORDS or not (stopped or len(words) >= _MANY_WORDS):
        return False
    # Most sentences have a verb among their first words.
    if (_BARE_VERBS.isdisjoint(words) and not has_verb(text)) or _stands(text):
        return False
    return stopped or not _CONTACT.search(text)


def _stands(text: str) -> bool:
    """Whether words stand below every message of their writer's: working hours, "Follow us"."""
    return bool(_HOURS.search(text) or _NOTICE.search(text))


def bare_start(lines: list[str]) -> int | None:
    """Give where a signature without closing words begins, at the end of a layer; None where there is none.

    A name, and below it at least one line with a job, a telephone number or an address; or a Member's titled name
    alone. A list that the writer set out, after a colon, is left to the writer.
    """
    start = _walked(lines)
    while start < len(lines) and not ((start == 0 or not lines[start - 1]) and is_name(lines[start])):
        start += 1
    if start == len(lines) or _after_colon(lines, start):
        return None
    below = [line for line in lines[start + 1 :] if line]
    if not below:
        return start if start and lines[start].lstrip(" *").startswith(_TITLES) else None
    if start > 0 and len(below) <= 5 and _JOB.search(below[0][:300]):
        return start
    return start if any(_CONTACT.search(line[:300]) for line in below) else None


def _walked(lines: list[str]) -> int:
    """Walk up from the end over lines that a signature may hold."""
    start = len(lines)
    while start and len(lines) - start < _MOST_LINES:
        line = lines[start - 1][:300]
        if line:
            if len(line) > _LONGEST or is_prose(line):
                break
            if not (is_name(line) or _CONTACT.search(line) or _JOB.search(line) or _stands(line)):
                break
        start -= 1
    return start


def _after_colon(lines: list[str], start: int) -> bool:
    above = next((line for line in reversed(lines[max(0, start - 3) : start]) if line), "")
    return above.rstrip().endswith(":")
