"""`assess` wires the stages: whole files in, one assessment out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mpfcheck.assessment import Assessor, Options, assess
from mpfcheck.errors import ReadingError, UsageError
from mpfcheck.model.assessment import Status
from tests import norms

OPTIONS = Options(framework_file=norms.FRAMEWORK, rules_dir=norms.RULES, language="en")


def write(path, *articles):
    path.write_text(
        "\n\n".join(f"{n}. {text}" for n, text in enumerate(articles, 1)), encoding="utf-8"
    )
    return path


@pytest.fixture
def act(tmp_path):
    return write(
        tmp_path / "act.txt",
        "This Act may be cited as the Mercury Act and comes into force on publication.",
        "No holder of an artisanal licence shall use mercury to recover gold.",
        "The Minister shall keep a register of the licences that are granted under this Act.",
    )


@pytest.fixture
def regulations(tmp_path):
    return write(
        tmp_path / "regulations.txt",
        "The holder of an artisanal licence shall keep tailings away from every river.",
        "The Minister shall publish these regulations and make them known to the holders.",
    )


def of(assessment, requirement):
    (found,) = [f for f in assessment.findings if f.requirement == requirement]
    return found


def test_laws_are_judged_together(act, regulations):
    alone, together = assess([act], OPTIONS), assess([act, regulations], OPTIONS)
    assert of(alone, "MINI-ME-01").status is Status.PARTIAL
    assert of(together, "MINI-ME-01").status is Status.MET
    assert [i.id for i in together.instruments] == ["act", "regulations"]


def test_requirements_without_rules_are_not_assessed(act):
    found = assess([act], OPTIONS)
    assert [f.status for f in found.findings] == [
        Status.PARTIAL,
        Status.NOT_ASSESSED,
        Status.NOT_ASSESSED,
    ]


def test_it_says_what_made_it(act):
    made = assess([act], replace(OPTIONS, engine="python", country="TL"))
    assert (made.framework, made.framework_version) == ("mini", "1")
    assert (made.engine, made.country) == ("python", "TL")
    assert len(made.rules_digest) == 64
    assert made.kinds_of_law["water-act"] == "water act"


def test_progress_is_told(act):
    told = []
    assess([act], replace(OPTIONS, progress=lambda done, total: told.append((done, total))))
    assert told[-1] == (1, 1)


def test_one_assessor_serves_many_laws(act, regulations):
    assessor = Assessor(OPTIONS)
    first, second = (assessor.assess([assessor.read(path)]) for path in (act, regulations))
    assert first == assess([act], OPTIONS)
    assert second == assess([regulations], OPTIONS)


def test_without_a_law_there_is_no_assessment():
    with pytest.raises(UsageError):
        Assessor(OPTIONS).assess([])


def test_a_law_in_a_language_without_words_is_an_error_and_no_list_of_gaps(tmp_path):
    ley = write(
        tmp_path / "ley.txt",
        "El titular de la licencia no podrá usar mercurio para recuperar el oro de los ríos.",
        "El Ministerio llevará un registro de las licencias que se otorguen según esta ley.",
    )
    with pytest.raises(ReadingError, match="seems to be 'es'"):
        assess([ley], replace(OPTIONS, language=None))


def test_a_rule_of_absence_looks_at_requirements_that_were_not_asked_for(tmp_path, act):
    """What is there in another requirement is not called absent because nobody asked for it."""
    from shutil import copytree

    rules = copytree(norms.RULES, tmp_path / "rules")
    (rules / "mercury" / "trade.yaml").write_text(
        "requirement: MINI-ME-02\n"
        "status: stable\n"
        "elements:\n"
        "  a: {full: [{id: kept, modality: [obligation], all: [artisanal-title | authority]}]}\n"
        "contradictions:\n"
        "  - {id: no-ban, when: [MINI-ME-02.a], without: [MINI-ME-01.a]}\n"
        "  - {id: no-care, when: [MINI-ME-02.a], without: [MINI-ME-01.b]}\n"
        "  - {id: no-pits, when: [MINI-ME-02.a], without: [MINI-LA-01.a]}\n",
        encoding="utf-8",
    )
    options = replace(OPTIONS, rules_dir=rules, requirements=("MINI-ME-02",))
    (found,) = assess([act], options).findings
    # the ban is there; nothing is said of pits, since no rule looks for them
    assert [c.id for c in found.contradictions] == ["no-care"]
