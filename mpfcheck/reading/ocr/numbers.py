"""Numbers of articles and list items that tesseract misreads, mended by the list they stand in.

Most errors on clean scans of laws are in numbers: there are no words round them that would tell
"Ill." from "III.". The numbers before and after do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mpfcheck.reading.words import Word

_BLANK = 0.25  # of the font size: that between two words
_NEW_LINE = 0.5  # of the font size: a larger step of the baseline begins a line
_ARTICLE = re.compile(r"^\W*art(?:icle|[íi]culo|igo|\.)?$", re.I)
_JOINED = re.compile(
    r"^(art(?:icle|[íi]culo|igo|\.)|titre|t[íi]tulo|chapitre|cap[íi]tulo|chapter|section)"
    r"(\d{1,3}\w{0,2}[.:\-–—]*)$",
    re.I,
)
_ITALIC_ONE = re.compile(r"\(/\)")
_NOTE_MARK = re.compile(r"^[‘’'“”\"*!°]+(?=\[)")  # a raised number before an amendment's bracket
_NOTE_WITHIN = re.compile(r"(?<=[-–—])[‘’'“”\"*!°]+(?=\[)")
_BRACKET = re.compile(r"^[Il](?=\([a-z]{1,2}\))")
_FIRST = re.compile(r"^[lI1]er(?=\W*$)")
_ORDINAL = re.compile(r"^([lI\d])[oO](?=\W*$)")  # "1o", as old prints and copies have for "1º"
_TENS = re.compile(r"^([1-9])0(?=\W*$)")
_LABEL = re.compile(r"^(\(?)(\w{1,6})([.)\-–—]{0,2})$")
_ROMANISH = re.compile(r"[IVXivxlLH1]+")
_LETTERS = str.maketrans({"i": "I", "l": "I", "L": "I", "1": "I", "v": "V", "x": "X", "H": "II"})
_ONES = str.maketrans("lI", "11")
_SECTION_SIGNS = frozenset("§$")
_RINGS = ("º", "°")
_HEADING = re.compile(r"^(t[íi]tulo|cap[íi]tulo|titre|chapitre|chapter|part|partie)$", re.I)
_DASHES = frozenset("-–—")
_VALUES = {"I": 1, "V": 5, "X": 10}


def with_numbers(pages: Iterable[Sequence[Word]]) -> list[tuple[Word, ...]]:
    """The words of the recognised pages of a file, in order, with their numbers mended.

    Lists and articles go on from page to page: all pages are looked at together.
    """
    mended = [list(_by_word(page)) for page in pages]
    _mend_articles(mended)
    _mend_romans(mended)
    return [tuple(page) for page in mended]


def _by_word(words: Iterable[Word]) -> Iterator[Word]:
    """What a word, and the one before it, show by themselves."""
    last: Word | None = None
    for word in words:
        text = _NOTE_MARK.sub("", _ITALIC_ONE.sub("(1)", word.text))
        text = _NOTE_WITHIN.sub(" ", text)
        if _begins_line(last, word):
            text = _BRACKET.sub("[", text)
        if last and _ARTICLE.match(last.text):
            text = _FIRST.sub("1er", text)
        last = word
        if parts := _JOINED.match(text):
            yield from _parted(word, parts[1], parts[2])
        else:
            yield word if text == word.text else word._replace(text=text)


def _parted(word: Word, name: str, number: str) -> tuple[Word, Word]:
    """A heading's name and number that were taken for one word."""
    cut, half = word.x0 + (word.x1 - word.x0) * len(name) / len(word.text), _BLANK / 2 * word.size
    return word._replace(text=name, x1=cut - half), word._replace(text=number, x0=cut + half)


def _put_right(word: Word, text: str) -> Word:
    """The word with the text that its neighbours show it to have, marked if that is another."""
    apart = text.replace(" ", "") != word.text  # more than a space before its dash
    return word._replace(text=text, mended=word.mended or apart)


def _begins_line(last: Word | None, word: Word) -> bool:
    return last is None or abs(word.baseline - last.baseline) > _NEW_LINE * word.size


def _mend_articles(pages: Sequence[list[Word]]) -> None:
    """Put "2º" where "Art. 2o" was read as "Art. 20", if article 1 came before it; "§" likewise."""
    reached = {"art": 0, "§": 0}
    for words in pages:
        for at, (sign, number) in enumerate(pairwise(words)):
            section = sign.text in _SECTION_SIGNS
            if not section and not _ARTICLE.match(sign.text):
                continue
            if not _begins_line(words[at - 1] if at else None, sign):
                continue
            kind = "§" if section else "art"
            text = _ordinal(number.text, reached[kind] + 1)
            if sign.text == "$":
                if not text.endswith(_RINGS):  # an amount
                    continue
                words[at] = sign._replace(text="§")
            tens = _TENS.match(number.text)
            words[at + 1] = _put_right(number, text) if tens else number._replace(text=text)
            if figures := re.match(r"\d+", text):
                reached[kind] = int(figures[0])
            if not section:
                reached["§"] = 0


def _ordinal(text: str, due: int) -> str:
    """The number of an article or paragraph as printed, if it may be the one that is due."""
    text = _ORDINAL.sub(lambda found: found[1].translate(_ONES) + "º", text)
    tens = _TENS.match(text)
    return _TENS.sub(r"\1º", text) if tens and int(tens[1]) == due else text


@dataclass(slots=True)
class _Label:
    """What may be the number of a list item: where it stands, and its value as a Roman numeral.

    `name` is that of a heading ("chapter") whose number it is. The value is 0 for "2", "(a)" and
    others that cannot be Roman; they only part lists.
    """

    name: str
    page: int
    at: int
    opens: str
    text: str
    closes: str
    value: int

    @property
    def capital(self) -> bool:
        return any(letter in "IVXLH" for letter in self.text)


def _mend_romans(pages: Sequence[list[Word]]) -> None:
    """Put "III." where "Ill.", "111." or "HI" stands between "II." and "IV."."""
    named: dict[str, list[_Label]] = {}
    for label in _labels(pages):
        named.setdefault(label.name, []).append(label)
    for labels in named.values():
        for label in _misread(labels):
            closes = f" {label.closes}" if label.closes in _DASHES else label.closes
            if label.text == "L" and not closes:
                closes = "."
            text = label.opens + _roman(label.value) + closes
            word = pages[label.page][label.at]
            pages[label.page][label.at] = _put_right(word, text)


def _misread(labels: Sequence[_Label]) -> Iterator[_Label]:
    """Those that stand in a list of Roman numerals, each with the value it must have."""
    start = 0
    for before, label, after in zip(labels, labels[1:], labels[2:], strict=False):
        if label.value and before.value and before.value + 2 == after.value:
            label.value = before.value + 1  # "II" twice, then "IV"
    for end in range(1, len(labels) + 1):
        if end < len(labels) and 0 < labels[end - 1].value == labels[end].value - 1:
            continue
        if labels[start].text.isdecimal():  # nothing before it tells that it is no 1 or 11
            start += 1
        if end - start > 1 and any(label.capital for label in labels[start:end]):
            yield from labels[start:end]
        start = end


def _labels(pages: Sequence[Sequence[Word]]) -> Iterator[_Label]:
    """The first words of lines that may be numbers of list items, on all pages."""
    for page, words in enumerate(pages):
        for at, word in enumerate(words):
            if not _begins_line(words[at - 1] if at else None, word):
                continue
            following = words[at + 1].text if at + 1 < len(words) else ""
            heading = _HEADING.match(word.text)
            found = _LABEL.match(following if heading else word.text)
            name, at_number = (word.text.casefold(), at + 1) if heading else ("", at)
            stopped = found and (found[1] or found[3] or following in _DASHES)
            if found and (heading or stopped or found[2] == "L"):  # that is "I."
                yield _Label(name, page, at_number, found[1], found[2], found[3], _value(found[2]))


def _value(text: str) -> int:
    """The Roman numeral that may have been read so, as a number; 0 if none can."""
    if not _ROMANISH.fullmatch(text):
        return 0
    numeral = text.translate(_LETTERS)
    figures = [_VALUES[letter] for letter in numeral]
    value = sum(-one if one < following else one for one, following in pairwise([*figures, 0]))
    return value if _roman(value) == numeral else 0


def _roman(value: int) -> str:
    """A number below 40 as a Roman numeral."""
    tens, ones = divmod(value, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
