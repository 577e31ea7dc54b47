"""Laws printed behind the law under which they were made: regulations, orders, notices.

Each becomes a unit of its own with its title; its regulations are its articles.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.chain import STANDS
from mpfcheck.structure.grammar import Family, Grammar, words
from mpfcheck.structure.marks import Mark, article_marks
from mpfcheck.structure.sequence import best_chain
from mpfcheck.structure.source import Row, Rows

SUBSIDIARY = "subsidiary"
_MOST_ROWS = 4  # of a title
_LONGEST = 110
_SMALL = frozenset(
    words("and for in of on the to under da das de do dos e el en et la las le les los na nas no")
    + words("nos para sobre sur y")
)


def subsidiary_marks(rows: Sequence[Row], grammar: Grammar, after: int, stop: int) -> list[Mark]:
    """Where a further law begins between two rows: a title above "made under section 7"."""
    announced = re.compile(rf"\W*(?:{grammar.schedule})\W*", re.IGNORECASE)
    made = re.compile(rf"\W*(?:{grammar.cues.made_under})\W*$", re.IGNORECASE)
    marks = []
    for index in range(after + 1, stop):
        row = rows[index]
        if not row.opens or len(row.text) > _LONGEST or not made.match(row.text):
            continue
        height = _title(rows, index, after, announced)
        if height:
            title = " ".join(rows[i].text for i in range(index - height, index))
            marks.append(title_mark(index, height, as_cited(title)))
    return marks


def articles_within(
    rows: Rows, grammar: Grammar, laws: Sequence[Mark], ends: Sequence[int]
) -> list[Mark]:
    """The regulations of each law, which ends at the same place of `ends`."""
    bare = next((f for f in grammar.families if not f.words), None)
    if bare is None or not laws:
        return []
    candidates = [m for m in article_marks(rows, grammar, bare) if not m.quoted]
    places = [m.row for m in candidates]
    families = [_named(bare, grammar, law.label) for law in laws]
    cited = Counter(f.label for f in families)
    found: list[Mark] = []
    for law, end, family in zip(laws, ends, families, strict=True):
        inside = candidates[bisect_left(places, law.row) : bisect_left(places, end)]
        chain = [inside[i] for i in best_chain([m.key for m in inside], [m.weight for m in inside])]
        if not chain or chain[0].key[0] != 1:
            continue
        alone = cited[family.label] == 1 and family.unit != "para"
        label = family.label if alone else f"{law.label} {family.label}"
        found += [replace(m, label=label, unit=family.unit, family=SUBSIDIARY) for m in chain]
    return found


def annexed_articles(
    marks: Sequence[Mark], schedules: Sequence[Mark], stop: int, family: Family
) -> list[Mark]:
    """Articles of a schedule, which may number its articles from 1 more than once."""
    if not family.words:
        return []
    found: list[Mark] = []
    ends = [*(s.row for s in schedules[1:]), stop]
    for schedule, end in zip(schedules, ends, strict=False):
        inside = [m for m in marks if schedule.row < m.row < end and not m.inline]
        starts = [i for i, m in enumerate(inside) if m.key[0] == 1 and m.weight >= STANDS]
        for start, following in zip(starts, [*starts[1:], len(inside)], strict=False):
            run = [m for m in inside[start:following] if m.weight >= STANDS]
            chosen = best_chain([m.key for m in run], [m.weight for m in run])
            found += [run[i] for i in chosen] if len(chosen) > 1 else []
    return found


def _named(family: Family, grammar: Grammar, title: str) -> Family:
    """What the numbered units of a law with this title are: regulations, rules, paragraphs."""
    units = {"reg", "rule", "para"}
    for pattern, label, unit in grammar.regulations:
        if unit in units and re.search(pattern, title, re.IGNORECASE):
            return replace(family, label=label, unit=unit)
    return replace(family, label="para. ", unit="para")


def _title(rows: Sequence[Row], index: int, after: int, announced: re.Pattern[str]) -> int:
    """How many lines above `index` are the title: capitals in one type."""
    height = 0
    while height < _MOST_ROWS and index - height - 1 > after:
        row = rows[index - height - 1]
        if not row.text.isupper() or len(row.text) > _LONGEST or announced.fullmatch(row.text):
            break
        if height and row.line.size != rows[index - 1].line.size:
            break
        height += 1
        if row.opens and row.line.size:
            break
    return height


def as_cited(title: str) -> str:
    """BLASTING OPERATIONS REGULATIONS -> Blasting Operations Regulations."""
    words = title.strip(" .*").lower().split()
    shown = [
        w if n and w in _SMALL else re.sub(r"[^\W\d_]", _upper, w, count=1)
        for n, w in enumerate(words)
    ]
    return " ".join(shown)


def _upper(match: re.Match[str]) -> str:
    return match[0].upper()


def title_mark(index: int, height: int, title: str) -> Mark:
    """Where a further law begins: its title ends, or is followed by row `index`.

    `height` is the number of rows of the title above it.
    """
    return Mark(
        row=index,
        start=0,
        end=0,
        kind=ClauseKind.SCHEDULE,
        number="",
        word="",
        label=title,
        unit="sub",
        weight=1.0,
        family=SUBSIDIARY,
        above=height,
    )
