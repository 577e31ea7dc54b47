"""XML from strangers: no entities, no network, no trees too big for the machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mpfcheck.errors import ReadingError

Element = Any  # lxml.etree._Element; lxml has no types of its own


def names(text: str) -> frozenset[str]:
    """The names of elements in a text, parted by blanks: how lists of them are written."""
    return frozenset(text.split())


def parse_xml(data: bytes, path: Path, what: str) -> Element:
    """The root element of an XML file or part.

    `what` names it in the message. Raises ReadingError for malformed XML, and for XML that
    declares entities: no honest legal text needs them, and they can be made to fill the memory.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    if b"<!ENTITY" in data.replace(b"\0", b""):  # in whatever Unicode form
        raise ReadingError(
            f"{path}: {what} defines entities, which are not expanded for safety.",
            hint="Save it again without a document type declaration.",
        )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError(
            f"{path}: {what} is damaged: {error.msg or 'not well-formed XML'}.",
            hint="Open it in the program that made it and save it again, or save it as PDF.",
        ) from error


def name(element: Element) -> str:
    """The name of an element without its namespace; "" for a comment or instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
