"""Everything that can go wrong, arranged by who has to act.

MailguardError
├── FileError                  names the file, the line and the remedy
│   ├── SettingsError          IT: correct settings.toml; nothing starts
│   ├── RegisterError          whoever keeps the register
│   ├── RuleError              whoever edited a rule file or a council file
│   └── PermitError            whoever wrote the permissions file
├── NotReady                   IT and the reviewer: a start condition, a source or the mail parser is missing
├── WebsiteError               whoever keeps the register: the council's website gave nothing that can be taken over
├── SourceError
│   ├── SourceUnavailable      nobody yet: the next scan tries again
│   └── SourceRefused          IT: a path, password or permission was turned down
├── StoreError                 IT: the scan stops where it was, nothing is lost
└── SendError
    ├── SendLater              nobody yet: the outbox tries again
    └── SendRefused            IT: the mail server will not take it

A message that departs from a clause is a Finding and bad mail is an outcome; neither is ever an exception.
"""

from pathlib import Path


class MailguardError(Exception):
    """Base of every error mailguard raises on purpose."""


class FileError(MailguardError):
    """A file that a person wrote cannot be used as it stands.

    `line` counts from 1; it is 1 where the file as a whole is at fault, and 0, which is not told, where there is no
    file to have lines. `remedy` is one sentence saying what to do.
    """

    def __init__(self, path: Path, line: int, problem: str, remedy: str) -> None:
        super().__init__(f"{path}{f':{line}' if line else ''}: {problem}. {remedy}")
        self.path = path
        self.line = line
        self.problem = problem
        self.remedy = remedy


class SettingsError(FileError):
    """The settings file asks for something that cannot be done."""


class RegisterError(FileError):
    """The register of people and mailboxes cannot be used as it stands."""


class RuleError(FileError):
    """A rule file or a council file cannot be used as it stands."""


class PermitError(FileError):
    """A file of permissions cannot be used as it stands."""


class CaseError(FileError):
    """A file of cases cannot be used as it stands."""


class NotReady(MailguardError):
    """Real mail may not be read yet: a record that must exist beforehand, a source or the mail parser is missing."""


class WebsiteError(MailguardError):
    """What the council's website gave cannot be taken over into the register.

    `source` is the file or address it came from; `remedy` is one sentence saying what to do.
    """

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        super().__init__(f"{source}: {problem}. {remedy}")
        self.source = source
        self.problem = problem
        self.remedy = remedy


class SourceError(MailguardError):
    """A mailbox could not be read."""


class SourceUnavailable(SourceError):
    """The mail system did not answer; the next scan tries again."""


class SourceRefused(SourceError):
    """The mail system answered, and said no."""


class StoreError(MailguardError):
    """Outcomes could not be written; the scan stops where it was."""


class SendError(MailguardError):
    """A digest or a note could not be sent."""


class SendLater(SendError):
    """The mail server cannot take it now; the outbox tries again."""


class SendRefused(SendError):
    """The mail server will never take it as it is."""
