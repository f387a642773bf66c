# `make check` is what CI runs; the names of the tools come from the active environment.
PYTHON ?= python

.PHONY: check lint types walls test picture
check: lint types walls test

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy

walls:
	lint-imports

test:
	$(PYTHON) -m pytest
