"""Who owes what a clause says, or gets it: the tier of its grammatical subject.

That is another thing than whom the text reaches: "the holder of a mining lease shall buy gold from
artisanal miners" reaches artisanal miners, and binds a large-scale holder. The subject is looked
for between the beginning of the sentence and the verb that says what the clause mainly does, in the
opening words of a list if the verb stands there; then as the agent of a passive ("by the holder").
A duty without any subject ("waste shall be stored") is everybody's whom the text reaches.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mpfcheck.language.anaphora import spoken_on
from mpfcheck.language.named import ACTIVITY, ANY_TITLE, ASM_PERSON, HOLDER, Everybody, Named
from mpfcheck.language.official import official
from mpfcheck.language.subjects import AUTHORITY
from mpfcheck.language.titles import Register
from mpfcheck.language.titles.bound import BoundTitles
from mpfcheck.language.together import named_together
from mpfcheck.model.annotation import (
    ASM_TIERS,
    Annotation,
    Modality,
    ModalityKind,
    Scope,
    SubjectTier,
)
from mpfcheck.model.instrument import Clause, ClauseKind, Instrument
from mpfcheck.model.lexicon import LanguageData
from mpfcheck.model.why import Reasons, why

_SILENT = frozenset({ModalityKind.NONE, ModalityKind.DEFINITION, ModalityKind.PURPOSE})
_OF_STATE = frozenset({ModalityKind.POWER, ModalityKind.DELEGATION})
_OF_PRIVATE = frozenset({ModalityKind.CONDITION, ModalityKind.OFFENCE})
_IMPERSONAL = frozenset({"il", "it"})  # "il est tenu un registre"
_OVER = frozenset({ASM_PERSON, HOLDER})
_OF_SCOPE = {Scope.ASM: SubjectTier.ASM, Scope.LARGE_SCALE: SubjectTier.LARGE_SCALE}
_AGENT_WITHIN = 80  # characters between a verb and its agent
_OPENS_WITHIN = 4  # characters before a verb that opens its sentence
_WITH_VERB = 2  # words of a pronoun with its verb
_PARTICIPLE_WITHIN = 3  # words behind a verb among which is its own participle
_LED_WITHIN = 24  # characters before somebody in which a preposition is looked for
_OF_TITLE_WITHIN = 24  # characters between "holder" and the title that is held
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class SubjectReading:
    """The tier of a clause's subject, with the reason for it."""

    tier: SubjectTier
    reason: Reasons


class SubjectReader:
    """Reads the subject's tier of the clauses of one instrument."""

    def __init__(
        self,
        instrument: Instrument,
        own: Sequence[Annotation],
        register: Register,
        bound: BoundTitles,
        data: LanguageData,
    ) -> None:
        """`own` holds what each clause's own text shows."""
        self._instrument, self._own = instrument, own
        self._register, self._bound = register, bound
        self._begins = data.indicative.openers | data.asides | data.leading | data.genitives
        named = data.articles | data.indicative.objects | {word.strip() for word in data.anaphors}
        self._begins |= data.indicative.not_after - named
        self._data = data
        self._everybody = Everybody(own, register, data)
        self._negative, self._negations = data.negative_subjects, data.negations
        self._participles = data.indicative.participle_endings or ("ed",)
        self._leading = data.leading | data.agents
        self._articles = data.articles | data.function_words - data.leading - data.agents
        self._agent = re.compile(rf"\b(?:{'|'.join(sorted(data.agents) or ['by'])})\b", re.I)

    def read(self, clause: Clause, annotation: Annotation) -> SubjectReading:
        """The subject of what a clause mainly does; `annotation` holds its scope and modalities."""
        if annotation.main in _SILENT:
            return SubjectReading(SubjectTier.NONE, (why("no-subject"),))
        if annotation.main in _OF_STATE:
            return self._of_state(clause, annotation)
        main = _main(annotation)
        named = self._subject(main) if main else None
        if main is not None and named is not None and self._of_all(main, named):
            return SubjectReading(SubjectTier.ANY, (why("names-all-mining"),))
        if annotation.main in _OF_PRIVATE and named and named.concept == AUTHORITY:
            return self._by_scope(annotation)  # who applies, or who is punished
        if named is not None:
            return self._of_named(clause, named, annotation)
        if main is not None and (self._lists_body(clause, main) or self._goes_on(main)):
            return SubjectReading(SubjectTier.AUTHORITY, (why("subject-authority"),))
        return self._without(clause, annotation)

    def _of_state(self, clause: Clause, annotation: Annotation) -> SubjectReading:
        """The tier of an act of State: of the holder over whom a power stands, else authority."""
        if annotation.main is ModalityKind.POWER:
            main = _main(annotation)
            places = (clause, self._instrument.clauses[main.clause]) if main else (clause,)
            for place in places:  # an item is read with its opening words
                everybody = (n for n in self._everybody.of(place) if n.concept in _OVER)
                over = next((n for n in everybody if not self._done_by(place.text, n)), None)
                if over is not None:
                    return self._of_named(place, over, annotation)
        return SubjectReading(SubjectTier.AUTHORITY, (why("subject-act-of-state"),))

    def _of_all(self, main: Modality, named: Named) -> bool:
        """Whether the subject is, or does, small and large mining alike."""
        if named.concept == AUTHORITY:
            return False
        place = self._instrument.clauses[main.clause]
        lists = named_together(place.text, self._own[place.index].mentions, self._data)
        return any(a - _OF_TITLE_WITHIN <= named.end and named.start <= b for a, b in lists)

    def _official(self, main: Modality) -> bool:
        place = self._instrument.clauses[main.clause]
        begin, verb, end = self._around(place, main)
        return main.start >= 0 and official(
            place.text, begin, replace(main, start=verb, end=end), self._data
        )

    def _subject(self, main: Modality) -> Named | None:
        """Who is named before the verb of `main`, else behind it: its agent, or whose duties."""
        place = self._instrument.clauses[main.clause]
        begin, verb, end = self._around(place, main)
        everybody = self._everybody.of(place)
        before = [n for n in everybody if begin <= n.start < verb]
        if self._nobody(place.text[begin:end]) or self._nobody(place.text[verb:end]):
            return None
        free = [n for n in before if not self._is_led(place.text, n)]
        behind = [n for n in everybody if end <= n.start]
        if free:
            first = self._of_region(place.text, begin, verb, free)
            granted = first.thing and self._granting(place.text[end:], end, behind)
            return granted or first
        first_word = _WORD.match(place.text[verb:end].lower())
        if first_word and first_word.group() in self._negative:
            return next((n for n in everybody if verb <= n.start < end), None)  # "no tree shall"
        if self._official(main):
            return Named(verb, end, AUTHORITY)
        if verb - begin < _OPENS_WITHIN:
            return behind[0] if behind and self._may_be(place.text[end : behind[0].start]) else None
        agents = (n for n in behind if self._does(place.text[end : n.start]))
        agent = next(agents, None)
        return agent if agent and agent.start - end < _AGENT_WITHIN else None

    def _granting(self, after: str, end: int, behind: Sequence[Named]) -> Named | None:
        """The authority by which what stands before a passive is granted or ordered."""
        agent = self._agent.search(after)
        if agent is None or len(_WORD.findall(after[: agent.start()])) > _PARTICIPLE_WITHIN:
            return None
        at = end + agent.end()
        first = next((n for n in behind if n.start >= at), None)
        close = first is not None and first.start - at <= _LED_WITHIN
        return first if first and close and first.concept == AUTHORITY else None

    def _lists_body(self, clause: Clause, main: Modality) -> bool:
        """Whether an item, under an opening that binds nobody, begins with an authority."""
        if main.clause == clause.index:
            return False
        words = _WORD.finditer(clause.text)
        begin = next((w.start() for w in words if w.group().lower() not in self._articles), 0)
        return any(
            n.start <= begin < n.end and n.concept == AUTHORITY for n in self._everybody.of(clause)
        )

    def _goes_on(self, main: Modality) -> bool:
        """Whether a pronoun is the subject, and stands for the authority named before."""
        place = self._instrument.clauses[main.clause]
        begin, _, _ = self._around(place, main)
        word = _WORD.search(place.text[begin:].lower())
        if word is None or word.group() not in self._data.pronouns - _IMPERSONAL:
            return False
        before = [n for n in self._everybody.of(place) if n.start < begin]
        if not begin and (back := self._spoken_on(place)) is not None:
            before = list(self._everybody.of(self._instrument.clauses[back]))
        return bool(before) and before[0].concept == AUTHORITY

    def _spoken_on(self, place: Clause) -> int | None:
        """The paragraph that `place` goes on about: its neighbour, else the opening of its unit."""
        back = spoken_on(self._instrument, place, self._data)
        return place.parent if back is None and place.kind is ClauseKind.ALINEA else back

    def _nobody(self, text: str) -> bool:
        """Whether "nobody" by itself is the subject: "nul ne peut", "nadie podrá"."""
        words = _WORD.findall(text.lower())
        alone = len(words) == _WITH_VERB or (len(words) > 1 and words[1] in self._negations)
        return alone and words[0] in self._negative

    def _may_be(self, between: str) -> bool:
        """Whether somebody behind a verb that opens its sentence may be its subject.

        Not behind the participle of something else: "il est tenu un registre paraphé par".
        """
        return self._agent.search(between) is None or self._does(between)

    def _does(self, between: str) -> bool:
        """Whether "by" stands between a verb and somebody, and belongs to that verb.

        Behind a later participle it does not: "may not begin without a licence approved by".
        """
        found = self._agent.search(between)
        if found is None:
            return False
        led = between[: found.start()].rstrip()
        if "," in led and not led.endswith(","):  # "renewable, subject to a check by the Board"
            return False
        words = _WORD.findall(between[: found.start()].lower())
        later = words[_PARTICIPLE_WITHIN:]
        return not (later and later[-1].endswith(self._participles))

    def _around(self, place: Clause, main: Modality) -> tuple[int, int, int]:
        """Where the sentence of a modality begins, and where its verb begins and ends."""
        own = next((m for m in self._own[place.index].modalities if m.start == main.start), main)
        if own.start < 0:
            return 0, len(place.text), len(place.text)
        sentences = [s for s, _ in self._own[place.index].sentences if s <= own.start]
        return sentences[-1] if sentences else 0, own.start, own.end

    def _is_led(self, text: str, named: Named) -> bool:
        """Whether "by" or "with" stands before somebody, who is then no subject."""
        return self._word_before(text, named) in self._leading

    def _done_by(self, text: str, named: Named) -> bool:
        """Whether miners only tell of what ground: "areas worked by artisanal miners"."""
        return named.concept == ASM_PERSON and self._word_before(text, named) in self._data.agents

    def _word_before(self, text: str, named: Named) -> str:
        """The word close before somebody, articles left out; "" if there is none."""
        words = _WORD.findall(text[max(named.start - _LED_WITHIN, 0) : named.start].lower())
        return next((word for word in reversed(words) if word not in self._articles), "")

    def _of_region(self, text: str, begin: int, verb: int, named: Sequence[Named]) -> Named:
        """The subject among those named before a verb: the first, behind an opening condition."""
        first = _WORD.search(text[begin:verb])
        if first is None or first.group().lower() not in self._begins:
            return named[0]
        for comma in reversed([m.end() + begin for m in re.finditer(",", text[begin:verb])]):
            behind = [n for n in named if n.start >= comma]
            if behind:
                return behind[0]
        return named[0]

    def _of_named(self, clause: Clause, named: Named, annotation: Annotation) -> SubjectReading:
        if named.title >= 0:
            title = self._register.titles[named.title]
            tier = self._tier(title.tier)
            return SubjectReading(tier, (why("subject-title", name=title.name),))
        if named.concept == AUTHORITY:
            return SubjectReading(SubjectTier.AUTHORITY, (why("subject-authority"),))
        if named.concept in {ASM_PERSON, ACTIVITY} or named.mines:
            return SubjectReading(SubjectTier.ASM, (why("subject-asm"),))
        if named.concept == HOLDER:
            return self._of_holder(clause, named, annotation)
        return self._by_scope(annotation)

    def _of_holder(self, clause: Clause, holder: Named, annotation: Annotation) -> SubjectReading:
        """The tier of "the holder": of the title behind it, else of what it points back to."""
        for named in self._everybody.of(clause):
            close = 0 <= named.start - holder.start <= _OF_TITLE_WITHIN
            if close and named.title >= 0:
                return self._of_named(clause, named, annotation)
            if close and named.concept == ANY_TITLE:
                return SubjectReading(SubjectTier.ANY, (why("subject-any-title"),))
        if pointed := self._bound.pointed(clause):
            tiers = {self._tier(self._register.titles[n].tier) for n in pointed.titles}
            half_named = tiers == {SubjectTier.LARGE_SCALE} and annotation.scope is Scope.GENERAL
            if len(tiers) == 1 and not half_named:
                return SubjectReading(tiers.pop(), (pointed.how,))
        return self._by_scope(annotation)

    def _tier(self, tier: str) -> SubjectTier:
        if tier in ASM_TIERS:
            return SubjectTier.ASM
        return SubjectTier.LARGE_SCALE if tier == "large-scale" else SubjectTier.ANY

    def _by_scope(self, annotation: Annotation) -> SubjectReading:
        """The tier of a person whom only the text around the clause describes."""
        tier = _OF_SCOPE.get(annotation.scope, SubjectTier.ANY)
        if tier is SubjectTier.ASM and not (annotation.scope_lent or annotation.titles):
            tier = SubjectTier.ANY  # the text itself names artisanal miners, but not as its subject
        return SubjectReading(tier, (why("subject-by-scope", scope=annotation.scope.value),))

    def _without(self, clause: Clause, annotation: Annotation) -> SubjectReading:
        """The tier where nobody is named as the subject."""
        if annotation.main is not ModalityKind.CONSTITUTIVE:
            return self._by_scope(annotation)
        named = self._everybody.of(clause)
        private = [n for n in named if n.concept != AUTHORITY]
        if private:
            return self._of_named(clause, private[0], annotation)
        if named:
            return SubjectReading(SubjectTier.AUTHORITY, (why("subject-authority"),))
        return SubjectReading(SubjectTier.NONE, (why("no-subject"),))


def _main(annotation: Annotation) -> Modality | None:
    """The modality that makes a clause's main one; a direct one before one that describes."""
    fits = [m for m in annotation.modalities if m.kind is annotation.main]
    return next((m for m in fits if not m.relative), fits[0] if fits else None)
