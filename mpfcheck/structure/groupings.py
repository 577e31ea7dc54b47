"""Where a book, part, chapter, division or schedule may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.grammar import Grammar, Grouping
from mpfcheck.structure.marks import AMENDED, Mark, ordinal_pattern
from mpfcheck.structure.numbers import roman
from mpfcheck.structure.source import TERMINAL, Row, Rows

SIGN = "§"
_FORM = "form"
_LONGEST_TITLE = 110  # characters of a heading with no word before its number
_TAIL = 250  # characters at the end of a line in which a grouping may have been glued on
_ENDING = r"(?i:er|[èe](?:re|me)?|n?de?|r[ao]|d[ao]|t[ao])\b"  # of an ordinal: "2e", "IIème", "1ra"


def grouping_marks(rows: Rows, grammar: Grammar) -> list[Mark]:
    """All places where a book, part, chapter or division may begin, in document order."""
    marks: list[Mark] = []
    for unit in grammar.groupings:
        for index in rows.having(unit.words, ignore_case=True):
            marks.extend(_grouping(index, rows[index], grammar, unit))
    marks.sort(key=lambda m: (m.row, m.start))
    return marks


@cache
def _grouping_patterns(grammar: Grammar, unit: Grouping) -> tuple[re.Pattern[str], re.Pattern[str]]:
    ordinals = ordinal_pattern(grammar)
    number = (
        rf"(?:n[°º] ?)?(?P<number>[IVXLC]{{1,7}}(?:-?[A-Z])?(?![\w'’])"
        rf"|\d{{1,2}}\.\d{{1,2}}(?!\.?\w)|\d{{1,4}}[A-Z]?"
        rf"|(?i:{ordinals})\b|[IVXLC]{{1,7}}(?={_ENDING})|[A-Z](?![\w'’]))"
        rf"(?P<degree>\.? ?[°ºª]| ?{_ENDING})?(?![:.]\d)"
    )
    word = f"(?P<word>(?i:{unit.words}))"
    rest = r"(?P<separator> ?[.:)]?(?: ?,?[-–—―>.•]+)*) ?"
    glued = r"(?<=[A-ZÀ-Ý])(?=[IVXLC]{1,7}(?:\W|$))"  # "CAPITULOIV"
    start = re.compile(
        AMENDED + r"[*#_]{0,2}" + word + rf"(?: |(?<={SIGN})|{glued})" + number + rest
    )
    inside = re.compile(
        r"(?:(?<=[.;\])] )|(?<=> ))" + word + " " + number + rest + r"(?=[A-ZÀ-Ý]|$)"
    )
    return start, inside


def _grouping(index: int, row: Row, grammar: Grammar, unit: Grouping) -> Iterator[Mark]:
    start, inside = _grouping_patterns(grammar, unit)
    match = start.match(row.text)
    if match and _heads(row, match):
        yield _grouping_mark(index, match, grammar, unit, inline=False)
    from_ = max(1, len(row.text) - _TAIL)
    for match in inside.finditer(row.text, from_):
        after_arrow = row.text[match.start() - 2 : match.start()].startswith(">")
        if after_arrow or (match["word"].isupper() or match["separator"].strip()):
            yield _grouping_mark(index, match, grammar, unit, inline=True)


def _heads(row: Row, match: re.Match[str]) -> bool:
    """Whether a line that begins like a grouping is its heading and not a sentence."""
    if match["word"] == SIGN:  # "§ 1. — Délivrance" above an article; else a paragraph of one
        return len(row.text) <= _LONGEST_TITLE and not row.text.endswith((*TERMINAL, ","))
    if not match["word"][0].isupper() or len(row.text) > 300:
        return False
    rest = row.text[match.end() :]
    if not rest:
        return True
    if match["separator"].strip():
        return not rest[0].islower() or row.opens
    return rest[0].isupper() or rest[0] in '(«“"['


def _grouping_mark(
    index: int, match: re.Match[str], grammar: Grammar, unit: Grouping, *, inline: bool
) -> Mark:
    number = match["number"]
    value = grammar.ordinals.get(number.lower())
    if value is None:
        value = roman(number) or (int(number) if number.isdigit() else 0)
    return Mark(
        row=index,
        start=match.start(),
        end=match.end(),
        kind=unit.kind,
        number=number,
        word=match["word"],
        label=unit.label,
        unit=re.sub(r"\W", "", unit.label.lower()),
        weight=1.0,
        key=(value, (), 0),
        inline=inline,
    )


def schedule_marks(rows: Rows, grammar: Grammar) -> list[Mark]:
    """All places where a schedule or annex may begin, in document order."""
    start, inside = _schedule_patterns(grammar)
    marks = []
    for index in rows.having(grammar.schedule, ignore_case=True):
        row = rows[index]
        match = start.match(row.text)
        if match and row.opens and len(row.text) < 160 and _titled(row, match):
            marks.append(_schedule_mark(index, match, grammar))
        for match in inside.finditer(row.text, 1):
            if match["word"][0].isupper():
                marks.append(_schedule_mark(index, match, grammar))
    others = [m for m in marks if m.word.lower() != _FORM]
    return others or marks  # forms of a schedule are no schedules beside it


@cache
def _schedule_patterns(grammar: Grammar) -> tuple[re.Pattern[str], re.Pattern[str]]:
    ordinals = ordinal_pattern(grammar)
    start = re.compile(
        rf"{AMENDED}(?:the )?(?:(?P<ordinal>{ordinals}) )?(?P<word>{grammar.schedule})"
        r"(?: ?(?:n[°º.o]*)? ?(?P<number>\d{1,2}(?:\.\d{1,2})?|[ivx]{1,5}|[a-z])(?![\w'’]))?"
        r"(?P<separator> ?[.:]?(?: ?[-–—―]+)?) ?",
        re.IGNORECASE,
    )
    inside = re.compile(
        r"(?:(?<=[.\]…] )(?=\S+ \S+ ?[.:–—-]* [A-Z]{3})|(?<= )(?=\S+ \S+ \([SsRrA]))"
        rf"(?P<ordinal>)(?P<word>(?i:{grammar.schedule})) (?P<number>\d{{1,2}}|[IVX]{{1,5}})"
        r"(?P<separator> ?[.:–—-]*) "
    )
    return start, inside


def _titled(row: Row, match: re.Match[str]) -> bool:
    rest = row.text[match.end() :]
    if not match["word"][0].isupper():
        return False
    if not rest or rest[0] in "([":
        return True
    if match["separator"].strip():
        return not rest[0].islower()
    return bool(match["number"] or match["ordinal"]) and rest[0].isupper()


def _schedule_mark(index: int, match: re.Match[str], grammar: Grammar) -> Mark:
    ordinal = match["ordinal"]
    number = str(grammar.ordinals[ordinal.lower()]) if ordinal else (match["number"] or "")
    whole, _, part = number.partition(".")  # "Annex 1.7" is the seventh of group 1
    value = int(whole) if whole.isdigit() else (roman(number) or 0)
    return Mark(
        row=index,
        start=match.start(),
        end=match.end(),
        kind=ClauseKind.SCHEDULE,
        number=number.lstrip("0") or number,
        word=match["word"],
        label=_schedule_label(match["word"], grammar),
        unit="sched",
        weight=1.0,
        key=(value, (int(part),) if part else (), 0),
    )


def _schedule_label(word: str, grammar: Grammar) -> str:
    """How a schedule is cited: SCHEDULE -> sch., Annex -> annex, by the printed word."""
    plain = word.lower().rstrip("s")
    return grammar.schedule_label if plain.startswith(("schedule", "anexo")) else plain


def grouping_in(printed: str, grammar: Grammar) -> Mark | None:
    """The book, part, chapter or division whose number is printed so, without its place."""
    for unit in grammar.groupings:
        match = _grouping_patterns(grammar, unit)[0].match(printed)
        if match and match.end() == len(printed):
            return _grouping_mark(0, match, grammar, unit, inline=False)
    return None


def schedule_in(printed: str, grammar: Grammar) -> Mark | None:
    """The schedule whose number is printed so, alone or before its title, without its place."""
    match = _schedule_patterns(grammar)[0].match(printed)
    return _schedule_mark(0, match, grammar) if match else None
