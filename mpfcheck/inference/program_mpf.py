"""From evidence to statuses: the rules of mpfcheck, stratum by stratum.

    overrides   special defeats general: evidence and contrary text that are set aside are withdrawn
    links       a penalty is evidence by what it punishes, a delegation by the text that fills it;
                contrary text and what it clashes with in another instrument
    elements    evidence -> element full, element weak -> something of the core is found;
                contrary text -> contradiction
                (closing: elements without evidence; is the core complete, incomplete, missing;
                which contradictions by absence have their elements there, and missing)
    statuses    -> met, partial, absent; contradiction by absence
    themes      statuses -> what a theme holds

Facts carry ids and enum words only; `element` is a key such as "ASM-EN-01.a":

    requirement(requirement, theme)         element(element, requirement, core)
    evidence(evidence, element, strength)
    contrary(evidence, requirement, contradiction)
    overrides(special, general)
    punishes(evidence, element, of, place, at_most)     stands(evidence, place)
    delegated(evidence)                     carries_out(evidence)
    apart(contrary, evidence)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from mpfcheck.inference.facts import Derivation, Fact, Firing, Step, fact
from mpfcheck.inference.program import Program, Rule, Template, Var, pattern, template
from mpfcheck.inference.program_links import linking
from mpfcheck.inference.strata import Closing, Stratum
from mpfcheck.model.rule import AbsenceRule

YES, NO = "yes", "no"


def strata(
    absences: Sequence[AbsenceRule], *, overrides: bool, links: bool = True
) -> tuple[Stratum, ...]:
    """The strata of an assessment; the first two only where something is overridden, or linked."""
    before = (Stratum("overrides", _overrides(), _withdraw),) if overrides else ()
    between = (Stratum("links", linking()),) if links else ()
    return (
        *before,
        *between,
        Stratum("elements", _elements(), _close_elements(absences)),
        Stratum("statuses", _statuses()),
        Stratum("themes", _themes()),
    )


def _overrides() -> Program:
    special, general, e, r = Var("special"), Var("general"), Var("e"), Var("r")
    overriding = pattern("overrides", special=special, general=general)
    overridden = template("overridden", evidence=general, requirement=r, by=special)
    return Program(
        (
            Rule(
                "special-defeats-general",
                (
                    overriding,
                    pattern("evidence", evidence=general, element=e),
                    pattern("element", element=e, requirement=r),
                ),
                overridden,
            ),
            Rule(
                "special-defeats-contrary",
                (overriding, pattern("contrary", evidence=general, requirement=r)),
                overridden,
            ),
        )
    )


def _withdraw(derived: Derivation) -> Closing:
    set_aside = {f["evidence"] for f in derived.of_kind("overridden")}
    facts = (*derived.of_kind("evidence"), *derived.of_kind("contrary"))
    return Closing(withdraw=frozenset(f for f in facts if f["evidence"] in set_aside))


def _elements() -> Program:
    r, e, core, contradiction = Var("r"), Var("e"), Var("core"), Var("contradiction")
    element = pattern("element", element=e, requirement=r, core=core)

    def graded(strength: str) -> Rule:
        return Rule(
            f"{strength}-evidence",
            (element, pattern("evidence", element=e, strength=strength)),
            template(f"element_{strength}", element=e, requirement=r, core=core),
        )

    def found(strength: str) -> Rule:
        return Rule(
            f"core-{strength}",
            (pattern(f"element_{strength}", element=e, requirement=r, core=YES),),
            template("core_found", requirement=r),
        )

    contrary = Rule(
        "contrary-text",
        (pattern("contrary", requirement=r, contradiction=contradiction),),
        template("contradiction", requirement=r, contradiction=contradiction),
    )
    return Program((graded("full"), graded("weak"), found("full"), found("weak"), contrary))


def _statuses() -> Program:
    r, c = Var("r"), Var("c")

    def status(word: str) -> Template:
        return template("status", requirement=r, status=word)

    found, incomplete = (pattern(f"core_{what}", requirement=r) for what in ("found", "incomplete"))
    return Program(
        (
            Rule("every-core-element", (pattern("core_complete", requirement=r),), status("met")),
            Rule("some-core-element", (found, incomplete), status("partial")),
            Rule("no-core-element", (pattern("core_missing", requirement=r),), status("absent")),
            Rule(
                "contrary-by-absence",
                (
                    pattern("elements_there", requirement=r, contradiction=c),
                    pattern("elements_missing", requirement=r, contradiction=c),
                ),
                template("contradiction", requirement=r, contradiction=c),
            ),
        )
    )


def _themes() -> Program:
    r, theme, status = Var("r"), Var("theme"), Var("status")
    return Program(
        (
            Rule(
                "theme-holds",
                (
                    pattern("requirement", requirement=r, theme=theme),
                    pattern("status", requirement=r, status=status),
                ),
                template("theme_holds", theme=theme, status=status),
            ),
        )
    )


def _close_elements(absences: Sequence[AbsenceRule]) -> Callable[[Derivation], Closing]:
    def close(derived: Derivation) -> Closing:
        full = {f["element"]: f for f in derived.of_kind("element_full")}
        weak = {f["element"]: f for f in derived.of_kind("element_weak")}
        elements = {f["element"]: f for f in derived.of_kind("element")}
        missing = {
            key: Fact("element_missing", given.fields)
            for key, given in elements.items()
            if key not in full and key not in weak
        }
        nothing = [(f, Step("no-evidence", (elements[key],))) for key, f in missing.items()]
        cores = _close_cores(elements, full, weak | missing)
        return Closing(add=(*nothing, *cores, *_close_absences(absences, full, missing)))

    return close


Elements = Mapping[str, Fact]
"""Facts about elements by the key of the element."""


def _close_cores(elements: Elements, full: Elements, rest: Elements) -> Iterator[Firing]:
    """Whether the core elements are all full, not all full, or all missing.

    `rest` holds for each element that is not full why it is not.
    """
    cores: dict[str, list[str]] = defaultdict(list)
    for key, element in elements.items():
        if element["core"] == YES:
            cores[element["requirement"]].append(key)
    for requirement, keys in cores.items():
        short = tuple(rest[key] for key in keys if key not in full)
        if not short:
            kind, premises = "core_complete", tuple(full[key] for key in keys)
        elif len(short) == len(keys) and all(f.kind == "element_missing" for f in short):
            kind, premises = "core_missing", short
        else:
            kind, premises = "core_incomplete", short
        yield fact(kind, requirement=requirement), Step(kind.replace("_", "-"), premises)


def _close_absences(
    absences: Sequence[AbsenceRule], full: Elements, missing: Elements
) -> Iterator[Firing]:
    """For each declared contradiction: are its elements there, and are the others missing?

    There means full, missing means not even weak. An element that is not being assessed is neither:
    what was not looked for is not absent.
    """
    for absence in absences:
        names = {"requirement": absence.requirement, "contradiction": absence.id}
        for kind, keys, known in (
            ("elements_there", absence.when, full),
            ("elements_missing", absence.without, missing),
        ):
            premises = tuple(known[key] for key in keys if key in known)
            if len(premises) == len(keys):
                yield fact(kind, **names), Step(kind.replace("_", "-"), premises)
