"""From a document to an instrument: the tree of clauses.

`build` is the one entry. It chooses the drafting tradition that the text shows, finds the articles
by their sequence, and gives every unit its number, heading, text and place on the page. It never
refuses a text: where no article can be recognised, the paragraphs are the clauses.
"""

from __future__ import annotations

from pathlib import PurePath

from mpfcheck.model.document import Document
from mpfcheck.model.instrument import ClauseKind, Instrument
from mpfcheck.model.why import why

__all__ = ["build"]


def build(document: Document, *, language: str, country: str = "") -> Instrument:
    """The clause tree of a document.

    Args:
        document: The pages and lines, as read from the file.
        language: Two-letter code of the language the text is in ("en", "fr", "es", "pt").
        country: Two-letter code of the country, if known.

    Returns:
        The instrument; its notes say what could not be recognised.
    """
    from mpfcheck.structure.clauses import clauses_of, slug
    from mpfcheck.structure.declared import declared_tree, is_marked_up
    from mpfcheck.structure.editorial import cleaner, editorial_rows
    from mpfcheck.structure.leadnotes import with_lead_notes
    from mpfcheck.structure.longtitle import long_title
    from mpfcheck.structure.outline import outline
    from mpfcheck.structure.sidenotes import with_side_notes
    from mpfcheck.structure.source import Rows, Vocabulary, rows_of
    from mpfcheck.structure.traditions import grammar_of
    from mpfcheck.structure.tree import build_tree

    notes = list(document.notes)
    numbered = True
    if is_marked_up(document):
        root, rows, grammar = declared_tree(document, language)
        vocabulary = Vocabulary(())
    else:
        everything = rows_of(document, cleaner(document.lines, language))
        dropped = editorial_rows(everything, language)
        rows = Rows(row for index, row in enumerate(everything) if index not in dropped)
        rows = with_lead_notes(rows, grammar_of(language))
        plan = outline(rows, language, document.title)
        noted = with_side_notes(rows, plan)
        if noted is not rows:
            rows, plan = noted, outline(noted, language, document.title)
        vocabulary = Vocabulary([row.text for row in rows])
        root, grammar = build_tree(rows, plan, vocabulary), plan.grammar
        if plan.family is None:
            numbered = False
            notes.append(why("no-articles"))
    clauses = clauses_of(root, rows, vocabulary)
    uncertain = sum(c.uncertain and c.kind is ClauseKind.ARTICLE for c in clauses)
    if uncertain:
        notes.append(why("numbers-recovered", number=uncertain))
    path = PurePath(document.path)
    stem = path.parent.name if path.stem in ("text", "original") else path.stem
    return Instrument(
        id=slug(stem or "instrument").lower().replace("_", "-"),
        title=document.title,
        path=document.path,
        sha256=document.sha256,
        language=language,
        tradition=grammar.name if numbered else "paragraphs",
        page_count=len(document.pages),
        clauses=clauses,
        notes=tuple(notes),
        country=country,
        page_sizes=tuple((page.width, page.height) for page in document.pages),
        about=long_title(document.title, clauses, grammar),
    )
