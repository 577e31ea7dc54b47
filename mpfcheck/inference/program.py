"""Rules as plain values, so narrow that what is unsafe in durable-rules cannot be said.

A condition is equality with a constant or with a variable. There is no other operator, no negation
and no priority. The premises of one firing are distinct facts, one for each pattern.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mpfcheck.inference.facts import Fact, ProgramError, check

MAX_PATTERNS = 15
"""Antecedents of a rule: durable-rules fails with the 17th."""

MAX_CONDITIONS = 400
"""Distinct conditions of a program: durable-rules hangs for ever with the 513th."""

MAX_PROGRAM_PATTERNS = 200
"""Patterns of a program: durable-rules has room for 256 joins on one condition, unchecked."""


@dataclass(frozen=True, slots=True)
class Var:
    """A variable: the same value wherever it stands in a rule."""

    name: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a fact must be: its kind, fields with a constant, and fields with a variable.

    Every field named must be there. Raises ProgramError where it could not be run safely.
    """

    kind: str
    const_eqs: tuple[tuple[str, str], ...] = ()
    join_eqs: tuple[tuple[str, str], ...] = ()  # (field, variable)

    def __post_init__(self) -> None:
        where = f"pattern {self.kind!r}"
        check(self.kind, self.const_eqs + self.join_eqs, where)
        variables = [v for _, v in self.join_eqs]
        if len(set(variables)) < len(variables):
            raise ProgramError(
                f"{where}: a variable stands twice in it.",
                hint="Compare fields of one fact before the fact is made.",
            )
        if len(self.const_eqs) + len(self.join_eqs) > MAX_PATTERNS:
            raise ProgramError(
                f"{where}: more than {MAX_PATTERNS} conditions.", hint="Split the rule in two."
            )

    def admits(self, fact: Fact) -> bool:
        """Whether the fact fits, its variables left aside."""
        return (
            fact.kind == self.kind
            and all(fact.get(name) == value for name, value in self.const_eqs)
            and all(fact.get(name) is not None for name, _ in self.join_eqs)
        )


@dataclass(frozen=True, slots=True)
class Template:
    """The fact that a rule concludes: constants, and values of the rule's variables."""

    kind: str
    constants: tuple[tuple[str, str], ...] = ()
    variables: tuple[tuple[str, str], ...] = ()  # (field, variable)

    def __post_init__(self) -> None:
        check(self.kind, self.constants + self.variables, f"conclusion {self.kind!r}")

    def fill(self, bound: Mapping[str, str]) -> Fact:
        """The fact for these values of the variables."""
        taken = tuple((name, bound[variable]) for name, variable in self.variables)
        return Fact(self.kind, self.constants + taken)


@dataclass(frozen=True, slots=True)
class Rule:
    """If all patterns are met, each by a fact of its own, `conclude` holds.

    Raises ProgramError for no or too many patterns, or a conclusion with an unbound variable.
    """

    name: str
    patterns: tuple[Pattern, ...]
    conclude: Template

    def __post_init__(self) -> None:
        where = f"rule {self.name!r}"
        if not self.patterns:
            raise ProgramError(f"{where} has no pattern.", hint="Give what holds always as a fact.")
        if len(self.patterns) > MAX_PATTERNS:
            raise ProgramError(
                f"{where} has {len(self.patterns)} patterns, more than {MAX_PATTERNS}.",
                hint="Conclude an intermediate fact from some of them first.",
            )
        bound = {variable for p in self.patterns for _, variable in p.join_eqs}
        for name, variable in self.conclude.variables:
            if variable not in bound:
                raise ProgramError(
                    f"{where} concludes {name} from {variable!r}, which no pattern binds.",
                    hint="Name the variable in one of the patterns.",
                )

    def bind(self, premises: Sequence[Fact]) -> Mapping[str, str] | None:
        """The values of the variables, None if the premises differ in one or lack it.

        The premises stand in the order of the patterns, and have their kinds and constants.
        """
        bound: dict[str, str] = {}
        for pattern, premise in zip(self.patterns, premises, strict=True):
            for name, variable in pattern.join_eqs:
                value = premise.get(name)
                if value is None or bound.setdefault(variable, value) != value:
                    return None
        return bound


class Conclusions:
    """Makes the facts that rules conclude, each once: many firings come to the same fact."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, ...], Fact] = {}

    def of(self, rule: Rule, bound: Mapping[str, str]) -> Fact:
        """The conclusion of a rule of one program for these values of its variables."""
        key = (rule.name, *[bound[variable] for _, variable in rule.conclude.variables])
        if key not in self._made:
            self._made[key] = rule.conclude.fill(bound)
        return self._made[key]


@dataclass(frozen=True, slots=True)
class Program:
    """Rules that are run together until nothing new follows. Raises ProgramError if too large."""

    rules: tuple[Rule, ...]

    def __post_init__(self) -> None:
        names = [rule.name for rule in self.rules]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ProgramError(f"Two rules are called {twice[0]!r}.", hint="Rename one of them.")
        patterns = [pattern for rule in self.rules for pattern in rule.patterns]
        conditions = {("kind", p.kind) for p in patterns}
        conditions |= {(f"{p.kind}.{name}", value) for p in patterns for name, value in p.const_eqs}
        for count, limit, what in (
            (len(conditions), MAX_CONDITIONS, "distinct conditions"),
            (len(patterns), MAX_PROGRAM_PATTERNS, "patterns"),
        ):
            if count > limit:
                raise ProgramError(
                    f"The program has {count} {what}, more than {limit}.",
                    hint="Write a few general rules and let the facts carry the data.",
                )

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of facts that the rules speak of, in patterns or conclusions."""
        asked = {pattern.kind for rule in self.rules for pattern in rule.patterns}
        return frozenset(asked | {rule.conclude.kind for rule in self.rules})


def pattern(kind: str, /, **fields: str | Var) -> Pattern:
    """A pattern from keywords: `pattern("evidence", strength="full", element=Var("e"))`."""
    return Pattern(kind, *_split(fields))


def template(kind: str, /, **fields: str | Var) -> Template:
    """A conclusion from keywords: `template("status", status="met", requirement=Var("r"))`."""
    return Template(kind, *_split(fields))


def _split(
    fields: Mapping[str, str | Var],
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Constants and variables, each by field name."""
    constants = tuple((n, v) for n, v in sorted(fields.items()) if not isinstance(v, Var))
    variables = tuple((n, v.name) for n, v in sorted(fields.items()) if isinstance(v, Var))
    return constants, variables
