"""The words of reports, per language: `text/<language>.yaml`, one key per phrase.

A report never holds a phrase of its own: it asks for it by key, with the values to be put in. All
languages have the same keys and the same places for values; a test holds them to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from mpfcheck.model.assessment import Finding, Status
from mpfcheck.model.confidence import Confidence
from mpfcheck.model.evidence import Strength

DEFAULT = "en"


_EUPHONY = {
    ("es", "and"): (re.compile(r"\W*h?[ií](?![aeo])", re.IGNORECASE), "e"),
    ("es", "or"): (re.compile(r"\W*(?:h?[oó]|8|11\b)", re.IGNORECASE), "u"),
}
"""What a language says instead of "and" or "or" before some sounds (RAE, Ortografía, 2010)."""


@dataclass(frozen=True)
class Messages:
    """The phrases of one language.

    `reviewed` says whether a lawyer whose language it is has read them; reports say where not.
    """

    language: str
    reviewed: bool
    phrases: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The phrase with this key, with `values` in their places. Raises KeyError."""
        phrase = self.phrases[key]
        return phrase.format(**values) if values else phrase

    def known(self, group: str, name: str) -> str:
        """The word for a name that comes from data ("scope", "asm"); the name where there is none.

        A name without a word is spelled out: "labour-code" becomes "labour code".
        """
        return self.phrases.get(f"{group}.{name}") or spelled_out(name)

    def number(self, value: int) -> str:
        """A whole number with the separator of thousands that the language uses: "1,180"."""
        return f"{value:,}".replace(",", self("thousands"))

    def decimal(self, value: float, places: int = 2) -> str:
        """A number with the decimal sign of the language: "0,81"."""
        return f"{value:.{places}f}".replace(".", self("decimal"))

    def counted(self, number: int, noun: str) -> str:
        """A number with its noun: "1 page", "1,180 clauses". The noun is a key of `noun.*`."""
        form = "one" if number == 1 or (number == 0 and self.language == "fr") else "many"
        return f"{self.number(number)} {self(f'noun.{noun}.{form}')}"

    def listed(self, parts: Iterable[str], last: str = "and") -> str:
        """Join as in a sentence, with "and" or "or" before the last: "a, b and c"."""
        items = list(parts)
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self._joining(last, items[-1])} {items[-1]}"

    def _joining(self, last: str, item: str) -> str:
        """The word before the last item: in Spanish "e" before the sound i, "u" before o."""
        sound, instead = _EUPHONY.get((self.language, last), (None, ""))
        return instead if sound and sound.match(item) else self(last)

    @property
    def colon(self) -> str:
        """The colon after a label or a name, in French with the space before it."""
        return self("colon")

    def apart(self, parts: Iterable[str]) -> str:
        """Parts with semicolons between them."""
        return f"{self('semicolon')} ".join(parts)

    def quoted(self, words: str) -> str:
        """Words of a law in the quotation marks of the language: « words » in French."""
        return f"{self('quote.open')}{words}{self('quote.close')}"

    def status(self, status: Status) -> str:
        """A status in words: "partly met"."""
        return self(f"status.{status.value}")

    def strength(self, strength: Strength) -> str:
        """A strength in words; none is "not found"."""
        return self(f"strength.{strength.value}")

    def status_of(self, finding: Finding) -> str:
        """The status with the contradiction: "partly met, contradicted"."""
        status = self.status(finding.status)
        return f"{status}, {self('contradicted')}" if finding.contradicted else status

    def firmness(self, confidence: Confidence, key: str = "line") -> str:
        """How firm a finding is, with why: "fair (0.81): a core element hangs on one clause"."""
        return self(
            f"confidence.{key}",
            level=self(f"confidence.{confidence.level.value}"),
            value=self.decimal(confidence.value),
            reasons=self.apart(self(f"sign.{sign.value}") for sign in confidence.signs),
        )

    @property
    def label_width(self) -> int:
        """Columns of the widest label that may stand at the left of a terminal report."""
        labels = [text for key, text in self.phrases.items() if key.startswith("label.")]
        return max(map(len, [*labels, *(self.strength(s) for s in Strength)]))


def spelled_out(key: str) -> str:
    """A key in words: "labour-code" becomes "labour code"."""
    return key.replace("_", " ").replace("-", " ")


def languages() -> tuple[str, ...]:
    """The languages in which reports can be written, by code."""
    folder = resources.files("mpfcheck.reporting") / "text"
    names = (file.name for file in folder.iterdir())
    return tuple(sorted(name[: -len(".yaml")] for name in names if name.endswith(".yaml")))


@cache
def messages(language: str = DEFAULT) -> Messages:
    """The phrases of `language`, the English ones where reports are not written in it."""
    import yaml

    folder = resources.files("mpfcheck.reporting") / "text"
    file = folder / f"{language}.yaml"
    if not file.is_file():
        return messages(DEFAULT)
    data = yaml.load(
        file.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return Messages(language, bool(data.pop("reviewed")), dict(_flat(data)))


def _flat(data: Mapping[str, object], before: str = "") -> Iterable[tuple[str, str]]:
    """Nested keys joined by dots."""
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", str(value)
