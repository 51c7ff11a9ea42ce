<?xml version="1.0" encoding="UTF-8"?>
<!-- The look of the page on screens: narrow and wide, light, dark and of high contrast, both directions of writing. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="style">
:root {
  --ink: #1b1f24; --soft: #57606a; --line: #d3d9df; --paper: #fff; --wash: #f4f6f8; --link: #0b5394; --target: #fff1b8; --bar: #6b9bc9;
  --step: 2.5rem; --measure: 37rem; color-scheme: light dark;
  --text: "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif; --chrome: system-ui, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6e8; --soft: #a5adb5; --line: #3a4149; --paper: #14171a; --wash: #1d2226; --link: #84bdf5; --target: #4a3d0a; --bar: #3f6f9f; }
}
@media (prefers-contrast: more) {
  :root { --ink: #000; --soft: #000; --line: #000; --paper: #fff; --wash: #fff; --link: #00009c; --target: #ff0; --bar: #000; }
  a { text-decoration-thickness: 2px; }
}
@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  :root { --ink: #fff; --soft: #fff; --line: #fff; --paper: #000; --wash: #000; --link: #ff0; --target: #004; --bar: #fff; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--text); }
:is(html, .cell):lang(ar) { --text: "Noto Naskh Arabic", "Amiri", "Traditional Arabic", serif; --chrome: "Noto Sans Arabic", system-ui, sans-serif; }
:is(html, .cell):lang(zh) { --text: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", serif; --chrome: system-ui, "Noto Sans CJK SC", sans-serif; }
body:lang(ar) { font-size: 1.2rem; line-height: 1.85; }
body:lang(zh) { line-height: 1.85; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { inset-inline-start: 1rem; top: 1rem; z-index: 3; }
.page { position: relative; max-width: 84rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
main { max-width: var(--measure); margin: 0 auto; min-width: 0; anchor-name: --main; }

p { margin: 0 0 .7em; overflow-wrap: break-word; text-wrap: pretty; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.6rem 0 1rem; }
h3 { font-size: 1.08rem; margin: 2rem 0 .8rem; }
h4, h5, h6 { font-size: 1rem; font-style: italic; margin: 1.6rem 0 .6rem; }
:lang(ar) :is(h4, h5, h6), :lang(zh) :is(h4, h5, h6) { font-style: normal; }
section > h3:first-child, h2 + section > h3, h3 + section > h4 { margin-top: 1.2rem; }
:is(h2, h3, h4, h5, h6) > .number { margin-inline-end: .5em; }
ul { list-style: none; margin: 0; padding: 0; }
cite { font-style: normal; text-decoration: underline dotted var(--soft) 1px; text-underline-offset: .18em; }
abbr { text-decoration: underline dotted var(--line) 1px; text-underline-offset: .2em; cursor: help; }
.subtitle { color: var(--soft); }
.figure { text-align: end; font-variant-numeric: tabular-nums lining-nums; }

/* front matter */
.cover { border-bottom: 2px solid var(--ink); margin-bottom: 2.2rem; padding-bottom: .7rem; color: var(--soft); font-size: .92rem; line-height: 1.5; }
.cover p { margin: 0 0 .1rem; }
.masthead { display: grid; grid-template-columns: 1fr auto; gap: 0 1.5rem; }
.masthead p { grid-column: 1; }
.masthead .of-symbol { grid-column: 2; grid-row: 1; color: var(--ink); font-weight: 600; text-align: end; }
.masthead .of-organ { color: var(--ink); font-weight: 600; }
.masthead .of-distribution { grid-column: 2; text-align: end; }
.cover .publicationInfo { border-top: 1px solid var(--line); margin-top: .7rem; padding-top: .7rem; }
.preface { margin-bottom: 2rem; }
.annex .preface h2 { margin-bottom: .2rem; }
.annex .preface .subtitle { color: var(--ink); font-weight: 600; }
.annex { border-top: 1px solid var(--line); margin-top: 3rem; }
.editorial { color: var(--soft); }

/* preamble and operative part: numbers hang, recitals stand where the text of numbered paragraphs stands */
.formula { font-style: italic; margin-bottom: 1rem; padding-inline-start: var(--step); }
.recital { position: relative; margin: 0 0 .9rem; padding-inline-start: var(--step); }
.recital > :last-child { margin-bottom: 0; }
.lead { font-style: italic; }
:is(:lang(ar), :lang(zh)) :is(.lead, .further), :lang(ar) .formula, :lang(zh) .formula { font-style: normal; font-weight: 600; }
.unit { position: relative; display: grid; grid-template-columns: minmax(var(--step), max-content) minmax(0, 1fr); margin: 0 0 .8em; }
.unit .unit { --step: 2.1rem; margin-bottom: .45em; }
.unit > .of > :last-child, .unit > .of > .listing:last-child > ul > .unit:last-child { margin-bottom: 0; }
.unit.bare { display: block; padding-inline-start: var(--step); }
.unit > .num { text-decoration: none; color: var(--soft); font-variant-numeric: tabular-nums lining-nums; padding-inline-end: .4rem; }
.unit > .num:hover, .unit > .num:focus { color: var(--link); text-decoration: underline; }
.listing > p { margin-bottom: .45em; }
.run-in { font-weight: 600; margin-bottom: .3em; }
.alinea { margin: .7em 0; }
.operative > .alinea, section > .alinea { padding-inline-start: var(--step); }
blockquote { margin: .5rem 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.conclusions { margin-top: 2.2rem; font-style: italic; text-align: end; }
:lang(ar) .conclusions, :lang(zh) .conclusions { font-style: normal; }
.conclusions p { margin-bottom: .1rem; }
.conclusions .vote { text-align: start; font-style: normal; font-size: .94rem; margin-top: 1.2rem; }
.conclusions .vote p { margin-bottom: .6rem; }
.job { color: var(--soft); font-size: .8rem; margin: 2rem 0 0; }

/* addresses: the number, or a sign beside what has none */
.mark { position: absolute; inset-inline-start: 0; padding-inline-end: 1rem; text-decoration: none; color: var(--soft); opacity: 0; }
.mark::before { content: "\00a7"; content: "\00a7" / ""; }
:is(.recital, .unit, h2, h3, h4, h5, h6):hover > .mark, .mark:hover { opacity: 1; }
:is(h2, h3, h4, h5, h6) > .mark { position: static; margin-inline-start: .5em; font-weight: 400; font-style: normal; }
:target { background: var(--target); box-shadow: 0 0 0 .35rem var(--target); border-radius: 2px; }
section:target, .annex:target, section.about:target { background: none; box-shadow: none; }
section:target > :is(h2, h3, h4, h5, h6), .annex:target > .preface > h2 { background: var(--target); box-shadow: 0 0 0 .25rem var(--target); }

/* references: solid within the page, dotted to elsewhere; the paragraph that is meant shows itself */
.out { text-decoration-style: dotted; }
.here:is(:hover, :focus-visible)::after {
  content: attr(data-says); content: attr(data-says) / ""; position: absolute; z-index: 2; inline-size: min(26rem, 80vw); padding: .7rem .9rem;
  background: var(--wash); color: var(--ink); border: 1px solid var(--soft); border-radius: 6px; box-shadow: 0 4px 16px rgb(0 0 0 / .18);
  font: .9rem/1.5 var(--text); text-align: start; }
@supports (position-area: block-end span-inline-end) {
  .here:is(:hover, :focus-visible) { anchor-name: --here; }
  .here:is(:hover, :focus-visible)::after { position: fixed; position-anchor: --here; position-area: block-end span-inline-end;
    position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline; margin-block: .25rem; }
}
.quiet .here::after { display: none; }

/* tables */
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; font-size: .92rem; line-height: 1.45; min-width: 60%; }
caption { text-align: start; font-weight: 600; padding-bottom: .4rem; }
th, td { border-block: 1px solid var(--line); padding: .4rem .8rem .4rem 0; text-align: start; vertical-align: top; }
:dir(rtl) :is(th, td) { padding: .4rem 0 .4rem .8rem; }
td.figure { text-align: end; }
th { border-block-end-color: var(--ink); }
th p, td p { margin: 0; }

/* notes: behind the text, or at its side */
.notes { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .9rem; line-height: 1.5; }
.notes h2 { margin: 1.2rem 0 .8rem; font-size: 1.05rem; }
.notes .unit { --step: 1.6rem; margin-bottom: .5rem; }
sup { line-height: 0; font-size: .72em; }
.call { text-decoration: none; padding-inline: .15em; }
.call:hover, .call:focus { text-decoration: underline; }
.call:target { box-shadow: 0 0 0 .2rem var(--target); }

/* contents, facts */
nav { font: .88rem/1.45 var(--chrome); background: var(--wash); padding: .9rem 1.1rem; margin: 0 auto 2rem; max-width: var(--measure); border-radius: 6px; }
.nav-title { font-weight: 600; margin-bottom: .4rem; }
nav { position: relative; }
nav a { display: block; padding: .2rem .5rem; margin-inline-start: -.5rem; border-inline-start: 3px solid transparent; text-decoration: none; }
nav li li { padding-inline-start: 1rem; }
nav a:hover, nav a:focus { text-decoration: underline; }
nav a[aria-current] { border-color: var(--link); color: var(--ink); font-weight: 600; }
.about { margin-top: 3.5rem; background: var(--wash); border-radius: 6px; padding: 1.1rem 1.3rem 1.3rem; font: .88rem/1.5 var(--chrome); }
.about h2 { font-size: 1rem; margin: 0 0 .8rem; }
.about dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .3rem 1.2rem; margin: 0; }
.about dt { color: var(--soft); }
.about dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
.about code { font-size: .92em; }
.votes { width: 100%; margin: 0 0 1.1rem; font: inherit; }
.votes :is(th, td) { border: 0; padding-block: .15rem; font-weight: 400; vertical-align: middle; }
.votes th { color: var(--soft); inline-size: 8rem; white-space: nowrap; }
.votes .figure { inline-size: 3rem; font-weight: 600; }
.votes .bar { background: linear-gradient(var(--bar) 0 0) no-repeat left; }
:dir(rtl) .bar { background-position: right; }
@media (forced-colors: active) {
  .votes .bar { --bar: CanvasText; forced-color-adjust: none; }
  :target { outline: 2px solid Highlight; }
  nav a[aria-current] { border-color: Highlight; }
}

@media (min-width: 66rem) {
  .page:has(nav) { display: grid; grid-template-columns: 15rem minmax(0, var(--measure)); gap: 3.5rem; justify-content: center; }
  nav { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow: auto; margin: 0; background: none; padding: 0 .5rem; }
}
@media (min-width: 84rem) {
  @supports (top: anchor(--main bottom)) {
    .page:has(.notes) { display: grid; grid-template-columns: 15rem minmax(0, var(--measure)) 15rem; gap: 3rem; justify-content: center; }
    main { grid-column: 2; }
    .notes { margin: 0; border: 0; }
    .notes h2 { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
    .notes .unit { position: absolute; inline-size: 15rem; margin: 0; font-size: .82rem; inset-inline-start: calc(anchor(--main end) + 3rem);
      top: max(anchor(var(--call) top, 0px) - .3rem, anchor(var(--above) bottom, 0px) + .6rem); }
    .to-notes { display: none; }
  }
}
@media (max-width: 36rem) {
  body { font-size: 1rem; }
  :root { --step: 2rem; }
  .formula, .recital, .unit.bare, .operative > .alinea, section > .alinea { padding-inline-start: 0; }
  .recital > .mark { display: none; }
  .unit .unit { --step: 1.8rem; }
  nav { max-height: 45vh; overflow: auto; }
  .about dl { grid-template-columns: 1fr; gap: 0; }
  .about dd { grid-column: 1; margin-bottom: .5rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
  </xsl:template>
</xsl:stylesheet>
