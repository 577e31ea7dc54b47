"""The skeleton of an instrument: which marks are real, and what lies before and after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mpfcheck.structure.above import with_lines_above
from mpfcheck.structure.amendments import is_own, quoted_rows
from mpfcheck.structure.asides import recitals_at, with_asides
from mpfcheck.structure.chain import (
    STANDS,
    STRONG,
    Volumes,
    best_marks,
    cut_at_schedule,
    place_of,
)
from mpfcheck.structure.dispositions import disposition_marks
from mpfcheck.structure.entries import without_entries
from mpfcheck.structure.further import further_marks
from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.groupings import schedule_marks
from mpfcheck.structure.lawstarts import law_starts, law_title
from mpfcheck.structure.listings import back_contents, front_contents
from mpfcheck.structure.marks import Mark, article_marks
from mpfcheck.structure.nesting import nested, operative_groupings
from mpfcheck.structure.source import Row, Rows
from mpfcheck.structure.strays import left_out
from mpfcheck.structure.subsidiary import (
    SUBSIDIARY,
    annexed_articles,
    articles_within,
    subsidiary_marks,
)
from mpfcheck.structure.traditions import GRAMMARS, grammar_of

_OTHER_LANGUAGE = 0.5
_FEWEST_SPARE = 3  # numbers that count on, where they look like nothing that is usual


@dataclass(frozen=True, slots=True)
class Outline:
    """The chosen marks in document order, and the rows that are contents list."""

    grammar: Grammar
    family: Family | None
    marks: tuple[Mark, ...]
    contents: frozenset[int]


def outline(rows: Rows, language: str, title: str = "") -> Outline:
    """The skeleton in the tradition that the text shows best, of each law where it has several.

    `language` breaks ties; `title` says whether bare numbers are sections, regulations or rules.
    """
    own = grammar_of(language)
    starts = law_starts(rows, own)
    if not starts:
        return _of_one_law(rows, language, title)
    found: list[tuple[int, Outline]] = []
    for first, end in pairwise([0, *starts, len(rows)]):
        named = law_title(rows, own, first) if first else title
        found.append((first, _of_one_law(Rows(rows[first:end]), language, named)))
    return _joined(found)


def _joined(parts: Sequence[tuple[int, Outline]]) -> Outline:
    """The outlines of laws that follow one another, each from its first row on, as one."""
    main = max((plan for _, plan in parts), key=lambda plan: len(plan.marks))
    marks: list[Mark] = []
    contents: set[int] = set()
    for first, plan in parts:
        if first and plan.marks:
            marks.append(recitals_at(first))
        marks += [replace(mark, row=mark.row + first) for mark in plan.marks]
        contents |= {row + first for row in plan.contents}
    return Outline(main.grammar, main.family, tuple(marks), frozenset(contents))


def _of_one_law(rows: Rows, language: str, title: str) -> Outline:
    volumes = Volumes(rows)
    quoted = quoted_rows(rows)
    best: tuple[float, Grammar, Family, list[Mark], list[Mark], frozenset[int]] | None = None
    for grammar in GRAMMARS:
        own = language in grammar.languages
        for family in (_named(f, grammar, title) for f in grammar.families):
            if not (own or family.word.isalpha()):
                continue  # bare numbers and section signs stand in every text
            marks, others = _own_marks(article_marks(rows, grammar, family), rows, quoted)
            chain = best_marks(marks, volumes)
            factor = 1.0 if own else _OTHER_LANGUAGE
            score = factor * sum(m.weight for m in chain)
            if chain and (best is None or score > best[0]):
                best = (score, grammar, family, marks, chain, others)
    if best is None or _is_stray(best[4]):
        fallback = grammar_of(language)
        spare = _spare(rows, fallback, quoted, volumes)
        if spare is None:
            return Outline(fallback, None, (), frozenset())
        return _complete(rows, fallback, *spare, volumes, quoted)
    _, grammar, family, marks, chain, others = best
    return _complete(rows, grammar, family, marks, chain, volumes, others)


def _own_marks(
    marks: Sequence[Mark], rows: Sequence[Row], quoted: frozenset[int]
) -> tuple[list[Mark], frozenset[int]]:
    """The marks of the law's own articles, and the rows of what it quotes from other laws.

    `quoted` are the rows of quotations. A law may be a quotation as a whole, as where an assembly
    "has approved the following bill:"; then what it quotes itself is looked for inside.
    """
    own = [m for m in marks if m.row not in quoted and (not m.quoted or is_own(m, rows))]
    if not marks or marks[0].key[0] != 1 or any(m.weight >= STANDS for m in own):
        return own, quoted
    inside = quoted_rows(rows, marks[0].row + 1)
    return [marks[0], *(m for m in marks[1:] if not m.quoted and m.row not in inside)], inside


def _is_stray(chain: Sequence[Mark]) -> bool:
    """Whether nothing but a reference inside a line was found."""
    return len(chain) == 1 and chain[0].weight < STRONG and chain[0].inline


def _spare(
    rows: Rows, grammar: Grammar, quoted: frozenset[int], volumes: Volumes
) -> tuple[Family, list[Mark], list[Mark]] | None:
    """The family of numbers that are rare, its marks and the chain: "1 Short title", "22.1"."""
    for family in grammar.spare:
        lines = re.compile(family.beside)
        if family.beside and sum(bool(lines.match(r.text)) for r in rows) < _FEWEST_SPARE:
            continue
        marks = [m for m in article_marks(rows, grammar, family) if m.row not in quoted]
        chain = best_marks(marks, volumes)
        if len(chain) >= _FEWEST_SPARE and 1 in (chain[0].key[0], *chain[0].key[1]):
            return family, marks, chain
    return None


def _named(family: Family, grammar: Grammar, title: str) -> Family:
    """Bare numbers are cited as what the title of the instrument makes them."""
    if family.words:
        return family
    for pattern, label, unit in grammar.regulations:
        if re.search(pattern, title, re.IGNORECASE):
            return replace(family, label=label, unit=unit)
    return family


def _complete(
    rows: Rows,
    grammar: Grammar,
    family: Family,
    marks: list[Mark],
    chain: list[Mark],
    volumes: Volumes,
    quoted: frozenset[int],
) -> Outline:
    schedules = schedule_marks(rows, grammar)
    chain = cut_at_schedule(chain, marks, schedules, volumes)
    contents, before = front_contents(rows, grammar, family, marks, chain, volumes)
    chain, entries = without_entries(rows, grammar, family, chain, volumes)
    extra = left_out(rows, grammar, family, [m for m in marks if m.row not in entries], chain)
    first, last = min([*chain, *before], key=place_of), max(chain, key=place_of)
    end_contents, after_last = back_contents(rows, grammar, last.row)
    contents |= end_contents | entries
    schedules = [s for s in schedules if place_of(s) > place_of(last) and s.row < after_last]
    laws = subsidiary_marks(rows, grammar, last.row, after_last)
    schedules = _with_laws(schedules, laws)
    laws = [s for s in schedules if s.family == SUBSIDIARY]
    dispositions = disposition_marks(rows, grammar, last.row, after_last)
    stop = schedules[0].row if schedules else after_last
    after = [m for m in marks if stop > m.row > last.row]
    after = [m for m in after if not any(m.row == d.row for d in dispositions)]
    second = best_marks(after, volumes)
    extra += second if len(second) > 1 and not dispositions else []
    end = max((last, *extra, *dispositions), key=place_of)
    titles, further = further_marks(rows, grammar, family, end, stop)
    extra += further
    extra += annexed_articles(marks, schedules, after_last, family)
    ends = [next((s.row for s in schedules if s.row > law.row), after_last) for law in laws]
    extra += articles_within(rows, grammar, laws, ends)
    articles = sorted([*chain, *before, *extra], key=place_of)
    groups = operative_groupings(rows, grammar, family, first, articles, after_last, contents)
    groups = nested(groups, articles)
    everything = sorted({*articles, *groups, *schedules, *titles, *dispositions}, key=place_of)
    everything = [m for m in everything if m.row < after_last and m.row not in quoted]
    everything = with_lines_above(everything, rows, grammar, contents)
    everything = with_asides(everything, rows, grammar, after_last)
    return Outline(grammar, family, tuple(everything), frozenset(contents))


def _with_laws(schedules: Sequence[Mark], laws: Sequence[Mark]) -> list[Mark]:
    """Schedules and further laws in order; a line that announces a law is part of its title."""
    titles = {row for law in laws for row in range(law.row - law.above, law.row + 1)}
    announced = {s.row for s in schedules}
    taller = [
        replace(law, above=law.above + (law.row - law.above - 1 in announced)) for law in laws
    ]
    titles |= {law.row - law.above for law in taller}
    return sorted([*(s for s in schedules if s.row not in titles), *taller], key=place_of)
