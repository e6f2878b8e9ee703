"""Letters with files, judged by the five rules about confidences."""

from collections.abc import Iterable
from dataclasses import replace

from mailguard.correspondence import Correspondence, Permission
from mailguard.correspondence.matters import Case
from mailguard.finding import Evidence, Failed, Finding
from mailguard.message import Attachment, Passage, Place, Unread
from mailguard.scan import scan
from tests.checks.house import KEY, Letter, ambleford, council, short
from tests.correspondence.opened import message

REGULATORY = "regulatory-confidential-to-third-party"
OUTSIDER = "confidential-to-outsider"
UNMARKED = "confidential-not-marked"
EXEMPT = "exempt-beyond-need-to-know"
WITHHELD = "withheld-from-other-members"
FIVE = frozenset({REGULATORY, OUTSIDER, UNMARKED, EXEMPT, WITHHELD})

ENFORCER = "martin-sedgwick"
"""A planning enforcement officer."""
REED = "m.reed@example.org"
GAZETTE = "newsdesk@amblefordgazette.example"
CASE = "27/00045/ENF, 14 Mill Lane"
MARKED = f"CONFIDENTIAL: {CASE}"
VISITED = "Officers visited on 28 January. We are taking legal advice on serving a notice."


def file(name: str, *lines: str, header: str = "", footer: str = "") -> Attachment:
    """A file that was read, with one page."""
    passages = [Passage(Place.BODY, "\n".join(lines), 1)] if lines else []
    if header:
        passages.insert(0, Passage(Place.HEADER, header, 1))
    if footer:
        passages.append(Passage(Place.FOOTER, footer, 1))
    return Attachment(name=name, content_type="application/pdf", size=1, passages=tuple(passages) or None, unread=None)


def unread(name: str, why: Unread = Unread.PICTURE) -> Attachment:
    """A file that could not be read."""
    return Attachment(name=name, content_type="application/pdf", size=1, unread=why)


def opened(
    letter: Letter,
    *files: Attachment,
    cases: Iterable[Case] = (),
    permits: Iterable[Permission] = (),
) -> Correspondence:
    """The letter as a person reads it, with its files."""
    made = replace(message(letter), attachments=files)
    roll = ambleford().on(made.date.date())
    return Correspondence(made, roll, KEY, cases=tuple(cases)).with_past((), permits)


def findings(protocol: str, mail: Correspondence) -> tuple[Finding, ...]:
    """What the five rules find; none of them may fail."""
    held = council(protocol, FIVE)
    told = scan(mail, held.in_force, held.lesser)
    assert not any(isinstance(each, Failed) for each in told)
    return tuple(each for each in told if isinstance(each, Finding))


def said(protocol: str, mail: Correspondence) -> dict[str, str]:
    """What the five rules say."""
    held = council(protocol, FIVE)
    return short(scan(mail, held.in_force, held.lesser))


def evidence(protocol: str, mail: Correspondence) -> tuple[Evidence, ...]:
    """The evidence of the one finding there is."""
    (found,) = findings(protocol, mail)
    return found.evidence
