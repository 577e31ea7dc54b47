"""What defines a word, and what only looks like it.

"Les rejets sont les matières écartées au cours du traitement" says what a word means by a copula,
a noun of kind and what tells it from its like. "La demande est considérée comme rejetée" settles a
case, though "est considéré comme artisanal le travail fait à la main" defines. "Au sens du présent
article, le propriétaire a droit à une indemnité" gives a right within a frame.
"""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.language.cues import CueHit
from mpfcheck.language.subjects import Subjects
from mpfcheck.model.annotation import ModalityKind
from mpfcheck.model.lexicon import LanguageData

_TERM_WITHIN = 8  # tokens of a term that a copula defines
_TOLD_WITHIN = 8  # tokens behind the noun of kind in which a relative clause begins
_SHORTEST_PARTICIPLE = 5  # letters
_ENDS = frozenset(".;:")


def says_what(
    words: Sequence[str], begin: int, verb: int, last: int, subjects: Subjects, data: LanguageData
) -> bool:
    """Whether the verb at token `verb` says what the term before it is: "is a person who".

    A person is defined by "person" only, an authority by nothing (what it is, is made so), and a
    noun of `natures` tells how a thing stands in law ("est un droit qui s'éteint").
    """
    plain = data.indicative
    if words[verb] not in plain.copulas or not begin < verb <= begin + _TERM_WITHIN:
        return False
    if words[begin] in data.pronouns or subjects.authority_in(begin - 1, verb):
        return False
    kind = next((at for at in range(verb + 1, last) if words[at] not in data.articles), last)
    if kind + 1 >= last or words[kind] in plain.natures:
        return False
    if kind == verb + 1 and words[kind + 1] not in data.relatives:
        return False  # an adjective, or a noun that nothing narrows
    if subjects.anybody_in(begin - 1, verb) and words[kind] not in plain.humans:
        return False
    return _is_told(words, kind, last, data)


def _is_told(words: Sequence[str], kind: int, last: int, data: LanguageData) -> bool:
    """Whether a noun of kind is narrowed by a relative clause or by a participle behind it."""
    plain = data.indicative
    behind = words[kind : min(kind + 1 + _TOLD_WITHIN, last)]
    ends = next((at for at, word in enumerate(behind) if word in _ENDS), len(behind))
    after = words[kind + 1]
    participle = len(after) >= _SHORTEST_PARTICIPLE and after.endswith(plain.participle_endings)
    if participle and after not in plain.not_verbs:
        return True
    return any(word in data.relatives for word in behind[:ends])


def deems(words: Sequence[str], begin: int, hit: CueHit, data: LanguageData) -> bool:
    """Whether "is considered" settles a case: behind its subject, which is not all of a kind.

    "El plazo se considerará vencido", not "toda mina hecha a mano se considera artesanal", nor "se
    considera artesanal la mina".
    """
    if hit.cue is None or hit.cue.text not in data.deeming:
        return False
    return begin < hit.first and data.universals.isdisjoint(words[begin : hit.first])


def without_frames(
    words: Sequence[str], first: int, cues: Sequence[CueHit], data: LanguageData
) -> list[CueHit]:
    """The cues of a stretch without a frame that opens it, where the rest gives or binds."""
    if len(cues) < 2 or not _is_frame(first, cues[0], data):
        return list(cues)
    follows = cues[1]
    between = words[cues[0].last : follows.first]
    said = follows.cue is not None and follows.cue.kind in _DOING
    plain = data.indicative
    open_ = plain.copulas.isdisjoint(between) and data.relatives.isdisjoint(between)
    return list(cues[1:]) if said and open_ and ":" not in between else list(cues)


def _is_frame(first: int, hit: CueHit, data: LanguageData) -> bool:
    return hit.cue is not None and hit.first == first and hit.cue.text.startswith(data.frames)


_DOING = frozenset(
    {
        ModalityKind.OBLIGATION,
        ModalityKind.PROHIBITION,
        ModalityKind.PERMISSION,
        ModalityKind.RIGHT,
        ModalityKind.POWER,
        ModalityKind.DELEGATION,
        ModalityKind.EXEMPTION,
        ModalityKind.OFFENCE,
    }
)
