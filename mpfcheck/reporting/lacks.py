"""What a clause near to an element lacks, in the words of a report."""

from __future__ import annotations

from collections.abc import Sequence

from mpfcheck.model.assessment import Nearest
from mpfcheck.model.evidence import Lack, LackKind
from mpfcheck.reporting.messages import Messages

_FEW = 3  # concepts of a group that are named


def said_lacks(nearest: Nearest, say: Messages) -> str:
    """In a sentence: "names mercury, but is a power, and is large-scale only"; "" if not known."""
    if not nearest.lacks:
        return ""
    lacks = say.listed(_said(lack, say) for lack in nearest.lacks)
    if not nearest.has:
        return lacks
    names = say("near.names", concepts=say.listed(dict.fromkeys(nearest.has)))
    return say("near.but", names=names, lacks=lacks)


def _said(lack: Lack, say: Messages) -> str:
    key = f"near.{lack.kind.value}"
    if lack.kind is LackKind.MODALITY:
        return say(key, what=say.listed(say(f"act.{kind}") for kind in lack.values))
    if lack.kind is LackKind.SCOPE:
        return say.listed(say(f"binds.{scope}") for scope in lack.values)
    if lack.kind is LackKind.NUMBER:
        return say(key, what=say.listed(say(f"quantity.{kind}") for kind in lack.values))
    if lack.kind is LackKind.APART and lack.values:
        return say("near.words-apart", what=lack.values[0])
    return say(key, what=_few(lack.values, say)) if lack.values else say(key)


def _few(given: Sequence[str], say: Messages) -> str:
    """The first few names; two concepts may have the same word in a language."""
    names = list(dict.fromkeys(given))
    if len(names) > _FEW:
        return f"{', '.join(names[:_FEW])} …"
    return say.listed(names, "or")
