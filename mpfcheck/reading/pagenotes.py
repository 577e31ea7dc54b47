"""What a report says of the pages of a PDF: recognised, by whom and how surely, or not read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from typing import TypeVar

from mpfcheck.reading.ocr import MISSING, Recognised
from mpfcheck.reading.options import Ocr
from mpfcheck.reading.scans import Scans
from mpfcheck.reading.textlayer import UNREAD, TextLayer

K = TypeVar("K", bound=Hashable)
_NAMES = {"en": "English", "fr": "French", "es": "Spanish", "pt": "Portuguese"}
_COMPARE = 0.85  # mean confidence below which a page is to be compared with the paper


def notes_of(scans: Scans, *, damaged: Collection[int], late: Collection[int]) -> tuple[str, ...]:
    """The notes on pages that were recognised, that another program had recognised, or not read."""
    return (
        *_recognised(scans),
        *_note(
            scans.hidden, "scanned, the text recognised by another program; how surely is not known"
        ),
        *_unread(scans),
        *_note(damaged, "damaged, not read"),
        *_note(late, "not read, the time was over; --timeout gives more"),
    )


def _recognised(scans: Scans) -> Iterator[str]:
    taken = {n: scans.recognised[n] for n in scans.taken}
    texts = {n: found for n, found in taken.items() if found.page.words}
    for (layer, languages), numbers in _grouped(
        (n, (scans.wanted[n], found.languages)) for n, found in texts.items()
    ):
        said = layer.value if layer is not TextLayer.TEXT else "text layer not used"
        data = ", ".join(_NAMES.get(code, code) for code in languages)
        version = scans.engine.version if scans.engine else ""
        yield from _note(
            numbers,
            f"{said}; recognised (OCR) by tesseract {version} in {data}, "
            f"confidence {_percent(_mean(taken[n] for n in numbers))}",
        )
    for turned, numbers in _grouped((n, found.turned) for n, found in texts.items()):
        if turned:
            yield from _note(numbers, f"turned by {turned} degrees to be read")
    doubtful = {n for n, f in texts.items() if f.confidence < _COMPARE} - scans.poor
    if doubtful:
        sure = _percent(_mean(taken[n] for n in doubtful))
        yield from _note(doubtful, f"recognised with doubt ({sure}); compare with the paper")
    yield from _note(scans.poor, "hardly legible, not counted as read")
    yield from _note(scans.wordless, "a picture on which no text was found; not counted as read")


def _unread(scans: Scans) -> Iterator[str]:
    """Notes on pages that should have been recognised and were not."""
    left = {
        n: layer
        for n, layer in scans.wanted.items()
        if n not in scans.taken and layer in UNREAD - {TextLayer.DAMAGED}
    }
    for layer, numbers in _grouped((n, layer) for n, layer in left.items()):
        tried = {n: scans.recognised[n].error for n in numbers if n in scans.recognised}
        for error, failed in _grouped(tried.items()):
            why = f"not recognised: {error}" if error else "recognised no better, not relied on"
            yield from _note(failed, f"{layer.value}, {why}")
        untried = [n for n in numbers if n not in tried]
        yield from _note(untried, f"{layer.value}, not read; {how_to_recognise(scans)}")


def how_to_recognise(scans: Scans) -> str:
    """What to do so that the text of pages is recognised."""
    if scans.ocr is Ocr.NEVER:
        return "Leave out --ocr never to have the text recognised (OCR)."
    return f"recognising it (OCR) needs tesseract. {MISSING}"


def _grouped(pairs: Iterable[tuple[int, K]]) -> Iterable[tuple[K, list[int]]]:
    groups: dict[K, list[int]] = defaultdict(list)
    for number, key in pairs:
        groups[key].append(number)
    return groups.items()


def _mean(pages: Iterable[Recognised]) -> float:
    """The mean confidence of all characters of these pages."""
    letters = sure = 0.0
    for found in pages:
        count = sum(len(word.text) for word in found.page.words)
        letters += count
        sure += count * found.confidence
    return sure / letters if letters else 0.0


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _note(numbers: Collection[int], what: str) -> tuple[str, ...]:
    word = "page" if len(numbers) == 1 else "pages"
    return (f"{word} {page_ranges(numbers)}: {what}",) if numbers else ()


def page_ranges(numbers: Collection[int]) -> str:
    """Page numbers in short: [1, 2, 3, 7] as "1-3, 7"."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
