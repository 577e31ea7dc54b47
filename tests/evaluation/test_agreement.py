"""The figures are those of the readings' own scorer, on anything: made-up data and real laws."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mpfcheck.assessment import Assessor
from mpfcheck.evaluation.compare import Comparison, compare
from mpfcheck.evaluation.figures import Figures, figures
from mpfcheck.evaluation.found import load_found
from mpfcheck.evaluation.gold import load_gold
from mpfcheck.evaluation.run import evaluate
from mpfcheck.reporting.jsonfile import dumps
from tests.evaluation.readings import norms

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "gold" / "score.py"
SHORT = ("zw-prevention-of-discrimination-act", "br-lei-11685-estatuto-do-garimpeiro-2008")

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the readings are not here")

PRINTED = {
    r"element +P (\S+)": "precision",
    r"element .* R (\S+)": "recall",
    r"element .*F1 (\S+)": "f1",
    r"exact (\d\S+)": "exact",
    r"exact on present (\S+)": "exact on present",
    r"status +accuracy (\S+)": "status accuracy",
    r"kappa (\S+)": "status kappa",
    r"gap +P (\S+)": "gap precision",
    r"gap .* R (\S+)": "gap recall",
    r"gap .*F1 (\S+)": "gap f1",
    r"cite +P (\S+)": "citation precision",
    r"hit (\S+)": "citation hit",
    r"contra +P (\S+)": "contradiction precision",
    r"contra .* R (\S+)": "contradiction recall",
}


def scored(pairs: list[tuple[Path, Path]], capsys) -> dict[str, str]:
    """What the scorer prints, by the name of the figure."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    capsys.readouterr()
    scorer.main([str(path) for pair in pairs for path in pair])
    out = capsys.readouterr().out
    return {name: re.search(pattern, out)[1] for pattern, name in PRINTED.items()}


def printed(found: Figures) -> dict[str, str]:
    """The same figures of ours, as the scorer writes them."""
    values = {name: found.measures[name].value for name in PRINTED.values()}
    return {n: "nan" if v is None else f"{v:.3f}" for n, v in values.items()}


STRENGTHS = st.sampled_from(["full", "weak", "none"])
LABELS = st.sampled_from(
    [
        *("s. 1", "s. 2", "art. 2", "art. 2 I", "art. 128", "art. 128 c)", "art. 12 bis"),
        *("Part IV", "Chapter 2 (heading before s. 90)", "sch. 1", "Annex C para 1"),
        *("premier", "Disp. Final Sexta"),
    ]
)
IDS = ["ASM-LS-01", "ASM-TX-01", "ASM-GE-02"]


@st.composite
def pairs(draw) -> tuple[dict, dict]:
    """A reading and an assessment of the same made-up law."""
    requirements, findings = {}, []
    for id in IDS:
        names = [e.id for e in norms().by_id[id].elements]
        elements = {}
        for name in names:
            value = draw(STRENGTHS)
            elements[name] = {"value": value}
            if draw(st.booleans()):
                elements[name]["also"] = draw(STRENGTHS)
            if value != "none":
                cites = draw(st.lists(LABELS, max_size=3))
                elements[name]["cites"] = [{"at": at, "quote": "words"} for at in cites]
        contradictions = draw(st.lists(st.just({"note": "n", "cites": []}), max_size=1))
        requirements[id] = {"elements": elements, "contradictions": contradictions}
        if draw(st.booleans()):
            requirements[id]["contradiction_disputed"] = True
        if draw(st.integers(0, 9)):
            findings.append(
                {
                    "requirement": id,
                    "status": draw(st.sampled_from(["met", "partial", "absent", "not-assessed"])),
                    "contradicted": draw(st.booleans()),
                    "elements": [
                        {
                            "id": name,
                            "strength": draw(STRENGTHS),
                            "evidence": [
                                {"article": at} for at in draw(st.lists(LABELS, max_size=3))
                            ],
                        }
                        for name in names
                        if draw(st.booleans())
                    ],
                }
            )
    core = {id: [e.id for e in norms().by_id[id].core] for id in IDS}
    gold = {"instrument": "law", "core": core, "requirements": requirements}
    return gold, {"findings": findings}


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(pairs(), min_size=1, max_size=3))
def test_made_up_readings_are_scored_alike(tmp_path, capsys, made):
    files = []
    total = Comparison((), ())
    for number, (gold, found) in enumerate(made):
        files.append((tmp_path / f"{number}.yaml", tmp_path / f"{number}.json"))
        files[-1][0].write_text(yaml.safe_dump(gold), encoding="utf-8")
        files[-1][1].write_text(json.dumps(found), encoding="utf-8")
        reading = load_gold(files[-1][0], norms())
        total += compare(reading.file, load_found(files[-1][1]), norms())
    assert printed(figures(total, resamples=5)) == scored(files, capsys)


@pytest.mark.slow
def test_real_laws_are_scored_alike(tmp_path, capsys):
    assessor = Assessor()
    readings = [load_gold(SHARED / "gold" / f"{law}.yaml", assessor.framework) for law in SHORT]
    total = Comparison((), ())
    files = []
    for one in evaluate(readings, assessor):
        total += one.comparison
        law = one.gold.file.instrument
        assessed = assessor.assess([assessor.read(SHARED / "corpus" / law / "text.txt")])
        files.append((one.gold.path, tmp_path / f"{law}.json"))
        files[-1][1].write_text(dumps(assessed), encoding="utf-8")
    assert printed(figures(total, resamples=5)) == scored(files, capsys)
