"""How fast PDFs are read: `python benchmarks/bench_speed.py PDF...`.

For each file, milliseconds of one core per page, medians of rounds in which all take turns:
pdfplumber's extract_text; pdfium's own part (open and close a page and its text); the words of the
fast reader, with that part and the judgement of the text layer; lines and paragraphs; the clause
tree; and how many times less the last three take than pdfplumber. Without files: the samples and
the laws of 40 pages and more in the folder of real laws beside this one, if it is there. Then the
first file, its pages repeated to 8, 60, 500 and 1,000: time per page and the most memory of a
process that reads it.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mpfcheck.reading.words import RawPage

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
ROUNDS, FEWEST_PAGES = 3, 40
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
        f"{'pages':>6} {'plumber':>8} {'pdfium':>7} {'words':>7} {'layout':>7} {'tree':>7} "
        f"{'times':>6}  ms/page"
    )
    for path in paths:
        _compare(path)
    if sys.platform == "win32":
        return  # no figures of a process's memory
    print(f"\n{'pages':>6} {'ms/page':>8} {'MiB':>6}  {paths[0].name} repeated, in a process")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            _measure(_repeated(paths[0], size, Path(folder) / f"{size}.pdf"))


def _compare(path: Path) -> None:
    from mpfcheck.reading import read
    from mpfcheck.reading.layout import lay_out
    from mpfcheck.structure import build

    data = path.read_bytes()
    raw, document = _words(data), read(path)
    steps: list[Callable[[], object]] = [
        partial(_plumb, data),
        partial(_open, data),
        partial(_words, data),
        partial(lay_out, raw),
        partial(build, document, language="en"),
    ]
    for step in steps[1:]:
        step()  # modules are loaded and patterns compiled once: not counted
    rounds = [[_seconds(step) for step in steps] for _ in range(ROUNDS)]
    plumber, pdfium, *ours = map(median, zip(*rounds, strict=True))
    columns = "".join(f"{1000 * t / len(raw):8.1f}" for t in (plumber, pdfium, *ours))
    print(f"{len(raw):6} {columns} {plumber / sum(ours):6.1f}  {path.parent.name}/{path.name}")


def _seconds(step: Callable[[], object]) -> float:
    start = time.process_time()
    step()
    return time.process_time() - start


def _plumb(data: bytes) -> None:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.close()


def _open(data: bytes) -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        page.get_textpage().close()
        page.close()
    pdf.close()


def _words(data: bytes) -> list[RawPage]:
    from mpfcheck.reading.pdfium import PdfiumReader
    from mpfcheck.reading.textlayer import layer_of

    reader = PdfiumReader(data)
    pages = [reader.page(number) for number in range(1, len(reader) + 1)]
    reader.close()
    for page in pages:
        layer_of(page)
    return pages


def _laws() -> list[Path]:
    """The samples, and the longer of the real laws beside the repository."""
    from pypdf import PdfReader

    found = sorted(CORPUS.glob("*/original.pdf"))
    longer = [path for path in found if len(PdfReader(path).pages) >= FEWEST_PAGES]
    return [*sorted((ROOT / "sample_laws").glob("*.pdf")), *longer]


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
    main([Path(argument) for argument in sys.argv[1:]] or _laws())
