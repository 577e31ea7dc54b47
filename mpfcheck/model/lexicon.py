"""What the rules folder says of a language: the words of its concepts, moods and measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.titlewords import TitleWords


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of one concept in one language, as written in the lexicon.

    "(mine|mining) (title|)" stands for all its combinations. `stems` match in any inflected form,
    `exact` only as written (accents and case aside);
    `unlike` are look-alikes whose words do not count ("mercury thermometer").
    """

    concept: str
    stems: tuple[str, ...]
    exact: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say what a clause does. `*` in the text stands for up to three words.

    `kind` None marks a look-alike, which is swallowed.
    """

    text: str
    kind: ModalityKind | None


@dataclass(frozen=True, slots=True)
class Indicative:
    """How a language shows a present or future tense that binds without any cue.

    All words are in lower case with their accents, since an accent is often all that tells a verb
    from another word (Portuguese "é" and "e", Spanish "está" and "esta").

    `sentences`: any whole sentence of an article is law as it stands, and a word of `verbs` is a
    verb wherever it stands (French, Spanish, Portuguese). Otherwise (English) a form in -s of
    `verbs` needs a word before it and one of `objects` after it, unless a person is its subject
    (always so if it is one of `nouns`, "measures"); its bare form needs a plural, and another word
    in -s is a verb only between a person and one of `objects` ("the licensee logs every").
    `endings` are endings of future forms, `not_verbs` words that end like verbs or participles but
    are none, `not_after` words after which a form is a noun ("permis de recherche").
    `auxiliaries` make a passive with a participle (one of `participles`, or a word with one of
    `participle_endings`), with `adverbs` or words with `adverb_endings` between. Verbs and passives
    say what is to be done ("waste is stored"), but for `states` ("the permit is granted",
    "expires"), which fix something; `unbound` forbid nothing when negated ("does not exceed").
    `present` and `plural` are endings of present forms: a word with one of `present` is a verb
    straight after a person and before one of `objects` ("le titulaire acquitte les droits"), or
    farther behind one that opens the sentence if it has no ending of `adjectives`; one
    with an ending of `plural` after a plural ("les tribunaux connaissent"). `clitics` stand before
    a verb even where they are of `not_after` ("las comunicará"); a word of `not_first` is none at
    the beginning of a sentence ("A l'expiration").
    `openers` begin a subordinate clause ("where", "si"); those of `settings`, like other words that
    are in it, may also begin a time or a place before the subject ("antes de cada turno el").
    `negation_follows`: "does not", "is not".
    `forms` are third persons of the present, made from infinitives, that are verbs by where they
    stand; those of `nouns` and `adjective_forms` are such words too. After one of `reflexives` a
    form says what is to be done ("se inscribe"), but one of `settling` only states ("se divide");
    `enclitics` are those that also follow their verb ("observam-se").
    `heads` are nouns that tell what a list is of ("requisitos", "infractions"), with one of
    `listing` as verb ("son"). Of the `states`, `causatives` bind before one of the `infinitives`
    ("fait analyser"), `deeds` with a person as subject ("el titular constituirá"), `containing`
    with one of `documents` ("la demande contient"). One of `copulas` defines a term by a noun of
    kind that is told from its like, unless that is one of `natures` ("est un droit qui"); a person
    is defined by one of `humans` only. One of `contents` as subject ("les règles") is left to the
    text by which it is made. Where not every sentence is law as it stands, one with a word of
    `stating` is ("the royalty is a tenth").
    """

    sentences: bool = False
    endings: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()
    not_verbs: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    present: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    clitics: frozenset[str] = frozenset()
    not_first: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    participle_endings: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    unbound: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    adjective_forms: frozenset[str] = frozenset()
    reflexives: frozenset[str] = frozenset()
    enclitics: frozenset[str] = frozenset()
    settling: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    openers: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    stating: frozenset[str] = frozenset()
    negation_follows: bool = False
    heads: Mapping[str, ModalityKind] = field(default_factory=dict)
    listing: frozenset[str] = frozenset()
    causatives: frozenset[str] = frozenset()
    infinitives: tuple[str, ...] = ()
    deeds: frozenset[str] = frozenset()
    containing: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    natures: frozenset[str] = frozenset()
    humans: frozenset[str] = frozenset()

    @property
    def binds(self) -> bool:
        """Whether laws in this language bind by plain statements at all."""
        return bool(self.verbs)


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """Number words and unit words of a language, folded.

    A unit may have several words ("square metres"). `money_before` are signs and names of
    currencies that stand before the number ("$ 500"), `age_before` phrases before a number of years
    that need no unit ("aged eighteen"). `measures` holds per kind the phrases beside a quantity
    that tell what it measures, as words with the measure: for a length, "deep" with "depth"; of
    `measures_alone` the word counts only right before a quantity of which no other phrase tells
    ("for thirty days"). A length after one of `squares` and before one of `sides` is an area.
    """

    numbers: Mapping[str, float] = field(default_factory=dict)
    units: Mapping[str, tuple[str, float]] = field(default_factory=dict)  # word -> (kind, factor)
    joiners: frozenset[str] = frozenset()  # "and", "et", "y", "e" inside a number
    money_before: frozenset[str] = frozenset()
    age_markers: frozenset[str] = frozenset()  # words beside "years" that make it an age
    comparatives: frozenset[str] = frozenset()  # those of them that compare other things too
    age_before: frozenset[tuple[str, ...]] = frozenset()
    measures: Mapping[str, Mapping[tuple[str, ...], str]] = field(default_factory=dict)
    measures_alone: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    squares: frozenset[str] = frozenset()  # nouns: "a square of one kilometre a side"
    sides: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LanguageData:
    """All that `annotate` needs to know of one language.

    `function_words` (articles, prepositions) do not count when phrases are looked for.
    `negative_subjects` ("no", "aucun") make a prohibition of the verb that follows, unless one of
    `not_negative` comes next ("no later than") or one of `negation_stops`, verbs of their own,
    stands between ("no objection has been filed, the authority shall").
    `negations` ("ne", "no", "não") negate a plain indicative that follows.
    `only` are words after a negated verb that turn it into "only" ("n'est tenu que").
    `recitals` are the words that a recital begins with ("whereas"), `anaphors` those of a paragraph
    that goes on about the one before it ("such").
    `inserted` are the last words before text that the law puts into another ("the following
    text:"). `notes` begin what an editor says of the text, which is no law ("concordancia").
    `complements` are cues that tell what a `modals` cue before them means ("shall, for the purposes
    of this section, be deemed"). `acts` begin the verbs that only an
    authority does ("may be revoked"), `shared_acts` those of them that others have a duty to do
    ("les accidents sont déclarés"); `agents` stand before who does something ("by").
    `persons` can be bound, beside those of the lexicon, where an article makes subjects of them.
    One of `bodies` beside one of `public` is a public body ("the National Bank"); words that begin
    with one of `pursuing` join a person to what he does ("persons engaged in artisanal mining").
    `decisions` are papers that only an authority makes ("the decision shall be notified"),
    `offices` words for what a body is there for ("functions").
    `officers` act for an authority, beside those of the lexicon; so does a person who is `mandated`
    ("authorised") where one of `mandate_signs` ("by") follows. An authority after one of `leading`
    ("with the Minister") or after one of `assents` and `genitives` ("the consent of the Minister"),
    `articles` aside, is the subject of nothing. `pronouns` stand for who was named before.
    `announcing` are words with which an opening announces whole sentences ("as follows").
    `instruments` are texts that are yet to be made ("regulations may provide"), where a verb of
    `providing` follows; `provisions` are texts that are there ("this Part shall prevail").
    `by_subject` are cues that bind where a person is their subject ("the holder shall apply").
    `cases` are the `openers` that tell a case within a sentence ("pay in gold where cash ...").
    `asides` are words that open an aside between one of `modals` and the rest of its cue.
    An opening that ends with one of `conditional` ("provided that") makes conditions of its items.
    `state` are the words for the State, which promises little with one of `care` ("the State shall
    ensure").
    `relatives` are the pronouns after which "may" only describes ("the persons who may be there");
    `object_relatives` those of them that are never a subject, so that the verb of their clause
    stands some words later ("dont la durée ne peut").
    A participle that follows one of `manners`, led by one of `by_manner`, only tells how ("dans les
    conditions | fixées par décret").
    Cues of `deeming` settle a case behind their subject, unless it has one of `universals` ("toute
    fouille est considérée comme"); cues that begin with one of `frames` define only where nothing
    else is said ("au sens du présent article, le propriétaire a droit").
    `broader` gives for each concept all concepts that include it, itself among them; `subjects` are
    those that a law is on in every clause if its title names them.
    """

    language: str
    terms: tuple[Terms, ...]
    cues: tuple[Cue, ...]
    terminators: tuple[str, ...]
    indicative: Indicative
    relatives: frozenset[str]
    object_relatives: frozenset[str]
    function_words: frozenset[str]
    negative_subjects: frozenset[str]
    not_negative: frozenset[str]
    negations: frozenset[str]
    negation_stops: frozenset[str]
    only: frozenset[str]
    recitals: frozenset[str]
    anaphors: tuple[str, ...]
    inserted: tuple[str, ...]
    notes: tuple[str, ...]
    modals: frozenset[str]
    asides: frozenset[str]
    complements: tuple[str, ...]
    acts: tuple[str, ...]
    shared_acts: frozenset[str]
    agents: frozenset[str]
    officers: frozenset[str]
    decisions: frozenset[str]
    offices: frozenset[str]
    persons: frozenset[str]
    bodies: frozenset[str]
    public: frozenset[str]
    pursuing: tuple[str, ...]
    mandated: frozenset[str]
    mandate_signs: frozenset[str]
    leading: frozenset[str]
    genitives: frozenset[str]
    assents: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    announcing: frozenset[str]
    conditional: tuple[str, ...]
    instruments: frozenset[str]
    provisions: frozenset[str]
    providing: frozenset[str]
    by_subject: frozenset[str]
    cases: frozenset[str]
    care: frozenset[str]
    state: frozenset[str]
    manners: frozenset[str]
    by_manner: frozenset[str]
    deeming: frozenset[str]
    universals: frozenset[str]
    frames: tuple[str, ...]
    quantities: QuantityWords
    broader: Mapping[str, frozenset[str]]
    titles: TitleWords = field(default_factory=TitleWords)
    subjects: frozenset[str] = frozenset()
