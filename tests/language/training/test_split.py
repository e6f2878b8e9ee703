"""Who is learnt from and who measures."""

from mailguard.language.tone.training.labels import ABUSIVE, BENIGN
from mailguard.language.tone.training.split import DEV_WRITERS, TEST_WRITERS, UNSEEN, near, split
from tests.language.training.making import row

LONG = "I have asked you three times about the culvert on Mill Lane and you have told me three different things."


def test_no_writer_and_no_kind_of_the_test_is_learnt_from() -> None:
    unseen = sorted(UNSEEN)[0]
    rows = [
        row(id="train", text="One thing about bins."),
        row(id="kind", functionality=unseen, text="Another thing about roads."),
        row(id="dev", writer="w06", text="Some other matter of trees."),
        row(id="test", writer="w04", text="A different matter, that of minutes."),
        row(id="test kind", writer="w08", functionality=unseen, text="Sheep on the road by the chapel."),
    ]
    done = split(rows)
    assert [each.id for each in done.train] == ["train"]
    assert [each.id for each in done.dev] == ["dev"]
    assert [each.id for each in done.test] == ["test", "test kind"]
    assert done.left_out == ()


def test_writers_and_kinds_are_held_back_on_both_sides() -> None:
    assert not TEST_WRITERS & DEV_WRITERS
    assert set(ABUSIVE) & UNSEEN
    assert set(BENIGN) & UNSEEN
    assert set(ABUSIVE + BENIGN) >= UNSEEN
    assert len(set(ABUSIVE + BENIGN)) == 51


def test_a_row_that_resembles_another_writers_is_left_out_of_the_test() -> None:
    rows = [
        row(id="train", text=LONG),
        row(id="copy", writer="w04", text=LONG.replace("Mill Lane", "Church Street")),
        row(id="own", writer="w04", text="The culvert was cleared on Tuesday by the lads, bless them."),
    ]
    done = split(rows)
    assert [each.id for each in done.test] == ["own"]
    ((copy, source, alike),) = done.left_out
    assert (copy.id, source.id) == ("copy", "train")
    assert 0.5 < alike < 1


def test_the_same_writer_may_say_nearly_the_same_twice() -> None:
    pair = [row(id="1", writer="w04", text=LONG), row(id="2", writer="w04", text=LONG.replace("three", "four"))]
    assert near(pair, TEST_WRITERS) == ()


def test_one_word_is_like_itself_alone() -> None:
    rows = [row(id="1", text="Useless."), row(id="2", writer="w04", text="useless!"), row(id="3", text="Thanks.")]
    assert [(one.id, other.id, alike) for one, other, alike in near(rows, TEST_WRITERS)] == [("2", "1", 1.0)]
