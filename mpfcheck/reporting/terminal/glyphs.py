"""The few signs that a terminal report draws with, and their ASCII stand-ins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mpfcheck.model.assessment import Finding, Status
from mpfcheck.reporting.messages import Messages


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One sign per meaning. `bars` has one cell per status, `signs` one sign per status."""

    signs: dict[Status, str]
    bars: dict[Status, str]
    contradicted: str
    arrow: str
    dot: str
    rule: str
    opening: str
    closing: str
    cut: str

    def quoting_as(self, say: Messages) -> Glyphs:
        """The signs with the quotation marks of this language, where it is not ASCII."""
        if self == ASCII:
            return self
        return replace(self, opening=say("quote.open"), closing=say("quote.close"))

    def sign(self, finding: Finding) -> str:
        """The sign of a finding; a contradiction shows over any status but absent."""
        if finding.contradicted and finding.status is not Status.ABSENT:
            return self.contradicted
        return self.signs[finding.status]


UNICODE = Glyphs(
    signs={
        Status.MET: "●",
        Status.PARTIAL: "◐",
        Status.ABSENT: "○",
        Status.NOT_ASSESSABLE: "?",
        Status.NOT_APPLICABLE: "–",
        Status.NOT_ASSESSED: "·",
    },
    bars={
        Status.MET: "█",
        Status.PARTIAL: "▒",
        Status.ABSENT: "░",
        Status.NOT_ASSESSABLE: "?",
        Status.NOT_APPLICABLE: "–",
        Status.NOT_ASSESSED: "·",
    },
    contradicted="!",
    arrow="→",
    dot="·",
    rule="─",
    opening="“",
    closing="”",
    cut="…",
)

ASCII = Glyphs(
    signs={
        Status.MET: "+",
        Status.PARTIAL: "~",
        Status.ABSENT: "-",
        Status.NOT_ASSESSABLE: "?",
        Status.NOT_APPLICABLE: "/",
        Status.NOT_ASSESSED: ".",
    },
    bars={
        Status.MET: "#",
        Status.PARTIAL: "+",
        Status.ABSENT: "-",
        Status.NOT_ASSESSABLE: "?",
        Status.NOT_APPLICABLE: "/",
        Status.NOT_ASSESSED: ".",
    },
    contradicted="!",
    arrow=">",
    dot="-",
    rule="-",
    opening='"',
    closing='"',
    cut="...",
)


def glyphs_for(encoding: str) -> Glyphs:
    """The Unicode signs if `encoding` has all of them, the ASCII ones otherwise."""
    drawn = (*UNICODE.signs.values(), *UNICODE.bars.values(), UNICODE.arrow, UNICODE.dot)
    quoted = (UNICODE.rule, UNICODE.opening, UNICODE.closing, UNICODE.cut)
    try:
        "".join((*drawn, *quoted)).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return UNICODE
