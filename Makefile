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
LANGS := en fr es ru ar zh

# ---- programs and files -------------------------------------------------------------------------

GEN := build/gen
OBJ := build/$(FLAVOUR)
ifeq ($(FLAVOUR),release)
PROGRAM := build/unakn
else
PROGRAM := $(OBJ)/unakn
endif

ROOMS := util diag text model lang read parse akn check render
LIB_SRC := $(sort $(foreach r,$(ROOMS),$(wildcard src/$(r)/*.c))) $(sort $(wildcard src/unakn*.c))
CLI_SRC := $(sort $(wildcard src/cli/*.c))
SHIPPED := $(sort $(wildcard schemas/*.xsd) $(wildcard xslt/*.xsl) $(wildcard xslt/*/*.xsl))
DATA := $(sort $(wildcard src/lang/data/*/*.tsv))
UNIT_SRC := $(sort $(wildcard tests/unit/test_*.c))

GEN_INC := $(GEN)/diag_codes.inc $(GEN)/diag_table.inc $(GEN)/kinds.inc $(GEN)/pattern_ids.inc
LIB_OBJ := $(LIB_SRC:src/%.c=$(OBJ)/%.o) $(OBJ)/gen/lang_tables.o $(OBJ)/gen/embedded.o
CLI_OBJ := $(CLI_SRC:src/%.c=$(OBJ)/%.o)
LIB := $(OBJ)/libunakn.a
UNIT := $(UNIT_SRC:tests/unit/%.c=$(OBJ)/unit/%)

# ---- flags --------------------------------------------------------------------------------------

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wold-style-definition -Wwrite-strings -Wcast-qual -Wpointer-arith -Wformat=2 -Wundef -Wvla \
	-Wswitch-enum -Wconversion
PACKAGES := libxml-2.0 libxslt libpcre2-8 jansson libutf8proc libmd
CPPFLAGS_ALL := -D_POSIX_C_SOURCE=200809L -Isrc -I$(GEN) $(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null) $(CPPFLAGS)
LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null)

FLAGS_release := -O2 -g -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
LINK_release := -pie -Wl,-z,relro,-z,now
FLAGS_asan := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
LINK_asan := -fsanitize=address,undefined
FLAGS_debug := -O0 -g3
LINK_debug :=
CFLAGS_ALL := -std=c11 $(WARN) $(WERROR) $(FLAGS_$(FLAVOUR)) -fvisibility=hidden $(CFLAGS)
LDFLAGS_ALL := $(LINK_$(FLAVOUR)) $(LDFLAGS)

# ---- building -----------------------------------------------------------------------------------

.PHONY: all
all: $(PROGRAM) ## the program, build/unakn

$(PROGRAM): $(CLI_OBJ) $(LIB)
	$(if $(V),,@echo '  LINK  $@')
	$(Q)$(CC) $(CFLAGS_ALL) $(LDFLAGS_ALL) -o $@ $(CLI_OBJ) $(LIB) $(LIBS)

$(LIB): $(LIB_OBJ)
	$(if $(V),,@echo '  AR    $@')
	$(Q)rm -f $@
	$(Q)$(AR) rcs $@ $^

$(OBJ)/%.o: src/%.c | $(GEN_INC)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  CC    $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

$(OBJ)/gen/%.o: $(GEN)/%.c | $(GEN_INC)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  CC    $@')
	$(Q)$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

# The table compilers are built first, without the rooms that need their output.
TOOL_UTIL := $(addprefix src/util/,arena.c buf.c str.c vec.c status.c) \
	$(addprefix src/text/,utf8.c ctype.c norm.c)
TOOL_FLAGS = -O1 -g $(CPPFLAGS_ALL) -std=c11 $(WARN) $(WERROR)

build/tools/tsvc: src/tools/tsvc.c src/tools/tsvc_lang.c src/tools/tsv.c $(TOOL_UTIL) $(wildcard src/tools/*.h)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TOOL  $@')
	$(Q)$(CC) $(TOOL_FLAGS) -o $@ $(filter %.c,$^) $(LIBS)

build/tools/embed: src/tools/embed.c src/tools/tsv.c $(TOOL_UTIL) $(wildcard src/tools/*.h)
	@mkdir -p $(@D)
	$(if $(V),,@echo '  TOOL  $@')
	$(Q)$(CC) $(TOOL_FLAGS) -o $@ $(filter %.c,$^) $(LIBS)

$(GEN)/diag_codes.inc: src/diag/diag.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc diag $< $@ $(GEN)/diag_table.inc
$(GEN)/diag_table.inc: $(GEN)/diag_codes.inc ;

$(GEN)/kinds.inc: src/model/kinds.tsv build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc kinds $< $@

$(GEN)/pattern_ids.inc: $(DATA) build/tools/tsvc
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/tsvc lang src/lang/data $@ $(GEN)/lang_tables.c $(LANGS)
$(GEN)/lang_tables.c: $(GEN)/pattern_ids.inc ;

$(GEN)/embedded.c: $(SHIPPED) build/tools/embed
	@mkdir -p $(@D)
	$(if $(V),,@echo '  GEN   $@')
	$(Q)build/tools/embed $@ $(SHIPPED)

-include $(LIB_OBJ:.o=.d) $(CLI_OBJ:.o=.d)
