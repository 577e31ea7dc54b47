"""Acts of any length, to see how time grows: as lines of text, and as printed pages."""

from __future__ import annotations

from mpfcheck.model.document import Document, Line, Page
from mpfcheck.reading.words import RawPage, Word

ARTICLES = {
    "en": (
        "{n}. Duties of holders.",
        "(1) The holder of licence {n} shall not use more than {n} litres of mercury in any mine, "
        "unless-",
        "(a) the Minister has given consent under section {before} (1); and",
        "(b) a register of every sale is kept.",
        "(2) A person who contravenes subsection (1) is liable to a fine of {n} dollars.",
    ),
    "fr": (
        "Article {n} : Des obligations du titulaire",
        "Le titulaire du permis {n} ne peut employer plus de {n} litres de mercure sans :",
        "a) autorisation écrite du ministre prévue à l’article {before} ;",
        "b) un registre de toutes les ventes.",
        "Il est puni d’une amende de {n} francs.",
    ),
    "es": (
        "Artículo {n}. Obligaciones.",
        "El titular del permiso {n} no podrá usar más de {n} litros de mercurio sin:",
        "a) autorización escrita del ministerio según el artículo {before};",
        "b) un registro de todas las ventas.",
        "Será sancionado con multa de {n} pesos.",
    ),
    "pt": (
        "Art. {n}. O titular da permissão {n} não poderá usar mais de {n} litros de mercúrio sem:",
        "I - autorização escrita do ministério, nos termos do art. {before};",
        "II - registro de todas as vendas.",
        "Parágrafo único. A infração será punida com multa de {n} reais.",
    ),
}
_LINES = 40  # to a page
_SIZE, _PITCH, _LETTER = 10.0, 14.0, 5.0  # points


def act(articles: int, language: str, *, again: bool = False) -> Document:
    """An act with so many articles, as plain text; `again` gives all one number.

    Then all but the first are paragraphs of one article: as if its numbers were lost.
    """
    texts = [
        line.format(n=7 if again else number, before=max(1, number - 3))
        for number in range(1, articles + 1)
        for line in ARTICLES[language]
    ]
    pages = [texts[at : at + _LINES] for at in range(0, len(texts), _LINES)]
    return Document(
        "act.txt",
        "0" * 64,
        "text",
        "",
        tuple(
            Page(number, 0.0, 0.0, tuple(Line(t, number, block=at) for at, t in enumerate(page)))
            for number, page in enumerate(pages, start=1)
        ),
    )


def printed(document: Document) -> list[RawPage]:
    """The document as pages of words, under a running head and above a page number."""
    return [
        RawPage(
            page.number,
            595.0,
            842.0,
            tuple(
                word
                for at, text in enumerate(
                    ["Mines Act", *(line.text for line in page.lines), str(page.number)]
                )
                for word in _row(text, 60.0 + (at + (at > 0)) * _PITCH)
            ),
        )
        for page in document.pages
    ]


def _row(text: str, baseline: float) -> list[Word]:
    words, x = [], 72.0
    for token in text.split():
        end = x + len(token) * _LETTER
        words.append(Word(token, x, end, baseline, _SIZE, spaced=True))
        x = end + _LETTER
    return words
