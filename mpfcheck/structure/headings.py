"""Headings of articles: marginal notes, lines of their own, and words run in before the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from mpfcheck.structure.grammar import Grammar, binding_verbs
from mpfcheck.structure.source import Row, mend_breaks
from mpfcheck.structure.text import Piece

_LONGEST = 200
_LONGEST_LINE = 320
_SHORT_WORDS = 9
_CERTAIN = 30  # characters; as many are not repeated by chance
_USUAL = 0.5  # share of articles from which a style counts as the instrument's own
_HABIT = 0.15
_LEAD = re.compile(r"[\s\-–—―.•:]*")
_STRONG = re.compile(
    r"(?P<heading>[^;:(“\"]{2,200}?|[^;:“\"]{2,200}?) ?"
    r"(?:[.:;,] ?[-–—―]+ ?|[—―] ?(?=\S)|[-–] ?(?=\(1\)))"
)
_DASH = re.compile("[-–—―]")  # in all of these
_STOPPED = re.compile(r"[.:;,] ?[-–—―]+ ?$")
_LISTED = re.compile(r"\((?!1\))\w{1,3}\)|[a-z]\)")
_BRACKETED = re.compile(r"\((?P<heading>[^()]{3,160})\) ?(?:[.:] ?)?[-–—.]* ?(?=[^\s.:])")
_IN_BRACKETS = re.compile(r"\((?P<heading>[A-ZÀ-Ý](?:[a-zà-ÿ]|[^()]{4})[^()]*)\)[ .:\-–—]*$")
_WEAK = re.compile(  # the point of "Fees a. The holder" is that of an item
    r"(?P<heading>[^.;:“\"]{3,120})(?<! [a-z])\. (?=[A-ZÀ-Ý(“\"«¿<])"
)
_COUNTED = re.compile(r"(?P<heading>[^.;:“\"(]{3,160}) (?=\(1\) ?[A-ZÀ-Ý“\"])")
# A first sentence of a code opens with its subject or a condition; a caption seldom does.
_SENTENCE = re.compile(
    r"(?:les?|la|l['’]\w+|tous?|toute?s?|nul|aucune?|ils?|elles?|une?|chaque|lorsque|quiconque|sont|est"
    r"|el|los|las|tod[oa]s?|ning[úu]na?|se|cuando|quien(?:es)?|cada|son|es"
    r"|os?|as?|é|são|fica[mr]?|quando|nenhuma?|any|every|no|where|if|an?)\s",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\([1ai]\) ?[A-ZÀ-Ý]")  # the first item of a list, a sentence of its own
_MARKER = re.compile(
    r"(?:\d{0,2}\*?\[)?(?:\(\w{1,4}\)|\w{1,4}\)|§|\d{1,3}[.º°]|[IVX]+ ?[.\-–]|[-•])"
)


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading, and the stretches of text that are left after it."""

    heading: str
    pieces: tuple[Piece, ...]


def without_brackets(heading: str) -> str:
    """A heading without the brackets that stand round all of it: "(Âmbito)" -> "Âmbito"."""
    match = _IN_BRACKETS.match(heading)
    return match["heading"].strip() if match else heading


class Headings:
    """Finds headings; what most articles of the instrument do decides the doubtful ones."""

    def __init__(
        self,
        rows: Sequence[Row],
        bodies: Sequence[Sequence[Piece]],
        grammar: Grammar,
        vocabulary: Container[str],
    ) -> None:
        self._rows, self._vocabulary = rows, vocabulary
        self._verbs = binding_verbs(grammar)
        self._empty = re.compile(rf"\W*(?:{grammar.cues.repealed})\b.{{0,60}}$", re.IGNORECASE)
        self._aside = re.compile(
            rf"\[[^\]]*\]?|(?<=[.,]) (?:\w+ )?(?:{grammar.schedule})\b[\w .]*$"
            rf"|(?<=\w|\.) (?:{grammar.cues.source})$",
            re.IGNORECASE,
        )
        self._opened = re.compile(
            rf"(?P<heading>[A-ZÀ-Ý][^.:“\"(]{{3,120}}?[a-zà-ÿ]) (?=(?:{grammar.cues.openers}) )"
        )
        votes: Counter[str] = Counter()
        for body in bodies:
            votes.update(
                style
                for style, found in self._styles(body)
                if found and not self._verbs.search(found.heading)
                if style != "weak" or not _SENTENCE.match(found.heading)
            )
        self._share = {style: n / max(1, len(bodies)) for style, n in votes.items()}

    def find(self, body: Sequence[Piece]) -> Headed:
        """The heading of an article whose text (from its number on) is `body`."""
        notes = self._notes(body)
        repeated = self._repeated(body)
        if repeated:
            return repeated
        if notes:
            return Headed(notes, tuple(body))
        for style, found in self._styles(body):
            share = self._share.get(style, 0.0)
            if found and self._trust(style, found, share):
                return found
        return Headed("", tuple(body))

    def _trust(self, style: str, found: Headed, share: float) -> bool:
        plain = not self._verbs.search(found.heading)
        if style == "opened":  # nothing but a capital letter parts heading and text
            return plain and max(self._share.get("line", 0.0), share) >= _USUAL
        if share >= _USUAL:
            return True
        if style in ("bracketed", "strong", "counted"):
            return plain
        if style == "weak" and _SENTENCE.match(found.heading):
            return False
        short = len(found.heading.split()) <= _SHORT_WORDS
        return plain and (style == "line" or (short and share >= _HABIT))

    def _styles(self, body: Sequence[Piece]) -> Iterator[tuple[str, Headed | None]]:
        """What would be the heading in each style, from the surest on."""
        lead = self._lead(body)
        yield "bracketed", self._run_in(_BRACKETED, lead, body)
        yield "strong", self._run_in(_STRONG, lead, body) if _DASH.search(lead) else None
        yield "line", self._line(body)
        yield "counted", self._run_in(_COUNTED, lead, body) if "(1)" in lead else None
        yield "weak", self._run_in(_WEAK, lead, body)
        yield "opened", self._run_in(self._opened, lead, body)

    def _notes(self, body: Sequence[Piece]) -> str:
        """The marginal notes at the height of the article's first lines."""
        beside = [i for i, piece in enumerate(body[:2]) if self._rows[piece.row].notes]
        if not beside:
            return ""
        return self._joined_notes([self._rows[piece.row] for piece in body[beside[0] :]])

    def beside(self, body: Sequence[Piece]) -> str:
        """The marginal note at the height of the first line of a unit inside an article."""
        rows = [self._rows[piece.row] for piece in body]
        return self._joined_notes(rows) if rows and rows[0].notes else ""

    def _joined_notes(self, rows: Sequence[Row]) -> str:
        """The notes of the first of these rows, and what follows of them beside the next page."""
        first = rows[0]
        notes = list(first.notes)
        for row in rows[1:]:
            if notes[-1].endswith(".") or row.line.page > first.line.page + 1:
                break
            if row.line.page > first.line.page:  # the note goes on beside the next page
                notes.extend(row.notes)
        joined = mend_breaks(" ".join(notes), self._vocabulary)
        return self._aside.sub("", joined).strip()

    def _text(self, piece: Piece) -> str:
        return self._rows[piece.row].text[piece.start : piece.end].strip()

    def _lead(self, body: Sequence[Piece]) -> str:
        texts: list[str] = []
        for piece in body[:6]:
            text = self._text(piece)[: 2 * _LONGEST]
            if texts and self._rows[piece.row].opens:
                break
            if text:
                texts.append(text)
        return " ".join(texts)[: 2 * _LONGEST]

    def _line(self, body: Sequence[Piece]) -> Headed | None:
        """A heading on lines of its own: a short first paragraph that is no sentence."""
        filled = [i for i, p in enumerate(body) if self._text(p)]
        if len(filled) < 2:
            return None
        end = filled[0] + 1
        bold = self._rows[body[filled[0]].row].line.bold
        while end < len(body):
            row = self._rows[body[end].row]
            if row.opens or row.line.bold != bold or _FIRST.match(self._text(body[end])):
                break
            end += 1
        if end >= len(body) or end - filled[0] > 4:
            return None
        heading = " ".join(self._text(p) for p in body[filled[0] : end])
        if len(heading) <= _LONGEST_LINE and (inner := without_brackets(heading)) != heading:
            if self._empty.match(heading):
                return None  # "(Abrogé)." is no heading
            return Headed(inner, tuple(body[end:]))
        if not self._is_title(heading):
            return None
        return Headed(heading.rstrip(" .:-–—"), tuple(body[end:]))

    def _is_title(self, text: str) -> bool:
        if not 2 < len(text) <= _LONGEST_LINE or _MARKER.match(text) or text[0].islower():
            return False
        if text.endswith((";", ",", ":", "—", "–", "-")) or self._empty.match(text):
            return False
        stops = text.endswith(".")
        return not (stops and (len(text.split()) > _SHORT_WORDS or _SENTENCE.match(text)))

    def _run_in(self, pattern: re.Pattern[str], lead: str, body: Sequence[Piece]) -> Headed | None:
        match = pattern.match(lead)
        if not match or match.end() > len(lead) or (_MARKER.match(lead) and lead[0] != "("):
            return None
        heading = match["heading"].strip()
        if len(heading) < 3 or heading[0].islower() or self._empty.match(heading):
            return None
        dashed = pattern is _STRONG and not _STOPPED.search(match[0])
        if dashed and _LISTED.match(lead, match.end()):
            return None  # "No person—(a) ..." is a sentence
        if heading[0] == "(" and heading[-1] == ")":
            heading = heading[1:-1]
        return Headed(heading, tuple(self._after(body, match.end())))

    def _after(self, body: Sequence[Piece], length: int) -> list[Piece]:
        """What is left of `body` after the first `length` characters of its lead."""
        left: list[Piece] = []
        for index, piece in enumerate(body):
            row = self._rows[piece.row].text
            start = piece.start
            while start < piece.end and row[start] == " ":
                start += 1
            size = len(row[start : piece.end].rstrip())
            if not size:
                continue
            if length < size:
                left.append(Piece(piece.row, start + max(0, length), piece.end))
                left.extend(body[index + 1 :])
                break
            length -= size + 1
        return left

    def _repeated(self, body: Sequence[Piece]) -> Headed | None:
        """A heading line whose words the text repeats: cut it from the text, or drop the line."""
        if len(body) < 2:
            return None
        heading = _LEAD.sub("", self._text(body[0]), count=1)
        if len(heading) < 8 or len(heading) > _LONGEST:
            return None
        rest = list(body[1:])
        length = 0
        following = ""
        for piece in rest[:3]:
            following += (" " if following else "") + self._text(piece)[: 2 * _LONGEST]
        lead = re.match(r"(?:\d{1,3}[A-Z]{0,2}\. ?)?[\s\-–—.•]*", following)
        length = lead.end() if lead else 0
        cut = heading.rstrip(" .-")
        if not following.startswith(cut, length):
            return None
        if len(cut) < _CERTAIN and not self._rows[body[1].row].opens:
            return None
        after = following[length + len(cut) :].lstrip(" .")
        whole = bool(after) and (after[0].isupper() or after[0] in '(“"«[' or after[0].isdigit())
        title = self._is_title(cut) and not self._verbs.search(cut)
        if whole and title and len(following) > length + len(cut):
            end = len(following) - len(after) if after else length + len(cut)
            return Headed(cut, tuple(self._after(rest, end)))
        return Headed("", tuple(rest))
