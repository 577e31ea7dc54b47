"""What a run answers: the same question has the same digest, so a run of it can be taken up."""

from __future__ import annotations

from dataclasses import replace

from mpfcheck import __version__
from mpfcheck.assessment.options import Options
from mpfcheck.assessment.remembered import rules_and_framework
from mpfcheck.audit.manifest import Audit
from mpfcheck.audit.store import RunHead
from mpfcheck.cache import digests
from mpfcheck.cache.plain import packed
from mpfcheck.model.country import Country
from mpfcheck.model.framework import Framework
from mpfcheck.reading.options import Limits


def head_of(audit: Audit, options: Options, framework: Framework) -> RunHead:
    """The head of a run of this audit. The contents of its files have no part in it."""
    data = rules_and_framework(options)
    asked = replace(
        options,
        progress=None,
        cache=None,
        rules_dir=None,
        framework_file=None,
        reading=replace(options.reading, limits=Limits(), workers=0),
    )
    countries = [packed(_from(audit, country)) for country in audit.countries]
    program = [digests.of_program(digests.ASSESSING), digests.of_recogniser()]
    return RunHead(
        title=audit.title,
        digest=digests.of_values(audit.title, countries, repr(asked), data, program),
        tool_version=__version__,
        framework=framework.id,
        framework_version=framework.version,
        rules_digest=data[0],
    )


def _from(audit: Audit, country: Country) -> Country:
    """The country with its files named from the folder of the audit."""
    entries = (replace(e, file=e.file.relative_to(audit.folder)) for e in country.instruments)
    return replace(country, instruments=tuple(entries))
