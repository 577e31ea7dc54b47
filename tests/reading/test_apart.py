"""A file that crashes, hangs or swells the reader costs at most the page that does it."""

from __future__ import annotations

import multiprocessing
import os
import time
from pathlib import Path

import pytest

from mpfcheck.errors import ReadingError
from mpfcheck.reading import read, read_safely
from mpfcheck.reading.apart.wire import packed, unpacked
from mpfcheck.reading.options import Limits, Ocr, ReadOptions
from tests.e2e.command import SAMPLE
from tests.reading.pages import PROSE, Sheet, paragraphs, pdf
from tests.said import said

# run by the reading process as it starts: its reader does this before page 2
PATCH = """
from mpfcheck.reading.readers import PlainFirstReader as reader
whole = reader.page
def page(self, number):
    if number == 2:
        {deed}
    return whole(self, number)
reader.page = page
"""


def _law(sheet: Sheet) -> None:
    sheet.body(100, PROSE)


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "law.pdf"
    path.write_bytes(pdf(_law, _law, _law))
    return path


@pytest.fixture
def patched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def patch(deed: str = "", code: str = "") -> None:
        folder = tmp_path / "patch"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(code or PATCH.format(deed=deed))
        monkeypatch.syspath_prepend(str(folder))

    return patch


def test_the_same_document_as_in_this_process(law: Path) -> None:
    assert read_safely(SAMPLE) == read(SAMPLE)
    assert read_safely(law) == read(law)


def test_a_document_survives_the_wire() -> None:
    document = read(SAMPLE)
    assert unpacked(packed(document)) == document


DEEDS = {
    "crash": "import os; os.abort()",
    "fault": "import ctypes; ctypes.string_at(0)",
    "exit": "import os; os._exit(7)",
    "hang": "import time; time.sleep(60)",
    "memory": "bytearray(2**40)",
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_a_bad_page_is_named_and_the_others_are_read(law: Path, patched, deed: str) -> None:
    patched(deed)
    options = ReadOptions(ocr=Ocr.NEVER, limits=Limits(page_seconds=3))
    seen: list[tuple[int, int]] = []
    document = read_safely(law, options=options, progress=lambda *told: seen.append(told))
    assert said(document.notes) == ["page 2: damaged, not read"]
    assert [page.has_text for page in document.pages] == [True, False, True]
    assert paragraphs(document.lines) == [" ".join(PROSE)] * 2
    assert seen[-1] == (2, 3)


def test_a_file_on_which_the_reader_dies_at_once(law: Path, patched) -> None:
    patched(code="import mpfcheck.reading.reader as r, os\nr.format_of = lambda _: os.abort()")
    with pytest.raises(ReadingError, match="crashes on it"):
        read_safely(law)


def test_a_file_that_takes_too_long(law: Path, patched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mpfcheck.reading.apart.supervisor._GRACE", 0.0)
    patched("import time; time.sleep(60)")
    started = time.monotonic()
    with pytest.raises(ReadingError, match="more than 2 seconds"):
        read_safely(law, options=ReadOptions(limits=Limits(seconds=2)))
    assert time.monotonic() - started < 20


def test_too_little_memory(law: Path) -> None:
    with pytest.raises(ReadingError, match=r"memory|crashes|ends"):
        read_safely(law, options=ReadOptions(limits=Limits(megabytes=40)))


def test_an_unforeseen_failure_is_one_line(law: Path, patched) -> None:
    patched(code="import mpfcheck.reading.pdf as p\np.title_of = lambda *_: {}['x']")
    with pytest.raises(ReadingError, match="reading it failed: KeyError"):
        read_safely(law)


def _read_in_a_daemon(path: Path, results: multiprocessing.Queue[int]) -> None:
    results.put(len(read_safely(path).pages))


def test_it_works_from_a_daemonic_process(law: Path) -> None:
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    process = context.Process(target=_read_in_a_daemon, args=(law, results), daemon=True)
    process.start()
    assert results.get(timeout=60) == 3
    process.join(10)


def test_no_process_is_left_behind(law: Path, patched) -> None:
    psutil = pytest.importorskip("psutil")
    before = psutil.Process(os.getpid()).children(recursive=True)
    patched("import time; time.sleep(60)")
    read_safely(law, options=ReadOptions(ocr=Ocr.NEVER, limits=Limits(page_seconds=1)))
    assert psutil.Process(os.getpid()).children(recursive=True) == before


def test_modules_are_not_taken_from_the_folder_of_the_law(
    law: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (law.parent / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(law.parent)
    assert len(read_safely(Path("law.pdf")).pages) == 3
