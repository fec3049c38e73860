# `make` alone lists what there is to do.

SWIFT     ?= swift
PREFIX    ?= /usr/local
WORKSPACE ?= Examples/nordhausen
OUTPUT    ?= Output

# Linked statically against the Swift runtime, so that one file is the whole program (and starts in
# half the time), and stripped by the linker. libxml2 stays a shared library: the distribution's
# security updates of the XML parser then reach the program without building it again. It is loaded
# when it is needed (Sources/CLibXML2Loader); pkg-config names it to the linker all the same, which
# the first of all options to clang tells not to believe it.
#
# A hundred thousand addresses are relocated at each start; packed (by the linker that comes with
# Swift, understood by glibc from 2.36 on) that takes a third less time.
packed  := $(shell tools=$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")"); \
             [ -x "$$tools/ld.lld" ] && \
             printf '2.36\n%s\n' "$$(getconf GNU_LIBC_VERSION | cut -d' ' -f2)" | sort -V -C && \
             echo -Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld \
                  -Xlinker -z -Xlinker pack-relative-relocs)
# The C++ library that Swift's runtime needs is taken in, too, where the compiler brings it for that:
# loading it at each start takes as long as a small command does. No other program looks for names
# in this one. Names of generic types are looked up among all conformances of Foundation when they are
# met first; with accessors of their own that is done by the compiler.
own     := .build/libstdc++
starts  := -Xlinker --no-export-dynamic -Xlinker -L$(own) -Xswiftc -L$(own) \
           -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
           -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
release := --configuration release --static-swift-stdlib -Xlinker -s $(packed) $(starts) \
           -Xcc -ffile-prefix-map=$(CURDIR)=.
binary  := .build/release/vorlage
paper   := $(OUTPUT)/$(notdir $(WORKSPACE))/de
sources := Sources Tests Package.swift

.PHONY: help demo test accept bench bench-accept format lint pdf picture release sanitizers install clean packages test-build

help: ## this list
	@echo 'make TARGET, where TARGET is one of'
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 17

demo: release ## install what is missing, build the program, make the example's papers (PDF too, with chromium)
	@.ci/need docbook5-xml
	@$(binary) build $(WORKSPACE) --output $(OUTPUT)
	@if .ci/print-pdf --can; then .ci/print-pdf $(paper); fi

test: test-build ## install what the tests need and run them all
	@$(SWIFT) test --skip-build --disable-xctest

accept: test-build ## run the tests and take what they now get as what they expect; then read git diff
	@ACCEPT=1 VORLAGE_ACCEPT=1 $(SWIFT) test --skip-build --disable-xctest

bench: release ## measure against pandoc, cmark-gfm, hugo, po4a and template engines, and against the last figures kept here
	@.ci/need docbook5-xml libxml2-utils cmark-gfm hugo time po4a-updatepo:po4a
	@$(SWIFT) build --package-path Tests/Benchmarks/Empty --scratch-path .build/empty \
	  --configuration release --static-swift-stdlib -Xlinker -s >.build/empty.log 2>&1 || \
	  { cat .build/empty.log >&2; exit 1; }
	@$(SWIFT) build --package-path Tests/Benchmarks/Templates --scratch-path .build/bench-templates \
	  --configuration release --static-swift-stdlib >.build/bench-templates.log 2>&1 || \
	  { cat .build/bench-templates.log >&2; exit 1; }
	@.ci/python pypandoc-binary jinja2 chameleon
	@.build/python/bin/python Tests/Benchmarks/bench.py $(BENCH)

bench-accept: BENCH := --accept
bench-accept: bench ## measure, and keep the figures in Tests/Benchmarks/baseline.json

format: ## lay out the Swift sources, renew the tables that are made from them
	@$(SWIFT) format --in-place --parallel --recursive $(sources)
	@Templates/embed.sh
	@.ci/findings

lint: ## say what `make format` would change
	@$(SWIFT) format lint --strict --parallel --recursive $(sources)
	@Templates/embed.sh --check
	@.ci/findings --check

sanitizers: ## run the tests under the address sanitizer, parallel builds under the thread sanitizer
	@.ci/sanitizers

pdf: ## print the papers that are in Output to PDF (needs chromium)
	@.ci/need chromium:chromium
	@.ci/print-pdf $(paper)

picture: pdf ## renew the picture in the README
	@.ci/need poppler-utils
	@.ci/python pillow
	@.build/python/bin/python .ci/picture $(paper)/vorlage-2019.pdf Examples/vorlage-2019.png

release: packages ## build the program that `make install` installs
	@test -e $(binary) || echo 'Building vorlage; the first time takes a few minutes.'
	@$(MAKE) --no-print-directory build-vorlage

# A product in the way of the release, so that one tool of the tests more costs no second build.
build-%:
	@mkdir -p $(own)
	@library=$$(cc -print-file-name=libstdc++.a); \
	  case $$library in /*) ln -sf "$$library" $(own)/libstdc++.a ;; esac
	@CCC_OVERRIDE_OPTIONS='#^-Wl,--as-needed' \
	  $(SWIFT) build $(release) --product $* >.build/release.log 2>&1 || \
	  { cat .build/release.log >&2; exit 1; }

install: release ## install the program below PREFIX (/usr/local)
	@install -D -m 755 $(binary) $(DESTDIR)$(PREFIX)/bin/vorlage
	@echo 'Installed $(DESTDIR)$(PREFIX)/bin/vorlage'

clean: ## remove what was built, and the example's papers
	@rm -rf .build $(OUTPUT)/$(notdir $(WORKSPACE))

packages:
	@command -v $(SWIFT) >/dev/null || { echo 'Swift 6.3 is needed, and there is no $(SWIFT) here.' >&2; exit 2; }
	@.ci/need libxml2-dev libyaml-dev pkg-config:pkg-config

test-build: packages
	@.ci/need docbook5-xml libxml2-utils jing
	@$(SWIFT) build --build-tests --quiet
