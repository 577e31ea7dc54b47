"""Final and transitional dispositions: each is its own article, numbered by an ordinal word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.grammar import Grammar, disposition_heading
from mpfcheck.structure.marks import Mark, ordinal_pattern
from mpfcheck.structure.numbers import roman
from mpfcheck.structure.source import Row

_FAMILY = "disposition"


def disposition_marks(rows: Sequence[Row], grammar: Grammar, after: int, stop: int) -> list[Mark]:
    """Headings of dispositions and the dispositions under them, between two rows."""
    if not grammar.dispositions:
        return []
    heading = disposition_heading(grammar)
    one = _ordinal(grammar)
    marks: list[Mark] = []
    group = ""
    for index in range(after + 1, stop):
        text = rows[index].text
        if text.endswith(",") and index + 1 < stop:
            text = f"{text} {rows[index + 1].text}"  # a heading on two lines
        match = heading.match(text)
        if match and len(text) < 90:
            group = _group_name(match["word"])
            marks.append(_heading_mark(index, match))
            if _stands_alone(rows, index, stop, one) and match["word"][-1] not in "sS":
                marks.append(_only_disposition(index + 1, group))
            continue
        alone = _standing(text, grammar) if rows[index].opens else None
        if alone:
            marks.append(_disposition_mark(index, *alone, grammar))
            continue
        match = one.match(text) if group and rows[index].opens else None
        if match:
            marks.append(_disposition_mark(index, match, group, grammar))
    return [] if all(m.kind is not ClauseKind.ARTICLE for m in marks) else marks


def _stands_alone(rows: Sequence[Row], heading: int, stop: int, one: re.Pattern[str]) -> bool:
    """Whether the heading of one disposition has its text below it, without a number."""
    text = rows[heading + 1].text if heading + 1 < stop else ""
    sentence = text[:1].isupper() and not text.isupper()
    return sentence and not one.match(text)


def _only_disposition(row: int, group: str) -> Mark:
    """The one disposition under its heading."""
    return Mark(
        row=row,
        start=0,
        end=0,
        kind=ClauseKind.ARTICLE,
        number="única",
        word="",
        label=f"Disp. {group} Única",
        unit="disp",
        weight=2.0,
        family=_FAMILY,
        key=(1, (), 0),
    )


def cited_disposition(printed: str, heading: str, grammar: Grammar) -> tuple[str, str] | None:
    """Number and label of a disposition that is printed so under such a heading, or under none."""
    if not grammar.dispositions:
        return None
    under = disposition_heading(grammar).match(heading)
    if under and not printed:
        only = _only_disposition(0, _group_name(heading))
        return only.number, only.label
    alone = _standing(f"{printed.strip(' .')}. A", grammar)
    if under and not alone:
        match = _ordinal(grammar).match(f"{printed}. A")
        alone = (match, _group_name(heading)) if match else None
    if not alone:
        return None
    mark = _disposition_mark(0, *alone, grammar)
    return mark.number, mark.label


def _standing(text: str, grammar: Grammar) -> tuple[re.Match[str], str] | None:
    """The number of a disposition that needs no heading above it, and its group.

    As in "Transitorio II. ...", "Disposición final única. ..." and "DISPOSICIÓN FINAL.- ...".
    """
    later = re.match(grammar.transitory, text)
    if later:
        return later, "Transitoria"
    single = rf"disposici[óo]n (?P<kinds>[\w ]{{5,40}}?) {_ordinal(grammar).pattern}"
    bare = (
        r"disposici[óo]n (?P<kinds>(?:(?:ab|de)rogatoria|final|transitoria|general|[úu]nica|y| )+?)"
        r"(?P<number>)(?: ?[.:] ?[-–—]*| ?[-–—]+) ?(?=[A-ZÀ-Ý])"
    )
    for pattern in (single, bare):
        if match := re.match(pattern, text, re.IGNORECASE):
            return match, _group_name(match["kinds"])
    return None


def _ordinal(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(
        rf"[“\"]? ?(?:art[íi]culo )?(?P<number>{ordinal_pattern(grammar)})"
        r"(?: disposici[óo]n [\w ]{0,40}?| transitori[oa])?(?: ?[.:]| ?[-–—]|$)(?: ?[-–—.])* ?"
        r"(?=[A-ZÀ-Ý(«“\"]|$)",
        re.IGNORECASE,
    )


def _group_name(words: str) -> str:
    """The kinds a heading names: DISPOSICIONES COMPLEMENTARIAS FINALES -> Complementaria Final."""
    kinds = re.findall(
        r"complementaria|final|transitori[oa]|(?:ab|de)rogatoria|modificatoria|reformatoria|adicional"
        r"|general|especial",
        words.lower(),
    )
    names = dict.fromkeys("transitoria" if k.startswith("transit") else k for k in kinds)
    return " ".join(name.capitalize() for name in names)


def _heading_mark(index: int, match: re.Match[str]) -> Mark:
    return Mark(
        row=index,
        start=match.start(),
        end=match.start("word"),
        kind=ClauseKind.PART,
        number="",
        word="",
        label=match["word"].strip(" ,").capitalize(),
        unit="disp",
        weight=1.0,
        family=_FAMILY,
    )


def _disposition_mark(index: int, match: re.Match[str], group: str, grammar: Grammar) -> Mark:
    word = match["number"] or "única"
    feminine = re.sub(r"o\b", "a", word.lower())
    label = word if word.isupper() and roman(word) else feminine.title()
    return Mark(
        row=index,
        start=match.start(),
        end=match.end(),
        kind=ClauseKind.ARTICLE,
        number=word,
        word="",
        label=" ".join(f"Disp. {group} {label}".split()),
        unit="disp",
        weight=2.0,
        family=_FAMILY,
        key=(grammar.ordinals.get(word.lower(), 0), (), 0),
    )
