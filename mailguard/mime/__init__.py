"""RFC 5322 bytes → Message, whatever the bytes.

`read` is the pure reading, in this process; `mailguard.mime.reader.Reader` does the same in a child process that can
be killed, which is how the service reads real mail.
"""

from mailguard.mime.reading import read

__all__ = ["read"]
