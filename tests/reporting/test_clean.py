"""Text of a law is shown safely and shortened without losing what matters."""

from __future__ import annotations

import pytest

from mpfcheck.reporting.clean import encodable, excerpt, plain, plain_with

LONG = (
    "No person shall keep or carry any substance " * 6 + "that holds mercury for gold. " + "z " * 99
)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("two\nlines\tand  spaces ", "two lines and spaces"),
        ("red \x1b[31mtext\x1b[0m", "red \ufffd[31mtext\ufffd[0m"),
        ("bell\x07 and null\x00", "bell\ufffd and null\ufffd"),
        ("right\u202eto left\u200b", "rightto left"),
        ("half a pair \ud83d", "half a pair \ufffd"),
        ("[bold]markup[/bold] stays", "[bold]markup[/bold] stays"),
        ("é, ñ, ã and º", "é, ñ, ã and º"),
    ],
)
def test_control_and_hidden_characters_are_taken_out(given, shown):
    assert plain(given) == shown


def test_spans_follow_the_text_when_characters_are_taken_out():
    text = "the \u200b\u200b  ban of \x07mercury"
    start = text.index("mercury")
    shown, ((a, b),) = plain_with(text, [(start, start + 7)])
    assert shown[a:b] == "mercury"


def test_spans_outside_the_text_are_left_out():
    assert plain_with("short", [(3, 99), (50, 60), (2, 2)]) == ("short", ((3, 5),))


def test_short_text_is_not_touched():
    assert excerpt("short", [(0, 5)], 10) == ("short", ((0, 5),))


def test_an_excerpt_is_cut_between_words_around_what_is_kept():
    at = LONG.index("mercury")
    shown, ((a, b),) = excerpt(LONG, [(at, at + 7)], 80)
    assert shown[a:b] == "mercury"
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) <= 84
    assert set(shown[2:-2].split()) <= set(LONG.split())


def test_with_nothing_to_keep_the_beginning_is_shown():
    shown, kept = excerpt(LONG, [], 60)
    assert LONG.startswith(shown.removesuffix(" …"))
    assert kept == ()


@pytest.mark.parametrize("limit", [10, 40, 100, 200])
@pytest.mark.parametrize("spans", [[(0, 2)], [(3, 9), (250, 260)], [(270, 281)], [(460, 462)]])
def test_some_span_is_always_shown(limit, spans):
    shown, kept = excerpt(LONG, spans, limit)
    assert kept
    originals = {LONG[start:end] for start, end in spans}
    assert {shown[a:b] for a, b in kept} <= originals


def test_the_stretch_with_most_spans_is_shown():
    spans = [(0, 2), (275, 282), (264, 268), (284, 287)]
    shown, kept = excerpt(LONG, spans, 60)
    assert [shown[a:b] for a, b in sorted(kept)] == [LONG[a:b] for a, b in sorted(spans)[1:]]


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "“Artículo 9.º …”"),
        ("ascii", '"Articulo 9.o ..."'),
        ("latin-1", '"Artículo 9.º ..."'),
        ("cp1252", "“Artículo 9.º …”"),
    ],
)
def test_what_an_encoding_lacks_becomes_the_nearest_it_has(encoding, shown):
    assert encodable("“Artículo 9.º …”", encoding) == shown


def test_a_letter_with_no_near_one_becomes_a_question_mark():
    assert encodable("金 gold", "ascii") == "? gold"
