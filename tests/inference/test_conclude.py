"""From evidence to a status that names all that it rests on."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from itertools import count

import pytest

from mpfcheck.errors import DataError, InferenceError
from mpfcheck.inference import conclude, derive
from mpfcheck.inference.durable_engine import DurableEngine
from mpfcheck.inference.engine import InferenceEngine, durable_available
from mpfcheck.inference.facts import fact
from mpfcheck.inference.python_engine import PythonEngine
from mpfcheck.model.annotation import Scope
from mpfcheck.model.assessment import Status
from mpfcheck.model.conclusion import Conclusion, Override
from mpfcheck.model.evidence import Evidence, Strength
from mpfcheck.model.framework import Element, Requirement
from mpfcheck.model.rule import AbsenceRule
from mpfcheck.model.why import why
from tests.said import said

FULL, WEAK, NONE = Strength.FULL, Strength.WEAK, Strength.NONE
ASM, GENERAL = Scope.ASM, Scope.GENERAL

needs_durable = pytest.mark.skipif(not durable_available(), reason="durable-rules not to be had")


@pytest.fixture(params=["python", pytest.param("durable", marks=needs_durable)])
def engine(request: pytest.FixtureRequest) -> InferenceEngine:
    return PythonEngine() if request.param == "python" else DurableEngine()


def requirement(id: str = "ASM-TX-01", core: str = "ab", more: str = "c") -> Requirement:
    text = {"en": "x"}
    elements = tuple(Element(e, e in core, text) for e in core + more)
    return Requirement(id, "toxic-substances", text, text, text, "law", elements)


def evidence(spec: str, **more: object) -> list[Evidence]:
    """ "a+ b-": element a in full, b only touched; one clause each, in this order."""
    numbers = count(1)
    base = Evidence("", "ASM-TX-01", "", FULL, ASM, "act", 0, 0, 9, "toxic-substances/mercury#ban")
    return [
        replace(
            base,
            eid=f"{word[0]}{(n := next(numbers))}",
            element=word[0],
            strength=FULL if word[1] == "+" else WEAK,
            clause=n,
            **more,  # type: ignore[arg-type]
        )
        for word in spec.split()
    ]


def contrary(eid: str, contradiction: str) -> Evidence:
    base = evidence("x+")[0]
    return replace(base, eid=eid, element="", contradiction=contradiction)


def only(conclusions: tuple[Conclusion, ...]) -> Conclusion:
    (conclusion,) = conclusions
    return conclusion


@pytest.mark.parametrize(
    ("found", "status", "strengths"),
    [
        ("a+ b+", Status.MET, (FULL, FULL, NONE)),
        ("a+ b+ c-", Status.MET, (FULL, FULL, WEAK)),
        ("a+ a- b-  b+", Status.MET, (FULL, FULL, NONE)),
        ("a+ b-", Status.PARTIAL, (FULL, WEAK, NONE)),
        ("a+", Status.PARTIAL, (FULL, NONE, NONE)),
        ("b-", Status.PARTIAL, (NONE, WEAK, NONE)),
        ("a- b-", Status.PARTIAL, (WEAK, WEAK, NONE)),
        ("c+", Status.ABSENT, (NONE, NONE, FULL)),
        ("", Status.ABSENT, (NONE, NONE, NONE)),
    ],
)
def test_the_core_elements_decide_the_status(
    engine: InferenceEngine, found: str, status: Status, strengths: tuple[Strength, ...]
) -> None:
    conclusion = only(conclude(evidence(found), [requirement()], engine=engine))
    assert conclusion.status is status
    assert tuple(e.strength for e in conclusion.elements) == strengths
    assert [e.core for e in conclusion.elements] == [True, True, False]
    assert conclusion.theme == "toxic-substances"


def test_evidence_stands_best_first(engine: InferenceEngine) -> None:
    base = evidence("a+")[0]
    best_first = [
        replace(base, eid="later-id", clause=4),
        replace(base, eid="in-asm-law", clause=8),
        replace(base, eid="in-general", scope=GENERAL, clause=1),
        replace(base, eid="in-other-instrument", scope=GENERAL, instrument="decree", clause=0),
    ]
    ids = tuple(e.eid for e in best_first)
    for seed in range(5):
        shuffled = random.Random(seed).sample(best_first, len(best_first))
        conclusion = only(conclude(shuffled, [requirement()], engine=engine))
        assert conclusion.elements[0].evidence == ids


def test_beside_full_evidence_what_only_touches_is_left_out(engine: InferenceEngine) -> None:
    base = evidence("a+")[0]
    weak = [
        replace(base, eid="touches", strength=WEAK, clause=9),
        replace(base, eid="touches-in-general", strength=WEAK, scope=GENERAL, clause=7),
    ]
    alone = only(conclude(weak, [requirement()], engine=engine)).elements[0]
    assert alone.evidence == ("touches", "touches-in-general")
    beside = only(conclude([*weak, base], [requirement()], engine=engine)).elements[0]
    assert beside.evidence == (base.eid,)


def test_what_speaks_where_nothing_else_does_is_left_out_beside_as_much(
    engine: InferenceEngine,
) -> None:
    (base,) = evidence("a+")

    def cited(*items: Evidence) -> tuple[str, ...]:
        return only(conclude(items, [requirement()], engine=engine)).elements[0].evidence

    last = replace(base, eid="last", clause=9, fallback=True)
    general = replace(base, eid="general", clause=3, scope=GENERAL)
    assert cited(last) == ("last",)
    assert cited(base, last) == (base.eid,)
    assert cited(general, last) == ("last", "general")  # it alone is made for ASM
    assert cited(replace(base, strength=WEAK), last) == ("last",)
    assert cited(replace(base, instrument="other"), last) == ("last", base.eid)


def test_the_order_of_the_evidence_changes_nothing(engine: InferenceEngine) -> None:
    found = [*evidence("a+ a- b- c+ a+ b-"), contrary("k1", "sold"), contrary("k2", "sold")]
    requirements = [requirement(), requirement("ASM-TX-02")]
    expected = conclude(found, requirements, engine=engine)
    for seed in range(5):
        shuffled = random.Random(seed).sample(found, len(found))
        assert conclude(shuffled, requirements, engine=engine) == expected


def test_conclusions_stand_in_the_order_of_the_requirements(engine: InferenceEngine) -> None:
    requirements = [requirement("Z"), requirement("A"), requirement("M")]
    assert [c.requirement for c in conclude([], requirements, engine=engine)] == ["Z", "A", "M"]


def test_evidence_for_what_is_not_asked_is_left_aside(engine: InferenceEngine) -> None:
    found = [
        *evidence("a+ b+", requirement="ASM-TX-09"),
        replace(contrary("k", "sold"), requirement="ASM-TX-09"),
        replace(evidence("x+")[0], strength=NONE, element="a"),
        *evidence("z+"),
    ]
    conclusion = only(conclude(found, [requirement()], engine=engine))
    assert conclusion.status is Status.ABSENT
    assert not any(e.evidence for e in conclusion.elements)
    assert not conclusion.contradictions


def test_the_chain_says_what_a_status_rests_on(engine: InferenceEngine) -> None:
    found = evidence("b- b- a+", modality="prohibition")
    conclusion = only(conclude(found, [requirement()], engine=engine))
    assert tuple(said(conclusion.because)) == (
        "ASM-TX-01 is partly met",
        "  a core element of ASM-TX-01 is found (and 1 more)",
        "    element ASM-TX-01.a is found in full",
        "      a3: full, made for ASM, prohibition, rule toxic-substances/mercury#ban",
        "  not all core elements of ASM-TX-01 are found in full",
        "    element ASM-TX-01.b is only touched (and 1 more)",
        "      b1: weak, made for ASM, prohibition, rule toxic-substances/mercury#ban",
    )
    found_core, incomplete = conclusion.reason.premises
    assert conclusion.reason.rule == "some-core-element"
    assert incomplete.premises[0].rule == "weak-evidence"
    assert found_core.premises[0].premises[0].evidence == "a3"


def test_the_chain_cites_evidence_as_it_is_told(engine: InferenceEngine) -> None:
    conclusion = only(conclude(evidence("a+ b+"), [requirement()], engine=engine))
    lines = said(tuple(conclusion.reason.lines({"a1": "s. 12(1)", "b2": "s. 14"})))
    cited = [line.strip() for line in lines if "made for" in line]
    rest = "full, made for ASM, rule toxic-substances/mercury#ban"
    assert cited == [f"s. 12(1): {rest}", f"s. 14: {rest}"]


def test_the_chain_names_what_was_not_found(engine: InferenceEngine) -> None:
    conclusion = only(conclude([], [requirement()], engine=engine))
    assert tuple(said(conclusion.because)) == (
        "ASM-TX-01 is absent",
        "  no core element of ASM-TX-01 is found",
        "    element ASM-TX-01.a is not found in the documents checked",
        "    element ASM-TX-01.b is not found in the documents checked",
    )


def test_text_that_points_the_other_way_contradicts(engine: InferenceEngine) -> None:
    later = replace(contrary("k2", "sold"), clause=7)
    found = [later, contrary("k1", "sold"), contrary("k3", "given"), *evidence("a+ b+")]
    conclusion = only(conclude(found, [requirement()], engine=engine))
    assert conclusion.status is Status.MET
    given, sold = conclusion.contradictions
    assert (given.id, given.evidence) == ("given", ("k3",))
    assert (sold.id, sold.evidence) == ("sold", ("k1", "k2"))
    assert [p.evidence for p in sold.reason.premises] == ["k1"]
    assert not sold.missing


NO_TIER = AbsenceRule(
    id="no-lighter-tier",
    rule="environment/permits#no-lighter-tier",
    requirement="ASM-TX-02",
    when=("ASM-TX-01.a",),
    without=("ASM-TX-01.b", "ASM-TX-02.a"),
)


@pytest.mark.parametrize(
    ("found", "contradicted"),
    [
        ("a+", True),
        ("a+ c+", True),
        ("a-", False),
        ("a+ b-", False),
        ("a+ b+", False),
        ("", False),
    ],
)
def test_a_duty_without_its_counterpart_contradicts(
    engine: InferenceEngine, found: str, contradicted: bool
) -> None:
    requirements = [requirement(), requirement("ASM-TX-02")]
    first, second = conclude(evidence(found), requirements, engine=engine, absence=[NO_TIER])
    assert not first.contradictions
    assert bool(second.contradictions) is contradicted


def test_a_contradiction_by_absence_rests_on_what_is_there(engine: InferenceEngine) -> None:
    requirements = [requirement(), requirement("ASM-TX-02")]
    found = evidence("a- a+ a+")
    _, second = conclude(found, requirements, engine=engine, absence=[NO_TIER])
    (contradiction,) = second.contradictions
    assert contradiction.id == "no-lighter-tier"
    assert contradiction.evidence == ("a2", "a3")
    assert contradiction.missing == NO_TIER.without
    assert contradiction.reason.rule == "contrary-by-absence"


def test_what_was_not_looked_for_is_not_absent(engine: InferenceEngine) -> None:
    alone = [requirement("ASM-TX-02")]
    assert not only(
        conclude([], alone, engine=engine, absence=[replace(NO_TIER, when=())])
    ).contradictions


def test_special_defeats_general(engine: InferenceEngine) -> None:
    special, general = evidence("a- a+")
    override = Override(special.eid, general.eid, why("exempts", clauses="s. 9"))
    found = [special, replace(general, scope=GENERAL)]
    conclusion = only(conclude(found, [requirement()], engine=engine, overrides=[override]))
    assert conclusion.elements[0].strength is WEAK
    assert conclusion.elements[0].evidence == (special.eid,)
    (reason,) = conclusion.overridden
    assert reason.evidence == general.eid
    assert "takes ASM out of s. 9" in "\n".join(said(tuple(reason.lines())))


@pytest.mark.parametrize("lifted", [True, False])
def test_special_defeats_what_contradicts(engine: InferenceEngine, lifted: bool) -> None:
    special, against = evidence("a-")[0], contrary("!1", "sold-freely")
    overrides = [Override(special.eid, against.eid, why("exempts", clauses="s. 9"))]
    found = [special, replace(against, scope=GENERAL)]
    conclusion = only(
        conclude(found, [requirement()], engine=engine, overrides=overrides if lifted else ())
    )
    assert bool(conclusion.contradictions) is not lifted
    assert bool(conclusion.overridden) is lifted


def test_themes_hold_the_statuses_of_their_requirements(engine: InferenceEngine) -> None:
    requirements = [requirement(), requirement("ASM-TX-02"), requirement("ASM-TX-03")]
    derived = derive(evidence("a+"), requirements, engine=engine)
    assert derived.of_kind("theme_holds") == (
        fact("theme_holds", theme="toxic-substances", status="absent"),
        fact("theme_holds", theme="toxic-substances", status="partial"),
    )
    absent, _ = derived.of_kind("theme_holds")
    assert len(derived.because[absent]) == 2


def test_a_requirement_without_core_element_is_refused(engine: InferenceEngine) -> None:
    with pytest.raises(DataError, match="ASM-TX-01 has no core element"):
        conclude([], [requirement(core="")], engine=engine)


def test_evidence_ids_must_differ(engine: InferenceEngine) -> None:
    with pytest.raises(InferenceError, match="'a1'"):
        conclude(evidence("a+") * 2, [requirement()], engine=engine)


def test_importing_inference_loads_no_engine() -> None:
    code = "import sys, mpfcheck.inference; print([m for m in sys.modules if 'durable_r' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
