"""Where a unit may begin: candidates for groupings, articles and schedules, each with a weight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from mpfcheck.model.instrument import ClauseKind
from mpfcheck.structure.codes import compact, in_code_order, lettered
from mpfcheck.structure.grammar import Family, Grammar
from mpfcheck.structure.numbers import LATIN_WORDS, ArticleKey, article_key, roman
from mpfcheck.structure.source import TERMINAL, Row, Rows

AMENDED = r"(?:\d{0,2}\*{0,3}\[+ ?){0,3}"  # "2[": the publisher's mark of inserted text
_QUOTE = r"(?P<quote>[\"“«'‘’]{0,2})\s?"
_NUMBER = (
    r"\d{1,4}(?:er(?=-\d))?(?:[.\-]\d{1,3})*)"
    r"(?P<degree>\.? ?[°º˚ª]| ?&| ?(?i:er|[èe]re)\b|\.?o\b|\.?ro\b|['’\"”](?= ?[.\-–]))?"
    r"(?P<suffix>(?![OIl]+ ?[.·]|S ?[.,·] ?[-–—])-?[A-Z]{1,2}(?![\w'’])"
    r"| [A-Z]{1,2}(?= ?[.:—–―\-]|$)"
    rf"|(?:\. |[ -])?(?i:{LATIN_WORDS})\b)?"
)
_MISREAD = r"(?P<misread>[\dlIJOoS](?: ?[\dlIJOoS]){0,3})(?= ?[.,·]+ ?[-–—•·])"  # by OCR
_DIGITS = str.maketrans("lIJOoS", "111005")
_DASHED = r" ?[.:·,]{0,2} ?[-–—―•·]+[ ,.'·]{0,3}"  # "54,-", "21..-", "129.·"
# stands wherever an article without a word begins
_BARE = r"\d(?: ?[A-Z]{0,3} ?[.–—―-]|[A-Z]{1,2} [A-Z])"
_DASH_BEHIND = r"[A-Z][^.;:()\d]{3,90}[a-z)] ?[-–—―_]+ ?[\[(A-Z‘'“\"\d]"  # "Committee - For every"
_SEPARATOR = r"(?P<separator>(?: ?[.:;,)·])?(?: ?[-–—―•·.]+)*(?: ?/(?= ))?)"
_RENEWED = r"(?: ?\(?(?i:nouveau|nouvelle)\)?(?= ?[.:–—-]|$))?"  # "Article 4 (nouveau)"
_PARTS = " .:;,·•-–—―"
_QUOTED = re.compile(AMENDED + "[\"“«'‘’]")
_NAMED = re.compile(r"(?:\b(?:s|sec|art|no|section|article|act|cap)\.?|[,–-]|\band|\bor)$", re.I)
_BARE_AGAIN = re.compile(
    r"(?P<number>[1-9](?: ?\d){0,2}[A-Z]{0,2}) ?\. ?"
    r"(?:[-–—―~] ?(?=\( ?[1Il] ?\))|4 ?1 ?\)|(?=[A-Z(]))"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where a unit may begin.

    text[start:end] of the row is its number with everything around it; the unit's own text follows.
    `weight` says how much it looks like a beginning; `above` is the number of rows before it that
    hold its heading; `carried` the number of characters of the next row that belong to its number.
    """

    row: int
    start: int
    end: int
    kind: ClauseKind
    number: str
    word: str
    label: str
    unit: str
    weight: float
    family: str = ""
    key: ArticleKey = (0, (), 0)
    quoted: bool = False
    inline: bool = False
    uncertain: bool = False
    above: int = 0
    carried: int = 0


def printed_at(mark: Mark, rows: Sequence[Row]) -> str:
    """The number of a unit as its line prints it, or the word alone ("SCHEDULE"); "" if none."""
    text = rows[mark.row].text[mark.start : mark.end] if mark.number or mark.word else ""
    return without_parts(text)


def without_parts(text: str) -> str:
    """A printed number without the stop or dash that parts it from its text."""
    return text.strip(_PARTS)


def article_number(printed: str, grammar: Grammar, family: Family) -> str:
    """The number in what is printed at the head of an article of this family, "" if none is."""
    match = _article_patterns(grammar, family)[0].match(f"{without_parts(printed)}. A")
    if not match or match.end() < len(without_parts(printed)):
        return ""
    number = _printed_number(match, grammar)
    return number if article_key(number) else ""


def doubtful(mark: Mark, rows: Sequence[Row]) -> bool:
    """Whether the number of a unit was recovered from damaged text."""
    return mark.uncertain or rows[mark.row].misread(printed_at(mark, rows))


def article_marks(rows: Rows, grammar: Grammar, family: Family) -> Sequence[Mark]:
    """All places where an article of this family may begin, in document order."""
    return rows.once((grammar, family), lambda: _article_marks(rows, grammar, family))


def _article_marks(rows: Rows, grammar: Grammar, family: Family) -> list[Mark]:
    at_start, inside = _article_patterns(grammar, family)
    marks: list[Mark] = []
    sought = family.words or _BARE
    places = (
        range(len(rows)) if family.alone else rows.having(sought, ignore_case=bool(family.words))
    )
    for index in places:
        row = rows[index]
        match = at_start.match(row.text)
        mark = _article(rows, index, match, grammar, family) if match else None
        if mark:
            marks.append(mark)
        marks.extend(_inline_articles(index, row, inside, grammar, family))
    return in_code_order(marks) if family.words else marks


@cache
def ordinal_pattern(grammar: Grammar) -> str:
    """A regular expression for the number words of a tradition."""
    return "|".join(sorted(map(re.escape, grammar.ordinals), key=len, reverse=True))


@cache
def _article_patterns(grammar: Grammar, family: Family) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What an article looks like at the start of a line, and inside one."""
    if family.alone:
        start = re.compile(AMENDED + _QUOTE + family.alone + "(?P<degree>)(?P<suffix>)(?P<word>)")
        return start, re.compile(r"(?!)")
    if not family.words:
        number = (
            r"(?P<number>\d{1,3}(?:[A-Z]{0,3}| [A-Z](?=\. [A-Z])))"
            r"(?P<degree>)(?P<suffix>)(?P<word>)"
        )
        spaced = r"(?P<number>[1-9](?: ?\d){0,2}[A-Z]{0,2})(?P<degree>)(?P<suffix>)(?P<word>)"
        start = re.compile(
            AMENDED + _QUOTE + number + r"(?P<separator>(?: ?\.)? ?[-–—―]+| ?\."
            rf"|(?<=\d[A-Z])(?= {_DASH_BEHIND})) ?"
            r"(?=[\(\[“\"‘'A-ZÀ-Ý]|\*{1,3}\[|\d{1,2}\*{0,3}\[|$)"
        )
        inside = re.compile(
            r"(?<=[\s\]])(?P<quote>)"
            + spaced
            + r"(?P<separator> ?\. ?(?:[-–—―~] ?(?=\( ?[1Il] ?\))|4 ?1 ?\)))"
        )
        return start, inside
    ordinals = ordinal_pattern(grammar)
    sure = (
        f"(?P<number>{lettered(grammar.codes)}{_NUMBER}" + r"(?! ?[\dlIJOo]+ ?[.·]|S ?[.,·] ?[-–—])"
    )
    number = rf"(?:{sure}|{_MISREAD}|(?P<ordinal>(?i:{ordinals}))\b(?P<added>-[A-Z]\b)?)"
    word = f"(?P<word>(?i:{family.words}))"
    between = r"(?:[ .·]{0,3}| [-–] ?)(?:(?i:n)(?:\.? ?[°º]|[o°º]\.?) ?)?"  # "Article n° 4"
    start = re.compile(AMENDED + _QUOTE + word + between + number + _RENEWED + _SEPARATOR + " ?")
    inside = re.compile(
        r"(?<=[\s\]])(?P<quote>[\"“«'‘’]?)"
        + word
        + r"(?:[ .·:]{0,3}| [-–] ?)"
        + number
        + rf"(?P<separator>{_DASHED}| ?[.:·]) ?(?=[A-ZÀ-Ý(«“\"]|$)"
    )
    return start, inside


def _article(
    rows: Sequence[Row], index: int, match: re.Match[str], grammar: Grammar, family: Family
) -> Mark | None:
    row = rows[index]
    word, separator = match["word"], match["separator"].strip()
    end = _past_repetition(row.text, match, grammar, family)
    rest = row.text[end:]
    if word and word[0].islower():
        return None
    if _refers(rest, separator, grammar):
        return None
    weight = _weight(rows, index, family)
    if separator:
        weight += 0.5
    elif rest and not rest[0].isupper() and rest[0] not in "(«“\"'‘[¿":
        return None
    if not family.words and "(1)" in rest[:4]:
        weight += 1.0
    return _make(index, match.start(), end, match, grammar, family, weight)


def quoted_article(
    index: int, row: Row, grammar: Grammar, family: Family, *, marked: bool = True
) -> Mark | None:
    """The article that this line begins to quote, None if it quotes none.

    `marked` tells that a quotation mark must stand before its number.
    """
    if marked and not _QUOTED.match(row.text):
        return None
    for form in (family, *(f for f in grammar.families if f.name != family.name)):
        match = _article_patterns(grammar, form)[0].match(row.text)
        if match and (match["quote"] or not marked):
            return _make(index, match.start(), match.end(), match, grammar, form, 1.0)
    return None


def number_again(row: Row, mark: Mark, grammar: Grammar, family: Family) -> int:
    """Where the text begins in a line that prints the number of `mark` again; 0 if it does not."""
    match = _article_patterns(grammar, family)[0].match(row.text)
    if match and family.words and _printed_number(match, grammar) == mark.number:
        return match.end()
    bare = _BARE_AGAIN.match(row.text)
    if bare and family.words and bare["number"].replace(" ", "") == mark.number:
        return bare.end()
    return 0


def _past_repetition(text: str, match: re.Match[str], grammar: Grammar, family: Family) -> int:
    """Where the text begins after "Article 7. Article 7 -", a number printed twice."""
    again = _article_patterns(grammar, family)[0].match(text, match.end())
    if (
        again
        and family.words
        and _printed_number(again, grammar) == _printed_number(match, grammar)
    ):
        return again.end()
    return match.end()


def _refers(rest: str, separator: str, grammar: Grammar) -> bool:
    """Whether what follows a number shows that it is a reference to that unit."""
    if separator.startswith((",", ";", ")")):
        return True
    bare = re.sub(r"^(?: ?\(\w{1,5}\))+ ?", "", rest)
    if re.match(grammar.cues.reference_after, bare, re.IGNORECASE) and bare[:1].islower():
        return True
    return (
        bool(bare) and bare[0].islower() and (bare != rest or not re.search("[-–—―:]", separator))
    )


def _weight(rows: Sequence[Row], index: int, family: Family) -> float:
    row = rows[index]
    ended = index == 0 or rows[index - 1].text.endswith((*TERMINAL, ")"))
    weight = (3.0 if row.opens else 2.0) if family.words else (1.6 if row.opens else 1.2)
    if not row.opens and not ended:
        weight = 0.3 if not row.line.bold else 1.0
    return weight + 0.5 * row.line.bold + bool(row.line.heading) + 0.8 * bool(row.notes)


def _make(
    index: int,
    start: int,
    end: int,
    match: re.Match[str],
    grammar: Grammar,
    family: Family,
    weight: float,
) -> Mark | None:
    number = _printed_number(match, grammar)
    key = article_key(str(roman(number) or number))
    if key is None:
        return None
    return Mark(
        row=index,
        start=start,
        end=end,
        kind=ClauseKind.ARTICLE,
        number=number,
        word=match["word"] or family.word,
        label=family.label,
        unit=family.unit,
        weight=weight,
        family=family.name,
        key=key,
        quoted=bool(match["quote"]),
        uncertain=bool(match.groupdict().get("misread")),
    )


def _printed_number(match: re.Match[str], grammar: Grammar) -> str:
    groups = match.groupdict()
    if groups.get("ordinal"):
        number = str(grammar.ordinals.get(groups["ordinal"].lower(), 0))
        return number + (groups.get("added") or "")
    if groups.get("misread"):
        return groups["misread"].translate(_DIGITS).replace(" ", "")
    if value := grammar.ordinals.get(groups["number"].lower()):
        return str(value)
    suffix = (groups["suffix"] or "").strip(" .")
    if suffix.strip("-").lower() in LATIN_WORDS.split("|"):
        suffix = " " + suffix.strip("-").lower()
    return compact(groups["number"]) + suffix


def opened_articles(rows: Sequence[Row], grammar: Grammar, family: Family) -> list[Mark]:
    """Bare numbers inside lines before words with which articles open: "permit 24. The holder"."""
    opened = re.compile(
        r"(?<=[\s\]])(?P<number>[1-9]\d{0,2}[A-Z]{0,2})(?P<degree>)(?P<suffix>)(?P<word>)(?P<quote>)"
        rf"\. (?=(?:{grammar.cues.openers}))"
    )
    found = []
    for index, row in enumerate(rows):
        for match in opened.finditer(row.text, 1):
            before = row.text[max(0, match.start() - 12) : match.start()].rstrip()
            if _NAMED.search(before):
                continue
            mark = _make(index, match.start(), match.end(), match, grammar, family, 0.8)
            found += [replace(mark, inline=True, uncertain=True)] if mark else []
    return found


def _inline_articles(
    index: int, row: Row, inside: re.Pattern[str], grammar: Grammar, family: Family
) -> Iterator[Mark]:
    for match in inside.finditer(row.text, 1):
        before = row.text[max(0, match.start() - 3) : match.start()].rstrip()
        dashed = bool(
            re.search("[-–—―•·]|4 ?1 ?\\)", match["separator"])
        )  # "41)" is "-(1)" misread
        ended = before.endswith((".", ";", "]", ":"))
        if match["word"] and match["word"][0].islower():
            continue
        if not (ended or dashed) or (match.end() == len(row.text) and not (ended and dashed)):
            continue
        weight = 0.8 + 0.4 * (ended and dashed)
        mark = _make(index, match.start(), match.end(), match, grammar, family, weight)
        if mark:
            yield replace(mark, inline=True, uncertain=True)
