"""R-33 and S-24: whatever a mail server does, the answer is a sentence and says whether to try again."""

import socket
from pathlib import Path
from typing import Any, Literal

import pytest
from aiosmtpd.smtp import AuthResult, LoginPassword

from mailguard.errors import SendError, SendLater, SendRefused
from mailguard.send.smtp import Server, Smtp, greet
from tests.send.sink import Sink, listening, server_context, trusting
from tests.send.test_mail import mail

ID = "<2026-w47.0a@mailguard.invalid>"


def smtp(port: int, outbox: Path | None = None, timeout: float = 5) -> Smtp:
    return Smtp(Server(host="127.0.0.1", port=port, security="none", timeout=timeout), outbox)


def test_the_server_gets_the_mail_and_nothing_else() -> None:
    sink = Sink()
    with listening(sink) as port:
        smtp(port).send(mail())
    assert sink.taken == [ID]
    assert b"Bcc" not in sink.contents[0]


@pytest.mark.parametrize(
    ("data", "rcpt", "expected"),
    [
        (("451 greylisted, come back",), (), SendLater),
        ((), ("450 mailbox busy",), SendLater),
        ((), ("452 mailbox full",), SendLater),
        ((), ("550 no such mailbox",), SendRefused),
        (("552 too big",), (), SendRefused),
        (("554 refused",), (), SendRefused),
        (("hang-up",), (), SendLater),
        (("file-and-hang-up",), (), SendLater),
    ],
)
def test_refusals_say_whether_to_try_again(
    data: tuple[str, ...], rcpt: tuple[str, ...], expected: type[SendError]
) -> None:
    sink = Sink(data)
    sink.rcpt = list(rcpt)
    with listening(sink) as port:
        with pytest.raises(expected) as caught:
            smtp(port).send(mail())
        assert "@" not in str(caught.value)
        smtp(port).send(mail())
    assert sink.taken[-1] == ID


def test_a_server_that_never_answers_is_left_in_time() -> None:
    sink = Sink(("file-and-hang",))
    with listening(sink) as port, pytest.raises(SendLater, match="in time"):
        smtp(port, timeout=0.3).send(mail())
    assert sink.taken == [ID]


def test_nobody_listening() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(SendLater, match="cannot be reached"):
        smtp(port).send(mail())


TLS: dict[str, dict[str, Any]] = {
    "tls": {"ssl_context": server_context()},
    "starttls": {"tls_context": server_context(), "require_starttls": True},
}
Security = Literal["tls", "starttls"]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_mail_goes_out_encrypted_to_a_server_that_is_trusted(security: Security) -> None:
    sink = Sink()
    with listening(sink, **TLS[security]) as port:
        Smtp(Server(host="localhost", port=port, security=security, context=trusting)).send(mail())
    assert sink.taken == [ID]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_that_nobody_signed_is_refused(security: Security) -> None:
    sink = Sink()
    with listening(sink, **TLS[security]) as port, pytest.raises(SendLater, match="not to be trusted"):
        Smtp(Server(host="localhost", port=port, security=security)).send(mail())
    assert sink.taken == []


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_certificate_for_another_host_is_refused(security: Security) -> None:
    sink = Sink()
    with listening(sink, **TLS[security]) as port, pytest.raises(SendLater, match="not to be trusted"):
        Smtp(Server(host="127.0.0.1", port=port, security=security, context=trusting)).send(mail())
    assert sink.taken == []


def test_a_stripped_starttls_is_not_passed_over_in_silence() -> None:
    sink = Sink()
    with listening(sink) as port, pytest.raises(SendLater, match="no STARTTLS"):
        Smtp(Server(host="127.0.0.1", port=port, security="starttls")).send(mail())
    assert sink.taken == []


def test_plain_text_where_tls_is_spoken_is_refused() -> None:
    sink = Sink()
    with listening(sink) as port, pytest.raises(SendLater):
        Smtp(Server(host="localhost", port=port, security="tls", context=trusting)).send(mail())
    assert sink.taken == []


def log_in(server: object, session: object, envelope: object, mechanism: str, data: LoginPassword) -> AuthResult:
    return AuthResult(success=data.password == b"right", handled=False)


@pytest.mark.parametrize(("password", "taken"), [("right", [ID]), ("wrong", [])])
def test_logging_in(password: str, taken: list[str]) -> None:
    sink = Sink()
    with listening(sink, authenticator=log_in, auth_required=True, **TLS["starttls"]) as port:
        server = Server(host="localhost", port=port, user="digest", password=password, context=trusting)
        if taken:
            greet(server)
            Smtp(server).send(mail())
        else:
            with pytest.raises(SendRefused, match="login"):
                Smtp(server).send(mail())
    assert sink.taken == taken
    assert password not in repr(server)


def test_greeting_sends_nothing() -> None:
    sink = Sink()
    with listening(sink) as port:
        greet(Server(host="127.0.0.1", port=port, security="none"))
    assert sink.taken == []


def test_sent_mail_is_found_again_by_its_own_id(tmp_path: Path) -> None:
    sink = Sink(maildir=tmp_path)
    with listening(sink) as port:
        out = smtp(port, tmp_path)
        assert out.find(ID) is False
        out.send(mail())
        assert out.find(ID) is True
    answer = (
        b"In-Reply-To: <other@mailguard.invalid>\r\nMessage-ID: <answer@x.example>\r\n\r\n<other@mailguard.invalid>"
    )
    (tmp_path / "cur" / "a:2,S").write_bytes(answer)
    assert out.find("<other@mailguard.invalid>") is False
    assert out.find("<answer@x.example>") is True


def test_a_long_id_folded_over_two_lines_is_found(tmp_path: Path) -> None:
    Sink(maildir=tmp_path)
    (tmp_path / "new" / "1").write_bytes(b"Message-ID:\r\n " + ID.encode() + b"\r\n\r\n")
    assert smtp(1, tmp_path).find(ID) is True


def test_where_nothing_can_be_searched_nobody_can_tell(tmp_path: Path) -> None:
    assert smtp(1).find(ID) is None
    assert smtp(1, tmp_path / "nowhere").find(ID) is None
