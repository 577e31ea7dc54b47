"""Facts, and what follows from them with the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from operator import attrgetter

from mpfcheck.errors import DataError

RESERVED = frozenset({"id", "sid", "kind", "fid"})
"""Field names that mean something to an engine; durable-rules reads freed memory on id and sid."""

MAX_FIELDS = 100


class ProgramError(DataError):
    """A fact or rule that an engine could not treat safely. Refused when it is made."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that holds: a kind and named string values.

    `fields` are sorted by name; two facts with the same content are the same fact.

    Raises:
        ProgramError: for a reserved or malformed name, or a value that is no string.
    """

    kind: str
    fields: tuple[tuple[str, str], ...] = ()
    content: str = field(init=False, compare=False, repr=False)  # to sort by, quickly
    _values: dict[str, str] = field(init=False, compare=False, repr=False)
    _hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        check(self.kind, self.fields, f"fact {self.kind!r}")
        ordered = tuple(sorted(self.fields))
        object.__setattr__(self, "fields", ordered)
        flat = [f"{name}={value}" for name, value in ordered]
        object.__setattr__(self, "content", "\0".join((self.kind, *flat)))
        object.__setattr__(self, "_values", dict(ordered))
        object.__setattr__(self, "_hash", hash((self.kind, ordered)))

    def __hash__(self) -> int:
        return self._hash

    @property
    def fid(self) -> str:
        """A short name of the content, the same in every run."""
        content = repr((self.kind, self.fields)).encode("utf-8", "surrogatepass")
        return f"{self.kind}:{blake2b(content, digest_size=8).hexdigest()}"

    @property
    def order(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What facts are sorted by: the content, and the fields where two look the same."""
        return self.content, self.fields

    def __getitem__(self, name: str) -> str:
        """The value of a field. Raises KeyError."""
        return self._values[name]

    def get(self, name: str) -> str | None:
        """The value of a field, None where the fact has no such field."""
        return self._values.get(name)

    def __str__(self) -> str:
        return f"{self.kind}({', '.join(f'{name}={value}' for name, value in self.fields)})"


def fact(kind: str, /, **fields: str) -> Fact:
    """A fact from keywords: `fact("evidence", element="a", strength="full")`."""
    return Fact(kind, tuple(fields.items()))


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts sorted by content."""
    return tuple(sorted(facts, key=_CONTENT))


_CONTENT = attrgetter("content", "fields")


def check(kind: object, pairs: Collection[tuple[str, object]], where: str) -> None:
    """Refuse what an engine would misunderstand or take for its own. Raises ProgramError."""
    if not isinstance(kind, str) or not kind.isascii() or not kind[:1].isalpha():
        raise ProgramError(
            f"{where}: the kind must begin with a letter.", hint="Name it like element_full."
        )
    for name, value in pairs:
        if name in RESERVED:
            raise ProgramError(
                f"{where}: a field must not be called {name!r}.",
                hint="The rule engine keeps that name for itself; use one such as eid or rid.",
            )
        if not isinstance(name, str) or not name.isascii() or not name.isidentifier():
            raise ProgramError(
                f"{where}: {name!r} is no field name.", hint="Use letters, digits and _."
            )
        if not isinstance(value, str):  # the engine takes True, 1 and 1.0 for equal
            raise ProgramError(
                f"{where}: {name} is {value!r}, not a string.",
                hint="Give ids and enum words; compare numbers before facts are made of them.",
            )
    if len({name for name, _ in pairs}) < len(pairs):
        raise ProgramError(f"{where}: a field stands twice.", hint="Keep one of them.")
    if len(pairs) > MAX_FIELDS:
        raise ProgramError(
            f"{where}: {len(pairs)} fields, more than {MAX_FIELDS}.", hint="Split it into several."
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One way to a fact: the rule, and the facts that its patterns met, in the patterns' order."""

    rule: str
    premises: tuple[Fact, ...]

    @property
    def order(self) -> tuple[object, ...]:
        """What steps are sorted by: the rule, then the premises."""
        return self.rule, tuple(premise.order for premise in self.premises)


Firing = tuple[Fact, Step]
"""A conclusion with one step that led to it."""


@dataclass(frozen=True)
class Derivation:
    """All facts that hold, sorted, and for each derived one all distinct steps that lead to it.

    The steps of a fact stand shortest chain first, then by rule and premises; who follows the first
    step from fact to fact comes to given facts and never goes in a circle. Given facts have no
    entry in `because`, even if a rule would conclude them too.
    """

    facts: tuple[Fact, ...]
    because: Mapping[Fact, tuple[Step, ...]]

    def of_kind(self, kind: str) -> tuple[Fact, ...]:
        """The facts of one kind, sorted."""
        return tuple(f for f in self.facts if f.kind == kind)


def derivation(given: Iterable[Fact], firings: Iterable[Firing]) -> Derivation:
    """Order what an engine found, whatever order it found it in."""
    start = frozenset(given)
    useful = {(c, s) for c, s in firings if c not in start and c not in s.premises}
    heights = _heights(start, useful)
    steps: dict[Fact, list[Step]] = defaultdict(list)
    for conclusion, step in useful:
        steps[conclusion].append(step)

    def shortest_first(step: Step) -> tuple[object, ...]:
        return max((heights[p] for p in step.premises), default=0), step.order

    because = {f: tuple(sorted(steps[f], key=shortest_first)) for f in in_order(steps)}
    return Derivation(in_order(start | because.keys()), because)


def _heights(given: frozenset[Fact], firings: set[Firing]) -> dict[Fact, int]:
    """Length of the shortest chain from given facts to each fact, level by level."""
    heights = dict.fromkeys(given, 0)
    waiting: dict[Fact, list[tuple[list[int], Fact]]] = defaultdict(list)
    for conclusion, step in firings:
        premises = set(step.premises)
        left = [len(premises)]
        for premise in premises:
            waiting[premise].append((left, conclusion))
    level: Iterable[Fact] = given
    height = 0
    while level:
        height += 1
        reached: list[Fact] = []
        for known in level:
            for left, conclusion in waiting[known]:
                left[0] -= 1
                if not left[0] and conclusion not in heights:
                    heights[conclusion] = height
                    reached.append(conclusion)
        level = reached
    return heights
