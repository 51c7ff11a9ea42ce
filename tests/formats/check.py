#!/usr/bin/python3
"""What holds for every format of every document: check.py UNAKN FOLDER NAME...

FOLDER has NAME.akn.xml and what it was rendered to. Nothing is lost (TX-01): the words of each format are the words of the
document, blanks and the signs of the format apart. JSON keeps its schema; JSON-LD and Turtle are one graph; converting the
text again gives the same structure."""
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile

import jsonschema
import rdflib
from rdflib.compare import isomorphic

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEI = "{http://www.tei-c.org/ns/1.0}"
XHTML = "{http://www.w3.org/1999/xhtml}"
PARTS = ["coverPage", "preface", "preamble", "mainBody", "conclusions"]
DASHES = "-–—•"
SCHEMA = jsonschema.Draft202012Validator(json.load(open("schemas/resolution.schema.json", encoding="utf-8")))


def bare(text):
    return re.sub(r"\s+", "", text)


def words(e, call, without=()):
    """The words below an element; call says what stands where a note is called."""
    tag = e.tag.split("}")[-1]
    if tag == "meta" or tag in without or (tag == "p" and "editorial" in without and e.get("status") == "editorial"):
        return ""
    if tag == "authorialNote":
        return call(e)
    if tag == "documentRef":
        return e.get("showAs") or ""
    if tag == "num" and "dashes" in without and not bare("".join(e.itertext())).strip(DASHES):
        return ""
    out = e.text or ""
    for c in e:
        out += words(c, call, without) + (c.tail or "")
    return out


def note(e):
    return e.get("marker", "") + "".join(words(c, note) for c in e)


def document(e, call, notes, without=()):
    """A document: its parts, the notes that they call, then the documents in it."""
    out = ""
    for part in e:
        if part.tag.split("}")[-1] in PARTS or part.tag == AKN + "collectionBody":
            out += words(part, call, without + ("component",))
    if notes:
        for p in e:
            if p.tag.split("}")[-1] in PARTS:
                out += "".join(notes(n) for n in p.iter(AKN + "authorialNote"))
    for holder in e:
        if holder.tag.split("}")[-1] in ("attachments", "components", "collectionBody"):
            for a in holder:
                heading = a.find(AKN + "heading")
                out += words(heading, call) if heading is not None else ""
                for d in a:
                    if d.find(AKN + "meta") is not None:
                        out += document(d, call, notes, without)
                    elif d.tag == AKN + "documentRef" and heading is None:
                        out += d.get("showAs") or ""
    return out


def marker(e):
    return e.get("marker", "")


def of_text(path):
    lines = open(path, encoding="utf-8").read().split("\n")
    lines = [s for s in lines if s != "______________" and not re.fullmatch(r"[|-]{3,}", s)]
    return "".join(re.sub(r"^\||\|$|(?<= )\|(?= )", "", s) for s in lines)


def of_markdown(path, labels):
    text = open(path, encoding="utf-8").read().split("---\n", 2)[2]
    call = lambda m: re.sub(r"(.)", r"\\\1", labels.get(m[1], m[1]))
    lines = []
    for s in text.split("\n"):
        if re.fullmatch(r"(\|(---| *))+", s):
            continue
        if s.startswith("|"):
            s = re.sub(r"(?<!\\)\|", "", s)
        else:
            s = re.sub(r"^(\s*- |#+ |> ?| {4})", "", s)
        s = re.sub(r"^\[\^([^\]]+)\]:", call, s)
        s = re.sub(r"(?<!\\)\[\^([^\]]+)\]", call, s)
        s = re.sub(r"(?<!\\)\*|</?sup>", "", s)
        lines.append(re.sub(r"\\(.)", r"\1", s))
    return "".join(lines)


def of_json(d):
    """The words of an object in the order of the document."""
    if isinstance(d, list):
        return "".join(of_json(x) for x in d)
    if not isinstance(d, dict):
        return ""
    out = d.get("marker", "") + d.get("num", "")
    for key in ("heading", "subheading", "caption"):
        out += of_json(d.get(key, []))
    out += d.get("text", "") if d.get("type") in ("text", "heading", "crossHeading") else ""
    for key in ("cover", "preface", "preamble", "body", "closing", "notes", "content", "rows", "annexes", "documents",
                "neighbours"):
        out += of_json(d.get(key, []))
    return out


def runs(d):
    return d if isinstance(d, str) else "".join(runs(x) for x in d.get("runs", []))


def texts_and_runs(d):
    """Is the text of a block that of its runs?"""
    if isinstance(d, list):
        return all(texts_and_runs(x) for x in d)
    if not isinstance(d, dict):
        return True
    if "text" in d and "runs" in d and bare(d["text"]) != bare("".join(runs(x) for x in d["runs"])):
        return False
    return all(texts_and_runs(v) for v in d.values())


def of_tei(path):
    return "".join("".join(t.itertext()) for t in ET.parse(path).getroot().findall(TEI + "text"))


def of_docx(path):
    z = zipfile.ZipFile(path)
    out = ""
    for part in ("word/document.xml", "word/footnotes.xml"):
        out += "".join(t.text or "" for t in ET.fromstring(z.read(part)).iter(W + "t"))
    return out


def of_epub(path):
    z = zipfile.ZipFile(path)
    first = z.infolist()[0]
    assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED
    return "".join(ET.fromstring(z.read("EPUB/text.xhtml")).find(XHTML + "body").itertext())


def structure(akn):
    """Elements with their eIds outside the metadata; what only names a stretch of text is no structure."""
    inline = {"ref", "mref", "rref", "date", "organization", "inline", "event", "quantity", "session", "docDate", "docTitle",
              "docAuthority", "docNumber", "docType", "outcome", "vote", "term"}
    out = []

    def walk(e):
        tag = e.tag.split("}")[-1]
        if tag == "meta":
            return
        if tag not in inline:
            out.append((tag, e.get("eId")))
        for c in e:
            walk(c)

    walk(akn)
    return out


def round_trip(unakn, path, root):
    """None when the text converts to another structure, else whether the eIds are the same."""
    lang = {"eng": "en", "fra": "fr", "spa": "es", "rus": "ru", "ara": "ar", "zho": "zh"}
    code = root.find(".//" + AKN + "FRBRlanguage").get("language")
    options = ["--lang", lang[code]]
    alias = root.find(".//" + AKN + "FRBRalias[@name='symbol']")
    options += ["--symbol", alias.get("value")] if alias is not None else []
    done = subprocess.run([unakn, "convert", "-q", *options, path], stdout=subprocess.PIPE, check=False)
    return done.returncode == 0 and structure(ET.fromstring(done.stdout)) == structure(root)


def expected(root):
    d = root[0]
    return {
        "txt": document(d, marker, note, ("editorial",)),
        "md": document(d, marker, note, ("dashes",)),
        "json": document(d, lambda e: "", note),
        "docx": document(d, marker, None) + "".join(note(n) for n in root.iter(AKN + "authorialNote")),
        "epub": document(d, marker, note),
    }


def in_place(e):
    """TEI has each note where it is called, its mark in an attribute."""
    return "".join(words(c, in_place) for c in e)


def difference(a, b):
    i = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"…{a[max(0, i - 30):i + 30]}… is …{b[max(0, i - 30):i + 30]}…"


def check(unakn, base, want_trip):
    root = ET.parse(base + ".akn.xml").getroot()
    want = expected(root)
    labels = {n.get("eId"): n.get("marker") for n in root.iter(AKN + "authorialNote")}
    data = json.load(open(base + ".json", encoding="utf-8"))
    got = {
        "txt": of_text(base + ".txt"),
        "md": of_markdown(base + ".md", labels),
        "json": of_json(data),
        "docx": of_docx(base + ".docx"),
        "epub": of_epub(base + ".epub"),
    }
    for form, text in got.items():
        a, b = bare(want[form]), bare(text)
        if form in ("txt", "md"):  # signs of tables
            a, b = a.replace("|", ""), b.replace("|", "")
        yield a == b, f"words of {form}", difference(a, b)
    a, b = bare(document(root[0], in_place, None)), bare(of_tei(base + ".tei.xml"))
    yield a == b, "words of TEI", difference(a, b)
    error = next(SCHEMA.iter_errors(data), None)
    yield error is None, "JSON keeps its schema", error and f"{error.json_path}: {error.message[:200]}"
    yield texts_and_runs(data), "text and runs of JSON agree", ""
    one = rdflib.Graph().parse(base + ".ttl", format="turtle")
    other = rdflib.Graph().parse(base + ".jsonld", format="json-ld")
    yield len(one) > 8 and isomorphic(one, other), "Turtle and JSON-LD are one graph", f"{len(one)}, {len(other)} triples"
    if want_trip:
        yield round_trip(unakn, base + ".txt", root), "the text gives the same structure", ""


def main():
    unakn, folder, *names = sys.argv[1:]
    want_trip = "--no-trip" not in names
    passed = failed = 0
    jsonschema.Draft202012Validator.check_schema(SCHEMA.schema)
    for name in names:
        if name.startswith("--"):
            continue
        for ok, what, detail in check(unakn, f"{folder}/{name}", want_trip):
            passed += ok
            failed += not ok
            if not ok:
                print(f"FAIL {name}: {what}: {detail}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


sys.exit(main())
