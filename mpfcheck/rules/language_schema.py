"""The shape of the language files of the rules folder: concepts, lexicons, cues, quantities."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from mpfcheck.rules.schema import ModalityName


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TermsSpec(_Closed):
    """The words of one concept. "(mine|mining) (title|)" stands for all its combinations."""

    terms: list[str] = []
    exact: list[str] = []
    unlike: list[str] = []


class ConceptSpec(_Closed):
    """What a concept covers, and the narrower ones it includes.

    `subject`: a law that its title says is on it is on it in every clause.
    """

    gloss: str
    includes: list[str] = []
    subject: bool = False


class IndicativeSpec(_Closed):
    """How the plain indicative looks."""

    sentences: bool = False
    endings: list[str] = []
    verbs: list[str] = []
    not_verbs: list[str] = []
    not_after: list[str] = []
    objects: list[str] = []
    present: list[str] = []
    adjectives: list[str] = []
    plural: list[str] = []
    clitics: list[str] = []
    reflexives: list[str] = []
    enclitics: list[str] = []
    settling: list[str] = []
    not_first: list[str] = []
    auxiliaries: list[str] = []
    participles: list[str] = []
    participle_endings: list[str] = []
    states: list[str] = []
    unbound: list[str] = []
    nouns: list[str] = []
    adverbs: list[str] = []
    adverb_endings: list[str] = []
    openers: list[str] = []
    settings: list[str] = []
    stating: list[str] = []
    negation_follows: bool = False
    heads: dict[ModalityName, list[str]] = {}
    listing: list[str] = []
    causatives: list[str] = []
    infinitives: list[str] = []
    deeds: list[str] = []
    containing: list[str] = []
    documents: list[str] = []
    copulas: list[str] = []
    contents: list[str] = []
    natures: list[str] = []
    humans: list[str] = []


class ModalitySpec(_Closed):
    """Cues per kind of modality, look-alikes and terminators."""

    cues: dict[ModalityName, list[str]]
    look_alikes: list[str] = []
    terminators: list[str] = []
    relatives: list[str] = []
    object_relatives: list[str] = []
    function_words: list[str] = []
    negative_subjects: list[str] = []
    not_negative: list[str] = []
    negations: list[str] = []
    negation_stops: list[str] = []
    only: list[str] = []
    recitals: list[str] = []
    anaphors: list[str] = []
    inserted: list[str] = []
    notes: list[str] = []
    modals: list[str] = []
    asides: list[str] = []
    complements: list[str] = []
    deeming: list[str] = []
    universals: list[str] = []
    frames: list[str] = []
    acts: list[str] = []
    shared_acts: list[str] = []
    agents: list[str] = []
    officers: list[str] = []
    decisions: list[str] = []
    offices: list[str] = []
    persons: list[str] = []
    bodies: list[str] = []
    public: list[str] = []
    pursuing: list[str] = []
    mandated: list[str] = []
    mandate_signs: list[str] = []
    leading: list[str] = []
    genitives: list[str] = []
    assents: list[str] = []
    articles: list[str] = []
    pronouns: list[str] = []
    announcing: list[str] = []
    conditional: list[str] = []
    instruments: list[str] = []
    provisions: list[str] = []
    providing: list[str] = []
    by_subject: list[str] = []
    cases: list[str] = []
    care: list[str] = []
    state: list[str] = []
    manners: list[str] = []
    by_manner: list[str] = []
    indicative: IndicativeSpec = IndicativeSpec()


class QuantitiesSpec(_Closed):
    """Number words, units as `word: [kind, factor]`, and words per kind for what is measured."""

    numbers: dict[str, float]
    units: dict[str, tuple[str, float]]
    joiners: list[str] = []
    age_markers: list[str] = []
    comparatives: list[str] = []
    age_before: list[str] = []
    money_before: list[str] = []
    measures: dict[str, dict[str, list[str]]] = {}
    measures_alone: dict[str, dict[str, list[str]]] = {}
    squares: list[str] = []
    sides: list[str] = []


class ConceptFile(_Closed):
    """A file of `concepts/`."""

    concepts: dict[str, ConceptSpec]


class LexiconFile(_Closed):
    """A file of `lexicon/<language>/`."""

    concepts: dict[str, TermsSpec]
