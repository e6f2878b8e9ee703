"""Whose words are whose, in every layout that we know."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailguard.language import Segment, Whose, own_words, segments
from mailguard.language.layers import may_quote, read_layers
from mailguard.language.lines import read_lines
from tests.language.styles import FORWARDED, JANE, NESTED, PROSE, SINGLE

OWN, QUOTED, OLDEST = "My own words.", "He is a useless idiot.", "She lied to us all."
HART = "Hart, Jane (Cllr) <jane-hart@ambleford.example>"
WORDS = {Whose.QUOTED, Whose.FORWARDED}


def cut(style: str, *, forward: bool = False) -> tuple[Segment, ...]:
    return segments(style.format(own=OWN, quoted=QUOTED, oldest=OLDEST), forward=forward)


def holder(found: tuple[Segment, ...], words: str) -> Segment:
    (segment,) = [each for each in found if words in each.text]
    return segment


@pytest.mark.parametrize("style", SINGLE.values(), ids=SINGLE)
def test_quoted_words_are_never_the_writers(style: str) -> None:
    found = cut(style)
    assert OWN in own_words(found)
    assert QUOTED not in own_words(found)
    quoted = holder(found, QUOTED)
    assert (quoted.whose, quoted.depth, quoted.number, quoted.where) == (Whose.QUOTED, 1, 1, "quoted:1")


HEADLESS = {"dashes alone", "a phone's bare word", "marks alone", "indented marks", "between lines"}
UNDATED = {"outlook without addresses", "dashes", "dashes in Welsh", "a phone's name"}
UNDATED |= {"horde", "horde, a name alone", "a news reader"}


@pytest.mark.parametrize("name", sorted(SINGLE.keys() - HEADLESS))
def test_author_and_date_of_quoted_words_are_read(name: str) -> None:
    head = holder(cut(SINGLE[name]), QUOTED).head
    assert head is not None
    assert "Jane" in head.author
    assert "wrote" not in head.author
    assert " ".join(head.author.replace('"', "").replace("<", " <").split()) in {JANE, "Jane", "Jane Hart", HART}
    if name in UNDATED:
        assert head.date is None
    else:
        assert head.date is not None
        assert head.date.replace(tzinfo=None, second=0) in {datetime(2026, 5, 12, 9, 14), datetime(2026, 5, 12)}  # noqa: DTZ001 as printed, without a zone


@pytest.mark.parametrize("name", sorted(HEADLESS))
def test_a_header_that_is_not_there_is_not_made_up(name: str) -> None:
    assert holder(cut(SINGLE[name]), QUOTED).head is None


@pytest.mark.parametrize("style", FORWARDED.values(), ids=FORWARDED)
def test_a_separator_that_says_so_makes_a_forward(style: str) -> None:
    found = cut(style)
    forwarded = holder(found, QUOTED)
    assert own_words(found) == OWN
    assert forwarded.where == "forwarded:1"
    assert forwarded.head is not None
    assert forwarded.head.author == JANE


@pytest.mark.parametrize("style", NESTED.values(), ids=NESTED)
@pytest.mark.parametrize("forward", [False, True])
def test_older_messages_lie_deeper_each_with_its_own_number(style: str, forward: bool) -> None:
    found = cut(style, forward=forward)
    quoted, oldest = holder(found, QUOTED), holder(found, OLDEST)
    assert own_words(found) == OWN
    assert (quoted.depth, oldest.depth) == (1, 2)
    assert {quoted.number, oldest.number} == {1, 2}
    assert quoted.whose is (Whose.FORWARDED if forward else Whose.QUOTED)
    assert oldest.whose is Whose.QUOTED
    assert quoted.head is not None
    assert oldest.head is not None
    assert "Jane" in quoted.head.author
    assert "Tom" in oldest.head.author
    assert oldest.head.date is not None
    assert oldest.head.date.day == 11


@pytest.mark.parametrize("text", PROSE)
def test_prose_that_looks_like_a_header_stays_the_writers(text: str) -> None:
    assert [each.whose for each in segments(text)] in ([Whose.OWN], [])
    assert own_words(segments(text)) == ("" if text == "____" else text)


@pytest.mark.parametrize(
    "line", ["Quoting the policy:", "* Raj Patel [2027-02-14 20:15]:", "* Raj Patel <raj@x.example> [on the dog bins]:"]
)
def test_a_line_above_marked_words_that_names_nobody_stays_the_writers(line: str) -> None:
    assert [(str(each.whose), each.head) for each in segments(f"{line}\n> no dogs.\n\nI agree.")] == [
        ("own", None),
        ("quoted", None),
        ("own", None),
    ]


def test_header_lines_without_colons_count_only_below_a_line_of_dashes() -> None:
    block = 'From "Jane" <jane@x.example>\nTo "Tom" <tom@x.example>\nDate 12/05/2026 09:14:05\nSubject Fence\n\nNo.'
    assert own_words(segments(block)) == block
    below = segments(f"Mine.\n\n------ Original Message ------\n{block}")
    assert [each.text for each in below] == ["Mine.", "No."]
    lost = block.replace("Date 12/05/2026 09:14:05\n", "")
    assert segments(f"Mine.\n\n------ Original Message ------\n{lost}")[-1].text == lost


def test_what_looks_like_groupwise_within_deeper_marks_stays_where_it_is() -> None:
    found = segments(
        "Mine.\n> > > On 12/05/2026 at 09:14, in message\n> > > <1@x>, Jane Hart <j@x> wrote:\n"
        "> > > > Old.\n> > > Newer."
    )
    assert [(each.text, each.depth) for each in found] == [("Mine.", 0), ("Old.", 4), ("Newer.", 3)]


def test_a_long_line_that_yahoo_runs_on_is_quoted_to_its_end() -> None:
    words = "The barrier came down on my bonnet. " * 30
    (mine, theirs) = segments(f"Mine.\n\n On Tue, 12 May 2026 at 9:14, Jane Hart<j@x.example> wrote:   {words}:\nMore.")
    assert (mine.whose, mine.text) == (Whose.OWN, "Mine.")
    assert (theirs.whose, theirs.text) == (Whose.QUOTED, f"{words}:\nMore.")
    assert theirs.head is not None
    assert theirs.head.author == "Jane Hart<j@x.example>"


def test_stretches_of_one_quoted_message_share_its_number_and_head() -> None:
    found = segments(
        "On 12/05/2026 09:14, Jane wrote:\n> One?\nNo.\n> Two?\nYes.\n\nOn 11/05/2026 09:14, Tom wrote:\n> Three\n"
    )
    assert [(each.where, each.text) for each in found] == [
        ("quoted:1", "One?"),
        ("own", "No."),
        ("quoted:1", "Two?"),
        ("own", "Yes."),
        ("quoted:2", "Three"),
    ]
    assert found[0].head == found[2].head
    assert found[0].head is not None
    assert found[4].head is not None
    assert (found[0].head.author, found[4].head.author) == ("Jane", "Tom")


def test_header_lines_are_kept_as_printed() -> None:
    style = SINGLE["outlook, folded"].replace("Subject: Fence", "Cc: Hart; Birch\nSubject: RE: Fence: RE")
    head = holder(cut(style), QUOTED).head
    assert head is not None
    assert head.to == (
        "Tom Birch <tom@ambleford.example>; Wynne, Catrin <catrin@ambleford.example>;"
        " Colley, Maeve <maeve@ambleford.example>"
    )
    assert (head.cc, head.subject) == ("Hart; Birch", "RE: Fence: RE")


def test_a_long_quoted_line_that_was_broken_off_is_not_the_writers() -> None:
    long = "> " + "a long line of the quoted message that goes on and on and on until it is"
    found = segments(f"{long}\nbroken off\n> here.\nMine.")
    assert own_words(found) == "Mine."


def test_layers_have_their_own_signatures_banners_and_footers() -> None:
    found = segments(
        "Mine.\n\nKind regards\nTom\n\nFrom: Jane <j@x>\nSent: 4 May 2026 09:00\nTo: T\nSubject: S\n\n"
        "CAUTION: This email originated from outside of the organisation. Do not click links\n\nTheirs.\n\n"
        "Cofion\nJane\n\nThis email is intended only for the addressee.\n"
    )
    assert [(str(each.whose), each.depth, each.number) for each in found] == [
        ("own", 0, 0),
        ("signature", 0, 0),
        ("banner", 1, 1),
        ("quoted", 1, 1),
        ("signature", 1, 1),
        ("disclaimer", 1, 1),
    ]


LINE = st.text(st.sampled_from("abc XYZ.,!?éŵ'"), max_size=30)
PIECES = st.one_of(
    LINE,
    LINE.map(lambda line: f"> {line}"),
    LINE.map(lambda line: f">> {line}"),
    st.sampled_from(
        [
            "",
            "Kind regards",
            "Thanks",
            "-- ",
            "Tom Birch",
            "PS no",
            "Sent from my iPhone",
            "This email is intended only for the addressee.",
            "CAUTION: This email originated from outside",
            "T: 01632 960123",
        ]
    ),
)


def visible(text: str) -> list[str]:
    lines = (line.lstrip("> ").strip() for line in text.split("\n"))
    return [line for line in lines if line.strip("-_=*# ")]


@given(st.lists(PIECES, max_size=25))
def test_no_visible_line_is_lost_or_doubled_or_moved(lines: list[str]) -> None:
    text = "\n".join(lines)
    kept = "\n".join(each.text for each in segments(text))
    assert visible(kept) == visible(text)


@given(st.lists(LINE.filter(lambda line: line.strip() != ""), min_size=1, max_size=8), st.lists(LINE, max_size=8))
def test_marked_lines_are_never_the_writers_whatever_they_say(quoted: list[str], own: list[str]) -> None:
    marked = [f"> Q{line}Q" for line in quoted]
    mixed = [line for pair in zip(marked, [*own, *[""] * len(marked)], strict=False) for line in pair]
    found = segments("\n".join(mixed))
    assert all(each.depth == 0 or "Q" in each.text for each in found)
    assert not any("Q" in each.text for each in found if each.depth == 0)


@given(st.text())
def test_any_text_at_all_gives_segments(text: str) -> None:
    for each in segments(text):
        assert each.text.strip()
        assert (each.depth == 0) == (each.number == 0)
        assert (each.whose in WORDS) <= (each.depth > 0)
        assert (each.whose is Whose.OWN) <= (each.depth == 0)


HINTS = [
    *">\n \t*_O:",
    "From",
    "FROM:",
    "O:",
    "Sent: 4",
    "To: a@b",
    "On 4 Mar 2026 ",
    "wrote:",
    "<a@b>:",
    "Original Message",
    "-----",
]


@given(st.lists(st.sampled_from([*HINTS, "Begin forwarded message:", "Neges Wreiddiol", "Subject: s"]), max_size=14))
def test_the_quick_look_passes_over_nothing_that_quotes(pieces: list[str]) -> None:
    text = "".join(pieces)
    if not may_quote(text, text.lower()):
        assert all(stretch.layer.depth == 0 for stretch in read_layers(read_lines(text)))


@given(st.lists(st.sampled_from("\n>- _:*#aF") | st.sampled_from(["From: ", "On 4 Mar ", "wrote:", "Sent: 4", "-- "])))
def test_any_mixture_of_marks_gives_segments(pieces: list[str]) -> None:
    for each in segments("".join(pieces)):
        assert each.text == each.text.strip("\n")
        assert (each.depth == 0) == (each.number == 0)


SIGNED = "My own words.\n\nKind regards\nTom Birch\nPlanning Officer"
ANNOUNCED = re.compile(r"(?:wrote|ysgrifennodd[^\n]*|ar 12 Mai 2026 09:14):\n+\{quoted", re.IGNORECASE)
OUTER = SINGLE | {f"forward, {name}": style for name, style in FORWARDED.items()}


@pytest.mark.parametrize("outer", OUTER.values(), ids=OUTER)
def test_no_style_within_another_leaks(outer: str) -> None:
    for inner in SINGLE.values():
        older = inner.format(own=QUOTED, quoted=OLDEST)
        if older.startswith(">") and ANNOUNCED.search(outer):
            # "Jane wrote:", then marked lines, then an answer: nobody could tell that the answer is Jane's.
            continue
        # Where the outer style marks its quoted line, every line of the older message carries the mark.
        (line,) = [line for line in outer.split("\n") if "{quoted}" in line]
        mark = line.removesuffix("{quoted}")
        marked = "\n".join(f"{mark}{each}" for each in older.split("\n"))
        text = outer.replace(line, "{older}").format(own=SIGNED, older=marked)
        own = own_words(segments(text))
        assert OWN in own
        assert QUOTED not in own
        assert OLDEST not in own
