"""The tier that a definition gives to a title: that of the title, or of the mining under it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from mpfcheck.language.titles.naming import Naming
from mpfcheck.model.annotation import ANY, ARTISANAL, SMALL, Annotation
from mpfcheck.model.instrument import ClauseKind, Instrument

_ASM = {ARTISANAL: "artisanal", SMALL: "small-scale"}
_LARGE_TOO = frozenset({"large-scale-mining", "medium-and-large"})
_SMALL_TOO = frozenset(_ASM.values())
_LEFT_OUT = frozenset({"all-but-asm", "asm-excluded"})


class Definitions:
    """Reads the definitions of one instrument."""

    def __init__(
        self,
        instrument: Instrument,
        annotations: Sequence[Annotation],
        headings: Sequence[Collection[str]],
        named: Sequence[Sequence[tuple[int, Naming]]],
    ) -> None:
        """`headings` are per clause the concepts of its heading, `named` the titles it names."""
        self._instrument, self._annotations = instrument, annotations
        self._headings, self._named = headings, named

    def tier(self, title: int, defined: Iterable[int]) -> tuple[str, str]:
        """The tier that definitions give, with the place; "any" if one names small and large.

        `defined` are the clauses that define the title.
        """
        for index in defined:
            concepts = {m.concept for m in self._annotations[index].mentions}
            others = [t for t, naming in self._named[index] if t != title and naming.listed]
            if concepts & _LEFT_OUT:
                continue
            if concepts & _LARGE_TOO and concepts & _SMALL_TOO:
                return ANY, self._instrument.clauses[index].label
            for tier, concept in _ASM.items():
                if concept in concepts and not others:
                    return tier, self._instrument.clauses[index].label
        return self._of_its_mining(title)

    def _of_its_mining(self, title: int) -> tuple[str, str]:
        """Whose title it is: "Small-scale mining: mining by the holder of a Class C licence".

        A definition that leaves such mining out, or names other titles, says nothing.
        """
        for clause in self._instrument.clauses:
            names = self._named[clause.index]
            if clause.kind is not ClauseKind.DEFINITION or {t for t, _ in names} != {title}:
                continue
            concepts = {m.concept for m in self._annotations[clause.index].mentions}
            if concepts & _LEFT_OUT or not any(naming.held >= 0 for _, naming in names):
                continue
            for tier, concept in _ASM.items():
                if concept in self._headings[clause.index]:
                    return tier, clause.label
        return "", ""
