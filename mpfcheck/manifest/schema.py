"""The shape of a country in a manifest: a closed set of keys; an unknown one is an error."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from mpfcheck.model.country import Answer, Kind, Standing


def _country_code(code: str) -> str:
    if not re.fullmatch(r"[A-Z]{2}", code):
        raise ValueError(f"{code!r} is not a country code: two capital letters, such as GH")
    return code


def _id(name: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise ValueError(f"{name!r} is not an id: small letters and digits, joined by hyphens")
    return name


def _written(text: str) -> str:
    if not text.strip():
        raise ValueError("the text is empty")
    if not text.isprintable():
        raise ValueError("the text holds an unprintable character or a line break")
    return text.strip()


CountryCode = Annotated[str, AfterValidator(_country_code)]
Id = Annotated[str, AfterValidator(_id)]
Written = Annotated[str, AfterValidator(_written)]


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class InstrumentSpec(_Closed):
    """One instrument; `file` is relative to the manifest and not outside its folder."""

    file: Written
    id: Id | None = None
    title: Written | None = None
    year: int | None = Field(None, ge=1000, le=2999)
    kind: Kind
    status: Standing = Standing.IN_FORCE
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None
    amends: list[Id] = []


class CountrySpec(_Closed):
    """One country."""

    country: CountryCode
    name: Written
    facts: dict[str, Answer] = {}
    instruments: list[InstrumentSpec] = Field(min_length=1)
