"""Sentences of legal prose: a full stop after "s.", "Art.", "No." or a letter ends none."""

from __future__ import annotations

import re

_END = re.compile(
    r"[.!?][\"'”»)\]]*\s+(?=[\"“«(\[]?[A-ZÀ-ÖØ-Þ0-9])|(?<=[a-zà-ÿ]{3})\.(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ]* )"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s('’])(?:s|ss|sec|art|arts|cap|caps|ch|cl|par|para|paras|no|nos|nº|núm|num|inc|lit|"
    r"reg|regs|sch|vol|p|pp|v|vs|cf|dr|dra|sr|sra|mr|mrs|ms|ing|lic|abs|al|p\.ej|ex|etc|r\.s|"
    r"[A-Za-z])$",
    re.IGNORECASE,
)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Character spans of the sentences of `text`, covering all of it but white space between."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if _ABBREVIATION.search(text[max(start, match.start() - 12) : match.start()]):
            continue
        spans.append((start, match.end()))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)
