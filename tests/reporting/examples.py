"""Assessments made by hand, in our own words: an invented Mines Bill of Talvania."""

from __future__ import annotations

from dataclasses import replace

from mpfcheck.model.assessment import (
    Assessment,
    Citation,
    Contradiction,
    ElementFinding,
    Finding,
    InstrumentSummary,
    Nearest,
    Status,
)
from mpfcheck.model.document import Box
from mpfcheck.model.evidence import Lack, LackKind, Strength
from mpfcheck.model.why import why

BILL = "talvania-bill"


def citation(clause: str = "s. 12(1)(c)", page: int = 14, **changes: object) -> Citation:
    """Evidence from the bill."""
    quote = "use mercury to recover gold from ore or from tailings"
    plain = Citation(
        instrument=BILL,
        article=clause.partition("(")[0],
        clause=clause,
        heading="Mercury",
        page=page,
        boxes=((page, Box(72.0, 300.13, 540.0, 340.94)),),
        quote=quote,
        rule="toxic-substances/mercury-ban#use-prohibited",
        strength=Strength.FULL,
        scope="asm",
        modality="prohibition",
        because=(why("modality", why("cue", cue="shall not"), kind="prohibition"),),
        highlights=((0, 11),),
        chapeau="No holder of an artisanal licence shall -",
    )
    return replace(plain, **changes)


def element(id: str = "a", strength: str = "full", **changes: object) -> ElementFinding:
    """An element found in s. 12(1)(c), or not found."""
    plain = ElementFinding(
        id=id,
        core=True,
        check="use of mercury to recover gold is prohibited or phased out",
        strength=Strength(strength),
        scope="" if strength == "none" else "asm",
        evidence=() if strength == "none" else (citation(strength=Strength(strength)),),
    )
    return replace(plain, **changes)


def finding(id: str = "ASM-TX-01", status: str = "met", **changes: object) -> Finding:
    """A requirement on mercury."""
    plain = Finding(
        requirement=id,
        theme="toxic-substances",
        title="Use of mercury is ended",
        statement="The law ends the use of mercury in processing, at once or by a fixed date.",
        status=Status(status),
        elements=(element(),),
        contradictions=(),
        recommendation="Prohibit the use of mercury, with a date and help for those who change.",
        look_also_in=("chemicals_act", "customs_code"),
        level="law",
        applicability=why("applies-to-all"),
        because=(why("core-complete", requirement=id),),
    )
    return replace(plain, **changes)


NEAREST = Nearest(
    instrument=BILL,
    article="s. 14",
    clause="s. 14(2)",
    page=16,
    quote="The Minister may make regulations on the storage of mercury by licensed dealers.",
    lacks=(Lack(LackKind.CONCEPTS, ("a date",)),),
)

SUPPLY = Contradiction(
    id="supply-allowed",
    note="Buying, selling or supplying mercury for gold recovery is allowed.",
    evidence=(
        citation(
            "s. 15(1)",
            17,
            quote="A licensed dealer may sell mercury to the holder of an artisanal licence.",
            chapeau="",
            modality="permission",
            highlights=((18, 30),),
        ),
    ),
)

INSTRUMENT = InstrumentSummary(
    id=BILL,
    title="Mines and Minerals Bill, 2026",
    path="sample_laws/talvania-bill.pdf",
    sha256="ab" * 32,
    language="en",
    pages=24,
    articles=81,
    clauses=1180,
    notes=(why("pages", why("page-unread", why("ocr-never"), layer="missing"), numbers="20-22"),),
)


def assessment(*findings: Finding, **changes: object) -> Assessment:
    """An assessment of the bill with these findings."""
    plain = Assessment(
        framework="mpf-asm",
        framework_version="0.1",
        framework_title="Mining Policy Framework for artisanal and small-scale mining",
        rules_digest="0123456789abcdef" * 4,
        tool_version="0.0.0",
        country="",
        instruments=(INSTRUMENT,),
        themes=(("toxic-substances", "Toxic substances"), ("gender", "Gender equality")),
        findings=findings,
        engine="durable",
    )
    return replace(plain, **changes)


def every_status() -> Assessment:
    """One requirement of every status, out of order."""
    return assessment(
        finding(
            elements=(
                element(evidence=(citation(), *(citation(f"s. {n}", n) for n in (20, 21, 22, 23)))),
                element("b", core=False, strength="none", check="a date for the end of use"),
            )
        ),
        finding("ASM-TX-02", "not-assessed", title="Trade in mercury is controlled", elements=()),
        finding(
            "ASM-TX-03",
            "partial",
            title="Whole-ore amalgamation is ended",
            elements=(
                element(strength="weak"),
                element("b", "none", check="a date by which it ends", nearest=NEAREST),
            ),
        ),
        finding("ASM-TX-04", "met", title="Supply is closed", contradictions=(SUPPLY,)),
        finding(
            "ASM-TX-05",
            "absent",
            title="Cyanide follows mercury nowhere",
            elements=(element(strength="none", check="cyanide on mercury tailings is prohibited"),),
        ),
        finding("ASM-TX-06", "not-applicable", title="Treaty plan", elements=()),
        finding(
            "ASM-TX-07",
            "not-assessable",
            title="Burning in homes is ended",
            because=(why("unread", unread=12, pages=24, law=BILL),),
            elements=(),
        ),
        finding("ASM-GE-01", "not-assessed", theme="gender", title="Equal title", elements=()),
        finding("ASM-GE-02", "not-assessed", theme="gender", title="Equal work", elements=()),
    )
