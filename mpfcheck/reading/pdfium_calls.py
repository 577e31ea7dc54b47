"""The functions of pdfium that are called once per letter or word, bound for plain addresses.

pypdfium2 types every pointer, which makes each call convert its arguments; with addresses as plain
integers a call costs about half.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any


class PdfiumCalls:
    """Each takes the address of a text page first, but `font`, which takes that of a text object.

    Places are counted from 0; what a function writes to is given by its address.
    """

    def __init__(self) -> None:
        address, whole, double = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
        self.count = _bound("FPDFText_CountChars", whole, address)
        self.text = _bound("FPDFText_GetText", whole, address, whole, whole, address)
        self.unicode = _bound("FPDFText_GetUnicode", ctypes.c_uint, address, whole)
        self.box = _bound("FPDFText_GetLooseCharBox", whole, address, whole, address)
        self.origin = _bound("FPDFText_GetCharOrigin", whole, address, whole, address, address)
        self.size = _bound("FPDFText_GetFontSize", double, address, whole)
        self.matrix = _bound("FPDFText_GetMatrix", whole, address, whole, address)
        self.item = _bound("FPDFText_GetTextObject", address, address, whole)
        self.font = _bound("FPDFTextObj_GetFont", address, address)
        self.font_name = _bound(
            "FPDFText_GetFontInfo", ctypes.c_ulong, address, whole, address, ctypes.c_ulong, address
        )


def _bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    import pypdfium2.raw as pdfium

    function = getattr(pdfium, name)
    place = ctypes.cast(function, ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(result, *arguments)(place or 0)
