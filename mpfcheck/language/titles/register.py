"""Builds the register of one instrument, and keeps where each title is named."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from mpfcheck.language.titles.kinds import Kinds, listed_kinds
from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.titles.naming import Key, Naming
from mpfcheck.language.titles.shortened import completed, without_acts
from mpfcheck.language.titles.standing import Standing
from mpfcheck.language.titles.tiers import Tiers
from mpfcheck.language.titles.variants import also_called, merged
from mpfcheck.model.annotation import ARTISANAL, SMALL, Annotation, Mention, MineralTitle
from mpfcheck.model.instrument import Clause, ClauseKind, Instrument, TextRole
from mpfcheck.model.reference import ActReference

_READ = frozenset({TextRole.PREAMBLE, TextRole.OPERATIVE, TextRole.SCHEDULE})
_ASM_TITLES = {"artisanal-title": ARTISANAL, "small-scale-title": SMALL}
_LEADS = frozenset({ClauseKind.PART, ClauseKind.CHAPTER, ClauseKind.DIVISION, ClauseKind.ARTICLE})
_LONGEST_HEADING = 10  # words; a longer one is a sentence
_FLAGS = ("mineral", "explicit", "other", "listed", "authorises")
_MINING_SHARE = 0.1  # of clauses, from which on an instrument is about mining


@dataclass(frozen=True)
class Found:
    """All that the text says of one title: where it is named, defined, headed and granted."""

    key: Key
    spellings: Counter[str] = field(default_factory=Counter)
    clauses: list[int] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    defined: list[int] = field(default_factory=list)
    held: Counter[str] = field(default_factory=Counter)  # phrases for the holder
    granted: list[int] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)
    names: list[str] = field(default_factory=list)  # its usual name, then other ones

    @property
    def usual(self) -> str:
        """The commonest spelling; of equally common ones the shortest (the singular)."""
        best = max(self.spellings.values(), default=0)
        usual = [s for s, n in self.spellings.items() if n * 4 >= best]
        return min(usual, key=lambda s: (len(s), s), default=" ".join(self.key))

    @property
    def count(self) -> int:
        """How often it is named in text and headings."""
        return sum(self.spellings.values())

    @property
    def roles(self) -> int:
        """How many signs of a title it bears."""
        listed = "listed" in self.flags
        return sum(map(bool, (self.headings, self.defined, self.held, self.granted, listed)))


@dataclass(frozen=True)
class Register:
    """The titles of an instrument, and per clause those that its text and its heading name."""

    titles: tuple[MineralTitle, ...]
    keys: tuple[Key, ...]
    namings: tuple[tuple[tuple[int, Naming], ...], ...]  # per clause: (title, naming)
    headings: tuple[tuple[int, ...], ...]  # per clause: titles in its heading
    light: frozenset[int] = frozenset()  # titles that anybody may hold, short of mining

    @property
    def knows_asm(self) -> bool:
        """Whether the instrument has a title of its own for artisanal or small-scale miners."""
        return any(t.tier in ("artisanal", "small-scale") for t in self.titles)


def read_register(
    instrument: Instrument,
    annotations: Sequence[Annotation],
    headings: Sequence[Collection[str]],
    finder: NameFinder,
    titled: Sequence[Mention] = (),
    acts: Mapping[int, Sequence[ActReference]] = MappingProxyType({}),
) -> Register:
    """The register of `instrument`.

    `annotations` hold the concepts and quantities of each clause's own text, `headings` the
    concepts of its heading, `titled` what the title of the instrument names, `acts` per clause the
    laws that its text names.
    """
    texts = [finder.namings(c.text) if c.role in _READ else () for c in instrument.clauses]
    heads = [finder.namings(_headline(c)) if c.role in _READ else () for c in instrument.clauses]
    texts, heads = completed(texts), completed(heads)
    for clause, laws in acts.items():
        texts[clause] = without_acts(texts[clause], laws, finder)
    found = _gathered(instrument, texts, heads, finder)
    for naming in _of_asm(texts, annotations):
        found[naming.key].flags.add("asm title")
    kinds = listed_kinds(instrument, texts, heads, finder)
    _mark_kinds(kinds, found, instrument, finder)
    standing = Standing(instrument, finder, about_mining=_about_mining(annotations))
    kept = standing.titles(found)
    for index, namings in enumerate(texts):
        for naming in namings:
            if naming.shares and naming.key in kept:
                insort(kept[naming.key].clauses, index)
    shared = _shared(texts, heads, kept, finder)
    for key, parts in shared.items():
        for part in parts:
            _also_named(kept[part], kept[key])
    kept = {key: f for key, f in kept.items() if key not in shared}
    same, groups = _grouped(kept, finder)
    ordered = sorted(groups.values(), key=lambda f: min(f.clauses + f.headings + f.defined))
    places = {found.key: number for number, found in enumerate(ordered)}

    def numbers(names: Sequence[Naming]) -> list[tuple[int, Naming]]:
        keys = [(key, n) for n in names for key in shared.get(n.key, (n.key,))]
        return [(places[same[key]], n) for key, n in keys if key in same]

    named = [tuple(numbers(names)) for names in texts]
    headed = [tuple(dict.fromkeys(n for n, _ in numbers(names))) for names in heads]
    by_parent = [k for k in kinds if k.parent in same]
    families = [
        (places[same[k.parent]], frozenset(places[same[c]] for c in k.children if c in same))
        for k in by_parent
    ]
    defined = [
        family
        for family, k in zip(families, by_parent, strict=True)
        if instrument.clauses[k.said_in].kind is ClauseKind.DEFINITION
    ]
    made_for = _made_for(instrument, titled, finder, tuple(same))
    law = {places[same[key]]: tier for key, tier in made_for}
    tiers = Tiers(
        instrument, annotations, headings, ordered, named, headed, finder, families, law, defined
    )
    keys = tuple(found.key for found in ordered)
    light = frozenset(n for n, key in enumerate(keys) if finder.is_light(key))
    return Register(tiers.titles(), keys, tuple(named), tuple(headed), light)


def _mark_kinds(
    kinds: Sequence[Kinds], found: Mapping[Key, Found], instrument: Instrument, finder: NameFinder
) -> None:
    """Flag the names that a list of mineral titles holds, and the name of what it lists."""
    for listed in kinds:
        by_list = instrument.clauses[listed.said_in].kind is not ClauseKind.DEFINITION
        mineral = by_list and "mineral" in found[listed.parent].flags
        if mineral or finder.is_generic(listed.parent):
            for key in (listed.parent, *listed.children):
                if key in found:
                    found[key].flags.add("kind of title")


def _grouped(
    kept: Mapping[Key, Found], finder: NameFinder
) -> tuple[dict[Key, Key], dict[Key, Found]]:
    """The titles with all that is said of them under any of their names, and per name its title."""
    same = merged(kept, finder)
    usual = {key: found.usual for key, found in kept.items()}
    groups: dict[Key, Found] = {}
    for key in sorted(kept, key=lambda k: -kept[k].count):
        _add(groups.setdefault(same[key], Found(same[key])), kept[key])
    also = also_called(same, finder)
    for key, group in groups.items():
        group.names.extend(usual[name] for name in (key, *also.get(key, ())))
    return same, groups


def _made_for(
    instrument: Instrument, titled: Sequence[Mention], finder: NameFinder, keys: Sequence[Key]
) -> Iterator[tuple[Key, str]]:
    """The titles, of those with `keys`, that the law is made for by its own title, with their tier.

    "Decree on permits to work small mines": what it calls "the permit to work" is that one.
    """
    known = [m for m in titled if m.concept in _ASM_TITLES]
    for naming in finder.namings(instrument.full_title):
        tiers = [_ASM_TITLES[m.concept] for m in known if _holds(m, naming)]
        short = [k for k in keys if set(k) <= set(naming.key) and not finder.is_generic(k)]
        if tiers and short:
            yield max(short, key=len), tiers[0]


def _holds(mention: Mention, naming: Naming) -> bool:
    return mention.start <= naming.start and naming.end <= mention.end


def _headline(clause: Clause) -> str:
    return clause.number if clause.kind is ClauseKind.DEFINITION else clause.heading


def _gathered(
    instrument: Instrument,
    texts: Sequence[Sequence[Naming]],
    heads: Sequence[Sequence[Naming]],
    finder: NameFinder,
) -> dict[Key, Found]:
    found: dict[Key, Found] = {}
    for clause in instrument.clauses:
        headline = _headline(clause)
        defines = clause.kind is ClauseKind.DEFINITION and finder.key_of(headline)
        for naming in heads[clause.index]:
            if naming.shares:
                continue
            entry = found.setdefault(naming.key, Found(naming.key))
            if not naming.short:
                entry.spellings[finder.spelling(headline, naming)] += 1
            if defines == naming.key:
                entry.defined.append(clause.index)
            elif clause.kind in _LEADS and len(headline.split()) <= _LONGEST_HEADING:
                entry.headings.append(clause.index)
            entry.clauses.append(clause.index)
            entry.flags.update(_flags(naming))
        for naming in texts[clause.index]:
            if naming.shares:
                continue
            entry = found.setdefault(naming.key, Found(naming.key))
            if not naming.short:
                entry.spellings[finder.spelling(clause.text, naming)] += 1
            entry.clauses.append(clause.index)
            entry.flags.update(_flags(naming))
            if naming.held >= 0:
                entry.held[" ".join(clause.text[naming.held : naming.end].lower().split())] += 1
            if naming.granted:
                entry.granted.append(clause.index)
    return found


def _of_asm(
    texts: Sequence[Sequence[Naming]], annotations: Sequence[Annotation]
) -> Iterator[Naming]:
    """The names that hold a title for artisanal or small-scale miners that the lexicon knows."""
    for namings, annotation in zip(texts, annotations, strict=True):
        known = [m for m in annotation.mentions if m.concept in _ASM_TITLES]
        for naming in namings:
            inside = (naming.start <= m.start and m.end <= naming.end for m in known)
            if not naming.shares and any(inside):
                yield naming


def _flags(naming: Naming) -> list[str]:
    return [flag for flag in _FLAGS if getattr(naming, flag)]


def _add(group: Found, other: Found) -> None:
    group.spellings.update(other.spellings)
    group.held.update(other.held)
    group.flags.update(other.flags)
    for name in ("clauses", "headings", "defined", "granted"):
        merged_list = getattr(group, name)
        merged_list += getattr(other, name)
        merged_list.sort()


def _shared(
    texts: Sequence[Sequence[Naming]],
    heads: Sequence[Sequence[Naming]],
    kept: Collection[Key],
    finder: NameFinder,
) -> dict[Key, tuple[Key, ...]]:
    """Names that join titles with names of their own: "permis de recherche ou d'exploitation".

    One that anybody may hold need not be known by itself ("permis d'exploitation ou de carrière").
    """
    joined = {n.key: n.parts for names in (*texts, *heads) for n in names if n.parts}
    out = {}
    for key, parts in joined.items():
        titles = tuple(p for p in parts if p in kept and p not in joined)
        others = [p for p in parts if p not in titles]
        enough = len(titles) >= (1 + bool(others))  # "ouverture et exploitation" is one title
        if key in kept and enough and all(finder.is_light(p) for p in others):
            out[key] = titles
    return out


def _also_named(found: Found, joined: Found) -> None:
    """Add the places where a title is named together with another."""
    for name in ("clauses", "headings", "granted"):
        places = getattr(found, name)
        places += getattr(joined, name)
        places.sort()


def _about_mining(annotations: Sequence[Annotation]) -> bool:
    """Whether so many clauses speak of mines and minerals that a permit here is one to mine."""
    read = [a for a in annotations if a.sentences]
    about = sum(any(m.concept in ("mine", "mineral") for m in a.mentions) for a in read)
    return about >= _MINING_SHARE * max(len(read), 1)
