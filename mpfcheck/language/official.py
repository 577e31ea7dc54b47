"""Signs that an authority acts where none is named: its papers, its acts, the functions of a body.

"The decision shall be notified" binds who decides, "no podrá exigirse otro informe" whoever could
ask for it, and functions that a law lists are those of a body. A duty to declare or to suspend may
be a private person's.
"""

from __future__ import annotations

import re

from mpfcheck.model.annotation import Modality, ModalityKind
from mpfcheck.model.lexicon import LanguageData

_WORD = re.compile(r"\w+")
_PAPER_WITHIN = 3  # words at the beginning of a sentence in which its subject stands
_ACT_WITHIN = 3  # words from a verb on in which its meaning stands
_BOUND = frozenset({ModalityKind.OBLIGATION, ModalityKind.PROHIBITION, ModalityKind.PERMISSION})


def official(text: str, begin: int, main: Modality, data: LanguageData) -> bool:
    """Whether the sentence of `text` from `begin`, which names nobody, binds an authority."""
    verb = max(main.start, begin)
    before = _WORD.findall(text[begin:verb].lower())
    if main.kind in _BOUND and not data.decisions.isdisjoint(before[:_PAPER_WITHIN]):
        return True
    around = _WORD.findall(text[begin : main.end].lower())
    if main.kind is ModalityKind.OBLIGATION and not data.offices.isdisjoint(around):
        return True
    does = _WORD.findall(text[main.end :].lower())[:_ACT_WITHIN]
    shared = data.shared_acts if main.kind is ModalityKind.OBLIGATION else frozenset()
    acts = tuple(act for act in data.acts if act and act not in shared)
    return main.kind in _BOUND and bool(acts) and any(word.startswith(acts) for word in does)
