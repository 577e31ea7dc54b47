"""Files of every bad kind, made on the spot."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from random import Random

from tests import norms

ARTICLES = [
    f"{n}. (1) The Minister shall keep register number {n} of the licences granted under this Act."
    for n in range(1, 30)
]


def pdf(path: Path, *, lines: list[str] | None = None, encrypt: object = None) -> Path:
    """A PDF with these lines of text."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt=encrypt, invariant=True)
    for at, line in enumerate(ARTICLES if lines is None else lines):
        canvas.drawString(60, 780 - 24 * (at % 30), line)
    canvas.save()
    return path


def protected_pdf(path: Path) -> Path:
    """A PDF that opens only with a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption

    return pdf(path, encrypt=StandardEncryption("secret", ownerPassword="owner"))


def scanned_pdf(path: Path, pages: int = 3) -> Path:
    """A PDF of pictures without a text layer."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    picture = io.BytesIO()
    chance = Random(7)  # the same each time: some grain is read as words
    grain = bytes(min(255, max(0, round(chance.gauss(128, 80)))) for _ in range(200 * 280))
    Image.frombytes("L", (200, 280), grain).save(picture, "PNG")
    canvas = Canvas(str(path), invariant=True)
    for _ in range(pages):
        picture.seek(0)
        canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()
    return path


def truncated_pdf(path: Path) -> Path:
    """The first third of a PDF."""
    whole = pdf(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    return path


def text(path: Path, content: str) -> Path:
    """A text file."""
    path.write_text(content, encoding="utf-8")
    return path


def rules_with(path: Path, file: str, old: str, new: str) -> Path:
    """The small rules of the tests with one thing changed."""
    shutil.copytree(norms.RULES, path)
    changed = path / file
    content = changed.read_text(encoding="utf-8")
    assert old in content
    changed.write_text(content.replace(old, new), encoding="utf-8")
    return path


def framework_with(path: Path, old: str, new: str) -> Path:
    """The small framework of the tests with one thing changed."""
    content = norms.FRAMEWORK.read_text(encoding="utf-8")
    assert old in content
    return text(path, content.replace(old, new))


GERMAN = """Bergbaugesetz

§ 1. Dieses Gesetz regelt die Aufsuchung und Gewinnung von Bodenschätzen durch Kleinbetriebe.

§ 2. Wer Bodenschätze aufsuchen oder gewinnen will, bedarf einer Erlaubnis der zuständigen Behörde.

§ 3. Die Verwendung von Quecksilber zur Gewinnung von Gold ist verboten.

§ 4. Die zuständige Behörde überwacht die Einhaltung der Vorschriften dieses Gesetzes.
"""
