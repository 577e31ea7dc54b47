# Two commands do all the set-up: `make demo` and `make test`.

PYTHON ?= $(shell for p in python3 python3.12 python3.11 python3.13 python3.14; do \
  "$$p" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
SAMPLE := sample_laws/talvania-mines-and-minerals-bill.pdf

.PHONY: demo test test-slow lint bench samples picture docs lock clean

demo: $(VENV)/.base  ## assess the sample bill and show the report
	$(BIN)/mpfcheck check $(SAMPLE)

test: $(VENV)/.test lint  ## everything that must hold, in a few minutes
	$(BIN)/mpfcheck rules test
	$(BIN)/mpfcheck rules lint
	$(BIN)/mpfcheck rules coverage --strict
	$(BIN)/python -m pytest -n auto -m "not slow"

test-slow: $(VENV)/.test  ## what takes longer
	$(BIN)/python -m pytest -n auto -m slow || test $$? -eq 5  # 5: there are none

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.test  ## how well and how fast laws are read; seconds per stage on the samples
	$(BIN)/python benchmarks/bench_reading.py
	$(BIN)/python benchmarks/bench_speed.py
	$(BIN)/python benchmarks/bench_stages.py sample_laws/*.pdf
	$(BIN)/python benchmarks/bench_inference.py
	$(BIN)/python benchmarks/bench_matching.py
	$(BIN)/python benchmarks/bench_growth.py
	$(BIN)/python benchmarks/bench_audit.py

samples: $(VENV)/.test  ## build the PDFs of sample_laws/ from their sources
	$(BIN)/python sample_laws/build.py

picture: $(VENV)/.base  ## docs/report.svg, the picture in the README
	$(BIN)/python scripts/picture.py $(SAMPLE) docs/report.svg

docs: $(VENV)/.base  ## docs/requirements/, a page per requirement with its rules in plain words
	$(BIN)/python scripts/rule_pages.py docs/requirements

LOCK := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet --upgrade

lock: $(VENV)/.base  ## write requirements/*.txt anew from pyproject.toml
	$(PIP) install --quiet uv
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) pyproject.toml -c requirements/build.txt -o requirements/base.txt
	$(LOCK) pyproject.toml --extra test -c requirements/build.txt -c requirements/base.txt \
	  -o requirements/test.txt

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The build tools are locked too, so that nothing unpinned is fetched when the one source
# distribution among the dependencies (durable-rules) and mpfcheck itself are built.
$(VENV)/.base: requirements/build.txt requirements/base.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "mpfcheck needs Python 3.11 or later: none was found."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --require-hashes -r requirements/build.txt
	$(PIP) install --quiet --require-hashes --no-build-isolation -r requirements/base.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.base
	$(PIP) install --quiet --require-hashes --no-build-isolation -r requirements/test.txt
	@touch $@
