"""Reasons in words of the report's language."""

from __future__ import annotations

from mpfcheck.model.why import Reasons, Why
from mpfcheck.reporting.messages import DEFAULT, Messages, messages

_GROUPS = {
    "status": "status",
    "then": "status",
    "now": "status",
    "kind": "modality",
    "scope": "scope",
    "strength": "strength",
    "tier": "tier",
    "mining": "mining",
    "narrower": "narrower",
    "layer": "layer",
    "language": "language",
}
"""The group of phrases that has the word for a value, by the name of the value."""

_QUOTED = frozenset({"cue", "word", "title", "heading"})
"""Values that are words of the law."""

_NAMES = frozenset({"concepts", "facts"})
"""Values that stand in English; `named` beside them has them in the report's language."""

_BETWEEN = {"signs": ", "}
"""What stands between the parts of a reason, a space of most."""


def said_why(reason: Why, say: Messages) -> str:
    """A reason in words, without a final stop.

    Concepts stand by their keys in English, elsewhere as the report's language calls them, and
    so do the facts on which a requirement applies.
    """
    values = {name: _value(name, value, say) for name, value in reason.values}
    if say.language != DEFAULT and "named" in values:
        values |= dict.fromkeys(_NAMES & values.keys(), values["named"])
    parts = _BETWEEN.get(reason.key, " ").join(said_why(part, say) for part in reason.parts)
    return say(f"why.{reason.key}", parts=parts, **values)


def in_words(reasons: Reasons, say: Messages) -> list[str]:
    """Each reason in words."""
    return [said_why(reason, say) for reason in reasons]


def indented(reason: Why, say: Messages) -> str:
    """A reason in words, two spaces further in for each step that it lies deeper."""
    return f"{'  ' * reason.depth}{said_why(reason, say)}"


def english(reasons: Reasons) -> str:
    """Reasons that make up one, in English, for those who write rules."""
    return " ".join(in_words(reasons, messages(DEFAULT)))


def _value(name: str, value: str, say: Messages) -> str:
    if name == "languages":
        return say.listed(say.known("language", code) for code in value.split())
    if name == "times":
        return say("times.one") if value == "1" else say("times.many", number=value)
    if name in _GROUPS:
        return say.known(_GROUPS[name], value)
    return say.quoted(value) if name in _QUOTED else value
