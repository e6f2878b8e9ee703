"""Hostile and broken answers: refused, in words that quote nothing of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailguard.errors import WebsiteError
from mailguard.register.moderngov import read_committees, read_groups, read_page, read_wards
from tests.register.moderngov.site import FIXTURES, Cllr, answer

PLAIN = answer([Cllr(number=1, name="Councillor Jane Hart")])
BODY = PLAIN.partition(b"?>")[2].strip()


def refused(data: bytes) -> WebsiteError:
    with pytest.raises(WebsiteError) as found:
        read_wards(data, "the site")
    return found.value


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \r\n",
        b"not XML at all",
        b"<a/>",
        b"<councillorsbyward/>",
        b"<memberlist><members/></memberlist>",
        b"\xff\xfe",
    ],
)
def test_what_is_no_answer(data: bytes) -> None:
    assert refused(data).remedy


def test_the_answer_to_another_question() -> None:
    data = (FIXTURES / "ambleford_GetMemberGroup.xml").read_bytes()
    assert "councillorsbyward" in refused(data).problem
    with pytest.raises(WebsiteError, match="memberlist"):
        read_groups(PLAIN, "the site")
    with pytest.raises(WebsiteError, match="committees"):
        read_committees(PLAIN, "the site")


def test_only_vacant_seats() -> None:
    assert "not one Member" in refused(answer([Cllr(number=1, name="Vacant seat")])).problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_never_brings_a_file_in(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("canary-secret", encoding="utf-8")
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
        + BODY.decode().replace("Jane Hart", "Jane &e;")
    )
    assert "canary" not in str(refused(text.encode(encoding)))


def test_entities_that_grow_are_refused() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]>' + BODY.decode().replace("Jane Hart", "&a11;")
    refused(text.encode())
    refused(('<?xml version="1.0"?>' + text).encode("utf-16"))


def test_depth_is_refused() -> None:
    refused(b"<string>" * 100_000 + b"</string>" * 100_000)
    refused(b"<councillorsbyward>" + b"<wards>" * 5000 + b"</wards>" * 5000 + b"</councillorsbyward>")


def test_wrapped_within_wraps_without_end() -> None:
    refused(b"<a>" + b"<string>" * 50 + BODY + b"</string>" * 50 + b"</a>")


def test_larger_than_allowed() -> None:
    assert "bytes allowed" in refused(b"<councillorsbyward>" + b" " * (20 * 1024 * 1024)).problem


def test_a_page_that_keeps_programs_away() -> None:
    page = b"<!DOCTYPE html><html><title>Just a moment...</title></html>"
    assert "keeps programs away" in refused(page).problem
    assert "save what it shows" in refused(page).remedy


def test_any_other_page() -> None:
    assert "web page" in refused(b"<html><body>Welcome</body></html>").problem
    with pytest.raises(WebsiteError, match="no list"):
        read_page(b"<html><body>Welcome</body></html>", "the site")
    with pytest.raises(WebsiteError):
        read_page(b"", "the site")


def test_namespaces_and_cdata_do_not_matter() -> None:
    spaced = BODY.replace(b"<councillorsbyward>", b'<councillorsbyward xmlns="urn:x">')
    cdata = b"<string><![CDATA[" + BODY + b"]]></string>"
    declared = b"<string>" + PLAIN.replace(b"<", b"&lt;") + b"</string>"
    plain = read_wards(PLAIN, "x")
    assert read_wards(spaced, "x") == read_wards(cdata, "x") == read_wards(declared, "x") == plain


def test_a_count_that_is_not_right_is_told() -> None:
    wrong = PLAIN.replace(b"<councillorcount> 1<", b"<councillorcount> 3<")
    assert read_wards(wrong, "x").miscounted == ("Abbey",)
    assert read_wards(PLAIN.replace(b"> 1<", b">\r\n <"), "x").miscounted == ()


def test_an_entry_without_a_name_is_told() -> None:
    sitting = read_wards(answer([Cllr(number=1, name="Councillor"), Cllr(number=2, name="Councillor Jane Hart")]), "x")
    assert sitting.nameless == ("Abbey",)
    assert len(sitting.councillors) == 1


@given(st.integers(0, len(PLAIN) - 2))
def test_cut_off_anywhere_it_is_refused(place: int) -> None:
    if PLAIN[place:].strip():
        assert "Canary" not in str(refused(PLAIN[:place]))


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_read(data: bytes) -> None:
    for reader in (read_wards, read_groups, read_committees, read_page):
        with pytest.raises(WebsiteError):
            reader(data, "x")


@given(st.integers(0, len(PLAIN) - 1), st.binary(max_size=4))
def test_any_fault_in_a_sound_answer_is_refused_or_read(place: int, junk: bytes) -> None:
    try:
        said = repr(read_wards(PLAIN[:place] + junk + PLAIN[place + len(junk) :], "x"))
    except WebsiteError as error:
        said = str(error)
    assert "7 Canary Row" not in said
