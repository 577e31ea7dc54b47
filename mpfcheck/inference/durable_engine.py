"""The engine on durable-rules, kept inside the part of it that was measured to be safe.

The library is unmaintained and its C code has memory errors, so every step here has a reason:
- its host starts two threads that never end: `_quiet_host` starts none;
- freeing a state in which no rule fired crashes: a sentinel fact fires first;
- both the state and the rule set must be freed, or memory grows;
- facts with the same 32-bit hash of their id count as seen: another id is tried;
- exceptions in actions are swallowed, even Ctrl-C: actions only note what fired, and what they
  raise is kept and raised after the call;
- an action during which the clock jumps is dropped without a word: `_assert` notices;
- no text goes in: names and values are replaced by short codes.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from mpfcheck.errors import InferenceError
from mpfcheck.inference.facts import Derivation, Fact, Firing, Step, derivation
from mpfcheck.inference.program import Program, Rule

_RULE_SET = "mpf"
_SALTS = ("", "s", "t", "u", "v", "w", "x", "y")


class DurableEngine:
    """Runs a program on durable-rules; one host for each run, freed after use."""

    name = "durable"

    def run(self, program: Program, facts: Iterable[Fact]) -> Derivation:
        """All that follows from `facts`; see InferenceEngine.

        Raises:
            InferenceError: if durable-rules failed or one of the actions raised.
        """
        given = frozenset(facts)
        known = set(given)
        agenda = deque(sorted(given))
        firings: list[Firing] = []
        with self._session(program) as session:
            while agenda:
                for conclusion, step in session.take(agenda.popleft()):
                    firings.append((conclusion, step))
                    if conclusion not in known:
                        known.add(conclusion)
                        agenda.append(conclusion)
            session.check()
        return derivation(given, firings)

    @contextmanager
    def _session(self, program: Program) -> Iterator[_Session]:
        """A rule set in a host of its own; freed at the end, whatever happens."""
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", ".*utcfromtimestamp", DeprecationWarning)
            import durable_rules_engine

            host = _quiet_host()
            session = _Session(program, host)
            host.set_rulesets({_RULE_SET: session.rule_set(self._action)})
            try:
                session.start()
                try:
                    yield session
                finally:
                    host.delete_state(_RULE_SET, None)
            finally:
                durable_rules_engine.delete_ruleset(host.get_ruleset(_RULE_SET)._handle)

    def _action(self, session: _Session, rule: Rule) -> Callable[[Any], None]:
        """What durable-rules calls when a rule fires: it notes the premises and nothing else."""
        places = [f"m{place}" for place in range(len(rule.patterns))]

        def note(context: Any) -> None:
            try:
                numbers = tuple(int(getattr(context, place).fid) for place in places)
                session.fired.append((rule, numbers))
            except BaseException as error:  # durable-rules would swallow it
                session.errors.append(error)

        return note


@dataclass
class _Session:
    """The state of one run: the facts by number, what fired and what went wrong."""

    program: Program
    host: Any
    facts: list[Fact] = field(default_factory=list)
    fired: list[tuple[Rule, tuple[int, ...]]] = field(default_factory=list)
    errors: list[BaseException] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    sent: dict[str, tuple[str, ...]] = field(default_factory=dict)  # kind -> fields in conditions

    def __post_init__(self) -> None:
        used: dict[str, set[str]] = {}
        for rule in self.program.rules:
            for pattern in rule.patterns:
                names = {name for name, _ in pattern.const_eqs + pattern.join_eqs}
                used.setdefault(pattern.kind, set()).update(names)
        self.sent = {kind: tuple(sorted(names)) for kind, names in used.items()}

    def rule_set(
        self, action: Callable[[_Session, Rule], Callable[[Any], None]]
    ) -> dict[str, dict[str, Any]]:
        """The program in the form that durable-rules reads, with the sentinel."""
        rules = {"start": {"all": [{"m": {"kind": "_start"}}], "run": lambda context: None}}
        for number, rule in enumerate(self.program.rules):
            rules[f"r{number}"] = {"all": self._conditions(rule), "run": action(self, rule)}
        return rules

    def start(self) -> None:
        """Lay the sentinel, so that a state exists in which a rule has fired."""
        self.host.assert_fact(_RULE_SET, {"id": "_start", "kind": "_start"})

    def take(self, fact: Fact) -> Iterator[Firing]:
        """Assert one fact and give what fired."""
        if fact.kind not in self.sent:
            return
        self._assert(fact)
        fired, self.fired = self.fired, []
        for rule, numbers in fired:
            premises = tuple(self.facts[number] for number in numbers)
            bound = rule.bind(premises)
            if bound is not None:  # a field that two facts lack counts as equal over there
                yield rule.conclude.fill(bound), Step(rule.name, premises)

    def check(self) -> None:
        """Raise what an action raised, and what durable-rules itself noted."""
        for error in self.errors:
            if not isinstance(error, Exception):
                raise error  # Ctrl-C, exit
            raise InferenceError("An inference rule failed.", hint=_REPORT) from error
        state = self.host.get_state(_RULE_SET, None)
        if state.get("exception"):
            raise InferenceError(f"An inference rule failed: {state['exception']}", hint=_REPORT)

    def _assert(self, fact: Fact) -> None:
        from durable.engine import MessageNotHandledException, MessageObservedException

        number = len(self.facts)
        self.facts.append(fact)
        payload = {"fid": str(number), "kind": self._code(fact.kind)}
        for name in self.sent[fact.kind]:
            value = fact.get(name)
            if value is not None:
                payload[name] = self._code(value)
        for salt in _SALTS:
            try:
                done = self.host.assert_fact(_RULE_SET, {"id": f"{number}{salt}", **payload})
            except MessageNotHandledException:
                return  # no rule asks for it
            except MessageObservedException:
                continue
            except Exception as error:
                raise InferenceError(f"durable-rules refused {fact}.", hint=_REPORT) from error
            if done == 0:  # neither a state nor None: an action was begun and never ended
                raise InferenceError(
                    "durable-rules dropped an action.", hint="Run again, or use --engine python."
                )
            return
        raise InferenceError(f"durable-rules took {fact} for another fact.", hint=_REPORT)

    def _conditions(self, rule: Rule) -> list[dict[str, Any]]:
        bound: dict[str, dict[str, str]] = {}
        conditions: list[dict[str, Any]] = []
        for place, pattern in enumerate(rule.patterns):
            tests: list[dict[str, Any]] = [{"kind": self._code(pattern.kind)}]
            tests += [{name: self._code(value)} for name, value in pattern.const_eqs]
            for name, variable in pattern.join_eqs:
                if variable in bound:
                    tests.append({name: bound[variable]})
            for name, variable in pattern.join_eqs:
                bound.setdefault(variable, {f"m{place}": name})
            conditions.append({f"m{place}": tests[0] if len(tests) == 1 else {"$and": tests}})
        return conditions

    def _code(self, text: str) -> str:
        return self.codes.setdefault(text, f"c{len(self.codes)}")


_REPORT = "Run with --engine python, and report it with the input."


def _quiet_host() -> Any:
    """A host of durable-rules that starts no threads."""
    from durable.engine import Host

    class QuietHost(Host):  # type: ignore[misc]
        def _run(self) -> None:
            return

    return QuietHost()
