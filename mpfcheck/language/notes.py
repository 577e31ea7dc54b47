"""A publisher's notes in the text of a law: which act made a wording, and where else to look.

"(Redação dada pela Lei nº 7, de 2001)", "[Act No. 4 of 2010]". They say nothing of what the clause
does, and their words and years would be taken for the law's.
"""

from __future__ import annotations

from mpfcheck.structure.notes import in_brackets


def without_notes(text: str) -> str:
    """The text with spaces in the place of a publisher's notes; all else stays where it is."""
    if "(" not in text and "[" not in text:
        return text
    return in_brackets().sub(lambda note: " " * len(note[0]), text)
