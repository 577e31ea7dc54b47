"""The language files of the rules folder: lexicons, modality cues, number and unit words.

`lexicon/<language>/<domain>.yaml` says the words of the concepts, `modality/<language>.yaml` the
cues of what a clause does, `quantities/<language>.yaml` numbers and units, `titles/<language>.yaml`
how mineral titles and their holders are named. A language is added by adding these files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.lexicon import Cue, Indicative, LanguageData, QuantityWords, Terms
from mpfcheck.model.rule import Concept
from mpfcheck.rules.language_schema import (
    ConceptFile,
    IndicativeSpec,
    LexiconFile,
    ModalitySpec,
    QuantitiesSpec,
    TermsSpec,
)
from mpfcheck.rules.problems import Problem, suggestion
from mpfcheck.rules.title_words import load_title_words
from mpfcheck.rules.verbs import VerbForms, load_verbs
from mpfcheck.rules.yamlspan import SpannedYaml, load_yaml, problem, validate


def load_concepts(folder: Path) -> tuple[dict[str, Concept], list[Problem]]:
    """All concepts of `concepts/*.yaml`, with what is wrong between them."""
    concepts: dict[str, Concept] = {}
    sources: dict[str, SpannedYaml] = {}
    problems = []
    for path in sorted((folder / "concepts").glob("*.yaml")):
        source = load_yaml(path)
        spec = validate(_normal(source, "gloss"), ConceptFile)
        for name, entry in spec.concepts.items():
            if name in concepts:
                other = sources[name].path
                problems.append(
                    problem(source, (name,), f"concept {name!r} is in {other} already", key=True)
                )
                continue
            includes = tuple(entry.includes)
            concepts[name] = Concept(name, entry.gloss, includes, path.stem, entry.subject)
            sources[name] = source
    for name, concept in concepts.items():
        for narrower in concept.includes:
            if narrower not in concepts:
                hint = suggestion(narrower, concepts)
                where = (name, "includes", concept.includes.index(narrower))
                problems.append(problem(sources[name], where, f"no concept {narrower!r}", hint))
    return concepts, problems


def _normal(source: SpannedYaml, short: str) -> SpannedYaml:
    """Entries in short form (a text, a list) written out; the file is a mapping of concepts."""
    data = source.data if isinstance(source.data, dict) else {}
    full = {k: v if isinstance(v, dict) else {short: v} for k, v in data.items()}
    return SpannedYaml(source.path, {"concepts": full}, source.lines, source.root)


def load_language(
    folder: Path, language: str, concepts: Mapping[str, Concept]
) -> tuple[LanguageData, list[Problem]]:
    """The data of one language, with what is wrong in it."""
    modality = validate(load_yaml(folder / "modality" / f"{language}.yaml"), ModalitySpec)
    function_words = _words(modality.function_words)
    terms: dict[str, Terms] = {}
    problems: list[Problem] = []
    for path in sorted((folder / "lexicon" / language).glob("*.yaml")):
        source = load_yaml(path)
        spec = validate(_normal(source, "terms"), LexiconFile)
        for name, entry in spec.concepts.items():
            if name not in concepts:
                hint = suggestion(name, concepts)
                problems.append(problem(source, (name,), f"no concept {name!r}", hint, key=True))
            elif name in terms:
                message = f"the words of {name!r} are given in another file already"
                problems.append(problem(source, (name,), message, key=True))
            else:
                terms[name] = Terms(
                    name, tuple(entry.terms), tuple(entry.exact), tuple(entry.unlike)
                )
                problems += _term_problems(source, name, entry, language, function_words)
    quantities = validate(load_yaml(folder / "quantities" / f"{language}.yaml"), QuantitiesSpec)
    verbs = load_verbs(folder / "verbs" / f"{language}.yaml")
    data = LanguageData(
        language=language,
        terms=tuple(terms[name] for name in sorted(terms)),
        cues=tuple(_cues(modality)),
        terminators=tuple(modality.terminators),
        indicative=_indicative(modality.indicative, verbs),
        relatives=_words(modality.relatives),
        object_relatives=_words(modality.object_relatives),
        function_words=function_words,
        negative_subjects=_words(modality.negative_subjects),
        not_negative=_words(modality.not_negative),
        negations=_words(modality.negations),
        negation_stops=_words(modality.negation_stops),
        only=_words(modality.only),
        recitals=_words(modality.recitals),
        anaphors=tuple(word.lower() + " " for word in modality.anaphors),
        inserted=tuple(words.lower() for words in modality.inserted),
        notes=tuple(words.lower() for words in _expanded(modality.notes)),
        modals=_words(modality.modals),
        asides=_words(modality.asides),
        complements=tuple(word.lower() for word in modality.complements),
        deeming=_words(_expanded(modality.deeming)),
        universals=_words(modality.universals),
        frames=_expanded(modality.frames),
        acts=tuple(word.lower() for word in modality.acts),
        shared_acts=_words(modality.shared_acts),
        agents=_words(modality.agents),
        officers=_words(modality.officers),
        decisions=_words(modality.decisions),
        offices=_words(modality.offices),
        persons=_words(modality.persons),
        bodies=_words(modality.bodies),
        public=_words(modality.public),
        pursuing=tuple(word.lower() for word in modality.pursuing),
        mandated=_words(modality.mandated),
        mandate_signs=_words(modality.mandate_signs),
        leading=_words(modality.leading),
        genitives=_words(modality.genitives),
        assents=_words(modality.assents),
        articles=_words(modality.articles),
        pronouns=_words(modality.pronouns),
        announcing=_words(modality.announcing),
        conditional=tuple(word.lower() for word in modality.conditional),
        instruments=_words(modality.instruments),
        provisions=_words(modality.provisions),
        providing=_words(modality.providing),
        by_subject=_words(_expanded(modality.by_subject)),
        cases=_words(modality.cases),
        care=_words(_expanded(modality.care)),
        state=_words(modality.state),
        manners=_words(modality.manners),
        by_manner=_words(modality.by_manner),
        quantities=_quantity_words(quantities),
        broader=_broader(concepts),
        subjects=frozenset(c.name for c in concepts.values() if c.subject),
        titles=load_title_words(folder / "titles" / f"{language}.yaml"),
    )
    return data, problems


_MOST_FORMS = 4000  # combinations that one term may stand for


def _term_problems(
    source: SpannedYaml,
    name: str,
    entry: TermsSpec,
    language: str,
    function_words: frozenset[str],
) -> Iterator[Problem]:
    """Terms whose brackets do not close or stand inside each other, or that stand for too much."""
    from mpfcheck.language.terms import forms_of

    for key in ("terms", "exact", "unlike"):
        for i, term in enumerate(getattr(entry, key)):
            where = (name, key, i) if isinstance(source.data[name], dict) else (name, i)
            rest = re.sub(r"\([^()]*\)", "", term)
            if "(" in rest or ")" in rest or "|" in rest:
                message = "alternatives stand in one pair of brackets, none inside another"
                yield problem(source, where, message, "write two terms")
            if key == "exact" or term.count("|") < 30:
                continue
            forms = forms_of(language, term, function_words)
            if forms > _MOST_FORMS:
                message = f"the term stands for {forms} phrases, at most {_MOST_FORMS}"
                hint = "name two concepts, and let the rule ask for both near each other"
                yield problem(source, where, message, hint)


def _expanded(terms: Iterable[str]) -> tuple[str, ...]:
    from mpfcheck.language.terms import expand

    return tuple(dict.fromkeys(form for term in terms for form in expand(term)))


def _cues(spec: ModalitySpec) -> Iterator[Cue]:
    for kind, texts in spec.cues.items():
        for text in _expanded(texts):
            yield Cue(text, ModalityKind(kind))
    for text in _expanded(spec.look_alikes):
        yield Cue(text, None)


def _words(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in listed)


def _indicative(spec: IndicativeSpec, verbs: VerbForms) -> Indicative:
    def endings(listed: list[str]) -> tuple[str, ...]:
        return tuple(ending.lower() for ending in listed)

    return Indicative(
        sentences=spec.sentences,
        endings=endings(spec.endings),
        verbs=_words(spec.verbs),
        not_verbs=_words(spec.not_verbs),
        not_after=_words(spec.not_after),
        objects=_words(spec.objects),
        present=endings(spec.present),
        adjectives=endings(spec.adjectives),
        plural=endings(spec.plural),
        clitics=_words(spec.clitics),
        not_first=_words(spec.not_first),
        auxiliaries=_words(spec.auxiliaries),
        participles=_words(spec.participles),
        participle_endings=endings(spec.participle_endings),
        states=_words(spec.states),
        unbound=_words(spec.unbound),
        nouns=_words(spec.nouns) | verbs.nouns,
        forms=verbs.all,
        adjective_forms=verbs.adjectives,
        reflexives=_words(spec.reflexives),
        enclitics=_words(spec.enclitics),
        settling=_words(spec.settling),
        adverbs=_words(spec.adverbs),
        adverb_endings=endings(spec.adverb_endings),
        openers=_words(spec.openers),
        settings=_words(spec.settings),
        stating=_words(spec.stating),
        negation_follows=spec.negation_follows,
        heads={w.lower(): ModalityKind(kind) for kind, words in spec.heads.items() for w in words},
        listing=_words(spec.listing),
        causatives=_words(spec.causatives),
        infinitives=endings(spec.infinitives),
        deeds=_words(spec.deeds),
        containing=_words(spec.containing),
        documents=_words(spec.documents),
        copulas=_words(spec.copulas),
        contents=_words(spec.contents),
        natures=_words(spec.natures),
        humans=_words(spec.humans),
    )


def _quantity_words(spec: QuantitiesSpec) -> QuantityWords:
    from mpfcheck.language.stems import fold

    return QuantityWords(
        {fold(w): v for w, v in spec.numbers.items()},
        {fold(w): v for w, v in spec.units.items()},
        frozenset(fold(w) for w in spec.joiners),
        frozenset(fold(w) for w in spec.money_before),
        frozenset(fold(w) for w in spec.age_markers),
        frozenset(fold(w) for w in spec.comparatives),
        frozenset(tuple(fold(phrase).split()) for phrase in spec.age_before),
        {
            kind: {
                tuple(fold(phrase).split()): measure
                for measure, phrases in measures.items()
                for phrase in phrases
            }
            for kind, measures in spec.measures.items()
        },
        {
            kind: {fold(word): measure for measure, words in measures.items() for word in words}
            for kind, measures in spec.measures_alone.items()
        },
        frozenset(fold(w) for w in spec.squares),
        frozenset(fold(w) for w in spec.sides),
    )


def _broader(concepts: Mapping[str, Concept]) -> dict[str, frozenset[str]]:
    """Per concept, itself and all that include it, directly or through others."""
    above: dict[str, set[str]] = {name: {name} for name in concepts}
    changed = True
    while changed:
        changed = False
        for concept in concepts.values():
            for narrower in concept.includes:
                if narrower in above and not above[concept.name] <= above[narrower]:
                    above[narrower] |= above[concept.name]
                    changed = True
    return {name: frozenset(found) for name, found in above.items()}
