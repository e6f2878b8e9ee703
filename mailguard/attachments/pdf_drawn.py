"""What stands on a page of PDF beside its words: pictures, forms that were filled in, notes."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # no py.typed in pypdfium2 5, no stubs on PyPI

_NOTES = 300
_OBJECTS = 1_000
"""Things drawn on a page that are looked at."""
_DEEPEST = 4
_STAMP, _NOTICE = 200, 600
"""So few letters over a picture of much of the page, or of all of it, are no text of its own."""
_MUCH, _PIECES, _ALL = 0.4, 0.75, 0.9
"""Shares of the page: one picture of so much, pictures in pieces of so much together, and a picture of the whole."""
_LETTERS = 100_000
"""Bytes of one field that are read."""
_WRITTEN = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP)


def typed(page: Any) -> tuple[list[str], bool, bool]:
    """What was typed onto the page (fields of a form, typewriter, stamps).

    That is the words that the file does not draw, for whoever shows it to draw them; whether the page has drawn ones
    besides, which are now part of it; and whether some cannot be told.
    """
    words, drawn, untold = list[str](), False, False
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _NOTES)):
        note = pdfium.FPDFPage_GetAnnot(page.raw, number)
        if not note:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        if kind in _WRITTEN and pdfium.FPDFAnnot_HasKey(note, b"AP"):
            drawn = True
        elif kind in _WRITTEN:
            text = _value(note, b"Contents" if kind == pdfium.FPDF_ANNOT_FREETEXT else b"V")
            words += [text] if text else []
            untold |= not text and bool(pdfium.FPDFAnnot_HasKey(note, b"Parent"))
        pdfium.FPDFPage_CloseAnnot(note)
    return words, drawn and pdfium.FPDFPage_Flatten(page.raw, 0) == 1, untold


def _value(note: Any, key: bytes) -> str:
    size = min(pdfium.FPDFAnnot_GetStringValue(note, key, None, 0), _LETTERS)
    if size <= 2:
        return ""
    into = ctypes.create_string_buffer(size)
    pdfium.FPDFAnnot_GetStringValue(note, key, ctypes.cast(into, ctypes.POINTER(ctypes.c_ushort)), size)
    return into.raw.decode("utf-16-le", "replace").rstrip("\0").replace("\r\n", "\n").replace("\r", "\n").strip()


def shows(page: Any) -> bool:
    """Whether anything at all is drawn on the page."""
    return bool(pdfium.FPDFPage_CountObjects(page.raw) > 0 or pdfium.FPDFPage_GetAnnotCount(page.raw) > 0)


def is_scan(page: Any, letters: int) -> bool:
    """Whether pictures fill most of the page beside so few letters: a scan, on which some words were stamped."""
    if letters >= _NOTICE:
        return False
    left, bottom, right, top = page.get_cropbox()
    whole = max((right - left) * (top - bottom), 1.0)
    shares: list[float] = [area / whole for area in _pictures(page)]
    if letters >= _STAMP:
        return bool(sum(shares) > _ALL)
    return bool(sum(shares) > _PIECES or max(shares, default=0.0) > _MUCH)


def _pictures(page: Any) -> Iterator[float]:
    """The area of each picture, those inside other drawings included, in square points."""
    waiting = [(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, 1.0, 0)]
    sides = [ctypes.c_float() for _ in range(4)]
    left = _OBJECTS
    while waiting and left > 0:
        holder, count, take, scale, depth = waiting.pop()
        for number in range(min(count(holder), left)):
            left -= 1
            drawn = take(holder, number)
            kind = pdfium.FPDFPageObj_GetType(drawn)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pdfium.FPDFPageObj_GetBounds(drawn, *sides)
                x0, y0, x1, y1 = (each.value for each in sides)
                yield (x1 - x0) * (y1 - y0) * scale
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, scale * _scale(drawn))
                waiting.append((drawn, *inner, depth + 1))


def _scale(form: Any) -> float:
    """How many times as large its area is drawn."""
    turn = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(form, turn):
        return 1.0
    return float(abs(turn.a * turn.d - turn.b * turn.c))
