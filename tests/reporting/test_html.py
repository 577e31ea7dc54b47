"""The HTML report: one file, no network, everything escaped, readable without scripts."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from mpfcheck.reporting.html import render
from mpfcheck.reporting.messages import languages, messages

from .examples import assessment, citation, element, every_status, finding
from .test_memo import gap

HOSTILE = (
    "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    "\" onmouseover='x' {{ 7*7 }} \u202e\x00\x1b[31m"
)


def page(of):
    return html.fromstring(render(of))


def hostile():
    quoted = citation(quote=HOSTILE, highlights=((0, 9),), chapeau=HOSTILE, heading=HOSTILE)
    return assessment(
        finding(title=HOSTILE, statement=HOSTILE, elements=(element(evidence=(quoted,)),)),
        country=HOSTILE,
    )


def judged():
    """Without the theme for which there are no rules: it is only named."""
    of = every_status()
    return replace(of, findings=tuple(f for f in of.findings if f.theme == "toxic-substances"))


@pytest.mark.parametrize("language", languages())
def test_it_is_in_the_language_of_the_report(language):
    of = assessment(*every_status().findings, language=language)
    tree = page(of)
    assert tree.get("lang") == language
    assert messages(language)("heading.findings") in tree.text_content()


def test_nothing_is_fetched():
    text = render(assessment(gap()))
    tree = html.fromstring(text)
    assert not tree.xpath(
        "//link | //img | //iframe | //script[@src] | //*[@style[contains(.,'url')]]"
    )
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import", text)


def test_every_requirement_has_its_place_and_a_cell_in_the_matrix():
    of = judged()
    tree = page(of)
    ids = tree.xpath("//article/@id")
    assert sorted(ids) == sorted(f.requirement for f in of.findings)
    assert sorted(tree.xpath("//a[contains(@class, 'cell')]/@href")) == sorted(f"#{i}" for i in ids)
    every = tree.xpath("//@id")
    assert len(every) == len(set(every))
    assert all(tree.xpath(f"//*[@id='{a}']") for a in tree.xpath("//@aria-labelledby"))


def test_a_status_is_never_said_by_colour_alone():
    of = judged()
    tree = page(of)
    say = messages("en")
    for found in of.findings:
        article = tree.get_element_by_id(found.requirement)
        assert say.status(found.status) in article.find("header").text_content()
        (cell,) = tree.xpath(f"//a[@href='#{found.requirement}']")
        assert say.status_of(found) in cell.text_content()


def test_matched_words_are_marked_and_the_place_is_said():
    tree = page(assessment(gap()))
    assert "use mercury" in [mark.text for mark in tree.iter("mark")]
    assert "s. 12(1)(c), p. 14" in tree.text_content()


def test_a_law_injects_nothing():
    text = render(hostile())
    tree = html.fromstring(text)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //@onerror | //@onmouseover")
    assert "49" not in tree.get_element_by_id("ASM-TX-01").find("header").text_content()
    assert not set(text) & {"\x00", "\x1b", "\u202e"}


def test_a_clause_of_a_million_characters_is_cut():
    long = citation(quote="a" * 1_000_000, highlights=((5, 9), (900_000, 900_010)), chapeau="")
    text = render(assessment(finding(elements=(element(evidence=(long,)),))))
    assert len(text) < 100_000
