"""How units that a file marks up are cited: by the numbers it gives them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from mpfcheck.model.document import Unit
from mpfcheck.model.instrument import ClauseKind, TextRole
from mpfcheck.structure.dispositions import cited_disposition
from mpfcheck.structure.grammar import Family, Grammar, ItemForm, disposition_heading
from mpfcheck.structure.groupings import grouping_in, schedule_in
from mpfcheck.structure.itemkinds import SUBSECTION_WRAPS, cited_item
from mpfcheck.structure.markers import read_number
from mpfcheck.structure.marks import article_number, without_parts
from mpfcheck.structure.node import Node
from mpfcheck.structure.numbers import Alphabet, Count, step
from mpfcheck.structure.placement import forms_of

_OF_TAGS = {"rule": ("r. ", "rule"), "clause": ("cl. ", "cl"), "paragraph": ("para. ", "para")}
_BARE = re.compile(r"[^\W_ºª]{1,6}(?: (?:bis|ter|quater))?")
_TOLD = re.compile(r"\d+[A-Z]*")
_LETTER = re.compile(r"[a-z]")
_UNCOUNTED = Count(Alphabet.NONE, "")


class Citing:
    """Labels in one tradition; bare numbers are what the title of the law makes them."""

    def __init__(self, grammar: Grammar, title: str, laws: Sequence[str] = ()) -> None:
        self.grammar, self._title = grammar, title
        self._forms = forms_of(grammar)
        self._like = Counter(self._family(law)[0] for law in laws)
        self._last: dict[int, Count] = {}  # by parent, the number of its last item
        self._law: Node | None = None  # the law behind the law whose units are being read

    def schedule(self, unit: Unit, parent: Node) -> Node:
        """A schedule, or a law printed behind the law."""
        mark = schedule_in(unit.number or unit.heading, self.grammar)
        if mark is None:
            title = unit.heading or "schedule"
            self._law = Node(ClauseKind.SCHEDULE, label=title, name="sub", heading=title)
            return self._law
        self._law = self._law if parent.kind is ClauseKind.SCHEDULE else None
        heading = unit.heading if unit.number else unit.heading[mark.end :].strip(" .:-–—")
        number = f" {mark.number}" if mark.number else ""
        within = f"{parent.label} " if parent.kind is ClauseKind.SCHEDULE else ""
        return Node(
            ClauseKind.SCHEDULE,
            number=mark.number,
            label=f"{within}{mark.label}{number}",
            name="_".join(filter(None, ("sched", mark.number))),
            heading=heading,
            word=mark.word,
            printed=unit.number or unit.heading[: mark.end].strip(" .:-–—"),
        )

    def grouping(self, unit: Unit, kind: ClauseKind, parent: Node) -> Node:
        """A part, chapter or the like."""
        mark = grouping_in(unit.number, self.grammar)
        label, number = "", unit.number
        if mark is not None:
            label, number = mark.label, mark.number
        elif unit.number:
            names = (g.label for g in self.grammar.groupings if g.kind is kind)
            label = next(names, kind.value.capitalize())
        within = f"{parent.label} " if parent.kind is ClauseKind.SCHEDULE else ""
        cited = " ".join(filter(None, (label or unit.heading.capitalize(), number)))
        return Node(
            kind,
            number=number,
            label=f"{within}{cited}",
            name="_".join(filter(None, (re.sub(r"\W", "", label.lower()) or "part", number))),
            heading=unit.heading,
            word=mark.word if mark else "",
            printed=unit.number,
        )

    def cross_heading(self, unit: Unit) -> Node:
        """A heading above articles that has no number; that of dispositions is cited as it is."""
        heading = unit.heading
        if disposition_heading(self.grammar).match(heading):
            label = heading.strip(" ,").capitalize()
            return Node(ClauseKind.PART, label=label, name="disp", heading=heading)
        label = f"“{heading.strip(' .-–—')}”"
        return Node(ClauseKind.DIVISION, label=label, name="heading", heading=heading)

    def article(self, unit: Unit, parent: Node) -> Node:
        """An article of the law, of a schedule, or of a law behind the law."""
        disposition = cited_disposition(unit.number, parent.heading, self.grammar)
        if disposition:
            number, label = disposition
        else:
            family, number = self._numbered(unit)
            label = f"{family.label}{number}"
            if self._law and (family.unit == "para" or self._like[family.label] > 1):
                label = f"{self._law.label} {label}"
        if parent.role is TextRole.SCHEDULE:
            label = f"{parent.label} {label}"
        return Node(
            ClauseKind.ARTICLE,
            number=number,
            label=label,
            name=re.sub(r"\W+", "_", label.lower()),
            heading=unit.heading.strip(" .-–—"),
            word=unit.number.partition(" ")[0] if unit.number[:1].isalpha() else "",
            printed=without_parts(unit.number),
        )

    def quoted(self, unit: Unit, parent: Node) -> Node:
        """An article of another law that an article puts into it."""
        family, number = self._printed(unit)
        return Node(
            ClauseKind.ALINEA,
            number=number,
            label=f"{parent.label} [{family.label}{number}]",
            name=f"quoted_{family.unit}_{number}",
            heading=unit.heading.strip(" .-–—"),
            printed=without_parts(unit.number),
        )

    def item(self, unit: Unit, parent: Node) -> tuple[str, str, ClauseKind | None]:
        """Number, label and kind of an item; no number where it is only counted."""
        printed = f"({unit.number})" if _BARE.fullmatch(unit.number) else unit.number
        wrap, counts = read_number(printed) if printed else ("dash", (_UNCOUNTED,))
        known = [c for c in counts if (wrap, c.alphabet) in self._forms]
        if known:
            lettered = _LETTER.fullmatch(unit.told) and (wrap, Alphabet.LOWER) in self._forms
            told = (Count(Alphabet.LOWER, unit.told),) if lettered else ()
            count = self._fitting(known, told, parent)
            form: ItemForm | None = self._forms[wrap, count.alphabet]
            number, alphabet = count.printed, count.alphabet
        else:
            form, number, alphabet = None, printed.strip("() "), Alphabet.NONE
        label = form.label if form else "({n})"
        if parent.kind is ClauseKind.SCHEDULE:
            label = self.grammar.schedule_item
        kind = form.kind if form else None
        counted = alphabet in (Alphabet.DIGIT, Alphabet.DECIMAL) and wrap in SUBSECTION_WRAPS
        if parent.kind is ClauseKind.SCHEDULE and counted:
            kind = ClauseKind.SUBSECTION
        return number, cited_item(parent, label, number or "{n}"), kind

    def _fitting(self, counts: Sequence[Count], told: Sequence[Count], parent: Node) -> Count:
        """Of the ways to read a number the one that counts on, or begins a list.

        `told` is what the id of the unit makes of a letter that is misread.
        """
        last = self._last.get(id(parent))
        by_look = counts[-1] if len(counts[0].printed) > 1 else counts[0]  # "II" is no letter
        chosen = next(
            chain(
                (c for c in (*counts, *told) if last is not None and step(last, c) == 1),
                (c for c in counts if last is not None and step(last, c) is not None),
                (c for c in (*counts, *told) if last is None and c.first),
                (c for c in counts if c.first),
                (by_look,),
            )
        )
        self._last[id(parent)] = chosen
        return chosen

    def _numbered(self, unit: Unit) -> tuple[Family, str]:
        """What the number of an article makes it, and the number; its id tells a damaged one."""
        family, number = self._printed(unit)
        return family, unit.told if _TOLD.fullmatch(unit.told) else number

    def _printed(self, unit: Unit) -> tuple[Family, str]:
        special = (family for family in self.grammar.spare if family.alone)
        for family in (*self.grammar.families, *special):
            number = article_number(unit.number, self.grammar, family)
            if number:
                return self._named(family, unit), number
        families = self.grammar.families
        named = next((f for f in families if f.unit == "art"), families[0])
        bare = next((f for f in families if not f.words), named)
        chosen = named if unit.tag == "article" else bare
        return self._named(chosen, unit), unit.told.replace("-innum-", " innum. ") or unit.number

    def _named(self, family: Family, unit: Unit) -> Family:
        if family.words:
            return family
        if unit.tag in _OF_TAGS:
            label, name = _OF_TAGS[unit.tag]
            return replace(family, label=label, unit=name)
        title = self._title if self._law is None else self._law.label
        label, name = self._family(title)
        return replace(family, label=label, unit=name) if label else family

    def _family(self, title: str) -> tuple[str, str]:
        """Label and name of the units of a law with this title."""
        units = (
            (label, name)
            for pattern, label, name in self.grammar.regulations
            if re.search(pattern, title, re.IGNORECASE)
        )
        return next(units, ("", ""))
