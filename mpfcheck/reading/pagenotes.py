"""What a report says of the pages of a PDF: recognised, by whom and how surely, or not read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from typing import TypeVar

from mpfcheck.model.why import Reasons, Why, why
from mpfcheck.reading.ocr import LATE, UNDRAWN, Recognised
from mpfcheck.reading.options import Ocr
from mpfcheck.reading.scans import Scans
from mpfcheck.reading.textlayer import UNREAD, TextLayer

K = TypeVar("K", bound=Hashable)
_COMPARE = 0.85  # mean confidence below which a page is to be compared with the paper


def notes_of(scans: Scans, *, damaged: Collection[int], late: Collection[int]) -> Reasons:
    """The notes on pages that were recognised, that another program had recognised, or not read."""
    return (
        *_recognised(scans),
        *_note(scans.hidden, why("page-hidden")),
        *_unread(scans),
        *_note(damaged, why("page-damaged")),
        *_note(late, why("page-late")),
    )


def _recognised(scans: Scans) -> Iterator[Why]:
    taken = {n: scans.recognised[n] for n in scans.taken}
    texts = {n: found for n, found in taken.items() if found.page.words}
    for (layer, languages), numbers in _grouped(
        (n, (scans.wanted[n], found.languages)) for n, found in texts.items()
    ):
        said = why(
            "page-recognised",
            layer=layer.value,
            version=scans.engine.version if scans.engine else "",
            languages=" ".join(languages),
            percent=_percent(_mean(taken[n] for n in numbers)),
        )
        yield from _note(numbers, said)
    for turned, numbers in _grouped((n, found.turned) for n, found in texts.items()):
        if turned:
            yield from _note(numbers, why("page-turned", degrees=turned))
    doubtful = {n for n, f in texts.items() if f.confidence < _COMPARE} - scans.poor
    if doubtful:
        sure = _percent(_mean(taken[n] for n in doubtful))
        yield from _note(doubtful, why("page-doubtful", percent=sure))
    yield from _note(scans.poor, why("page-illegible"))
    yield from _note(scans.wordless, why("page-wordless"))


def _unread(scans: Scans) -> Iterator[Why]:
    """Notes on pages that should have been recognised and were not."""
    left = {
        n: layer
        for n, layer in scans.wanted.items()
        if n not in scans.taken and layer in UNREAD - {TextLayer.DAMAGED}
    }
    for layer, numbers in _grouped((n, layer) for n, layer in left.items()):
        tried = {n: scans.recognised[n].error for n in numbers if n in scans.recognised}
        for error, failed in _grouped(tried.items()):
            if error:
                said = why("page-unrecognised", _failure(error), layer=layer.value)
            else:
                said = why("page-no-better", layer=layer.value)
            yield from _note(failed, said)
        untried = [n for n in numbers if n not in tried]
        yield from _note(untried, why("page-unread", _how_to_recognise(scans), layer=layer.value))


def _failure(error: str) -> Why:
    """Why a page was not recognised; what tesseract says of it stays in its own words."""
    if error == UNDRAWN:
        return why("ocr-undrawn")
    return why("ocr-late") if error == LATE else why("said", words=error)


def _how_to_recognise(scans: Scans) -> Why:
    """What to do so that the text of pages is recognised."""
    return why("ocr-never") if scans.ocr is Ocr.NEVER else why("ocr-missing")


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
    return f"{100 * share:.0f}"


def _note(numbers: Collection[int], what: Why) -> Reasons:
    if len(numbers) == 1:
        return (why("page", what, number=page_ranges(numbers)),)
    return (why("pages", what, numbers=page_ranges(numbers)),) if numbers else ()


def page_ranges(numbers: Collection[int]) -> str:
    """Page numbers in short: [1, 2, 3, 7] as "1-3, 7"."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
