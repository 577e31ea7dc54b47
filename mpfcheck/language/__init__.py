"""What a clause speaks of, what it does, and whom it binds.

`annotate` takes an instrument and the language data of the rules and gives one annotation per
clause. spaCy serves as tokenizer host, vocabulary and phrase matcher (`spacy.blank` pipelines,
no model, no network); languages are data, not code.
"""

from mpfcheck.language.annotate import annotate
from mpfcheck.language.detect import detect_language

__all__ = ["annotate", "detect_language"]
