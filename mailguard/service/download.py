"""One document of a council's website → its bytes, or a refusal that says what to do.

Only https, and http to this machine; certificates are checked; nothing is followed to another host; an answer may take
a minute and hold 20 MiB. Nothing of it is written down here.
"""

import ssl
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

import httpx

from mailguard import __version__
from mailguard.errors import WebsiteError
from mailguard.register.moderngov import SIZE_LIMIT, robots

SERVICE = "mgWebService.asmx"
_QUERIES = {"GetMemberGroup": "sOrder=&sShortName="}
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_MOVED = frozenset({301, 302, 303, 307, 308})
_HOPS = 5
_BY_HAND = "Open the address in a browser, save what it shows as a file, and give that file"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to wait for one piece and for the whole, in seconds, and how many bytes to take."""

    piece: float = 20
    whole: float = 60
    size: int = SIZE_LIMIT


def is_address(source: str) -> bool:
    """Whether a source is an address of a website, not a file."""
    return source.lower().startswith(("http://", "https://"))


def call_of(source: str, call: str) -> str:
    """The address of one call of the ModernGov service; from the base of the site, a page of it, or the call itself."""
    url = _url(source)
    path = url.path.rstrip("/")
    if path.lower().endswith((".aspx", ".asp", ".html")):
        path = path.rpartition("/")[0]
    place = path.lower().find(f"/{SERVICE.lower()}")
    query = _QUERIES.get(call, "")
    if place >= 0 and path[place:].strip("/").count("/"):
        query = url.query.decode("ascii", "replace") or query
        return str(url.copy_with(query=query.encode() or None, fragment=None))
    base = path[:place] if place >= 0 else path
    return str(url.copy_with(path=f"{base}/{SERVICE}/{call}", query=query.encode() or None, fragment=None))


def page_of(call: str, page: str, number: str) -> str:
    """The address of a page with an ID, beside the service whose call is given."""
    url = _url(call)
    base = url.path[: url.path.lower().find(f"/{SERVICE.lower()}")]
    return str(url.copy_with(path=f"{base}/{page}", query=f"ID={number}".encode()))


def fetch(address: str, limits: Limits = Limits()) -> bytes:
    """The bytes at an address; raises WebsiteError."""
    url = _url(address)
    until = time.monotonic() + limits.whole
    here = url.host in _HERE
    headers = {"User-Agent": f"mailguard/{__version__} (register import)", "Accept-Encoding": "identity"}
    wait = httpx.Timeout(limits.piece, connect=min(10, limits.piece))
    try:
        with httpx.Client(headers=headers, timeout=wait, trust_env=not here, follow_redirects=False) as client:
            for _ in range(_HOPS):
                with client.stream("GET", url) as answer:
                    if answer.status_code not in _MOVED:
                        _refuse_status(answer, address)
                        return b"".join(_pieces(answer, address, limits, until))
                    url = _followed(url, answer, address)
    except httpx.TimeoutException:
        raise WebsiteError(address, "the website did not answer in time", "Try again later") from None
    except (httpx.HTTPError, OSError) as error:
        _unreachable(error, address)
    raise WebsiteError(address, "the website sends the request round in circles", "Give the address a browser ends at")


def _url(address: str) -> httpx.URL:
    """The address, if it may be asked at all."""
    try:
        url = httpx.URL(address.strip())
    except httpx.InvalidURL:
        raise WebsiteError("the address", "it is not an address of a website", "Write it as https://…") from None
    if url.userinfo:
        raise WebsiteError("the address", "it holds a name or a password", "Leave them out: the service is public")
    if not url.host or not (url.scheme == "https" or (url.scheme == "http" and url.host in _HERE)):
        remedy = "Write it with https:// (http:// is for this machine alone)"
        raise WebsiteError(str(url), "the address is not a safe one", remedy)
    return url


def _followed(url: httpx.URL, answer: httpx.Response, address: str) -> httpx.URL:
    """Where a redirect leads, on the same host and as safely; raises WebsiteError."""
    try:
        onward = url.join(answer.headers.get("location", ""))
    except httpx.InvalidURL:
        raise WebsiteError(address, "the website leads to an address that is none", _BY_HAND) from None
    if onward.host != url.host:
        problem = f"the website leads to another host ({onward.host})"
        raise WebsiteError(address, problem, "If that is the council's, give its address")
    return _url(str(onward))


def _refuse_status(answer: httpx.Response, address: str) -> None:
    code = answer.status_code
    if code == httpx.codes.OK:
        return
    if "cf-mitigated" in answer.headers or (
        code in {403, 429, 503} and "cloudflare" in answer.headers.get("server", "").lower()
    ):
        robots(address)
    problem = f"the website answered with status {code}"
    if code in {404, 410}:
        raise WebsiteError(address, problem, "Check the address: it is the one in front of mgMemberIndex.aspx")
    if code in {401, 403, 406, 451}:
        raise WebsiteError(address, f"{problem}: it does not let programs in", _BY_HAND)
    if code >= 500 or code == 429:
        raise WebsiteError(address, problem, "Try again later; nothing was changed")
    raise WebsiteError(address, problem, _BY_HAND)


def _pieces(answer: httpx.Response, address: str, limits: Limits, until: float) -> Iterator[bytes]:
    """The body, piece by piece, no longer and no larger than it may be."""
    if answer.headers.get("content-encoding", "identity").lower() not in {"", "identity"}:
        raise WebsiteError(address, "the answer is packed, which was not asked for", _BY_HAND)
    taken = 0
    for piece in answer.iter_raw():
        taken += len(piece)
        if taken > limits.size:
            raise WebsiteError(
                address, f"more than the {limits.size:,} bytes allowed", "Check that the address is right"
            )
        if time.monotonic() > until:
            raise WebsiteError(address, "the website is too slow", "Try again later")
        yield piece


def _unreachable(error: Exception, address: str) -> NoReturn:
    """Say why nothing came; what the error itself says is not repeated."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            own = "where the council signs its own, name the file of its certificates in SSL_CERT_FILE"
            remedy = f"Have the website's certificate put right, or {own}; it is never left unchecked"
            raise WebsiteError(address, "the website cannot prove who it is (its certificate)", remedy) from None
        if isinstance(cause, ssl.SSLError):
            remedy = "Check the address, its port too"
            raise WebsiteError(address, "the website does not speak https as it should", remedy) from None
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.RemoteProtocolError | httpx.ReadError):
        raise WebsiteError(address, "the website broke off in the middle", "Try again later") from None
    remedy = "Check the address, and whether this machine may reach the internet"
    raise WebsiteError(address, "the website cannot be reached", remedy) from None
