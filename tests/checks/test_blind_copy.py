"""A Member hidden in Bcc: the catalogue's scenarios, judged under three protocols."""

import pytest

from mailguard.message import Stage
from tests.checks.house import Case, Letter, Quote, case, evidence, said

SERIOUS = {"blind-copy": "serious"}
REVIEW = {"blind-copy": "review"}
OPEN = {"open-copy": "advice"}
ASKED = {"confidence-broken": "unchecked: body"}
UNSEEN = {"blind-copy": "unchecked: bcc", "blind-copy-unseen-list": "unchecked: bcc"}
HART = "cllr.j.hart@ambleford.gov.uk"
RESIDENTS = tuple(f"resident{number}@example.org" for number in range(9))

FIRES = (
    case("another Member in Bcc", Letter(bcc=("jane-hart",)), borough=SERIOUS, town=SERIOUS),
    case(
        "the Member's private address",
        Letter(bcc=("jane.hart.home@example.org",)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case("a draft", Letter(bcc=("jane-hart",), stage=Stage.DRAFT), borough=SERIOUS, town=SERIOUS),
    case("an assistant's mailbox", Letter(bcc=("leader.pa@ambleford.gov.uk",)), borough=SERIOUS, town=SERIOUS),
    case("one assistant of nine", Letter(bcc=("lead.members.pa@ambleford.gov.uk",)), borough=SERIOUS, town=SERIOUS),
    case("the mailbox of an office", Letter(bcc=("leader@ambleford.gov.uk",)), borough=SERIOUS, town=SERIOUS),
    case("a list that opens", Letter(bcc=("ward.castle@ambleford.gov.uk",)), borough=SERIOUS, town=SERIOUS),
    case(
        "a list of Members and officers",
        Letter(bcc=("members.and.clt@ambleford.gov.uk",)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "of two hidden only one is named",
        Letter(bcc=("jane-hart", "barnaby-rook"), text="The fence is down.\n\ncc Councillor Jane Hart"),
        borough=SERIOUS,
        town=SERIOUS | OPEN,
    ),
    case(
        "declared in quoted words only",
        Letter(
            bcc=("jane-hart",),
            text="It is down.",
            quoted=(Quote(by="stefan-kowalczyk", to=("edmund-birch",), text="I will look.\n\ncc Councillor Hart"),),
        ),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "declared in a disclaimer only",
        Letter(
            bcc=("jane-hart",),
            text="The fence is down.\n\nKind regards\nStefan Kowalczyk\n\nThis e-mail and any attachments are "
            "confidential and intended solely for the addressee. It may have been copied to Councillor Jane Hart. If "
            "you are not the intended recipient please delete it.",
        ),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "declared in a standing signature only",
        Letter(bcc=("jane-hart",), text="The fence is down.\n\nStefan\n-- \nStefan Kowalczyk\ncc Councillor Jane Hart"),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "the Member stands in Cc beside an outsider in To",
        Letter(to=("p@example.com",), cc=("edmund-birch",), bcc=("jane-hart",)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "nine residents beside the Member make no public mailing",
        Letter(bcc=("jane-hart", *RESIDENTS)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "hidden behind a plus-address",
        Letter(bcc=("cllr.j.hart+planning@ambleford.gov.uk",)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "a Member at the county is a Member here",
        Letter(bcc=("elspeth.kinnaird@ambleshire.example.org",)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "on his last day a Member still is one",
        Letter(bcc=("gerald-moxon",), at="2025-09-30 16:00"),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "a shared mailbox writes",
        Letter(by="planning@ambleford.gov.uk", bcc=("jane-hart",)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "an answer that quotes the Member is a blind copy and no forward",
        Letter(
            bcc=("jane-hart",),
            text="It is down.",
            subject="RE: Fence",
            quoted=(Quote(by="edmund-birch", to=("stefan-kowalczyk",), text="Is the fence down yet?"),),
        ),
        borough=SERIOUS,
        town=SERIOUS,
    ),
)

DECLARED = (
    case(
        "declared in the text",
        Letter(bcc=("jane-hart",), text="The fence is down.\ncc Councillor Jane Hart"),
        borough=REVIEW,
        town=OPEN,
    ),
    case(
        "declared below the sign-off",
        Letter(
            bcc=("jane-hart",),
            text="The fence is down.\n\nKind regards\n\nStefan Kowalczyk\nPlanning Officer\n\ncc Councillor Jane Hart",
        ),
        borough=REVIEW,
        town=OPEN,
    ),
    case(
        "declared by post",
        Letter(bcc=("jane-hart",), text="The fence is down.\ncc the Leader of the Council"),
        borough=REVIEW,
        town=OPEN,
    ),
    case(
        "declared by the group that holds the Member",
        Letter(bcc=("jane-hart",), text="The fence is down.\ncc Castle ward Members"),
        borough=REVIEW,
        town=OPEN,
    ),
    case(
        "decided: a name two Members share declares neither for sure, so both protocols say review",
        Letter(bcc=("mahfuz-khaleque",), text="The fence is down.\ncc Cllr Khaleque"),
        borough=REVIEW,
        town=REVIEW,
    ),
    case(
        "decided: ward Members without a ward may mean her, so both say review",
        Letter(bcc=("tomos-ap-rhys",), text="The fence is down.\ncc ward Members"),
        borough=REVIEW,
        town=REVIEW,
    ),
    case(
        "decided: an encrypted letter may declare it, so the borough says review and the town cannot see",
        Letter(bcc=("jane-hart",), sealed=True),
        borough=REVIEW | ASKED,
        town={"blind-copy": "unchecked: body"},
        gedling=ASKED,
    ),
)

INNOCENT = (
    case("the copy is open", Letter(cc=("jane-hart",)), town=OPEN),
    case("in Cc and in Bcc", Letter(cc=("jane-hart",), bcc=("jane-hart",)), town=OPEN),
    case(
        "oneself, the records system and the Monitoring Officer",
        Letter(bcc=("stefan-kowalczyk", "case.records@ambleford.gov.uk", "monitoring.officer@ambleford.gov.uk")),
    ),
    case("residents in Bcc, an officers' mailbox in To", Letter(to=("planning@ambleford.gov.uk",), bcc=RESIDENTS)),
    case(
        "residents and a Member in Bcc, oneself in To", Letter(to=("stefan-kowalczyk",), bcc=(*RESIDENTS, "jane-hart"))
    ),
    case("ten residents in Bcc make a public mailing", Letter(bcc=("jane-hart", *RESIDENTS, "tenth@example.org"))),
    case("the same Member at home", Letter(to=("jane-hart",), bcc=("jane.hart.home@example.org",))),
    case("the Member's own assistant", Letter(to=("jane-hart",), bcc=("leader.pa@ambleford.gov.uk",))),
    case("a Member writes", Letter(by="jane-hart", to=("stefan-kowalczyk", "edmund-birch"), bcc=("barnaby-rook",))),
    case("an assistant writes for a Member", Letter(by="jane-hart", sender="sam-okoro", bcc=("barnaby-rook",))),
    case("a bulletin to oneself", Letter(by="hannah-moss", to=("hannah-moss",), bcc=("all.members@ambleford.gov.uk",))),
    case(
        "a bulletin with a greeting to all, the Mayor in To",
        Letter(
            by="hannah-moss",
            to=("constance-fairweather-pryce",),
            bcc=("all.members@ambleford.gov.uk",),
            text="Dear Members,\n\nThe bulletin is attached.",
        ),
    ),
    case("decided: an officer who sits on a parish council elsewhere is an officer here", Letter(bcc=("oliver-nunn",))),
    case("decided: a Member who has left is an outsider", Letter(bcc=("gerald-moxon",), at="2025-10-01 09:00")),
    case("decided: a co-opted person is no Member", Letter(bcc=("judith-amblecote",))),
    case(
        "decided: two Members addressed, a third hidden",
        Letter(to=("edmund-birch", "barnaby-rook"), bcc=("jane-hart",)),
    ),
    case("an automatic reply", Letter(bcc=("jane-hart",), headers={"Auto-Submitted": "auto-replied"})),
    case("no Member is addressed", Letter(to=("r.resident@example.org",), bcc=("jane-hart",))),
    case("blind copies cannot be seen", Letter(keeps_bcc=False), borough=UNSEEN, town=UNSEEN),
    case("blind copies cannot be seen, but no Member is written to", Letter(to=("leanne-stubbs",), keeps_bcc=False)),
)


@pytest.mark.parametrize("case", FIRES)
def test_a_hidden_member_is_found(case: Case) -> None:
    assert case.wrong() == {}


@pytest.mark.parametrize("case", DECLARED)
def test_words_that_tell_of_the_copy(case: Case) -> None:
    assert case.wrong() == {}


@pytest.mark.parametrize("case", INNOCENT)
def test_no_member_is_hidden(case: Case) -> None:
    assert case.wrong() == {}


def test_the_evidence_says_who_is_hidden_from_whom_and_how_they_were_known() -> None:
    (found,) = evidence("borough-2019", "blind-copy", Letter(bcc=("jane-hart",)))
    assert (found.where, found.quote, found.key) == ("bcc", HART, "jane-hart")
    assert found.about == ("edmund-birch", "jane-hart")
    assert found.note == (
        "Councillor Jane Hart (address in the register) has a copy that Councillor Edmund Birch cannot see; "
        "no words tell them of it"
    )


@pytest.mark.parametrize(
    ("letter", "ending"),
    [
        (
            Letter(bcc=("jane-hart",), text="It is down.\ncc Cllr Jane Hart"),
            "the words “cc Cllr Jane Hart” tell them of it",
        ),
        (Letter(bcc=("jane-hart",), sealed=True), "the text could not be read"),
        (
            Letter(bcc=("mahfuz-khaleque",), text="It is down.\ncc Cllr Khaleque"),
            "the words “cc Cllr Khaleque” may mean this copy or somebody else of that name",
        ),
    ],
    ids=["declared", "encrypted", "two of that name"],
)
def test_the_evidence_says_what_the_words_do(letter: Letter, ending: str) -> None:
    (found,) = evidence("borough-2019", "blind-copy", letter)
    assert found.note.endswith(f"; {ending}")


def test_a_doubt_about_the_member_written_to_is_said_and_weighs_less() -> None:
    letter = Letter(to=("Cllr Jane Hart <hart.family@example.net>",), bcc=("edmund-birch",))
    assert said("borough-2019", letter) == REVIEW
    (found,) = evidence("borough-2019", "blind-copy", letter)
    assert found.note.endswith("; no words tell them of it; Councillor Jane Hart is recognised by a name alone")


def test_of_a_list_every_hidden_member_is_evidence() -> None:
    found = evidence("borough-2019", "blind-copy", Letter(bcc=("ward.castle@ambleford.gov.uk",)))
    assert [each.key for each in found] == ["jane-hart", "tomos-ap-rhys", "gurpreet-kaur-dhaliwal"]
    assert {each.quote for each in found} == {"ward.castle@ambleford.gov.uk"}


def test_a_member_known_by_name_alone_is_not_sure_so_review() -> None:
    letter = Letter(bcc=("Cllr Jane Hart <hart.family@example.net>",))
    assert said("borough-2019", letter) == REVIEW
    (found,) = evidence("borough-2019", "blind-copy", letter)
    assert found.quote == "hart.family@example.net"


def test_a_declared_member_in_first_place_does_not_hide_the_next() -> None:
    letter = Letter(bcc=("jane-hart", "barnaby-rook"), text="It is down.\ncc Councillor Jane Hart")
    assert [each.key for each in evidence("town-2020", "blind-copy", letter)] == ["barnaby-rook"]
