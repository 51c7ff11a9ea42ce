#!/usr/bin/env python3
"""What becomes of documents in six languages: one line of figures for each kind of source and language.

    multi.py SHARED UNAKN OUT [--worst]

SHARED is the folder with corpus/multi and tools/score.py, whose definitions of the figures are used (--explain there).
What a document should be comes from the typed paragraphs of its English JSON twin, or from multi-expected.tsv, a table of
facts found by reading. Both are yardsticks, not truth: the types were given by a machine. Figures:

  docs conv    documents; share that was written, and is well-formed
  oasis strict valid under the OASIS schema; no error by check --profile=strict
  kept invent order        words of the source kept, words that are not in it, sequences of letters kept
  contig N==   documents numbered without gap; with the highest number expected
  pure found whole         numbered paragraphs that are one paragraph, are there, are whole
  recit rec==  recitals that are recitals of their own; documents with the number of them that was counted
  subs sub==   sub-paragraphs in their paragraph; documents with the number of them that was counted
  close annex  documents with closing lines and with as many annexes as expected
  sym date org lang        as expected; sure: the least that the detection was sure of
  leak note    documents with furniture in their text; bodies of notes found"""
import collections
import csv
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

SHARED, UNAKN, OUT = sys.argv[1:4]
WORST = "--worst" in sys.argv
MULTI = os.path.join(SHARED, "corpus", "multi")
sys.path.insert(0, os.path.join(SHARED, "tools"))
sys.dont_write_bytecode = True
import score  # noqa: E402  (the scorer stands beside the corpus)

# Words of scripts without blanks are their characters; kashida is no letter.
score._TOK = re.compile(r"[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])[^\W\d_])+|\d+")
plain_norm = score.norm
score.norm = lambda s: plain_norm(s).replace("\u0640", "").replace("\ufffd", "")
plain_value = score.num_value
HAN = {c: i for i, c in enumerate("〇一二三四五六七八九十")}


def num_value(s):
    """Numbers as six languages print them: "1 -", "١ -", "三." as well as "3."."""
    bare = re.sub(r"[\s.,、·‑–-]+$", "", s or "")
    digits = "".join(str(int(c)) if c.isdigit() else c for c in bare)
    return HAN.get(bare) or plain_value(digits)


score.num_value = num_value

FURNITURE = re.compile(
    r"^(\d{1,3}/\d{1,3}\s+)?\d\d-\d{5,6}\*?(\s+\(\w+\))?(\s+\d{6})*(\s+\d{1,3}/\d{1,3})?$|^\d{1,3}/\d{1,3}$|^\*\d{7}\*$|"
    r"^Please recycle|^(-\s?)?\d{1,3}(\s?-)?$|^Distr\.|^Original:|^/\s?\.\s?\.\s?\.$|^Page \d+$|^\W+$|^[A-Z]/[\w.()-]+(/[\w.()-]+)+$")
# How a recital begins in English: what the types of the twins call preambular is more than that.
RECITAL = re.compile(
    r"^(?:(?:Deeply|Gravely|Strongly|Fully|Also|Further|Firmly|Profoundly|Seriously|Solemnly|Urgently) )?"
    r"(?:[A-Z]?[\w-]+ing|Convinced|Concerned|Committed|Guided|Alarmed|Determined|Mindful|Aware|Conscious|Encouraged|Inspired|"
    r"Dismayed|Disturbed|Outraged|Appalled|Desirous|Cognizant|Resolved|[a-z]+ed)\b")
FORMULA = re.compile(r"^(The|L[’'ae])\s?[^.;:]{4,80},$")
NUMBER = re.compile(r"^\s*(\d{1,3})\.\s+(\S.*)$")
ANNEX = re.compile(r"^(ANNEX|Annex|APPENDIX|Appendix)\b.{0,60}$")


def lines(path):
    with open(path, encoding="utf-8", errors="replace") as f:
        return [s for s in re.split(r"[\n\r\f]+", f.read()) if s.strip()]


def facts():
    """The table, by file or symbol; "-": the text does not say."""
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "multi-expected.tsv")
    with open(here, encoding="utf-8") as f:
        rows = csv.DictReader((r for r in f if not r.startswith("#")), delimiter="\t")
        return {r["name"]: {k: v for k, v in r.items() if v not in ("-", "", None)} for r in rows}


def estimate():
    e = score.Est()
    e.N = e.N_total = e.note_markers = e.formulas = 0
    e.starters, e.chains, e.nested_chains, e.recitals, e.subs, e.joins, e.closing, e.dates, e.note_bodies = ([] for _ in range(9))
    e.embedded = e.bilingual = e.has_annex = False
    e.lang, e.stratum, e.zones = None, "digital", []
    return e


def chains(e):
    """Highest number, and the sum of those of all chains."""
    e.N = max((n for n, _, _ in e.starters), default=0)
    ns = [n for n, _, _ in e.starters] + [1]
    e.N_total = sum(a for a, b in zip(ns, ns[1:]) if b == 1)


def typed(path):
    """Units and expectations from typed paragraphs."""
    d, e, zone, owner = score.Doc(""), estimate(), 0, None
    with open(path, encoding="utf-8") as f:
        elements = json.load(f)
    for o in elements:
        label, text = (o.get("prefix") or "").strip(), (o.get("text") or "").strip()
        u = score.Unit("heading" if o["type"] == "heading" else "paragraph", (label + " " + text).strip())
        u.fur = score.furniture(u.text) or (FURNITURE.match(u.text) and "opt")
        d.units.append(u)
        kind, level = o.get("paragraph_type"), o.get("paragraph_level")
        if o["type"] == "heading" and ANNEX.match(u.text):
            zone = 2
        elif zone == 0 and kind:
            zone = 1
        e.zones.append(zone)
        if o["type"] == "backmatter" and len(u.text) < 90 and re.match(r"^\d+\w* (plenary )?meeting\b", u.text):
            e.closing.append(u)
        number = NUMBER.match(u.text)
        if zone != 1 or not text or o["type"] == "heading":
            owner = None if o["type"] == "heading" else owner
        elif kind == "preambular" and level is None and RECITAL.match(text):
            e.recitals.append(u)
        elif kind == "operative" and level == 1 and number:
            owner = (int(number.group(1)), u, number.group(2))
            e.starters.append(owner)
        elif kind == "operative" and level and level > 1 and owner and label:
            e.subs.append((owner, u, text))
    e.has_annex = 2 in e.zones
    e.embedded = any(re.match(r"^Adopts\b.{0,300}\b(following|annexed|set out below)\b", u.text) for u in d.units)
    chains(e)
    return d, e


def printed(path):
    """Units of a text: its lines; numbered paragraphs where the chain goes on."""
    d, e, last = score.Doc(""), estimate(), 0
    bare = lambda s: re.sub(r"^[A-Z]/\S+\s+|\s+[A-Z]/\S+$", "", s.strip()).replace(" ", "")  # noqa: E731
    repeated = collections.Counter(map(bare, lines(path)))
    for s in lines(path):
        u = score.Unit("paragraph", s)
        head = repeated[bare(s)] > 1 and len(s) < 160  # what the tops of pages repeat
        u.fur = score.furniture(u.text) or ("opt" if head or FURNITURE.match(u.text) else None)
        d.units.append(u)
        m = NUMBER.match(s)
        if m and int(m.group(1)) in (last + 1, 1) and m.group(2)[0].isalpha():
            last = int(m.group(1))
            e.starters.append((last, u, m.group(2)))
    e.zones = [1] * len(d.units)
    chains(e)
    return d, e


class Case:
    """One document: what is converted, what is expected of it."""

    def __init__(self, kind, path, twin=None, name=None):
        self.kind, self.path, self.twin = kind, path, twin
        self.name = name or re.sub(r"(\.(raw|flow|layout))?\.\w+$", "", os.path.basename(path))
        self.key = re.sub(r"-EN$", "", self.name)
        self.xml = os.path.join(OUT, kind, "xml", re.sub(r"\.\w+$", "", os.path.basename(path)) + ".akn.xml")
        self.sure = None

    def expected(self, table):
        d, e = typed(self.path) if self.path.endswith(".json") else printed(self.path)
        if self.twin and self.twin != self.path:
            e = typed(self.twin)[1]
            e.zones = [1] * len(d.units)
        row = table.get(self.name) or table.get(self.key) or {}
        if "highest" in row:
            e.N, e.embedded = int(row["highest"]), False
        d.name = row.get("symbol") or self.key
        d.name = re.sub(r"[ _/]", "-", d.name)
        row = dict(row)
        if self.kind == "en/content":  # the text alone, without the masthead that has the date
            row.pop("date", None)
        if int(row.get("recitals", len(e.recitals))) != len(e.recitals):
            e.recitals = []  # the types are a machine's: those of a report or an annex are no recitals
        if self.twin and e.recitals and not e.embedded:
            row.setdefault("recitals", str(len(e.recitals)))
        if self.twin and not e.has_annex and not e.embedded:
            row.setdefault("subs", str(len(e.subs)))
        if not self.twin:
            e.recitals = []
        return d, e, row


def extract(pdf, mode, folder):
    out = os.path.join(folder, re.sub(r"\.pdf$", ".txt", os.path.basename(pdf)))
    options = [] if mode == "flow" else ["-" + mode]
    subprocess.run(["pdftotext", *options, pdf, out], check=True, stderr=subprocess.DEVNULL)
    return out


def folder(kind):
    path = os.path.join(OUT, kind, "in")
    os.makedirs(path, exist_ok=True)
    return path


def write(path, text):
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    return path


def twin_of(name):
    path = os.path.join(MULTI, "en", "json-paragraphs", re.sub(r"-EN$", "", name) + ".json")
    return path if os.path.exists(path) else None


def english():
    en = os.path.join(MULTI, "en")
    for path in sorted(glob.glob(en + "/json-paragraphs/*.json")):
        yield Case("en/json", path, path)
    if shutil.which("pdftotext"):
        for mode in ("raw", "flow", "layout"):
            kind = "en/pdf-" + mode
            for pdf in sorted(glob.glob(en + "/pdf/*.pdf") + glob.glob(en + "/unbench/*.pdf")):
                yield Case(kind, extract(pdf, mode, folder(kind)), twin_of(os.path.basename(pdf)[:-4]))
    for path in sorted(glob.glob(en + "/txt/*.txt")):
        kind = re.search(r"(raw|flow|layout)?\.txt$", path).group(1) or "other"
        yield Case("en/txt-" + kind, path, twin_of(os.path.basename(path).split("." + kind)[0]))
    for path in sorted(glob.glob(en + "/unbench/*.json")):
        with open(path, encoding="utf-8") as f:
            content = json.load(f)["Content"]
        name = os.path.basename(path)[:-5]
        yield Case("en/content", write(os.path.join(folder("en/content"), name + ".txt"), content))


GOAL = {"en": "Goal %d. ", "fr": "Objectif %d. ", "es": "Objetivo %d. ", "ru": "Цель %d. ", "ar": "الهدف %d - ", "zh": "目标 %d. "}


def entries(path):
    """Keys and texts of a flat YAML file, whose long values go on in lines that are indented."""
    found, key = {}, None
    with open(path, encoding="utf-8") as f:
        for line in f:
            m = re.match(r"^([\w-]+): ?(.*)$", line.rstrip("\n"))
            key = m.group(1) if m else key
            found[key] = m.group(2) if m else found[key] + " " + line.strip()
    return {k: v.strip().strip("'\"").strip() for k, v in found.items()}


def goals(path, lang):
    """Goals and targets of resolution 70/1 as it prints them: "Goal 1. ...", "1.1 ...", "1.a ..."."""
    titles, targets = entries(path), entries(path.replace("_goals", "_targets"))
    for n in range(1, 18):
        yield GOAL[lang] % n + titles["%d-title" % n]
        own = [k.split("-")[1] for k in targets if k.startswith("%d-" % n)]
        for t in sorted(own, key=lambda t: (not t.isdigit(), int(t) if t.isdigit() else 0, t)):
            yield "%d.%s %s" % (n, t, targets["%d-%s-title" % (n, t)])


def others():
    for path in sorted(glob.glob(MULTI + "/web/*.txt")):
        lang = os.path.basename(path).split("_")[0].split("-")[0]
        yield Case(lang + "/web", path)
    for path in sorted(glob.glob(MULTI + "/six/udhr/*.xml")):
        root = ET.parse(path).getroot()
        text = "\n\n".join(t.strip() for t in root.itertext() if t.strip())
        lang = {"cmn": "zh", "arb": "ar"}.get(path[-7:-4], os.path.basename(path)[5:7])
        lang = {"sp": "es", "cm": "zh", "ar": "ar"}.get(lang, lang)
        kind = lang + "/declaration"
        yield Case(kind, write(os.path.join(folder(kind), os.path.basename(path)[:-4] + ".txt"), text))
    for path in sorted(glob.glob(MULTI + "/six/sdg/*_goals.yml")):
        lang = os.path.basename(path)[:2]
        kind = lang + "/goals"
        yield Case(kind, write(os.path.join(folder(kind), "goals.txt"), "\n\n".join(goals(path, lang))))
    with open(MULTI + "/six/parallel-lines.tsv", encoding="utf-8") as f:
        rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    by = collections.defaultdict(list)
    for r in rows:
        by[r["document"]].append(r)
    for document, part in sorted(by.items()):
        if len(part) < 3 or sum(len(r["en"]) for r in part) < 200:
            continue
        for lang in ("en", "fr", "es", "ru", "ar", "zh"):
            place = re.compile(lang + r":(\d+):(\d+)")
            part.sort(key=lambda r: tuple(map(int, place.search(r["paragraph:sentence by language"]).groups())))
            kind, name = lang + "/lines", re.sub(r"\W+", "_", document)
            yield Case(kind, write(os.path.join(folder(kind), name + ".txt"), "\n\n".join(r[lang] for r in part)))


def convert(cases):
    """All documents of a kind in one run; what the run was sure of."""
    by = collections.defaultdict(list)
    for c in cases:
        by[c.kind].append(c)
    for kind, part in by.items():
        xml = os.path.join(OUT, kind, "xml")
        shutil.rmtree(xml, ignore_errors=True)
        os.makedirs(xml)
        run = subprocess.run([UNAKN, "convert", "-v", "-o", xml, *(c.path for c in part)], capture_output=True, text=True)
        write(os.path.join(OUT, kind, "findings"), run.stderr)
        sure = {m.group(1): (m.group(2), int(m.group(3)))
                for m in re.finditer(r"^(.*?): (?:symbol .*?, )?lang (\S+) \((\d+) % sure\)", run.stderr, re.M)}
        for c in part:
            c.sure = sure.get(c.path)
        strict = subprocess.run([UNAKN, "check", "--profile=strict", "--severity=error", xml], capture_output=True, text=True)
        for c in part:
            c.strict = c.xml not in strict.stdout + strict.stderr
    return by


def of_work(root):
    """Symbol, dates, organs and language as the metadata says them."""
    a = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
    work = root.find(".//%sFRBRWork" % a)
    symbols = {score.alnum(e.get("value")) for e in work.findall(a + "FRBRalias")} | {
        score.alnum("".join(e.itertext())) for e in root.iter(a + "docNumber")}
    return (symbols, {e.get("date") for e in work.findall(a + "FRBRdate")},
            {e.get("href", "").lstrip("#") for e in work.findall(a + "FRBRauthor")},
            {e.get("language") for e in root.iter(a + "FRBRlanguage")})


CODES = {"eng": "en", "fra": "fr", "spa": "es", "rus": "ru", "ara": "ar", "zho": "zh"}


def judge(c, table, oasis):
    d, e, row = c.expected(table)
    a = score.parse_akn(c.xml) if os.path.exists(c.xml) else None
    r = score.score_doc(d, e, a, {"detail": True})
    r.update(name=c.name, xsd_valid=oasis.get(c.xml, False), strict=a is not None and c.strict, same={})
    if not r["wellformed"]:
        return r
    alone(a, r)
    symbols, dates, organs, langs = of_work(a.root)
    # what is counted: by row or twin
    same = r["same"]
    if e.N and not e.embedded:
        same["highest"] = r["out_N"] == e.N
    if "recitals" in row:
        same["recitals"] = r["recitals"] == int(row["recitals"])
    if "subs" in row:
        points = sum(1 for x in a.root.iter() if score.ln(x) in ("point", "indent") and not inside(a, x, ("attachments", "authorialNote")))
        same["subs"] = points == int(row["subs"])
        r["points"] = points
    if "closing" in row:
        same["closing"] = any(score.ln(x) == "conclusions" for x in a.root.iter()) == (row["closing"] == "yes")
    if "annexes" in row:
        same["annexes"] = sum(1 for x in a.root.iter() if score.ln(x) == "attachment") == int(row["annexes"])
    if "symbol" in row:
        same["symbol"] = score.alnum(row["symbol"]) in symbols
    elif c.kind == "en/json":
        same["symbol"] = score.alnum(c.key) in symbols
    if "date" in row:
        same["date"] = row["date"] in dates
    if "organ" in row:
        same["organ"] = row["organ"] in organs
    want = row.get("language") or c.kind[:2]
    same["language"] = want in {CODES.get(x, x) for x in langs}
    r["row"] = row
    return r


def alone(a, r):
    """Figures of the resolution itself where neighbours on its pages stand beside it (N-57)."""
    document = next(iter(a.root))
    beside = [x for x in document if score.ln(x) == "components"]
    for x in beside:
        document.remove(x)
    if not beside or score.ln(document) == "documentCollection":
        return
    nums = [v for v in (score.num_value(n) for n, _, _ in score.top_paragraphs(a)) if v]
    r["out_N"], r["recitals"] = max(nums, default=0), len(score.recitals_of(a))
    r["contiguous"], r["num_breaks"], r["num_dups"] = nums == list(range(1, len(nums) + 1)), 0, 0


def inside(a, element, names):
    if not hasattr(a, "parents"):
        a.parents = {child: p for p in a.root.iter() for child in p}
    while element is not None:
        if score.ln(element) in names:
            return True
        element = a.parents.get(element)
    return False


COLUMNS = ["docs", "conv", "oasis", "strict", "kept", "invent", "order", "contig", "N==", "pure", "found", "whole", "recit", "rec==",
           "subs", "sub==", "close", "annex", "sym", "date", "org", "lang", "sure", "leak", "note"]


def percent(v):
    return "-" if v is None else "%.1f" % (100 * v)


def summary(cases, results):
    for r in results:
        r.setdefault("same", {})
    g = score.aggregate(results)
    ok = [r for r in results if r.get("wellformed")]

    def share(key):
        known = [r["same"][key] for r in ok if key in r["same"]]
        return percent(sum(known) / len(known)) if known else "-"

    close = share("closing") if share("closing") != "-" else percent(g["closing"])
    annex = share("annexes") if share("annexes") != "-" else percent(g["annex"])
    sure = [c.sure[1] for c in cases if c.sure]
    strict = sum(1 for r in results if r.get("strict")) / len(results)
    return [str(len(results)), percent(g["wellformed"]), percent(g["xsd_valid"]), percent(strict), percent(g["text_kept"]),
            "-" if g["text_invented"] is None else "%.2f" % (100 * g["text_invented"]), percent(g["order_kept"]),
            percent(g["contiguous"]), share("highest"), percent(g["split_pure"]), percent(g["split_found"]), percent(g["split_whole"]),
            percent(g["recital_separate"]), share("recitals"), percent(g["subs"]), share("subs"), close, annex, share("symbol"),
            share("date"), share("organ"), share("language"), str(min(sure)) if sure else "-", percent(g["leak_docs"]),
            percent(g["note_bodies"])]


def say(c, r):
    """What is not as expected, for who reads it against the source."""
    if not r.get("wellformed"):
        return "    %-50s not converted" % c.name
    wrong = [k for k, v in r["same"].items() if not v]
    n = lambda k: r.get(k) or 0  # noqa: E731
    parts = []
    if n("starters_pure") < n("starters"):
        parts.append("pure %d/%d %s" % (n("starters_pure"), n("starters"), r.get("starters_missed", [])[:2]))
    if n("recitals_separate") < n("est_recitals_used"):
        parts.append("recitals %d/%d %s" % (n("recitals_separate"), n("est_recitals_used"), r.get("recitals_missed", [])[:2]))
    if "recitals" in wrong:
        parts.append("recitals %d not %s" % (r["recitals"], r["row"]["recitals"]))
    if "highest" in wrong:
        parts.append("N %d not %d" % (r["out_N"], r["est_N"]))
    if "subs" in wrong:
        parts.append("points %d not %s" % (r["points"], r["row"]["subs"]))
    if n("subs_separate") < n("est_subs"):
        parts.append("subs %d/%d" % (n("subs_separate"), n("est_subs")))
    for k in ("symbol", "date", "organ", "language", "closing", "annexes"):
        if k in wrong:
            parts.append("!" + k)
    if n("lost"):
        parts.append("lost %d %s" % (r["lost"], r.get("lost_words", [])[:4]))
    if n("invented"):
        parts.append("invented %d %s" % (r["invented"], r.get("invented_words", [])[:4]))
    if n("num_breaks") or n("num_dups"):
        parts.append("breaks %d dups %d" % (r["num_breaks"], r["num_dups"]))
    if n("leaks"):
        parts.append("leaks %s" % r["leak_kinds"])
    return "    %-50s %s" % (c.name, "; ".join(parts)) if parts else None


def goals_agree(by):
    """Goals and targets: as many as there are, the same eIds in all languages."""
    trees = {}
    for kind, part in by.items():
        if kind.endswith("/goals") and os.path.exists(part[0].xml):
            ids = [x.get("eId") for x in ET.parse(part[0].xml).getroot().iter() if score.ln(x) in ("division", "paragraph")]
            trees[kind[:2]] = ids
    right = [lang for lang, ids in trees.items() if len(ids) == 17 + 169 and ids == trees.get("en")]
    print("goals and targets: %d of %d languages have all 186 and one structure" % (len(right), len(trees)))


def languages():
    """Language of every document of the other two corpora, which corpus.sh has converted."""
    bad, n = [], 0
    for part in ("dev", "gold-dev/input"):
        for path in sorted(glob.glob("build/corpus/%s/*.xml" % part)):
            name = os.path.splitext(os.path.basename(path))[0]
            source = next(iter(glob.glob(glob.escape(os.path.join(SHARED, "corpus", part, name)) + ".*")), None)
            if not source:
                continue
            e = score.estimate(score.load_input(source))
            got = of_work(ET.parse(path).getroot())[3]
            n += 1
            if e.lang and not e.bilingual and e.lang not in got:
                bad.append("%s: %s, not %s" % (name, ", ".join(got), e.lang))
    print("languages of dev and gold-dev: %d of %d as the words say" % (n - len(bad), n))
    for b in bad:
        print("    " + b)


def parity(by):
    """Lines that six languages share: is their structure the same?"""
    trees = collections.defaultdict(dict)
    for kind, part in by.items():
        if not kind.endswith("/lines"):
            continue
        for c in part:
            if os.path.exists(c.xml):
                root = ET.parse(c.xml).getroot()
                ids = [x.get("eId") for x in root.iter() if re.match(r"^(para|preamble__container)_[^_]+$", x.get("eId", ""))]
                trees[c.name][kind[:2]] = ids
    same = 0
    for name, t in sorted(trees.items()):
        first = t.get("en", [])
        odd = [lang for lang, ids in t.items() if ids != first]
        same += not odd and len(t) == 6
        if odd and WORST:
            print("    %-40s en %s; %s" % (name, " ".join(first), "; ".join("%s %s" % (x, " ".join(t[x])) for x in odd)))
    print("lines in six languages: %d of %d documents have one structure in all" % (same, len(trees)))


def main():
    table = facts()
    by = convert(list(english()) + list(others()))
    files = [c.xml for part in by.values() for c in part if os.path.exists(c.xml)]
    oasis = score.xsd_check(os.path.join(SHARED, "schemas", "akomantoso30.xsd"), files, "xmllint")
    rows, notes = [], {}
    for kind, part in by.items():
        results = [judge(c, table, oasis) for c in part]
        rows.append([kind] + summary(part, results))
        notes[kind] = [s for s in map(say, part, results) if s]
    head = ["kind"] + COLUMNS
    wide = [max(len(r[i]) for r in [head] + rows) for i in range(len(head))]
    for r in [head] + rows:
        print("  ".join(v.ljust(w) if i == 0 else v.rjust(w) for i, (v, w) in enumerate(zip(r, wide))))
        if WORST:
            print("\n".join(notes.get(r[0], [])))
    parity(by)
    goals_agree(by)
    languages()


if __name__ == "__main__":
    main()
