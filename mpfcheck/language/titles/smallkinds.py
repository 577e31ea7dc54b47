"""The title for small operators that a wider one stands for too, though its name marks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mpfcheck.language.titles.names import NameFinder
from mpfcheck.model.annotation import ASM_TIERS
from mpfcheck.model.instrument import Instrument
from mpfcheck.model.why import Reasons

if TYPE_CHECKING:
    from mpfcheck.language.titles.register import Found


class SmallKinds:
    """Looks among the titles of one instrument."""

    def __init__(
        self,
        instrument: Instrument,
        found: Sequence[Found],
        finder: NameFinder,
        tiers: Sequence[tuple[str, Reasons]],
        parents: Mapping[int, int],
    ) -> None:
        """`tiers` are those of the titles in `found`, some of them "" still.

        `parents` are per title the one that it is a kind of.
        """
        self._instrument, self._found, self._finder = instrument, found, finder
        self._tiers, self._parents = tiers, parents
        self._names = [title.names[0] for title in found]

    def of(self, number: int) -> str:
        """The name of a title for small operators that this one stands for too, "" without one."""
        return (
            self._small_kind(number)
            or self._small_of_class(number)
            or self._conferred_by_small(number)
            or self._small_of_head(number)
        )

    def _small_kind(self, number: int) -> str:
        """The name of a title for small operators among the kinds of this one, "" without one."""
        for child in sorted(c for c, parent in self._parents.items() if parent == number):
            if self._tiers[child][0] in ASM_TIERS:
                return self._names[child]
            if small := self._small_kind(child):
                return small
        return ""

    def _small_of_class(self, number: int) -> str:
        """The name of a title for small operators that this one stands for too, "" without one."""
        key = self._found[number].key
        for other, found in enumerate(self._found):
            if self._tiers[other][0] in ASM_TIERS and self._finder.in_class(key, found.key):
                return self._names[other]
        return ""

    def _conferred_by_small(self, number: int) -> str:
        """The title for small operators whose definition says that it gives this right, or "".

        "The card gives the right of artisanal exploitation", beside the holder of rights of
        exploitation: such a right is no title of its own.
        """
        key = self._found[number].key
        if not self._finder.is_any_kind(key):
            return ""
        for other, found in enumerate(self._found):
            if self._tiers[other][0] not in ASM_TIERS:
                continue
            for index in found.defined:
                given = self._finder.namings(self._instrument.clauses[index].text)
                if any(n.key[-1] == key[-1] and set(key) <= set(n.key) for n in given):
                    return self._names[other]
        return ""

    def _small_of_head(self, number: int) -> str:
        """The title for small operators among those that a bare name stands for, or "".

        "Permis minier" beside "permis « R »" and "permis « PRE »". English says "mining lease" of a
        title of its own.
        """
        key = self._found[number].key
        if self._finder.words.before or not self._finder.is_bare(key):
            return ""
        alike = [
            n for n, found in enumerate(self._found) if n != number and found.key[-1] == key[-1]
        ]
        small = [n for n in alike if self._tiers[n][0] in ASM_TIERS]
        return self._names[small[0]] if small and len(alike) > 1 else ""
