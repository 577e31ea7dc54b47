"""Where a text names industrial and small-scale mining in one breath, it is for all mining.

"Industrial, small-scale and artisanal mining" and "a small-scale or large-scale mining licence"
leave nobody out; "the holder of a large-scale licence shall leave ground to artisanal miners" names
both, and is about the small ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mpfcheck.model.annotation import Mention
from mpfcheck.model.lexicon import LanguageData

_SMALL, _LARGE = "asm", "large-scale-mining"
_WORD = re.compile(r"\w+")
_JOINING = frozenset({"and", "or", "et", "ou", "y", "o", "u", "e"})
_LISTED = ","


def named_together(
    text: str, mentions: Sequence[Mention], data: LanguageData
) -> tuple[tuple[int, int], ...]:
    """The characters of each list in `text` that names both small and large mining."""
    kinds = sorted({(m.start, m.end, m.concept) for m in mentions if m.concept in (_SMALL, _LARGE)})
    lists: list[tuple[int, int, frozenset[str]]] = []
    for start, end, concept in kinds:
        if lists and _joined(text[lists[-1][1] : start], data, overlap=start < lists[-1][1]):
            first, last, both = lists[-1]
            lists[-1] = (first, max(last, end), both | {concept})
        else:
            lists.append((start, end, frozenset({concept})))
    return tuple((first, last) for first, last, both in lists if len(both) > 1)


def wholly_together(text: str, mentions: Sequence[Mention], data: LanguageData) -> bool:
    """Whether a text names small mining in such lists alone."""
    lists = named_together(text, mentions, data)
    small = [m for m in mentions if m.concept == _SMALL]
    return bool(lists) and all(any(a <= m.start and m.end <= b for a, b in lists) for m in small)


def _joined(between: str, data: LanguageData, *, overlap: bool) -> bool:
    """Whether nothing but "and", "or" or a comma, and small words, stands between two names."""
    words = set(_WORD.findall(between.lower()))
    joins = bool(words & _JOINING) or _LISTED in between
    small = data.articles | data.function_words | data.genitives | _JOINING
    return overlap or (joins and words <= small)
