"""`titles/<language>.yaml`: how the laws of a language name titles and their holders."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from mpfcheck.model.titlewords import TitleWords
from mpfcheck.rules.yamlspan import load_yaml, validate


class TitleWordsSpec(BaseModel):
    """The file as written; see `TitleWords` for what each list means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    order: Literal["before", "after"]
    heads: list[str]
    rolls: list[str] = []
    persons: list[str] = []
    articles: list[str] = []
    alone: list[str] = []
    weak_heads: list[str] = []
    same: dict[str, str] = {}
    links: list[str] = []
    joiners: list[str] = []
    before_nouns: list[str] = []
    describing: list[str] = []
    stops: list[str] = []
    minerals: list[str]
    explicit: list[str]
    others: list[str] = []
    light: list[str] = []
    treating: list[str] = []
    generic: list[str]
    generic_heads: list[str]
    always_generic: list[str] = []
    classes: list[str] = []
    papers: list[str] = []
    grades: list[str] = []
    authorising: list[str] = []
    agreements: list[str] = []
    compounds: list[str] = []
    said: list[str] = []
    mines: list[str] = []
    synonyms: dict[str, str] = {}
    former: list[str] = []
    grants: list[str]
    kinds: list[str] = []
    holder_of: list[str]
    holders: dict[str, list[str]]
    determiners: list[str]
    under: list[str] = []
    units: dict[str, list[str]]
    this: list[str]
    applies: list[str]
    not_applies: list[str]


def load_title_words(path: Path) -> TitleWords:
    """The words of the file at `path`, none if it is not there; raises DataError if it is wrong."""
    if not path.is_file():
        return TitleWords()
    spec = validate(load_yaml(path), TitleWordsSpec)
    sets = {
        name: _folded(getattr(spec, name))
        for name in (
            *("heads", "alone", "links", "joiners", "before_nouns", "describing", "stops"),
            *("minerals", "explicit", "others", "generic", "generic_heads", "grants"),
            *("kinds", "classes", "papers", "authorising", "agreements", "compounds", "said"),
            *("rolls", "persons", "articles", "mines", "grades"),
            *("light", "treating", "weak_heads", "always_generic", "determiners", "under"),
        )
    }
    return TitleWords(
        before=spec.order == "before",
        synonyms={_fold(a): _fold(b) for a, b in spec.synonyms.items()},
        former=tuple(map(_fold, spec.former)),
        same={_fold(a): _fold(b) for a, b in spec.same.items()},
        holder_of=tuple(map(_fold, spec.holder_of)),
        holders={_fold(w): tuple(map(_fold, heads)) for w, heads in spec.holders.items()},
        spelled={_fold(w): w for w in spec.holders},
        units={_fold(w): tuple(kinds) for w, kinds in spec.units.items()},
        this=tuple(map(_fold, spec.this)),
        applies=tuple(map(_fold, spec.applies)),
        not_applies=tuple(map(_fold, spec.not_applies)),
        **sets,
    )


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(map(_fold, words))


def _fold(text: str) -> str:
    """Lower case without accents; apostrophes and hyphens part words, as in `tokenize`."""
    from mpfcheck.language.pipeline import WORD
    from mpfcheck.language.stems import fold

    return " ".join(fold(word) for word in WORD.findall(text))
