"""A marked letter to a Member reaches somebody outside as a file or among the words of a mail."""

from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.matters import Case
from tests.checks.confided import ENFORCER, REED, evidence
from tests.checks.enclosures import DEAR, NOTICE, POOL, carrying, paper, picture, told
from tests.checks.house import Letter, Quote

STONE = "p.stone@example.com"
SENT = Letter(
    by=ENFORCER, to=(REED,), subject="14 Mill Lane", text="Please see attached what we told the councillor.\n\nMartin"
)
FOUND = ("review", "serious")
DOUBT = ("review", "review")
OTHER = ("review", "")
QUIET = ("", "")
SIGNED = ("Yours sincerely", "Martin Sedgwick", "Planning Enforcement Officer")
BLOCK = (
    "Ambleford Borough Council",
    "Town Hall, Ambleford",
    "2 February 2026",
    "",
    "Councillor Jane Hart",
    "9 Quay St",
)
MEMO = ("CONFIDENTIAL", "To: Cllr Jane Hart", "From: Martin Sedgwick", "Subject: 27/00045/ENF", "", NOTICE)


def sent(*lines: str, name: str = "letter.docx", **parts: object) -> Correspondence:
    letter = replace(SENT, **parts)  # type: ignore[arg-type]  # the parts are those of a letter
    return carrying(letter, paper(name, *lines))


def written(*lines: str, **parts: object) -> Correspondence:
    letter = replace(SENT, text="\n".join(lines), **parts)  # type: ignore[arg-type]  # the parts are those of a letter
    return carrying(letter)


ATTACHED: dict[str, tuple[Correspondence, tuple[str, str]]] = {
    "a letter in Word": (sent(*DEAR), FOUND),
    "a letter in PDF": (sent(*DEAR, name="letter.pdf"), FOUND),
    "to another third party": (sent(*DEAR, to=(STONE,)), FOUND),
    "copied to one": (sent(*DEAR, to=("grace-oduya",), cc=(REED,)), FOUND),
    "to one in Bcc": (sent(*DEAR, to=(ENFORCER,), bcc=(REED,)), FOUND),
    "to the complainant, the Member copied": (sent(*DEAR, cc=("jane-hart",)), FOUND),
    "marked by the file's name": (sent(*DEAR[2:], name="CONFIDENTIAL letter.docx"), FOUND),
    "marked in the page header": (
        carrying(SENT, paper("letter.docx", *DEAR[2:], header="Private and confidential")),
        FOUND,
    ),
    "an address block above": (sent(*BLOCK, "", *DEAR), FOUND),
    "the mark far below the letterhead": (
        sent(*BLOCK, "Castle Ward", "AM1 2CD", "Our ref: MS/27", "Tel: 01632 960001", "", *DEAR),
        FOUND,
    ),
    "the mark below the salutation": (sent("Dear Councillor Hart", "", "CONFIDENTIAL", "", NOTICE, *SIGNED), FOUND),
    "dear councillor, the address block says which": (
        sent(*BLOCK, "CONFIDENTIAL", "", "Dear Councillor", "", NOTICE, *SIGNED),
        FOUND,
    ),
    "by a first name, the address block says whose": (
        sent(*BLOCK, "CONFIDENTIAL", "", "Dear Jane", "", NOTICE, *SIGNED),
        FOUND,
    ),
    "dear madam, the address block says who": (
        sent(*BLOCK, "CONFIDENTIAL", "", "Dear Madam", "", NOTICE, *SIGNED),
        FOUND,
    ),
    "by office": (sent("CONFIDENTIAL", "", "Dear Leader", "", NOTICE, *SIGNED), FOUND),
    "short title, a full stop": (sent("CONFIDENTIAL", "Dear Cllr. Hart,", NOTICE, "Regards", "Martin Sedgwick"), FOUND),
    "it names the complainant": (
        sent("CONFIDENTIAL", "", "Dear Councillor Hart", "", f"Mrs Reed complains. {NOTICE}", "", *SIGNED),
        FOUND,
    ),
    "a printed mail": (sent(*MEMO, "", "Martin Sedgwick"), FOUND),
    "a memo that nobody signs": (sent(*MEMO, name="memo.pdf"), FOUND),
    "a name below it without closing words": (sent(*DEAR[:5], "", "Martin Sedgwick"), FOUND),
    "nobody signs it": (sent(*DEAR[:5]), DOUBT),
    "somebody signs whom the register does not know": (sent(*DEAR[:7], "Ann Lowe"), DOUBT),
    "an officer signs whom the register does not know": (sent(*DEAR[:7], "Ann Lowe", "Enforcement Officer"), FOUND),
    "to two Members": (sent("CONFIDENTIAL", "", "Dear Councillors Hart and Birch", "", NOTICE, *SIGNED), OTHER),
    "dear councillor, and nothing says which": (sent("CONFIDENTIAL", "", "Dear Councillor", NOTICE, *SIGNED), OTHER),
    "a Member wrote it": (sent(*DEAR[:7], "Councillor Edmund Birch"), OTHER),
    "to an officer": (sent("CONFIDENTIAL", "", "Dear Grace Oduya", "", NOTICE, *SIGNED), OTHER),
    "of another matter": (
        sent("CONFIDENTIAL", "", "Dear Councillor Hart", "", POOL, *SIGNED, by="amrit-chahal"),
        OTHER,
    ),
    "another mark": (sent("OFFICIAL-SENSITIVE", *DEAR[1:]), OTHER),
    "a resident wrote it, and somebody else gets it": (
        sent(*DEAR[:4], f"I wish to complain. {NOTICE}", "", "Yours sincerely", "P Stone", text="For you.\n\nMartin"),
        OTHER,
    ),
    "by a first name, the file's name says whose": (
        sent("CONFIDENTIAL", "", "Dear Jane", NOTICE, *SIGNED, name="Letter_to_Cllr_Hart.docx"),
        DOUBT,
    ),
    "a printed mail that greets by a name alone": (
        sent("From: Martin Sedgwick", "To: Hart, Jane (Cllr)", "Subject: CONFIDENTIAL 27/00045/ENF", "Jane,", NOTICE),
        FOUND,
    ),
    "a letter in a mail attached": (
        carrying(
            replace(SENT, attached=Letter(by="grace-oduya", to=(ENFORCER,), subject="Mill Lane", text="As asked.")),
            paper("letter.docx", *DEAR),
        ),
        FOUND,
    ),
    "forwarded with the mail of a colleague": (
        sent(
            *DEAR,
            subject="FW: 14 Mill Lane",
            quoted=(Quote(by="grace-oduya", to=(ENFORCER,), subject="14 Mill Lane", text="As asked."),),
        ),
        FOUND,
    ),
}
PASTED: dict[str, tuple[Correspondence, tuple[str, str]]] = {
    "below a greeting": (written("Dear Mrs Reed", "", "This is what we told the councillor:", "", *DEAR), FOUND),
    "below some lines": (
        written("Dear Mrs Reed", "Thank you for waiting.", "I said I would write.", "Here it is.", "", *DEAR),
        FOUND,
    ),
    "below the writer's name": (
        written("Dear Mrs Reed", "", "See below.", "", "Kind regards", "Grace", "", *DEAR, by="grace-oduya"),
        FOUND,
    ),
    "between rules": (written("See below.", "Thank you.", "Bye.", "", "-----", *DEAR, "-----", "", "Martin"), FOUND),
    "behind quote marks": (written("Please see.", "", *(f"> {line}" for line in DEAR), "", "Martin"), FOUND),
    "the mark below the salutation": (
        written("Hello Mrs Reed", "We told the Member:", "", "Dear Councillor Hart", "CONFIDENTIAL", NOTICE, *SIGNED),
        FOUND,
    ),
    "by a first name, the mail says whose": (
        written("Dear Mrs Reed", "We told Cllr Hart:", "", "CONFIDENTIAL", "Dear Jane", NOTICE, *SIGNED),
        DOUBT,
    ),
    "with another greeting": (
        written("Dear Mrs Reed", "We wrote:", "", "CONFIDENTIAL", "Hi Cllr Hart,", NOTICE, *SIGNED),
        FOUND,
    ),
    "with the line of a memo": (
        written("Dear Mrs Reed", "See.", "", "To: Cllr Jane Hart", "Subject: CONFIDENTIAL 27/00045", NOTICE, *SIGNED),
        FOUND,
    ),
    "to another third party": (written("Dear Mr Stone", "", "As promised:", "", *DEAR, to=(STONE,)), FOUND),
}
NEAR: dict[str, Correspondence] = {
    "a letter to her": sent("CONFIDENTIAL", "", "Dear Mrs Reed", "", NOTICE, "", *SIGNED),
    "a letter to her in a marked mail": sent("CONFIDENTIAL", "", "Dear Mrs Reed", NOTICE, subject="CONFIDENTIAL"),
    "a letter to her, a copy to the Member": sent(
        "CONFIDENTIAL", "", "Dear Mrs Reed", NOTICE, "", *SIGNED, "cc Councillor Jane Hart"
    ),
    "a letter to both": sent("CONFIDENTIAL", "", "Dear Councillor Hart and Mrs Reed", NOTICE, *SIGNED),
    "a letter of which she had a copy": sent(*DEAR, "", "cc: Mrs M Reed"),
    "her own letter to the Member": sent(*DEAR[:7], "Mary Reed"),
    "the Member gets it at home": sent(*DEAR, to=("jane.hart.home@example.org",)),
    "the Member gets it at an address nobody knows": sent(*DEAR, to=("jane.hart77@gmail.com",)),
    "the police": sent(*DEAR, to=("desk@ambleshire.police.uk",)),
    "the council's solicitor": sent(*DEAR, to=("a.moss@caldwell-legal.example.com",)),
    "the Ombudsman": sent(*DEAR, to=("intake@ombudsman.gov.uk",)),
    "a colleague": sent(*DEAR, to=("grace-oduya",)),
    "the Member herself": sent(*DEAR, to=("jane-hart",)),
    "no mark": sent(*DEAR[1:]),
    "only a footer speaks of confidence": sent(
        *DEAR[1:], "This letter is confidential and intended only for the addressee."
    ),
    "it is published": carrying(SENT, paper("letter.docx", *DEAR), cases=(Case(ref="27/00045/ENF", published=True),)),
    "it is published, as the writer says": sent(*DEAR, text="Here is the letter. It is now published."),
    "it is redacted": sent(*DEAR, text="Here is the redacted letter to the councillor."),
    "it answers a request for information": sent(*DEAR, text="Your FOI request: see the letter attached."),
    "a template": sent(*DEAR, name="Template letter to councillor.docx"),
    "a template that names nobody": sent("CONFIDENTIAL", "", "Dear Councillor [name]", "", NOTICE, "", *SIGNED),
    "a specimen": sent("SPECIMEN LETTER", *DEAR),
    "a report that speaks of a letter": sent("CONFIDENTIAL", NOTICE, "We wrote to Councillor Hart.", *SIGNED),
    "another council's councillor": sent("CONFIDENTIAL", "", "Dear Councillor Quigley", NOTICE, *SIGNED),
    "somebody of the Member's first name": sent(
        "CONFIDENTIAL", "", "Dear Jane", NOTICE, *SIGNED, text="Dear Jane\n\nCouncillor Hart asked us to write."
    ),
    "a namesake outside": sent("CONFIDENTIAL", "", "Dear Mr Nwosu-Clarke", NOTICE, *SIGNED, to=("info@example.com",)),
    "not by an officer": sent(*DEAR, by="jane-hart"),
    "pasted, no mark": written("Dear Mrs Reed", "", "We told the councillor:", "", *DEAR[1:]),
    "pasted, a letter to her": written("Dear Mrs Reed", "", "CONFIDENTIAL", "", "We told the councillor.", *SIGNED),
    "pasted, it was to her": written("Dear Mrs Reed", "Again:", "", "CONFIDENTIAL", "Dear Mrs Reed", NOTICE, *SIGNED),
    "pasted, talk of a letter": written("Dear Mrs Reed", "", "We wrote a confidential letter to Councillor Hart."),
    "pasted to the police": written("Dear Sam", "As asked:", "", *DEAR, to=("desk@ambleshire.police.uk",)),
    "pasted, her own": written("Dear Mrs Reed", "You wrote:", "", *DEAR[:5], "Yours sincerely", "Mary Reed"),
    "pasted, the mark belongs to the mail": written(
        "CONFIDENTIAL", "", "Dear Mrs Reed", "", "We told the councillor:", "", *DEAR[2:]
    ),
    "behind quote marks, nobody signs": written("Please see.", "", *(f"> {line}" for line in DEAR[:5]), "", "Martin"),
    "behind quote marks, below her own words": written(
        "Yes.",
        "",
        f"On Mon, 2 Mar 2026 at 14:00, M Reed <{REED}> wrote:",
        "> Is this right?",
        *(f">> {line}" for line in DEAR),
    ),
    "in her own mail that is attached": carrying(
        replace(SENT, attached=Letter(by=REED, to=(ENFORCER,), subject="Mill Lane", text="What is this?")),
        paper("letter.docx", *DEAR),
    ),
    "forwarded from her own mail": sent(
        *DEAR,
        subject="FW: 14 Mill Lane",
        quoted=(Quote(by=REED, to=(ENFORCER,), subject="14 Mill Lane", text="What is this?"),),
    ),
}
NAMED = Letter(by="amrit-chahal", to=(STONE,), subject="Your grant", text="For your records.")


@pytest.mark.parametrize("name", ATTACHED)
def test_a_letter_to_a_member_is_attached(name: str) -> None:
    mail, expected = ATTACHED[name]
    assert told(mail) == expected


@pytest.mark.parametrize("name", PASTED)
def test_a_letter_to_a_member_is_pasted(name: str) -> None:
    mail, expected = PASTED[name]
    assert told(mail) == expected


@pytest.mark.parametrize("name", NEAR)
def test_what_only_looks_like_one(name: str) -> None:
    assert told(NEAR[name]) == QUIET


def test_of_no_regulatory_matter_it_is_theirs_whom_it_is_about() -> None:
    lines = ("CONFIDENTIAL", "", "Dear Councillor Hart", "", "Mr Stone has his grant.", "", "Yours sincerely")
    assert told(carrying(NAMED, paper("letter.docx", *lines, "Amrit Chahal"))) == QUIET
    other = (*lines[:4], "Mr Doyle has his grant.", *lines[5:])
    assert told(carrying(NAMED, paper("letter.docx", *other, "Amrit Chahal"))) == OTHER


def test_the_finding_shows_the_mark_and_says_to_whom_it_was() -> None:
    (shown,) = evidence("town-2020", sent(*DEAR))
    assert (shown.where, shown.quote, shown.key, shown.about) == (
        "attachment:letter.docx",
        "CONFIDENTIAL",
        REED,
        ("jane-hart",),
    )
    assert shown.note == (
        "marked confidential; it was to Councillor Jane Hart, and somebody outside the council (m.reed@example.org) "
        "now receives it"
    )
    (shown,) = evidence("town-2020", PASTED["below a greeting"][0])
    assert (shown.where, shown.quote) == ("own", "CONFIDENTIAL")
    (shown,) = evidence("town-2020", ATTACHED["nobody signs it"][0])
    assert shown.note.endswith("; who wrote it is not shown")


def unseen(text: str, name: str = "scan.pdf", **parts: object) -> Correspondence:
    letter = replace(SENT, text=text, subject="27/00045/ENF", **parts)  # type: ignore[arg-type]  # parts of a letter
    return carrying(letter, picture(name))


HIDDEN = ("unchecked: attachment:{}", "unchecked: attachment:{}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Please see attached what we told the councillor.", "scan.pdf"),
        ("Here is a copy of our letter to Councillor Hart.", "scan.pdf"),
        ("Here is the reply that Cllr Hart was sent.", "letter.pdf"),
        ("Please see attached.", "letter to Cllr_Hart.pdf"),
    ],
)
def test_a_letter_that_cannot_be_read_is_said(text: str, name: str) -> None:
    expected = tuple(each.format(name) for each in HIDDEN)
    assert told(unseen(text, name)) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Please see attached.", "scan.pdf"),
        ("Councillor Hart told us that you called. Please see the notice attached.", "notice.pdf"),
        ("Please see attached what we told the councillor.", "site photographs.pdf"),
        ("Please see attached what we told the councillor. It is now published.", "scan.pdf"),
    ],
)
def test_other_papers_that_cannot_be_read_are_none(text: str, name: str) -> None:
    assert told(unseen(text, name)) == QUIET


def test_nor_is_one_that_a_partner_gets_or_of_another_matter() -> None:
    text = "Please see attached what we told the councillor."
    assert told(unseen(text, to=("desk@ambleshire.police.uk",))) == QUIET
    pool = Letter(by="amrit-chahal", to=(STONE,), subject="Pool", text=text)
    assert told(carrying(pool, picture("scan.pdf"))) == ("unchecked: attachment:scan.pdf", "")
