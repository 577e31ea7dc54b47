"""The plain indicative: sentences that bind without any cue.

"The licensee keeps a register", "waste is stored away from water", "le titulaire réhabilite les
sites", "a autoridade comunica a decisão". The verb looked for is that of the main clause: one that
follows a relative pronoun belongs to it, one in an opening "where ...," or "si ...," to the
condition. Which words are verbs is data (`indicative` in `rules/modality`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mpfcheck.language.conjugated import acts_at, is_conjugated
from mpfcheck.language.defining import says_what
from mpfcheck.language.heads import binds, by_head
from mpfcheck.language.subjects import Subjects, negative_subject
from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.lexicon import Indicative, LanguageData
from mpfcheck.model.why import Reasons, Why, why

_SHORTEST_STATEMENT = 3  # tokens
_SHORTEST_FUTURE = 5  # letters; shorter words with such an ending are seldom verbs
_SHORTEST_PRESENT = 4  # letters
_TEXT_WITHIN = 3  # tokens at the beginning of a sentence in which a text is its subject
_ADVERBS_WITHIN = 3  # tokens between an auxiliary and its participle
_NEGATION_WITHIN = 2  # tokens between a negation and its verb ("no se otorgará")
_SUBJECT_WITHIN = 12  # tokens between a person that opens a sentence and its verb
_VERB_SIGNS = frozenset({",", ";", ".", ":", "of"})  # a word before one of these is no verb here
_ASIDE = 2  # commas round words that stand between "if" and its sentence
_MADE_WITHIN = 6  # tokens behind a verb in which "by order" stands
_THAT_WITHIN = 2  # tokens behind "after" in which a "that" makes a clause of it
_PLURALS = ("s", "x")
_IMPERSONAL = "it"  # "where it is proved": says nothing of what is to be done
_OPENING_SIGNS = frozenset(",(\"“«[-–—•*'")


@dataclass(frozen=True, slots=True)
class Statement:
    """What a plain sentence does, with its verb at token `verb` (None: no verb is known)."""

    kind: ModalityKind
    verb: int | None
    reason: Reasons


def plain_statement(
    words: Sequence[str], first: int, last: int, subjects: Subjects, data: LanguageData
) -> Statement | None:
    """A duty, a ban or a grant in the plain present or future in tokens first..last-1, or None."""
    if not data.indicative.binds or last - first < _SHORTEST_STATEMENT:
        return None
    begin = _after_opening(words, first, last, subjects, data)
    if begin is None:
        return None
    at = _main_verb(words, begin, last, subjects, data)
    if at is None:
        if data.indicative.sentences and negative_subject(words, begin, last, data):
            reason = (why("plain"), why("negative-subject"))
            return Statement(ModalityKind.PROHIBITION, None, reason)
        return None
    if _is_text(words, begin, at, data):
        reason = (why("indicative", cue=words[at]), why("text-subject"))
        return Statement(ModalityKind.CONSTITUTIVE, at, reason)
    kind, how = _kind(words, begin, at, last, subjects, data)
    return Statement(kind, at, (why("indicative", cue=words[at]), how))


def _is_text(words: Sequence[str], begin: int, verb: int, data: LanguageData) -> bool:
    """Whether a text is the subject of the verb: "this Law governs"."""
    head = next((at for at in range(begin, verb) if words[at] not in data.articles), verb)
    return head < verb and words[head] in data.provisions


def _kind(
    words: Sequence[str], begin: int, at: int, last: int, subjects: Subjects, data: LanguageData
) -> tuple[ModalityKind, Why]:
    plain, word = data.indicative, words[at]
    participle = _participle(words, at, last, plain)
    what = word if participle is None else words[participle]
    person = subjects.anybody_in(begin - 1, at)
    opens = words[begin : min(begin + _TEXT_WITHIN, at)]
    if word in data.providing and not data.instruments.isdisjoint(opens):
        return ModalityKind.DELEGATION, why("later-text-subject")
    if _left_to_text(words, begin, at, last, data):
        return ModalityKind.DELEGATION, why("later-text-subject")
    negated = _negated(words, begin, at, data)
    if negated and not person and what in plain.unbound:
        return ModalityKind.CONSTITUTIVE, why("negated-limits")
    if negated or negative_subject(words, begin, at, data):
        return ModalityKind.PROHIBITION, why("negated")
    if head := by_head(words, begin, at, last, data):
        kind, noun = head
        granted = participle is not None and at > begin  # "os direitos são outorgados pelos ..."
        if kind is not ModalityKind.RIGHT or not granted:
            return kind, why("head-noun", cue=noun)
    if says_what(words, begin, at, last, subjects, data):
        return ModalityKind.DEFINITION, why("says-what")
    own = at > begin and words[at - 1] in plain.reflexives
    own = own or not plain.enclitics.isdisjoint(words[at + 1 : at + 2])
    itself = own and word in plain.settling
    if itself or (what in plain.states and not binds(words, begin, at, last, subjects, data)):
        return ModalityKind.CONSTITUTIVE, why("states")
    if person:
        return ModalityKind.OBLIGATION, why("binds-subject")
    if participle is not None:
        return ModalityKind.OBLIGATION, why("participle", cue=what)
    return ModalityKind.OBLIGATION, why("to-be-done")


def _negated(words: Sequence[str], begin: int, at: int, data: LanguageData) -> bool:
    """Whether a negation belongs to the verb at token `at`: with nothing but pronouns between.

    "No se otorgará" denies; "works with impacts that are not significant | shall be permitted" does
    not.
    """
    plain = data.indicative
    if plain.negation_follows:
        return words[at + 1 : at + 2] != () and words[at + 1] in data.negations
    near = words[max(begin, at - _NEGATION_WITHIN) : at]
    first = next((n for n, word in enumerate(near) if word in data.negations), None)
    between = () if first is None else near[first + 1 :]
    return first is not None and all(word in plain.clitics | plain.reflexives for word in between)


def _left_to_text(
    words: Sequence[str], begin: int, verb: int, last: int, data: LanguageData
) -> bool:
    """Whether what rules are made of is made by a text: "les règles sont prescrites par arrêté"."""
    head = next((at for at in range(begin, verb) if words[at] not in data.articles), verb)
    if words[head] not in data.indicative.contents:
        return False
    return any(
        words[at] in data.agents and not data.instruments.isdisjoint(words[at + 1 : at + 3])
        for at in range(verb + 1, min(verb + 1 + _MADE_WITHIN, last))
    )


def _after_opening(
    words: Sequence[str], first: int, last: int, subjects: Subjects, data: LanguageData
) -> int | None:
    """The token after an opening subordinate clause, None if the stretch is nothing else."""
    begin = first
    while begin < last and words[begin] in _OPENING_SIGNS:
        begin += 1
    if begin == last:
        return None
    if words[begin] not in data.indicative.openers:
        return begin
    commas = [at for at in range(begin, last) if words[at] == ","]
    if _opens_setting(words, begin, last, data):
        first_comma = commas[0] if commas else last
        main = _main_behind(words, begin, first_comma, subjects, data)
        if main is not None or not commas:
            return begin if main is None else main
        return begin if _acts_before(words, begin, first_comma, data) else first_comma + 1
    if commas and commas[0] == begin + 1 and len(commas) > _ASIDE:
        return commas[_ASIDE] + 1  # "if, within a month, he has paid no fee, the permit ends"
    return commas[0] + 1 if commas else _main_behind(words, begin, last, subjects, data)


def _acts_before(words: Sequence[str], begin: int, comma: int, data: LanguageData) -> bool:
    """Whether the main verb, with its object, stands before the first comma behind a time."""
    plain = data.indicative
    led = data.function_words | plain.not_after | data.leading
    return any(
        words[at] in plain.verbs and words[at - 1] not in led and words[at + 1] in plain.objects
        for at in range(begin + _SHORTEST_STATEMENT, comma - 1)
    )


def _main_behind(
    words: Sequence[str], begin: int, last: int, subjects: Subjects, data: LanguageData
) -> int | None:
    """Where the main clause begins behind a condition that no comma ends.

    "Quando o ruído exceda o limite | o operador fornece protecção": somebody with an article and
    then a verb.
    """
    plain = data.indicative
    for first in sorted(subjects.starts):
        near = (first - 1, first - 2)  # "o | operador mineiro", of whom "mineiro" is known
        article = next((at for at in near if at > begin and acts_at(words, at, data)), begin)
        if article < begin + _SHORTEST_STATEMENT:
            continue
        ends = range(first + 1, min(first + _SUBJECT_WITHIN, last - 1))
        acts = plain.forms | plain.verbs
        if any(subjects.ends_at(at) and words[at] in acts for at in ends):
            return article
    return None


def _opens_setting(words: Sequence[str], begin: int, last: int, data: LanguageData) -> bool:
    """Whether a time or a place opens a sentence, and no condition: "antes de cada disparo"."""
    if words[begin] not in data.indicative.settings:
        return False
    return data.relatives.isdisjoint(words[begin + 1 : min(begin + 1 + _THAT_WITHIN, last)])


def _main_verb(
    words: Sequence[str], begin: int, last: int, subjects: Subjects, data: LanguageData
) -> int | None:
    """The first verb that belongs to no relative clause, else (Romance) the first of any."""
    plain, described, first = data.indicative, False, None
    for at in range(begin, last):
        word = words[at]
        if word in data.relatives or _opens_condition(words, begin, at, data):
            described = True
        elif _is_verb(words, begin, at, last, subjects, data):
            if not described:
                return at
            described = False
            first = at if first is None else first
        elif is_conjugated(words, begin, at, last, subjects, data):
            if not described:
                return at
            described = False
    return first if plain.sentences else None


def _opens_condition(words: Sequence[str], begin: int, at: int, data: LanguageData) -> bool:
    """Whether the word at token `at` is an "if"; Portuguese "não se vende" only has its sound."""
    plain = data.indicative
    if words[at] not in plain.openers or at == begin:
        return False
    return not (words[at] in plain.reflexives and words[at - 1] in data.negations)


def _is_verb(
    words: Sequence[str], begin: int, at: int, last: int, subjects: Subjects, data: LanguageData
) -> bool:
    plain, word = data.indicative, words[at]
    before = words[at - 1] if at > begin else ""
    letter = len(word) == 1 and words[at + 1 : at + 2] == (")",)
    if letter or (not before and word in plain.not_first):
        return False
    future = len(word) >= _SHORTEST_FUTURE and word.endswith(plain.endings)
    pronoun = future and before in plain.clitics
    if before in plain.not_after and before not in data.relatives and not pronoun:
        return False
    if not plain.sentences:
        if word in plain.auxiliaries:
            stated = before and before != _IMPERSONAL
            return bool(stated) and _participle(words, at, last, plain) is not None
        if before in data.relatives and word in plain.verbs:
            return True
        return _is_english_verb(words, begin, at, last, subjects, data)
    if word in plain.verbs:
        return True
    return word not in plain.not_verbs and (
        future or _is_present(words, begin, at, last, subjects, data)
    )


def _is_present(
    words: Sequence[str], begin: int, at: int, last: int, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether a word that no list knows is a verb in the present, by where it stands.

    "Le titulaire acquitte les droits", "les tribunaux connaissent de ces demandes", "le ministre
    érige, par arrêté, les zones".
    """
    plain, word = data.indicative, words[at]
    behind = at - 1 if at > begin + 1 and words[at - 1] in plain.clitics else at
    if at + 1 >= last or behind == begin or len(word) < _SHORTEST_PRESENT:
        return False
    has_object = words[at + 1] in plain.objects or _object_behind_aside(words, at + 1, last, data)
    if word.endswith(plain.present) and has_object:
        opened = at - begin <= _SUBJECT_WITHIN and not word.endswith(plain.adjectives)
        return subjects.ends_at(behind) or (
            opened and subjects.opens(begin, words, data.articles | plain.clitics)
        )
    plural = words[behind - 1].endswith(_PLURALS) or words[behind - 1] in data.pronouns
    return plural and word.endswith(plain.plural) and not word.endswith(plain.adverb_endings)


def _object_behind_aside(words: Sequence[str], comma: int, last: int, data: LanguageData) -> bool:
    """Whether an aside stands between a verb and its object: "érige, | par arrêté, | les zones"."""
    if words[comma] != "," or comma + 1 >= last:
        return False
    if words[comma + 1] not in data.asides | data.agents:
        return False
    closes = next((at for at in range(comma + 1, last - 1) if words[at] == ","), None)
    return closes is not None and words[closes + 1] in data.indicative.objects


def _is_english_verb(
    words: Sequence[str], begin: int, at: int, last: int, subjects: Subjects, data: LanguageData
) -> bool:
    """A form in -s of the inventory, or its bare form after a plural; any form after a person."""
    word, before = words[at], words[at - 1] if at > begin else ""
    if not before or at + 1 >= last:
        return False
    if before in data.provisions and word.endswith("s"):
        return True
    plain = data.indicative
    if word in plain.verbs and word not in plain.nouns and words[at + 1] not in _VERB_SIGNS:
        opened = subjects.opens(begin, words, data.articles)
        if opened and at - begin <= _SUBJECT_WITHIN:
            return True
    if word in {"does", "do"}:
        return words[at + 1] == "not"
    by_person = subjects.ends_at(at) or (
        at - 1 > begin and before.endswith(plain.adverb_endings) and subjects.ends_at(at - 1)
    )
    if word in plain.verbs:
        return by_person or (word not in plain.nouns and words[at + 1] in plain.objects)
    plural = before.endswith("s") or before == "they"
    if plural and word + "s" in plain.verbs:
        return subjects.anybody_in(begin - 1, at)
    regular = word.endswith("s") and not word.endswith("ss")
    return regular and by_person and words[at + 1] in plain.objects


def _participle(words: Sequence[str], at: int, last: int, plain: Indicative) -> int | None:
    """The participle that an auxiliary at token `at` goes with: "is always kept"."""
    if words[at] not in plain.auxiliaries:
        return None
    for next_at in range(at + 1, min(at + 1 + _ADVERBS_WITHIN, last)):
        word = words[next_at]
        if word in plain.participles or (
            word.endswith(plain.participle_endings) and word not in plain.not_verbs
        ):
            return next_at
        if not (word.endswith(plain.adverb_endings) or word in plain.adverbs):
            return None
    return None
