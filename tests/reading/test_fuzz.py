"""Real files with bytes changed, cut and doubled: a document or a ReadingError, nothing else."""

from __future__ import annotations

import io
import tempfile
import time
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mpfcheck.errors import ReadingError
from mpfcheck.reading import read, read_safely
from mpfcheck.reading.options import Limits, Ocr, ReadOptions
from mpfcheck.reporting.clauses_akn import render_akn
from tests.e2e.command import REPOSITORY, SAMPLE
from tests.laws import instrument
from tests.reading.hostile import simple
from tests.reading.pages import PROSE, Sheet, pdf
from tests.reading.words import level, listed, numbering, p, table, word

pytestmark = pytest.mark.slow
CORPUS = REPOSITORY.parent / "shared" / "corpus"
OPTIONS = ReadOptions(ocr=Ocr.NEVER, limits=Limits(seconds=30, page_seconds=8, megabytes=1024))
_SECONDS = 50.0
QUIET = {"deadline": None, "derandomize": True, "suppress_health_check": list(HealthCheck)}

TOKENS = [
    *(b"<<", b">>", b"[", b"]", b"(", b"endobj", b"stream", b"endstream", b"obj", b"null"),
    *(b" 999999999 ", b" -1 ", b" 0 ", b" 1e400 ", b"/Kids [2 0 R]", b"3 0 R", b"/Length 5"),
    *(b"/Rotate 33", b"/Filter /DCTDecode", b"/Encrypt 3 0 R", b"/MediaBox [0 0 0 0]", b" Tj "),
    *(b"<p>", b"</p>", b"<table>", b"<ol start='99999999999999999999'>", b"&#0;", b"&bogus;"),
    *(b"<!--", b"]]>", b"<![CDATA[", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\r", b"\x0c"),
    *(b'w:val="-7"', b'w:val="99999999999"', b"<w:p/>", b"<w:tbl>", b'eId=""', b"<num>", b"\t"),
]
PLACE = st.floats(0, 1, exclude_max=True)
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("set"), PLACE, st.binary(min_size=1, max_size=4)),
        st.tuples(st.just("put"), PLACE, st.sampled_from(TOKENS)),
        st.tuples(st.just("over"), PLACE, st.sampled_from(TOKENS)),
        st.tuples(st.just("cut"), PLACE, st.integers(1, 4000)),
        st.tuples(st.just("twice"), PLACE, st.integers(1, 4000)),
        st.tuples(st.just("end"), PLACE, st.just(b"")),
    ),
    min_size=1,
    max_size=6,
)


def changed(data: bytes, changes: list[tuple[str, float, object]]) -> bytes:
    for kind, place, what in changes:
        at = int(place * len(data))
        if isinstance(what, int):
            rest = data[at + what :] if kind == "cut" else data[at:]
            data = data[: at + (what if kind == "twice" else 0)] + rest
        elif kind == "end":
            data = data[:at]
        elif isinstance(what, bytes):
            data = data[:at] + what + data[at + (0 if kind == "put" else len(what)) :]
    return data


def _law(sheet: Sheet) -> None:
    sheet.body(100, PROSE)


@cache
def pdfs() -> list[bytes]:
    """Small ones, the sample bill, and real laws where they are at hand."""
    made = [simple(), pdf(_law, _law), SAMPLE.read_bytes()]
    for name in ("gy-miners-assistance-act-1975", "gy-gold-board-act-1981"):
        path = CORPUS / name / "original.pdf"
        made += [path.read_bytes()] if path.is_file() else []
    return made


@cache
def others() -> dict[str, bytes]:
    law = "Mines Act\n\n1. This Act is the Mines Act.\n\n2. (1) A holder shall keep:\n(a) a book;\n"
    page = f"<html><head><title>Act</title></head><body><h1>Act</h1><ol><li>{law}</li></ol>"
    page += "<table><tr><td>fee</td><td>7</td></tr></table><p>End &amp; seal</p></body></html>"
    return {
        "law.txt": law.encode(),
        "law.md": ("# " + law).encode(),
        "law.html": page.encode(),
        "law.xml": render_akn(instrument(law, title="Mines Act")).encode(),
        "law.docx": word(
            p("Mines Act") + listed("A holder keeps a book.") + table([p("fee"), p("7")]),
            numbering=numbering(level(0, "decimal", "Article %1")),
        ),
    }


def outcome(data: bytes, name: str, *, apart: bool) -> None:
    """Read the data: whatever comes must be a document or an error for people, and in time."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        started = time.monotonic()
        error = None
        try:
            (read_safely if apart else read)(path, options=OPTIONS)
        except ReadingError as caught:
            error = caught
        assert error is None or (error.hint and "reading it failed" not in error.message), error
        assert time.monotonic() - started < _SECONDS


@settings(max_examples=100, **QUIET)
@given(st.data())
def test_changed_pdf(data: st.DataObject) -> None:
    law = data.draw(st.integers(0, len(pdfs()) - 1))
    outcome(changed(pdfs()[law], data.draw(CHANGES)), "law.pdf", apart=True)


@pytest.mark.parametrize("name", others())
@settings(max_examples=250, **QUIET)
@given(changes=CHANGES)
def test_changed_file(name: str, changes: list[tuple[str, float, object]]) -> None:
    outcome(changed(others()[name], changes), name, apart=False)


@settings(max_examples=250, **QUIET)
@given(CHANGES, st.integers(0, 3))
def test_changed_part_of_a_word_file(changes: list[tuple[str, float, object]], which: int) -> None:
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(others()["law.docx"])) as old,
        zipfile.ZipFile(target, "w") as new,
    ):
        for number, name in enumerate(old.namelist()):
            part = old.read(name)
            new.writestr(name, changed(part, changes) if number == which else part)
    outcome(target.getvalue(), "law.docx", apart=False)


@settings(max_examples=250, **QUIET)
@given(st.text(min_size=1))
def test_any_text(text: str) -> None:
    outcome(text.encode("utf-8", "surrogatepass"), "law.txt", apart=False)


@settings(max_examples=250, **QUIET)
@given(st.binary(min_size=1))
def test_any_bytes(data: bytes) -> None:
    outcome(data, "law.pdf", apart=False)
    outcome(data, "law.txt", apart=False)
