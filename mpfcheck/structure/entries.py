"""Articles of which a copy holds no more than the entry of a contents list at their place.

Collections scraped from web pages file every section under its heading, and where a section was not
found on its page, what is filed is its entry in the contents list, while its text stands on at the
end of the section before: "... is published. Obligations 29.-(1) Every holder shall ...".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mpfcheck.structure.chain import Volumes
from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.marks import Mark
from mpfcheck.structure.recovery import CITED
from mpfcheck.structure.source import Row

_LONGEST = 260  # characters of an entry
_FEWEST = 8  # marks of a law in which such entries are looked for
# the number, what lettered it and was misread, and the first subsection: "29.-(1) Every"
_HEADING = (
    r"(?<![\w/.(-]){number}(?P<added>[~^°*]?)(?P<separator> ?\. ?[-–—~]{{1,2}} ?\(1\)) ?(?=[A-Z])"
)


def without_entries(
    rows: Sequence[Row], grammar: Grammar, family: Family, chain: list[Mark], volumes: Volumes
) -> tuple[list[Mark], set[int]]:
    """The chain with such articles where their text begins, and the rows of the entries."""
    bare = any(not form.words for form in grammar.families)
    if not (bare and family.words) or len(chain) < _FEWEST:
        return chain, set()
    found: list[Mark] = []
    entries: set[int] = set()
    sizes = volumes.each(chain)
    for before, mark, size, after in zip(
        [None, *chain], chain, sizes, [*chain[1:], None], strict=False
    ):
        begun = _begun(rows, before, mark) if before and after and size <= _LONGEST else []
        if not begun:
            found.append(mark)
            continue
        found += begun
        entries.update(range(mark.row, after.row if after else mark.row + 1))
    return found, entries


def _begun(rows: Sequence[Row], before: Mark, mark: Mark) -> list[Mark]:
    """Where an article begins inside the one before it, with its subsections; and one put in."""
    if mark.key[1] or mark.key[2]:
        return []
    heading = re.compile(_HEADING.format(number=mark.key[0]))
    places = [
        (index, match)
        for index in range(before.row, mark.row)
        for match in heading.finditer(rows[index].text, before.end if index == before.row else 0)
        if not CITED.search(rows[index].text[: match.start()].rstrip())
    ]
    plain = [place for place in places if not place[1]["added"]]
    if len(plain) != 1 or len(places) > 2:
        return []
    return [_moved(mark, index, match) for index, match in places]


def _moved(mark: Mark, index: int, match: re.Match[str]) -> Mark:
    letter = "A" if match["added"] else ""
    major, minor, rank = mark.key
    return replace(
        mark,
        row=index,
        start=match.start(),
        end=match.start("separator") + match["separator"].index("("),
        number=mark.number + letter,
        key=(major, minor, rank + len(letter)),
        inline=True,
        uncertain=bool(letter),
        above=0,
        carried=0,
    )
