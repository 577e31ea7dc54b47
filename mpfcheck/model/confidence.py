"""How firm a finding is, and by which signs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """What a reader should do with a finding."""

    FIRM = "firm"
    FAIR = "fair"
    WEAK = "weak"  # to be read by counsel


class Sign(StrEnum):
    """What makes a finding less firm; the last two, what makes it firm."""

    ONE_CLAUSE = "one-clause"  # a core element hangs on one clause
    ONE_RULE = "one-rule"  # a core element was found by one rule only
    GENERAL = "general"  # nothing of it was made for ASM
    NEAR = "near"  # absent, but text came close
    BESIDE = "beside"  # absent, but an element that is not core was found
    UNREAD = "unread"  # pages were not read
    RECOGNISED = "recognised"  # letters were recognised with doubt
    UNKNOWN_WORDS = "unknown-words"  # much of the text has no known word
    SEVERAL = "several"  # several clauses and rules agree
    NOTHING_NEAR = "nothing-near"  # absent, and nothing came close


@dataclass(frozen=True, slots=True)
class Confidence:
    """How probable it is that a careful reader would give the same status, 0 to 1, and why."""

    level: Level
    value: float
    signs: tuple[Sign, ...] = ()
