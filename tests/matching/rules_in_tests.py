"""Rules written in a test, applied to a small law."""

from __future__ import annotations

import textwrap

from mpfcheck.matching import Matches, match
from mpfcheck.model.framework import Element, Requirement
from mpfcheck.model.rule import RuleFile
from mpfcheck.rules.compiler import Compiler
from mpfcheck.rules.schema import RuleFileSpec
from mpfcheck.rules.yamlspan import parse_yaml, validate
from tests.laws import annotated

HEAD = "requirement: T-1\nstatus: draft\n"


def rule_file(text: str) -> RuleFile:
    """A rule file from YAML below `requirement` and `status`."""
    source = parse_yaml(HEAD + textwrap.dedent(text), "rule.yaml")
    compiler = Compiler({"test/rule": (validate(source, RuleFileSpec), source)})
    compiled = compiler.compile("test/rule")
    assert not compiler.problems
    return compiled


def requirement(*elements: Element) -> Requirement:
    """A requirement with these elements (default: one core element "a")."""
    text = {"en": "x"}
    listed = elements or (Element("a", True, text),)
    return Requirement("T-1", "t", text, text, text, "law", listed)


def apply(
    rules: str, law: str, language: str = "en", *elements: Element, title: str = ""
) -> Matches:
    """What the rules find in the law."""
    wanted = requirement(*elements)
    return match(annotated(law, language, title), [rule_file(rules)], {wanted.id: wanted})


def found(matches: Matches, element: str = "a") -> list[tuple[int, str]]:
    """(clause index, strength) of the evidence for an element."""
    return [(e.clause, e.strength.value) for e in matches.evidence if e.element == element]


def strengths(matches: Matches, element: str = "a") -> list[str]:
    """Strengths of the evidence for an element, in document order."""
    return [strength for _, strength in found(matches, element)]
