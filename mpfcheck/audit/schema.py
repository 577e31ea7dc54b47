"""The shape of audit.yaml: a closed set of keys; an unknown one is an error."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from mpfcheck.manifest.schema import CountrySpec, Written


class AuditSpec(BaseModel):
    """Countries, each in the shape of a country.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Written | None = None
    countries: list[CountrySpec] = Field(min_length=1)
