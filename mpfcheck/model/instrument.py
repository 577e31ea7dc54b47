"""What structure hands to language: the instrument as a tree of clauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from mpfcheck.model.document import Box
from mpfcheck.model.why import Reasons

OPENS_LIST = (":", "—", "–", "-", "―")
"""Ends of a text that announces a list."""


class ClauseKind(StrEnum):
    """The unit a clause is, whatever the drafting tradition calls it."""

    BOOK = "book"
    PART = "part"  # Part, Titre, Título
    CHAPTER = "chapter"
    DIVISION = "division"  # Section inside a chapter (fr, es, pt), Division, Subdivision
    ARTICLE = "article"  # section, article, artículo, artigo, regulation: what lawyers cite
    SUBSECTION = "subsection"  # (1), § 1º, numbered paragraph of an article
    PARAGRAPH = "paragraph"  # (a), I -, literal
    SUBPARAGRAPH = "subparagraph"  # (i), alínea under an inciso
    ITEM = "item"  # any deeper item, or an unnumbered dash
    ALINEA = "alinea"  # unnumbered paragraph of an article
    DEFINITION = "definition"  # one entry of a definitions list
    SCHEDULE = "schedule"  # schedule, annex, anexo: holds its own articles and paragraphs
    TEXT = "text"  # a paragraph outside any article (preamble, long title, signature)


GROUPINGS = frozenset(
    {
        ClauseKind.BOOK,
        ClauseKind.PART,
        ClauseKind.CHAPTER,
        ClauseKind.DIVISION,
        ClauseKind.SCHEDULE,
    }
)

LIST_ITEMS = frozenset({ClauseKind.PARAGRAPH, ClauseKind.SUBPARAGRAPH, ClauseKind.ITEM})


class TextRole(StrEnum):
    """What the text is for. Only operative text can be full evidence."""

    OPERATIVE = "operative"
    PREAMBLE = "preamble"  # long title, enacting words, recitals
    FRONT = "front"  # printed with the law, no part of it: masthead, publisher's lists, memorandum
    CONTENTS = "contents"
    SCHEDULE = "schedule"  # operative too, but may hold forms and tables
    FORM = "form"
    REPEALED = "repealed"
    SUPERSEDED = "superseded"  # stands in the text beside the version that replaced it
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Fragment:
    """Where a stretch of a clause's text stands on paper: text[start:end] is on `page` in `box`."""

    start: int
    end: int
    page: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """The smallest numbered unit of an instrument with its own text.

    `index` is its place in `Instrument.clauses` (document order) and `parent` that of the unit it
    stands in. `number` is as printed, without brackets or stops ("12A", "a", "II"). `label` is how
    a lawyer cites it ("s. 12(1)(a)", "art. 5 al. 2", "Part IV"). `eid` is unique in the instrument
    and stable when other text moves ("sec_12__subsec_1__para_a"). `text` is the clause's own text
    without number, heading or children; a tail that follows the children of a list is a child of
    kind ALINEA without number and with `continues` set, since the sentence goes on ("provided
    that", a paragraph that is counted, has a number). `fragments` cover `text` in order.
    `confidence` is the mean OCR confidence of the characters of its text, 0 to 1, None if they were
    not recognised here; `uncertain` marks a number that was recovered from damaged text.
    """

    index: int
    kind: ClauseKind
    number: str
    label: str
    eid: str
    heading: str
    text: str
    parent: int | None
    role: TextRole = TextRole.OPERATIVE
    fragments: tuple[Fragment, ...] = ()
    heading_page: int = 1  # page on which the number or heading stands
    continues: bool = False
    confidence: float | None = None
    uncertain: bool = False
    word: str = ""  # the printed name of the unit: "Section", "Artículo", "Titre"
    printed: str = ""  # its number as printed: "Article 5", "(a)", "§ 2º"; "" if none is

    @property
    def page(self) -> int:
        """The page on which the clause begins."""
        return self.fragments[0].page if self.fragments else self.heading_page

    @property
    def pages(self) -> tuple[int, ...]:
        """All pages its own text stands on."""
        return tuple(dict.fromkeys(f.page for f in self.fragments)) or (self.heading_page,)

    @property
    def closes(self) -> bool:
        """Whether it holds the words with which a sentence goes on after its list."""
        return self.continues and self.kind is ClauseKind.ALINEA and not self.number

    def boxes(self, start: int = 0, end: int | None = None) -> tuple[tuple[int, Box], ...]:
        """(page, box) of the lines that hold text[start:end]."""
        stop = len(self.text) if end is None else end
        return tuple(
            (f.page, f.box)
            for f in self.fragments
            if f.box is not None and f.start < stop and f.end > start
        )


@dataclass(frozen=True)
class Instrument:
    """One legal text as a tree of clauses, stored in document order.

    `tradition` is the numbering grammar that was recognised ("english-act", "french-code",
    "spanish-code", "portuguese-code", "paragraphs" when no article was found). `about` is the line
    that says what the instrument is about where its title is a number and a date only.
    """

    id: str
    title: str
    path: str
    sha256: str
    language: str
    tradition: str
    page_count: int
    clauses: tuple[Clause, ...]
    notes: Reasons = ()
    country: str = ""
    page_sizes: tuple[tuple[float, float], ...] = field(default=(), repr=False)
    about: str = ""

    @property
    def full_title(self) -> str:
        """The title, with the line that says what the instrument is about."""
        return f"{self.title.rstrip('.')}. {self.about}" if self.about else self.title

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Per clause, the indices of its children in document order."""
        table: list[list[int]] = [[] for _ in self.clauses]
        for clause in self.clauses:
            if clause.parent is not None:
                table[clause.parent].append(clause.index)
        return tuple(tuple(row) for row in table)

    @cached_property
    def first_items(self) -> dict[int, int]:
        """Per clause that opens a list, the index of its first child that is an item."""
        table: dict[int, int] = {}
        for clause in self.clauses:
            if clause.parent is not None and clause.kind in LIST_ITEMS:
                table.setdefault(clause.parent, clause.index)
        return table

    @cached_property
    def going_on(self) -> dict[int, list[int]]:
        """Per clause that has some, its children with which its sentence goes on."""
        table: dict[int, list[int]] = {}
        for clause in self.clauses:
            if clause.continues and clause.parent is not None:
                table.setdefault(clause.parent, []).append(clause.index)
        return table

    def ancestors(self, clause: Clause) -> Iterator[Clause]:
        """Parent, grandparent and so on, innermost first."""
        at = clause.parent
        while at is not None:
            above = self.clauses[at]
            yield above
            at = above.parent

    def article_of(self, clause: Clause) -> Clause:
        """The article a clause stands in (itself if it is one; else the outermost non-grouping)."""
        best = clause
        for unit in (clause, *self.ancestors(clause)):
            if unit.kind is ClauseKind.ARTICLE:
                return unit
            if unit.kind not in GROUPINGS:
                best = unit
        return best

    def chapeau(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses whose text opens the sentence that `clause` goes on with, outermost first.

        These are the ancestors inside the article (subsection of a paragraph, article of a
        subsection that is an item of its list): their text belongs to the meaning of the item.
        """
        opening = []
        for above in self.ancestors(clause):
            if above.kind in GROUPINGS:
                break
            if above.text:
                opening.append(above)
        return tuple(reversed(opening))

    def closing(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses that end the sentence of `clause` after a list, innermost first.

        "Any person who- (a) digs; (b) blasts, commits an offence": what follows the list belongs
        to every item before it.
        """
        found = []
        for above in self.ancestors(clause):
            if above.kind in GROUPINGS:
                break
            after = (self.clauses[i] for i in self.going_on.get(above.index, ()))
            found += [c for c in after if c.index > clause.index and c.closes]
        return tuple(found)

    def descendants(self, clause: Clause) -> Iterator[Clause]:
        """All clauses under `clause`, in document order."""
        for child in self.children[clause.index]:
            yield self.clauses[child]
            yield from self.descendants(self.clauses[child])

    @cached_property
    def articles(self) -> tuple[Clause, ...]:
        """All articles in document order."""
        return tuple(c for c in self.clauses if c.kind is ClauseKind.ARTICLE)
