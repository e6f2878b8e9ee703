"""The words of RTF that matter here: what is skipped, what is a sign, and which code page its bytes are in."""

import codecs
from functools import lru_cache

from mailguard.attachments.gathered import Unseen
from mailguard.message import Place, Unread

_SKIPPED = (
    "fonttbl colortbl stylesheet info fldinst filetbl listtable listoverridetable revtbl rsidtbl xe tc "
    "tcn rxe nonshppict shprslt objclass objname ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn "
    "annotation atnid atnauthor atndate template private1 background themedata colorschememapping "
    "datastore latentstyles picprop bkmkstart bkmkend pntxta pntxtb nonesttables"
)
SKIPPED = frozenset(_SKIPPED.split())
KEPT = {"shpinst", "do"}
"""Starred words that are read all the same."""
PAGES = {"mac": 10000, "pc": 437, "pca": 850}
"""Words that name a code page."""
TOLD = frozenset((*PAGES, "picscalex", "picscaley", "picwgoal", "pichgoal"))
"""Words that tell something wherever they stand."""
OBJECT = Unseen("object", Unread.UNKNOWN, "application/msword")
"""Something of another program's, which may be a whole file; what it shows of itself is read."""
MARGINS = {
    f"{name}{turn}": place
    for name, place in (("header", Place.HEADER), ("footer", Place.FOOTER))
    for turn in ("", "l", "r", "f")
}
TURNS = {word: "first" if word.endswith("rf") else "default" for word in MARGINS}
TURNS |= {"header": "default", "footer": "default", "headerf": "first", "footerf": "first"}
BREAKS = {
    "par": True,
    "sect": True,
    "line": False,
    "page": False,
    "column": False,
    "softline": False,
    "softpage": False,
}
"""What ends a line, and whether it ends the paragraph."""
SIGNS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "nestcell": "\t",
    "nestrow": "\t",
}
_CHARSETS = {
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}


def codec_of(charset: int, page: str) -> str:
    """The codec of a font's character set, else that of the document."""
    return _CHARSETS.get(charset, page)


@lru_cache(maxsize=64)
def page_of(number: int) -> str:
    """The codec of a code page, Windows-1252 where Python knows none."""
    name = {10000: "mac-roman", 65001: "utf-8"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
