"""Which language an instrument is written in.

Decided by majority over the instrument's own stretches of text, since a law in one language often
quotes another (a French title in an English gazette, a bilingual heading).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

SUPPORTED = ("en", "fr", "es", "pt")
_STRETCH = 400  # characters; shorter strings are often mistaken
_MOST = 60  # stretches looked at, spread evenly over the text


@dataclass(frozen=True, slots=True)
class Detected:
    """`language` is an ISO 639-1 code, `share` the share of stretches that agree (0 to 1)."""

    language: str
    share: float

    @property
    def supported(self) -> bool:
        """Whether there are lexicons for it."""
        return self.language in SUPPORTED


def detect_language(text: str) -> Detected:
    """The language of most of `text`; ("unknown", 0.0) where there are too few letters."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    votes = Counter(identifier.classify(stretch)[0] for stretch in _stretches(text))
    if not votes:
        return Detected("unknown", 0.0)
    language, count = max(votes.items(), key=lambda item: (item[1], item[0]))
    return Detected(language, count / votes.total())


def _stretches(text: str) -> Iterator[str]:
    flat = " ".join(text.split())
    if sum(c.isalpha() for c in flat) < 20:
        return
    starts = range(0, max(len(flat) - _STRETCH // 2, 1), _STRETCH)
    step = max(len(starts) // _MOST, 1)
    for start in starts[::step]:
        yield flat[start : start + _STRETCH]
