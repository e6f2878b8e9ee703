"""A message as a person reads it, and the trace it leaves."""

from dataclasses import replace
from datetime import date

import pytest

from mailguard.correspondence import Correspondence, Permission, Release
from mailguard.correspondence.sketch import keyed, number, sketch
from tests.checks.house import KEY, Letter, Quote
from tests.correspondence.opened import message, opened

SIGNED = "The fence is down.\n\nKind regards\nStefan Kowalczyk\ncc Councillor Jane Hart"
ELSEWHERE = Letter(to=("barnaby-rook",), text=SIGNED, subject="Trees", at="2026-03-01 10:00")
LEAVE = Permission(rule="open-copy", person="edmund-birch", granted_by="meera-balasubramaniam")


def test_who_can_be_seen_who_is_hidden_and_who_is_reached() -> None:
    letter = Letter(cc=("ward.castle@ambleford.gov.uk",), bcc=("jane-hart", "barnaby-rook", "barnaby.rook@example.com"))
    mail = opened(letter)
    assert list(mail.visible) == ["edmund-birch", "jane-hart", "tomos-ap-rhys", "gurpreet-kaur-dhaliwal"]
    assert list(mail.hidden) == ["barnaby-rook"]
    assert mail.hidden["barnaby-rook"][1].address.email == "cllr.b.rook@ambleford.gov.uk"
    assert list(mail.reached) == [*mail.visible, "barnaby-rook"]


def test_where_blind_copies_are_hidden_none_are_known() -> None:
    mail = opened(Letter(keeps_bcc=False))
    assert mail.bcc is None
    assert mail.hidden == {}
    assert opened(Letter()).bcc == ()


@pytest.mark.parametrize(
    ("letter", "concerned"),
    [
        (Letter(), True),
        (Letter(to=("leanne-stubbs",)), False),
        (Letter(to=("leanne-stubbs",), cc=("jane-hart",)), True),
        (Letter(to=("leanne-stubbs",), bcc=("jane-hart",)), True),
        (Letter(by="jane-hart", to=("leanne-stubbs",)), True),
    ],
)
def test_whether_any_member_is_concerned(letter: Letter, concerned: bool) -> None:
    assert opened(letter).with_members is concerned


def test_own_words_are_the_writers_alone() -> None:
    assert opened(Letter(text=SIGNED, quoted=(Quote(by="edmund-birch", text="When?"),))).own == "The fence is down."


def test_the_trace_of_a_letter() -> None:
    mail = opened(Letter(cc=("leanne-stubbs",), bcc=("jane-hart",), text=SIGNED, subject="RE: Fence  in MILL Lane"))
    left = mail.trace
    assert left.message == keyed(KEY, mail.message.id)
    assert (left.date, left.mailbox, left.writer) == (mail.message.date, "", "stefan-kowalczyk")
    assert (left.to, left.cc, left.bcc) == (("edmund-birch",), ("leanne-stubbs",), ("jane-hart",))
    assert left.told == ("jane-hart",)
    assert left.subject == keyed(KEY, "fence in mill lane")
    assert left.sketch == sketch(KEY, mail.own)
    assert left.cc_lines == (number(KEY, "cc Councillor Jane Hart"),)
    assert (left.asked, left.shared, left.released, left.automatic) == ((), (), (), False)


def test_the_trace_of_mail_without_members_has_no_words_in_any_form() -> None:
    left = opened(Letter(to=("leanne-stubbs",), text=f"{SIGNED} Keep this between us.")).trace
    assert (left.subject, left.sketch, left.told, left.cc_lines, left.asked) == ("", (), (), (), ())
    assert left.thread == (keyed(KEY, "<letter-0@ambleford.gov.uk>"),)


def test_the_trace_of_a_members_letter_has_no_sketch() -> None:
    left = opened(Letter(by="edmund-birch", to=("stefan-kowalczyk",), text=f"{SIGNED} Please keep this between us."))
    assert left.trace.sketch == ()
    assert left.trace.asked == ("edmund-birch",)


def test_the_trace_keeps_what_members_said() -> None:
    quoted = Quote(by="edmund-birch", text="I am content for you to copy in Councillor Hart.")
    assert opened(Letter(quoted=(quoted,))).trace.released == (Release("edmund-birch", ("jane-hart",)),)
    group = Quote(by="edmund-birch", text="Here are our group's draft budget amendments. Please check the figures.")
    assert opened(Letter(quoted=(group,))).trace.shared == ("edmund-birch",)


def test_the_trace_of_a_shared_mailbox_has_no_writer() -> None:
    assert opened(Letter(by="planning@ambleford.gov.uk")).trace.writer == ""
    assert opened(Letter(by="elections@ambleford.gov.uk")).trace.writer == "philip-ansty"


def test_the_trace_of_an_automatic_reply_says_so() -> None:
    left = opened(Letter(headers={"Auto-Submitted": "auto-replied"})).trace
    assert left.automatic
    assert left.sketch == ()


def test_a_person_at_two_addresses_is_in_the_trace_once() -> None:
    assert opened(Letter(to=("jane-hart", "jane.hart.home@example.org"))).trace.to == ("jane-hart",)


def test_nothing_in_a_trace_can_be_read_without_the_key() -> None:
    one, other = opened(Letter()).trace, opened(Letter(), key=b"o" * 32).trace
    assert set(one.thread).isdisjoint(other.thread)
    assert one.subject != other.subject
    assert one.message != other.message
    assert not set(one.sketch) & set(other.sketch)


def threads(letter: Letter) -> set[str]:
    return set(opened(letter).trace.thread)


THREAD = Letter(id="<one@ambleford.gov.uk>")


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        (Letter(subject="RE: Fence in  mill lane"), True),
        (Letter(subject="Trees"), False),
        (Letter(subject=""), False),
        (Letter(subject="Trees", headers={"In-Reply-To": "<one@ambleford.gov.uk>"}), True),
        (Letter(subject="Trees", headers={"References": "<zero@x.example> <one@ambleford.gov.uk>"}), True),
        (Letter(by="edmund-birch", to=("stefan-kowalczyk",)), True),
        (Letter(by="edmund-birch", to=("leanne-stubbs",)), False),
        (Letter(to=("jane-hart",)), False),
        (Letter(to=("jane-hart",), cc=("edmund-birch",)), False),
        (Letter(to=("jane-hart",), quoted=(Quote(by="edmund-birch", text="When?"),)), True),
        (Letter(by="leanne-stubbs"), False),
        (Letter(by="leanne-stubbs", to=("edmund-birch", "stefan-kowalczyk")), True),
        (Letter(by="leanne-stubbs", quoted=(Quote(by="stefan-kowalczyk", text="On Friday."),)), True),
        (Letter(to=("leanne-stubbs",)), False),
    ],
)
def test_what_belongs_to_one_thread(other: Letter, joined: bool) -> None:
    assert (not threads(THREAD).isdisjoint(threads(other))) is joined


def test_two_shared_mailboxes_have_threads_of_their_own() -> None:
    planning, licensing = (Letter(by=f"{name}@ambleford.gov.uk") for name in ("planning", "licensing"))
    assert threads(planning) & threads(replace(planning, id="<two@x.example>"))
    assert not threads(planning) & threads(replace(licensing, id="<two@x.example>"))


def test_without_a_subject_only_message_ids_join() -> None:
    assert threads(Letter(subject="")) == {keyed(KEY, "<letter-0@ambleford.gov.uk>")}


def test_the_past_comes_beside_what_was_already_read() -> None:
    plain = opened(THREAD)
    again = plain.with_past((), ())
    assert again.stretches is plain.stretches
    assert again.trace is plain.trace
    assert plain.with_past((plain.trace,)).past == (plain.trace,)
    assert plain.with_past((plain.trace,)).permissions == ()
    assert plain.past == ()


def test_a_look_is_taken_once_and_anew_where_the_past_is_another() -> None:
    taken = []

    def past(mail: Correspondence) -> int:
        taken.append(mail)
        return len(mail.past)

    plain = opened(THREAD)
    assert (plain.once(past), plain.once(past)) == (0, 0)
    later = plain.with_past((plain.trace,))
    assert later.once(past) == 1
    assert taken == [plain, later]


@pytest.mark.parametrize(
    ("permission", "holds"),
    [
        (LEAVE, True),
        (replace(LEAVE, start=date(2026, 3, 3), end=date(2026, 3, 3)), True),
        (replace(LEAVE, end=date(2026, 3, 2)), False),
        (replace(LEAVE, start=date(2026, 3, 4)), False),
        (replace(LEAVE, thread="<letter-1@ambleford.gov.uk>"), True),
        (replace(LEAVE, thread="<letter-0@ambleford.gov.uk>"), True),
        (replace(LEAVE, thread="<begin@example.org>"), True),
        (replace(LEAVE, thread="<elsewhere@example.org>"), False),
        (replace(LEAVE, thread="<letter-0@ambleford.gov.uk>", end=date(2026, 3, 2)), False),
    ],
)
def test_which_permissions_hold_for_a_thread_on_a_day(permission: Permission, holds: bool) -> None:
    first = Letter(headers={"In-Reply-To": "<begin@example.org>"}, at="2026-03-02 10:00")
    assert opened(Letter(), first, permissions=(permission,)).permissions == ((permission,) if holds else ())


def test_a_permission_for_another_thread_of_the_same_writer_does_not_hold() -> None:
    permission = replace(LEAVE, thread="<letter-0@ambleford.gov.uk>")
    assert opened(Letter(), ELSEWHERE, permissions=(permission,)).permissions == ()


def test_a_line_below_the_sign_off_declares() -> None:
    mail = opened(Letter(text=SIGNED, bcc=("jane-hart",)))
    assert {id: each.quote for id, each in mail.declared().items()} == {"jane-hart": "cc Councillor Jane Hart"}


@pytest.mark.parametrize(
    ("before", "declares"),
    [
        (ELSEWHERE, False),
        (replace(ELSEWHERE, cc=("jane-hart",)), True),
        (replace(ELSEWHERE, bcc=("jane-hart",)), True),
        (replace(ELSEWHERE, text="The fence is down.\ncc Councillor Jane Hart"), True),
        (replace(ELSEWHERE, text=SIGNED.replace("Jane Hart", "Barnaby Rook")), True),
        (replace(ELSEWHERE, by="leanne-stubbs"), True),
    ],
)
def test_a_line_that_stands_below_other_mails_too_declares_only_what_they_did(before: Letter, declares: bool) -> None:
    mail = opened(Letter(text=SIGNED, bcc=("jane-hart",)), before)
    assert ("jane-hart" in mail.declared()) is declares


@pytest.mark.parametrize(("cc", "declares"), [("tomos-ap-rhys", False), ("ward.castle@ambleford.gov.uk", True)])
def test_a_standing_line_that_names_a_group_is_done_only_for_all_of_it(cc: str, declares: bool) -> None:
    text = SIGNED.replace("Councillor Jane Hart", "Castle ward Members")
    mail = opened(Letter(text=text, bcc=("jane-hart",)), replace(ELSEWHERE, text=text, cc=(cc,)))
    assert ("jane-hart" in mail.declared()) is declares


def test_one_letter_that_was_not_copied_is_enough() -> None:
    copied = replace(ELSEWHERE, cc=("jane-hart",))
    assert "jane-hart" not in opened(Letter(text=SIGNED, bcc=("jane-hart",)), copied, ELSEWHERE).declared()


def test_words_above_the_sign_off_declare_whatever_stood_below_other_mails() -> None:
    text = SIGNED.replace("down.", "down. I have copied this to Councillor Jane Hart.")
    assert "jane-hart" in opened(Letter(text=text, bcc=("jane-hart",)), ELSEWHERE).declared()


@pytest.mark.parametrize(("cc", "declares"), [((), False), (("jane-hart",), True)])
def test_a_line_that_stands_below_a_quoted_letter_too(cc: tuple[str, ...], declares: bool) -> None:
    quoted = Quote(by="stefan-kowalczyk", to=("edmund-birch",), cc=cc, text=SIGNED)
    mail = opened(Letter(text=SIGNED, bcc=("jane-hart",), quoted=(quoted,)))
    assert ("jane-hart" in mail.declared()) is declares


def test_the_first_of_several_declarations_is_shown() -> None:
    text = "I have copied this to Councillor Jane Hart.\ncc Councillor Jane Hart"
    mail = opened(Letter(text=text))
    assert len({each.quote for each in mail.declarations}) == 2
    assert mail.declared()["jane-hart"].quote == mail.declarations[0].quote


def test_a_name_two_members_share_may_mean_either() -> None:
    mail = opened(Letter(text="The fence is down.\ncc Cllr Khaleque and Councillor Jane Hart"))
    assert list(mail.perhaps_declared()) == ["mohammed-imran-khaleque", "mahfuz-khaleque"]
    assert list(mail.declared()) == ["jane-hart"]


def test_a_standing_line_with_a_name_two_share_means_neither() -> None:
    text = SIGNED.replace("Jane Hart", "Khaleque")
    mail = opened(Letter(text=text), replace(ELSEWHERE, text=text))
    assert list(opened(Letter(text=text)).perhaps_declared()) == ["mohammed-imran-khaleque", "mahfuz-khaleque"]
    assert list(mail.perhaps_declared()) == []
    copied = opened(Letter(text=text), replace(ELSEWHERE, text=text, cc=("mahfuz-khaleque",)))
    assert list(copied.perhaps_declared()) == ["mohammed-imran-khaleque", "mahfuz-khaleque"]


def test_the_key_is_never_shown() -> None:
    assert "key" not in repr(opened(Letter(), key=b"secret" * 5))


PA = "leader.pa@ambleford.gov.uk"


@pytest.mark.parametrize(
    ("box", "text", "people"),
    [
        (PA, "Dear Sam,\n\nIt is down.", ["sam-okoro"]),
        (PA, "Hello Sam and all,\n\nIt is down.", ["sam-okoro"]),
        (PA, "Dear Jane,\n\nIt is down.", ["jane-hart"]),
        (PA, "Dear Okoro,\n\nIt is down.", ["jane-hart"]),
        (PA, "It is down.", ["jane-hart"]),
        ("member.services@ambleford.gov.uk", "Dear Callum,\n\nIt is down.", ["nkechi-udo", "callum-rae"]),
        ("planning@ambleford.gov.uk", "Dear Leanne,\n\nDown.", ["leanne-stubbs", "oliver-nunn", "stefan-kowalczyk"]),
        ("mayor@ambleford.gov.uk", "Dear Sam,\n\nIt is down.", ["constance-fairweather-pryce"]),
    ],
)
def test_an_assistant_who_is_greeted_is_meant(box: str, text: str, people: list[str]) -> None:
    (party,) = opened(Letter(to=(box,), text=text)).to
    assert [person.id for person in party.people] == people


def test_a_greeting_that_cannot_be_read_means_nobody_else() -> None:
    (party,) = opened(Letter(to=(PA,), sealed=True)).to
    assert [person.id for person in party.people] == ["jane-hart"]


def test_the_message_itself_is_kept() -> None:
    assert opened(Letter()).message == message(Letter())
