"""What a law that is only called by its number and date is about, as the line below says it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from mpfcheck.model.instrument import Clause, ClauseKind, TextRole
from mpfcheck.structure.grammar import Grammar

_LONGEST = 300  # characters; a longer line names many subjects, and none is that of the law
_DATE = r"(?:\([^()]{3,25}\)\W*)?"  # "(noviembre 05)", before the line or joined to it
_STANDING_BEFORE = frozenset({TextRole.PREAMBLE, TextRole.FRONT})


def long_title(title: str, clauses: Iterable[Clause], grammar: Grammar) -> str:
    """The line that says what the law is about, "" where its title says so itself.

    "LEY 1658 DE 2013" is followed by "por medio de la cual se establecen disposiciones para ...",
    "LEI Nº 11.685" by "Institui o Estatuto do ...". `clauses` are those of the law, in order; only
    paragraphs before its first unit are looked at.
    """
    if not only_numbered(title, grammar):
        return ""
    begins = re.compile(rf"\W*{_DATE}(?P<about>(?:{grammar.cues.about})\b.*)", re.I | re.S)
    enacted = re.compile(rf"\s(?=[^\Wa-zà-ÿ])(?=(?i:{grammar.cues.enacting}))")
    for clause in takewhile(lambda c: c.kind is ClauseKind.TEXT, clauses):
        if clause.role in _STANDING_BEFORE and (match := begins.match(clause.text)):
            about = enacted.split(match["about"])[0].strip()
            return about if len(about) <= _LONGEST else ""
    return ""


def only_numbered(title: str, grammar: Grammar) -> bool:
    """Whether a title says the kind, number and date of a law, and nothing else."""
    told = re.sub(r"[^\W\d_]*[\d/][\w./-]*", " ", re.sub("[ºª°]", " ", title.lower()))
    known = re.compile(grammar.cues.of_number, re.I)
    return all(known.fullmatch(word) for word in re.findall(r"[^\W\d_]+", told))
