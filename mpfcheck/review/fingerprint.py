"""Knowing a clause again after the law was renumbered or printed anew."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_NOT_A_WORD = re.compile(r"[\W_]+")


def normal(text: str) -> str:
    """The words alone: no case, accents, punctuation or spaces that printing may change."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return _NOT_A_WORD.sub(" ", plain).strip()


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits that change with the words of a clause, and with nothing else."""
    return hashlib.sha256(normal(text).encode()).hexdigest()[:16]
