"""From a tree of clauses to annotated clauses: the one entry of the language stage."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace

from mpfcheck.language.anaphora import spoken_on
from mpfcheck.language.byheading import by_heading
from mpfcheck.language.cues import CueFinder
from mpfcheck.language.damage import WordRepair
from mpfcheck.language.extent import read_confined, read_extents, statements_of
from mpfcheck.language.lending import with_lent, with_subjects
from mpfcheck.language.mainmodality import main_modality, main_of_openings
from mpfcheck.language.modality import read_modalities
from mpfcheck.language.narrower import Narrower
from mpfcheck.language.notes import without_notes
from mpfcheck.language.phrases import PhraseFinder
from mpfcheck.language.pipeline import Tokens
from mpfcheck.language.quantities import read_quantities
from mpfcheck.language.scope import ScopeReader
from mpfcheck.language.sentences import sentence_spans
from mpfcheck.language.shortnames import short_names
from mpfcheck.language.subjects import AUTHORITY, subjects_of
from mpfcheck.language.subjecttier import SubjectReader, SubjectReading
from mpfcheck.language.titles import Register, read_register
from mpfcheck.language.titles.bound import BoundTitles
from mpfcheck.language.titles.leftout import without_left_out
from mpfcheck.language.titles.mentions import counted, spoken_of, with_any_titles, with_titles
from mpfcheck.language.titles.names import NameFinder
from mpfcheck.language.together import wholly_together
from mpfcheck.model.annotation import (
    AnnotatedInstrument,
    Annotation,
    Mention,
    Modality,
    ModalityKind,
)
from mpfcheck.model.instrument import Clause, ClauseKind, Instrument, TextRole
from mpfcheck.model.lexicon import LanguageData
from mpfcheck.model.reference import ActReference, Reference, by_clause
from mpfcheck.model.why import why
from mpfcheck.structure.acts import other_acts
from mpfcheck.structure.ownunits import own_units
from mpfcheck.structure.references import resolve

_NO_SCOPE = Annotation().scope_before


class Annotator:
    """Compiles the data of one language once and annotates any number of instruments."""

    def __init__(self, data: LanguageData) -> None:
        """`data` comes from the rules folder (`mpfcheck.rules.load_ruleset`)."""
        self.data = data
        self._concepts = PhraseFinder(
            data.language, data.terms, data.function_words, frozenset(data.quantities.numbers)
        )
        self._cues = CueFinder(data)
        self._sorted = {c: tuple(sorted(broader)) for c, broader in data.broader.items()}
        self._names = NameFinder(data.language, data.titles)
        self._repair = WordRepair(data)

    def annotate(self, instrument: Instrument) -> AnnotatedInstrument:
        """One annotation per clause, in the order of `instrument.clauses`."""
        mended = self._repair.of(instrument)
        reader = self._mending(mended) if mended else self
        names = short_names(instrument, reader._concepts)
        return (reader._naming(names) if names else reader)._annotate(instrument)

    def _mending(self, mended: Mapping[str, str]) -> Annotator:
        """The same for a text with damaged words; `mended` says what to read for them."""
        other = copy(self)
        other._concepts, other._names = self._concepts.mending(mended), self._names.mending(mended)
        return other

    def _naming(self, names: Mapping[str, tuple[str, ...]]) -> Annotator:
        """The same for a law that gives short names; `names` says which concepts they stand for."""
        other = copy(self)
        other._concepts = self._concepts.naming(names)
        return other

    def _annotate(self, instrument: Instrument) -> AnnotatedInstrument:
        first = [self._own(clause) for clause in instrument.clauses]
        first = with_subjects(instrument, first, self.data)
        headings = [self.concepts_in(_headline(c)) for c in instrument.clauses]
        title = self.concepts_in(instrument.full_title)
        titled = self._named_in(instrument.full_title, 0)
        references, acts = _references(instrument)
        register = read_register(instrument, first, headings, self._names, titled, acts)
        first = with_titles(first, register, self.data.broader)
        first, register = without_left_out(instrument, first, register)
        bound = BoundTitles(instrument, register, self._names, references)
        reader = self._scope_reader(instrument, first, headings, title, register, bound)
        annotations = []
        for clause, annotation in zip(instrument.clauses, first, strict=True):
            scope = reader.read(clause)
            asm_from = reader.asm_from(clause, annotation, scope)
            before = reader.before(clause) if asm_from else None
            modalities = with_lent(instrument, clause, first, self.data)
            modalities = self._going_on(clause, modalities)
            official = any(m.concept == AUTHORITY for m in annotation.mentions)
            modalities = by_heading(instrument, clause, modalities, headings, official)
            annotations.append(
                replace(
                    annotation,
                    heading_mentions=frozenset(headings[clause.index]),
                    modalities=modalities,
                    main=main_modality(instrument, clause, modalities, self.data),
                    scope=scope.scope,
                    scope_reason=scope.reason,
                    narrower=scope.narrower,
                    scope_lent=scope.lent,
                    asm_from=asm_from,
                    scope_before=(before.scope, before.reason) if before else _NO_SCOPE,
                    titles=tuple(sorted(scope.titles)),
                    references=references.get(clause.index, ()),
                    acts=acts.get(clause.index, ()),
                    speaks_on=spoken_on(instrument, clause, self.data),
                )
            )
        annotations = main_of_openings(instrument, annotations)
        subjects = SubjectReader(instrument, first, register, bound, self.data)
        annotations = [
            _with_subject(annotation, subjects.read(clause, annotation))
            for clause, annotation in zip(instrument.clauses, annotations, strict=True)
        ]
        annotations = with_any_titles(annotations, register, self.data.broader)
        titles = counted(register.titles, annotations)
        titled_on = frozenset(title & self.data.subjects)
        return AnnotatedInstrument(
            instrument, tuple(annotations), titles, frozenset(title), titled_on
        )

    def _scope_reader(
        self,
        instrument: Instrument,
        annotations: Sequence[Annotation],
        headings: Sequence[set[str]],
        title: set[str],
        register: Register,
        bound: BoundTitles,
    ) -> ScopeReader:
        mentions = [a.mentions for a in annotations]
        statements = statements_of(instrument, self.data.titles)
        narrower = Narrower(
            instrument,
            mentions,
            [self._named_in(_headline(c), c.index) for c in instrument.clauses],
            self._named_in(instrument.full_title, 0),
            register,
            read_confined(instrument, mentions, statements),
        )
        return ScopeReader(
            instrument,
            spoken_of(annotations, register),
            headings,
            title,
            register,
            bound,
            read_extents(instrument, mentions, register, statements),
            narrower,
            {
                clause.index
                for clause in instrument.clauses
                if wholly_together(clause.text, mentions[clause.index], self.data)
            },
        )

    def concepts_in(self, text: str) -> set[str]:
        """All concepts named in a heading or title, broader ones included."""
        if not text:
            return set()
        hits = self._concepts.hits(self._concepts.tokenize(text))
        return {broader for hit in hits for broader in self._broader(hit.key)}

    def _broader(self, concept: str) -> tuple[str, ...]:
        """A concept and those broader than it, in order."""
        return self._sorted.get(concept, (concept,))

    def _own(self, clause: Clause) -> Annotation:
        """What the clause's own text shows, before its place in the tree is looked at."""
        if not clause.text or clause.role is TextRole.CONTENTS:
            return Annotation()
        text = without_notes(clause.text)
        tokens = self._concepts.tokenize(text)
        mentions = self._mentions(tokens, clause.index)
        sentences = sentence_spans(text)
        breaks = [tokens.token_at(start) for start, _ in sentences[1:]]
        modalities = read_modalities(
            tokens,
            clause.index,
            self._cues,
            breaks,
            subjects_of(text, tokens, mentions, self.data),
            self.data,
        )
        if not modalities and _may_state(tokens.words, self.data):
            modalities = _plain_statement(clause)
        return Annotation(
            mentions=mentions,
            modalities=_by_role(clause, modalities, tokens.words[:1], self.data),
            quantities=read_quantities(tokens, clause.index, self.data.quantities),
            sentences=sentences,
        )

    def _going_on(self, clause: Clause, modalities: tuple[Modality, ...]) -> tuple[Modality, ...]:
        """The modalities, where the item says what the verb of the opening means.

        "The permit shall- (a) be valid for a year".
        """
        if not any(m.clause != clause.index and m.cue in self.data.modals for m in modalities):
            return modalities
        tokens = self._concepts.tokenize(clause.text[:_GOES_ON_WITHIN])
        out = []
        for modality in modalities:
            lent = modality.clause != clause.index and modality.cue in self.data.modals
            cue = self._cues.continued(modality.cue, tokens) if lent else None
            if cue is not None and cue.kind is not None:
                reason = (*modality.reason, why("goes-on", cue=cue.text))
                modality = replace(modality, kind=cue.kind, reason=reason)  # noqa: PLW2901
            out.append(modality)
        return tuple(out)

    def _named_in(self, text: str, clause: int) -> tuple[Mention, ...]:
        """The concepts named in a heading or title, with their places in it."""
        return self._mentions(self._concepts.tokenize(text), clause) if text else ()

    def _mentions(self, tokens: Tokens, clause: int) -> tuple[Mention, ...]:
        offsets = tokens.offsets
        return tuple(
            [
                Mention(name, clause, offsets[first][0], offsets[last - 1][1])
                for key, first, last in self._concepts.hits(tokens)
                for name in self._broader(key)
            ]
        )


def _with_subject(annotation: Annotation, read: SubjectReading) -> Annotation:
    return replace(annotation, subject=read.tier, subject_reason=read.reason)


def _references(
    instrument: Instrument,
) -> tuple[dict[int, tuple[Reference, ...]], dict[int, tuple[ActReference, ...]]]:
    """Per clause what its text points to: other clauses of this law, and whole laws."""
    own = list(own_units(instrument))
    units = [r for r in own if isinstance(r, Reference)]
    laws = [r for r in own if isinstance(r, ActReference)]
    inner = by_clause((*resolve(instrument), *units))
    return inner, by_clause((*laws, *other_acts(instrument)))


def annotate(instrument: Instrument, data: LanguageData) -> AnnotatedInstrument:
    """Annotate one instrument; `Annotator` saves the set-up when there are several."""
    return Annotator(data).annotate(instrument)


def _headline(clause: Clause) -> str:
    """The heading of a clause; of a definition, the term that it defines."""
    return clause.number if clause.kind is ClauseKind.DEFINITION else clause.heading


def _by_role(
    clause: Clause,
    modalities: tuple[Modality, ...],
    opening: tuple[str, ...],
    data: LanguageData,
) -> tuple[Modality, ...]:
    """A definition defines whatever verbs it uses; preamble and recitals only state purposes."""
    kind: ModalityKind | None = None
    reason = why("in-preamble")
    if clause.role is TextRole.PREAMBLE:
        kind = ModalityKind.PURPOSE
    elif not data.recitals.isdisjoint(opening) and clause.text[len(opening[0]) :][:1] in _AFTER:
        kind, reason = ModalityKind.PURPOSE, why("recital")
    if clause.kind is ClauseKind.DEFINITION:
        kind, reason = ModalityKind.DEFINITION, why("definition")
    if kind is None:
        return modalities
    return (Modality(kind, "", clause.index, -1, -1, (0, len(clause.text)), (reason,)),)


_AFTER = frozenset({",", ".", ":"})  # what follows the first word of a recital ("Que, ...")


_GOES_ON_WITHIN = 120  # characters of an item that can go on with a cue
_STATING = frozenset({ClauseKind.ARTICLE, ClauseKind.SUBSECTION, ClauseKind.ALINEA})
_ENDS = frozenset('.;:,)"”»')
_SHORTEST_STATEMENT = 40  # characters; shorter text is a stray heading or a table cell


def _may_state(words: Sequence[str], data: LanguageData) -> bool:
    """Whether a text without any cue may state something.

    In English only a whole sentence does, with a verb that tells it from a heading or a table:
    "the royalty is three per cent of the value".
    """
    plain = data.indicative
    if plain.sentences:
        return True
    led = plain.openers | data.relatives
    if words[-1:] != (".",) or ":" in words or words[0] in led:
        return False
    return any(
        word in plain.stating and before not in led for before, word in itertools.pairwise(words)
    )


def _plain_statement(clause: Clause) -> tuple[Modality, ...]:
    """A whole sentence of an article without any cue: in a code it is law as it stands."""
    text = clause.text.strip()
    states = clause.kind in _STATING and clause.role is TextRole.OPERATIVE
    ends = text[-1:] in _ENDS
    if not (states and len(text) >= _SHORTEST_STATEMENT and text[0].isupper() and ends):
        return ()
    kind, reason = ModalityKind.CONSTITUTIVE, (why("plain-article"),)
    return (Modality(kind, "", clause.index, -1, -1, (0, len(clause.text)), reason, plain=True),)
