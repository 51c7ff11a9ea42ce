# unakn: UN resolutions to Akoma Ntoso.  `make help` lists the targets.
#
# Flavours never mix: objects live in build/<flavour>.  make FLAVOUR=asan test

FLAVOUR ?= release
PREFIX ?= /usr/local
DESTDIR ?=
CC ?= cc
PKG_CONFIG ?= pkg-config
WERROR ?= -Werror
Q := $(if $(V),,@)

VERSION := $(shell sed -n 's/^\#define UNAKN_VERSION "\(.*\)"/\1/p' src/unakn.h)

# ---- programs and files -------------------------------------------------------------------------

GEN := build/gen
OBJ := build/$(FLAVOUR)
ifeq ($(FLAVOUR),release)
PROGRAM := build/unakn
else
PROGRAM := $(OBJ)/unakn
endif

ROOMS := util xml diag text model lang read parse akn check render report actions diff site
LIB_SRC := $(sort $(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c))) $(sort $(wildcard src/unakn*.c))
CLI_SRC := $(sort $(wildcard src/cli/*.c))
SHIPPED := $(filter-out xslt/lib/words.xsl,$(sort $(wildcard schemas/*.xsd) $(wildcard xslt/*.xsl) \
	$(wildcard xslt/*/*.xsl) $(wildcard xslt/*.js)))
# A language is a folder. English is first: its keys are those of all.
PACKS := src/lang/data/common src/lang/data/en \
	$(filter-out %/common %/en,$(sort $(wildcard src/lang/data/*)))
DATA := $(sort $(wildcard $(addsuffix /*.tsv,$(PACKS))))
# The words of pages, generated; the copy in xslt/ is for those who have the stylesheets and no program.
WORDS := $(GEN)/xslt/lib/words.xsl
UNIT_SRC := $(sort $(wildcard tests/unit/test_*.c))

GEN_INC := $(GEN)/diag_codes.inc $(GEN)/diag_table.inc $(GEN)/rules.inc $(GEN)/sets.inc $(GEN)/kinds.inc \
	$(GEN)/elements.inc $(GEN)/targets.inc $(GEN)/fields.inc $(GEN)/pattern_ids.inc \
	$(GEN)/variants.inc
LIB_OBJ := $(LIB_SRC:src/%.c=$(OBJ)/%.o) $(OBJ)/gen/lang_tables.o $(OBJ)/gen/embedded.o
CLI_OBJ := $(CLI_SRC:src/%.c=$(OBJ)/%.o)
LIB := $(OBJ)/libunakn.a
UNIT := $(UNIT_SRC:tests/unit/%.c=$(OBJ)/unit/%)

# ---- flags --------------------------------------------------------------------------------------

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wold-style-definition -Wwrite-strings -Wcast-qual -Wpointer-arith -Wformat=2 -Wundef -Wvla \
	-Wswitch-enum -Wconversion
PACKAGES := libxml-2.0 libxslt libpcre2-8 jansson libutf8proc libmd libzip
CPPFLAGS_ALL := -D_XOPEN_SOURCE=700 -Isrc -I$(GEN) $(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null) $(CPPFLAGS)
LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null)

FLAGS_release := -O3 -g -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
LINK_release := -pie -Wl,-z,relro,-z,now
FLAGS_asan := -O1 -g -DUA_PORTABLE -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
LINK_asan := -fsanitize=address,undefined
FLAGS_tsan := -O1 -g -fno-omit-frame-pointer -fsanitize=thread
LINK_tsan := -fsanitize=thread
FLAGS_debug := -O0 -g3 -DUA_JIT_AFTER=0
LINK_debug :=
CFLAGS_ALL := -std=c11 $(WARN) $(WERROR) $(FLAGS_$(FLAVOUR)) -fvisibility=hidden $(CFLAGS)
# The program is optimized as a whole, by gcc (make WHOLE= : not so); what else is linked with the library takes the same
# objects as they are, and so does who installs it.
ifeq ($(FLAVOUR),release)
WHOLE := $(if $(findstring Free Software,$(shell $(CC) --version)),-flto=auto)
endif
CFLAGS_WHOLE := $(WHOLE) $(if $(WHOLE),-ffat-lto-objects)
LDFLAGS_ALL := $(LINK_$(FLAVOUR)) $(if $(WHOLE),-fno-lto) $(LDFLAGS)
LDFLAGS_WHOLE := $(LINK_$(FLAVOUR)) $(WHOLE) $(LDFLAGS)

# ---- building -----------------------------------------------------------------------------------

.PHONY: all
all: $(PROGRAM) ## the program, build/unakn

$(PROGRAM): $(CLI_OBJ) $(LIB)
	$(if $(V),,@echo '  LINK  $@')
	$(Q)$(CC) $(CFLAGS_ALL) $(LDFLAGS_WHOLE) -o $@ $(CLI_OBJ) $(LIB) $(LIBS)

$(LIB): $(LIB_OBJ)
	$(if $(V),,@echo '  AR    $@')
	$(Q)rm -f $@
	$(Q)$(AR) rcs $@ $^

$(OBJ)/%.o: src/%.c | $(GEN_INC)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  CC    $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(CFLAGS_WHOLE) -MMD -MP -c -o $@ $<

$(OBJ)/gen/%.o: $(GEN)/%.c | $(GEN_INC)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  CC    $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(CFLAGS_WHOLE) -MMD -MP -c -o $@ $<

# The table compilers are built first, without the rooms that need their output.
TOOL_UTIL := $(addprefix src/util/,arena.c buf.c str.c vec.c) \
	$(addprefix src/text/,utf8.c ctype.c norm.c variants.c)
TOOL_LANG := src/tools/tsvc_lang.c src/tools/tsvc_words.c src/tools/tsvc_names.c \
	src/tools/tsvc_adverbs.c src/tools/tsvc_openings.c src/tools/tsvc_lint.c \
	src/tools/tsvc_stems.c src/lang/stems.c src/lang/openings.c
TOOL_FLAGS = -O1 -g $(CPPFLAGS_ALL) -std=c11 $(WARN) $(WERROR)

# Texts are folded by the compilers too: the forms of letters cannot wait for them.
$(GEN)/variants.inc: src/text/variants.tsv
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)awk -F '\t' '/^[0-9A-F]+\t/ {print "{0x" $$1 ", 0x" $$2 "},"}' $< > $@

build/tools/tsvc: src/tools/tsvc.c src/tools/tsv.c $(TOOL_LANG) $(TOOL_UTIL) $(wildcard src/tools/*.h) \
		src/lang/names.h src/lang/stems.h src/lang/openings.h $(GEN)/variants.inc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TOOL  $@')
	$(Q)$(CC) $(TOOL_FLAGS) -o $@ $(filter %.c,$^) $(LIBS)

build/tools/embed: src/tools/embed.c src/tools/tsv.c $(TOOL_UTIL) $(wildcard src/tools/*.h) $(GEN)/variants.inc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TOOL  $@')
	$(Q)$(CC) $(TOOL_FLAGS) -o $@ $(filter %.c,$^) $(LIBS)

$(GEN)/diag_codes.inc: src/diag/diag.tsv src/check/rules.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc diag src/diag/diag.tsv src/check/rules.tsv $@ $(GEN)/diag_table.inc
$(GEN)/diag_table.inc: $(GEN)/diag_codes.inc ;

$(GEN)/rules.inc: src/check/rules.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc rules $< $(GEN)/rule_functions.inc $@ $(GEN)/rule_calls.inc

$(GEN)/sets.inc: src/check/sets.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc sets $< $@

$(GEN)/kinds.inc: src/model/kinds.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc kinds $< $@

$(GEN)/elements.inc: src/akn/elements.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc elements $< $@

$(GEN)/targets.inc: src/render/targets.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc targets $< $@

$(GEN)/fields.inc: src/read/fields.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc fields $< $@

$(GEN)/pattern_ids.inc: $(DATA) build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	@mkdir -p $(dir $(WORDS))
	$(Q)build/tools/tsvc lang $@ $(GEN)/lang_tables.c $(WORDS) $(PACKS)
	@cmp -s $(WORDS) xslt/lib/words.xsl || cp $(WORDS) xslt/lib/words.xsl
$(GEN)/lang_tables.c $(WORDS): $(GEN)/pattern_ids.inc ;

$(GEN)/embedded.c: $(SHIPPED) $(WORDS) build/tools/embed
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/embed $@ $(GEN) $(SHIPPED) $(WORDS)

-include $(LIB_OBJ:.o=.d) $(CLI_OBJ:.o=.d)

# ---- what the machine needs -----------------------------------------------------------------------

BUILD_PACKAGES := gcc libc6-dev make pkg-config libxml2-dev libxslt1-dev libpcre2-dev libjansson-dev \
	libutf8proc-dev libmd-dev libzip-dev
DEMO_PACKAGES := libxml2-utils
TEST_PACKAGES := $(DEMO_PACKAGES) libcmocka-dev diffutils patch tidy xsltproc jq raptor2-utils python3 \
	python3-jsonschema python3-rdflib
FONTS := fonts-noto-core fonts-noto-cjk fonts-liberation
BROWSER_PACKAGES := chromium nodejs $(if $(shell command -v npm),,npm) $(FONTS) xsltproc
FORMAT_PACKAGES := libreoffice-writer-nogui poppler-utils unzip epubcheck default-jre-headless chromium python3 \
	$(FONTS)
LINT_PACKAGES := clang-format clang-tidy cppcheck mandoc codespell libxml2-utils
need = @tests/need.sh $(1)

.PHONY: deps demo test test-formats check lint lint-lang golden bench fuzz eval valgrind install uninstall dist clean help corpus
deps: ## installs what building needs, when it is missing
	$(call need,$(BUILD_PACKAGES))

demo: ## set-up, build, convert the sample, validate, render, and show where the results are
	$(call need,$(BUILD_PACKAGES) $(DEMO_PACKAGES))
	@$(MAKE) --no-print-directory all
	@UNAKN=$(PROGRAM) tests/demo.sh

# ---- tests ----------------------------------------------------------------------------------------

TEST_LIBS = $(shell $(PKG_CONFIG) --libs cmocka 2>/dev/null)
TEST_BIN := $(UNIT) $(OBJ)/unakn-de $(OBJ)/prop/properties $(OBJ)/prop/marks $(OBJ)/prop/unicode $(OBJ)/prop/nomem $(OBJ)/prop/threads $(OBJ)/fuzz-replay \
	$(OBJ)/mutate $(OBJ)/eval

$(OBJ)/unit/%: tests/unit/%.c $(LIB) $(wildcard tests/unit/*.h)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TEST  $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) -Itests $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(LIB) $(TEST_LIBS) $(LIBS)

$(OBJ)/prop/%: tests/prop/%.c tests/support.h $(LIB)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TEST  $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) -Itests $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(LIB) $(LIBS)

$(OBJ)/fuzz-replay: tests/fuzz/fuzz.c tests/support.h $(LIB)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TEST  $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) -Itests $(CFLAGS_ALL) -DUA_REPLAY $(LDFLAGS_ALL) -o $@ $< $(LIB) $(LIBS)

$(OBJ)/eval: tests/eval/eval.c tests/support.h $(LIB)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TEST  $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) -Itests $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(LIB) $(LIBS)

# A seventh language: its tables in place of the others, and not a line compiled again.
DE := build/tests/de
DE_PACK := $(wildcard tests/langs/de/*.tsv)
$(DE)/lang_tables.c: $(DATA) $(DE_PACK) build/tools/tsvc $(GEN)/pattern_ids.inc
	@mkdir -p $(DE)/xslt/lib
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc lang $(DE)/pattern_ids.inc $@ $(DE)/xslt/lib/words.xsl $(PACKS) tests/langs/de
	$(Q)cmp $(DE)/pattern_ids.inc $(GEN)/pattern_ids.inc

$(DE)/embedded.c: $(DE)/lang_tables.c $(SHIPPED) build/tools/embed
	$(Q)build/tools/embed $@ $(DE) $(SHIPPED) $(DE)/xslt/lib/words.xsl

$(OBJ)/unakn-de: $(DE)/lang_tables.c $(DE)/embedded.c $(CLI_OBJ) $(LIB)
	$(if $(V),,@echo '  TEST  $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $(DE)/lang_tables.c $(DE)/embedded.c \
		$(CLI_OBJ) $(LIB) $(LIBS)

eval: $(OBJ)/eval ## precision and recall of references, dates, ... on marked sentences
	@$(OBJ)/eval tests/eval/*.tsv

$(OBJ)/mutate: tests/schema/mutate.c
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TEST  $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $< $(LIBS)

test: ## set-up, then every test; ends with "N passed, N failed"
	$(call need,$(BUILD_PACKAGES) $(TEST_PACKAGES))
	@$(MAKE) --no-print-directory run-tests

.PHONY: run-tests
run-tests: $(PROGRAM) $(TEST_BIN)
	@UNAKN=$(PROGRAM) BIN=$(OBJ) UNITS="$(UNIT)" tests/run.sh

.PHONY: browser-test
browser-test: ## the pages in headless Chromium, with playwright-core and axe-core from npm
	$(call need,$(BUILD_PACKAGES) $(BROWSER_PACKAGES))
	@$(MAKE) --no-print-directory all
	@UNAKN=$(PROGRAM) tests/browser/run.sh
	@UNAKN=$(PROGRAM) tests/site/browser.sh

test-formats: ## DOCX, EPUB and PDF in LibreOffice, epubcheck and chromium: slow
	$(call need,$(BUILD_PACKAGES) $(FORMAT_PACKAGES))
	@$(MAKE) --no-print-directory all
	@UNAKN=$(PROGRAM) tests/formats/heavy.sh

check: test lint ## test and lint

lint: ## layers, sizes, format, clang-tidy, cppcheck, spelling, manual page
	$(call need,$(BUILD_PACKAGES) $(LINT_PACKAGES))
	@$(MAKE) --no-print-directory $(GEN_INC) $(PROGRAM)
	@tests/lint/run.sh

lint-lang: build/tools/tsvc ## the language packs beside each other: keys, numbers of phrases, words, patterns
	@build/tools/tsvc lint $(PACKS)

golden: all ## writes the expected outputs again: only after a change that was meant
	@UNAKN=$(PROGRAM) tests/golden/run.sh -u

valgrind: ## the unit tests and the samples under valgrind
	$(call need,$(BUILD_PACKAGES) $(TEST_PACKAGES) valgrind)
	@$(MAKE) --no-print-directory FLAVOUR=debug build/debug/unakn $(subst /$(FLAVOUR)/,/debug/,$(UNIT))
	@UNAKN=build/debug/unakn UNITS="$(subst /$(FLAVOUR)/,/debug/,$(UNIT))" tests/valgrind.sh

OASIS := $(wildcard ../shared/schemas/akomantoso30.xsd)
bench: $(PROGRAM) $(OBJ)/bench ## speed beside libxml2 and xmllint on the same work
	@set -- ../shared/corpus/dev/*.json; [ -e "$$1" ] || set --; \
	$(OBJ)/bench samples/S-RES-2531-2020-fr.txt $(PROGRAM) $(OASIS) "$$@"

$(OBJ)/bench: tests/bench/bench.c tests/support.h $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(CPPFLAGS_ALL) -Itests $(CFLAGS_ALL) $(LDFLAGS_WHOLE) -o $@ $< $(LIB) $(LIBS)

# clang's libFuzzer; the seeds are the samples, golden inputs and rule files.  make fuzz SECONDS=600
SECONDS ?= 60
fuzz: ## fuzzing with clang for SECONDS (60)
	$(call need,$(BUILD_PACKAGES) clang)
	@$(MAKE) --no-print-directory build/fuzz/fuzz
	@mkdir -p build/fuzz/corpus
	@tests/fuzz/seeds.sh build/fuzz
	build/fuzz/fuzz -max_total_time=$(SECONDS) -timeout=10 -rss_limit_mb=3072 -max_len=65536 \
		-dict=build/fuzz/words.dict -artifact_prefix=build/fuzz/ build/fuzz/corpus build/fuzz/seeds

build/fuzz/fuzz: tests/fuzz/fuzz.c tests/fuzz/mutate.c $(LIB_SRC) $(GEN)/lang_tables.c $(GEN)/embedded.c
	@mkdir -p $(@D)
	$(Q)clang -g -O2 -fsanitize=fuzzer,address,undefined -std=c11 $(CPPFLAGS_ALL) -Itests -o $@ $(filter %.c,$^) $(LIBS)

corpus: $(PROGRAM) ## converts and scores the shared corpus, when it is there
	@UNAKN=$(PROGRAM) tests/corpus.sh

# ---- installing and packing -----------------------------------------------------------------------

BINDIR := $(DESTDIR)$(PREFIX)/bin
DATADIR := $(DESTDIR)$(PREFIX)/share/unakn
MANDIR := $(DESTDIR)$(PREFIX)/share/man/man1
MANDIR5 := $(DESTDIR)$(PREFIX)/share/man/man5
COMPDIR := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
LIBDIR := $(DESTDIR)$(PREFIX)/lib
INCDIR := $(DESTDIR)$(PREFIX)/include

install: $(PROGRAM) ## program, library, header, schema, stylesheets, manual, completion (DESTDIR, PREFIX)
	install -d $(BINDIR) $(DATADIR)/schemas $(DATADIR)/xslt/lib $(MANDIR) $(COMPDIR) $(LIBDIR) $(INCDIR)
	install -m 755 $(PROGRAM) $(BINDIR)/unakn
	objcopy --wildcard -R '.gnu.lto_*' -R '.gnu.debuglto_*' $(LIB) $(LIBDIR)/libunakn.a
	chmod 644 $(LIBDIR)/libunakn.a
	install -m 644 src/unakn.h $(INCDIR)/unakn.h
	install -m 644 schemas/*.xsd schemas/*.sch schemas/*.json $(DATADIR)/schemas
	install -m 644 xslt/*.xsl xslt/*.js $(DATADIR)/xslt
	install -m 644 xslt/lib/*.xsl $(DATADIR)/xslt/lib
	install -m 644 man/unakn.1 $(MANDIR)/unakn.1
	install -d $(MANDIR5)
	install -m 644 man/unakn-lang.5 $(MANDIR5)/unakn-lang.5
	install -m 644 completion/unakn.bash $(COMPDIR)/unakn

uninstall: ## removes what install wrote
	rm -f $(BINDIR)/unakn $(LIBDIR)/libunakn.a $(INCDIR)/unakn.h $(MANDIR)/unakn.1 $(MANDIR5)/unakn-lang.5 $(COMPDIR)/unakn
	rm -rf $(DATADIR)

dist: ## build/unakn-VERSION.tar.gz of what is committed
	git archive --format=tar.gz --prefix=unakn-$(VERSION)/ -o build/unakn-$(VERSION).tar.gz HEAD

clean: ## removes build/
	rm -rf build

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:.*## /\t/' | sort | \
		awk -F '\t' '{printf "  make %-12s %s\n", $$1, $$2}'
	@echo '  variables:      FLAVOUR=release|asan|tsan|debug PREFIX DESTDIR V=1 WERROR='
