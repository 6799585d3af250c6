# Everything runs from a clean clone with Python 3.11 or later and make; the rest is set up here, from hashed locks.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help select test endure postgresql check docs notebooks bench lock clean

PYTHON ?= python3
BIN := .venv/bin
MATCHER := $(BIN)/matcher
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
UV_COMPILE := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --group build $(LOCK)

help:  ## this list
	@awk -F ':.*## *' '/^[a-z]+:.*## /{printf "%-10s %s\n", $$1, $$2}' Makefile

select: $(BIN)/.core  ## select for the shipped sample (VACANCIES=file: for others), write out/report.html
	$(MATCHER) demo $(if $(VACANCIES),--vacancies $(VACANCIES))

test: $(BIN)/.dev postgresql  ## all tests (PYTEST="-k name" narrows them down)
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile $(PYTEST)

endure: $(BIN)/.dev postgresql  ## each fault fifty times and 10,000 steps of random lives (half an hour); keeps the results
	MATCHER_ENDURE=50 MATCHER_ENDURE_LIVES=250 $(BIN)/python -m pytest --numprocesses auto --dist loadfile \
		-p tests.faults.endure tests/faults tests/matcher/offers/test_lives.py

# Root gets it installed; for others the tests that need it are left out, and one fails with the line to type.
postgresql:
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || [ "$$(id -u)" != 0 ] || \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install --yes -qq postgresql; } || true

check: $(BIN)/.dev  ## format, lint, types, layers, and what the documents claim
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/house

docs: $(BIN)/.dev  ## write docs/cli.md, docs/json.md, docs/law.md, the schema in docs/formats.md and the lists of docs/scenarios.md anew
	$(BIN)/python -m typer matcher.cli utils docs --name matcher --title "The command line" --output docs/cli.md
	$(BIN)/python -m matcher.cli.json_schema docs/json.md
	$(BIN)/python -m data.exchange.schema docs/formats.md
	$(BIN)/python -m matcher.scenario.document docs/scenarios.md
	$(BIN)/python -m matcher.law.document docs/law.md

notebooks: $(BIN)/.dev  ## open the notebooks in a browser
	$(BIN)/marimo edit notebooks

bench: $(BIN)/.dev  ## measure every figure of benchmarks/targets.yaml
	$(BIN)/python -m benchmarks all

lock:  ## pin the dependencies of pyproject.toml anew (LOCK=--upgrade takes the newest)
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(UV_COMPILE) pyproject.toml --output-file locks/core.txt
	$(UV_COMPILE) --all-extras --constraint locks/core.txt pyproject.toml --output-file locks/dev.txt

clean:  ## remove the virtual environment, reports, builds and caches; data stays
	rm -rf .venv out build dist *.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One environment, filled in two steps: what users need, then what developers need beside it.
# A stamp is newer than all that it was made from, so nothing is installed twice.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name one: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv .venv

$(BIN)/.core: locks/core.txt pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes --requirement locks/core.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/.dev: locks/dev.txt $(BIN)/.core
	$(INSTALL) --require-hashes --requirement locks/dev.txt
	@touch $@
