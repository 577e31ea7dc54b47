"""Who acts: the subject of a cue, an authority or somebody whom it can bind."""

from __future__ import annotations

from mpfcheck.language.cues import CueHit
from mpfcheck.language.pipeline import Tokens
from mpfcheck.language.subjects import Subjects
from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.lexicon import LanguageData


def word_before(tokens: Tokens, hit: CueHit) -> str:
    """The word before a cue, "" where it opens the text."""
    return tokens.words[hit.first - 1] if hit.first else ""


BARE_COPULAS = (("be",), ("ser",), ("être",))


def authority_acts(
    tokens: Tokens,
    opens: int,
    begin: int,
    hit: CueHit,
    subjects: Subjects,
    data: LanguageData,
) -> bool:
    """Whether an authority is the subject of a cue, by its name or as "he" after a condition."""
    main = main_begin(tokens, opens, begin, hit, data)
    assert hit.cue is not None
    done_to = tokens.words[hit.last : hit.last + 1] in BARE_COPULAS
    if done_to and hit.cue.kind is ModalityKind.RIGHT:
        return False
    if _is_contested(tokens, main, hit, subjects, data):
        return False
    if word_before(tokens, hit) in data.pronouns and not subjects.anybody_in(main, hit.first):
        return subjects.authority_first(opens, main)
    if subjects.authority_opens(main, tokens.words, data.articles) and _aside_before(tokens, hit):
        return True
    main = _told_from(tokens, main, hit, subjects, data)
    return subjects.authority_acts(main, described_from(tokens, main, hit, data))


def _is_contested(
    tokens: Tokens, main: int, hit: CueHit, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether a right stands against an authority's decision: "decisions of the Board | may be".

    Neither does the Board act where somebody else opens the sentence: "a person aggrieved by the
    Board | may appeal".
    """
    if hit.cue is None or hit.cue.kind is not ModalityKind.RIGHT:
        return False
    small = data.articles | data.genitives | data.leading
    head = next((word for word in tokens.words[main : hit.first] if word not in small), "")
    opens = subjects.opens(main, tokens.words, data.articles)
    by_other = opens and not subjects.authority_opens(main, tokens.words, data.articles)
    led = tokens.words[main] in data.genitives  # "das ordens do inspector cabe recurso"
    return led or head in data.decisions or by_other


def authority_behind(tokens: Tokens, hit: CueHit, subjects: Subjects, data: LanguageData) -> bool:
    """Whether the subject follows its verb and is an authority: "podrá la autoridad cerrar"."""
    return subjects.authority_opens(hit.last, tokens.words, data.articles)


def _aside_before(tokens: Tokens, hit: CueHit) -> bool:
    """Whether an aside parts a verb from its subject: "the Minister, if a miner asks, may"."""
    return word_before(tokens, hit) == ","


def main_begin(tokens: Tokens, opens: int, begin: int, hit: CueHit, data: LanguageData) -> int:
    """The token after an opening condition or aside that stands between `begin` and the cue."""
    if begin == opens and tokens.words[begin] in data.indicative.openers | data.asides:
        opening = tokens.words[begin : hit.first]
        return begin + opening.index(",") + 1 if "," in opening else begin
    return begin


def _told_from(
    tokens: Tokens, begin: int, hit: CueHit, subjects: Subjects, data: LanguageData
) -> int:
    """The token at which what is told begins: "the State recognises that | the holder enjoys"."""
    told = data.indicative.verbs | data.indicative.states
    for at in range(begin + 1, hit.first - 1):
        if tokens.words[at] in data.relatives and tokens.words[at - 1] in told:
            return at + 1 if subjects.anybody_in(at + 1, hit.first) else begin
    return begin


def described_from(tokens: Tokens, begin: int, hit: CueHit, data: LanguageData) -> int:
    """The token up to which the subject of a cue stands: its relative clause names others."""
    for at in range(hit.first - 1, begin, -1):
        if tokens.words[at] == ",":
            break
        if tokens.words[at] in data.relatives:
            return at
    return hit.first


def passive(tokens: Tokens, hit: CueHit) -> bool:
    """Whether a passive follows a cue: "may be granted"."""
    return hit.last < len(tokens.words) and tokens.words[hit.last] in _COPULAS


_COPULAS = frozenset({"be", "être", "ser", "se", "also", "également", "aussi", "también", "também"})
_TEXT_WITHIN = 2  # tokens after "by" in which a text stands by which an authority acts
_ACT_WITHIN = 4  # tokens after "may" in which the verb stands


def by_authority(
    tokens: Tokens, hit: CueHit, end: int, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether what "may" be done is an act of authority, or done "by" one."""
    assert hit.cue is not None
    if data.modals and hit.cue.text not in data.modals:
        return False
    after = tokens.words[hit.last : min(hit.last + _ACT_WITHIN, end)]
    verb = next((word for word in after if word not in _COPULAS), "")
    if data.acts and verb.startswith(data.acts):
        return True
    done = hit.last < end and tokens.words[hit.last] in _COPULAS
    return any(
        subjects.authority_in(at, min(at + _ACT_WITHIN, end))
        or (done and not data.instruments.isdisjoint(tokens.words[at + 1 : at + 1 + _TEXT_WITHIN]))
        for at in range(hit.last, end)
        if tokens.words[at] in data.agents
    )


_STATE_WITHIN = 4  # tokens before "shall ensure" in which the State is its subject


def of_state(tokens: Tokens, begin: int, verb: int, subjects: Subjects, data: LanguageData) -> bool:
    """Whether the State is the subject of the verb at token `verb`, and nobody who can be bound."""
    near = range(max(begin, verb - _STATE_WITHIN), verb)
    ends = [end for end in (*subjects.authorities, *subjects.holders) if begin < end <= verb]
    named = any(tokens.words[at] in data.state for at in near)
    return named and all(tokens.words[end - 1] in data.state for end in ends)
