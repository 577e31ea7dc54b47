"""A program and its facts in the form that durable-rules reads.

No text goes into the C code: kinds and values become short codes, and of a fact only the fields
that some condition names are sent. Field names are identifiers already, never `id` or `sid`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from mpfcheck.inference.facts import Fact
from mpfcheck.inference.program import Program, Rule

Action = Callable[[Any], None]
"""What durable-rules calls when a rule fires. It must have exactly one parameter."""

SENTINEL = {"id": "_start", "kind": "_start"}
"""A fact that fires a rule with no effect: freeing a state in which no rule fired crashes."""


class Translation:
    """Translates one program, and facts for it. Not to be used for another program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._codes: dict[str, str] = {}
        fields: dict[str, set[str]] = defaultdict(set)
        for rule in program.rules:
            uses = Counter(var for pattern in rule.patterns for _, var in pattern.join_eqs)
            for pattern in rule.patterns:
                joined = {name for name, var in pattern.join_eqs if uses[var] > 1}
                fields[pattern.kind] |= joined | {name for name, _ in pattern.const_eqs}
        self._fields = {kind: tuple(sorted(names)) for kind, names in fields.items()}

    def concerns(self, fact: Fact) -> bool:
        """Whether any rule asks for facts of this kind."""
        return fact.kind in self._fields

    def rules(self, action: Callable[[Rule], Action]) -> dict[str, dict[str, Any]]:
        """The rule set. A new one for each call: durable-rules changes what it is given."""
        out: dict[str, dict[str, Any]] = {
            "start": {"all": [{"m": {"kind": SENTINEL["kind"]}}], "run": _nothing}
        }
        for number, rule in enumerate(self._program.rules):
            out[f"r{number}"] = {"all": self._antecedents(rule), "run": action(rule)}
        return out

    def message(self, fact: Fact, number: int) -> dict[str, str]:
        """The fact as durable-rules gets it; `number` comes back as `fid` when a rule fires."""
        message = {"id": str(number), "fid": str(number), "kind": self._code(fact.kind)}
        for name in self._fields[fact.kind]:
            value = fact.get(name)
            if value is not None:
                message[name] = self._code(value)
        return message

    def _antecedents(self, rule: Rule) -> list[dict[str, Any]]:
        bound: dict[str, dict[str, str]] = {}
        antecedents: list[dict[str, Any]] = []
        for place, pattern in enumerate(rule.patterns):
            tests: list[dict[str, Any]] = [{"kind": self._code(pattern.kind)}]
            tests += [{name: self._code(value)} for name, value in pattern.const_eqs]
            tests += [{name: bound[var]} for name, var in pattern.join_eqs if var in bound]
            for name, var in pattern.join_eqs:
                bound.setdefault(var, {f"m{place}": name})
            antecedents.append({f"m{place}": tests[0] if len(tests) == 1 else {"$and": tests}})
        return antecedents

    def _code(self, text: str) -> str:
        return self._codes.setdefault(text, f"c{len(self._codes)}")


def _nothing(_context: Any) -> None:
    """The action of the sentinel."""
