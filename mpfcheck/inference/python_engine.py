"""The reference engine: forward chaining in plain Python, the same answers as durable-rules.

Facts are taken one at a time. Each is joined with the facts taken before it, through hash indexes
on the fields that are already bound, so that a firing is found once: when its last premise comes.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from mpfcheck.inference.facts import Derivation, Fact, Firing, Step, derivation, in_order
from mpfcheck.inference.program import Conclusions, Pattern, Program, Rule


class PythonEngine:
    """Runs a program by semi-naive evaluation with hash joins. Needs nothing but Python."""

    name = "python"

    def run(self, program: Program, facts: Iterable[Fact]) -> Derivation:
        """All that follows from `facts`; see InferenceEngine."""
        given = frozenset(facts)
        network = _Network(program)
        known = set(given)
        agenda = deque(in_order(given))
        firings: list[Firing] = []
        while agenda:
            for conclusion, step in network.take(agenda.popleft()):
                firings.append((conclusion, step))
                if conclusion not in known:
                    known.add(conclusion)
                    agenda.append(conclusion)
        return derivation(given, firings)


@dataclass(slots=True)
class _Index:
    """The facts that a pattern admits, by the values of the fields in `key`."""

    pattern: Pattern
    key: tuple[str, ...]
    rows: dict[tuple[str, ...], list[Fact]] = field(default_factory=lambda: defaultdict(list))

    def add(self, fact: Fact) -> None:
        if self.pattern.admits(fact):
            self.rows[tuple(fact[name] for name in self.key)].append(fact)


@dataclass(frozen=True, slots=True)
class _Join:
    """The next premise to look for: its place in the rule, and the variables that it must match."""

    place: int
    index: _Index
    variables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where a new fact may enter a rule, and the joins that remain then."""

    rule: Rule
    place: int
    joins: tuple[_Join, ...]


class _Network:
    """The entries and indexes of a program, by kind of fact."""

    def __init__(self, program: Program) -> None:
        self._conclusions = Conclusions()
        self._entries: dict[str, list[_Entry]] = defaultdict(list)
        self._indexes: dict[str, list[_Index]] = defaultdict(list)
        self._shared: dict[tuple[Pattern, tuple[str, ...]], _Index] = {}
        for rule in program.rules:
            for place, pattern in enumerate(rule.patterns):
                entry = _Entry(rule, place, tuple(self._plan(rule, place)))
                self._entries[pattern.kind].append(entry)

    def take(self, fact: Fact) -> Iterator[Firing]:
        """The firings in which `fact` meets facts taken earlier. Takes it."""
        for entry in self._entries[fact.kind]:
            pattern = entry.rule.patterns[entry.place]
            if pattern.admits(fact):
                bound = {variable: fact[name] for name, variable in pattern.join_eqs}
                for premises, values in _complete(entry, {entry.place: fact}, bound, 0):
                    yield self._conclusions.of(entry.rule, values), Step(entry.rule.name, premises)
        for index in self._indexes[fact.kind]:
            index.add(fact)

    def _plan(self, rule: Rule, start: int) -> Iterator[_Join]:
        """The other patterns of a rule, those that share most with what is bound first."""
        bound = {variable for _, variable in rule.patterns[start].join_eqs}
        left = [place for place in range(len(rule.patterns)) if place != start]
        while left:
            place = max(left, key=lambda p: (_shared(rule.patterns[p], bound), -p))
            left.remove(place)
            pattern = rule.patterns[place]
            joined = [(name, variable) for name, variable in pattern.join_eqs if variable in bound]
            index = self._index(pattern, tuple(name for name, _ in joined))
            yield _Join(place, index, tuple(variable for _, variable in joined))
            bound |= {variable for _, variable in pattern.join_eqs}

    def _index(self, pattern: Pattern, key: tuple[str, ...]) -> _Index:
        if (pattern, key) not in self._shared:
            self._shared[pattern, key] = _Index(pattern, key)
            self._indexes[pattern.kind].append(self._shared[pattern, key])
        return self._shared[pattern, key]


def _shared(pattern: Pattern, bound: set[str]) -> int:
    return sum(variable in bound for _, variable in pattern.join_eqs)


def _complete(
    entry: _Entry, chosen: Mapping[int, Fact], bound: Mapping[str, str], at: int
) -> Iterator[tuple[tuple[Fact, ...], Mapping[str, str]]]:
    """All ways to find the premises that are still open, from join number `at` on."""
    if at == len(entry.joins):
        yield tuple(chosen[place] for place in range(len(chosen))), bound
        return
    join = entry.joins[at]
    for fact in join.index.rows.get(tuple(bound[v] for v in join.variables), ()):
        if fact in chosen.values():
            continue
        pattern = entry.rule.patterns[join.place]
        more = {variable: fact[name] for name, variable in pattern.join_eqs}
        yield from _complete(entry, {**chosen, join.place: fact}, {**bound, **more}, at + 1)
