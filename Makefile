# Everything that one does with a checkout. PYTHON=… chooses another Python than the first that fits.

KG      := .venv/bin/kg
PIP     := .venv/bin/python -m pip --quiet --disable-pip-version-check
SHARED  := ../shared
LEAST   := organizations=0.85 organization_name=0.90 organization_type=0.90 persons=0.90 memberships=0.80 events=0.80 \
           event_dates=0.85 organizers=0.80 awards=0.80 documents=0.80 evidence=1.00
FITS    := import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))
PYTHON  ?= $(shell for p in python3.11 python3 python3.12 python3.13; do \
             $$p -c "$(FITS)" 2>/dev/null && echo $$p && break; done)

.PHONY: help demo test check score docs wheel clean

help:
	@echo "make demo    try it: installs into .venv, imports three bulletins, asks, draws  |  试一试"
	@echo "make test    run all tests                                                      |  测试"
	@echo "make check   style, types, layers and tests                                     |  全部检查"
	@echo "make score   score the extraction against the annotated bulletins in $(SHARED)   |  评分"
	@echo "make docs    write what the docs take from the program                         |  更新文档"
	@echo "make wheel   build dist/*.whl                                                   |  打包"

demo: .venv/installed
	@KG=$(KG) sh examples/demo.sh examples/bulletins demo

test: .venv/developing
	.venv/bin/python -m pytest -n auto

check: .venv/developing
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo
	.venv/bin/python -m pytest -n auto

score: .venv/installed
	@test -d $(SHARED)/score || { echo "$(SHARED)/score is not there: nothing to score against"; exit 1; }
	.venv/bin/python $(SHARED)/score/run.py --kg "$(KG)" --least $(LEAST)
	.venv/bin/python benchmarks/scores/score.py --scorer $(SHARED)/score
	.venv/bin/python benchmarks/scores/precision.py --scorer $(SHARED)/score

docs: .venv/developing
	.venv/bin/python docs/build.py

wheel: .venv/developing
	rm -rf dist
	.venv/bin/python -m hatchling build --target wheel --directory dist

clean:
	rm -rf .venv demo dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	@test -n "$(PYTHON)" || { \
	  echo "需要 Python 3.11 至 3.13（含 venv）。Debian、Ubuntu：apt-get install python3 python3-venv"; \
	  echo "Python 3.11 to 3.13 with venv is needed. Debian, Ubuntu: apt-get install python3 python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml requirements-dev.txt | .venv/bin/python
	$(PIP) install --constraint requirements-dev.txt --editable .
	@touch $@

.venv/developing: pyproject.toml requirements-dev.txt | .venv/bin/python
	$(PIP) install --constraint requirements-dev.txt --editable ".[dev]"
	@touch .venv/installed $@
