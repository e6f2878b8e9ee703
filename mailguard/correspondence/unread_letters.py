"""Files that could not be read, where the mail says that a letter to a councillor is among them."""

import re

from mailguard.correspondence.matters.outsiders import outside, standing
from mailguard.correspondence.papers import unread_papers
from mailguard.correspondence.published import cases_of
from mailguard.correspondence.read import Correspondence
from mailguard.language.patterns import regex

READ = 4_000
_COUNCILLOR = r"\b(?:cllrs?|councillors?)\b"
_TOLD = regex(
    r"\b(?:told|wrote|written|said|sent|gave|given|advised|informed|briefed|replied|answered|explained|letter|reply"
    r"|response|note|briefing|update|e-?mail|memo|report)\b(?:(?!\b(?:from|by)\b)[^.!?\n]){0,60}"
    rf"{_COUNCILLOR}|{_COUNCILLOR}[^.!?\n]{{0,40}}\b(?:received|got|(?:was|were|been) (?:told|sent|given|advised"
    r"|informed|briefed))\b",
    re.I,
)
"""Words that tell of what a councillor was told, rather than of what a councillor said."""


def unread_letters(mail: Correspondence) -> tuple[str, ...]:
    """The unread files of a mail to a third party whose words, or file names, tell of a letter to a councillor."""
    hidden = unread_papers(mail)
    if not hidden:
        return ()
    names = (re.sub(r"[_-]+", " ", each.name) for each in mail.message.attachments or ())
    if not any(_TOLD.search(text) for text in (mail.message.subject, mail.own[:READ], *names)):
        return ()
    cases = cases_of(mail)
    parties = (party for party in (*mail.to, *mail.cc, *(mail.bcc or ())) if outside(party, mail.roll))
    return hidden if any(standing(party, mail.roll, cases).third for party in parties) else ()
