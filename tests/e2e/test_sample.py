"""`mpfcheck check` on the sample bill: what the README promises."""

from __future__ import annotations

import json

import jsonschema
import pytest

from mpfcheck.reporting.jsonfile import schema

from .command import SAMPLE, run


@pytest.fixture(scope="module")
def assessment(tmp_path_factory):
    """The JSON assessment of the sample bill, all themes."""
    folder = tmp_path_factory.mktemp("sample")
    ran = run("check", SAMPLE, "--format", "json", "--output", "bill.json", cwd=folder)
    assert ran.returncode == 0, ran.stderr
    return json.loads((folder / "bill.json").read_text(encoding="utf-8"))


def citations(assessment):
    """Every piece of evidence."""
    for finding in assessment["findings"]:
        for part in (*finding["elements"], *finding["contradictions"]):
            yield from part["evidence"]


def test_real_output_is_valid(assessment):
    jsonschema.Draft202012Validator(schema()).validate(assessment)


def test_all_requirements_are_accounted_for(assessment):
    assert len(assessment["findings"]) == 90
    assert {f["theme"] for f in assessment["findings"]} == {t["id"] for t in assessment["themes"]}


def test_every_quote_stands_on_its_page(assessment):
    import pypdfium2

    document = pypdfium2.PdfDocument(SAMPLE)
    pages = [_letters(page.get_textpage().get_text_range()) for page in document]
    cited = list(citations(assessment))
    assert cited
    for citation in cited:
        on = [citation["page"], *(p["page"] for p in citation["other_pages"])]
        printed = "".join(pages[number - 1] for number in on)
        # marginal notes and folios stand between the lines of a page: the first words are enough
        assert _letters(citation["quote"])[:25] in printed, citation


def _letters(text):
    return "".join(c for c in text if c.isalnum())


def test_boxes_lie_on_the_page(assessment):
    for citation in citations(assessment):
        by_heading = citation["quote"] == citation["heading"]
        assert citation["boxes"] or by_heading, citation
        for x0, top, x1, bottom in citation["boxes"]:
            assert 0 <= x0 < x1 <= 612
            assert 0 <= top < bottom <= 842


def test_statuses_follow_from_the_core_elements(assessment):
    for finding in assessment["findings"]:
        core = [e["strength"] for e in finding["elements"] if e["core"]]
        if finding["status"] in ("met", "partial", "absent"):
            met, some = all(s == "full" for s in core), any(s != "none" for s in core)
            expected = "met" if met else "partial" if some else "absent"
            assert finding["status"] == expected, finding["requirement"]


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["python", "durable"])
def test_the_engine_changes_nothing_and_two_runs_are_the_same(assessment, engine, tmp_path):
    if engine == "durable":
        pytest.importorskip("durable.engine", reason="durable-rules does not import here")
    ran = run("check", SAMPLE, "--format", "json", "--engine", engine, cwd=tmp_path)
    assert json.loads(ran.stdout)["findings"] == assessment["findings"]


def test_the_report_is_readable_in_a_pipe(tmp_path):
    ran = run("check", SAMPLE, cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in ran.stdout
    assert "machine reading" in ran.stdout
    assert ran.stderr == ""  # no progress bar where nobody watches
