"""A line that cannot be made is told in words that say what to write."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mailguard.errors import SourceRefused
from mailguard.sources.imap.login import connected
from tests.imap.server import House
from tests.imap.test_login import house
from tests.sources.making import OFFICER

__all__ = ["house"]


@pytest.fixture
def open_port() -> Iterator[int]:
    """A port at which a server greets in plain words, whatever it is asked."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def greet() -> None:
            line, _ = listening.accept()
            with line:
                line.sendall(b"* OK ready\r\n")
                line.recv(4096)

        greeting = threading.Thread(target=greet)
        greeting.start()
        yield listening.getsockname()[1]
        greeting.join(5)


def test_a_server_that_speaks_no_tls_at_the_port(house: House, open_port: int) -> None:
    with pytest.raises(SourceRefused) as refused:
        connected(replace(house.server(security="tls"), port=open_port), OFFICER)
    said = "the mail server does not speak TLS at this port"
    assert str(refused.value) == f'{said}. With port 143 write security = "starttls"'


def test_a_server_that_offers_no_starttls(house: House) -> None:
    house.capabilities = "IMAP4rev1 AUTH=PLAIN"
    with pytest.raises(SourceRefused) as refused:
        list(house.source(security="starttls").folders())
    assert str(refused.value) == 'the mail server offers no STARTTLS. With port 993 write security = "tls"'


@pytest.mark.parametrize("auth", ["xoauth2", "oauthbearer", "password"])
def test_a_token_turned_down_may_be_of_a_kind_that_is_not_offered(house: House, auth: str) -> None:
    house.accepts = lambda said: False
    with pytest.raises(SourceRefused, match="turned down the login") as refused:
        list(house.source(auth=auth).folders())
    assert (f". The server may not offer {auth}" in str(refused.value)) is (auth != "password")
