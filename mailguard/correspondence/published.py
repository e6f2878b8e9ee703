"""Whether the matter of a message is public already: by the council's list of cases, or by the writer's words."""

import re

from mailguard.correspondence.markings.reading import words_of_page
from mailguard.correspondence.matters.case import Case
from mailguard.correspondence.matters.references import references
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language.patterns import regex

READ = 4_000
_THIS = (
    r"\b(?:this|it|that|they|these|attached|enclosed|(?<!public )(?:report|paper|appendix|decision|minutes|case"
    r"|matter))\b"
)
_RELEASED = regex(
    r"\b(?:now|since|already) (?:been |also )?(?:made |publicly )?(?:published|released|public|in the public domain)\b"
    rf"|{_THIS}[^.!?]{{0,40}}\b(?:was|were|is|are|been) (?:now |also |already |publicly |made )?(?:published|released"
    r"|in the public domain|public(?! (?:house|interest|nuisance|body|order|space|right|footpath)))\b"
    r"|\bno longer (?:confidential|exempt)\b|\bredacted\b|\bpublic register\b"
    r"|\b(?:this is|here is|attach(?:ed|ing)?|enclos(?:ed?|ing)|send(?:ing)?(?: you)?)\b[^.!?]{0,20}\bpublic version\b",
    re.I,
)
_BY_RIGHT = regex(r"(?i:\bfreedom of information\b|\bsubject access\b)|\b(?:FOI|EIR|SAR|DSAR)\b")
_NOT = regex(
    r"\b(?:not|never|none|nothing|neither|nor|without|until|till|unless|before|when|once|if|cannot|unredacted"
    r"|exempt (?:from|under))\b"
    r"|n['’]t\b",
    re.I,
)


def cases_of(mail: Correspondence) -> tuple[Case, ...]:
    """The cases of the council's list that the message names by their reference, quoted words and files included."""
    if not mail.cases:
        return ()
    words = _words(mail)
    return tuple(case for case in mail.cases if _names(words, case.ref))


def public(mail: Correspondence) -> bool:
    """Whether every case that the message names is on the council's list and published."""
    found = cases_of(mail)
    if not found or not all(case.published for case in found):
        return False
    return all(any(_names(ref, case.ref) for case in found) for ref in references(_words(mail)))


def released(mail: Correspondence) -> bool:
    """Whether the writer says that the matter is public, or that the paper is redacted."""
    return _says(mail, _RELEASED)


def asked_by_right(mail: Correspondence) -> bool:
    """Whether the writer answers a request that the law lets anybody make for what the council holds."""
    return _says(mail, _BY_RIGHT)


def _says(mail: Correspondence, what: re.Pattern[str]) -> bool:
    return any(
        what.search(each) and not _NOT.search(each)
        for each in (mail.message.subject, *spoken_sentences(mail.own[:READ]))
    )


def _words(mail: Correspondence) -> str:
    heads = (each.segment.head.subject for each in mail.stretches if each.segment.head is not None)
    files = (f"{each.name}\n{words_of_page(each.passages or ())}" for each in mail.message.attachments or ())
    words = "\n".join((mail.message.subject, *heads, *(each.segment.text for each in mail.stretches), *files))
    return " ".join(words.split())


def _names(words: str, ref: str) -> bool:
    """Whether the reference stands in the words by itself, rather than as part of a longer number."""
    plain = re.escape(" ".join(ref.split()))
    return re.search(rf"(?<![a-z0-9]){plain}(?![a-z0-9])", words, re.I) is not None
