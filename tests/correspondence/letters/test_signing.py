"""Who signs: the lines of a sign-off, in the ways councils write them."""

from datetime import date
from pathlib import Path

import pytest

from mailguard.correspondence.letters import Proxy, Signs
from mailguard.correspondence.letters.signing import (
    BY_OFFICE,
    NAME_ALONE,
    SEVERAL,
    SPELT,
    STRANGER,
    signatures,
)
from mailguard.register import load
from tests.correspondence.letters.making import AMBLEFORD, CAST

M, OFF, X = Signs.MEMBER, Signs.OFFICER, Signs.OTHER
PP, FOR = Proxy.PP, Proxy.FOR
NAIR, QUINN, SAM = ("priya-nair",), ("leah-quinn",), ("sam-okoro",)
CASES = {
    "Councillor Priya Nair\nLeader of the Council": [(M, NAIR, None, "")],
    "Cllr. Priya Nair": [(M, NAIR, None, "")],
    "Councillor Priya Nair, Leader of the Council": [(M, NAIR, None, "")],
    "Councillor Priya Nair OBE - Leader of the Council": [(M, NAIR, None, "")],
    "Priya Nair\nLeader of the Council": [(M, NAIR, None, "")],
    "Priya Nair (Cllr)": [(M, NAIR, None, "")],
    "Jane Hart, Councillor for Castle": [(M, ("jane-hart",), None, "")],
    "Signed: Councillor Priya Nair": [(M, NAIR, None, "")],
    "Y Cynghorydd Priya Nair\nArweinydd y Cyngor": [(M, NAIR, None, "")],
    "The Worshipful the Mayor, Councillor Edwin Marsh": [(M, ("edwin-marsh",), None, "")],
    "Mayor of Ambleford": [(M, ("edwin-marsh",), None, "")],
    "The Mayor": [(M, ("edwin-marsh",), None, "")],
    "Deputy Mayor": [(M, ("ruth-vale",), None, "")],
    "Provost": [(M, (), None, BY_OFFICE)],
    "pp Councillor Priya Nair\nLeader of the Council": [(M, NAIR, PP, "")],
    "p.p. Councillor Priya Nair": [(M, NAIR, PP, "")],
    "per pro Councillor Priya Nair": [(M, NAIR, PP, "")],
    "Sam Okoro\npp Councillor Priya Nair": [(OFF, SAM, None, ""), (M, NAIR, PP, "")],
    "Sam Okoro pp Councillor Priya Nair": [(OFF, SAM, None, ""), (M, NAIR, PP, "")],
    "Sam Okoro\nfor Councillor Priya Nair": [(OFF, SAM, None, ""), (M, NAIR, FOR, "")],
    "Sam Okoro, on behalf of Councillor Priya Nair": [(OFF, SAM, None, ""), (M, NAIR, FOR, "")],
    "For and on behalf of Councillor Priya Nair": [(M, NAIR, FOR, "")],
    "Ar ran y Cynghorydd Priya Nair": [(M, NAIR, FOR, "")],
    "Councillor Priya Nair\nLeader of the Council\nLeah Quinn\nMonitoring Officer": [
        (M, NAIR, None, ""),
        (OFF, QUINN, None, ""),
    ],
    "Leah Quinn\nMonitoring Officer": [(OFF, QUINN, None, "")],
    "Leah Quinn\nfor and on behalf of Ambleford Borough Council": [(OFF, QUINN, None, "")],
    "Sam Okoro\nPA to Councillor Priya Nair, Leader of the Council": [(OFF, SAM, None, "")],
    "Sam Okoro\nLeader's Office": [(OFF, SAM, None, "")],
    "Sam Okoro\nSupporting Cllr Priya Nair": [(OFF, SAM, None, "")],
    "The Mayor's Office": [(OFF, (), None, "")],
    "Office of the Leader of the Council": [(OFF, (), None, "")],
    "Cllr Priya Niar": [(M, NAIR, None, SPELT)],
    "Councillor Zebedee Stranger\nLeader of the Council": [(M, (), None, STRANGER)],
    "Zebedee Stranger\nLeader of the Council": [(M, (), None, STRANGER)],
    "Priya Nair": [(M, NAIR, None, NAME_ALONE)],
    "Alan Brown": [(X, (), None, "")],
    "Alan Brown\nHead of Planning": [(OFF, (), None, "")],
    "Ward Councillors: Cllr Tom Birch, Cllr Ruth Vale": [],
    "Leader of the Council: Councillor Priya Nair": [],
    "01632 960117\ns.okoro@ambleford.gov.uk": [],
    "Kind regards": [],
    "The Mayor sends her love": [],
    "Leader came to see us": [],
    "The Mayor and Deputy Mayor": [(M, ("edwin-marsh", "ruth-vale"), None, "")],
    "The Mayor and the Members of the Planning Committee": [(M, ("edwin-marsh",), None, "")],
    "Councillor Priya Nair\npp Sam Okoro\nLeah Quinn\nMonitoring Officer": [
        (M, NAIR, PP, ""),
        (OFF, SAM, None, ""),
        (OFF, QUINN, None, ""),
    ],
    "Jane Hart\nCllr for Castle": [(M, ("jane-hart",), None, NAME_ALONE)],
    "Jane Hart, Councillor of the Borough": [(M, ("jane-hart",), None, "")],
    "Councillor Priya Nair\nAmbleford": [(M, NAIR, None, "")],
    "Councillor Priya Nair\nCllr for Mill": [(M, NAIR, None, "")],
    "Cllr Priya Nair's Office": [(OFF, (), None, "")],
    "Cllr Priya Nair\nDirector of Ambleford Homes": [(M, NAIR, None, "")],
    "Priya Nair, Leader of the Council and Director of Ambleford Homes": [(M, NAIR, None, "")],
    "Alan Brown\nsecretary": [(OFF, (), None, "")],
    "Chief Executive": [(OFF, (), None, "")],
    "Our Chief Executive: Ben Carter": [],
    "Cllr Nair for the Council": [(M, NAIR, None, SPELT)],
    "Cllr Priya Nair and Cllr Tom Birch": [(M, NAIR, None, SPELT)],
    "y Cllr Jane Hart": [(M, ("jane-hart",), None, "")],
    "From Cllr Jane Hart": [],
    "Mayor: Cllr Jane Hart": [],
    "The Councillor Jane Hart": [(M, ("jane-hart",), None, "")],
    "P FOX Cllr": [],
    "Cllr Sam Okoro": [(M, (), None, STRANGER)],
    "Sam Okoro (Cllr)": [(M, (), None, STRANGER)],
    "Mayor, Ambleford": [(M, ("edwin-marsh",), None, "")],
    "Leader for Ambleford": [(M, NAIR, None, "")],
    "Sam Okoro\nwriting at the request of the Leader": [(OFF, SAM, None, "")],
    "Priya Niar\nLeader of the Council": [(M, (), None, STRANGER)],
    "Nair\nLeader of the Council": [(M, (), None, STRANGER)],
    "Carter": [(X, (), None, "")],
    "": [],
}


@pytest.mark.parametrize("text", CASES)
def test_who_signs(text: str) -> None:
    found = signatures(text.split("\n"), CAST)
    assert [
        (each.signs, tuple(person.id for person in each.people), each.proxy, each.doubt) for each in found
    ] == CASES[text]


def test_the_words_and_the_role_are_kept() -> None:
    (found,) = signatures(["*Councillor Priya Nair*", "Leader of the Council", "Ambleford Borough Council"], CAST)
    assert found.quote == "Councillor Priya Nair"
    assert found.role == "Leader of the Council, Ambleford Borough Council"
    lines = ("Councillor Priya Nair", "Leader of the Council", "Ambleford Borough Council", "Town Hall", "High Street")
    (found,) = signatures(lines, CAST)
    assert found.role == "Leader of the Council, Ambleford Borough Council, Town Hall"


KHALEQUES = ("mohammed-imran-khaleque", "mahfuz-khaleque")
DEMO = {
    "Naomi Birch\nPlanning Officer": (OFF, ("naomi-birch",), ""),
    "N Birch\nPlanning Officer": (OFF, ("naomi-birch",), ""),
    "Joseph Hart\nHead of Planning": (OFF, ("joseph-hart",), ""),
    "Cllr M Khaleque": (M, KHALEQUES, SEVERAL),
    "Cllr Hart\nLeader of the Council": (M, ("jane-hart",), ""),
    "Councillor O'Carroll": (M, ("niamh-ocarroll",), ""),
    "Cllr Siobhan McGarrigle": (M, ("siobhan-mcgarrigle",), ""),
    "Siobhan McGarrigle\nCabinet Member": (M, ("siobhan-mcgarrigle",), ""),
    "Siobhan MacGarrigle\nCabinet Member": (M, ("siobhan-mcgarrigle",), SPELT),
    "M Khaleque\nCabinet Member": (M, KHALEQUES, SEVERAL),
}


@pytest.mark.parametrize("text", DEMO)
def test_a_shared_surname_is_nobodys_guess(text: str) -> None:
    (found,) = signatures(text.split("\n"), AMBLEFORD)
    assert (found.signs, tuple(person.id for person in found.people), found.doubt) == DEMO[text]


TWINS = """
council: North Fen Borough Council
domains: [northfen.gov.uk]
people:
  - {id: jane-hart, kind: member, name: Jane Hart, roles: [{title: Leader of the Council}]}
  - {id: joan-hart, kind: member, name: Joan Hart, roles: [{title: Mayor, body: Council}]}
  - {id: jack-hart, kind: member, name: Jack Hart}
  - {id: xanthe-fox, kind: member, name: Xanthe Fox}
reviewers: [{name: A Reed, email: a.reed@northfen.gov.uk, role: monitoring-officer}]
"""


@pytest.mark.parametrize(
    ("signed", "who", "doubt"),
    [
        ("Cllr J Hart\nMayor", ["joan-hart"], ""),
        ("Cllr J Hart, Leader of the Council", ["jane-hart"], ""),
        ("J Hart\nLeader of the Council", ["jane-hart"], ""),
        ("Cllr J Hart\nMayor and Leader of the Council", ["jane-hart", "joan-hart", "jack-hart"], SEVERAL),
        ("Cllr J Hart", ["jane-hart", "joan-hart", "jack-hart"], SEVERAL),
        ("Xanthe Fox (Cllr)", ["xanthe-fox"], ""),
        ("Cllr J Hart\nNorth Fen Borough Council", ["jane-hart", "joan-hart", "jack-hart"], SEVERAL),
    ],
)
def test_the_office_tells_members_of_one_name_apart(signed: str, who: list[str], doubt: str, tmp_path: Path) -> None:
    register = tmp_path / "register.yml"
    register.write_text(TWINS, encoding="utf-8")
    (found,) = signatures(signed.split("\n"), load(register).on(date(2027, 2, 2)))
    assert [person.id for person in found.people] == who
    assert found.doubt == doubt
