# Everything a contributor runs. Python ≥ 3.11 and make are enough for `make demo`; `make test` also needs what
# tools/system.sh names, and installs it on Debian as root.

VENV := .venv
BIN := $(VENV)/bin
NODE := tools/checkers/node_modules
BENCH := .bench-venv

.DELETE_ON_ERROR:
.PHONY: help demo test lint format types imports pytest checkers bench screenshots clean

help:  ## Show what there is
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 14

demo: $(VENV)/.installed  ## Build the example releases in both scripts into demo/ and validate them
	@$(BIN)/python -m tools.demo

test: lint types imports pytest  ## Install all that the tests need and run everything

lint: $(VENV)/.installed-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/.installed-test  ## Format the code and mend what ruff can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/.installed-test
	$(BIN)/mypy

imports: $(VENV)/.installed-test
	$(BIN)/lint-imports

pytest: $(VENV)/.installed-test checkers
	$(BIN)/python -m pytest

checkers: $(NODE)/.installed  ## Install the page checkers (axe-core, Nu) and what they need

bench: $(VENV)/.installed $(BENCH)/.installed  ## Measure against peers, as ratios
	@tools/system.sh pandoc
	@$(BIN)/python -m benchmarks.run --peer-python $(BENCH)/bin/python

screenshots: $(VENV)/.installed-test checkers  ## Pictures of every example into screenshots/
	@$(BIN)/python -m tools.screenshots

clean:  ## Remove what make has made, the environments included
	rm -rf $(VENV) $(BENCH) $(NODE) demo screenshots

$(VENV)/.installed: pyproject.toml tools/python.sh
	@python=$$(tools/python.sh) && { test -x $(BIN)/python || "$$python" -m venv $(VENV); }
	@echo "installing govpub into $(VENV)"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check 'pip>=25.1'
	@$(BIN)/python -m pip install -qq --editable .
	@$(BIN)/python -m compileall -q src/govpub  # an editable install compiles nothing: the first command would
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@echo "installing what the tests need into $(VENV)"
	@$(BIN)/python -m pip install -qq --group test
	@touch $@

# one environment of its own: the official wheel owns the same package name as opencc-python-reimplemented
$(BENCH)/.installed: benchmarks/requirements.txt tools/python.sh
	@python=$$(tools/python.sh) && { test -x $(BENCH)/bin/python || "$$python" -m venv $(BENCH); }
	@$(BENCH)/bin/python -m pip install -qq --disable-pip-version-check --requirement benchmarks/requirements.txt
	@touch $@

$(NODE)/.installed: tools/checkers/package-lock.json tools/system.sh
	@tools/system.sh chromium font java npm pango
	@npm ci --prefix tools/checkers --ignore-scripts --no-audit --no-fund --silent </dev/null
	@touch $@
