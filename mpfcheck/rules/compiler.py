"""From the keys of a rule file to the patterns that the matcher applies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mpfcheck.model.annotation import ModalityKind, Scope
from mpfcheck.model.evidence import Strength
from mpfcheck.model.rule import (
    AbsenceRule,
    Aggregate,
    Bound,
    Group,
    ListShape,
    Pattern,
    RuleFile,
    RuleTest,
    SanctionRule,
)
from mpfcheck.rules.problems import Problem, suggestion
from mpfcheck.rules.schema import ContradictionSpec, PatternSpec, RuleFileSpec
from mpfcheck.rules.yamlspan import DataPath, SpannedYaml, problem


def group(alternatives: str) -> Group:
    """The concepts of an alternative: "use | processing" gives both."""
    return frozenset(part.strip() for part in alternatives.split("|") if part.strip())


class Compiler:
    """Compiles the rule file specs of one rules folder; `same-as` may name any of them."""

    def __init__(self, specs: Mapping[str, tuple[RuleFileSpec, SpannedYaml]]) -> None:
        """`specs` maps the name "theme/file" to its spec and source."""
        self._specs = specs
        self._by_requirement = {spec.requirement: name for name, (spec, _) in specs.items()}
        self.problems: list[Problem] = []

    def compile(self, name: str) -> RuleFile:
        """The rule file `name`. Mistakes are added to `problems`."""
        spec, source = self._specs[name]
        patterns: list[Pattern] = []
        for element, kinds in spec.elements.items():
            for strength, listed in (("full", kinds.full), ("weak", kinds.weak)):
                for i, pattern in enumerate(listed):
                    path: tuple[str | int, ...] = ("elements", element, strength, i)
                    patterns += self._pattern(
                        pattern, spec, name, element, Strength(strength), path
                    )
        absences: list[AbsenceRule] = []
        for i, contradiction in enumerate(spec.contradictions):
            if contradiction.by_absence:
                absences.append(_absence(contradiction, spec.requirement, name))
            else:
                path = ("contradictions", i)
                patterns += self._pattern(contradiction, spec, name, "", Strength.FULL, path)
        return RuleFile(
            requirement=spec.requirement,
            status=spec.status,
            path=source.path,
            name=name,
            patterns=tuple(patterns),
            absences=tuple(absences),
            sanctions=tuple(_sanctions(spec, name)),
            tests=tuple(_tests(spec, source)),
            notes={c.id: {"en": c.note} for c in spec.contradictions},
        )

    def _pattern(
        self,
        spec: PatternSpec,
        file: RuleFileSpec,
        name: str,
        element: str,
        strength: Strength,
        path: DataPath,
    ) -> list[Pattern]:
        source = self._specs[name][1]
        own = Pattern(
            id=spec.id,
            rule=f"{name}#{spec.id}",
            requirement=file.requirement,
            element=element,
            strength=strength,
            line=source.where(path).line,
            note=spec.note,
            without=_without(spec, file.requirement),
        )
        if spec.same_as is None:
            return [_filled(own, spec)]
        originals = self._same_as(spec.same_as, file)
        if not originals:
            known = self._names(file)
            where = (*path, "same-as")
            hint = suggestion(spec.same_as, known)
            self.problems.append(
                problem(source, where, f"no pattern {spec.same_as!r} to reuse", hint)
            )
        out = []
        for original in originals:
            copy = _overridden(_filled(own, original), spec)
            suffix = "" if len(originals) == 1 else f"-{original.id}"
            out.append(replace(copy, id=own.id + suffix, rule=own.rule + suffix))
        return out

    def _same_as(self, reference: str, file: RuleFileSpec) -> list[PatternSpec]:
        """The patterns that "a", "a.name" or "ASM-TX-01.a.name" refers to, full ones for "a"."""
        parts = reference.split(".")
        if parts[0] in self._by_requirement:
            file = self._specs[self._by_requirement[parts[0]]][0]
            parts = parts[1:]
        if not parts or parts[0] not in file.elements:
            return []
        element = file.elements[parts[0]]
        if len(parts) == 1:
            return [p for p in element.full if p.same_as is None]
        every = [*element.full, *element.weak]
        found = [p for p in every if p.id == parts[1]]
        if found and found[0].same_as is not None:
            return self._same_as(found[0].same_as, file) if found[0].same_as != reference else []
        return found

    def _names(self, file: RuleFileSpec) -> Iterable[str]:
        for element, kinds in file.elements.items():
            for pattern in (*kinds.full, *kinds.weak):
                yield f"{element}.{pattern.id}"


def _filled(own: Pattern, spec: PatternSpec) -> Pattern:
    groups = [group(text) for text in spec.all]
    groups += [group(text) for text in spec.own]
    if spec.any:
        groups.append(frozenset().union(*(group(text) for text in spec.any)))
    shape = spec.list_
    facets = spec.aggregate
    return replace(
        own,
        groups=tuple(groups),
        own=tuple(group(text) for text in spec.own),
        unless_anywhere=frozenset(spec.unless_anywhere),
        not_under=frozenset(spec.not_under),
        given=tuple(_key(k, own.requirement) for k in spec.given),
        known=frozenset(spec.known),
        strict=spec.strict,
        fallback=spec.fallback,
        lowest=spec.lowest,
        none=frozenset(spec.none),
        unless=frozenset(spec.unless),
        demote_if=frozenset(spec.demote_if),
        demote_title=frozenset(spec.demote_title),
        within=spec.within or "clause",
        near=spec.near,
        modality=_kinds(spec.modality) if spec.modality is not None else None,
        scopes=_scopes(spec) or own.scopes,
        number=_bound(spec),
        heading=tuple(group(text) for text in spec.heading),
        title=tuple(group(text) for text in spec.title),
        list=ListShape(_kinds(shape.of), shape.min) if shape else None,
        aggregate=Aggregate(
            {
                facet: tuple(group(t) for t in ([terms] if isinstance(terms, str) else terms))
                for facet, terms in facets.facets.items()
            },
            facets.min,
        )
        if facets
        else None,
    )


def _overridden(pattern: Pattern, spec: PatternSpec) -> Pattern:
    """A reused pattern with what the reusing one says differently."""
    return replace(
        pattern,
        none=pattern.none | frozenset(spec.none),
        unless=pattern.unless | frozenset(spec.unless),
        demote_if=pattern.demote_if | frozenset(spec.demote_if),
        demote_title=pattern.demote_title | frozenset(spec.demote_title),
        groups=pattern.groups + tuple(group(text) for text in (*spec.all, *spec.own)),
        own=pattern.own + tuple(group(text) for text in spec.own),
        unless_anywhere=pattern.unless_anywhere | frozenset(spec.unless_anywhere),
        not_under=pattern.not_under | frozenset(spec.not_under),
        given=pattern.given + tuple(_key(k, pattern.requirement) for k in spec.given),
        known=pattern.known | frozenset(spec.known),
        strict=pattern.strict or spec.strict,
        fallback=pattern.fallback or spec.fallback,
        lowest=pattern.lowest or spec.lowest,
        within=spec.within or pattern.within,
        near=spec.near or pattern.near,
        modality=_kinds(spec.modality) if spec.modality is not None else pattern.modality,
        scopes=_scopes(spec) or pattern.scopes,
        number=_bound(spec) or pattern.number,
    )


def _kinds(names: Iterable[str] | str) -> frozenset[ModalityKind]:
    return frozenset(ModalityKind(n) for n in ([names] if isinstance(names, str) else names))


def _bound(spec: PatternSpec) -> Bound | None:
    number = spec.number
    return Bound(number.of, number.min, number.max) if number else None


def _scopes(spec: PatternSpec) -> frozenset[Scope]:
    return frozenset(Scope(name) for name in spec.holder or ())


def _without(spec: PatternSpec, requirement: str) -> tuple[str, ...]:
    keys = spec.without if isinstance(spec, ContradictionSpec) else ()
    return tuple(_key(key, requirement) for key in keys)


def _absence(spec: ContradictionSpec, requirement: str, name: str) -> AbsenceRule:
    return AbsenceRule(
        id=spec.id,
        rule=f"{name}#{spec.id}",
        requirement=requirement,
        when=tuple(_key(k, requirement) for k in spec.when),
        without=tuple(_key(k, requirement) for k in spec.without),
        note=spec.note,
    )


def _sanctions(spec: RuleFileSpec, name: str) -> Iterable[SanctionRule]:
    for element, kinds in spec.elements.items():
        if kinds.sanction is not None:
            yield SanctionRule(
                rule=f"{name}#{element}-sanction",
                requirement=spec.requirement,
                element=element,
                of=tuple(_key(k, spec.requirement) for k in kinds.sanction.of),
                named_only=kinds.sanction.named_only,
            )


def _key(element: str, requirement: str) -> str:
    """The full key of an element, or of alternatives: "a | ASM-TX-01.b"."""
    keys = (e.strip() for e in element.split("|"))
    return " | ".join(k if "." in k else f"{requirement}.{k}" for k in keys)


def _tests(spec: RuleFileSpec, source: SpannedYaml) -> Iterable[RuleTest]:
    for i, test in enumerate(spec.tests):
        yield RuleTest(
            lang=test.lang,
            text=test.text,
            expect={e: Strength(s) for e, s in test.expect.items()},
            contradictions=tuple(test.contradictions or ()),
            checks_contradictions=test.contradictions is not None,
            xfail=test.xfail,
            line=source.where(("tests", i)).line,
        )
