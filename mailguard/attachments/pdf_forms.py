"""How often the drawings of a PDF call one another, counted before PDFium follows every call.

A form (ISO 32000-1, 8.10) is drawn again wherever it is called, and twelve that call the next nine times are a
thousand million. What cannot be told by the file's own tables (names kept in packed objects) counts nothing here and
is left to the child's own limits.
"""

import re

from mailguard.attachments.budget import Refused
from mailguard.message import Unread

_MOST = 20_000
"""Calls of forms that one page may lead to."""
_DEEPEST = 40
"""Forms in forms; no program writes so many."""
_CALL = re.compile(rb"/([^\s/<>\[\]()%{}]{1,60})\s+Do\b")
_NAMED = re.compile(rb"/([^\s/<>\[\]()%{}]{1,60})\s*(\d{1,8})\s+\d{1,5}\s+R\b")
_ELSEWHERE = re.compile(rb"/(?:Resources|XObject)\s*(\d{1,8})\s+\d{1,5}\s+R\b")
_NUMBER = re.compile(rb"(\d{1,8})\s+\d{1,5}\s+$")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_OBJECT = re.compile(rb"(?<!\d)(\d{1,8})\s+\d{1,5}\s+obj\b")
_LONGEST = 20_000


class Calls:
    """The forms and pages of one file. Feed `add` every drawing, then ask `check`."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._forms: dict[int, dict[bytes, int]] = {}
        self._about: dict[int, bytes] = {}
        self._names: dict[int, dict[bytes, int]] = {}
        self._pages: list[dict[bytes, int]] = []

    def add(self, start: int, about: bytes, content: bytes) -> None:
        """One drawing: where in the file its dictionary begins (behind `obj`), that dictionary, and its text."""
        calls: dict[bytes, int] = {}
        for found in _CALL.finditer(content):
            calls[found[1]] = calls.get(found[1], 0) + 1
        if not _FORM.search(about):
            if calls:
                self._pages.append(calls)
            return
        number = _NUMBER.search(self._data[max(0, start - 30) : start - 3])
        if number and calls:
            self._forms[int(number[1])] = calls
            self._about[int(number[1])] = about

    def _resources(self, about: bytes, tables: bytes, objects: dict[int, int]) -> dict[bytes, int]:
        """The objects that names stand for, in the form's own dictionary or two steps away."""
        for _ in range(2):
            elsewhere = [int(each) for each in _ELSEWHERE.findall(about)[:2]]
            starts = [objects[each] for each in elsewhere if each in objects]
            found = [tables[start : start + _LONGEST].partition(b"endobj")[0] for start in starts]
            about = b" ".join([_ELSEWHERE.sub(b" ", about), *found])
        return {name: int(number) for name, number in _NAMED.findall(about)}

    def check(self, tables: bytes) -> None:
        """Raises Refused where a page would draw more than is drawn; `tables` is the file without its streams."""
        if not self._forms:
            return
        objects = {int(found[1]): found.end() for found in _OBJECT.finditer(tables)}
        self._names = {number: self._resources(about, tables, objects) for number, about in self._about.items()}
        cost: dict[int, int] = {}
        for number in self._forms:
            self._weigh(number, cost, 0)
        dearest: dict[bytes, int] = {}
        for name, number in _NAMED.findall(tables):
            if int(number) in cost:
                dearest[name] = max(dearest.get(name, 0), cost[int(number)])
        drawn = sum(count * dearest.get(name, 0) for calls in self._pages for name, count in calls.items())
        if drawn > _MOST * max(1, len(self._pages)):
            raise Refused(Unread.TOO_LARGE)

    def _weigh(self, number: int, cost: dict[int, int], depth: int) -> int:
        """How many forms one leads to; one that calls itself leads nowhere, for PDFium will not follow it."""
        if number not in self._forms:
            return 1
        if number not in cost:
            if depth >= _DEEPEST:
                raise Refused(Unread.TOO_LARGE)
            cost[number] = 1
            names, total = self._names[number], 1
            for name, count in self._forms[number].items():
                if name in names:
                    total += count * self._weigh(names[name], cost, depth + 1)
            if total > _MOST:
                raise Refused(Unread.TOO_LARGE)
            cost[number] = total
        return cost[number]
