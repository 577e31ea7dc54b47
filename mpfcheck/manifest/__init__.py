"""Manifests: which instruments a country has, and what is known of the country.

`load_country` reads a `country.yaml`; `country_of` takes one country out of a larger file, such as
the list of countries of an audit.
"""

from mpfcheck.manifest.load import country_of, load_country
from mpfcheck.manifest.schema import CountrySpec

__all__ = ["CountrySpec", "country_of", "load_country"]
