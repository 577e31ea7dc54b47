"""The words that reports use for the values of an assessment. English for now."""

from __future__ import annotations

from collections.abc import Iterable

from mpfcheck.model.assessment import Status
from mpfcheck.model.evidence import Strength

STATUS = {
    Status.MET: "met",
    Status.PARTIAL: "partly met",
    Status.ABSENT: "absent",
    Status.NOT_APPLICABLE: "not applicable",
    Status.NOT_ASSESSED: "not assessed",
    Status.NOT_ASSESSABLE: "not assessable",
}

STRENGTH = {Strength.FULL: "full", Strength.WEAK: "weak", Strength.NONE: "not found"}

SCOPE = {
    "asm": "made for ASM",
    "general": "general law",
    "large-scale": "large-scale only",
}

LANGUAGE = {"en": "English", "fr": "French", "es": "Spanish", "pt": "Portuguese"}

LEVEL = {
    "law": "usually in the act itself",
    "regulation": "usually in a regulation",
    "either": "in an act or a regulation",
}

CAVEAT = (
    "A machine reading that no lawyer has reviewed yet, of law on paper, in the documents given. "
    "It says what their text contains, not what is applied in practice or what other laws say. "
    "Check every line against its article before you rely on it."
)


def spelled_out(key: str) -> str:
    """A key in words: "labour-code" becomes "labour code"."""
    return key.replace("_", " ").replace("-", " ")


def language(code: str) -> str:
    """A language in words, the code itself where it is not known."""
    return LANGUAGE.get(code, code)


def listed(parts: Iterable[str], last: str = "and") -> str:
    """Join as in a sentence: "a, b and c"."""
    items = list(parts)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 page", "1,180 clauses"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
