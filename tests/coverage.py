#!/usr/bin/env python3
"""What looks like a symbol or a numbered resolution in converted files, and what became of it.

    coverage.py FOLDER UNAKN LIST

Every string of the form of a UN symbol and every "resolution N (YYYY)" is in a reference, or there is a reason why not: the
counts are printed, each string goes to LIST with its reason. Every symbol goes to its IRI and back. Ends with 1 when a
string is left without a reason or a symbol does not come back."""
import collections
import glob
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
SYMBOL = re.compile(
    r"(?<![\w/.-])(?![IVXLC]+/)[A-Z]{1,6}(?:\.\d+)?(?:/[A-Z0-9][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*)+"
    r"(?: ?\((?:(?:19|20)\d\d|[IVXLC]+)\))?")
RESOLUTION = re.compile(r"[Rr][ée]solutions? (?P<n>\d{1,4}) ?\((?:19|20)\d\d\)")
# What has the form and is no symbol of a document: how it begins, and what it is.
OTHERS = {"SC/": "number of a press release", "CM/": "of another organization", "SCA/": "file number of a letter",
          "R/": "a misread word"}


def name(e):
    return e.tag.replace(AKN, "") if isinstance(e.tag, str) else ""


def stretches(e, inside, out):
    """The text below an element in pieces, each with the elements around it; notes are texts of their own."""
    inside = inside + [e]
    if e.text:
        out.append((e.text, inside))
    for child in e:
        if name(child) == "authorialNote":
            out.append((" ", inside))
        else:
            stretches(child, inside, out)
        if child.tail:
            out.append((child.tail, inside))


def reason(path, text):
    names = [name(e) for e in path]
    if "ref" in names or "rref" in names:
        return "in a ref"
    for e in path:
        if "unresolvedReference" in e.get("name", ""):
            symbol = SYMBOL.match(text)
            return "unresolved (RF-06): " + ("a symbol without year or session" if symbol else
                                             "an organ that is not known, or whose sessions are not")
    for part in ("coverPage", "preface", "conclusions", "heading", "num"):
        if part in names:
            return "in " + part + " (IN-04: docNumber and the like)"
    for start, what in OTHERS.items():
        if text.startswith(start):
            return "no symbol: " + what
    return None


def texts(root):
    """Each text with the elements around its start."""
    up = {child: e for e in root.iter() for child in e}
    for e in root.iter():
        if name(e) in ("p", "heading", "num", "crossHeading", "listIntroduction"):
            pieces, above, a = [], [], e
            while a in up:
                a = up[a]
                above.insert(0, a)
            stretches(e, above, pieces)
            yield pieces


def place(pieces, at):
    for text, inside in pieces:
        if at < len(text):
            return inside
        at -= len(text)
    return []


def found(folder):
    """What was cited, why it is where it is, and the file."""
    for path in sorted(glob.glob(folder + "/*.xml")):
        for pieces in texts(ET.parse(path).getroot()):
            whole = "".join(t for t, _ in pieces)
            for m in SYMBOL.finditer(whole):
                if re.search(r"\d", m.group()):
                    yield m.group(), reason(place(pieces, m.start()), m.group()), path
            for m in RESOLUTION.finditer(whole):
                yield m.group(), reason(place(pieces, m.start("n")), m.group()), path


def iri(unakn, *words):
    r = subprocess.run([unakn, "iri", *words], capture_output=True, text=True, check=False)
    return r.stdout.split("\t")[0].strip() if r.returncode == 0 else None


def comes_back(unakn, symbol):
    """Some hold no year: their IRI needs a date from outside."""
    there = iri(unakn, symbol) or iri(unakn, "--date=1999-01-01", symbol)
    shown = re.sub(r"(?<=\d) ?(?=\(|[A-Z]\b)", " ", symbol)  # NC-06
    return there and iri(unakn, there) == shown


def main(folder, unakn, listing):
    counts, left, symbols = collections.Counter(), 0, set()
    with open(listing, "w", encoding="utf-8") as out:
        for text, why, path in found(folder):
            counts[why or "NO REASON"] += 1
            if why != "in a ref":
                print(why or "NO REASON", text, path.rsplit("/", 1)[-1], sep="\t", file=out)
            if SYMBOL.match(text) and not (why or "").startswith("no symbol"):
                symbols.add(text)
    for why, n in counts.most_common():
        print("%6d  %s" % (n, why))
    lost = sorted(s for s in symbols if not comes_back(unakn, s))
    print("%6d  symbols, %d of them to their IRI and back%s" %
          (len(symbols), len(symbols) - len(lost), "".join("\n        " + s for s in lost)))
    return counts["NO REASON"] > 0 or bool(lost)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
