"""One document from a website: fetched, or refused with what to do."""

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from mailguard.errors import WebsiteError
from mailguard.service.download import Limits, call_of, fetch, is_address, page_of
from tests.service.website import Answer, Website, moved, plain, website

XML = b"<councillorsbyward/>"


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as found:
        yield found


def refused(address: str, limits: Limits | None = None) -> WebsiteError:
    with pytest.raises(WebsiteError) as found:
        fetch(address, limits or Limits())
    return found.value


def asked(site: Website, answer: Answer, limits: Limits | None = None) -> WebsiteError:
    """The refusal of this answer."""
    site.answers["/x"] = answer
    return refused(f"{site.base}/x", limits)


def test_a_document_is_fetched_as_it_is(site: Website) -> None:
    site.answers["/x?a=1"] = plain(XML)
    assert fetch(f"{site.base}/x?a=1") == XML
    (headers,) = site.headers
    assert headers["Accept-Encoding"] == "identity"
    assert headers["User-Agent"].startswith("mailguard/")
    assert "Cookie" not in headers


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("https://a.gov.uk", "https://a.gov.uk/mgWebService.asmx/GetCouncillorsByWard"),
        ("https://a.gov.uk/", "https://a.gov.uk/mgWebService.asmx/GetCouncillorsByWard"),
        ("https://a.gov.uk/modgov/", "https://a.gov.uk/modgov/mgWebService.asmx/GetCouncillorsByWard"),
        ("https://a.gov.uk/mgMemberIndex.aspx?bcr=1", "https://a.gov.uk/mgWebService.asmx/GetCouncillorsByWard"),
        ("https://a.gov.uk/mgWebService.asmx", "https://a.gov.uk/mgWebService.asmx/GetCouncillorsByWard"),
        ("https://a.gov.uk/mgWebService.asmx/Other?x=1#y", "https://a.gov.uk/mgWebService.asmx/Other?x=1"),
    ],
)
def test_the_address_of_the_call(source: str, address: str) -> None:
    assert call_of(source, "GetCouncillorsByWard") == address


def test_the_list_of_groups_is_asked_with_both_parameters() -> None:
    whole = "https://a.gov.uk/mgWebService.asmx/GetMemberGroup?sOrder=&sShortName="
    assert call_of("https://a.gov.uk", "GetMemberGroup") == whole
    assert call_of("https://a.gov.uk/mgWebService.asmx/GetMemberGroup", "GetMemberGroup") == whole


def test_the_page_beside_the_service() -> None:
    call = "https://a.gov.uk/modgov/mgWebService.asmx/GetCommittees"
    assert page_of(call, "mgCommitteeDetails.aspx", "7") == "https://a.gov.uk/modgov/mgCommitteeDetails.aspx?ID=7"


@pytest.mark.parametrize(
    "address",
    [
        "http://democracy.example.org/x",
        "ftp://127.0.0.1/x",
        "file:///etc/hostname",
        "http://127.0.0.1.example.org/x",
        "http://10.0.0.1/x",
        "http://169.254.169.254/latest",
        "//127.0.0.1/x",
        "x",
        "",
        "http://",
        "https://[::1",
    ],
)
def test_unsafe_addresses_are_never_asked(address: str) -> None:
    assert refused(address).remedy


@pytest.mark.parametrize("address", ["https://anna:secret@democracy.example.org/x", "http://anna@127.0.0.1/x"])
def test_an_address_with_a_password_is_not_repeated(address: str) -> None:
    said = str(refused(address))
    assert "anna" not in said
    assert "Leave them out" in said


def test_a_redirect_on_the_same_host_is_followed(site: Website) -> None:
    site.answers |= {"/x": moved("/y", 301), "/y": moved(f"{site.base}/z", 307), "/z": plain(XML)}
    assert fetch(f"{site.base}/x") == XML


@pytest.mark.parametrize(
    "where",
    ["https://elsewhere.example.org/x", "http://localhost/x", "//elsewhere.example.org/x", "https://127.0.0.2/"],
)
def test_a_redirect_to_another_host_is_not_followed(site: Website, where: str) -> None:
    assert "another host" in asked(site, moved(where)).problem


@pytest.mark.parametrize("where", ["ftp://127.0.0.1/x", "http://anna:secret@127.0.0.1/x", "https://[::1", ""])
def test_an_unsafe_redirect_is_not_followed(site: Website, where: str) -> None:
    said = asked(site, moved(where))
    assert "secret" not in str(said)


def test_redirects_in_a_circle_end(site: Website) -> None:
    assert "circles" in asked(site, moved("/x")).problem
    assert len(site.asked) == 5


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (plain(b"", 404), "status 404"),
        (plain(b"", 410), "status 410"),
        (plain(b"", 403), "does not let programs in"),
        (plain(b"", 401), "does not let programs in"),
        (plain(b"", 500), "Try again later"),
        (plain(b"", 429), "Try again later"),
        (plain(b"", 204), "status 204"),
        (plain(b"", 304), "status 304"),
        (plain(b"", 418), "status 418"),
        (plain(b"Just a moment", 403, Server="cloudflare"), "keeps programs away"),
        (plain(b"x", 503, Server="cloudflare"), "keeps programs away"),
        (plain(b"x", 403, cf_mitigated="challenge"), "keeps programs away"),
        (plain(b"\x1f\x8b", content_encoding="gzip"), "packed"),
    ],
)
def test_each_failure_says_what_to_do(site: Website, answer: Answer, said: str) -> None:
    assert said in str(asked(site, answer))


def test_cloudflare_itself_is_no_fault(site: Website) -> None:
    site.answers["/x"] = plain(XML, Server="cloudflare")
    assert fetch(f"{site.base}/x") == XML


def test_larger_than_allowed(site: Website) -> None:
    site.answers["/x"] = plain(b"x" * 1000)
    assert len(fetch(f"{site.base}/x", Limits(size=1000))) == 1000
    assert "999 bytes allowed" in asked(site, plain(b"x" * 1000), Limits(size=999)).problem


def test_endless_answers_are_cut_off(site: Website) -> None:
    sent = 0

    def endless(request: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        request.send_response(200)
        request.end_headers()
        while True:
            sent += request.wfile.write(b"x" * 65536)

    assert "bytes allowed" in asked(site, endless, Limits(size=1_000_000)).problem
    assert sent < 20_000_000


def test_a_website_that_never_answers(site: Website) -> None:
    def silent(_: BaseHTTPRequestHandler) -> None:
        time.sleep(1)

    begun = time.monotonic()
    assert "in time" in asked(site, silent, Limits(piece=0.2)).problem
    assert time.monotonic() - begun < 0.9


def test_a_website_that_answers_drop_by_drop(site: Website) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        for _ in range(40):
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.05)

    begun = time.monotonic()
    assert "too slow" in asked(site, drip, Limits(piece=1, whole=0.3)).problem
    assert time.monotonic() - begun < 1.5


def test_an_answer_that_breaks_off(site: Website) -> None:
    def broken(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "1000")
        request.end_headers()
        request.wfile.write(b"<councillors")
        request.close_connection = True

    assert "broke off" in asked(site, broken).problem


def test_nobody_there() -> None:
    with website() as site:
        base = site.base
    assert "cannot be reached" in refused(f"{base}/x").problem


def test_a_certificate_that_proves_nothing_is_refused() -> None:
    with website(secure=True) as site:
        site.answers["/x"] = plain(XML)
        said = refused(f"{site.base}/x")
        assert "certificate" in said.problem
        assert "SSL_CERT_FILE" in said.remedy
        assert site.asked == []


def test_a_line_that_is_not_encrypted_is_said_to_be_none(site: Website) -> None:
    said = refused(f"{site.base.replace('http:', 'https:')}/x")
    assert said.problem == "the website does not speak https as it should"


def test_addresses_and_files() -> None:
    assert is_address("https://a.gov.uk")
    assert is_address("HTTP://127.0.0.1")
    assert not is_address("council.xml")
    assert not is_address("C:\\council.xml")
