"""A finding on words that an officer's mail only carries: nobody may take the officer for their author."""

from email.message import EmailMessage

import pytest

from mailguard.service import tone
from tests.checks.tones import INSULT, RUDE, Told
from tests.cli.place import HART, OFFICER, OTHER_OFFICER, Place, mail

BELOW = "\n\n" + "_" * 32 + f"\nFrom: {{}}\nSent: 17 November 2026 14:00\nTo: {OFFICER}\nSubject: Pool\n\n{{}}\n"


def judged(office: Place, monkeypatch: pytest.MonkeyPatch, made: EmailMessage) -> str:
    """The one finding of this mail in full."""
    monkeypatch.setattr(tone, "_loaded", Told)
    office.sent("1", made)
    office.run("scan")
    (found,) = office.run("findings", "--json").lines
    return office.run("findings", found["id"]).out


def test_whoever_carries_words_on_is_not_shown_as_their_author(office: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Please see below." + BELOW.format(f"Jane Hart <{HART}>", INSULT)
    told = judged(office, monkeypatch, mail(to=OTHER_OFFICER, subject="FW: Pool", text=text))
    assert (
        "  Conduct of  Councillor Jane Hart\n"
        "  Carried by  the mail of Sam Okoro, Leisure Services Officer\n"
        "  Mail sent   Wednesday 18 November 2026 at 12:01\n"
        "  Mail to     Dev Rana, Planning Enforcement Officer\n"
        "  Copied to   nobody\n"
    ) in told
    assert "(the first from the top), the words of Councillor Jane Hart:\n" in told
    assert not any(f"\n  {label} " in told for label in ("From", "Sent", "To"))


def test_what_a_member_passed_on_is_not_shown_as_the_officers(office: Place) -> None:
    ruled = "\n\n" + "_" * 32 + "\n"
    heads = f"From: S Okoro <{OFFICER}>\nSent: 16 November 2026 14:00\nTo: {HART}\n"
    own = f"From: Jane Hart <{HART}>\nSent: 17 November 2026 14:00\nTo: p.stone@example.com\nCc: {OFFICER}\n"
    subject = "Subject: CONFIDENTIAL\n\nIn confidence."
    text = f"Noted.{ruled}{own}Subject: FW: CONFIDENTIAL\n\nFor you to see.{ruled}{heads}{subject}"
    office.sent("1", mail(to=OTHER_OFFICER, subject="Re: Pool", text=text))
    office.run("scan")
    told = office.run("findings", "--full").out
    assert "  Conduct of  Councillor Jane Hart\n  Carried by  the mail of Sam Okoro" in told
    assert "the words of" not in told
    assert ", passed on by Councillor Jane Hart:\n" in told


def test_an_authors_own_words_are_shown_under_their_name(office: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    text = RUDE + BELOW.format(f"Jane Hart <{HART}>", "Why was the pool closed on Monday?")
    told = judged(office, monkeypatch, mail(to=HART, text=text))
    assert "\n  Sent        Wednesday 18 November 2026 at 12:01\n  From        Sam Okoro" in told
    assert "In the writer's own words:\n" in told
    assert "Carried by" not in told
    assert "the words of" not in told
