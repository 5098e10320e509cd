# `make demo` shows newslint at work, `make test` runs its tests. Both set up .venv with the first Python >= 3.11 found.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
SAMPLES := $(wildcard demo/*.txt ../shared/samples/spun-article.txt)

.PHONY: demo test bench languagetool clean

demo: .venv/.run
	.venv/bin/newslint check --isolated $(SAMPLES) || test $$? -eq 1

test: .venv/.dev
	.venv/bin/python -m pytest

# newslint beside its peers, which it installs into .bench; `make bench CORPUS=FOLDER` measures on texts of your own.
bench: .venv/.dev
	.venv/bin/python -m bench $(addprefix --corpus ,$(CORPUS))

.venv/.run: pyproject.toml
	$(if $(PYTHON),,$(error no Python 3.11 or later was found; name one with `make PYTHON=...`))
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -e .
	.venv/bin/python -m compileall -q newslint
	touch $@

.venv/.dev: .venv/.run
	.venv/bin/python -m pip install --quiet --disable-pip-version-check -e '.[dev,languagetool]'
	touch $@

# The LanguageTool server and its English rules, 245 MB, for the tests and for use: needs Maven, and Java 17 to run.
languagetool: tools/languagetool/target/.fetched

tools/languagetool/target/.fetched: tools/languagetool/pom.xml
	mvn --quiet --batch-mode --file tools/languagetool/pom.xml dependency:copy-dependencies
	touch $@

clean:
	rm -rf .venv dist build tools/languagetool/target
