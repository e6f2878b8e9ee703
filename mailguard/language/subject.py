"""What a subject says once the marks of replies, forwards and systems are taken off it."""

import re

from mailguard.language.patterns import regex

_REPLY = r"(?:re|atb|aw|sv|antw)"
_FORWARD = r"(?:fw|fwd|yml|yngl|wg|tr)"
_SYSTEM = (
    r"(?:automatic\sreply|auto(?:matic)?\s?response|out\sof\soffice|recall|accepted|declined|tentative|cancell?ed"
    r"|undeliverable|read|not\sread|task\srequest)"
)
_TAG = (
    r"\[(?:external(?:\s(?:e-?mail|sender))?|ext|allanol|official(?:[\s-]?sensitive)?|secure|encrypt(?:ed)?|spam\??)\]"
)
_PREFIX = regex(
    rf"""\s{{0,10}}(?:
      (?P<reply>{_REPLY})\s?(?:\[\d{{1,3}}\]|\(\d{{1,3}}\)|\^\d{{1,3}})?\s?[:\uff1a]
    | (?P<forward>{_FORWARD})\s?(?:\[\d{{1,3}}\]|\(\d{{1,3}}\))?\s?[:\uff1a]
    | {_SYSTEM}\s?:
    | {_TAG}
    | (?:external|ext)\s?:
    | confidential\s-\s
    | part\sii\s?:
    )\s{{0,10}}""",
    re.IGNORECASE | re.VERBOSE,
)


def strip_prefixes(subject: str) -> tuple[str, bool]:
    """Give the subject without its prefixes and tags, and whether the outermost reply mark is a forward.

    "[EXTERNAL] FW: RE: Fence" is a forward of "Fence"; "RE: FW: Fence" is a reply to one.
    """
    outermost = ""
    place = 0
    while found := _PREFIX.match(subject, place):
        outermost = outermost or (found.lastgroup or "")
        place = found.end()
    return subject[place:].strip(), outermost == "forward"
