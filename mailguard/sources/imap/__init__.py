"""Mail on an IMAP server (RFC 3501, RFC 9051): Dovecot, Cyrus, Courier, Exchange and what else speaks it.

Nothing is changed there: folders are opened with EXAMINE, messages read with BODY.PEEK. A pass costs what is new, and
not what lies there. Whatever the server says or leaves unsaid, a message is judged, or asked for again, or told.
"""

from mailguard.errors import SourceRefused
from mailguard.sources import Spec
from mailguard.sources.imap.pool import Pool, leave_all
from mailguard.sources.imap.source import Imap

__all__ = ["Imap", "leave_all", "open_source"]


def open_source(spec: Spec) -> Imap:
    """The mailboxes of the server; nobody is asked yet. Raises SourceRefused where it is not said which."""
    if spec.server is None or not spec.mailboxes:
        raise SourceRefused(
            f"source {spec.name}: no mailbox is named. Correct `mailboxes`, `mailboxes_file` or `domain`"
        )
    return Imap(spec, Pool.of(spec.server))
