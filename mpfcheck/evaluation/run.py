"""From readings and laws to comparisons: finds the law of a reading, and assesses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mpfcheck.assessment import Assessor
from mpfcheck.errors import UsageError
from mpfcheck.evaluation.compare import Comparison, compare
from mpfcheck.evaluation.found import FoundAssessment, found_in, load_found
from mpfcheck.evaluation.gold import Gold
from mpfcheck.model.annotation import AnnotatedInstrument

_NAMES = (
    *("{}/original.pdf", "{}/original.docx", "{}/original.html", "{}/text.txt"),
    *("{}.pdf", "{}.docx", "{}.html", "{}.txt"),
)


@dataclass(frozen=True)
class Compared:
    """A reading held against an assessment.

    `law` is what the program understood of the text, None where it was not at hand.
    """

    gold: Gold
    found: FoundAssessment
    comparison: Comparison
    law: AnnotatedInstrument | None = None


def evaluate(
    golds: Iterable[Gold],
    assessor: Assessor,
    *,
    corpus: Path | None = None,
    assessments: Path | None = None,
    understood: bool = False,
) -> Iterator[Compared]:
    """Hold each reading against the assessment of its law, one after the other.

    The law is `<corpus>/<instrument>/original.pdf` (or .docx, .html) or `text.txt` there, or
    `<corpus>/<instrument>.pdf` (or .docx, .html, .txt); `corpus` is the folder `corpus` beside the
    readings' folder if not given. With `assessments`, the JSON
    assessment `<assessments>/<instrument>.json` is taken, and the law is read only if
    `understood` asks for what was understood of it.

    Raises UsageError where the law or assessment of a reading is not there, ReadingError for a law
    that cannot be read.
    """
    themes = tuple(dict.fromkeys(r.theme for r in assessor.asked))
    for gold in golds:
        path = law_of(gold, corpus)
        law = None
        if assessments is not None:
            found = load_found(_assessment_of(gold, assessments))
            if understood and path is not None:
                law = assessor.annotate(assessor.read(path))
        elif path is None:
            where = corpus or _beside(gold)
            raise UsageError(
                f"{gold.path}: the law {gold.file.instrument} is not in {where}",
                hint=f"It is looked for as {gold.file.instrument}/original.pdf, its text.txt, or "
                f"{gold.file.instrument}.pdf or .txt; name the folder with --corpus.",
            )
        else:
            read = assessor.read(path)
            found = found_in(assessor.assess([read]))
            law = assessor.annotate(read) if understood else None
        yield Compared(gold, found, compare(gold.file, found, assessor.framework, themes), law)


def law_of(gold: Gold, corpus: Path | None = None) -> Path | None:
    """The file of the law that a reading is of, None if it is not there."""
    return law_in(corpus or _beside(gold), gold.file.instrument)


def law_in(folder: Path, name: str) -> Path | None:
    """The file of the law called `name` in a folder of laws, None if it is not there."""
    paths = (folder / pattern.format(name) for pattern in _NAMES)
    return next((path for path in paths if path.is_file()), None)


def _beside(gold: Gold) -> Path:
    return gold.path.parent.parent / "corpus"


def _assessment_of(gold: Gold, folder: Path) -> Path:
    path = folder / f"{gold.file.instrument}.json"
    if not path.is_file():
        raise UsageError(
            f"{gold.path}: there is no assessment {path}",
            hint="Name each JSON assessment after the instrument of its reading.",
        )
    return path
