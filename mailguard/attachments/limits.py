"""How much of the files of one message is read; beyond it a file is said to be unread or cut, never passed as clear.

Bytes and characters unless said otherwise. The figures are those of R-22 and R-25; seconds are of this process's own
processor time, so that a busy machine does not lose letters.
"""

FILE = 64 * 1024 * 1024
"""A file beyond this is not opened; one of 50 MB passes (R-22)."""
UNPACKED = 200 * 1000 * 1000
"""What one file may unpack to, all its parts and the files in it together."""
RATIO = 200
"""How many times its packed size a part may unpack to, once it is more than `RATIO_FREE`."""
RATIO_FREE = 1000 * 1000
ENTRIES = 1_000
DEPTH = 3
"""Archives in archives."""
MEMBERS = 50
"""Files in archives that are looked at, for one file of the letter."""
FILE_CHARACTERS = 500_000
MESSAGE_CHARACTERS = 2_000_000
STRINGS = 20_000_000
"""Characters of a workbook's table of strings, which has to be kept until its sheets are read."""
TEXT = 2 * 1024 * 1024
"""Bytes of a file that is plain text or a page of HTML."""
PDF_PAGES = 50
PDF_STREAM = 8 * 1024 * 1024
PDF_FONT = 32 * 1024 * 1024
PDF_PAGE_CHARACTERS = 200_000
FILE_SECONDS = 1.5
MESSAGE_SECONDS = 8.0
DEEPEST = 200
"""Boxes, cells and groups in one another."""
