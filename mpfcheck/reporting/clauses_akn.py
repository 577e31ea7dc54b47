"""The clause tree as Akoma Ntoso 3.0, the XML that parliaments and law databases exchange."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any

from mpfcheck.model.instrument import Clause, ClauseKind, Instrument, TextRole
from mpfcheck.reporting.akn_meta import AKN, OWN, add_meta
from mpfcheck.reporting.akn_names import Eids, eid_number, name_of

_BEFORE = frozenset({TextRole.FRONT, TextRole.CONTENTS, TextRole.PREAMBLE})
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PREFACE, _BODY, _CONCLUSIONS, _ATTACHMENTS = range(4)

Element = Any


def render_akn(instrument: Instrument, encoding: str = "utf-8") -> str:
    """The instrument as an Akoma Ntoso document, with a final line break.

    Every clause is an element with number, heading and text; its eId follows the naming convention
    of the standard. Masthead, contents list and preamble are in the preface and preamble,
    signatures in the conclusions, schedules in attachments. Letters that `encoding` lacks are
    written as character references; without one of Unicode's, the declaration names ASCII.
    """
    from lxml import etree

    root = _Writer(instrument).root()
    etree.indent(root)
    wide = encoding.lower().replace("-", "") in ("utf8", "utf8sig")
    named = "UTF-8" if wide else "ASCII"
    xml: bytes = etree.tostring(root, encoding=named, xml_declaration=False)
    return f'<?xml version="1.0" encoding="{named}"?>\n{xml.decode(named)}\n'


class _Writer:
    def __init__(self, instrument: Instrument) -> None:
        self._law = instrument
        self._eids = Eids()
        bills = any(c.label.startswith("cl. ") for c in instrument.articles)
        self._kind = "bill" if bills else "act"

    def root(self) -> Element:
        from lxml import etree

        root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap={None: AKN, "mpf": OWN})
        law = self._add(root, self._kind, name=self._kind, contains="originalVersion")
        add_meta(law, self._law, self._kind, "main")
        places: dict[int, list[Clause]] = {place: [] for place in range(4)}
        started = False
        last = max(
            (c.index for c in self._law.articles if c.role is not TextRole.SCHEDULE), default=0
        )
        for clause in self._law.clauses:
            if clause.parent is None:
                place = _place(clause, started=started)
                if place == _CONCLUSIONS and clause.index < last:
                    place = _BODY  # a decree that is signed before what it approves
                if place == _CONCLUSIONS and places[_ATTACHMENTS]:
                    place = _ATTACHMENTS  # a memorandum printed after the schedules
                started = started or place in (_BODY, _ATTACHMENTS)
                places[place].append(clause)
        self._front(law, places[_PREFACE])
        body = self._add(law, "body")
        for clause in places[_BODY]:
            self._clause(body, clause, "")
        if not len(body):  # the standard asks for one unit
            self._add(body, "hcontainer", name="empty", eId=self._eids.new("", "hcontainer"))
        self._blocks(law, "conclusions", places[_CONCLUSIONS])
        self._attachments(law, places[_ATTACHMENTS])
        return root

    def _front(self, law: Element, clauses: list[Clause]) -> None:
        """Preface and preamble: the preamble is what stands last and is part of the law."""
        at = len(clauses)
        while at and clauses[at - 1].role is TextRole.PREAMBLE:
            at -= 1
        self._blocks(law, "preface", clauses[:at])
        self._blocks(law, "preamble", clauses[at:])

    def _blocks(self, law: Element, tag: str, clauses: list[Clause]) -> None:
        if not clauses:
            return
        parent = self._add(law, tag, eId=tag)
        for clause in clauses:
            eid = self._eids.new(tag, "container")
            holder = self._add(parent, "container", clause, name=clause.role.value, eId=eid)
            if clause.role is TextRole.CONTENTS:  # one entry a line, as printed
                for part in clause.fragments:
                    self._p(holder, clause.text[part.start : part.end].strip())
            else:
                self._p(holder, clause.text)

    def _attachments(self, law: Element, clauses: list[Clause]) -> None:
        if not clauses:
            return
        parent = self._add(law, "attachments")
        groups = groupby(clauses, key=_document)
        for count, (_, group) in enumerate(groups, start=1):
            members = list(group)
            schedule = members[0].kind is ClauseKind.SCHEDULE
            eid = self._eids.new("", "attachment", str(count))
            attachment = self._add(parent, "attachment", members[0], eId=eid)
            name = "schedule" if schedule else members[0].role.value
            if schedule:
                self._head(attachment, members[0])
            document = self._add(attachment, "doc", name=name)
            add_meta(document, self._law, self._kind, f"{name}-{count}")
            body = self._add(document, "mainBody")
            for clause in members:
                if clause.text or len(members) == 1:
                    self._p(body, clause.text)
                for child in self._children(clause):
                    self._clause(body, child, eid)

    def _clause(self, parent: Element, clause: Clause, prefix: str) -> None:
        above = None if clause.parent is None else self._law.clauses[clause.parent]
        named = name_of(clause, above.label if above else "")
        counted = clause.printed if clause.kind is ClauseKind.DEFINITION else clause.number
        number = "" if named.tag in ("alinea", "hcontainer") else eid_number(counted)
        eid = self._eids.new(prefix, named.tag, number)
        name = {"name": named.name} if named.name else {}
        element = self._add(parent, named.tag, clause, **name, eId=eid)
        self._head(element, clause)
        children = self._children(clause)
        if not children:
            self._text(self._add(element, "content"), clause)
            return
        if clause.text and children[0].kind is ClauseKind.ALINEA and not children[0].continues:
            first = self._add(element, "alinea", eId=self._eids.new(eid, "alinea"))
            self._text(self._add(first, "content"), clause)
        elif clause.text:
            self._text(self._add(element, "intro"), clause)
        tail = children[-1]
        ends = len(children) > 1 and tail.closes and not self._children(tail)
        for child in children[: len(children) - ends]:
            self._clause(element, child, eid)
        if ends:
            self._p(self._add(element, "wrapUp", tail), tail.text)

    def _head(self, element: Element, clause: Clause) -> None:
        if clause.printed:
            self._add(element, "num").text = _printable(clause.printed)
        heading = clause.heading
        if clause.kind in (ClauseKind.PART, ClauseKind.SCHEDULE) and not (
            clause.printed or heading
        ):
            heading = clause.label
        if heading:
            self._add(element, "heading").text = _printable(heading)

    def _children(self, clause: Clause) -> list[Clause]:
        return [self._law.clauses[index] for index in self._law.children[clause.index]]

    def _text(self, parent: Element, clause: Clause) -> None:
        """The text of a clause, with the term that it defines marked."""
        if clause.kind is not ClauseKind.DEFINITION or clause.number not in clause.text:
            self._p(parent, clause.text)
            return
        before, term, after = clause.text.partition(clause.number)
        paragraph = self._add(parent, "p")
        paragraph.text = _printable(before)
        defined = self._add(paragraph, "def")
        defined.text, defined.tail = _printable(term), _printable(after)

    def _p(self, parent: Element, text: str) -> None:
        self._add(parent, "p").text = _printable(text)

    def _add(
        self, parent: Element, tag: str, clause: Clause | None = None, **attributes: str
    ) -> Element:
        from lxml import etree

        element = etree.SubElement(parent, f"{{{AKN}}}{tag}", attributes)
        if clause is not None:
            element.set(f"{{{OWN}}}page", str(clause.page))
            if clause.uncertain:
                element.set(f"{{{OWN}}}number", "uncertain")
            if clause.confidence is not None:
                element.set(f"{{{OWN}}}confidence", f"{clause.confidence:.2f}")
            named = element.tag == f"{{{AKN}}}container"
            if clause.role is not TextRole.OPERATIVE and not named:
                element.set("class", clause.role.value)
        return element


def _place(clause: Clause, *, started: bool) -> int:
    """Where a clause that stands in no other goes; `started`: a unit of the body came before."""
    if clause.kind is ClauseKind.SCHEDULE:
        return _ATTACHMENTS
    if clause.role in _BEFORE:
        return _CONCLUSIONS if started else _PREFACE
    return _CONCLUSIONS if clause.role is TextRole.SIGNATURE else _BODY


def _document(clause: Clause) -> tuple[object, ...]:
    """What tells one attachment from the next: each schedule is one, so is a run of other text."""
    return (clause.index,) if clause.kind is ClauseKind.SCHEDULE else ("text", clause.role)


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
