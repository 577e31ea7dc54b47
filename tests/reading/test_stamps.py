"""Ink that no word covers is noticed, and words of a second reading fill only what is empty."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from mpfcheck.model.document import Box
from mpfcheck.reading.ocr.hocr import Findings
from mpfcheck.reading.ocr.recogniser import Recogniser
from mpfcheck.reading.ocr.stamps import ink_left, with_words_between
from mpfcheck.reading.words import Word


def _word(text: str, x0: float, baseline: float, confidence: float = 0.9) -> Word:
    return Word(text, x0, x0 + 40, baseline, 10.0, confidence=confidence)


def _page(*marks: tuple[float, float, float, float]) -> Image.Image:
    """A page of 200 by 200 points at 144 dots per inch with black bars."""
    picture = Image.new("L", (400, 400), 235)
    for mark in marks:
        ImageDraw.Draw(picture).rectangle([2 * place for place in mark], fill=20)
    return picture


WORDS = (_word("above", 20, 30), _word("below", 120, 180))
TEXT = ((20, 24, 60, 30), (120, 174, 160, 180))


def test_ink_below_words_is_read() -> None:
    assert ink_left(_page(*TEXT), 144, Findings(WORDS)) == 0


def test_ink_between_the_words_is_left() -> None:
    left = ink_left(_page(*TEXT, (60, 100, 100, 106)), 144, Findings(WORDS))
    assert 0.25 < left < 0.4


def test_rules_and_what_stands_outside_the_text_are_no_text() -> None:
    rule = Box(20, 100, 160, 102)
    picture = _page(*TEXT, (20, 100, 160, 102), (0, 0, 10, 199))
    assert ink_left(picture, 144, Findings(WORDS, (rule,))) == 0


def test_a_page_without_words_has_none_to_stand_between() -> None:
    assert ink_left(_page(*TEXT), 144, Findings(())) == 0


def test_words_are_added_where_none_stand() -> None:
    more = (_word("ab0ve", 22, 31), _word("middle", 60, 106), _word("dirt", 100, 140, 0.3))
    found = with_words_between(Findings(WORDS), Findings(more))
    assert [word.text for word in found.words] == ["above", "below", "middle"]


class _Engine:
    """Passes over the middle line of a page unless all is to be taken for text."""

    languages = ("en",)

    def __init__(self) -> None:
        self.blocks: list[bool] = []

    def hocr(
        self,
        picture: object,
        languages: object,
        dpi: int,
        seconds: float,
        *,
        one_block: bool = False,
    ) -> bytes:
        self.blocks.append(one_block)
        lines = [("above", "bbox 40 48 120 60"), ("below", "bbox 240 348 320 360")]
        lines += [("middle", "bbox 120 200 200 212")] if one_block else []
        spans = "".join(
            f"<span class='ocr_line' title='{box}; baseline 0 0; x_size 20'>"
            f"<span class='ocrx_word' title='{box}; x_wconf 95'>{text}</span></span>"
            for text, box in lines
        )
        return f"<html><body>{spans}</body></html>".encode()

    def turn(self, picture: object, dpi: int, seconds: float) -> int:
        return 0


@pytest.mark.parametrize("passed_over", [True, False])
def test_a_page_is_read_again_where_ink_is_left(passed_over: bool) -> None:
    middle = ((60, 100, 100, 106),) if passed_over else ()
    engine = _Engine()
    found = Recogniser(engine, 10.0).read(_page(*TEXT, *middle), 144, ("en",))
    assert engine.blocks == [False] + [True] * passed_over
    words = ["above", "below"] + ["middle"] * passed_over
    assert [word.text for word in found.findings.words] == words
