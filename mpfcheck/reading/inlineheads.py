"""Running heads of a gazette in a plain text that lost its page breaks.

A copy keeps them as lines among the law's own: "150 No. 11 of 2015] Mines Act", "Journal Officiel -
Numéro Spécial - 3 mai 2018", "LEY DE MINERIA - Página 9". Repetition alone does not tell them, for
headings repeat, too: they must also name a gazette, a page, an address or the act's own number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.model.document import LineRole, Page
from mpfcheck.reading.layout.running import head_key

_LONGEST = 130  # characters
_MOST_SMALL = 6  # words in small letters; a sentence has more
_FEWEST = 2  # times a line is printed, but for its numbers
_YEAR = r"\b(?:1[89]|20)\d\d\b"
_ACT_NUMBER = r"\bno\.\ ?\d+\b(?!\ of)"
# a gazette, a page, an address, an act's own number, or a date with the number of a page
_PUBLISHED = re.compile(
    rf"""\bgazette\b|\bjournal\ officiel\b|\b(?:diario|registro|bolet[ií]n|gaceta)\ oficial\b
    |\bdi[aá]rio\ (?:oficial|da\ rep[uú]blica)\b|\bboletim\ (?:oficial|da\ rep[uú]blica)\b
    |\bla\ gaceta\b|\bs[eé]rie\b|\bp[aá]gina\ \d|\bpage\ \d|\bp[aá]g\.\ ?\d|\bwww\.|https?://
    |\bno\.\ ?\d+\ of\ \d{{4}}\ ?\]|\[\ ?no\.\ ?\d+\ of\ \d{{4}}
    |{_ACT_NUMBER}(?=.*{_YEAR})|{_YEAR}(?=.*{_ACT_NUMBER})
    |^\W*\d{{1,2}}\ (?:de\ )?[^\W\d]+\ (?:de\ )?\d{{4}}\ +\d{{1,5}}\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTE = re.compile(r"\W*(?:publi|reform|adicion)", re.IGNORECASE)  # on where a change was printed
_SENTENCE = (".", ";", ":", ",")


def with_inline_heads(page: Page) -> Page:
    """The page, with lines that were running heads marked as such."""
    keys = [_key(line.text) if _may_be(line.text.strip()) else "" for line in page.lines]
    times = Counter(keys)
    heads = {
        at
        for at, (line, key) in enumerate(zip(page.lines, keys, strict=True))
        if key and times[key] >= _FEWEST and _PUBLISHED.search(line.text)
    }
    heads |= _beside(heads, keys, times)
    lines = (
        replace(line, role=LineRole.RUNNING_HEAD) if at in heads else line
        for at, line in enumerate(page.lines)
    )
    return replace(page, lines=tuple(lines)) if heads else page


def _key(text: str) -> str:
    """What a head has in common on left and right pages, where its parts change places."""
    return " ".join(sorted(head_key(text).split()))


def _may_be(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST or text.endswith(_SENTENCE) or _NOTE.match(text):
        return False
    return sum(word.islower() for word in text.split()) <= _MOST_SMALL


def _beside(heads: set[int], keys: Sequence[str], times: Counter[str]) -> set[int]:
    """Lines that stand right beside a head each time they are printed: a head of two lines."""
    beside = [at + step for at in heads for step in (-1, 1)]
    near = [at for at in beside if 0 <= at < len(keys) and at not in heads and keys[at]]
    there = Counter(keys[at] for at in near)
    return {at for at in near if there[keys[at]] == times[keys[at]] >= _FEWEST}
