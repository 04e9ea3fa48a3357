# The two commands of the README are `make generate` and `make test`; both set up .venv/ first.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: generate check test corpus conformance bench profile update lock clean

generate: $(READY)
	$(BIN)/intaglio generate --config spec/intaglio.toml

check: $(READY)
	$(BIN)/intaglio check --config spec/intaglio.toml

test: $(READY)
	$(BIN)/mypy
	$(BIN)/pytest -n 2 -m "not corpus and not conformance"

# Over the descriptions and suites of ../shared, which take minutes; skipped where they are absent.
corpus: $(READY)
	$(BIN)/pytest -n 2 --dist loadgroup -rs -m corpus

conformance: $(READY)
	$(BIN)/pytest -n 2 --dist loadgroup -rs -m conformance

# Ours beside the peers, which are installed below .bench/: three quarters of an hour on two quiet cores.
# `make bench ROUNDS=1` is a look (a quarter of an hour); `make bench ONLY=start,call` measures some groups and
# leaves the figures of the others as they were.
bench: $(READY)
	$(BIN)/python -m benchmarks $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(ONLY),--only $(ONLY))

profile: $(READY)
	$(BIN)/python -m benchmarks.profiles

update: $(READY)
	$(BIN)/intaglio generate --config spec/intaglio.toml
	$(BIN)/pytest -n 2 -m "not corpus and not conformance" --update

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Intaglio needs Python 3.11 or newer (make PYTHON=python3.12 ...)" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# Rewrites requirements.lock with the newest versions that pyproject.toml allows.
lock:
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install --quiet uv
	$(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --group test pyproject.toml build.in --output-file requirements.lock

clean:
	rm -rf $(VENV) .bench
