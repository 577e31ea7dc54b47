"""How far the words of a page are words: what tells a garbled text layer, and its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# The commonest function words; a fifth and more of any running text in the language.
_COMMON = {
    "en": "the of and to in or a any be for shall by is that which this as with on an not such may "
    "under who it from has at act section person are been",
    "fr": "le la les de des du et à au aux en un une ou par pour dans est sur que qui ce cette ces "
    "son sa ses il ne pas sont être avec article loi toute tout",
    "es": "el la los las de del y a al en un una o u por para con que se su sus es no lo como este "
    "esta artículo ley será sea son podrá entre sobre",
    "pt": "o a os as de do da dos das e em no na nos nas um uma ou por para com que se ao à aos "
    "seu sua não é ser lei art será são pelo pela",
}
COMMON_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_ALL_COMMON = frozenset(word for words in COMMON_WORDS.values() for word in words)
_CORE = re.compile(r"^[\W_]+|[\W_]+$")
_MIXED_CASE = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
_VOWEL = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ]", re.I)
_LATIN = re.compile(r"[a-zà-öø-ÿœ]", re.I)
_ABBREVIATION = re.compile(
    r"[A-Z]{2,5}|n[oº°]s?|art|sr?ta?|mr?s|dr|pp?|vs?|kgs?|mm|cm|km|st|th|[nr]d"
)

# On real laws no page of so many tokens has less than 0.10 common or more than 0.17 odd ones.
FEWEST_TOKENS = 40
_FEWEST_FOR_LANGUAGE = 15
_LEAD = 2  # common words more than of any other language
_FEW_COMMON = 0.06
_MANY_ODD = 0.25
_FEW_VOWELS = 0.28
_LIKE_TEXT = 0.1  # a page of running text scores more
_POOR = 0.1  # share of odd tokens; a good recognition has 0.05 and less
_OWN_LANGUAGE = 0.15  # of the tokens: common words of the language that a page is in


@dataclass(frozen=True, slots=True)
class Quality:
    """The tokens of a text, with the shares that are common words, and `odd`: no words at all.

    `vowels` is the share of vowels among the letters. A token is odd if it mixes letters with
    figures or signs inside, small letters with capitals after them, or has three letters and more
    without a vowel. Only tokens with Latin letters count, so that text in another script is neither
    common nor odd. `language` is the one whose common words are most frequent, "" if none leads.
    """

    tokens: int
    common: float
    odd: float
    vowels: float = 0.4
    language: str = ""

    @property
    def garbled(self) -> bool:
        """Whether this is no text in any language: hardly a common word, and many odd tokens."""
        strange = self.odd > _MANY_ODD or self.vowels < _FEW_VOWELS
        return self.tokens >= FEWEST_TOKENS and self.common < _FEW_COMMON and strange

    @property
    def doubtful(self) -> bool:
        """Whether this may be a bad recognition of a page of text."""
        poor = self.score < _LIKE_TEXT or self.odd > _POOR
        return self.tokens >= FEWEST_TOKENS and poor

    @property
    def spoken(self) -> str:
        """The language if it is beyond doubt, else ""."""
        clear = self.tokens >= _FEWEST_FOR_LANGUAGE and self.common > _OWN_LANGUAGE
        return self.language if clear else ""

    @property
    def score(self) -> float:
        """How much like running text it is, to compare two readings of one page."""
        return self.common - self.odd


def quality_of(texts: Iterable[str]) -> Quality:
    """The quality of a text, given as its words."""
    total = common = odd = letters = vowels = 0
    counts = dict.fromkeys(COMMON_WORDS, 0)
    for text in texts:
        token = _CORE.sub("", text)
        if not _LATIN.search(token):
            continue
        total += 1
        lower = token.lower()
        letters += sum(map(str.isalpha, token))
        vowels += len(_VOWEL.findall(token))
        if lower in _ALL_COMMON:
            common += 1
            for code, words in COMMON_WORDS.items():
                counts[code] += lower in words
        elif _is_odd(token):
            odd += 1
    if not total:
        return Quality(0, 0.0, 0.0)
    second, first = sorted(counts.values())[-2:]
    language = max(counts, key=lambda code: counts[code]) if first - second >= _LEAD else ""
    return Quality(total, common / total, odd / total, vowels / letters, language)


def is_garbled(texts: Sequence[str]) -> bool:
    """Whether a text, given as its words, is garbled; the full look is for what may be."""
    common = sum(map(_ALL_COMMON.__contains__, map(str.lower, texts)))
    return common < _FEW_COMMON * len(texts) and quality_of(texts).garbled


def _is_odd(token: str) -> bool:
    for part in re.split(r"[-'’./–—]", token):
        if _MIXED_CASE.search(part) or re.search(r"[^\W\d_][^\w]+[^\W\d_]", part):
            return True
        if re.search(r"\d[^\W\d_]|[^\W\d_]\d", part) and not re.fullmatch(
            r"\d+[^\W\d_]{1,3}|[^\W\d_]{1,2}\d+", part
        ):
            return True
        letters = re.sub(r"[\W\d_]", "", part)
        known = re.fullmatch(r"[IVXLCDM]+", letters) or _ABBREVIATION.fullmatch(letters)
        if len(letters) > 2 and not known and not _VOWEL.search(letters):
            return True
    return False
