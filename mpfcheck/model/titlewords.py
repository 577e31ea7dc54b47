"""How the laws of a language name mineral titles and their holders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TitleWords:
    """All words are folded: lower case, without accents.

    `heads` name a title ("licence", "permis"); `before` says whether what describes it stands
    before the head (English) or after it, joined by `links` and `joiners` ("permis de recherche");
    there, one of `articles` alone is no link, and `before_nouns` may stand before the noun ("petite
    mine"). `describing` are words that describe titles. A description ends at one of `stops`.
    `alone` are heads that name a title without a description, `weak_heads` those that mean many
    other things too; one of `rolls` with one of `persons`, or with nothing that tells it from
    others, is a list of persons. `same` are spellings of one word.

    A name is a mineral title's if it holds one of `minerals`; one of `explicit` needs no other
    sign, and one of `others` makes it another kind ("export permit"). One with a word of `light` is
    open to anybody beside small operators ("prospecting licence"), and so is one with a word of
    `treating`, which is about minerals when they are won ("processing licence"). `generic`
    describes a title without telling it from others ("mineral title"), and with one of
    `generic_heads` the name stands for titles of all kinds, with one of `always_generic` whatever
    the head. With one of `classes` and the purpose a name stands for all titles of that purpose
    ("titre d'exploitation"), but for those with one of `papers` as head, which are no titles.

    `grades` are the words before the letter or number of a class that alone tells titles from each
    other ("Class C licence").

    With one of `authorising` a head that means many things names a title ("título autorizativo");
    one of `agreements` with a generic description is the contract that goes with titles.
    `compounds` join two names to that of a third title ("licence-cum-lease"), `said` point back to
    a name that is given in full before ("the said permit"), `synonyms` say what other words stand
    for, `mines` are the mine itself, whose name adds nothing to that of a permit to mine, and
    `former` are the phrases by which a law speaks of one that it takes the place of.

    `grants` are the words of grant and application beside which titles stand, `kinds` those before
    a title whose kinds a list gives ("the following types of mineral licence"), `holder_of` the
    phrases before a title that name its holder, `holders` the words for a holder with the heads of
    the titles that he may hold (none: of any title), `spelled` those words as they are printed,
    `determiners` the words that point back
    ("the licence", "such licence"), `under` those before the number of the article by which a title
    is granted ("licensed under section 12").

    `units` are the names of units that "this Part applies to" may speak of, with the kinds of
    clauses meant; `this`, `applies` and `not_applies` are the other words of such a clause.
    """

    before: bool = True
    heads: frozenset[str] = frozenset()
    rolls: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    weak_heads: frozenset[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)
    links: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    before_nouns: frozenset[str] = frozenset()
    describing: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    minerals: frozenset[str] = frozenset()
    explicit: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    treating: frozenset[str] = frozenset()
    generic: frozenset[str] = frozenset()
    generic_heads: frozenset[str] = frozenset()
    always_generic: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    grades: frozenset[str] = frozenset()
    authorising: frozenset[str] = frozenset()
    agreements: frozenset[str] = frozenset()
    compounds: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    mines: frozenset[str] = frozenset()
    synonyms: Mapping[str, str] = field(default_factory=dict)
    former: tuple[str, ...] = ()
    grants: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    holder_of: tuple[str, ...] = ()
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spelled: Mapping[str, str] = field(default_factory=dict)
    determiners: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    this: tuple[str, ...] = ()
    applies: tuple[str, ...] = ()
    not_applies: tuple[str, ...] = ()
