"""Markdown: headings with their level, paragraphs, lists and tables; emphasis marks are dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mpfcheck.model.document import Document, Line, LineRole, Page
from mpfcheck.reading.encoding import decode
from mpfcheck.reading.plaintext import guess_title, text_line
from mpfcheck.reading.source import Source
from mpfcheck.reading.titles import names_instrument

_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*")
_BREAK = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*")
_LIST_ITEM = re.compile(r"\s*(?:[-*+•]|\(?[0-9A-Za-z]{1,4}[.)])\s+\S")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]+\]:\s*")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)\n", re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_WHOLLY_BOLD = re.compile(r"\s*(\*\*|__)(?=\S)(?:(?!\1).)+\1[.:]?\s*")
_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]^][^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"<(https?://[^>]+)>"), r"\1"),
    (re.compile(r"</?(?:b|i|u|em|strong|sup|sub|span|br|p|div|center)\b[^>]*>", re.I), ""),
    (re.compile(r"(\*\*\*|\*\*|\*)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)(___|__|_)(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read_markdown(source: Source) -> Document:
    """The lines of a Markdown file, as one page without size."""
    decoded = decode(source.data)
    text = decoded.text if decoded else ""
    title, text = _front_matter(text)
    lines = tuple(_lines(_COMMENT.sub("", text).replace("\f", "\n").split("\n")))
    pages = (Page(1, 0.0, 0.0, lines),)
    heading = next((line.text for line in lines if line.heading), "")
    return Document(
        path=str(source.path),
        sha256=source.sha256,
        kind="markdown",
        title=title or _title(heading, guess_title(pages)),
        pages=pages,
        notes=decoded.notes if decoded else (),
    )


def _title(heading: str, guessed: str) -> str:
    """The first heading, unless it names no instrument and the first lines do: "## CAPÍTULO I"."""
    named = names_instrument(heading) or not names_instrument(guessed)
    return heading if heading and named else guessed


def _front_matter(text: str) -> tuple[str, str]:
    """The title that the YAML head of the file gives, and the text after that head."""
    head = _FRONT_MATTER.match(text)
    if not head:
        return "", text
    title = re.search(r"^title:\s*[\"']?(.*?)[\"']?\s*$", head[1], re.M)
    return (title[1] if title else ""), text[head.end() :]


def _lines(printed: list[str]) -> Iterator[Line]:
    block, after_blank, fenced, paragraph = 0, True, False, False
    for at, raw in enumerate(printed):
        if _FENCE.match(raw):
            fenced, after_blank = not fenced, True
            continue
        line = raw if fenced else re.sub(r"^( {0,3}>\s?)+", "", raw)
        following = printed[at + 1] if at + 1 < len(printed) else ""
        if not line.strip() or (not fenced and _is_rule(line, paragraph)):
            after_blank, paragraph = True, False
            continue
        made = text_line(line, 1, 0) if fenced else _line(line, following)
        if made is None:
            continue
        alone = bool(made.heading) or made.role is not LineRole.BODY or _LIST_ITEM.match(line)
        if after_blank or alone:
            block += 1
        yield replace(made, block=block)
        after_blank, paragraph = bool(made.heading), not made.heading


def _is_rule(line: str, after_paragraph: bool) -> bool:
    """A thematic break, or the underline of a heading above."""
    return bool(
        _BREAK.fullmatch(line)
        or _TABLE_RULE.fullmatch(line)
        or (_SETEXT.fullmatch(line) and (after_paragraph or line.strip()[0] in "=-"))
    )


def _line(line: str, following: str) -> Line | None:
    atx = _ATX.fullmatch(line)
    if atx:
        text = _inline(atx[2])
        return Line(text, 1, heading=len(atx[1]), bold=True) if text else None
    underline = _SETEXT.fullmatch(following)
    if underline and not _LIST_ITEM.match(line) and "|" not in line:
        return Line(_inline(line.strip()), 1, heading=1 if "=" in following else 2, bold=True)
    if line.lstrip().startswith("|") or _TABLE_RULE.fullmatch(following):
        cells = [_inline(cell.strip()) for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
        return Line(" | ".join(cells), 1, role=LineRole.TABLE)
    note = _FOOTNOTE.match(line)
    if note:
        return Line(_inline(line[note.end() :].strip()), 1, role=LineRole.FOOTNOTE)
    made = text_line(_inline(line.rstrip()), 1, 0)
    return replace(made, bold=bool(_WHOLLY_BOLD.fullmatch(line)))


def _inline(text: str) -> str:
    for pattern, replacement in _INLINE:
        text = pattern.sub(replacement, text)
    return text
