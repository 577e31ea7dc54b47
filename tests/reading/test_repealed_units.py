"""A section of which only "Repealed by Act ..." is left is told from the footnotes of a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from mpfcheck.model.instrument import TextRole
from mpfcheck.structure import build
from tests.reading.pages import Draw, Sheet, read_pages

WHO = ["owner", "manager", "holder", "miner", "officer", "minister", "buyer", "dealer", "clerk"]
KEPT = [
    "a record of every pit that he works or has left",
    "a plan with the depth of all shafts and tunnels",
    "a list of the people who work below the ground",
    "a book in which he enters what gold he has sold",
]


def _page(numbers: range, note: str, size: float) -> Draw:
    def draw(sheet: Sheet) -> None:
        top = 80
        for number in numbers:
            who, other = WHO[number - 1], WHO[-number]
            sheet.text(72, top, f"{number}. Every {who} shall keep {KEPT[number % 4]}, and")
            sheet.text(
                72, top + 14, f"shall show it to any {other} who has asked in writing, within"
            )
            sheet.text(72, top + 28, f"{number + 10} days of that.")
            top += 48
        sheet.text(72, top, note, size=size)

    return draw


@pytest.mark.parametrize("size", [12, 9])
@pytest.mark.parametrize(
    ("note", "second", "repealed"),
    [
        ("5. Repealed by Act No. 4 of 1999.", range(6, 10), ["5"]),
        ("5. Omitted by Act 42 of 1983, s. 2 (w.e.f. 31-5-1984).", range(5, 10), []),
        ("1. Omitted by Act 42 of 1983, s. 2 (w.e.f. 31-5-1984).", range(5, 10), []),
    ],
)
def test_the_numbers_around_it_tell(
    tmp_path: Path, size: float, note: str, second: range, repealed: list[str]
) -> None:
    pages = read_pages(tmp_path, _page(range(1, 5), note, size), _page(second, "", 12))
    articles = build(pages, language="en").articles
    assert [c.number for c in articles] == [str(n) for n in range(1, 10)]
    assert [c.number for c in articles if c.role is TextRole.REPEALED] == repealed
