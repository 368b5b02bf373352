# Every path here is relative and every recipe quotes what it is given, so a checkout may lie in a folder with spaces.

PYTHON ?= python3
PYTHONS ?= $(PYTHON)
VENV := .venv
IN := $(VENV)/bin
PIP := $(IN)/python -m pip --disable-pip-version-check
# A file of tests stays in one process, for what it shares; the big ones begin first, as they are named.
SIDE_BY_SIDE := -n 2 --dist loadfile --no-loadscope-reorder
NO_HANGING := -o faulthandler_timeout=300 -o faulthandler_exit_on_timeout=true

.DEFAULT_GOAL := help
.PHONY: help demo test check tests soak bench docs wheelhouse constraints clean

help: ## What each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/run-time ## Two scorecards in ragstone-demo/: a made-up council from its records, and Kent in February 2015
	$(IN)/ragstone demo ragstone-demo

test: check tests ## Every check and every test, in a real browser too (installs what is missing)

check: $(VENV)/test-time ## Style, types and the contracts between rooms; changes no file
	$(IN)/ruff check .
	$(IN)/ruff format --check .
	$(IN)/mypy
	$(IN)/lint-imports

tests: $(VENV)/test-time
	tools/install_browser_tools $(IN)/python
	$(IN)/python -m pytest -m "not soak" $(SIDE_BY_SIDE) $(NO_HANGING)

soak: $(VENV)/test-time ## The large and slow tests
	$(IN)/python -m pytest -m soak

bench: demo ## What the pack and counting cost here, as ratios, up to 20 million referrals (twenty minutes, 12 GB)
	$(IN)/ragstone bench --pack ragstone-demo/wantsum --events 20000 --events 200000 --events 2000000 --events 20000000
	$(IN)/python -m tools.time_reissue ragstone-demo/wantsum

docs: $(VENV)/run-time ## Remake what docs/reference/ says of tables, views and measures
	$(IN)/python -m tools.make_reference
	$(IN)/python -m tools.list_measures

wheelhouse: $(VENV)/run-time ## All that a Windows laptop without a network needs, in wheelhouse/
	$(IN)/python tools/fill_wheelhouse.py

constraints: ## Remake constraints.txt; PYTHONS="python3.11 python3.13" holds it to both
	$(PYTHON) tools/make_constraints.py $(PYTHONS)

clean: ## Take away everything that make made
	rm -rf $(VENV) .tools wheelhouse ragstone-demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(IN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Ragstone needs Python 3.11 or later; say which: make PYTHON=python3.13' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo 'Python has no venv module here (Debian: apt-get install python3-venv)' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# The build backend is installed first, held to its pin: an isolated build would fetch whichever is newest.
$(VENV)/run-time: pyproject.toml constraints.txt | $(IN)/python
	$(PIP) install --quiet -c constraints.txt hatchling editables
	$(PIP) install --quiet -c constraints.txt --no-build-isolation -e .
	touch $@

$(VENV)/test-time: $(VENV)/run-time
	$(PIP) install --quiet -c constraints.txt --no-build-isolation -e '.[test]'
	touch $@
