"""Pictures of a report: they hold what the report says, and are always the same."""

from __future__ import annotations

import pytest
from lxml import etree

from mpfcheck.reporting.charts import theme_bars
from mpfcheck.reporting.messages import languages, messages
from mpfcheck.reporting.view import view

from .examples import assessment, every_status


@pytest.mark.parametrize("form", ["png", "svg"])
def test_the_same_report_gives_the_same_picture(form):
    report = view(every_status())
    assert theme_bars(report, form) == theme_bars(report, form)


@pytest.mark.parametrize("language", languages())
def test_every_theme_and_status_that_occurs_is_named(language):
    report = view(assessment(*every_status().findings, language=language))
    drawn = theme_bars(report, "svg")
    comments = [c.text.strip() for c in etree.fromstring(drawn).iter(etree.Comment)]
    said = " ".join(comments)
    say = messages(language)
    assert "Toxic substances" in said
    for key in ("met", "partial", "absent"):
        assert say(f"status.{key}") in said


def test_themes_without_rules_are_left_out():
    comments = str(etree.tostring(etree.fromstring(theme_bars(view(every_status()), "svg"))))
    assert "Gender" not in comments
