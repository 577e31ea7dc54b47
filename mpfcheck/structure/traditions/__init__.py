"""The drafting traditions that are known, one module each."""

from __future__ import annotations

from mpfcheck.structure.grammar import Grammar
from mpfcheck.structure.traditions.english_act import ENGLISH_ACT
from mpfcheck.structure.traditions.french_code import FRENCH_CODE
from mpfcheck.structure.traditions.portuguese_code import PORTUGUESE_CODE
from mpfcheck.structure.traditions.spanish_code import SPANISH_CODE

GRAMMARS: tuple[Grammar, ...] = (ENGLISH_ACT, FRENCH_CODE, SPANISH_CODE, PORTUGUESE_CODE)


def grammar_of(language: str) -> Grammar:
    """The tradition that laws in this language usually follow."""
    return next((g for g in GRAMMARS if language in g.languages), GRAMMARS[0])
