"""Pages that other processes read ahead are those that the process reads itself."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from mpfcheck.reading import read, read_safely
from mpfcheck.reading.apart import ahead as module
from mpfcheck.reading.apart.ahead import ReadAhead
from mpfcheck.reading.options import Ocr, ReadOptions
from mpfcheck.reading.readers import PlainFirstReader
from mpfcheck.reading.source import load
from tests.reading.pages import PROSE, Sheet, pdf
from tests.said import said

PAGES = 8
# run by every process of ours as it starts: two pages are enough for a second process
CODE = "from mpfcheck.reading.apart import ahead\nahead._FEWEST_PAGES = 2\n"
CRASH = """
import os, sys
from mpfcheck.reading.readers import PlainFirstReader as reader
whole = reader.page
def page(self, number):
    if number == 6:
        os.abort()
    return whole(self, number)
reader.page = page
"""


def _law(sheet: Sheet) -> None:
    sheet.body(100, PROSE)


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "law.pdf"
    path.write_bytes(pdf(*[_law] * PAGES))
    return path


@pytest.fixture
def always(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Lets small files be read by several processes too, which run `code` first."""

    def begin(code: str = "") -> None:
        folder = tmp_path / "patch"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(CODE + code)
        monkeypatch.syspath_prepend(str(folder))
        monkeypatch.setattr(module, "_FEWEST_PAGES", 2)

    return begin


def _wait_for(ahead: ReadAhead, number: int) -> object:
    for _ in range(600):
        page = ahead.page(number)
        if page is not None:
            return page
        time.sleep(0.1)
    return None


@pytest.mark.parametrize("processors", [2, 3, 4])
def test_each_page_is_read_as_this_process_reads_it(law: Path, always, processors: int) -> None:
    always()
    source = load(law)
    reader = PlainFirstReader(source.data)
    with ReadAhead(source, PAGES, processors) as ahead:
        for number in range(PAGES, 0, -1):
            assert _wait_for(ahead, number) == reader.page(number)
            assert ahead.page(number) is None  # it is given once
    reader.close()


@pytest.mark.parametrize(("pages", "processors"), [(PAGES, 1), (1, 2)])
def test_nothing_is_read_ahead_for_one_processor_or_few_pages(
    law: Path, always, pages: int, processors: int
) -> None:
    always()
    with ReadAhead(load(law), pages, processors) as ahead:
        assert not ahead.processes


def test_a_file_that_has_changed_gives_nothing(law: Path, always) -> None:
    always()
    source = load(law)
    law.write_bytes(pdf(_law))
    with ReadAhead(source, PAGES, 2) as ahead:
        ahead.processes[0].wait(timeout=60)
        assert not any(ahead.page(number) for number in range(1, PAGES + 1))


def test_the_document_is_the_same(law: Path, always) -> None:
    always()
    assert read_safely(law, options=ReadOptions(workers=3)) == read(law)


def test_a_page_that_crashes_every_process_is_named(law: Path, always) -> None:
    always(CRASH)
    document = read_safely(law, options=ReadOptions(ocr=Ocr.NEVER, workers=2))
    assert said(document.notes) == ["page 6: damaged, not read"]
    assert [page.has_text for page in document.pages] == [True] * 5 + [False] + [True] * 2
