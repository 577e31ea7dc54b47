"""The engine on durable-rules, kept inside the part of it that was measured to be safe.

The library is unmaintained and its C code has memory errors, so every step here has a reason:
- its host starts two threads that never end: ours starts none;
- freeing a state in which no rule fired crashes: a sentinel fact fires first;
- both the state and the rule set must be freed, or memory grows;
- facts whose ids have the same 32-bit hash count as one: another id is tried;
- exceptions in actions are swallowed, even Ctrl-C: actions only note what fired, and what they
  raise is kept and raised after the call;
- an action during which the clock jumps is dropped without a word: `_check_done` notices.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from mpfcheck.errors import InferenceError
from mpfcheck.inference.durable_program import SENTINEL, Action, Translation
from mpfcheck.inference.facts import Derivation, Fact, Firing, Step, derivation, in_order
from mpfcheck.inference.program import Conclusions, Program, Rule

_RULE_SET = "mpf"
_SALTS = ("", "s", "t", "u", "v", "w", "x", "y")
_REPORT = "Run with --engine python, and report it with the input."


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
        agenda = deque(in_order(given))
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
    def _session(self, program: Program) -> Iterator[Session]:
        """A rule set in a host of its own; freed at the end, whatever happens."""
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", ".*utcfromtimestamp", DeprecationWarning)
            import durable_rules_engine

            host = _quiet_host()
            session = Session(program, host)
            host.set_rulesets({_RULE_SET: session.translation.rules(session.note)})
            try:
                done = host.assert_fact(_RULE_SET, dict(SENTINEL))
                try:
                    _check_done(done)
                    yield session
                finally:
                    host.delete_state(_RULE_SET, None)
            finally:
                durable_rules_engine.delete_ruleset(host.get_ruleset(_RULE_SET)._handle)


class Session:
    """One run: the facts by number, what fired and what went wrong."""

    def __init__(self, program: Program, host: Any) -> None:
        from durable.engine import MessageNotHandledException, MessageObservedException

        self.translation = Translation(program)
        self._host = host
        self._conclusions = Conclusions()
        self._facts: list[Fact] = []
        self._fired: list[tuple[Rule, tuple[int, ...]]] = []
        self._errors: list[BaseException] = []
        self._not_handled, self._observed = MessageNotHandledException, MessageObservedException

    def note(self, rule: Rule) -> Action:
        """The action of a rule: it notes the premises by number and nothing else."""
        places = [f"m{place}" for place in range(len(rule.patterns))]

        def action(context: Any) -> None:
            try:
                numbers = tuple(int(getattr(context, place).fid) for place in places)
                self._record(rule, numbers)
            except BaseException as error:  # durable-rules would swallow it
                self._errors.append(error)

        return action

    def _record(self, rule: Rule, numbers: tuple[int, ...]) -> None:
        self._fired.append((rule, numbers))

    def take(self, fact: Fact) -> Iterator[Firing]:
        """Assert one fact and give what fired."""
        if not self.translation.concerns(fact):
            return
        self._assert(fact)
        if self._errors:
            self.check()
        fired, self._fired = self._fired, []
        for rule, numbers in fired:
            premises = tuple(self._facts[number] for number in numbers)
            bound = rule.bind(premises)
            if bound is not None:  # durable-rules takes a field that both lack for equal
                yield self._conclusions.of(rule, bound), Step(rule.name, premises)

    def check(self) -> None:
        """Raise what an action raised, or what durable-rules itself noted."""
        for error in self._errors:
            if not isinstance(error, Exception):
                raise error  # Ctrl-C, exit
            raise InferenceError("An inference rule failed.", hint=_REPORT) from error
        noted = self._host.get_state(_RULE_SET, None).get("exception")
        if noted:
            raise InferenceError(f"An inference rule failed: {noted}", hint=_REPORT)

    def _assert(self, fact: Fact) -> None:
        message = self.translation.message(fact, len(self._facts))
        self._facts.append(fact)
        number = message["id"]
        for salt in _SALTS:
            message["id"] = number + salt
            try:
                done = self._host.assert_fact(_RULE_SET, message)
            except self._not_handled:
                return  # no rule asks for it
            except self._observed:
                continue
            except Exception as error:
                raise InferenceError(f"durable-rules refused {fact}.", hint=_REPORT) from error
            _check_done(done)
            return
        raise InferenceError(f"durable-rules took {fact} for another fact.", hint=_REPORT)


def _check_done(done: object) -> None:
    """`done` is a state, or None where no rule fired; 0 says that an action never came to an end.

    No further rule fires in a state to which that happened.
    """
    if done == 0:
        raise InferenceError(
            "durable-rules dropped an action.", hint="Run again, or use --engine python."
        )


def _quiet_host() -> Any:
    """A host of durable-rules that starts no threads."""
    from durable.engine import Host

    class QuietHost(Host):  # type: ignore[misc]
        def _run(self) -> None:
            return

    return QuietHost()
