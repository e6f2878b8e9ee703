"""Several signatories on one line, and the ways in which another hand signs for a Member."""

from dataclasses import replace

import pytest

from mailguard.correspondence.letters.letter import Letter, Proxy, Signs
from mailguard.correspondence.letters.naming import BESIDE, FOR_THEM, InName, in_whose_name
from mailguard.correspondence.letters.signing import NAME_ALONE, STRANGER, signatures
from tests.correspondence.letters.making import CAST, NOTHING, file, letter, mail

M, OFF, X = Signs.MEMBER, Signs.OFFICER, Signs.OTHER
PP, FOR = Proxy.PP, Proxy.FOR
Read = tuple[Signs, tuple[str, ...], Proxy | None, str]


def member(id: str, proxy: Proxy | None = None, doubt: str = "") -> Read:
    return M, (id,), proxy, doubt


NAIR, BIRCH, HART = (member(id) for id in ("priya-nair", "tom-birch", "jane-hart"))
SAM: Read = (OFF, ("sam-okoro",), None, "")
BEN: Read = (OFF, ("ben-carter",), None, "")
POST: Read = (OFF, (), None, "")
ALONE = member("priya-nair", doubt=NAME_ALONE)

TOGETHER: dict[str, list[Read]] = {
    "Councillors Nair and Birch": [NAIR, BIRCH],
    "Cllrs Nair & Birch": [NAIR, BIRCH],
    "Cllrs. Priya Nair and Tom Birch": [NAIR, BIRCH],
    "Councillors Nair and Okoro": [NAIR, (M, (), None, STRANGER)],
    "Councillors Priya Nair, Tom Birch and Jane Hart": [NAIR, BIRCH, HART],
    "The Councillors Nair, Birch, and Hart": [NAIR, BIRCH, HART],
    "Councillor Priya Nair and Councillor Tom Birch": [NAIR, BIRCH],
    "Cllr Priya Nair, Cllr Tom Birch and Cllr Jane Hart": [NAIR, BIRCH, HART],
    "Cllr Priya Nair / Cllr Tom Birch": [NAIR, BIRCH],
    "Councillor Nair, Leader, and Councillor Birch, Ward Member": [NAIR, BIRCH],
    "The Leader and Councillor Birch": [NAIR, BIRCH],
    "Cllr Priya Nair and Sam Okoro, Head of Planning": [NAIR, SAM],
    "Cllr Priya Nair and Alan Brown, Head of Planning": [NAIR, POST],
    "Sam Okoro and Councillor Priya Nair": [SAM, NAIR],
    "Sam Okoro, Leisure Services Officer, and Cllr Priya Nair": [SAM, NAIR],
    "Sam Okoro (Leisure Services Officer) and Councillor Priya Nair (Leader)": [SAM, NAIR],
    "Priya Nair and Tom Birch": [ALONE, member("tom-birch", doubt=NAME_ALONE)],
    "The Leader and the Chief Executive": [NAIR, POST],
    "Councillor Nair, Leader, and the Head of Planning": [NAIR, POST],
    "Sam Okoro, on behalf of Councillor Nair and Councillor Birch": [
        SAM,
        member("priya-nair", FOR),
        member("tom-birch", FOR),
    ],
    "pp Councillors Nair and Birch": [member("priya-nair", PP), member("tom-birch", PP)],
    "Ben Carter and Sam Okoro": [BEN, SAM],
}
ALONE_OR_NONE: dict[str, list[Read]] = {
    "Councillors Nair and Okoro attended": [],
    "Councillors Group Office": [(OFF, (), None, "")],
    "Councillors and Officers": [POST],
    "Ward Councillors: Cllr Nair and Cllr Birch": [],
    "Sam Okoro, working with Councillor Nair and Councillor Birch": [],
    "Sam Okoro\nSupporting Cllr Nair and Cllr Birch": [SAM],
    "Sam Okoro, Assistant to Councillors Nair and Birch": [SAM],
    "Sam Okoro\nAssistant to the Leader and Councillor Birch": [SAM],
    "Sam Okoro, Democratic Services and Councillor Support Officer": [SAM],
    "Sam Okoro\nMembers and Councillor Enquiries": [SAM],
    "Sam Okoro\nParks and Open Spaces Officer": [SAM],
    "Ben Carter\nHead of Leisure and Culture": [BEN],
    "Councillor Priya Nair, Cabinet Member for Planning and Regeneration": [NAIR],
    "Councillor Priya Nair, Cabinet Member for Housing and Community Safety": [NAIR],
    "Councillor Priya Nair, Leader of the Council and Councillor for Mill": [NAIR],
    "Councillor Priya Nair, Leader and Director of Ambleford Homes": [NAIR],
    "The Worshipful the Mayor, Councillor Edwin Marsh": [member("edwin-marsh")],
    "Alan and June Brown": [(X, (), None, "")],
    "Mr and Mrs Brown": [(X, (), None, "")],
    "Sam and Ben": [(X, (), None, "")],
}
HANDS: dict[str, list[Read]] = {
    "Priya Nair pp S Okoro": [member("priya-nair", PP, NAME_ALONE), SAM],
    "Priya Nair p.p. Sam Okoro": [member("priya-nair", PP, NAME_ALONE), SAM],
    "Councillor Priya Nair\npp S Okoro": [member("priya-nair", PP), SAM],
    "Councillor Priya Nair\nLeader of the Council\np.p. Alan Brown": [member("priya-nair", PP), (X, (), None, "")],
    "Sam Okoro pp Priya Nair": [SAM, member("priya-nair", PP, NAME_ALONE)],
    "pp Priya Nair": [member("priya-nair", PP, NAME_ALONE)],
    "pp Priya Nair\nLeader of the Council": [member("priya-nair", PP)],
    "Sam Okoro / on behalf of Councillor Priya Nair": [SAM, member("priya-nair", FOR)],
    "Sam Okoro\n/ on behalf of Councillor Priya Nair": [SAM, member("priya-nair", FOR)],
    "Sam Okoro (for Councillor Priya Nair)": [SAM, member("priya-nair", FOR)],
    "Sam Okoro on behalf of Priya Nair": [SAM, member("priya-nair", FOR, NAME_ALONE)],
    "for and on behalf of Councillor Nair": [member("priya-nair", FOR)],
    "Dictated by the Leader and signed in her absence": [member("priya-nair", PP)],
    "Dictated by Councillor Nair, Leader of the Council, and signed in her absence": [member("priya-nair", PP)],
    "Councillor Priya Nair\nDictated but not signed, in her absence": [NAIR],
    "(Signed in her absence)\nCouncillor Priya Nair\nLeader of the Council": [NAIR],
    "signed in the absence of Councillor Nair": [member("priya-nair", FOR)],
    "Signed in Councillor Nair's absence": [member("priya-nair", FOR)],
    "Signed in the Leader\u2019s absence by Sam Okoro": [SAM, member("priya-nair", FOR)],
    "Signed in the absence of Councillor Nair by Sam Okoro": [SAM, member("priya-nair", FOR)],
    "Signed by Sam Okoro in the absence of Councillor Nair": [SAM, member("priya-nair", FOR)],
    "Sam Okoro\n(in the absence of Councillor Nair)": [SAM, member("priya-nair", FOR)],
    "Leader of the Council: Priya Nair": [NAIR],
    "Leader of the Council: Councillor Priya Nair": [NAIR],
    "Leader of the Council: Priya Nair\nOur ref: PN/12": [NAIR],
}
NO_HANDS: dict[str, list[Read]] = {
    "Sam Okoro\non behalf of residents": [SAM],
    "Sam Okoro on behalf of Ambleford Borough Council": [],
    "Sam Okoro on behalf of Ben Carter": [],
    "Sam Okoro pp Ben Carter": [SAM, (OFF, ("ben-carter",), PP, "")],
    "See the agenda, pp 4 to 6": [],
    "Sam Okoro, in the absence of Ben Carter": [SAM],
    "Sam Okoro\nin the absence of the Clerk": [SAM, (OFF, (), FOR, "")],
    "In the absence of the Mayor, the Deputy Mayor presides": [],
    "In my absence please ask the Leader's Office": [POST],
    "In her absence": [],
    "Sam Okoro\nLeisure Services Officer\nLeader of the Council: Councillor Priya Nair": [SAM],
    "Leader of the Council: Priya Nair\nChief Executive: Ben Carter": [POST],
    "Chief Executive: Ben Carter\nLeader of the Council: Priya Nair": [],
    "Leader's Office: Priya Nair": [(OFF, (), None, "")],
    "Sam Okoro\nPA to the Leader of the Council: Priya Nair": [SAM],
    "Leader of the Council: see our website": [],
    "Chair: Planning Committee": [],
    "Ward Councillor: Castle": [],
    "Leader of the Council: Zebedee Stranger": [],
    "Sam Okoro\nwriting with the Leader's agreement": [SAM],
    "Alan Brown\nwriting with the Leader's agreement": [(X, (), None, "")],
    "Sam Okoro\nat the request of the Leader of the Council": [SAM],
    "Sam Okoro\nProject Leader": [SAM, (X, (), None, "")],
}


def read(text: str) -> list[Read]:
    found = signatures(text.split("\n"), CAST, closed=True)
    return [(each.signs, tuple(person.id for person in each.people), each.proxy, each.doubt) for each in found]


@pytest.mark.parametrize("text", TOGETHER)
def test_each_of_several_on_one_line_signs(text: str) -> None:
    assert read(text) == TOGETHER[text]


@pytest.mark.parametrize("text", ALONE_OR_NONE)
def test_what_only_looks_like_several_is_not_parted(text: str) -> None:
    assert read(text) == ALONE_OR_NONE[text]


@pytest.mark.parametrize("text", HANDS)
def test_another_hand_signs_for_a_member(text: str) -> None:
    assert read(text) == HANDS[text]


@pytest.mark.parametrize("text", NO_HANDS)
def test_no_hand_signs_for_a_member(text: str) -> None:
    assert read(text) == NO_HANDS[text]


def test_the_quote_is_the_very_line() -> None:
    for line in ("Councillors Nair and Birch", "Leader of the Council: Priya Nair", "Sam Okoro and Cllr Priya Nair"):
        assert {each.quote for each in signatures([line], CAST, closed=True)} == {line}


BODY = "Dear Mr Stone\n\nThe bandstand was mended in January.\n\n"
ENDS = {
    "Yours sincerely\n\nCouncillors Nair and Birch": ("is signed by", ""),
    "Yours sincerely\n\nCouncillors Nair and Okoro": ("is signed by", ""),
    "Yours sincerely\n\nCllr Priya Nair and Sam Okoro, Head of Planning": ("is signed by", BESIDE),
    "Yours sincerely\n\nThe Leader and the Chief Executive": ("is signed by", BESIDE),
    "Yours sincerely\n\nCouncillor Priya Nair\npp S Okoro": ("is signed by another hand for", ""),
    "Yours sincerely\n\nPriya Nair pp S Okoro": ("is signed by another hand for", NAME_ALONE),
    "Yours sincerely\n\nSam Okoro / on behalf of Councillor Priya Nair": ("is signed by another hand for", FOR_THEM),
    "Yours sincerely\n\nSigned in the absence of Councillor Nair": ("is signed by another hand for", ""),
    "Yours sincerely\n\nDictated by the Leader and signed in her absence": ("is signed by another hand for", ""),
    "Yours sincerely\n\nLeader of the Council: Priya Nair": ("is signed by", ""),
    "pp Priya Nair\nLeader of the Council": ("is signed by another hand for", ""),
}
NOBODY = (
    "Present on the day\n\nCouncillors Nair and Birch",
    "Kind regards\n\nSam Okoro\nLeisure Services Officer\nLeader of the Council: Councillor Priya Nair",
    "Kind regards\n\nSam Okoro\nWriting on behalf of residents",
    "Leader of the Council: Councillor Priya Nair",
    "Yours sincerely\n\nBen Carter and Sam Okoro",
    "See the minutes, pp Priya Nair",
)


def own_and_attached(end: str) -> list[InName | None]:
    def named(text: str, *files: str) -> InName | None:
        made = mail(text, *map(file, files))
        last: Letter = letter(made)
        return in_whose_name(made, last)

    return [named(f"{BODY}{end}"), named(NOTHING, f"{BODY}{end}")]


@pytest.mark.parametrize("end", ENDS)
def test_the_letter_goes_out_in_their_name(end: str) -> None:
    for named in own_and_attached(end):
        assert named is not None
        assert (named.how, named.doubt) == ENDS[end]
        assert named.quote in end


@pytest.mark.parametrize("end", NOBODY)
def test_the_letter_goes_out_in_no_members_name(end: str) -> None:
    assert own_and_attached(end) == [None, None]


def test_two_who_sign_are_both_named_and_two_whom_a_name_fits_are_not() -> None:
    for named in own_and_attached("Yours sincerely\n\nCouncillors Nair and Birch"):
        assert named is not None
        assert named.whose == "Councillor Priya Nair and Councillor Tom Birch"
        assert replace(named, together=False).whose == "Councillor Priya Nair or Councillor Tom Birch"
