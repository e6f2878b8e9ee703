"""Protected lanes: recognised from the headers, and read no further."""

import pytest

from mailguard.message import Lane
from tests.mime.letters import letter

UNION = Lane("union", frozenset({"union.example"}), frozenset({"steward@ambleford.gov.uk"}), ("branch matters",))
FROM = "From: Tom Okoro <tom.okoro@ambleford.gov.uk>"


@pytest.mark.parametrize(
    "header",
    [
        "To: rep@union.example",
        "To: jane@example.org\r\nCc: rep@north.union.example",
        "Bcc: Steward@Ambleford.gov.uk",
        "Reply-To: rep@union.example",
        "Sender: rep@union.example",
        "Subject: RE: [EXTERNAL] Branch matters, Monday",
        "Subject: branch-matters, Monday",
    ],
)
def test_the_councils_own_lanes(header: str) -> None:
    assert letter(FROM, header, "", "hello", lanes=(UNION,)).lane == "union"


def test_nothing_but_addresses_and_dates_is_kept() -> None:
    found = letter(
        FROM,
        "To: rep@union.example",
        "Cc: jane@example.org",
        "Date: Mon, 1 Feb 2027 09:00:00 +0000",
        "Message-ID: <1@x>",
        "References: <0@x>",
        "Importance: high",
        "Subject: My grievance",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "Subject: inner",
        "",
        "secret",
        "--b",
        "Content-Disposition: attachment; filename=secret.docx",
        "",
        "secret",
        "--b--",
        lanes=(UNION,),
    )
    assert found.lane == "union"
    assert [each.email for each in (*found.to, *found.cc)] == ["rep@union.example", "jane@example.org"]
    assert found.date.isoformat() == "2027-02-01T09:00:00+00:00"
    assert (found.id, found.subject, found.text, found.attachments) == ("<1@x>", "", None, None)
    assert (found.headers, found.thread, found.forwarded, found.problems, found.unreadable) == ((), (), (), (), ())
    assert "secret" not in repr(found)


@pytest.mark.parametrize("value", ["Personal", "private", " PERSONAL "])
def test_marked_personal(value: str) -> None:
    assert letter(FROM, f"Sensitivity: {value}", "", "hello").lane == "marked personal"
    assert letter(FROM, "Sensitivity: Company-Confidential", "", "hello").lane is None


@pytest.mark.parametrize(
    ("subject", "lane"),
    [
        ("Union advice", "union"),
        ("union-advice for Monday", "union"),
        ("Occupational\u2011health referral", "occupational health"),
        ("RE: FW: [EXTERNAL] trade union meeting", "union"),
        ("Re[2]: Occupational Health referral", "occupational health"),
        ("=?utf-8?q?Occupational_health?=", "occupational health"),
        ("Protected disclosure", "protected disclosure"),
        ("Ateb: Whistleblowing concern", "protected disclosure"),
        ("Legal advice, privileged", "legal advice"),
        ("Legal advice - privileged", "legal advice"),
        ("CONFIDENTIAL - legally privileged", "legal advice"),
        ("[Legally Privileged] Castle ward", "legal advice"),
        ("Legal advice: privileged", "legal advice"),
        ("Legal advice (privileged)", "legal advice"),
        ("Legal advice [Privileged] - Castle ward", "legal advice"),
        ("RE: Legal advice / legally privileged", "legal advice"),
        ("Privileged and confidential", "legal advice"),
        ("Privileged & confidential", "legal advice"),
        ("FW: PRIVILEGED + CONFIDENTIAL: the lease", "legal advice"),
        ("Strictly privileged and strictly confidential", "legal advice"),
        ("Confidential & Privileged", "legal advice"),
        ("Confidential and legally privileged - the lease", "legal advice"),
        ("(Privileged & Confidential) The lease", "legal advice"),
        ("Privileged: counsel on the lease", "legal advice"),
        ("Privileged (legal advice)", "legal advice"),
        ("Privileged access to the server room", None),
        ("Legal advice and privileged access", None),
        ("Confidential and underprivileged", None),
        ("Union Street roadworks", None),
        ("Trade unions of the past", None),
        ("Agenda: occupational health", None),
        ("Legal advice on Castle ward", None),
        ("Re: Castle ward", None),
        ("re:" * 400 + "union advice", None),
    ],
)
def test_words_at_the_head_of_the_subject(subject: str, lane: str | None) -> None:
    assert letter(FROM, f"Subject: {subject}", "", "hello").lane == lane


def test_a_letter_in_a_lane_that_is_attached_stays_unread() -> None:
    found = letter(FROM, "Content-Type: message/rfc822", "", "From: rep@union.example", "", "secret", lanes=(UNION,))
    assert found.lane is None
    assert found.forwarded[0].lane == "union"
    assert "secret" not in repr(found)
