"""The shape of a review file."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Closed(BaseModel):
    """No key but those that are known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class GroundSpec(Closed):
    """A clause that a finding rested on."""

    element: str = ""
    clause: str
    fingerprint: str
    words: str = ""


class AddedSpec(Closed):
    """Evidence that counsel found."""

    element: str
    clause: str
    strength: Literal["full", "weak"]
    quote: str = ""


class DecisionSpec(Closed):
    """One decision."""

    requirement: str
    machine: str
    status: Literal["met", "partial", "absent", "not-applicable"]
    reviewer: str
    date: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
    note: str = ""
    grounds: list[GroundSpec] = []
    rejected: list[GroundSpec] = []
    added: list[AddedSpec] = []


class ReviewSpec(Closed):
    """A review file."""

    review: Literal["mpfcheck.review/1"]
    law: str = ""
    sha256: str = ""
    decisions: list[DecisionSpec] = []
