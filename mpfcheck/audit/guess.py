"""A manifest from a folder of files: what can be told from names is guessed, and marked so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from mpfcheck.errors import UsageError

_ENDINGS = frozenset({".pdf", ".docx", ".html", ".htm", ".xml", ".akn", ".txt", ".md"})
_KINDS = {
    "treaty": ("convention", "treaty", "protocol", "convenio", "convencao", "traite"),
    "regulation": ("regulation", "reglamento", "regulamento", "reglement", "rules"),
    "decree": ("decree", "decret", "decreto", "arrete", "order"),
    "bill": ("bill", "projet", "proyecto", "projeto", "draft"),
    "code": ("code", "codigo"),
    "act": ("act", "law", "ley", "lei", "loi"),
}
"""Words in file names, and what an instrument with such a name is; the first kind counts."""
_HEAD = """# The countries of an audit. Look at the lines marked "guessed" and mend them:
# country (two capital letters, ISO 3166), name, and the kind of each instrument (act, code,
# regulation, decree, bill, treaty, other) with its status (in-force, draft, repealed).
"""
_FLAT = re.compile(r"([a-z]{2})-.+")
"""A file of a country, where countries have no folders: "gh-mining-act-2006.pdf"."""


def manifest_of(folder: Path) -> str:
    """The text of an audit.yaml for the laws in `folder`.

    Files belong to the country of their topmost folder; files directly in it, or in folders whose
    names begin with a code ("gh-mining-act-2006/original.pdf"), to the country of that code.

    Raises:
        UsageError: There is no such folder, or no law in it.
    """
    if not folder.is_dir():
        raise UsageError(f"There is no folder {folder}.", hint="Give the folder with the laws.")
    countries: dict[str, list[Path]] = {}
    for path in _laws(folder):
        countries.setdefault(_owner(path), []).append(path)
    if not countries:
        endings = ", ".join(sorted(_ENDINGS))
        raise UsageError(f"There is no law in {folder}.", hint=f"Laws are files with {endings}")
    lines = [_HEAD, f"title: {json.dumps(folder.resolve().name, ensure_ascii=False)}", "countries:"]
    for name, paths in sorted(countries.items()):
        lines += _country(name, paths)
    return "\n".join(lines) + "\n"


def _laws(folder: Path) -> Iterator[Path]:
    """The laws in a folder, from there; beside an "original.pdf" none else."""
    found = sorted(p.relative_to(folder) for p in folder.rglob("*") if _is_law(p, folder))
    originals = {path.parent for path in found if path.stem == "original"}
    for path in found:
        if path.parent not in originals or path.stem == "original":
            yield path


def _is_law(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "README")) for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _ENDINGS and not hidden and path.is_file()


def _owner(path: Path) -> str:
    """The name of the country of a file: a folder's, or the code that a name begins with."""
    top = path.parts[0]
    flat = _FLAT.fullmatch(top.lower())
    if flat is not None:
        return flat[1]
    return top if len(path.parts) > 1 else ""


def _country(name: str, paths: list[Path]) -> Iterator[str]:
    code = name.upper() if re.fullmatch(r"[A-Za-z]{2}", name) else _code(name)
    words = name.replace("-", " ").replace("_", " ").title() if len(name) > 2 else name.upper()
    yield f"  - country: {code}  # guessed"
    yield f"    name: {json.dumps(words or 'Unknown', ensure_ascii=False)}  # guessed"
    yield "    instruments:"
    for path in paths:
        own = path.stem if path.stem not in ("original", "text") else path.parent.name
        yield f"      - file: {json.dumps(path.as_posix(), ensure_ascii=False)}"
        yield f"        id: {_id(own)}"
        yield f"        kind: {_kind(own)}  # guessed"
        if _kind(own) == "bill":
            yield "        status: draft  # guessed"
        if year := re.search(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)", own):
            yield f"        year: {year[1]}  # guessed"


def _code(name: str) -> str:
    """Two letters of a name; nobody knows here which codes countries have."""
    letters = re.sub(r"[^A-Z]", "", name.upper())
    return letters[:2] if len(letters) > 1 else "XX"


def _id(name: str) -> str:
    from mpfcheck.language.stems import fold

    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "law"


def _kind(name: str) -> str:
    words = _id(name).split("-")
    for kind, known in _KINDS.items():
        if any(_begins(word, start) for word in words for start in known):
            return kind
    return "other"


def _begins(word: str, start: str) -> bool:
    """A short word must be whole: "activity" is no act."""
    return word == start or (len(start) > 4 and word.startswith(start))
