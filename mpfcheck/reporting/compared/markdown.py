"""A comparison as Markdown: per requirement what changed, words that went and came marked.

Words that went are struck through (`~~`), words that came are bold.
"""

from __future__ import annotations

from collections.abc import Iterator

from mpfcheck.model.comparison import Change, ClauseChange, Direction, RequirementChange
from mpfcheck.reporting.compared.pieces import shortened
from mpfcheck.reporting.compared.view import ComparisonReport, Shown, from_to, said
from mpfcheck.reporting.markdown import escaped, escaped_inside

QUOTE = 1500  # characters of a clause
OTHERS = 100  # clauses without a requirement that are shown
CUT = "[…]"
_MARKS = {"": "", "-": "~~", "+": "**"}


def render(report: ComparisonReport) -> str:
    """The whole report, with a final line break."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: ComparisonReport) -> Iterator[str]:
    say = report.say
    yield f"# {say('compare.title')}"
    yield ""
    for key, laws in (("old", report.old), ("new", report.new)):
        for law in laws:
            name = escaped(law.title or law.id)
            yield f"- {say(f'compare.{key}')}{say.colon} **{name}** ({escaped(law.path)})"
    yield ""
    yield f"**{escaped(report.summary)}**"
    yield ""
    if report.fates:
        yield escaped(report.fates)
        yield ""
    for caveat in report.caveats:
        yield f"> {escaped(caveat)}"
        yield ">"
    yield ""
    yield from _counts(report)
    for theme in report.themes:
        yield f"## {escaped(theme.title)}"
        yield ""
        for requirement in theme.differing:
            yield from _requirement(report, requirement)
        if theme.same:
            same = ", ".join(r.requirement for r in theme.same)
            yield escaped(say("compare.unchanged", requirements=same))
            yield ""
    yield from _others(report)


def _counts(report: ComparisonReport) -> Iterator[str]:
    say = report.say
    directions = [d for d in Direction if report.count(d)]
    heads = [say("column.theme"), *(say(f"direction.{d.value}") for d in directions)]
    yield f"| {' | '.join(heads)} |"
    yield f"|---|{'---:|' * len(directions)}"
    rows = [(t.title, [t.count(d) for d in directions]) for t in report.themes]
    for title, numbers in [*rows, (say("themes.all"), [report.count(d) for d in directions])]:
        yield f"| {escaped(title)} | {' | '.join(map(str, numbers))} |"
    yield ""


def _requirement(report: ComparisonReport, of: RequirementChange) -> Iterator[str]:
    say = report.say
    yield f"### {escaped(of.requirement)} {escaped(of.title)}"
    yield ""
    yield f"**{said(of, say)}** ({from_to(of, say)})"
    yield ""
    for key, found in (("contradicted", of.contradicted), ("cleared", of.cleared)):
        for against in found:
            yield f"- **{say(f'change.{key}')}**{say.colon} {escaped(against.note or against.id)}"
            for cited in against.evidence:
                where = escaped(report.cited(cited, key == "cleared"))
                yield f"  - {where}{say.colon} {say.quoted(escaped(cited.quote[:QUOTE]))}"
    for element in of.elements:
        if element.change is not Change.SAME:
            change = say(f"change.{element.change.value}")
            yield f"- **{change}** {element.element}. {escaped(element.check)}"
            beside = report.element(element, of)
            yield from _side(report, "old", beside.old)
            yield from _side(report, "new", beside.new)
    for clause in report.further(of):
        yield from _clause(report, clause)
    yield ""


def _others(report: ComparisonReport) -> Iterator[str]:
    others = report.unused
    if not others:
        return
    yield f"## {report.say('compare.unused')}"
    yield ""
    for clause in others[:OTHERS]:
        yield from _clause(report, clause)
    if len(others) > OTHERS:
        yield ""
        number = report.say.number(len(others) - OTHERS)
        yield escaped(report.say("compare.more", number=number))


def _clause(report: ComparisonReport, of: ClauseChange) -> Iterator[str]:
    labels = " → ".join(dict.fromkeys(filter(None, of.labels)))
    yield f"- {report.say(f'fate.{of.fate.value}')}{report.say.colon} {escaped(labels)}"
    beside = report.clause(of)
    if of.pieces or of.old is None or of.new is None:
        yield from _side(report, "old", beside.old)
        yield from _side(report, "new", beside.new)


def _side(report: ComparisonReport, key: str, shown: Shown | None) -> Iterator[str]:
    """One side of a pair; nothing where there is none."""
    if shown is None:
        return
    words = ""
    for piece in shortened(shown.pieces, QUOTE, CUT):
        mark, inner = _MARKS[piece.mark], piece.words.strip()
        lead, tail = _around(piece.words)
        words += f"{lead}{mark}{escaped_inside(inner)}{mark}{tail}" if inner else piece.words
    yield f"  - {report.say(f'compare.{key}')} {escaped(shown.place)}: {report.say.quoted(words)}"


def _around(words: str) -> tuple[str, str]:
    """The spaces before and after: emphasis must begin and end with a word."""
    bare = words.strip()
    at = words.find(bare)
    return words[:at], words[at + len(bare) :]
