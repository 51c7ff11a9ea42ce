/* The table of commands and options, and who is called. */
#include "cli/cli.h"

#include <stddef.h>

#define FIELD(name) offsetof(ua_args, name)

static const ua_option output = {
    'o',           "output", "FILE", NULL, "write to FILE, or into a folder (default: standard output)",
    FIELD(output), false};
static const ua_option from = {
    'f', "from", "FORMAT", "text|json|akn", "format of the input (default: looked at)", FIELD(from), false};
static const ua_option to = {'t',       "to", "FORMAT,...", NULL, "formats of the output; render lists them",
                             FIELD(to), false};
static const ua_option xslt = {
    0, "xslt", "FILE", NULL, "write what this XSLT 1.0 stylesheet makes of it as well", FIELD(xslt), false};
static const ua_option param = {
    0, "param", "NAME=VALUE", NULL, "tell it to the stylesheets (may be repeated)", FIELD(params), false};
static const ua_option list = {0, "list", NULL, NULL, "the formats", FIELD(list), false};
static const ua_option symbol = {
    's', "symbol", "SYMBOL", NULL, "symbol of the document, \"S/RES/2531 (2020)\"", FIELD(symbol), true};
static const ua_option date = {'d', "date", "DATE", NULL, "date of adoption, YYYY-MM-DD", FIELD(date), true};
static const ua_option issued = {0, "issued", "DATE", NULL, "date of issue, YYYY-MM-DD", FIELD(issued), true};
static const ua_option lang = {
    'l', "lang", "LANG", NULL, "language of the text: its code or its English name", FIELD(lang), true};
static const ua_option title = {0, "title", "TITLE", NULL, "subject title", FIELD(title), true};
static const ua_option body = {
    'b',         "body", "ORGAN", NULL, "organ that adopted: SC, GA, HRC, ECOSOC or an actor code",
    FIELD(body), true};
static const ua_option editor = {0, "editor", "NAME", NULL, "who did the mark-up", FIELD(editor), true};
static const ua_option markup_date = {0,
                                      "markup-date",
                                      "DATE",
                                      NULL,
                                      "date of the mark-up (default: SOURCE_DATE_EPOCH, else the document's)",
                                      FIELD(markup_date),
                                      true};
static const ua_option meta = {0,
                               "meta",
                               "FILE",
                               NULL,
                               "records of libraries to join in: MARCXML or Dublin Core; or a folder of them",
                               FIELD(meta),
                               false};
static const ua_option meta_wins = {
    0,    "meta-wins", NULL, NULL, "where text and record disagree, the record is believed", FIELD(meta_wins),
    false};
static const ua_option thesaurus = {0,
                                    "thesaurus",
                                    "FILE",
                                    NULL,
                                    "numbers of the UNBIS thesaurus for subjects: number, tab, term",
                                    FIELD(thesaurus),
                                    false};
static const ua_option only = {0,           "only", "CLASS", "resolution", "refuse texts that are none",
                               FIELD(only), true};
static const ua_option split = {
    0, "split", NULL, NULL, "one output for each resolution of a file (into a folder)", FIELD(split), false};
static const ua_option schema = {
    0, "schema", "SCHEMA", NULL, "akn4un (built in, the default), oasis, or a file", FIELD(schema), false};
static const ua_option data_dir = {
    0, "data-dir", "DIR", NULL, "take schemas/ and xslt/ from here", FIELD(data_dir), false};
static const ua_option max_input = {
    0, "max-input", "BYTES", NULL, "largest input (default: 67108864)", FIELD(max_input), false};
static const ua_option format = {
    0,    "format", "FORMAT", "text|json", "how findings are written: text, or JSON Lines", FIELD(format),
    false};
static const ua_option listing = {0,
                                  "format",
                                  "FORMAT",
                                  "text|json",
                                  "sentences, or one JSON object with all units (default: text)",
                                  FIELD(format),
                                  false};
static const ua_option actions_as = {0,
                                     "format",
                                     "FORMAT",
                                     "table|csv|json",
                                     "how actions are written (default: table; json: JSON Lines)",
                                     FIELD(listing),
                                     false};
static const ua_option report = {0,
                                 "format",
                                 "FORMAT",
                                 "text|json|sarif|junit|svrl",
                                 "how findings are written (default: text)",
                                 FIELD(format),
                                 false};
static const ua_option folder = {'o',           "output", "FOLDER", NULL, "the folder of the site",
                                 FIELD(output), false};
static const ua_option site_title = {
    0, "title", "TITLE", NULL, "name of the site (default: Resolutions)", FIELD(title), false};
static const ua_option base_url = {0,
                                   "base-url",
                                   "URL",
                                   NULL,
                                   "address that the site will have: feed and sitemap need it",
                                   FIELD(base_url),
                                   false};
static const ua_option difference = {0,
                                     "format",
                                     "FORMAT",
                                     "text|html|json",
                                     "how the difference is written (default: text)",
                                     FIELD(format),
                                     false};
static const ua_option profile = {'p',
                                  "profile",
                                  "PROFILE",
                                  "akn|akn4un|strict",
                                  "what files are held against (default: akn4un)",
                                  FIELD(profile),
                                  false};
static const ua_option severity = {0,
                                   "severity",
                                   "LEVEL",
                                   "info|warning|error",
                                   "show findings from here on (default: warning)",
                                   FIELD(severity),
                                   false};
static const ua_option fail_on = {0,
                                  "fail-on",
                                  "LEVEL",
                                  "error|warning|never",
                                  "exit with 1 from here on (default: error)",
                                  FIELD(fail_on),
                                  false};
static const ua_option max_findings = {
    0,    "max-findings", "N", NULL, "keep so many findings of a file (default: 1000)", FIELD(max_findings),
    false};
static const ua_option list_rules = {
    0, "list-rules", NULL, NULL, "the rules of the profile", FIELD(list_rules), false};
static const ua_option explain_rule = {
    0, "explain", "RULE", NULL, "a rule in words, with a wrong and a right example", FIELD(explain), false};
static const ua_option rules = {
    0, "rules", "FILE", NULL, "check with the Schematron rules of FILE as well", FIELD(rules), false};
static const ua_option phase = {
    0, "phase", "PHASE", NULL, "phase of these rules (default: theirs)", FIELD(phase), false};
static const ua_option source = {
    0, "source", "INPUT", NULL, "compare the text with the export it was made from", FIELD(source), false};
static const ua_option fix = {
    0, "fix", NULL, NULL, "repair eIds, pointers, IRIs and white space in the file", FIELD(fix), false};
static const ua_option dry_run = {
    'n', "dry-run", NULL, NULL, "with --fix: show the difference, write nothing", FIELD(dry_run), false};
static const ua_option manifest = {
    0,    "manifest", NULL, NULL, "a line of JSON for each file: digests, versions, verdict", FIELD(manifest),
    false};
static const ua_option verify = {
    0, "verify", "MANIFEST", NULL, "what changed since the manifest was written", FIELD(verify), false};
static const ua_option strict = {0,    "strict", NULL, NULL, "exit with 1 on warnings too", FIELD(strict),
                                 false};
static const ua_option quiet = {'q', "quiet", NULL, NULL, "errors only", FIELD(quiet), false};
static const ua_option verbose = {
    'v', "verbose", NULL, NULL, "all findings, and a line of facts", FIELD(verbose), false};
static const ua_option help = {'h', "help", NULL, NULL, "this help", FIELD(help), false};
static const ua_option version = {'V',  "version", NULL, NULL, "version of the program", FIELD(version),
                                  false};

#define FACTS &symbol, &date, &issued, &lang, &title, &body, &editor, &markup_date
#define TALK  &format, &strict, &quiet, &verbose, &help, &version

static const ua_option *const of_convert[] = {&output,   &to,        &xslt,      &param, &from,  FACTS,
                                              &meta,     &meta_wins, &thesaurus, &only,  &split, &schema,
                                              &data_dir, &max_input, TALK,       NULL};
static const ua_option *const of_render[] = {&output, &to,       &xslt,      &param, &list,
                                             &schema, &data_dir, &max_input, TALK,   NULL};
static const ua_option *const of_check[] = {
    &output,       &profile,    &schema,       &rules, &phase,   &source,   &report,  &severity, &fail_on,
    &max_findings, &list_rules, &explain_rule, &fix,   &dry_run, &manifest, &verify,  &from,     FACTS,
    &data_dir,     &max_input,  &strict,       &quiet, &verbose, &help,     &version, NULL};
static const ua_option *const of_explain[] = {&output, &from, FACTS, &max_input, TALK, NULL};

static const ua_option *const of_align[] = {&output, &listing, &from,    &max_input,
                                            &quiet,  &help,    &version, NULL};
static const ua_option *const of_diff[] = {&output, &difference, &data_dir, &max_input,
                                           &quiet,  &help,       &version,  NULL};

static const ua_option *const of_site[] = {&folder, &to,       &site_title, &base_url, &profile,
                                           &schema, &data_dir, &max_input,  &quiet,    &verbose,
                                           &help,   &version,  NULL};

static const ua_option *const of_parallel[] = {&output, &from, &data_dir, &max_input,
                                               &quiet,  &help, &version,  NULL};

static const ua_option *const of_actions[] = {&output, &actions_as, &from,    FACTS, &data_dir, &max_input,
                                              &strict, &quiet,      &verbose, &help, &version,  NULL};
static const ua_option *const of_iri[] = {&date, &help, &version, NULL};

const ua_command ua_commands[] = {
    {"convert", "[OPTION]... [INPUT]...", "an export of a resolution to Akoma Ntoso, or to any other format",
     of_convert, ua_cmd_convert},
    {"render", "[OPTION]... [FILE]...", "an Akoma Ntoso file to a page, or to any other format", of_render,
     ua_cmd_render},
    {"check", "[OPTION]... [FILE|FOLDER]...", "says whether documents are valid, and why not", of_check,
     ua_cmd_check},
    {"diff", "[OPTION]... BEFORE AFTER", "two versions, or two resolutions of a series, beside each other",
     of_diff, ua_cmd_diff},
    {"explain", "[OPTION]... [INPUT]...", "where each line of the input went, and why", of_explain,
     ua_cmd_explain},
    {"align", "[OPTION]... FILE|FOLDER...", "in what the language versions of a work differ", of_align,
     ua_cmd_align},
    {"site", "[OPTION]... FOLDER... -o OUT", "a folder of Akoma Ntoso files to a static site", of_site,
     ua_cmd_site},
    {"parallel", "[OPTION]... FILE|FOLDER...", "language versions of a work side by side, as a page",
     of_parallel, ua_cmd_parallel},
    {"actions", "[OPTION]... [FILE]...", "who is asked to do what, until when", of_actions, ua_cmd_actions},
    {"iri", "[OPTION]... SYMBOL|IRI...", "the IRI of a symbol, the symbol and address of an IRI", of_iri,
     ua_cmd_iri},
};
const size_t ua_ncommands = sizeof ua_commands / sizeof *ua_commands;

int ua_main(int argc, char **argv, ua_io *io)
{
    ua_args args = {0};
    int status = ua_parse_args(io, argc, argv, &args);

    if (status != UA_EXIT_OK)
        return status;
    if (args.version)
        fprintf(io->out, "unakn %s\n", unakn_version());
    else if (args.help)
        ua_help(io->out, args.command);
    else
        status = args.command->run(io, &args);
    if (status != UA_EXIT_IOERR && (fflush(io->out) != 0 || ferror(io->out)))
        return ua_complain(io, UA_EXIT_IOERR, NULL, "cannot write to standard output");
    return status;
}
