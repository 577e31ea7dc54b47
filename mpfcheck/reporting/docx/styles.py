"""The looks of the memorandum: Word's own styles, set once, so that a ministry can restyle it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Calibri"
COUNTRY = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "pt": "pt-BR"}
"""The language tag that spell checkers know."""

QUOTE = "Law Quote"
MODEL = "Model Clause"


def prepare(document: Document, language: str) -> None:
    """Page, fonts, language, and the styles that python-docx's template does not bring."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)
    styles = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    _language(normal.element, COUNTRY.get(language, language))
    for level, size in ((1, 16), (2, 12.5), (3, 11)):
        heading = styles[f"Heading {level}"]
        heading.font.name, heading.font.size = FONT, Pt(size)
        heading.font.color.rgb = RGBColor(0x1F, 0x3A, 0x5F)
        heading.paragraph_format.keep_with_next = True
    for level in (1, 2):
        entry = styles.add_style(f"TOC {level}", WD_STYLE_TYPE.PARAGRAPH)
        entry.base_style = normal
        entry.paragraph_format.left_indent = Cm(0.6 * (level - 1))
        entry.paragraph_format.space_after = Pt(2)
    quote = styles.add_style(QUOTE, WD_STYLE_TYPE.PARAGRAPH)
    quote.base_style = normal
    quote.paragraph_format.left_indent = Cm(0.8)
    quote.paragraph_format.space_after = Pt(4)
    quote.font.size = Pt(9.5)
    model = styles.add_style(MODEL, WD_STYLE_TYPE.PARAGRAPH)
    model.base_style = normal
    model.paragraph_format.left_indent = Cm(0.8)
    model.paragraph_format.right_indent = Cm(0.8)
    model.font.name = "Cambria"
    note = styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size = normal, Pt(8.5)
    note.paragraph_format.space_after = Pt(0)
    mark = styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True


def _language(style: Any, tag: str) -> None:
    """Set the language of a style, so that a spell checker uses the right dictionary."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:lang")
    element.set(qn("w:val"), tag)
    style.get_or_add_rPr().append(element)


def shade(cell: Any, fill: str) -> None:
    """Fill a table cell with a colour ("DDF0DD")."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:shd")
    element.set(qn("w:val"), "clear")
    element.set(qn("w:color"), "auto")
    element.set(qn("w:fill"), fill)
    cell._tc.get_or_add_tcPr().append(element)


def repeat_head(row: Any) -> None:
    """Show this row again at the top of each page that the table goes on to."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def columns(table: Any, *widths: float) -> None:
    """Give the columns of a table these widths, in centimetres."""
    from docx.shared import Cm

    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
