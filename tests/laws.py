"""Small laws for tests: text to clauses to annotations, through the real stages."""

from __future__ import annotations

from functools import cache

from mpfcheck.language.annotate import Annotator
from mpfcheck.model.annotation import AnnotatedInstrument
from mpfcheck.model.document import Document, Line, Page
from mpfcheck.model.instrument import Clause, Instrument
from mpfcheck.model.rule import RuleSet
from mpfcheck.rules.loader import load_ruleset
from mpfcheck.structure import build


@cache
def ruleset() -> RuleSet:
    """The rules that ship."""
    return load_ruleset()


@cache
def annotator(language: str) -> Annotator:
    """An annotator with the language data that ship."""
    return Annotator(ruleset().languages[language])


def document(text: str, title: str = "") -> Document:
    """A text as reading would hand it over, one line per line of `text`."""
    lines = tuple(
        Line(line.strip(), page=1, block=number)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    )
    return Document("law.txt", "0" * 64, "text", title, (Page(1, 0.0, 0.0, lines),))


def instrument(text: str, language: str = "en", title: str = "") -> Instrument:
    """A text as a tree of clauses."""
    return build(document(text, title), language=language)


def annotated(text: str, language: str = "en", title: str = "") -> AnnotatedInstrument:
    """A text as annotated clauses."""
    return annotator(language).annotate(instrument(text, language, title))


def clause(law: AnnotatedInstrument | Instrument, label: str) -> Clause:
    """The clause with this label."""
    tree = law if isinstance(law, Instrument) else law.instrument
    return next(c for c in tree.clauses if c.label == label)
