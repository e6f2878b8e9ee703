"""Signature, footer and banner, told apart from what a person wrote."""

import pytest

from mailguard.language import Whose, own_words, segments, signature

FOOTER = (
    "This email and any attachments are confidential and may be legally\nprivileged."
    " If you received it in error, say so."
)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(str(each.whose), each.text) for each in segments(text)]


CLOSINGS = [
    "Kind regards",
    "Regards,",
    "Yours sincerely",
    "Yours faithfully,",
    "Best wishes",
    "All the best,",
    "Many thanks",
    "Thank you",
    "Thanks and regards",
    "Thanks,",
    "*Kind regards*",
    "Cofion",
    "Cofion gorau / Best regards",
    "Cofion cynnes | Kind regards",
    "Yn gywir",
    "Diolch yn fawr",
    "Diolch / Thanks",
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_closing_words_and_what_follows_are_the_signature(closing: str) -> None:
    found = segments(f"Dear Jane,\n\nThe fence is down.\n\n{closing}\n\nTom Birch\nPlanning Officer\nT: 01632 960123")
    assert own_words(found) == "Dear Jane,\n\nThe fence is down."
    assert signature(found) == f"{closing}\n\nTom Birch\nPlanning Officer\nT: 01632 960123"


@pytest.mark.parametrize(
    "closing", ["Kind regards, Tom", "Thanks Tom", "Cofion, Carys Pugh-Lloyd", "Regards Tom Birch"]
)
def test_closing_words_may_run_on_into_a_name(closing: str) -> None:
    assert kinds(f"It is down.\n\n{closing}") == [("own", "It is down."), ("signature", closing)]


@pytest.mark.parametrize(
    "line",
    ["Best of luck with it.", "Thanks to Jane it is done.", "Thank you. I will arrange it.", "Regards fences: no."],
)
def test_a_sentence_that_begins_like_closing_words_is_the_writers(line: str) -> None:
    assert kinds(f"It is down.\n\n{line}") == [("own", f"It is down.\n\n{line}")]


def test_thanks_in_the_midst_are_the_writers() -> None:
    text = "Dear Jane,\n\nMany thanks.\n\nI will call tomorrow about the fence."
    assert kinds(f"{text}\n\nRegards\nTom") == [("own", text), ("signature", "Regards\nTom")]


def test_thanks_that_are_all_the_message_are_the_writers() -> None:
    assert kinds("Thanks\nTom Birch\nPlanning Officer") == [
        ("own", "Thanks"),
        ("signature", "Tom Birch\nPlanning Officer"),
    ]
    assert kinds("Dear Jane,\n\nThank you\n\nKind regards\nTom")[0] == ("own", "Dear Jane,\n\nThank you")


def test_a_copy_line_below_the_sign_off_is_in_the_signature_and_not_standing() -> None:
    found = segments("We met.\n\nYours sincerely\n\nTom Birch\nPlanning Officer\n\ncc Councillor Birch")
    assert signature(found).endswith("\n\ncc Councillor Birch")
    assert [each.standing for each in found] == [False, False]


def test_lines_below_the_mark_are_standing() -> None:
    found = segments(f"We met.\n\nRegards\n-- \nTom Birch\ncc Councillor Birch\n\n{FOOTER}")
    assert [(str(each.whose), each.standing) for each in found] == [
        ("own", False),
        ("signature", False),
        ("signature", True),
        ("disclaimer", True),
    ]
    assert [each.text for each in found][2] == "Tom Birch\ncc Councillor Birch"


def test_a_mark_without_its_blank_counts_only_near_the_end() -> None:
    assert kinds("We met.\n--\nTom\nOfficer") == [("own", "We met."), ("signature", "Tom\nOfficer")]
    long = "\n".join(f"Line {number} of the report." for number in range(13))
    assert kinds(f"We met.\n--\n{long}") == [("own", f"We met.\n--\n{long}")]


@pytest.mark.parametrize(
    "more", ["PS He lies.", "P.S. he lies", "By the way, he is a liar.", "I have copied Councillor Birch in."]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_the_writer_adds_below_the_signature_is_the_writers(more: str, gap: str) -> None:
    found = segments(f"We met.\n\nKind regards\nTom Birch\nPlanning Officer{gap}{more}")
    assert own_words(found) == f"We met.\n\n{more}"
    assert signature(found) == "Kind regards\nTom Birch\nPlanning Officer"


def test_working_hours_and_slogans_stay_in_the_signature() -> None:
    below = "I work flexibly, so please do not expect a reply outside your own working hours."
    assert own_words(segments(f"We met.\n\nRegards\nTom\nOfficer\n\n{below}")) == "We met."


@pytest.mark.parametrize(
    "tail",
    [
        "Sent from my iPhone",
        "Sent from my Samsung Galaxy smartphone.",
        "Get Outlook for iOS<https://aka.ms/x>",
        "Sent from Outlook for Android",
        "Anfonwyd o fy iPhone",
        "From my phone, please excuse typos.",
    ],
)
def test_what_a_phone_adds_is_signature(tail: str) -> None:
    assert kinds(f"any update on this pls\n\n{tail}") == [("own", "any update on this pls"), ("signature", tail)]


@pytest.mark.parametrize(
    "name",
    [
        "Tom Birch\nPlanning Officer",
        "Tom Birch (he/him)\nEnforcement Team\n\n01632 960123",
        "Carys Pugh-Lloyd\nSwyddog Cynllunio / Planning Officer\nFfôn: 01632 960123",
        "Cllr Jane Hart\nLeader of the Council",
        "Cllr Jane Hart",
    ],
)
def test_a_name_with_what_belongs_to_it_ends_a_message(name: str) -> None:
    assert kinds(f"The fence is down.\n\n{name}") == [("own", "The fence is down."), ("signature", name)]


@pytest.mark.parametrize(
    "text",
    ["Noted.\n\nTom", "Approved\n\nAgreed", "The person to ask is:\n\nCllr Jane Hart", "Who?\n\nThe Planning Officer."],
)
def test_a_few_words_at_the_end_are_not_taken_for_a_signature(text: str) -> None:
    assert kinds(text) == [("own", text)]


def test_a_footer_runs_over_its_paragraph_and_those_that_carry_it_on() -> None:
    more = "The Council monitors e-mail systems and keeps messages under the Data Protection Act 2018."
    found = kinds(f"We met.\n\nRegards\nTom\n\n{FOOTER}\n\n{more}\n\nShe did not say who he is.")
    assert found[2:] == [("disclaimer", f"{FOOTER}\n\n{more}"), ("own", "She did not say who he is.")]


@pytest.mark.parametrize(
    "footer",
    [
        FOOTER,
        "Any views expressed in this message are those of the individual and not necessarily those of the Council",
        "Please consider the environment before printing this email",
        "The Council processes personal data in accordance with the law",
        "Mae croeso i chi ysgrifennu atom yn Gymraeg",
        "Rydym yn croesawu gohebiaeth yn y Gymraeg",
        "If you are not the intended recipient, delete it.",
        "This message has been scanned for viruses by Mimecast.",
        "The views in this message are those of the sender and not of the Council.",
        "Any views are the author's alone.",
        "This email is private and confidential and may be subject to legal privilege.",
        "Ambleford Borough Council accepts no responsibility for damage arising from viruses in this message.",
        "This message is meant only for those to whom it is addressed.",
        "The information in this e-mail is confidential.",
        "The information contained in this message and any attachments is strictly private and confidential.",
        "Os derbyniwyd y neges hon drwy gamgymeriad, dywedwch.",
    ],
)
def test_a_footer_is_known_without_a_signature_above_it(footer: str) -> None:
    assert kinds(f"FYI\n\n{footer}") == [("own", "FYI"), ("disclaimer", footer)]


@pytest.mark.parametrize(
    "text",
    [
        "The views in this report are those of the consultant and not of the Council.",
        "The views I gave in this message are mine, whatever the leader says.",
        "Any views are welcome.",
        "The report is confidential and subject to the call-in procedure.",
        "We accept no responsibility for the virus that shut the school.",
        "The bins are meant only for those who pay.",
        "The information in this e-mail is confidential, so keep it from Jane until Monday.",
        "The information in the report is confidential.",
    ],
)
def test_words_like_those_of_a_footer_are_the_writers(text: str) -> None:
    assert kinds(f"FYI\n\n{text}") == [("own", f"FYI\n\n{text}")]


def test_a_footer_right_below_a_name_needs_no_gap() -> None:
    footer = "This message is meant only for those to whom it is addressed.\nE-mail is not a secure medium."
    assert kinds(f"The kerb is down.\nTom\n{footer}") == [("own", "The kerb is down.\nTom"), ("disclaimer", footer)]
    text = "The kerb is down.\nThis email is confidential and legally privileged, so do not pass it on."
    assert kinds(text) == [("own", text)]


@pytest.mark.parametrize(
    "name",
    [
        "Tom Birch\nPlanning Officer",
        "Tom Birch\nStreetworks Co-ordinator, Midshire Gas",
        "Carys Oakes\nLabour Member for Oak Ward\nSurgery: first Saturday, Oak Library",
    ],
)
@pytest.mark.parametrize("footer", ["", f"\n\n{FOOTER}"])
def test_a_signature_without_closing_words_is_known_above_a_footer_too(name: str, footer: str) -> None:
    below = [("disclaimer", FOOTER)] if footer else []
    assert kinds(f"The fence is down.\n\n{name}{footer}") == [
        ("own", "The fence is down."),
        ("signature", name),
        *below,
    ]


def test_a_name_in_the_writers_words_above_a_footer_stays_the_writers() -> None:
    text = "The person to ask is:\n\nTom Birch\nPlanning Officer"
    assert kinds(f"{text}\n\n{FOOTER}") == [("own", text), ("disclaimer", FOOTER)]


def test_a_footer_in_the_same_paragraph_leaves_the_words_above_it() -> None:
    assert kinds(f"We met.\n{FOOTER}") == [("own", "We met."), ("disclaimer", FOOTER)]


@pytest.mark.parametrize(
    "banner",
    [
        "CAUTION: This email originated from outside of the organisation. Do not click links",
        "You don't often get email from a@example.org. Learn why this is important",
        "[External Email] Please take care",
        "This Message Is From an External Sender\nThis message came from outside your organization.",
        "*** EXTERNAL EMAIL ***",
        "RHYBUDD: Daeth yr e-bost hwn o'r tu allan i'r sefydliad. Peidiwch â chlicio.",
        "WARNING: This e-mail came from outside the council.\nDo not click links unless you recognise the sender.",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_banner_above_the_words_is_not_the_writers(banner: str, gap: str) -> None:
    assert kinds(f"{banner}{gap}Hi Tom,\n\nIt is down.") == [("banner", banner), ("own", "Hi Tom,\n\nIt is down.")]


def test_a_banner_below_the_words_is_not_one() -> None:
    text = "See this:\n\nCAUTION: This email originated from outside of the organisation."
    assert [each.whose for each in segments(text)] == [Whose.OWN]
