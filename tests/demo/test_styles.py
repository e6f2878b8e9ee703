"""Each mail program's style: what a parser and a person would look for in what it stores."""

import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest

from mailguard.demo.styles import STYLES, Enclosure, Mail, Meeting, Quoted, Who, render

HART = Who("Hart, Jane (Cllr)", "cllr.j.hart@ambleford.gov.uk")
MCGARRIGLE = Who("McGarrigle, Siobhán (Cllr)", "cllr.s.mcgarrigle@ambleford.gov.uk")
WISNIEWSKI = Who("Wiśniewski, Piotr (Cllr)", "cllr.p.wisniewski@ambleford.gov.uk")
OKORO = Who("Sam Okoro", "sam.okoro@ambleford.gov.uk")
NOON = datetime(2026, 11, 5, 9, 17, tzinfo=UTC)
LONG = "The library will open at nine on Saturdays from March, and at ten on the first of the month – for £5 a head."
ASKED = Quoted(
    author=HART,
    date=NOON - timedelta(days=1),
    to=(OKORO,),
    cc=(WISNIEWSKI,),
    subject="Library hours",
    text=("When will the library open?", "Sent from my iPhone"),
)
FIRST = Quoted(
    author=OKORO,
    date=NOON - timedelta(days=3),
    to=(HART,),
    subject="Hours",
    text=("I will find out <soon> & tell you.",),
)
MAIL = Mail(
    message_id="<one@mail.ambleford.gov.uk>",
    date=NOON,
    author=OKORO,
    to=(HART,),
    cc=(MCGARRIGLE,),
    bcc=(WISNIEWSKI,),
    subject="RE: Library hours",
    salutation="Dear Councillor Hart",
    own_text=(LONG,),
    sign_off="Kind regards",
    below=("cc Councillor McGarrigle",),
    signature=("Sam Okoro", "Executive Assistant", "T: 01632 960123"),
    footer="Email may be monitored.",
    quoted=(ASKED, FIRST),
    in_reply_to="<zero@mail.ambleford.gov.uk>",
    references=("<zero@mail.ambleford.gov.uk>",),
)
ABOVE_THE_QUOTE = {
    "outlook": "From: Hart, Jane (Cllr) <cllr.j.hart@ambleford.gov.uk>\nSent: 04 November 2026 09:17\nTo: Sam Okoro",
    "outlook-web": "________________________________\nFrom: Hart, Jane (Cllr)",
    "outlook-plain": "-----Original Message-----\nFrom: Hart, Jane (Cllr)",
    "outlook-welsh": "Oddi wrth: Hart, Jane (Cllr) <cllr.j.hart@ambleford.gov.uk>\nAnfonwyd: 04 Tachwedd 2026 09:17",
    "gmail": "On Wed, 4 Nov 2026 at 09:17, Hart, Jane (Cllr) <cllr.j.hart@ambleford.gov.uk>\nwrote:",
    "thunderbird": "On 04/11/2026 09:17, Hart, Jane (Cllr) wrote:\n> When will",
    "apple": "> On 4 Nov 2026, at 09:17, Hart, Jane (Cllr) <cllr.j.hart@ambleford.gov.uk> wrote:\n>\n> When will",
    "iphone": "Sent from my iPhone\n\n> On 4 Nov 2026, at 09:17, Hart, Jane (Cllr)",
}
IN_THE_HTML = {
    "outlook": "border-top:solid #E1E1E1",
    "outlook-web": 'id="divRplyFwdMsg"',
    "outlook-welsh": "<b>Anfonwyd:</b>",
    "gmail": '<blockquote class="gmail_quote"',
    "apple": '<blockquote type="cite">',
    "iphone": '<blockquote type="cite">',
}
ABOVE_A_FORWARD = {
    "outlook": "From: Hart, Jane (Cllr)",
    "outlook-web": "From: Hart, Jane (Cllr)",
    "outlook-plain": "-----Original Message-----",
    "outlook-welsh": "Oddi wrth: Hart, Jane (Cllr)",
    "gmail": "---------- Forwarded message ---------\nFrom: Hart, Jane (Cllr)",
    "thunderbird": "-------- Forwarded Message --------\nSubject: \tLibrary hours",
    "apple": "Begin forwarded message:\n\n> From: Hart, Jane (Cllr)",
    "iphone": "Begin forwarded message:\n\n> From: Hart, Jane (Cllr)",
}


def parsed(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=email.policy.default)


def text_of(message: EmailMessage, kind: str = "plain") -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


@pytest.mark.parametrize("style", STYLES)
def test_headers_can_be_read_back(style: str) -> None:
    message = parsed(render(MAIL, style))
    assert message["From"].addresses[0].addr_spec == OKORO.email
    assert message["To"].addresses[0].display_name == HART.name
    assert message["Cc"].addresses[0].display_name == MCGARRIGLE.name
    assert message["Bcc"].addresses[0].display_name == WISNIEWSKI.name
    assert message["Date"].datetime == NOON
    assert message["Message-ID"] == MAIL.message_id
    assert message["In-Reply-To"] == message["References"] == "<zero@mail.ambleford.gov.uk>"
    assert str(message["Subject"]) == MAIL.subject
    assert not [part.defects for part in message.walk() if part.defects]


@pytest.mark.parametrize("style", STYLES)
def test_lines_end_and_stay_short_as_on_the_wire(style: str) -> None:
    content = render(replace(MAIL, to=(HART,) * 30), style)
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert max(map(len, content.partition(b"\r\n\r\n")[0].split(b"\r\n"))) <= 100


@pytest.mark.parametrize("style", STYLES)
def test_everything_written_and_quoted_is_there(style: str) -> None:
    text = text_of(parsed(render(MAIL, style))).replace(" \n", " ").replace("\n>> ", " ").replace("\n> ", " ")
    flat = " ".join(text.split())
    for wanted in (MAIL.salutation, LONG, "cc Councillor McGarrigle", ASKED.text[0], FIRST.text[0]):
        assert wanted in flat
    assert ("Executive Assistant" in flat) is (style != "iphone")


@pytest.mark.parametrize("style", STYLES)
def test_the_mark_above_a_quote(style: str) -> None:
    assert ABOVE_THE_QUOTE[style] in text_of(parsed(render(MAIL, style))).replace(" <\n", "\n<").replace(
        "Cllr)\n<cllr.j.hart@ambleford.gov.uk> wrote", "Cllr) <cllr.j.hart@ambleford.gov.uk>\nwrote"
    )


@pytest.mark.parametrize("style", sorted(IN_THE_HTML))
def test_the_html_says_the_same(style: str) -> None:
    html = text_of(parsed(render(MAIL, style)), "html")
    assert IN_THE_HTML[style] in html
    assert "I will find out &lt;soon&gt; &amp; tell you." in html
    assert LONG in " ".join(html.split())


@pytest.mark.parametrize("style", STYLES)
def test_a_forward_shows_who_wrote_to_whom(style: str) -> None:
    text = text_of(parsed(render(replace(MAIL, forward=True, subject="FW: Library hours"), style)))
    assert ABOVE_A_FORWARD[style] in text
    assert "Wiśniewski, Piotr (Cllr) <cllr.p.wisniewski@ambleford.gov.uk>" in text


@pytest.mark.parametrize("style", STYLES)
def test_the_same_mail_gives_the_same_bytes(style: str) -> None:
    assert render(MAIL, style) == render(MAIL, style)
    assert render(MAIL, style) != render(replace(MAIL, message_id="<two@mail.ambleford.gov.uk>"), style)


def test_a_mail_can_be_enclosed() -> None:
    inner = render(replace(MAIL, author=HART, to=(OKORO,), subject="Café"), "apple")
    mail = replace(
        MAIL,
        attachments=(Enclosure("Café.eml", "message/rfc822", inner), Enclosure("a.pdf", "application/pdf", b"%PDF")),
    )
    files = list(parsed(render(mail, "outlook")).iter_attachments())
    assert [file.get_content_type() for file in files] == ["message/rfc822", "application/pdf"]
    assert files[0].get_content()["Subject"] == "Café"
    assert files[1].get_content() == b"%PDF"


def test_an_invitation_has_a_calendar() -> None:
    meeting = Meeting(start=datetime(2026, 10, 8, 12, 0, tzinfo=UTC), minutes=30, place="Quay Room, floor 2")
    message = parsed(render(replace(MAIL, meeting=meeting), "outlook"))
    calendars = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    lines = str(calendars[0].get_content()).replace("\r\n ", "").replace("\n ", "").splitlines()
    assert "DTSTART:20261008T120000Z" in lines
    assert "DTEND:20261008T123000Z" in lines
    assert "LOCATION;LANGUAGE=en-GB:Quay Room\\, floor 2" in lines
    assert calendars[0].get_param("method") == "REQUEST"


def test_sender_importance_and_other_headers_are_written() -> None:
    mail = replace(
        MAIL, sender=OKORO, author=HART, importance="high", headers=(("Auto-Submitted", "auto-replied"),), to=(), cc=()
    )
    message = parsed(render(mail, "outlook"))
    assert message["Sender"].address.addr_spec == OKORO.email
    assert message["Importance"] == "high"
    assert message["Auto-Submitted"] == "auto-replied"
    assert "undisclosed-recipients" in str(message["To"])


def test_thunderbird_people_may_answer_below() -> None:
    below = [n for n in range(12) if _own_first(f"p{n}@ambleford.gov.uk") is False]
    assert 0 < len(below) < 12


def _own_first(address: str) -> bool:
    text = text_of(parsed(render(replace(MAIL, author=Who("P", address)), "thunderbird")))
    return text.index("The library") < text.index("> When will")


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(KeyError):
        render(MAIL, "pine")
