"""The files of one message, opened where the service asks for it, in the room below this one.

Their content is decoded one file at a time and let go of at once; where files stay closed, nothing is decoded at all.
"""

from collections.abc import Callable

from mailguard import attachments
from mailguard.attachments import limits
from mailguard.message import Attachment, Unread
from mailguard.mime.html import text_of
from mailguard.mime.plain import tidied
from mailguard.mime.words import decode


class Files:
    """What may be spent on the files of one message and of the mails attached to it.

    `closed` says why no file is opened, None where they are.
    """

    def __init__(self, closed: Unread | None = Unread.NOT_OPENED) -> None:
        self.closed = closed
        self._budget = attachments.Budget()

    def attached(
        self, name: str, kind: str, size: int, content: Callable[[], bytes], *, inline: bool = False, charset: str = ""
    ) -> tuple[Attachment, ...]:
        """The attachment that a file makes, and those of the files packed in it; `content` is asked for if need be."""
        name, kind = name or "unnamed", kind[:127]
        unread = self.closed or (Unread.TOO_LARGE if size > limits.FILE else None)
        if unread is not None:
            return (Attachment(name=name, content_type=kind, size=size, inline=inline, unread=unread),)

        def words(data: bytes, page: bool) -> str:
            text = decode(data, charset)
            return text_of(text)[0] if page else tidied(text)

        return attachments.opened(attachments.File(name, kind, content(), inline), self._budget, words)
