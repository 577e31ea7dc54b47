"""PDFs that are broken or made to do harm, written object by object."""

from __future__ import annotations

import zlib

TEXT = b"BT /F1 11 Tf 72 700 Td (1. This Act is the Mines Act of the country of Talvania.) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"


def raw_pdf(objects: dict[int, bytes], root: int = 1) -> bytes:
    """A PDF with these objects and a right cross-reference table."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        entry = b"%010d 00000 n \n" if number in places else b"%010d 65535 f \n"
        out += entry % places.get(number, 0)
    out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, root, start)
    return bytes(out)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), extra, content)


def simple(
    box: bytes = b"0 0 595 842",
    catalog: bytes = b"",
    page: bytes = b"",
    pages: bytes = b"/Kids [3 0 R] /Count 1",
    content: bytes | None = None,
    **more: bytes,
) -> bytes:
    """A law of one page, with something wrong about it."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        2: b"<< /Type /Pages %s >>" % pages,
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> %s >>" % (box, page),
        4: stream(TEXT) if content is None else content,
        5: FONT,
    }
    return raw_pdf(objects | {int(key[1:]): body for key, body in more.items()})


def bomb(levels: int = 3) -> bytes:
    """Some kilobytes that unpack to very many."""
    packed = b" " * 30_000_000
    for _ in range(levels):
        packed = zlib.compress(packed, 9)
    filters = b"/Filter [%s]" % (b"/FlateDecode " * levels)
    return simple(content=stream(packed, filters))


def picture_bomb() -> bytes:
    """A page with a picture of 60,000 by 60,000 dots in a few kilobytes."""
    packed = zlib.compress(b"\0" * 1_000_000, 9)
    image = stream(
        packed,
        b"/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Filter /FlateDecode",
    )
    return simple(
        content=stream(b"q 595 0 0 842 0 0 cm /Im1 Do Q"),
        page=b"/Resources << /XObject << /Im1 6 0 R >> >>",
        o6=image,
    )


# what is wrong -> the file, and whether its text can still be read
CASES: dict[str, tuple[bytes, bool]] = {
    "page tree that holds itself": (simple(pages=b"/Kids [2 0 R 3 0 R] /Count 2"), False),
    "page tree without end": (
        simple(
            pages=b"/Kids [6 0 R] /Count 1",
            o6=b"<< /Type /Pages /Parent 2 0 R /Kids [7 0 R] /Count 1 >>",
            o7=b"<< /Type /Pages /Parent 6 0 R /Kids [6 0 R] /Count 1 >>",
        ),
        False,
    ),
    "a thousand million pages": (simple(pages=b"/Kids [3 0 R] /Count 1000000000"), False),
    "minus five pages": (simple(pages=b"/Kids [3 0 R] /Count -5"), False),
    "page box of no size": (simple(box=b"0 0 0 0"), True),
    "page box turned inside out": (simple(box=b"595 842 0 0"), True),
    "gigantic page box": (simple(box=b"0 0 9000000 9000000"), False),
    "page box that is no numbers": (simple(box=b"/a /b null (c)"), True),
    "script that runs on opening": (
        simple(catalog=b"/OpenAction << /S /JavaScript /JS (app.alert(1); while(1);) >>"),
        True,
    ),
    "program that is started on opening": (
        simple(catalog=b"/OpenAction << /S /Launch /F (/bin/touch started) >>"),
        True,
    ),
    "no content": (simple(content=stream(b"")), False),
    "content that is garbage": (simple(content=stream(bytes(range(256)) * 40)), False),
    "form that draws itself": (
        simple(
            content=stream(TEXT + b" /Fm1 Do"),
            page=b"/Resources << /Font << /F1 5 0 R >> /XObject << /Fm1 6 0 R >> >>",
            o6=stream(
                b"/Fm1 Do /Fm1 Do",
                b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
                b"/Resources << /XObject << /Fm1 6 0 R >> >>",
            ),
        ),
        False,  # twice in itself: drawing it takes for ever
    ),
    "two hundred thousand nested brackets": (
        simple(content=stream(TEXT + b"[" * 200_000 + b"]" * 200_000)),
        True,
    ),
    "unpacks to very much": (bomb(), False),
    "picture of very many dots": (picture_bomb(), False),
    "cross-reference table that lies": (
        simple().replace(b"0000000", b"0000009"),
        True,
    ),
    "no cross-reference table": (
        simple().replace(b"xref\n0 6", b"nothing") + b"%%EOF",
        True,
    ),
    "law within garbage": (b"\xff\xfe garbage \n" * 20 + simple() + b"\0" * 900, True),
    "no catalogue": (raw_pdf({2: FONT}, root=1), False),
}
