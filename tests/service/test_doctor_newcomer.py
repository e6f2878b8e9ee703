"""What a newcomer gets wrong first: the doctor says it once, and says what to write instead."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.errors import (
    CaseError,
    MailguardError,
    PermitError,
    RegisterError,
    SendLater,
    SettingsError,
    SourceRefused,
    SourceUnavailable,
)
from mailguard.service.doctor import Parts, Read, Result
from mailguard.sources import Doubt, Sample
from mailguard.sources._mistaken import Mistaken
from tests.service.test_doctor import Mail, failing, parts, source, told, wrong

__all__ = ["parts"]


def test_the_files_of_permissions_and_cases_are_looked_at(parts: Parts) -> None:
    files = {"permits": lambda: "2 permissions are recorded in it", "cases": lambda: "It holds 1 case"}
    said = {each.name: (each.result, each.said) for each in told(replace(parts, files=files))}
    assert said["permits"] == (Result.OK, "2 permissions are recorded in it.")
    assert said["cases"] == (Result.OK, "It holds 1 case.")


@pytest.mark.parametrize(
    "error", [PermitError(Path("p.yml"), 3, "no rule", "Use one"), CaseError(Path("c"), 1, "x", "y")]
)
def test_a_file_of_permissions_or_cases_fails_with_its_line(parts: Parts, error: MailguardError) -> None:
    (only,) = wrong(replace(parts, files={"permits": failing(error)}))
    assert (only.name, only.result, only.said, only.do) == ("permits", Result.FAIL, str(error), "")


def test_a_broken_register_is_not_told_again_by_the_permissions(parts: Parts) -> None:
    error = RegisterError(Path("register.yml"), 7, "a person twice", "Take one out")
    found = wrong(replace(parts, register=failing(error), files={"permits": failing(error)}))
    assert [each.name for each in found if "a person twice" in each.said] == ["register"]
    assert [each.do for each in found if each.name == "permits"] == ["Mend the register first."]


@pytest.mark.parametrize(
    ("count", "kind", "lies", "said", "do"),
    [
        (3, "folder", "maildir", "3 folders hold no .eml or .msg file, but cur and new.", 'Write kind = "maildir".'),
        (
            1,
            "maildir",
            "folder",
            "1 folder holds no Maildir (cur and new), but .eml or .msg files.",
            'Write kind = "folder".',
        ),
        (
            2,
            "maildir",
            "mbox",
            "2 folders hold no Maildir (cur and new), but mail in mbox form.",
            'Write kind = "mbox".',
        ),
    ],
)
def test_another_kind_of_source_fails_and_names_the_right_one(
    parts: Parts, count: int, kind: str, lies: str, said: str, do: str
) -> None:
    read = replace(source(Mail("tom.adeyemi@ambleford.gov.uk")), mistaken=lambda: Mistaken(count, kind, lies))
    (only,) = wrong(replace(parts, sources=(read,)))
    assert (only.name, only.result, only.said, only.do) == ("source officers", Result.FAIL, said, do)


def test_a_remedy_is_told_once(parts: Parts) -> None:
    refused = "the mail server turned down the login. Correct `user`, `auth`, or the password or token"
    (only,) = wrong(replace(parts, sources=(source(Mail(fault=SourceRefused(refused))),)))
    assert (only.said, only.do) == (refused, "")
    settings = SettingsError(Path("settings.toml"), 9, "password_file: cannot be read", "Write the secret there")
    for changed in (
        replace(parts, greet=failing(settings)),
        replace(parts, sources=(replace(source(Mail()), named=failing(settings)),)),
    ):
        (only,) = wrong(changed)
        assert (only.said, only.do) == (str(settings), "")


def test_what_does_not_answer_has_the_remedy_of_its_kind(parts: Parts) -> None:
    read = replace(source(Mail(fault=SourceUnavailable("no answer"))), reach="Check `host` and `port`.")
    (only,) = wrong(replace(parts, sources=(read,)))
    assert only.do == "Check `host` and `port`."
    (only,) = wrong(replace(parts, greet=failing(SendLater("no answer"))))
    assert only.do == "Check host, port, security, user and password under [send]."


class Partly(Mail):
    """A server of four mailboxes, one of which it does not open."""

    def doubts(self) -> tuple[Doubt, ...]:
        """The one."""
        return (Doubt("These mailboxes could not be opened: d.rana@ambleford.gov.uk.", "Take them out."),)

    def sample(self) -> Sample:
        """Nothing can be looked at."""
        raise SourceRefused("the mail server turned down the login. Correct `user`")


def test_one_mailbox_that_is_not_opened_is_one_warning(parts: Parts) -> None:
    mail = Partly("a@ambleford.gov.uk", "b@ambleford.gov.uk", "c@ambleford.gov.uk")
    (only,) = wrong(replace(parts, sources=(source(mail),)))
    assert (only.result, only.do) == (Result.WARN, "Take them out.")


def test_a_sample_that_fails_alone_is_a_warning(parts: Parts) -> None:
    class Silent(Partly):
        def doubts(self) -> tuple[Doubt, ...]:
            return ()

    (only,) = wrong(replace(parts, sources=(source(Silent("a@ambleford.gov.uk")),)))
    assert only.result is Result.WARN
    assert only.said.startswith("Whether sent mail carries Bcc could not be looked at: the mail server turned down")


def test_the_kind_is_asked_before_the_source_is_opened(parts: Parts) -> None:
    read = Read("officers", True, failing(SourceRefused("no folder")), mistaken=lambda: Mistaken(1, "folder", "mbox"))
    (only,) = wrong(replace(parts, sources=(read,)))
    assert only.do == 'Write kind = "mbox".'


def test_one_folder_of_another_kind_among_right_ones_is_a_warning_and_the_rest_is_looked_at(parts: Parts) -> None:
    mail = Mail("tom.adeyemi@ambleford.gov.uk", "cllr.j.hart@ambleford.gov.uk")
    read = replace(source(mail), mistaken=lambda: Mistaken(1, "maildir", "folder", right=9))
    first, last = wrong(replace(parts, sources=(read,)))
    assert (first.result, first.do) == (Result.WARN, 'Give them a source of their own, with kind = "folder".')
    assert "Members' mailboxes are never read" in last.said
