"""Processor seconds to annotate 30,000 words per language: `python benchmarks/bench_language.py`.

The text is made of sentences of our own, varied by number, so that no cache of whole sentences
helps; loading the rules and compiling the language data are timed apart.
"""

from __future__ import annotations

import time

from mpfcheck.garbage import collect_rarely
from mpfcheck.language.annotate import Annotator
from mpfcheck.model.document import Document, Line, Page
from mpfcheck.rules.loader import load_ruleset
from mpfcheck.structure import build

WORDS = 30_000
SENTENCES = {
    "en": (
        "{n}. The holder of licence {n} shall not use more than {n} litres of mercury in any mine, "
        "unless the Minister has given consent in writing, and keeps a register of every sale."
    ),
    "fr": (
        "Article {n}. Le titulaire du permis {n} ne peut employer plus de {n} litres de mercure "
        "sans autorisation écrite du ministre; il tient un registre de toutes les ventes."
    ),
    "es": (
        "Artículo {n}. El titular del permiso {n} no podrá usar más de {n} litros de mercurio sin "
        "autorización escrita del ministerio, y llevará un registro de todas las ventas."
    ),
    "pt": (
        "Art. {n}. O titular da permissão {n} não poderá usar mais de {n} litros de mercúrio sem "
        "autorização escrita do ministério, e mantém um registro de todas as vendas."
    ),
}


def main() -> None:
    """Print one line per language."""
    collect_rarely()  # as the program does
    start = time.process_time()
    languages = load_ruleset().languages
    print(f"rules loaded in {time.process_time() - start:.2f} s")
    print(f"{'compile':>8} {'annotate':>9}  language ({WORDS:,} words)")
    for language, sentence in SENTENCES.items():
        count = WORDS // len(sentence.split())
        lines = tuple(Line(sentence.format(n=n), page=1, block=n) for n in range(1, count + 1))
        law = build(
            Document("bench.txt", "0" * 64, "text", "", (Page(1, 0.0, 0.0, lines),)),
            language=language,
        )
        start = time.process_time()
        annotator = Annotator(languages[language])
        compiled = time.process_time()
        annotator.annotate(law)
        print(f"{compiled - start:8.2f} {time.process_time() - compiled:9.2f}  {language}")


if __name__ == "__main__":
    main()
