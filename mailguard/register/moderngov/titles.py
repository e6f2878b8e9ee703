"""A person's published name, taken apart for a register: titles, offices, honours, nicknames, initials, capitals.

Every form is one that real sites print; see the fixtures of `tests/data/moderngov`.
"""

import re
from dataclasses import dataclass

from mailguard.register.moderngov.text import public
from mailguard.register.moderngov.vocabulary import HONOURS, IN_DEGREES, NAMES_TOO, PEERS, RANKS, TITLES
from mailguard.register.spelling import fold
from mailguard.register.words import COUNCILLOR, COURTESY, PARTICLES

_VACANT = re.compile(r"(?:(?:councillor|cllr)\.?\s+)?vacan(?:t|cy|cies)\b", re.IGNORECASE)
_INSIDE = re.compile(r"^([^()]*)\(\s*((?:councillor|cllr)\b\.?\s+[^()]+)\)(.*)$", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:councillor|cllr|cynghorydd|cyng)\b", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_JOINT = re.compile("\\s+[-\u2013]\\s*|\\s*[-\u2013]\\s+")
_OFFICES = {
    ("deputy", "mayor"): "Deputy Mayor",
    ("lord", "mayor"): "Lord Mayor",
    ("mayor",): "Mayor",
    ("deputy", "leader"): "Deputy Leader of the Council",
    ("leader",): "Leader of the Council",
    ("provost",): "Provost",
    ("depute", "provost"): "Depute Provost",
    ("convener",): "Convener",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name for the register, the other names it held, and the offices that stood before or after it."""

    name: str
    also: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


def vacant(published: str) -> bool:
    """Whether the name is that of an empty seat: "Vacant seat", "Vacant Vacant", "Vacancy"."""
    return _VACANT.match(public(published)) is not None


def cleaned(published: str) -> Name:
    """The name as a register has it; `name` is empty where none was left."""
    text, heads = _opened(public(published))
    text, nicknames, remarks = _without_brackets(text)
    text = _in_order(text)
    written = _without_honours(text.split())
    words, titles, peer = _without_titles(written)
    shouting = all(word == word.upper() for word in words) and any(len(word) > 3 and word.isupper() for word in written)
    words = [part for word in words for part in _initials(word, shouting, word is words[-1])]
    words = [_cased(word, shouting) for word in words]
    offices = dict.fromkeys(office for part in (*heads, titles, *remarks) if (office := _office(part)))
    if peer and len(words) == 1:
        words = [peer, *words]
    return Name(" ".join(words), _others(words, nicknames, peer), tuple(offices))


def _opened(text: str) -> tuple[str, list[str]]:
    """The name alone where an office stands before a councillor's title or a name in brackets."""
    inside = _INSIDE.match(text)
    if inside:
        return f"{inside[2]} {inside[3]}", [inside[1]]
    titled = [
        found.start() for found in _TITLED.finditer(text) if found.start() and text[found.start() - 1] not in "(["
    ]
    before = text[: titled[-1]] if titled else ""
    if before and "(" not in before and not _TITLED.match(before):
        return text[titled[-1] :], [before]
    return text, []


def _without_brackets(text: str) -> tuple[str, list[str], list[str]]:
    """The text without its brackets, the nicknames and the other remarks that stood there."""
    nicknames: list[str] = []
    remarks: list[str] = []
    for found in _BRACKET.finditer(text):
        inside = found[1].strip()
        follows = re.match(r"\s*[^\W\d_]", text[found.end() :]) is not None
        before = text[: found.start()].split()
        degree = set(fold(inside)) <= IN_DEGREES or (bool(before) and _honour(before[-1]))
        if follows and not degree and re.fullmatch(r"[^\W\d_][\w'\u2019-]*", inside) and not _office(inside):
            nicknames.append(inside)
        else:
            remarks.append(inside)
    return " ".join(re.sub(r"[(\[].*", "", _BRACKET.sub(" ", text)).split()), nicknames, remarks


def _in_order(text: str) -> str:
    """Drop honours after a comma, turn "SMITH, Jane" round, join "Calder - Lacey"."""
    head, *parts = [part.strip() for part in text.split(",")]
    names = [part for part in parts if part and not all(_honour(word) or _loose(word) for word in part.split())]
    if names and all(set(fold(word)) <= COUNCILLOR | COURTESY for word in head.split()):
        head = f"{head} {names[0]}"
    elif names:
        head = f"{names[0]} {head}"
    first, *tail = _JOINT.split(head)
    return "-".join([first, *tail]) if all(len(part.split()) == 1 for part in tail) else first


def _loose(word: str) -> bool:
    return word.replace(".", "").upper() in HONOURS or set(fold(word)) <= COUNCILLOR | COURTESY


def _honour(word: str) -> bool:
    """Whether a word at the end is an honour or a degree: OBE, O.B.E., BEng, but not the surname Ma."""
    letters = word.replace(".", "").strip(" ,")
    if letters.upper() not in HONOURS:
        return False
    mixed = letters[:1].isupper() and letters[1:] != letters[1:].lower()
    return letters.isupper() or mixed or letters == "Hons"


def _without_honours(words: list[str]) -> list[str]:
    shouting = all(word == word.upper() for word in words)
    while len(words) > 2 and _honour(words[-1]):
        if shouting and words[-1].strip(".,") in NAMES_TOO and len(words) < 4:
            break
        words = words[:-1]
    return [word.strip(" ,;") if len(word) < 3 else word.strip(" ,;.") for word in words if word.strip(" ,;.-")]


def _without_titles(words: list[str]) -> tuple[list[str], str, str | None]:
    """The words after every title, the titles, and a peer's, whose "of Somewhere" is dropped too."""
    place, peer = 0, None
    while place < len(words) - 1:
        folded = fold(words[place])
        if folded and folded[0] in PEERS and "mayor" not in fold(words[place + 1]):
            peer = words[place].capitalize()
        elif not folded or not (set(folded) <= TITLES or (set(folded) <= RANKS | PEERS and len(words) - place > 2)):
            break
        place += 1
    left = words[place:]
    if len(left) == 1 and set(fold(left[0])) <= COUNCILLOR:
        left = []
    if peer and "of" in left[1:]:
        left = left[: left.index("of", 1)]
    return left, " ".join(words[:place]), peer


def _office(text: str) -> str | None:
    """The office that the words name; None for none, and for a consort."""
    words = tuple(
        word for word in fold(text) if word not in COUNCILLOR | {"the", "of", "council", "right", "worshipful"}
    )
    return _OFFICES.get(words)


def _initials(word: str, shouting: bool, last: bool) -> list[str]:
    """The word, or its letters where it is "QT" or "J.R."; a surname in capitals is not initials."""
    letters = word.replace(".", "")
    if "." in word.strip(".") and len(letters) <= 3:
        return list(letters)
    if 1 < len(letters) <= 3 and letters.isalpha() and letters.isupper() and not last:
        vowels = set("AEIOUY") & set(letters)
        return [letters] if shouting and vowels else list(letters)
    return [word.rstrip(".")]


def _cased(word: str, shouting: bool) -> str:
    """A word written in capitals throughout as a name is written: McKay, O'Neill, ap."""
    if len(word) < 2 or not word.isupper() or not (shouting or len(word) > 3):
        return word
    if fold(word)[:1] and fold(word)[0] in PARTICLES and fold(word) == (word.lower(),):
        return word.lower()
    titled = re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
    return re.sub(r"\bMc([a-z])", lambda part: f"Mc{part[1].upper()}", titled)


def _others(words: list[str], nicknames: list[str], peer: str | None) -> tuple[str, ...]:
    """The names it may also be written as: with the nickname, without middle initials, with a peerage."""
    if len(words) < 2:
        return ()
    full = [words[0], *(word for word in words[1:] if len(word) > 1)]
    others = [" ".join([nickname, *full[1:]]) for nickname in nicknames]
    if len(full) < len(words) and len(words[0]) > 1:
        others.append(" ".join(full))
    if peer and words[0] != peer:
        others.append(f"{peer} {words[-1]}")
    return tuple(dict.fromkeys(others))
