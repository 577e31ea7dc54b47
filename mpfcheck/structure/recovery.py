"""Articles whose printed number is damaged, found by the place they have in the sequence.

Text recognition splits words and numbers and takes one sign for another: "A rticl e 43.-",
"Article 3 - 7.-", "Artlde", "3 3 4 1 )" for "33.-(1)". Such a heading is looked for only in a text
that is damaged, only between its neighbours, and only for a number that is missing there. In a
text that is whole it is looked for where a paragraph opens with the word as it should be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.marks import Mark
from mpfcheck.structure.sequence import best_chain
from mpfcheck.structure.source import Row

_WEIGHT, _LIKE_PRINTED = 0.5, 0.3
_LONGEST_TORN = 20  # characters of a line that holds a heading and some figures of its number
_MOST_MISSING = 60  # in one gap: so much is not damaged but left out
_BETWEEN = r"[ ~.:,'’-]{0,3}"  # what stands between the letters of a torn word
_SPLIT = "[ -]{0,3}"  # the same between figures
_LETTERS = {
    "i": "[il1!:íìj]",
    "í": "[il1!:íìj]",
    "l": "[l1!ic]",
    "t": "[tf]",
    "c": "[cde]",
    "r": "[rf]",
    "rt": "(?:[rf]" + _BETWEEN + "[tf]|Ë)",
    "cl": "(?:d|[ce][ ]?[l1!it]?)",
    "e": "[eéœoc]",
    "o": "[o0]",
    "u": "[uú]",
}
_FIGURES = {
    "0": "[0OoQ8]",
    "1": "[1lIi!|]",
    "2": "[2Zz]",
    "3": "[38]",
    "5": "[5Ss]",
    "6": "[6b5]",
    "8": "[8BSg]",
    "9": "[9g]",
}
# ".-(1)", also read as "41)"
_FIRST_PART = r"(?: ?[.,] ?[-–—~^ ]{0,6}\( ?|[-–—~^ ]{1,3}\( ?|(?: ?[.,])? ?[-–—~]?4 ?)[1Il] ?\)"
_NO_NUMBER = re.compile(r"(?<=\s)[^\w\s.,;:()]{1,2}\.[-–—]\([1Il]\)")
CITED = re.compile(
    r"(?:\b(?:(?:ss?|secs?|arts?|nos?|cap)\.?|sections?|articles?|acts?|parts?|law|paragraphs?"
    r"|sub-?sections?|schedules?|chapters?|regulations?|rules?|and|or|to)|,|\d ?[–-])$",
    re.IGNORECASE,
)


def recovered(
    rows: Sequence[Row], grammar: Grammar, family: Family, chain: Sequence[Mark]
) -> list[Mark]:
    """Articles that lie between two of the chain and bear a number missing there, misread."""
    found: list[Mark] = []
    for a, b in pairwise(chain):
        if 0 < b.key[0] - a.key[0] - 1 <= _MOST_MISSING:
            found += _in_gap(rows, grammar, family, a, b)
    known = sorted([*chain, *found], key=_place)
    for a, b in pairwise(known):
        if b.key[0] - a.key[0] == 2:
            found += _unread(rows, grammar, family, a, b)
    return found


def split_numbers(rows: Sequence[Row], family: Family, chain: Sequence[Mark]) -> list[Mark]:
    """Articles whose heading opens a paragraph, only its figures split: "Article 3 - 7." for 37.

    For a number that is missing between its neighbours; a printed number is no such heading.
    """
    if not family.words:
        return []
    found: list[Mark] = []
    for a, b in pairwise(chain):
        reached = a.row
        for number in range(a.key[0] + 1, min(b.key[0], a.key[0] + _MOST_MISSING)):
            form = _split_heading(family.words, number)
            for index in range(reached + 1, b.row):
                match = form.match(rows[index].text) if rows[index].opens else None
                if match is not None:
                    found.append(_mark(index, match, number, family))
                    reached = index
                    break
    return found


def _place(mark: Mark) -> tuple[int, int]:
    return mark.row, mark.start


def _in_gap(rows: Sequence[Row], grammar: Grammar, family: Family, a: Mark, b: Mark) -> list[Mark]:
    """Headings between two articles whose number can be read as one of those missing."""
    marks = list(_between(rows, grammar, family, a, b))
    # what can be read in two ways stands behind itself: of one place a rising chain has one number
    marks.sort(key=lambda mark: (*_place(mark), -mark.key[0], mark.weight))
    return [marks[at] for at in best_chain([m.key for m in marks], [m.weight for m in marks])]


def _unread(rows: Sequence[Row], grammar: Grammar, family: Family, a: Mark, b: Mark) -> list[Mark]:
    """The one article that is missing between two, its number no longer a number.

    "%.-(1)", "Article S%.-"; and "W. Any person", if nothing else there looks so.
    """
    bare = any(not form.words for form in grammar.families)
    forms = [_unread_heading(family.words)] if family.words else []
    forms += [_NO_NUMBER, _unread_opening(grammar.cues.openers)] if bare else []
    for form in forms:
        found = [
            _mark(index, match, a.key[0] + 1, family)
            for index, text, first, last in _stretch(rows, a, b)
            for match in form.finditer(text, first, last)
            if not _again(a, index, match)
        ]
        if len(found) == 1 or (found and form is _NO_NUMBER):
            return found[:1]
    return []


def _stretch(rows: Sequence[Row], a: Mark, b: Mark) -> Iterator[tuple[int, str, int, int]]:
    """The rows between two marks, each with where to begin and to end in it."""
    for index in range(a.row, b.row + 1):
        text = rows[index].text
        yield (
            index,
            text,
            a.end if index == a.row else 0,
            b.start if index == b.row else len(text),
        )


def _between(
    rows: Sequence[Row], grammar: Grammar, family: Family, a: Mark, b: Mark
) -> Iterator[Mark]:
    bare = any(not form.words for form in grammar.families)
    for number in range(a.key[0] + 1, b.key[0]):
        forms = [_named_heading(family.words, number)] if family.words else []
        forms += [_bare_heading(number, grammar.cues.openers)] if bare else []
        for index, text, first, last in _stretch(rows, a, b):
            for match in (m for form in forms for m in form.finditer(text, first, last)):
                if not (_again(a, index, match) or CITED.search(text[: match.start()].rstrip())):
                    yield _mark(index, match, number, family)
            if family.words and index > a.row and last == len(text) <= _LONGEST_TORN:
                yield from _torn_over(rows, index, number, family)


def _torn_over(rows: Sequence[Row], index: int, number: int, family: Family) -> Iterator[Mark]:
    """A heading whose figures are torn over two lines: "Article 2", "8.- The register is kept."."""
    text = rows[index].text
    if index + 1 == len(rows) or not text[-1].isalnum():
        return
    match = _named_heading(family.words, number).match(f"{text} {rows[index + 1].text}")
    if match and match.start("figures") < len(text) < match.end("figures"):
        mark = _mark(index, match, number, family)
        yield replace(mark, end=len(text), carried=match.end() - len(text) - 1)


def _again(a: Mark, index: int, match: re.Match[str]) -> bool:
    """Whether this is the number of the article before, printed again under its heading."""
    return index == a.row + 1 and not match.start() and _printed(match) == a.number


def _printed(match: re.Match[str]) -> str:
    return "".join(re.findall(r"\d", match.groupdict().get("figures") or ""))


@cache
def _named_heading(words: str, number: int) -> re.Pattern[str]:
    """A damaged heading "Article 43 -"."""
    return re.compile(
        rf"(?<![\w'’]){_torn(words)}[ .,·:]{{0,3}}(?P<figures>{_figures(number)})"
        r"(?P<separator>[ ]?(?:[.,·:]+[ ]?[-–—•·]?|[-–—•·]))[ ,]{0,2}(?=\S)"
    )


@cache
def _split_heading(words: str, number: int) -> re.Pattern[str]:
    """A heading whose word is whole and whose number is not: "Article 43" is none."""
    return re.compile(
        rf"(?=[A-Z])(?i:{words}) (?!{number}\b)(?P<figures>{_figures(number)})"
        r"(?P<separator>[ ]?\.?[ ]?[-–—])[ ]?(?=\S)"
    )


@cache
def _bare_heading(number: int, openers: str) -> re.Pattern[str]:
    """A damaged number that stands alone before the text of its article: "33.-(1)", "7. All"."""
    sentence = rf"(?={openers}|\[|[A-Z][a-z]+(?:,| [a-z]))"
    figures = rf"(?<![\w/.(-])(?P<figures>{_figures(number)})"
    return re.compile(figures + rf"(?P<separator>{_FIRST_PART}| ?\.(?: |(?=[A-Z])){sentence})")


@cache
def _unread_heading(words: str) -> re.Pattern[str]:
    """A heading "Article S%.-" of whose number nothing is left."""
    return re.compile(
        rf"(?:^|(?<=[.;:] )){_torn(words)}[ .,·:]{{1,3}}"
        r"(?P<figures>[^\s\w]?[A-Za-z&%$#@]{1,2}\W?)"
        r"(?P<separator>[ ]?[.,·:]+[ ]?[-–—])[ ,]{0,2}(?=\S)"
    )


@cache
def _unread_opening(openers: str) -> re.Pattern[str]:
    """What stands for a number at the beginning of a sentence: "W. Any person"."""
    return re.compile(
        rf"(?:^|(?<=[.;\]] ))(?P<figures>[A-Z&%$#@]{{1,2}})(?P<separator>\.) (?={openers})"
    )


def _figures(number: int) -> str:
    return _SPLIT.join(_FIGURES.get(figure, figure) for figure in str(number))


def _torn(words: str) -> str:
    """The first of a family's words with a capital, its letters misread or torn apart."""
    word = re.sub(r"\[(.).\]", r"\1", words.partition("|")[0]).removesuffix("s?")
    letters = re.split(r"(cl|rt)|", word[1:])
    rest = (_LETTERS.get(letter, letter) for letter in letters if letter)
    return f"{word[0].upper()}{_BETWEEN}(?i:{_BETWEEN.join(rest)})"


def _mark(index: int, match: re.Match[str], number: int, family: Family) -> Mark:
    return Mark(
        row=index,
        start=match.start(),
        end=match.end(),
        kind=ClauseKind.ARTICLE,
        number=str(number),
        word=family.word,
        label=family.label,
        unit=family.unit,
        weight=_WEIGHT + _LIKE_PRINTED * (_printed(match) == str(number)),
        family=family.name,
        key=(number, (), 0),
        inline=match.start() > 0,
        uncertain=True,
    )
