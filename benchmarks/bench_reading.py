"""How well laws are read: `python benchmarks/bench_reading.py [CORPUS]`.

CORPUS is a folder with one folder per instrument: `original.pdf` or `text.txt`, `meta.yaml` (its
language) and, for some, `sections.json`, a split into sections made by others. Printed are the
sections found, found twice and missing, the headings and texts that are as in the split; and for
every file the numbers that its main sequence of articles lacks or has twice.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mpfcheck.model.document import Document, LineRole
from mpfcheck.model.instrument import Clause, ClauseKind, Instrument, TextRole
from mpfcheck.reading import read
from mpfcheck.structure import build

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
UNSEEN = ("rw-", "bj-", "pe-ley-27651", "pe-ds-005-2009")  # kept for a first reading
_NUMBER = re.compile(r"\d+[A-Z]?")
_SIGN = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Section:
    """A section as others split it: its number, its heading and the pieces of its text."""

    number: str
    heading: str
    pieces: tuple[str, ...]


def main(corpus: Path) -> None:
    """Print the comparison for every instrument of the corpus that may be read."""
    if not corpus.is_dir():
        print(f"{corpus}: no corpus of laws here, nothing compared.")
        return
    folders = [f for f in sorted(corpus.iterdir()) if f.is_dir() and not f.name.startswith(UNSEEN)]
    print("Against sections.json: sections found / twice / missing, headings as there, texts whole")
    totals: Counter[str] = Counter()
    for folder in folders:
        if (folder / "sections.json").exists():
            totals += _compare(folder)
    if totals["sections"]:
        share = {k: 100 * v / totals["sections"] for k, v in totals.items()}
        whole = 100 * totals["whole"] / totals["pieces"]
        print(
            f"  all: {share['found']:.1f} % of sections, {share['headings']:.1f} % of headings, "
            f"{whole:.1f} % of {totals['pieces']} pieces of text"
        )
    print("\nNumbering of the law itself: articles found, numbers missing, numbers found twice")
    for folder in folders:
        for path in sorted(folder.glob("*.[pt][dx][ft]")):
            _print_numbering(folder.name, path, _instrument(path))


def _instrument(path: Path) -> Instrument:
    meta = yaml.safe_load((path.parent / "meta.yaml").read_text("utf-8"))
    return build(read(path), language=str(meta["language"])[:2])


def _own_articles(law: Instrument) -> list[Clause]:
    """The articles of the law itself, not of its schedules or of laws bound with it."""
    own, inside = [], set()
    for clause in law.clauses:
        if clause.kind is ClauseKind.SCHEDULE or clause.parent in inside:
            inside.add(clause.index)
        elif clause.kind is ClauseKind.ARTICLE and clause.role is not TextRole.SUPERSEDED:
            own.append(clause)
    return own


def _compare(folder: Path) -> Counter[str]:
    document = read(folder / "original.pdf")
    law = build(document, language="en")
    text = "|".join(
        _plain(" ".join(clause.text for clause in _inside(law, article)))
        for article in _own_articles(law)
    )
    furniture = _furniture(document)
    articles: dict[str, list[Clause]] = {}
    for clause in _own_articles(law):
        articles.setdefault(clause.number, []).append(clause)
    counts: Counter[str] = Counter()
    differences: list[str] = []
    for section in _sections(folder / "sections.json"):
        counts["sections"] += 1
        found = articles.get(section.number, [])
        counts["found"] += bool(found)
        counts["twice"] += len(found) > 1
        if not found:
            differences.append(f"s. {section.number} is missing")
            continue
        alike = _begins(section.heading, " ".join(_headings(law, found[0])))
        counts["headings"] += alike
        if not alike:
            differences.append(
                f"s. {section.number} is headed {found[0].heading!r}, there {section.heading!r}"
            )
        for piece in section.pieces:
            counts["pieces"] += 1
            whole = _plain(furniture.split(piece)[0]) in text
            counts["whole"] += whole
            if not whole:
                differences.append(f"s. {section.number} lacks {piece[:90]!r}")
    n = counts["sections"]
    print(
        f"  {folder.name}: {counts['found']}/{counts['twice']}/{n - counts['found']} of {n}, "
        f"headings {counts['headings']}/{n}, texts {counts['whole']}/{counts['pieces']}"
    )
    for difference in differences:
        print(f"    {difference}")
    return counts


def _furniture(document: Document) -> re.Pattern[str]:
    """The running heads of the file, which the split drags into its texts."""
    heads = Counter(line.text for line in document.lines if line.role is LineRole.RUNNING_HEAD)
    common = [re.escape(text) for text, times in heads.items() if times > 2]
    return re.compile("|".join(common) or r"(?!)")


def _sections(path: Path) -> Iterator[Section]:
    for entry in json.loads(path.read_text("utf-8")):
        section = entry["type"]
        if _NUMBER.fullmatch(section["representation"]):
            pieces = tuple(_pieces(section["description"]))
            yield Section(section["representation"], section["title"].strip(), pieces)


def _pieces(description: Any) -> Iterator[str]:
    if isinstance(description, str):
        yield description
    else:
        for part in description:
            yield from _pieces(part["description"])


def _begins(theirs: str, ours: str) -> bool:
    """Whether a heading is the same; theirs may be cut, or drag what follows it in the contents."""
    short, long = _plain(ours), _plain(re.sub(r"\(\d+\)", "", theirs))
    dragged = "  " in theirs and long.startswith(short)
    return bool(short) and (short == long or dragged or (len(long) > 9 and short.startswith(long)))


def _plain(text: str) -> str:
    return _SIGN.sub("", text).lower()


def _inside(law: Instrument, article: Clause) -> Iterator[Clause]:
    inside = {article.index}
    for clause in law.clauses[article.index :]:
        if clause.index == article.index or clause.parent in inside:
            inside.add(clause.index)
            yield clause


def _headings(law: Instrument, article: Clause) -> list[str]:
    """The heading of an article, and those of its subsections."""
    return [clause.heading for clause in _inside(law, article) if clause.heading]


def _print_numbering(name: str, path: Path, law: Instrument) -> None:
    times = Counter(clause.number for clause in _own_articles(law))
    majors = {int(found[0]) for number in times if (found := re.match(r"\d+", number))}
    missing = sorted(set(range(1, max(majors, default=0) + 1)) - majors)
    twice = sorted(number for number, count in times.items() if count > 1)
    uncertain = sum(clause.uncertain for clause in _own_articles(law))
    print(
        f"  {name} {path.suffix[1:]}: {sum(times.values())}"
        + (f", missing {len(missing)}: {_short(missing)}" if missing else "")
        + (f", twice {_short(twice)}" if twice else "")
        + (f", {uncertain} uncertain" if uncertain else "")
    )


def _short(numbers: list[Any]) -> str:
    return " ".join(map(str, numbers[:12])) + (" ..." if len(numbers) > 12 else "")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
