"""How fast PDFs are read: `python benchmarks/bench_speed.py PDF...`.

For each file, seconds of one core per page: pdfplumber's extract_text, the words of the fast
reader, lines and paragraphs, the clause tree; and how many times less all of these take than
pdfplumber. Then the first file, its pages repeated to 8, 60, 500 and 1,000: time per page and the
most memory of a process that reads it.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
SIZES = (8, 60, 500, 1000)
_READ = """
import resource, sys, time
from pathlib import Path
from mpfcheck.reading import read
from mpfcheck.structure import build
start = time.process_time()
law = build(read(Path(sys.argv[1])), language="en")
unit = 2**20 if sys.platform == "darwin" else 2**10
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
print(law.page_count, time.process_time() - start, peak)
"""


def main(paths: list[Path]) -> None:
    """Print one line per file, then one per size."""
    print(
        f"{'pages':>6} {'plumber':>8} {'words':>7} {'layout':>7} {'tree':>7} {'times':>6}  ms/page"
    )
    for path in paths:
        _compare(path)
    if sys.platform == "win32":
        return  # no figures of a process's memory
    print(f"\n{'pages':>6} {'ms/page':>8} {'MiB':>6}  {paths[0].name} repeated, in a process")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            _measure(_repeated(paths[0], size, Path(folder) / f"{size}.pdf"))


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    return work(), time.process_time() - start


def _compare(path: Path) -> None:
    import pdfplumber

    from mpfcheck.reading import read
    from mpfcheck.reading.layout import lay_out
    from mpfcheck.reading.pdfium import PdfiumReader
    from mpfcheck.reading.words import RawPage
    from mpfcheck.structure import build

    def plumb() -> int:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for page in pdf.pages:
                page.extract_text()
                page.close()
            return len(pdf.pages)

    def words() -> list[RawPage]:
        reader = PdfiumReader(data)
        return [reader.page(number) for number in range(1, len(reader) + 1)]

    data = path.read_bytes()
    count, plumber = _timed(plumb)
    raw, reading = _timed(words)
    _, laying = _timed(lambda: lay_out(raw))
    document = read(path)
    build(document, language="en")  # patterns are compiled once, and not counted
    _, building = _timed(lambda: build(document, language="en"))
    figures = "".join(f"{1000 * t / count:8.1f}" for t in (plumber, reading, laying, building))
    ratio = plumber / (reading + laying + building)
    print(f"{count:6}{figures} {ratio:6.1f}  {path.parent.name}/{path.name}")


def _repeated(path: Path, size: int, target: Path) -> Path:
    """A PDF of `size` pages, those of `path` again and again."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    pages = PdfReader(path).pages
    for number in range(size):
        writer.add_page(pages[number % len(pages)])
    writer.write(target)
    return target


def _measure(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(path)], check=True, capture_output=True, text=True
    )
    pages, seconds, peak = map(float, done.stdout.split())
    print(f"{pages:6.0f} {1000 * seconds / pages:8.1f} {peak:6.0f}")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
