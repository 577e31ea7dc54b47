"""Between matching and inference: what one clause does to another.

A penalty clause punishes the breach of section 12, an exception takes artisanal miners out of a
Part, an act leaves a matter to regulations that another instrument of the country holds. `link`
finds these; inference draws the conclusions.
"""

from mpfcheck.linking.link import link

__all__ = ["link"]
