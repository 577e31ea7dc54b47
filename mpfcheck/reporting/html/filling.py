"""Fills a page's template. Everything from a law or a framework is escaped by the template."""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import TYPE_CHECKING

from mpfcheck.reporting.clean import plain
from mpfcheck.reporting.messages import Messages

if TYPE_CHECKING:
    from jinja2 import Environment


def filled(template: str, say: Messages, version: str, **values: object) -> str:
    """The whole page, with a final line break; `version` is that of the program that assessed."""
    script = _file("filter.js")
    page = (
        _environment()
        .get_template(template)
        .render(
            say=say,
            version=version,
            style=_file("style.css"),
            script=script,
            script_hash=_digest(script),
            plain=plain,
            **values,
        )
    )
    return page.rstrip() + "\n"


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("mpfcheck.reporting.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _file(name: str) -> str:
    return (resources.files("mpfcheck.reporting.html") / name).read_text(encoding="utf-8")


def _digest(script: str) -> str:
    """What the page's policy names, so that no other script can run in it."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
