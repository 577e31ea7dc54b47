"""Small Word files for tests, written part by part."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from mpfcheck.model.document import Document
from mpfcheck.reading import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN = f'<w:{{0}} xmlns:w="{W}" xmlns:mc="urn:mc" xmlns:wps="urn:wps">'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    inside = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def listed(text: str, depth: int = 0, number: int = 1) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, numbered)


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, lists: str = "") -> str:
    usual = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{usual}{lists}'


def table(*rows: list[str]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def word(body: str, types: str = TYPES, **parts: str) -> bytes:
    """A Word file; `parts` are numbering, styles, footnotes: the insides of their root elements."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        whole = f"{_OPEN.format('document')}<w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", whole)
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f"{_OPEN.format(name)}{inside}</w:{name}>")
    return target.getvalue()


def read_word(folder: Path, content: bytes, name: str = "bill.docx") -> Document:
    path = folder / name
    path.write_bytes(content)
    return read(path)
