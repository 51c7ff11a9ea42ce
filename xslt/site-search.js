/* The search of a site, in the browser, over the index that "unakn site" wrote. Nothing is fetched: the parts of the
 * index are scripts, so that it also works in a folder without a server. */
(function () {
  "use strict";

  var PAGE = 20, MOST_TERMS = 400, DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var index = null, chunks = {}, waiting = {}, unspaced = null, shown = 0, found = [], asked = 0;

  function element(id) { return document.getElementById(id); }

  /* the option of a language, with its own name and its tag */
  function option(code) {
    return Array.from(element("lang").options).find(function (o) { return o.value === code; }) || { lang: "", text: code };
  }

  /* ---- parts of the index ---- */

  function load(path, then, failed) {
    var script = document.createElement("script");
    script.src = path;
    script.onload = then;
    script.onerror = failed;
    document.head.appendChild(script);
  }

  window.unaknIndex = function (value) {
    index = value;
    unspaced = new RegExp("[" + value.unspaced.map(function (range) {
      return "\\u{" + range[0].toString(16) + "}-\\u{" + range[1].toString(16) + "}";
    }).join("") + "]", "u");
  };

  /* lines: how many letters are those of the term before, the rest of the term, its postings */
  window.unaknTerms = function (number, text) {
    var before = "", terms = [], postings = [];
    text.split("\n").forEach(function (line) {
      if (!line) return;
      var blank = line.indexOf(" ");
      before = before.slice(0, parseInt(line[0], 36)) + line.slice(1, blank);
      terms.push(before);
      postings.push(line.slice(blank + 1));
    });
    chunks[number] = { terms: terms, postings: postings };
  };

  function chunk(number) {
    if (!waiting[number])
      waiting[number] = new Promise(function (done, fail) {
        load("search/terms-" + number + ".js", function () { done(chunks[number]); }, fail);
      });
    return waiting[number];
  }

  /* ---- words, as src/text/words.c and search.c read them ---- */

  function form(word) {
    var s = word.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/[\p{M}\p{DI}]/gu, ""), out = "";
    for (var letter of s)
      out += Object.prototype.hasOwnProperty.call(index.folds, letter) ? index.folds[letter] : letter;
    return out;
  }

  /* the terms of a query; the last one of letters may be a beginning */
  function terms(text) {
    var list = [], run = [], word = "";
    function endRun() {
      if (run.length === 1) list.push({ term: run[0], open: true });
      for (var i = 1; i < run.length; i++) list.push({ term: run[i - 1] + run[i], open: false });
      run = [];
    }
    function endWord() {
      if (form(word)) list.push({ term: form(word), open: true });
      word = "";
    }
    for (var c of text) {
      var goesOn = /[\p{M}\u200c\u200d\u00ad]/u.test(c);
      if (unspaced.test(c)) {
        endWord();
        run.push(form(c));
      } else if (/[\p{L}\p{Nd}]/u.test(c)) {
        endRun();
        word += c;
      } else if (goesOn && word) {
        word += c;
      } else if (!goesOn) {
        endRun();
        endWord();
      }
    }
    endRun();
    endWord();
    return list;
  }

  /* by code points, as the index is sorted */
  function order(a, b) {
    var x = Array.from(a), y = Array.from(b);
    for (var i = 0; i < x.length && i < y.length; i++)
      if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
    return x.length - y.length;
  }

  /* the first place in a sorted list that is not before a term */
  function place(list, term) {
    var low = 0, high = list.length;
    while (low < high) {
      var mid = (low + high) >> 1;
      if (order(list[mid], term) < 0) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  /* ---- documents ---- */

  function numbers(text) {
    var list = [], value = 0, shift = 0;
    for (var i = 0; i < text.length; i++) {
      var digit = DIGITS.indexOf(text[i]);
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        list.push(value);
        value = shift = 0;
      }
    }
    return list;
  }

  /* adds what a term is worth in each document that has it */
  function weigh(scores, text, exact) {
    var steps = numbers(text), doc = 0, rare = Math.log(1 + index.docs.length / steps.length);
    steps.forEach(function (step) {
      doc += step >> 3;
      var weight = step & 7, worth = rare * (1 + (weight & 3) * 0.5 + (weight & 4)) * (exact ? 1 : 0.4);
      if (!(scores.get(doc) >= worth)) scores.set(doc, worth);
    });
  }

  /* the documents of a term, and of those that begin with it */
  function documents(wanted) {
    var at = Math.max(0, place(index.chunks, wanted.term + "\u0000") - 1), scores = new Map(), read = 0;
    function next() {
      if (at >= index.chunks.length || (at > 0 && order(index.chunks[at], wanted.term) > 0 &&
          index.chunks[at].lastIndexOf(wanted.term, 0) !== 0)) return scores;
      return chunk(at).then(function (c) {
        for (var i = place(c.terms, wanted.term); i < c.terms.length; i++) {
          var exact = c.terms[i] === wanted.term;
          if (!exact && !(wanted.open && c.terms[i].lastIndexOf(wanted.term, 0) === 0 && read < MOST_TERMS)) return scores;
          weigh(scores, c.postings[i], exact);
          read++;
        }
        at++;
        return next();
      });
    }
    return Promise.resolve(next());
  }

  function find(query, language) {
    var symbol = query.replace(/\s/g, "").toUpperCase();
    return Promise.all(terms(query).map(documents)).then(function (all) {
      var hits = [];
      if (!all.length) return hits;
      all[0].forEach(function (score, doc) {
        var sum = 0, d = index.docs[doc];
        if (language && d[1] !== language) return;
        for (var i = 0; i < all.length; i++) {
          if (!all[i].has(doc)) return;
          sum += all[i].get(doc);
        }
        if (d[2].replace(/\s/g, "").toUpperCase() === symbol) sum += 1000;
        hits.push({ doc: doc, score: sum });
      });
      hits.sort(function (a, b) {
        var x = index.docs[a.doc], y = index.docs[b.doc];
        return b.score - a.score || (x[4] < y[4] ? 1 : x[4] > y[4] ? -1 : a.doc - b.doc);
      });
      return hits;
    });
  }

  /* ---- the page ---- */

  function result(doc) {
    var d = index.docs[doc], item = document.createElement("li"), link = document.createElement("a");
    var title = document.createElement("span"), facts = document.createElement("span");
    item.className = "work";
    link.href = d[0] + ".html";
    link.append(d[2]);
    title.className = "title";
    title.lang = option(d[1]).lang;
    title.dir = "auto";
    title.append(d[3]);
    facts.className = "small soft";
    facts.append([index.organs[d[5]] || d[5], d[4], option(d[1]).text].filter(Boolean).join(" · "));
    item.append(link, " ", title, facts);
    return item;
  }

  function more() {
    var list = element("results"), first = shown;
    for (; shown < found.length && shown < first + PAGE; shown++) list.append(result(found[shown].doc));
    element("more").hidden = shown >= found.length;
    if (first && list.children[first]) list.children[first].querySelector("a").focus();
  }

  function search() {
    var query = element("q").value.trim(), language = element("lang").value, number = ++asked;
    var url = "?q=" + encodeURIComponent(query) + (language ? "&lang=" + language : "");
    if (!index) return;
    try { history.replaceState(null, "", query ? url : location.pathname); } catch (e) { /* a folder of some browsers */ }
    find(query, language).then(function (hits) {
      if (number !== asked) return; /* another question came in between */
      found = hits;
      shown = 0;
      element("results").replaceChildren();
      element("status").textContent = !query ? "" : hits.length === 1 ? "1 document" : hits.length + " documents";
      more();
    }, function () { element("status").textContent = "A part of the index is missing."; });
  }

  function ready() {
    var timer = 0, asks = new URLSearchParams(location.search);
    element("q").value = asks.get("q") || "";
    element("lang").value = asks.get("lang") || "";
    if (element("lang").selectedIndex < 0) element("lang").value = "";
    element("q").addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(search, 150);
    });
    element("lang").addEventListener("change", search);
    element("search").addEventListener("submit", function (event) {
      event.preventDefault();
      search();
    });
    element("more").addEventListener("click", more);
    search();
  }

  load("search/index.js", ready, function () { element("status").textContent = "The index is missing."; });
})();
