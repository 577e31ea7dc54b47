"""The metadata of an Akoma Ntoso document: work, expression and manifestation (FRBR)."""

from __future__ import annotations

import re
from typing import Any

from mpfcheck.model.instrument import Instrument
from mpfcheck.reporting.messages import messages
from mpfcheck.reporting.reasons import in_words

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:mpfcheck:akn:1"  # our own attributes: the page, an uncertain number, OCR confidence
_LANGUAGES = {"en": "eng", "fr": "fra", "es": "spa", "pt": "por"}
_NO_COUNTRY = "xx"  # left by ISO 3166 to whoever uses it
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NO_DATE = "0001-01-01"

Element = Any


def language_of(instrument: Instrument) -> str:
    """The three-letter code of the language (ISO 639-2)."""
    return _LANGUAGES.get(instrument.language, "und")


def add_meta(parent: Element, instrument: Instrument, kind: str, component: str) -> None:
    """Add a meta element.

    `kind` is the document type in the IRI ("act", "bill"); `component` names the part of the work
    that the document is ("main", "schedule-1"). What the file does not tell is marked unknown: the
    author, and the date unless the title names a year.
    """
    from lxml import etree

    def add(above: Element, tag: str, **attributes: str) -> Element:
        return etree.SubElement(above, f"{{{AKN}}}{tag}", attributes)

    years = _YEAR.findall(instrument.title)
    day, named = (f"{years[-1]}-01-01", "year in the title") if years else (_NO_DATE, "unknown")
    work = f"/akn/{instrument.country.lower() or _NO_COUNTRY}/{kind}"
    work += f"/{years[-1] if years else 'undated'}/{instrument.id}"
    expression = f"{work}/{language_of(instrument)}@"
    meta = add(parent, "meta")
    identification = add(meta, "identification", source="#mpfcheck")
    for level, uri, ending in (
        ("FRBRWork", work, ""),
        ("FRBRExpression", expression, ""),
        ("FRBRManifestation", expression, ".xml"),
    ):
        part = add(identification, level)
        add(part, "FRBRthis", value=f"{uri}/!{component}{ending}")
        add(part, "FRBRuri", value=uri + ending)
        if level == "FRBRWork" and instrument.title:
            add(part, "FRBRalias", value=instrument.title, name="title")
        add(part, "FRBRdate", date=day, name=named)
        add(part, "FRBRauthor", href="#mpfcheck" if ending else "#author")
        if level == "FRBRWork":
            add(part, "FRBRcountry", value=instrument.country.lower() or _NO_COUNTRY)
        elif level == "FRBRExpression":
            add(part, "FRBRlanguage", language=language_of(instrument))
        else:
            add(part, "FRBRformat", value="application/akn+xml")
    if component != "main":
        return
    references = add(meta, "references", source="#mpfcheck")
    for eid, who, shown in (
        ("mpfcheck", "mpfcheck", "mpfcheck"),
        ("author", "unknown", "not known to the program"),
    ):
        href = f"/ontology/organization/{who}"
        add(references, "TLCOrganization", eId=eid, href=href, showAs=shown)
    proprietary = add(meta, "proprietary", source="#mpfcheck")
    read = etree.SubElement(proprietary, f"{{{OWN}}}source")
    read.set("sha256", instrument.sha256)
    read.set("pages", str(instrument.page_count))
    read.set("tradition", instrument.tradition)
    for note in in_words(instrument.notes, messages()):
        etree.SubElement(proprietary, f"{{{OWN}}}note").text = note
