"""The runs of a store on a terminal: a line each, and one run with its countries in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from mpfcheck.audit.history import Run
from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.messages import Messages
from mpfcheck.reporting.terminal.console import Surface
from mpfcheck.reporting.terminal.layout import hanging, words
from mpfcheck.reporting.terminal.render import printed

_NUMBER = 9  # columns; heads have at most seven letters
_ID = 4
_COUNTED = ("met", "partial", "absent", "contradicted")
_HEADS = {"met": "met", "partial": "partly", "absent": "absent", "contradicted": "contradicted"}

Row = Mapping[str, Any]


def render_runs(runs: Sequence[Run], say: Messages, surface: Surface) -> str:
    """A paragraph per run, the newest last."""
    return printed((hanging(f"{run.id:{_ID}}", words(_line(run, say))) for run in runs), surface)


def _line(run: Run, say: Messages) -> str:
    sizes = [
        say.counted(run.countries, "country"),
        say.counted(run.instruments, "instrument"),
        *[say.counted(run.failed, "failed")] * bool(run.failed),
        say.counted(run.pages, "page"),
    ]
    return f"{_minute(run.started)}  {say(f'run.{run.state}')}  {run.title}: {', '.join(sizes)}"


def render_run(
    run: Run,
    countries: Sequence[Row],
    failed: Sequence[Row],
    numbers: Mapping[str, Mapping[str, int]],
    say: Messages,
    surface: Surface,
) -> str:
    """What a run was made with, each country's findings in numbers, the instruments that failed.

    `countries` and `failed` are rows of the store, `numbers` counts statuses per country.
    """
    return printed(_parts(run, countries, failed, numbers, say), surface)


def _parts(
    run: Run,
    countries: Sequence[Row],
    failed: Sequence[Row],
    numbers: Mapping[str, Mapping[str, int]],
    say: Messages,
) -> Iterator[RenderableType]:
    state = say(f"run.{run.state}")
    yield words(say("run.head", run=run.id, title=run.title, state=state), "bold")
    if run.finished:
        times = {"started": _minute(run.started), "finished": _minute(run.finished)}
        yield words(say("run.times", **times))
    else:
        yield words(say("run.running", started=_minute(run.started)))
    framework = f"{run.framework} {run.framework_version}"
    made = {"version": run.tool_version, "rules": run.rules_digest[:12]}
    yield words(say("run.made", framework=framework, **made))
    yield Padding(_table(countries, numbers, say), (1, 0))
    for row in failed:
        yield hanging(say("run.failed"), words(f"{row['path']}: {row['error']}"), "red")


def _table(
    countries: Sequence[Row], numbers: Mapping[str, Mapping[str, int]], say: Messages
) -> RenderableType:
    table = Table.grid(expand=True)
    table.add_column(ratio=1, overflow="fold")
    for _ in (*_COUNTED, ""):
        table.add_column(width=_NUMBER, justify="right")
    heads = (*(say(f"themes.{_HEADS[key]}") for key in _COUNTED), say("themes.not-judged"))
    table.add_row("", *(Text(head, style="bold") for head in heads))
    for country in countries:
        name = f"{country['country']}  {country['name']}"
        line = numbers.get(country["country"], {})
        if line:
            cells = [str(line.get(key, 0)) for key in _COUNTED]
            others = sum(n for key, n in line.items() if key not in _COUNTED)
            table.add_row(words(name), *cells, str(others))
        else:
            table.add_row(words(f"{name}: {country['error']}"))
    return table


def _minute(moment: str) -> str:
    """ISO 8601 up to the minute."""
    return plain(moment[:16].replace("T", " "))
