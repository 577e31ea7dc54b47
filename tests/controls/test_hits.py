"""Laws that say nothing of ASM: what is found of ASM in them is known, and was read.

And the other way round: a treaty on mercury is found to be about mercury nearly throughout.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from mpfcheck.assessment import Assessor, Options
from mpfcheck.evaluation.figures import figures
from mpfcheck.evaluation.gold import load_gold
from mpfcheck.evaluation.run import evaluate
from mpfcheck.model.assessment import Assessment
from mpfcheck.model.framework import Framework

SHARED = Path(__file__).resolve().parents[3] / "shared"
REVIEWED = yaml.safe_load((Path(__file__).parent / "hits.yaml").read_text(encoding="utf-8"))
VERDICTS = {"right", "arguable", "wrong"}

# What these ask for is ASM itself: its definition, its titles, areas, cooperatives, transition.
ON_ASM = {"ASM-LS-01", "ASM-LS-04", "ASM-LS-09", "ASM-LS-10", "ASM-LS-11"}


def hits(assessment: Assessment, framework: Framework) -> Iterator[tuple[str, str]]:
    """(what was found, clause) of all that speaks of ASM, and of all that points against it."""
    for finding in assessment.findings:
        requirement = framework.by_id[finding.requirement]
        for element in finding.elements:
            asked = requirement.element(element.id).scope == "asm" or requirement.id in ON_ASM
            for citation in element.evidence:
                if asked or citation.scope == "asm":
                    yield f"{requirement.id}.{element.id}", citation.clause
        for against in finding.contradictions:
            where = against.evidence[0].clause if against.evidence else ""
            yield f"{requirement.id} {against.id}", where


def test_every_hit_has_a_verdict_and_a_reason():
    for law, listed in REVIEWED.items():
        for line in listed:
            assert set(line) == {"hit", "clause", "verdict", "note"}, law
            assert line["verdict"] in VERDICTS
            assert line["note"].endswith(".")


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the laws are not here")
@pytest.mark.parametrize("law", sorted(REVIEWED))
def test_nothing_new_is_found_of_asm_where_there_is_none(law):
    assessor = Assessor(Options(report_language="en"))
    folder = SHARED / "corpus" / law
    path = next(p for p in (folder / "original.pdf", folder / "text.txt") if p.is_file())
    found = set(hits(assessor.assess([assessor.read(path)]), assessor.framework))
    reviewed = {(line["hit"], line["clause"]) for line in REVIEWED[law]}
    assert found <= reviewed, f"not reviewed: {sorted(found - reviewed)}"


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="the laws are not here")
def test_the_mercury_convention_is_about_mercury():
    assessor = Assessor(Options(themes=("toxic-substances",)))
    gold = load_gold(
        SHARED / "gold" / "xx-minamata-convention-on-mercury-2013.yaml", assessor.framework
    )
    (compared,) = evaluate([gold], assessor)
    found = figures(compared.comparison, resamples=10)
    assert found.counts["present"] >= 25
    assert found.measures["recall"].value >= 0.97
    assert found.measures["precision"].value >= 0.97
    assert found.measures["exact on present"].value >= 0.95
    assert found.measures["status kappa"].value >= 0.95
