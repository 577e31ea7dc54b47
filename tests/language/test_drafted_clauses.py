"""Sentences drafted in the style of laws, labelled before the program was run on them.

Half of them were looked at while working; the shares of the other half are held here as a floor.
"""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from tests.laws import annotated, clause

FOLDER = Path(__file__).parents[1] / "gold" / "clauses" / "drafted"
BEFORE = {
    "fr": (
        "Article 1. Le permis d'exploitation est accordé aux sociétés pour vingt ans.\n"
        "Article 2. L'autorisation d'exploitation artisanale est accordée aux groupes de "
        "creuseurs.\nArticle 3. {}\n"
    ),
    "es": (
        "Artículo 1. La concesión minera se otorga por treinta años.\n"
        "Artículo 2. El permiso para minería artesanal se otorga a personas naturales.\n"
        "Artículo 3. {}\n"
    ),
}
# language, then the least share of modality and tier right in the half that was not looked at
FLOORS = [("fr", 0.90, 0.85), ("es", 0.82, 0.85)]


@pytest.mark.parametrize(("lang", "modality", "tier"), FLOORS)
def test_drafted_clauses_are_read_as_a_careful_reader_does(lang, modality, tier):
    right: Counter[str] = Counter()
    sample = yaml.safe_load((FOLDER / f"{lang}.yaml").read_text(encoding="utf-8"))
    unseen = [one for one in sample if one["split"] == "test"]
    for one in unseen:
        law = annotated(BEFORE[lang].format(one["text"]), lang)
        found = law.annotations[clause(law, "art. 3").index]
        right["modality"] += found.main.value in (one["modality"], *one.get("also", ()))
        right["tier"] += found.subject.value in one["tier"]
    assert right["modality"] >= modality * len(unseen)
    assert right["tier"] >= tier * len(unseen)


# language, then the least share of modality and scope right in the half that was not looked at
EXTRACT_FLOORS = [("en", 0.88, 0.94), ("fr", 0.84, 0.94), ("es", 0.88, 0.96), ("pt", 0.74, 0.96)]


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "modality", "scope"), EXTRACT_FLOORS)
def test_extracts_are_read_as_a_careful_reader_does(lang, modality, scope):
    right: Counter[str] = Counter()
    sample = yaml.safe_load((FOLDER.parent / "extracts" / f"{lang}.yaml").read_text("utf-8"))
    unseen = [one for one in sample if one["split"] == "test"]
    for one in unseen:
        law = annotated(one["text"], lang)
        found = law.annotations[clause(law, one["clause"]).index]
        right["modality"] += found.main.value in (one["modality"], *one.get("also", ()))
        right["scope"] += found.scope.value in (one["scope"], *one.get("also_scope", ()))
    assert right["modality"] >= modality * len(unseen)
    assert right["scope"] >= scope * len(unseen)
