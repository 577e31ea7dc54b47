"""The title register against a careful reading of real laws (skipped where they are missing)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from mpfcheck.assessment.law import read_law, shipped_languages
from mpfcheck.language.titles.names import NameFinder
from mpfcheck.model.annotation import AnnotatedInstrument
from tests.laws import annotator

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
READING = yaml.safe_load((Path(__file__).parent / "titles.yaml").read_text("utf-8"))


def register(law: str) -> tuple[AnnotatedInstrument, NameFinder]:
    folder = CORPUS / law
    original = folder / "original.pdf"
    read = read_law(
        original if original.exists() else folder / "text.txt", languages=shipped_languages()
    )
    language = annotator(read.instrument.language)
    finder = NameFinder(read.instrument.language, language.data.titles)
    return language.annotate(read.instrument), finder


def measured(law: str) -> tuple[Counter[str], list[str]]:
    """Counts of titles (read, found, surplus, with the right tier, parent, place), and misses."""
    annotated, finder = register(law)
    keys = {finder.namings(name)[-1].key: t for t in annotated.titles for name in (t.name, *t.also)}
    counts, wrong = Counter(extra=len(annotated.titles)), []
    for expected in READING[law]:
        counts["read"] += 1
        found = keys.get(finder.namings(expected["name"])[-1].key)
        if found is None:
            wrong.append(f"{law}: {expected['name']} is missing")
            continue
        clause = annotated.instrument.clauses[found.defined_at or 0]
        place = annotated.instrument.article_of(clause).label
        counts["found"] += 1
        counts["extra"] -= 1
        right = {
            "tier": found.tier == expected["tier"],
            "parent": found.parent == expected.get("parent", ""),
            "also": set(found.also) >= set(expected.get("also", ())),
            "place": place in expected["at"] or clause.label in expected["at"],
        }
        counts.update(kind for kind, is_right in right.items() if is_right)
        wrong += [
            f"{law}: {kind} of {found.name} ({found.tier}, {found.parent}, {place})"
            for kind, is_right in right.items()
            if not is_right
        ]
    return counts, wrong


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the laws are not here")
def test_the_register_agrees_with_the_reading():
    total, wrong = Counter(), []
    for law in READING:
        counts, misses = measured(law)
        print(law, dict(counts))
        total.update(counts)
        wrong += misses
    print(dict(total), *wrong, sep="\n")
    assert total["found"] >= 0.98 * total["read"], wrong
    assert total["tier"] >= 0.98 * total["found"], wrong
    assert total["extra"] <= 0.03 * total["found"], wrong
