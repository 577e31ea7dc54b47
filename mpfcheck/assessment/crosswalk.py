"""From requirements back to the obligations that they are worked out from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mpfcheck.errors import UsageError
from mpfcheck.model.assessment import Finding
from mpfcheck.model.crosswalk import Asked, Obligation, SourceInstrument
from mpfcheck.model.framework import Requirement, Source, in_language
from mpfcheck.rules.problems import suggestion

_FORCES = ("binding", "regional", "soft", "private")


def of_framework(
    requirements: Iterable[Requirement], language: str
) -> tuple[SourceInstrument, ...]:
    """The source instruments of these requirements."""
    return _grouped(
        (Asked(r.id, in_language(r.title, language), source.direct), source)
        for r in requirements
        for source in r.sources
    )


def of_findings(findings: Iterable[Finding]) -> tuple[SourceInstrument, ...]:
    """The source instruments with how far a law serves each place."""
    return _grouped(
        (Asked(f.requirement, f.title, source.direct, f.status), source)
        for f in findings
        for source in f.sources
    )


def only(
    instruments: Sequence[SourceInstrument], short: str | None
) -> tuple[SourceInstrument, ...]:
    """The one instrument with this short name, all for None; raises UsageError for another."""
    if short is None:
        return tuple(instruments)
    named = {instrument.short: instrument for instrument in instruments}
    if short.upper() not in named:
        raise UsageError(
            f"There is no source instrument {short!r}.", hint=suggestion(short.upper(), named)
        )
    return (named[short.upper()],)


def _grouped(given: Iterable[tuple[Asked, Source]]) -> tuple[SourceInstrument, ...]:
    """By instrument, binding ones first; within it by place, in order of id."""
    places: dict[str, tuple[Source, list[Asked]]] = {}
    for asked, source in given:
        places.setdefault(source.id, (source, []))[1].append(asked)
    instruments: dict[str, list[Obligation]] = {}
    about: dict[str, Source] = {}
    for id, (source, asked_of) in sorted(places.items()):
        about.setdefault(source.instrument, source)
        instruments.setdefault(source.instrument, []).append(
            Obligation(id, source.place, source.gist, source.verified, tuple(asked_of))
        )
    ordered = sorted(about.values(), key=lambda s: (_FORCES.index(s.force), s.instrument))
    return tuple(
        SourceInstrument(s.instrument, s.title, s.force, tuple(instruments[s.instrument]))
        for s in ordered
    )
