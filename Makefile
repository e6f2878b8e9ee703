# make demo and make test set everything up first; make help lists the rest.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
BIN := .venv/bin
READY := .venv/.ready
# Compiled once, not by every test worker and every program that a test starts.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup lock demo test check wheel bench clean

help:  ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | expand -t 10

setup: $(READY)

$(READY): pyproject.toml requirements/dev.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

lock:  ## refresh the locks; needs uv
	uv pip compile -q --universal --no-header --generate-hashes --python-version 3.11 pyproject.toml -o requirements/run.lock
	uv pip compile -q --universal --no-header --generate-hashes --python-version 3.11 --extra dev pyproject.toml -o requirements/dev.lock

demo: $(READY)  ## scan eight weeks of the fictional council's mail and write its digest
	$(BIN)/mailguard demo --out demo-out

test: $(READY)  ## run every test
	sh tests/peers.sh
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(READY)  ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

wheel: $(READY)  ## build dist/mailguard-*.whl, to install on another machine
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .

bench: $(READY)  ## speeds, side by side in one run
	$(BIN)/mailguard bench

clean:  ## remove what the other targets made
	rm -rf .venv demo-out build dist mutants
