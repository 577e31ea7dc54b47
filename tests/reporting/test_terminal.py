"""The terminal report: whole, at 80 columns, in a pipe, in plain ASCII, without surprises."""

from __future__ import annotations

import io

import pytest

from mpfcheck.reporting.terminal import Surface, render, show, surface_of

from .examples import INSTRUMENT, NEAREST, assessment, citation, element, every_status, finding


@pytest.mark.parametrize("width", [80, 100])
def test_whole_report(snapshot, width):
    assert render(every_status(), Surface(width=width)) == snapshot


def test_whole_report_in_ascii(snapshot):
    report = render(every_status(), Surface(width=60, encoding="ascii"))
    assert report.isascii()
    assert report == snapshot


@pytest.mark.parametrize("width", [40, 60, 80, 110])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_no_line_is_wider_than_the_surface(width, encoding):
    report = render(every_status(), Surface(width=width, encoding=encoding))
    assert max(map(len, report.splitlines())) <= width


def test_colour_adds_nothing_but_colour():
    import re

    coloured = render(every_status(), Surface(ansi=True))
    assert "\x1b[" in coloured
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    plain = render(every_status(), Surface())
    assert [s.rstrip() for s in stripped.splitlines()] == plain.splitlines()


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self):
        return True


class Pipe(Terminal):
    def isatty(self):
        return False


@pytest.fixture
def _no_environment(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.usefixtures("_no_environment")
@pytest.mark.parametrize(
    ("stream", "environment", "ansi"),
    [
        (Terminal, {}, True),
        (Terminal, {"NO_COLOR": "1"}, False),
        (Terminal, {"TERM": "dumb"}, False),
        (Pipe, {}, False),
        (Pipe, {"FORCE_COLOR": "1"}, True),
        (Pipe, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_ansi_codes_only_where_they_are_understood(monkeypatch, stream, environment, ansi):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = stream()
    show(every_status(), out)
    assert ("\x1b" in out.getvalue()) is ansi


@pytest.mark.usefixtures("_no_environment")
@pytest.mark.parametrize(
    ("columns", "width"), [("", 80), ("100", 100), ("500", 110), ("10", 40), ("wide", 80)]
)
def test_width_of_a_pipe(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert surface_of(Pipe()).width == width


HOSTILE = "[bold]rich[/bold] [link=x]\x1b[2J\x07 \u202eturned :smile: \\[red]"
HARMLESS = "[bold]rich[/bold] [link=x]\ufffd[2J\ufffd turned :smile: \\[red]"


def test_nothing_in_a_law_can_inject_markup_or_escape_codes():
    hostile = assessment(
        finding(
            title=HOSTILE,
            elements=(
                element(check=HOSTILE, evidence=(citation(clause=HOSTILE, quote=HOSTILE),)),
                element("b", "none", check=HOSTILE),
            ),
        ),
        instruments=(INSTRUMENT,),
    )
    report = render(hostile, Surface(width=110))
    assert "\x1b" not in report
    assert "\x07" not in report
    assert report.count(HARMLESS) >= 4


def test_a_long_quote_is_shortened_around_the_matched_words_and_keeps_its_page():
    quote = f"{'whereas it is so ' * 40}the use of mercury is prohibited{' and so on' * 40}"
    at = quote.index("mercury")
    long = citation(quote=quote, highlights=((at, at + 7),), chapeau="")
    report = render(assessment(finding(elements=(element(evidence=(long,)),))), Surface())
    flat = " ".join(report.split())
    assert "s. 12(1)(c), p. 14" in flat
    assert "the use of mercury is prohibited" in flat
    assert "“… " in flat
    assert " …”" in flat
    assert len(flat) < 1600


def test_places_beyond_the_first_three_are_listed():
    cited = tuple(citation(f"s. {n}", n) for n in range(1, 7))
    report = render(assessment(finding(elements=(element(evidence=cited),))), Surface())
    assert "also s. 4, p. 4; s. 5, p. 5; s. 6, p. 6" in report


def test_it_says_what_it_is_and_is_not():
    report = " ".join(render(assessment(finding()), Surface()).split())
    assert "A machine reading that no lawyer has reviewed yet, of law on paper" in report
    assert "in the documents given" in report


def test_kinds_of_law_are_named_for_gaps_and_only_for_them():
    gap = render(assessment(finding(status="absent", elements=())), Surface())
    met = render(assessment(finding()), Surface())
    assert "Other law may hold it: chemicals act or customs code." in gap
    assert "Other law" not in met


def test_a_theme_larger_than_the_bar_is_scaled_but_every_status_stays_visible():
    many = assessment(
        finding("ASM-TX-000", "absent"),
        *(finding(f"ASM-TX-{n:03}", "not-assessed", elements=()) for n in range(1, 200)),
    )
    lines = render(many, Surface()).splitlines()
    row = next(
        line for line in lines if line.lstrip().startswith("Toxic substances") and "░" in line
    )
    assert row.count("░") == 1
    assert row.count("·") == 13


def test_a_clause_that_is_nearest_to_two_elements_is_quoted_once():
    gap = finding(
        status="absent",
        elements=(element("a", "none", nearest=NEAREST), element("b", "none", nearest=NEAREST)),
    )
    report = " ".join(render(assessment(gap), Surface()).split())
    assert report.count("The Minister may make regulations on the storage") == 1
    assert "nearest s. 14(2), p. 16 again · says nothing of a date" in report


def test_a_clause_that_serves_two_elements_is_quoted_in_full_once():
    quote = f"use mercury {'in one way or the other ' * 12}to recover gold"
    at = quote.index("gold")
    both = tuple(
        element(id, evidence=(citation(quote=quote, highlights=(span,)),))
        for id, span in (("a", (0, 11)), ("b", (at, at + 4)))
    )
    report = " ".join(render(assessment(finding(elements=both)), Surface()).split())
    first, second = report.split("b. use of mercury")
    assert "“No holder of an artisanal licence shall - use mercury in one way" in first
    assert "No holder of an artisanal licence" not in second
    assert "to recover gold”" in second
    assert "s. 12(1)(c), p. 14" in second
