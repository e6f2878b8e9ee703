"""How much of one message is read; beyond it the message is kept and said to be unread, never dropped.

Bytes unless said otherwise. The figures are those of R-22 to R-27 and P15: a 50 MB attachment passes, because its
content is only measured, and no message costs more than a second or two.
"""

RAW = 128 * 1024 * 1024
HEADER_BLOCK = 4 * 1024 * 1024
TEXT_PART = 2 * 1024 * 1024
NESTING = 50
PARTS = 2_000
FORWARDED = 10
SUBJECT_CHARACTERS = 20_000
KEPT_VALUE_CHARACTERS = 4_000
THREAD_IDS = 200
WINMAIL = 32 * 1024 * 1024
"""A winmail.dat beyond this is named as unreadable; the library holds it in memory several times over."""
