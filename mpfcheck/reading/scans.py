"""Which pages of a PDF are recognised from their pictures, and what is taken over from that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mpfcheck.reading.ocr import (
    Job,
    Recognised,
    Tesseract,
    find_tesseract,
    recognise_pages,
    with_numbers,
)
from mpfcheck.reading.ocr.pictures import Pictures
from mpfcheck.reading.options import Ocr
from mpfcheck.reading.quality import quality_of
from mpfcheck.reading.textlayer import UNREAD, TextLayer, has_letters, score_of
from mpfcheck.reading.words import RawPage
from mpfcheck.reading.work import Work

# so much must a recognised page be more like text than a layer that seems garbled, or poor
_CLEARLY, _SLIGHTLY = 0.1, 0.0
_MANY = 0.25  # of the pages
_NO_TEXT = 0.5  # mean confidence below which what was recognised is not taken for read


@dataclass(slots=True)
class Scans:
    """What came of the pages without a good text layer.

    `wanted` tells by page number what is wrong with its layer, or that recognition was asked for;
    `recognised` holds what tesseract made of it, `taken` the numbers of the pages whose words come
    from there. `hidden` are pages with the words of an earlier recognition by another program.
    """

    engine: Tesseract | None = None
    ocr: Ocr = Ocr.AUTO
    wanted: dict[int, TextLayer] = field(default_factory=dict)
    recognised: dict[int, Recognised] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)

    def best(self, pages: Sequence[RawPage]) -> list[RawPage]:
        """The pages, with what was recognised, by us or by another program, as well as it can be.

        Numbers that were misread are mended by those before and after them, on all these pages.
        """
        best = [self.recognised[p.number].page if p.number in self.taken else p for p in pages]
        seen = [n for n, p in enumerate(best) if p.number in self.taken | self.hidden]
        for n, words in zip(seen, with_numbers([best[n].words for n in seen]), strict=True):
            best[n] = replace(best[n], words=words)
        return best

    @property
    def poor(self) -> set[int]:
        """Pages that were recognised so doubtfully that they count as not read."""
        return {n for n in self.taken if 0 < self.recognised[n].confidence < _NO_TEXT}

    @property
    def wordless(self) -> set[int]:
        """Pages on which something is printed and no word was found."""
        found = {n: self.recognised[n] for n in self.taken}
        return {n for n, page in found.items() if not page.page.words and not page.blank}

    @property
    def unread(self) -> set[int]:
        """Pages on which there is something that was not read."""
        lacking = {n for n, layer in self.wanted.items() if layer in UNREAD}
        return (lacking - self.taken) | self.poor | self.wordless


def read_scans(
    data: bytes, pages: Sequence[RawPage], layers: Mapping[int, TextLayer], work: Work
) -> Scans:
    """Recognise what `work` asks for of these pages, whose text layers are judged in `layers`."""
    always = work.options.ocr is Ocr.ALWAYS
    scans = Scans(ocr=work.options.ocr)
    scans.hidden = _hidden(data, pages)
    poor = scans.hidden if _is_poor(pages, scans.hidden) else set()
    for page in pages:
        layer = layers[page.number]
        if layer is TextLayer.TEXT and page.number in poor:
            layer = TextLayer.POOR
        if always or layer is not TextLayer.TEXT:
            scans.wanted[page.number] = layer
    if not scans.wanted or work.options.ocr is Ocr.NEVER:
        return scans
    scans.engine = find_tesseract()
    if scans.engine is None:
        return scans
    job = Job(
        {page.number: page for page in pages if page.number in scans.wanted},
        work.options.language or _language_of(pages, scans.wanted),
        work.deadline(len(scans.wanted)),
        work.options.workers,
    )
    scans.recognised = recognise_pages(data, job, scans.engine, work.journal, work.done)
    scans.taken = {
        number
        for number, found in scans.recognised.items()
        if not found.error
        and (always or _is_better(found, job.pages[number], scans.wanted[number]))
    }
    scans.hidden -= scans.taken
    return scans


def _hidden(data: bytes, pages: Sequence[RawPage]) -> set[int]:
    """The pages whose words stand, unseen, behind or before a picture of the page."""
    candidates = [page for page in pages if page.scanned and has_letters(page)]
    if not candidates:
        return set()
    pictures = Pictures(data)
    try:
        return {page.number for page in candidates if pictures.hides_text(page.number)}
    finally:
        pictures.close()


def _is_poor(pages: Sequence[RawPage], hidden: set[int]) -> bool:
    """Whether the earlier recognition did badly on many pages: then none of it is relied on."""
    doubtful = sum(
        quality_of(word.text for word in page.words).doubtful
        for page in pages
        if page.number in hidden
    )
    return doubtful > _MANY * len(hidden)


def _is_better(found: Recognised, page: RawPage, layer: TextLayer) -> bool:
    margin = _SLIGHTLY if layer is TextLayer.POOR else _CLEARLY
    return not has_letters(page) or score_of(found.page) > score_of(page) + margin


def _language_of(pages: Sequence[RawPage], wanted: Mapping[int, TextLayer]) -> str:
    """The language of most pages that have text, "" if there are none."""
    counts: Counter[str] = Counter()
    for page in pages:
        if page.number not in wanted:
            quality = quality_of(word.text for word in page.words)
            counts[quality.spoken] += quality.tokens
    del counts[""]
    return max(counts, key=lambda code: counts[code], default="")
