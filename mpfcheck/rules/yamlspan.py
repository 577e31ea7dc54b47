"""YAML that remembers where everything stands, so that an error can point at it.

Use::

    spanned = load_yaml(path)                      # raises ProblemsError (a DataError)
    model = validate(spanned, RuleFile)            # pydantic model; raises ProblemsError
    wrong = [problem(spanned, ("elements", "a", 0), "no such concept", "did you mean 'mercury'?")]
    raise_problems(wrong)                          # raises if there are any

A path into the data is a tuple of keys and list indices: `("tests", 0, "lang")`. To collect over
several files, catch `ProblemsError` and keep its `problems`.

The YAML is the plain part of YAML 1.2: only `true` and `false` are booleans (so `no` is Norway or
Portuguese, not false), dates stay text, keys are text, no key stands twice in a mapping, and there
are no tags and no merge keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mpfcheck.errors import DataError
from mpfcheck.rules.problems import (
    Mark,
    Problem,
    ProblemsError,
    excerpt,
    raise_problems,
    shown_path,
    suggestion,
)

if TYPE_CHECKING:
    from pydantic import BaseModel

    ModelT = TypeVar("ModelT", bound=BaseModel)

__all__ = [
    "DataPath",
    "Mark",
    "Problem",
    "ProblemsError",
    "SpannedYaml",
    "load_yaml",
    "parse_yaml",
    "problem",
    "raise_problems",
    "suggestion",
    "validate",
]

DataPath = Sequence[str | int]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = frozenset({"bool", "int", "float", "null", "timestamp", "value"})
_SYNTAX_HINTS = {
    "mapping values are not allowed": "a text that holds ': ' must stand in quotes, or the "
    "indentation is wrong",
    "cannot start any token": "indent with spaces, not tabs; put a text that begins with "
    "% @ ` or a tab in quotes",
    "could not find expected ':'": "a key is followed by ': '; the lines of a long text must be "
    "indented below their key",
    "did not find expected key": "the indentation differs from the lines above, or a quote is "
    "not closed",
    "did not find expected '-' indicator": "the indentation differs from the items above",
    "did not find expected ',' or": "a bracket or brace is not closed",
    "unexpected end of stream": "a quote, bracket or brace is not closed",
    "did not find expected whitespace": "a text that begins with & * or ! must stand in quotes",
    "undefined alias": "a text that begins with * must stand in quotes",
}


@dataclass(frozen=True)
class SpannedYaml:
    """The data of a YAML file, and where each part of it stands.

    `data` is plain Python (dict, list, str, int, float, bool, None); `path` names the file as it is
    shown to the reader; `lines` are its lines.
    """

    path: str
    data: Any
    lines: tuple[str, ...]
    root: Node | None = field(repr=False)

    def where(self, path: DataPath, *, key: bool = False) -> Mark:
        """Where the value at `path` stands, or its key.

        A step that leads nowhere is left out, so that a path to something missing points at what
        should have held it.
        """
        node, name = self.root, None
        for step in path:
            below = _child(node, step)
            if below is not None:
                name, node = below
        at = name if key and name is not None else node
        return _mark(at) if at is not None else Mark(1, 1)


def load_yaml(path: Path, *, but: str = "") -> SpannedYaml:
    """Read a YAML file; of a mapping, all `but` what stands under that key.

    Raises:
        ProblemsError: It is not YAML in UTF-8, or holds a key twice; names every such place.
        DataError: There is no such file, or it cannot be opened.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"{shown_path(path)}: cannot be read: {reason}"
        raise DataError(message, hint="check the name and the folder") from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        wrong = Problem(shown_path(path), Mark(line, 1), "not UTF-8", "save the file as UTF-8")
        raise ProblemsError([wrong]) from error
    return parse_yaml(_without(but, text) if but else text, shown_path(path))


def _without(key: str, text: str) -> str:
    """The text with the lines of a key of the outermost mapping left empty."""
    block = re.compile(rf"^{key}:.*?(?=^\w|\Z)", re.MULTILINE | re.DOTALL)
    return block.sub(lambda found: "\n" * found.group().count("\n"), text)


def parse_yaml(text: str, path: str = "<text>") -> SpannedYaml:
    """The same for a text; `path` is the name used in errors."""
    lines = tuple(text.splitlines())
    if bad := yaml.reader.Reader.NON_PRINTABLE.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        mark = Mark(line, bad.start() - text.rfind("\n", 0, bad.start()))
        message = f"unprintable character {bad.group()!r}"
        raise ProblemsError([Problem(path, mark, message, excerpt=excerpt(lines, mark))])
    try:
        root: Node | None = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise ProblemsError([_syntax_problem(error, path, lines)]) from error
    wrong: list[Problem] = []
    data = _Reader(path, lines, wrong).value(root) if root is not None else None
    raise_problems(wrong)
    return SpannedYaml(path, data, lines, root)


def problem(
    spanned: SpannedYaml, path: DataPath, message: str, hint: str = "", *, key: bool = False
) -> Problem:
    """A mistake at `path` (at its key, if `key`), ready for `raise_problems`."""
    mark = spanned.where(path, key=key)
    return Problem(spanned.path, mark, message, hint, excerpt(spanned.lines, mark))


def validate(spanned: SpannedYaml, model: type[ModelT]) -> ModelT:
    """The data as a pydantic model.

    Raises:
        ProblemsError: The data do not fit; names every place, with the nearest allowed word for an
            unknown key or value.
    """
    from pydantic import ValidationError

    from mpfcheck.rules.validation import explain

    try:
        return model.model_validate(spanned.data)
    except ValidationError as error:
        found = explain(error, model, spanned.data)
        raise ProblemsError(
            problem(spanned, f.path, f.message, f.hint, key=f.at_key) for f in found
        ) from error


class _Reader:
    """Turns nodes into plain data and notes what may not stand there."""

    def __init__(self, path: str, lines: tuple[str, ...], wrong: list[Problem]) -> None:
        self._path, self._lines, self._wrong = path, lines, wrong
        self._open: set[int] = set()  # mappings and lists being read: an alias may not close a ring

    def value(self, node: Node) -> Any:
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            return self._refuse(node, "an alias that holds itself")
        if not node.tag.startswith(_TAG):
            return self._refuse(node, f"tag {node.tag!r} is not allowed")
        self._open.add(id(node))
        plain: Any = (
            dict(self._pairs(node))
            if isinstance(node, MappingNode)
            else [self.value(item) for item in node.value]
        )
        self._open.discard(id(node))
        return plain

    def _pairs(self, node: MappingNode) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        for name, below in node.value:
            if not isinstance(name, ScalarNode):
                self._refuse(name, "a key must be a text")
            elif name.tag == _TAG + "merge":
                self._refuse(name, "merge keys are not allowed", "write the keys out")
            elif name.value in seen:
                first = f"it stands in line {seen[name.value]} already"
                self._refuse(name, f"key {name.value!r} is given twice", first)
            else:
                seen[name.value] = name.start_mark.line + 1
                yield name.value, self.value(below)

    def _scalar(self, node: ScalarNode) -> Any:
        tag, text = node.tag.removeprefix(_TAG), str(node.value)
        if tag == "str" or (node.style and tag in _PLAIN_TAGS):
            return text
        if tag not in _PLAIN_TAGS:
            return self._refuse(node, f"tag {node.tag!r} is not allowed", "put the text in quotes")
        if text.lower() in _WORDS:
            return _WORDS[text.lower()]
        if _INT.fullmatch(text):
            return int(text)
        return float(text) if _FLOAT.fullmatch(text) else text

    def _refuse(self, node: Node, message: str, hint: str = "") -> None:
        mark = _mark(node)
        text = excerpt(self._lines, mark)
        self._wrong.append(Problem(self._path, mark, message, hint, text))


def _child(node: Node | None, step: str | int) -> tuple[Node, Node] | None:
    """(key, value) one step below; an item of a list is its own key."""
    if isinstance(node, MappingNode):
        return next(((k, v) for k, v in node.value if k.value == str(step)), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _mark(node: Node) -> Mark:
    """The place of a node: of a block mapping that of its first key."""
    start, end = node.start_mark, node.end_mark
    if isinstance(node, MappingNode) and node.value and not node.flow_style:
        return _mark(node.value[0][0])
    length = end.column - start.column if end.line == start.line else 1
    if isinstance(node, ScalarNode) and end.line != start.line:
        length = max(1, len(node.value.split("\n", 1)[0]))
    return Mark(start.line + 1, start.column + 1, max(1, length))


def _syntax_problem(error: yaml.MarkedYAMLError, path: str, lines: tuple[str, ...]) -> Problem:
    """One problem for what PyYAML says, in its words, with a hint for the usual slips."""
    at = error.problem_mark or error.context_mark
    mark = Mark(at.line + 1, at.column + 1) if at else Mark(1, 1)
    mark = min(mark, Mark(max(1, len(lines)), 1)) if mark.line > len(lines) else mark
    said = error.problem or "not YAML"
    hint = next((h for words, h in _SYNTAX_HINTS.items() if words in said), "")
    return Problem(path, mark, f"not YAML: {said.removeprefix('but ')}", hint, excerpt(lines, mark))
