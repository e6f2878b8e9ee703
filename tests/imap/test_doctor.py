"""`mailguard doctor` on a server that opens some mailboxes and not others: each trouble is one line."""

from tests.cli.conftest import place
from tests.cli.place import START, Place
from tests.imap.server import HOST, PASSWORD, serving

__all__ = ["place"]
SOURCE = """
[[sources]]
name = "server"
kind = "imap"
host = "{host}"
port = {port}
security = "none"
password_file = "secret"
mailboxes = ["a@ambleford.gov.uk", "b@ambleford.gov.uk", "c@ambleford.gov.uk", "d@ambleford.gov.uk"]
bcc = "kept"
"""


def lines(out: str, result: str) -> list[str]:
    """What the doctor says of the server with this result."""
    return [line for line in out.splitlines() if line.startswith(f"{result:<4}  source server: ")]


def test_one_mailbox_of_four_is_one_warning(place: Place) -> None:
    with serving(3) as house:
        house.accepts = lambda said: said.endswith(PASSWORD.encode()) and b"b@" not in said
        place.eml("secret", PASSWORD.encode())
        place.set_up(SOURCE.format(host=HOST, port=house.port), START)
        out = place.run("doctor").out
    warned = [line for line in lines(out, "warn") if "Bcc header" not in line]
    assert warned == ["warn  source server: These mailboxes could not be opened: b@ambleford.gov.uk."]
    assert lines(out, "fail") == []


def test_a_login_that_is_wrong_is_told_with_one_remedy(place: Place) -> None:
    with serving(3) as house:
        place.eml("secret", b"wrong")
        place.set_up(SOURCE.format(host=HOST, port=house.port), START)
        out = place.run("doctor").out
    (said,) = lines(out, "fail")
    assert "Correct `user`, `auth`, or the password or token" in said
    assert "Check that the path" not in out
    assert "Check `host`" not in out
