"""One e-mail field of a published person → the addresses in it, and what is wrong with it.

Real fields hold two addresses, remarks in brackets, a final full stop, an address cut short, a telephone number.
"""

import re

from mailguard.register.moderngov.published import Fault
from mailguard.register.moderngov.text import numbered, tidy

_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>@]*>")
_SPLIT = re.compile(r"[\s;,<>()\[\]\"|]+|(?<=\w)/(?=\w+@)|^mailto:")
_LOCAL = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")


def addresses(field: str) -> tuple[tuple[str, ...], tuple[Fault, ...]]:
    """The complete addresses of one field, in small letters, and its faults."""
    text = tidy(field).lower()
    found: dict[str, None] = {}
    faults: list[Fault] = []
    rest: list[str] = []
    for part in _SPLIT.split(_REMARK.sub(" ", text)):
        word = (part or "").removeprefix("mailto:").strip(".,;:'\u2019")
        if "@" not in word:
            rest.append(word)
        elif _complete(word):
            found[word] = None
        else:
            faults.append(Fault.TELEPHONE if numbered(word.partition("@")[0]) else Fault.CUT)
    left = " ".join(word for word in rest if word)
    if numbered(left) or numbered(" ".join(_REMARK.findall(text))):
        faults.append(Fault.TELEPHONE)
    elif left and not found and not faults:
        faults.append(Fault.TEXT)
    return tuple(found), tuple(dict.fromkeys(faults))


def _complete(address: str) -> bool:
    local, _, domain = address.rpartition("@")
    return _LOCAL.fullmatch(local) is not None and _DOMAIN.fullmatch(domain) is not None and not numbered(local)
