"""From files to an Assessment: the stages wired through one function, and their findings."""

from mpfcheck.assessment.assess import Assessor, assess
from mpfcheck.assessment.options import Options

__all__ = ["Assessor", "Options", "assess"]
