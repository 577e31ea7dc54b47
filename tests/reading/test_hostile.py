"""PDFs that are broken or made to do harm: a document or an error for people, and in time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from mpfcheck.errors import ReadingError
from mpfcheck.reading import read_safely
from mpfcheck.reading.options import Limits, ReadOptions
from tests.reading.hostile import CASES

pytestmark = pytest.mark.slow

OPTIONS = ReadOptions(limits=Limits(seconds=40, page_seconds=4, megabytes=1024))


@pytest.mark.parametrize(("data", "legible"), CASES.values(), ids=CASES)
def test_hostile_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, legible: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "law.pdf"
    path.write_bytes(data)
    started = time.monotonic()
    found, error = _read(path)
    assert time.monotonic() - started < 60
    assert any("Mines Act" in text for text in found) or not legible
    assert found or (str(path) in error.message and error.hint)
    assert [file.name for file in tmp_path.iterdir()] == ["law.pdf"]


def _read(path: Path) -> tuple[list[str], ReadingError]:
    """The lines of the file, or none and the error."""
    try:
        document = read_safely(path, options=OPTIONS)
    except ReadingError as error:
        return [], error
    return [line.text for line in document.lines], ReadingError("")
