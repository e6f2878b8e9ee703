"""Reaching the mail server and signing in; what goes wrong is said in our own words, which name nobody."""

import imaplib
import ssl

from imapclient.exceptions import CapabilityError  # type: ignore[import-untyped]  # it has no types

from mailguard.errors import SourceError, SourceRefused, SourceUnavailable
from mailguard.sources import Server
from mailguard.sources.imap.folders import code_of
from mailguard.sources.imap.wire import FAULTS, Line, trusting

# RFC 5530; LIMIT is Dovecot's and others' for too many connections.
LATER = {"UNAVAILABLE", "INUSE", "SERVERBUG", "LIMIT", "ALERT"}
# RFC 5530: the login is right and may not act for this mailbox. Dovecot says so of a mailbox that a master user asks
# for and that is not there, and AUTHENTICATIONFAILED of a wrong password.
CLOSED = "AUTHORIZATIONFAILED"
# What OpenSSL says, in its several versions, of an answer that is no TLS.
NO_TLS = frozenset({"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG", "HTTP_REQUEST"})


class Unreachable(SourceUnavailable):
    """Nobody answers at all: no other mailbox of the server can be read either."""


class TurnedDown(SourceRefused):
    """The server does not take the login, at least not for this mailbox."""


class Closed(TurnedDown):
    """The login is right, and only this mailbox is not opened to it."""


def connected(server: Server, mailbox: str) -> Line:
    """A line that is signed in as this mailbox; raises SourceError."""
    line = _reached(server)
    try:
        _sign_in(line, server, mailbox)
    except SourceError:
        line.hang_up()
        raise
    except FAULTS as error:
        line.hang_up()
        raise _turned_down(error, server.auth) from None
    return line


def _reached(server: Server) -> Line:
    try:
        context = None if server.security == "none" else trusting(str(server.ca_file) if server.ca_file else None)
    except OSError as error:
        said = f"the file with the certificates to trust cannot be used ({error.strerror})"
        raise SourceRefused(f"{said}. Correct `ca_file`") from None
    try:
        line = Line(server.host, server.port, server.seconds, context if server.security == "tls" else None)
    except FAULTS as error:
        raise _no_line(error) from None
    if server.security == "starttls":
        try:
            line.begin()
            line.starttls(context)
        except FAULTS as error:
            line.hang_up()
            raise _no_line(error) from None
    return line


def _no_line(error: BaseException) -> SourceError:
    if isinstance(error, ssl.SSLCertVerificationError):
        said = "the mail server's certificate is not one that this machine trusts"
        return SourceRefused(f"{said}. Correct `host`, or name the council's own certificates in `ca_file`")
    if isinstance(error, ssl.SSLError) and error.reason in NO_TLS:
        said = "the mail server does not speak TLS at this port"
        return SourceRefused(f'{said}. With port 143 write security = "starttls"')
    if isinstance(error, CapabilityError):
        return SourceRefused('the mail server offers no STARTTLS. With port 993 write security = "tls"')
    said = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    if isinstance(error, ssl.SSLError) and error.reason:
        said = f"TLS: {error.reason.replace('_', ' ').lower()}"
    return Unreachable(f"the mail server cannot be reached ({said}); the next scan tries again")


def _sign_in(line: Line, server: Server, mailbox: str) -> None:
    user = server.user.replace("{mailbox}", mailbox).replace("{local}", mailbox.rpartition("@")[0] or mailbox)
    secret = server.secret()
    line.begin()
    if server.auth == "xoauth2":
        line.oauth2_login(user, secret)
    elif server.auth == "oauthbearer":
        line.oauthbearer_login(user, secret)
    elif line.has_capability("AUTH=PLAIN"):
        # It takes every letter, which LOGIN does not.
        line.plain_login(user, secret)
    elif line.has_capability("LOGINDISABLED"):
        raise SourceRefused('the mail server takes no password on this line. Write security = "tls" or another `auth`')
    else:
        line.login('"{}"'.format(user.replace("\\", "\\\\").replace('"', '\\"')), secret)


def _turned_down(error: BaseException, auth: str) -> SourceError:
    """A plain NO is for somebody to mend; a line that broke, or a server that says "later", is tried again."""
    broke = isinstance(error.__context__, imaplib.IMAP4.abort | OSError) or not isinstance(error, imaplib.IMAP4.error)
    if broke or isinstance(error, imaplib.IMAP4.abort) or code_of(str(error)) in LATER:
        return SourceUnavailable("the mail server did not finish the login; the next scan tries again")
    if code_of(str(error)) == CLOSED:
        said = "the mail server took the login, and does not open the mailbox to it"
        return Closed(f"{said}. Take the mailbox out if it is gone, or give the login the right to read it")
    offers = "" if auth == "password" else f". The server may not offer {auth}"
    remedy = f"Correct `user`, `auth`, or the password or token{offers}"
    return TurnedDown(f"the mail server turned down the login. {remedy}")
