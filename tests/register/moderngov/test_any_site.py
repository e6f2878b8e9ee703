"""Whatever a site publishes: the import ends, loads, says nothing private, and done twice changes nothing more."""

import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mailguard.errors import WebsiteError
from mailguard.register.moderngov import tell
from tests.register.moderngov.site import Cllr, Desk, mail

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufffe\uffff"), max_size=25)
NAMES = st.one_of(
    WORDS,
    st.sampled_from(
        ["Jane Hart", "J Hart", "Jan Hart", "Tom Hart", "O'Hart, Jane", "Vacant seat", "Cllr Hart", "HART Jane"]
    ),
)
LOCALS = st.sampled_from(["j.hart", "jane.hart", "leader", "tom.hart", "ann.bracknell", "cllr1", "pa", "hart"])
FIELDS = st.one_of(st.just(""), LOCALS.map(mail), LOCALS.map(lambda local: f"{local}@example.com"), WORDS)
POSTS = st.one_of(
    WORDS, st.sampled_from(["Leader", "Chair of Planning", "A; B", "Leader, Chair of Audit and Mayor of X"])
)
DAYS = st.sampled_from(["08/05/2023", "unspecified", "07/05/2019", "x", ""])
PHONES = st.sampled_from(
    [
        "01632 960123",
        "(01632) 960123",
        "01632-960-123",
        "+44 (0)1632 960123",
        "tel:01632960123",
        "01632.960.123",
        "960123",
    ]
)
REST = """people:
  - {id: ann, kind: officer, name: Ann Bracknell, emails: [ann.bracknell@thornmere.example.org]}
  - {id: jane, kind: member, name: Jane Hart, emails: [j.hart@thornmere.example.org]}  # hers
mailboxes:
  - {emails: [pa@thornmere.example.org], kind: assistant, members: [ann], acts_for: [jane]}
"""
CLLRS = st.builds(
    Cllr,
    number=st.integers(1, 6),
    name=NAMES,
    ward=st.one_of(WORDS, st.sampled_from(["Abbey", "Castle"])),
    party=WORDS,
    posts=POSTS,
    work=FIELDS,
    home=FIELDS,
    terms=st.lists(st.tuples(DAYS, DAYS), max_size=3),
)


@settings(deadline=None)
@given(st.lists(CLLRS, min_size=1, max_size=6))
def test_any_site_twice_is_the_same_as_once(cllrs: list[Cllr]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder)).begin(REST)
        try:
            desk.take(cllrs)
        except WebsiteError:
            return
        text = desk.text
        assert "# hers" in text
        again = desk.take(cllrs)
        assert (again.edits, again.new) == ((), ())
        assert desk.text == text
        people = desk.load().people
        assert [person.id for person in people[:2]] == ["ann", "jane"]
        assert not any(person.name.lower().startswith("vacant") for person in people)


@settings(deadline=None)
@given(PHONES, st.sampled_from(["name", "ward", "party", "posts", "work", "home"]), st.booleans())
def test_a_telephone_number_is_kept_nowhere(phone: str, place: str, first: bool) -> None:
    plain = {
        "name": "Cllr Una Wexcombe",
        "ward": "Abbey",
        "party": "Green",
        "posts": "Mayor",
        "work": mail("una"),
        "home": "",
    }
    plain[place] = f"{phone} {plain[place]}" if first else f"{plain[place]} {phone}"
    una = Cllr(number=1, **plain)  # type: ignore[arg-type]  # each of them is text
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder)).begin()
        made = desk.take([una])
        kept = "".join(file.read_text("utf-8") for file in Path(folder).iterdir())
    told = "\n".join(tell(made))
    assert re.search(r"960\D?123|1632", kept + told + repr(made)) is None
    assert "Una Wexcombe" in kept
