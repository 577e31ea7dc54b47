"""What an inference engine is, and which one is used."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Protocol

from mpfcheck.errors import UsageError
from mpfcheck.inference.durable_engine import DurableEngine
from mpfcheck.inference.facts import Derivation, Fact
from mpfcheck.inference.program import Program
from mpfcheck.inference.python_engine import PythonEngine


class InferenceEngine(Protocol):
    """Runs a program over facts until nothing new follows."""

    @property
    def name(self) -> str:
        """What reports call the engine: "durable" or "python"."""

    def run(self, program: Program, facts: Iterable[Fact]) -> Derivation:
        """All that follows. Pure: the order of the facts changes nothing.

        Raises:
            InferenceError: if the engine failed; its exception is chained.
        """


def choose_engine(name: str = "auto") -> InferenceEngine:
    """The engine called `name`: "durable", "python", or "auto" for durable where it can be had.

    Raises:
        UsageError: for another name, or "durable" where durable-rules does not import.
    """
    if name not in ("auto", "durable", "python"):
        raise UsageError(
            f"There is no inference engine called {name!r}.", hint="Choose auto, durable or python."
        )
    if name == "python" or (name == "auto" and not durable_available()):
        return PythonEngine()
    if not durable_available():
        raise UsageError(
            "The inference engine durable-rules cannot be loaded here.",
            hint="It needs Python 3.12 or older and no Windows; use --engine python instead, "
            "which gives the same results.",
        )
    return DurableEngine()


def durable_available() -> bool:
    """Whether durable-rules imports. Installed is not enough: on Python 3.13 it fails to load."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            import durable.engine  # noqa: F401
            import durable_rules_engine  # noqa: F401
    except ImportError:
        return False
    return True
