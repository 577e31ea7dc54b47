"""The framework by source instrument: each place, what it asks for, how far the law serves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from mpfcheck.model.assessment import Status
from mpfcheck.model.crosswalk import Asked, Obligation, SourceInstrument
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.messages import Messages
from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.glyphs import Glyphs, glyphs_for
from mpfcheck.reporting.terminal.layout import STATUS_STYLE, hanging, ruled, words
from mpfcheck.reporting.terminal.render import printed

_VERDICTS = (Status.MET, Status.PARTIAL, Status.ABSENT)


def render_crosswalk(
    instruments: Sequence[SourceInstrument], say: Messages, surface: Surface
) -> str:
    """The whole crosswalk as text."""
    return printed(_parts(instruments, say, surface), surface)


def _parts(
    instruments: Sequence[SourceInstrument], say: Messages, surface: Surface
) -> Iterator[RenderableType]:
    glyphs = glyphs_for(surface.encoding)
    judged = any(o.served for i in instruments for o in i.obligations)
    if judged:
        yield Padding(words(say("crosswalk.caveat"), "italic"), (0, 2))
        yield Text()
    for instrument in instruments:
        yield ruled(instrument.title, glyphs, surface.width)
        yield Padding(words(_head(instrument, say)), (0, 2))
        for obligation in instrument.obligations:
            yield from _obligation(obligation, say, glyphs)
        yield Text()


def _head(instrument: SourceInstrument, say: Messages) -> str:
    """Its short name, its force, and the result in numbers."""
    said = f"{instrument.short}, {say.known('force', instrument.force)}."
    served = Counter(o.served for o in instrument.obligations if o.served)
    if served:
        verdicts = say.listed(
            say.counted(served[status], status.value) for status in _VERDICTS if served[status]
        )
        places = say.counted(served.total(), "place")
        said += " " + say("crosswalk.served", places=places, verdicts=verdicts)
    return said


def _obligation(obligation: Obligation, say: Messages, glyphs: Glyphs) -> Iterator[RenderableType]:
    served = obligation.served
    sign = glyphs.signs[served] if served else glyphs.dot
    style = STATUS_STYLE[served] if served else "dim"
    mark = "" if obligation.verified else f" [{say('unverified')}]"
    line = Text.assemble(
        (plain(obligation.place), "bold"), f": {plain(obligation.gist)}", (mark, "dim")
    )
    yield Padding(hanging(sign, line, style), (0, 0, 0, 2))
    for asked in obligation.asked:
        yield Padding(_asked(asked, say), (0, 0, 0, 6))


def _asked(asked: Asked, say: Messages) -> Text:
    status = f" ({say.status(asked.status)})" if asked.status else ""
    supports = "" if asked.direct else f" · {say('crosswalk.supports')}"
    style = STATUS_STYLE[asked.status] if asked.status else "dim"
    return Text.assemble(
        (f"{plain(asked.requirement)} ", "dim"), plain(asked.title), (status, style), supports
    )
