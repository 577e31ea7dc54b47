"""Text that is printed in a law and says nothing: dots, editors' notes, the line of a signature."""

from __future__ import annotations

import re

from mpfcheck.model.instrument import Clause
from mpfcheck.model.lexicon import LanguageData

_EDITORS_MARK = re.compile(r"\([A-ZÀ-Ý]{2,}\)|\.{4,}|(?:\. ){4,}|…|_{3,}")
_FEWEST_LETTERS = 3
_OPENING_SIGNS = '(*)[]"“«-–— '
_DATE_LINE = re.compile(
    r"""(?:(?:Fait\ à|Dad[oa]\ en|Feito\ em|Done\ at|En|Em)\ )?
    (?:[A-ZÀ-Ý][\w.’'-]*)(?:\ (?:de|del|do|da|du|la|[A-ZÀ-Ý][\w.’'-]*)){0,3},\ # the place
    (?:(?:a|à|le|el|em|aos|this|on)\ )?[\w\ º°]{0,40}\b(?:1[89]|20)\d\d\b""",
    re.VERBOSE,
)


def is_blank(clause: Clause) -> bool:
    """Whether a text says nothing: dots for what a later law leaves as it is, an editor's mark."""
    rest = _EDITORS_MARK.sub("", clause.text)
    return sum(map(str.isalpha, rest)) < _FEWEST_LETTERS


def is_note(clause: Clause, data: LanguageData) -> bool:
    """Whether a text is an editor's note on the law."""
    return clause.text.lstrip(_OPENING_SIGNS).lower().startswith(data.notes)


def is_signature(clause: Clause) -> bool:
    """Whether a text begins with the place and date of a signature."""
    return _DATE_LINE.match(clause.text.lstrip(_OPENING_SIGNS)) is not None
