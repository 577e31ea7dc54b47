"""The functions of pdfium that are called once per letter, word or drawing, bound for speed.

pypdfium2 types every pointer, which makes each call convert its arguments. Here they are passed as
they come: whole numbers as the C type int, and references made once by `byref`. A call costs a
third of that.
"""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Callable, Sequence
from typing import Any

_SPARE = 2  # a page with more letters than any before makes room for so many times more


class PdfiumCalls:
    """Places are counted from 0; what a function writes to is given by reference.

    Those of text and of the objects of a page take a reference to it first, the others the address
    of an object.
    """

    def __init__(self) -> None:
        address, whole, double = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
        self.count = _bound("FPDFText_CountChars", whole)
        self.text = _bound("FPDFText_GetText", whole)
        self.unicode = _bound("FPDFText_GetUnicode", ctypes.c_uint)
        self.box = _bound("FPDFText_GetLooseCharBox", None)
        self.origin = _bound("FPDFText_GetCharOrigin", None)
        self.size = _bound("FPDFText_GetFontSize", double)
        self.matrix = _bound("FPDFText_GetMatrix", None)
        self.item = _bound("FPDFText_GetTextObject", address)
        self.font_name = _bound("FPDFText_GetFontInfo", ctypes.c_ulong)
        self.objects = _bound("FPDFPage_CountObjects", whole)
        self.found = _bound("FPDFPage_GetObject", address)
        self.font = _bound("FPDFTextObj_GetFont", address, address)
        self.kind = _bound("FPDFPageObj_GetType", whole, address)
        self.bounds = _bound("FPDFPageObj_GetBounds", whole, *5 * [address])
        self.draw_mode = _bound("FPDFPath_GetDrawMode", whole, *3 * [address])
        self.form_objects = _bound("FPDFFormObj_CountObjects", whole, address)
        self.form_object = _bound("FPDFFormObj_GetObject", address, address, ctypes.c_ulong)


class Memory:
    """Places that pdfium writes numbers to, so many for each letter, used for page after page.

    References to the places are made once: making one costs as much as the call that it is for.
    """

    def __init__(self, code: str, width: int) -> None:
        """`code` is that of the numbers in an array: "f" or "d"; `width` their count per letter."""
        self._code, self._width = code, width
        self._bytes = memoryview(b"")
        self._references: list[Any] = []

    def references(self, count: int) -> Sequence[Any]:
        """References to the first number of each letter, for so many letters or more."""
        if count > len(self._references):
            step = array(self._code).itemsize * self._width
            block = (ctypes.c_char * (_SPARE * count * step))()
            self._references = [ctypes.byref(block, at * step) for at in range(_SPARE * count)]
            self._bytes = memoryview(block)
        return self._references

    def numbers(self, count: int) -> array[float]:
        """What was written for so many letters, a copy."""
        numbers: array[float] = array(self._code)
        numbers.frombytes(self._bytes[: count * self._width * numbers.itemsize])
        return numbers


def _bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function; arguments that are not named are passed as they come."""
    import pypdfium2.raw as pdfium

    function = getattr(pdfium, name)
    place = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(place or 0)
