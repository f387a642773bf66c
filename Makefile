# make check = what CI runs.
PYTHON ?= python

.PHONY: check lint types walls test
check: lint types walls test

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy

walls:
	$(PYTHON) -m importlinter.cli lint-imports 2>/dev/null || lint-imports

test:
	$(PYTHON) -m pytest
