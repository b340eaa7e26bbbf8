# Everything a newcomer needs: `make run`, `make test`.

SWIFT = swift
PROGRAM = .build/release/vinhdanh
OUT = out
# Where anything crashes, end at once instead of waiting for a backtrace.
export SWIFT_BACKTRACE = enable=no

.PHONY: run test build golden eval lint fuzz bench gazetteer setup clean

# The main job over the corpus: shows the records and where the files lie.
run: build
	$(PROGRAM) run corpus/pages --out $(OUT) --table

# A release build, with Swift's libraries in it: it starts in half the time and runs where Swift is not installed.
build: setup
	$(SWIFT) build -c release --static-swift-stdlib --product vinhdanh

# Every test.
test: setup
	$(SWIFT) test --disable-xctest

# Rewrites corpus/expected and the output in the README from what the program does now. Fails by intent: look at the difference, then test again.
golden: setup
	RECORD_GOLDENS=1 $(SWIFT) test --disable-xctest --filter "GoldenTests|DocumentsTests"

# Scores against the labels of the corpus; fails below a floor.
eval: build
	$(PROGRAM) eval corpus

# Formatting and the borders between modules.
lint:
	scripts/check-boundaries
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

# Fuzzes what reads foreign bytes, each entry for a number of seconds. What breaks a property stays in .build/fuzz.
SECONDS = 60
fuzz: setup
	scripts/fuzz $(SECONDS)

# What reading and extraction cost beside a bare parse of the same pages, and merging 10,000 to 1,000,000 claims (two
# gigabytes in the temporary folder), and runs with a store over up to 100,000 generated pages; also written to bench/results.txt.
BENCH_PAGES = corpus/pages
bench: setup
	BENCH=1 $(SWIFT) build -c release --static-swift-stdlib --scratch-path .build/bench --product Bench
	.build/bench/release/Bench $(BENCH_PAGES) bench/results.txt

# Compiles places.tsv and place-traps.tsv anew from the sources that NOTICE names. Needs Python 3 and apt.
GAZETTEER = .build/gazetteer
gazetteer:
	python3 -m venv $(GAZETTEER)
	$(GAZETTEER)/bin/pip install --quiet --no-deps --requirement Tools/gazetteer/requirements.txt
	cd $(GAZETTEER) && apt-get download unicode-cldr-core=41-0.1 && dpkg-deb -x unicode-cldr-core_41-0.1_all.deb cldr
	$(GAZETTEER)/bin/python -B Tools/gazetteer/generate.py \
	  --cldr $(GAZETTEER)/cldr/usr/share/unicode/cldr/common --out Sources/CLexicons/data

# The system libraries, where they are missing.
setup:
	@scripts/setup

clean:
	$(SWIFT) package clean
	rm -rf $(OUT)
