"""Readings and assessments made for tests, on the framework that ships."""

from __future__ import annotations

from functools import cache
from typing import Any

from mpfcheck.evaluation.compare import Comparison, compare
from mpfcheck.evaluation.found import FoundAssessment
from mpfcheck.evaluation.gold import GoldFile
from mpfcheck.model.framework import Framework
from mpfcheck.rules.framework import load_framework


@cache
def norms() -> Framework:
    """The framework that ships."""
    return load_framework()


def compared(reading: dict[str, Any], assessment: dict[str, Any]) -> Comparison:
    """A reading held against an assessment, both as plain data."""
    gold, found = GoldFile.model_validate(reading), FoundAssessment.model_validate(assessment)
    return compare(gold, found, norms())


def reading(*elements: dict[str, Any], law: str = "law", core: str = "ab") -> dict[str, Any]:
    """A reading of ASM-TX-01 whose elements are a, b, c ... in turn."""
    named = dict(zip("abcdefg", elements, strict=False))
    return {
        "instrument": law,
        "core": {"ASM-TX-01": list(core)},
        "requirements": {"ASM-TX-01": {"elements": named}},
    }


def assessment(status: str, *elements: tuple[str, list[str]]) -> dict[str, Any]:
    """An assessment of ASM-TX-01: strengths of a, b, c ... with the articles cited."""
    return {
        "instruments": [{"language": "en"}],
        "findings": [
            {
                "requirement": "ASM-TX-01",
                "status": status,
                "elements": [
                    {"id": id, "strength": strength, "evidence": [{"article": a} for a in cited]}
                    for id, (strength, cited) in zip("abcdefg", elements, strict=False)
                ],
            }
        ],
    }
