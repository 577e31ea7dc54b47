"""From evidence to statuses, by forward chaining, with a reason for every conclusion.

`conclude` is the entry; `choose_engine` gives the engine that it runs on.
"""

from mpfcheck.inference.conclude import conclude, derive
from mpfcheck.inference.engine import InferenceEngine, choose_engine
from mpfcheck.inference.reader import rank

__all__ = ["InferenceEngine", "choose_engine", "conclude", "derive", "rank"]
