# nianbao: every step of the work, by name. `make` alone lists them.

PREFIX ?= /usr/local
# The name that the daemon is installed under: Sphinx and Manticore have a searchd, too.
SEARCHD ?= searchd
DESTDIR ?=

# The flags of every build. The index store stays on: it takes a fifth of a build's time, but a clean
# build of the tests finds them with it. macOS keeps Homebrew's ICU out of the usual folders.
FLAGS =
# The flags of every release build, so that none undoes another's work: programs for Linux carry
# Swift's libraries in them, no symbols, and no names of the builder's folders; what the loader has
# bound cannot be written over.
RELEASE = -c release $(FLAGS)

ifeq ($(shell uname -s),Darwin)
ICU := $(shell brew --prefix icu4c 2>/dev/null)
ifneq ($(ICU),)
FLAGS += -Xcc -I$(ICU)/include -Xlinker -L$(ICU)/lib
endif
else
RELEASE += --static-swift-stdlib -Xlinker -s -Xlinker -z -Xlinker now \
	-Xcc "-ffile-prefix-map=$(CURDIR)=." -Xswiftc -file-prefix-map -Xswiftc "$(CURDIR)=."
endif

PROGRAMS = .build/release
CHARTS = .build/charts
DEMO_INDEX = .build/demo/index.sqlite
SWIFT_FILES = Package.swift Sources Tools Tests
# How long make fuzz damages files, how many queries it makes, and what its random numbers start
# from.
SECONDS ?= 60
QUERIES ?= 200000
SEED ?= 1
# How many minutes make soak attacks the programs.
MINUTES ?= 60
# How many reports make accuracy reads, and of every family of irregularities.
REPORTS ?= 2000
EACH ?= 40
# What make load asks of the daemon: the index, so many clients, so many requests.
INDEX ?=
CLIENTS ?= 32
REQUESTS ?= 3200
# More options of make release and make charts.
OPTIONS ?=
# How many queries make oracle asks, which looks at every report for each.
ORACLE_QUERIES ?= 10000

# Runs a command under a heading, and says how long it took.
define step
@echo "==> $(1)"; start=$$(date +%s); $(2) || exit $$?; \
	echo "    $(1): $$(($$(date +%s) - start)) s"
endef

.PHONY: help demo test test-fast end-to-end packaging soak build search install release release-test lint format golden corpus charts bench load accuracy fuzz sanitize oracle clean dependencies

help:
	@echo "make demo      build the program, index corpus/reports, answer two questions"
	@echo "make test      check the format, build everything, run the tests; one summary at the end"
	@echo "make test-fast  build everything, run the tests that start no program: under a minute of tests"
	@echo "make end-to-end  only the tests in a browser and of the API, on what 'swift build' built"
	@echo "make soak      attack the programs for MINUTES=$(MINUTES): kills, damage, hostile files and requests"
	@echo "make build     build search and searchd into $(PROGRAMS)/"
	@echo "make search    build search only"
	@echo "make install   install both programs, their manual pages and completions (PREFIX=$(PREFIX))"
	@echo "make release   make the files of a release in .build/dist;  make release-test  try its" \
		"Debian package"
	@echo "make lint      check the format of the sources;  make format  correct it"
	@echo "make golden    write the golden files of the tests again"
	@echo "make corpus    write corpus/ again"
	@echo "make charts    write the script that draws charts in pages; 'search compare --format html'" \
		"and searchd use it"
	@echo "make bench     measure indexing and queries on invented reports; make bench REPORTS=100000"
	@echo "make load      ask the daemon with CLIENTS=$(CLIENTS) at once, REQUESTS=$(REQUESTS) times;" \
		"INDEX=FILE, or one of 10,000 invented reports"
	@echo "make accuracy  read 2,000 invented reports of every kind, and EACH=$(EACH) of every irregularity;" \
		"compare each cell with the truth"
	@echo "make fuzz      read files damaged at random for SECONDS=$(SECONDS); ask QUERIES=$(QUERIES)" \
		"random queries; SEED=$(SEED);"
	@echo "               then feed each parser with bytes that libFuzzer mutates, for SECONDS each"
	@echo "make sanitize  run the tests of the C code under the address and the undefined-behaviour" \
		"sanitizer, the daemon's under the thread sanitizer"
	@echo "make oracle    ask ORACLE_QUERIES=$(ORACLE_QUERIES) random queries, SEED=$(SEED), and check every answer"
	@echo "make clean     remove what was built"

demo:
	@echo "==> Looking for Swift and the libraries; installing what is missing"
	@scripts/install-dependencies.sh
	@echo "==> Building the program 'search' (several minutes the first time)"
	@swift build $(RELEASE) --product search
	@echo "==> Indexing corpus/reports into $(DEMO_INDEX); unchanged files are skipped"
	@mkdir -p $(dir $(DEMO_INDEX))
	@$(PROGRAMS)/search index corpus/reports --index $(DEMO_INDEX) || { \
		echo "==> That index cannot be used; building it again from nothing"; \
		$(PROGRAMS)/search index corpus/reports --index $(DEMO_INDEX) --rebuild; }
	@echo '==> Which reports of 2020 speak of 保密审查?   search "保密审查" --year 2020'
	@$(PROGRAMS)/search "保密审查" --year 2020 --index $(DEMO_INDEX)
	@echo "==> Which reports name a 司法局 and count more than 5 requests for information that" \
		"was not held?   search '司法局 AND 本机关不掌握 > 5'"
	@$(PROGRAMS)/search '司法局 AND 本机关不掌握 > 5' --index $(DEMO_INDEX)

test:
	@scripts/test.sh $(FLAGS)

# The tests of the Swift code alone: no programs of ours or of the system's, no browser.
test-fast: dependencies
	$(call step,build,swift build --build-tests $(FLAGS))
	$(call step,tests that start no program,NIANBAO_TEST_FAST=1 swift test --skip-build $(FLAGS))

# The programs that were built last, as a client and a browser see them. What comes of it stands in
# .build/screenshots.
end-to-end:
	$(call step,browser and API tests,.build/python/bin/python -m pytest Tests/EndToEnd)

# The attacks of make test, for so many minutes, on programs built for release.
soak: build
	@scripts/install-dependencies.sh --quiet --tests
	$(call step,attacks,.build/python/bin/python -m pytest Tests/Attack \
		--minutes $(MINUTES) --programs $(PROGRAMS))

# What is installed beside the programs: manual pages, completions, bills of materials.
packaging:
	$(call step,packaging tests,.build/python/bin/python -m pytest Tests/Packaging)

build: dependencies
	$(call step,build search,swift build $(RELEASE) --product search)
	$(call step,build searchd,swift build $(RELEASE) --product searchd)

search: dependencies
	$(call step,build search,swift build $(RELEASE) --product search)

install: build
	scripts/install.sh --programs $(PROGRAMS) --prefix "$(PREFIX)" --daemon "$(SEARCHD)" \
		--charts $(CHARTS)/charts.js "$(DESTDIR)"

# Everything of a release, in .build/dist: docs/releasing.md.
release:
	@scripts/release.sh $(OPTIONS)

# The package of the last release, installed, used and removed in a fresh Debian. Needs root.
release-test:
	$(call step,try the Debian package,.build/python/bin/python -m pytest Tests/Release)

lint:
	$(call step,check the format,swift format lint --strict --parallel --recursive $(SWIFT_FILES))

format:
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

golden: dependencies
	UPDATE_GOLDEN=1 swift test $(FLAGS)

corpus: dependencies
	swift run $(FLAGS) corpus-generator corpus corpus

# The script is made from a wheel that holds all of Vega: no Node, and nothing is loaded later.
# OPTIONS=--renew after a change to what it is made from.
charts: $(CHARTS)/charts.js

$(CHARTS)/charts.js: scripts/charts/draw.js scripts/charts/bundle.py scripts/charts/requirements.txt \
		scripts/charts/charts.sha256
	@scripts/charts/make.sh $(CHARTS) $(OPTIONS)

bench: search
	$(call step,build corpus-generator,swift build $(RELEASE) --product corpus-generator)
	$(call step,build benchmark,swift build $(RELEASE) --product benchmark)
	@PROGRAMS=$(PROGRAMS) scripts/bench.sh

load: build
	$(call step,build corpus-generator and benchmark,swift build $(RELEASE) \
		--product corpus-generator && swift build $(RELEASE) --product benchmark)
	@test -n "$(INDEX)" || test -f .build/load/index.sqlite || { \
		$(PROGRAMS)/corpus-generator bulk .build/load/reports --reports 10000 --seed 1 \
			--narrative-bytes 3000 && \
		$(PROGRAMS)/search index .build/load/reports --index .build/load/index.sqlite --quiet; }
	@scripts/load.py $(or $(INDEX),.build/load/index.sqlite) --programs $(PROGRAMS) \
		--clients $(CLIENTS) --requests $(REQUESTS)

accuracy: dependencies
	$(call step,build corpus-generator and accuracy,swift build -c release $(FLAGS) \
		--product corpus-generator && swift build -c release $(FLAGS) --product accuracy)
	@rm -rf .build/accuracy-corpus
	@$(PROGRAMS)/corpus-generator bulk .build/accuracy-corpus --reports $(REPORTS) --seed 1 \
		--narrative-bytes 1500 --mix all --truth
	@$(PROGRAMS)/accuracy .build/accuracy-corpus
	@rm -rf .build/accuracy-families
	@$(PROGRAMS)/corpus-generator families .build/accuracy-families --each $(EACH) --seed $(SEED)
	@$(PROGRAMS)/accuracy .build/accuracy-families --by family

fuzz: dependencies
	$(call step,build the fuzzer,swift build -c release $(FLAGS) --product fuzzer)
	@$(PROGRAMS)/fuzzer documents corpus/reports corpus/irregular --seconds $(SECONDS) --seed $(SEED)
	@$(PROGRAMS)/fuzzer queries --count $(QUERIES) --seed $(SEED)
	@scripts/fuzz.sh $(SECONDS)

sanitize: dependencies
	@scripts/sanitize.sh

oracle: dependencies
	$(call step,build the oracle,swift build -c release $(FLAGS) --product oracle)
	@$(PROGRAMS)/oracle corpus/reports --queries $(ORACLE_QUERIES) --seed $(SEED)

clean:
	rm -rf .build/demo .build/load .build/accuracy-corpus .build/accuracy-families .build/fuzz \
		.build/charts .build/dist .build/test .build-fuzzing .build-sanitize
	swift package clean

dependencies:
	@scripts/install-dependencies.sh --quiet
