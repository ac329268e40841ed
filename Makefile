# Everything a user or a developer runs; `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE ?= var/store
PORT ?= 8000

.DEFAULT_GOAL := help
.PHONY: help install run build evaluate bench bench-extraction test check lint types contracts format browser clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

# The stamps remember for which pyproject.toml each set of packages was installed.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; ok = (3, 11) <= sys.version_info[:2] <= (3, 13); sys.exit(None if ok else \
	  "error: Python 3.11 to 3.13 is needed, this is %d.%d; name another: make PYTHON=python3.12" % sys.version_info[:2])'
	@$(PYTHON) -m venv $(VENV) || { echo "error: python3 -m venv failed; on Debian: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,test]'
	@touch $@ $(VENV)/.installed

install: $(VENV)/.installed ## make .venv with the afteraction command in it

build: install ## build the graph from seeds/
	$(BIN)/afteraction build --store $(STORE)

run: build ## build the graph from seeds/ and serve it on http://127.0.0.1:8000
	$(BIN)/afteraction serve --store $(STORE) --port $(PORT)

browser: ## install Debian's Chromium for the browser tests, where apt is there
	@.ci/install-chromium

test: $(VENV)/.installed-dev browser ## run the whole test suite
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev ## ruff
	$(BIN)/ruff check .

format: $(VENV)/.installed-dev ## check the format (ruff format . to apply it)
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev ## mypy, strict
	$(BIN)/mypy

contracts: $(VENV)/.installed-dev ## import contracts: the data flows one way
	$(BIN)/lint-imports

evaluate: install ## measure extraction on the data that is here, and keep the figures in docs/evaluation.md
	$(BIN)/afteraction evaluate --record docs/evaluation.md

bench: bench-extraction ## all measurements of speed and memory

bench-extraction: install ## what extraction costs beside spaCy alone, in words a second, and its memory
	$(BIN)/python -m benchmarks.extraction
	$(BIN)/python -m benchmarks.extraction --memory 10000

check: lint format types contracts ## all checks that run nothing

clean: ## remove the environment and the store
	rm -rf $(VENV) var build dist *.egg-info
