"""What an engine could not run safely is refused when it is made, with a message that helps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mpfcheck.errors import DataError
from mpfcheck.inference.facts import Fact, ProgramError, fact
from mpfcheck.inference.program import (
    MAX_PATTERNS,
    Pattern,
    Program,
    Rule,
    Template,
    Var,
    pattern,
    template,
)

ONE = pattern("one", x=Var("x"))


def rule(name: str = "rule", *patterns: Pattern, conclude: Template | None = None) -> Rule:
    return Rule(name, patterns or (ONE,), conclude or template("two", x=Var("x")))


REFUSED: list[tuple[str, str, Callable[[], object]]] = [
    ("id in a fact", "called 'id'", lambda: Fact("one", (("id", "1"),))),
    ("sid in a fact", "called 'sid'", lambda: Fact("one", (("sid", "1"),))),
    ("id in a condition", "called 'id'", lambda: pattern("one", id="1")),
    ("sid in a join", "called 'sid'", lambda: pattern("one", sid=Var("x"))),
    ("id in a conclusion", "called 'id'", lambda: template("one", id="1")),
    ("kind as a field", "called 'kind'", lambda: Pattern("one", (("kind", "two"),))),
    ("number in a fact", "not a string", lambda: fact("one", x=1)),  # type: ignore[arg-type]
    ("truth value in a condition", "not a string", lambda: pattern("one", x=True)),  # type: ignore[arg-type]
    ("nothing in a conclusion", "not a string", lambda: template("one", x=None)),  # type: ignore[arg-type]
    ("operator as a field", "no field name", lambda: Pattern("one", (("$neq", "1"),))),
    ("operator as a value", "not a string", lambda: pattern("one", x={"$lt": "1"})),  # type: ignore[arg-type]
    ("nested field", "no field name", lambda: Pattern("one", (("a.b", "1"),))),
    ("accented field", "no field name", lambda: fact("one", **{"é": "1"})),
    ("field twice", "stands twice", lambda: Fact("one", (("x", "1"), ("x", "2")))),
    ("constant and variable", "stands twice", lambda: Pattern("one", (("x", "1"),), (("x", "v"),))),
    ("variable twice in a pattern", "twice", lambda: pattern("one", x=Var("v"), y=Var("v"))),
    ("kind of the sentinel", "begin with a letter", lambda: fact("_start")),
    ("empty kind", "begin with a letter", lambda: pattern("")),
    ("fact too wide", "101 fields", lambda: fact("one", **{f"f{i}": "" for i in range(101)})),
    (
        "pattern too wide",
        "more than 15",
        lambda: pattern("one", **{f"f{i}": "" for i in range(16)}),
    ),
    ("no patterns", "has no pattern", lambda: Rule("empty", (), template("two"))),
    ("16 patterns", "has 16 patterns", lambda: rule("long", *[ONE] * (MAX_PATTERNS + 1))),
    ("unbound", "no pattern binds", lambda: rule(conclude=template("two", x=Var("y")))),
    ("two rules of one name", "called 'rule'", lambda: Program((rule(), rule()))),
    (
        "too many conditions",
        "401 distinct conditions",
        lambda: Program(
            tuple(
                rule(f"r{i}", pattern("one", x=Var("x"), y=f"{i}", z=f"{i}", w=f"{i}", v=f"{i}"))
                for i in range(100)
            )
        ),
    ),
    (
        "too many patterns",
        "201 patterns",
        lambda: Program(tuple(rule(f"r{i}") for i in range(201))),
    ),
]


@pytest.mark.parametrize(
    ("message", "make"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_refused(message: str, make: Callable[[], object]) -> None:
    with pytest.raises(ProgramError, match=message) as caught:
        make()
    assert isinstance(caught.value, DataError)
    assert caught.value.hint


def test_what_is_just_small_enough_is_accepted() -> None:
    wide = pattern("one", x=Var("x"), **{f"f{i}": "" for i in range(14)})
    long = rule("long", wide, *[ONE] * (MAX_PATTERNS - 1))
    assert Program((long,)).kinds == {"one", "two"}


def test_facts_with_the_same_content_are_the_same() -> None:
    one, other = fact("one", x="1", y="2"), Fact("one", (("y", "2"), ("x", "1")))
    assert one == other
    assert hash(one) == hash(other)
    assert one.fid == other.fid


def test_the_name_of_a_fact_never_changes() -> None:
    assert fact("one", x="1", y="2").fid == "one:c536e57f75d76087"


@pytest.mark.parametrize(
    "other", [fact("two", x="1"), fact("one", y="1"), fact("one", x="2"), fact("one", x="1", y="")]
)
def test_facts_with_other_content_have_another_name(other: Fact) -> None:
    assert other.fid != fact("one", x="1").fid
    assert other != fact("one", x="1")
