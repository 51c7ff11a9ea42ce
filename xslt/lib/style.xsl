<?xml version="1.0" encoding="UTF-8"?>
<!-- The look of the page: screen narrow and wide, light and dark, both directions of writing, paper. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="style">
    <style>
:root {
  --ink: #1b1f24; --soft: #57606a; --line: #d7dce1; --paper: #fff; --wash: #f5f7f9; --link: #0b5cad; --target: #fff3c4;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8ea; --soft: #a3abb3; --line: #3a4149; --paper: #14171a; --wash: #1d2126; --link: #7db8f5; --target: #45390b; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif; }
:lang(ar) body, body:lang(ar) { font-family: "Noto Naskh Arabic", "Amiri", "Traditional Arabic", serif; font-size: 1.2rem; line-height: 1.9; }
body:lang(zh) { font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", serif; line-height: 1.85; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { inset-inline-start: 1rem; top: 1rem; z-index: 1; }
.page { max-width: 74rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
main { max-width: 44rem; margin: 0 auto; min-width: 0; }
p { margin: 0 0 .7em; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.7rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.4rem 0 1rem; }
h3 { font-size: 1.08rem; margin: 1.8rem 0 .8rem; }
h4, h5, h6 { font-size: 1rem; font-style: italic; margin: 1.4rem 0 .6rem; }
ul { list-style: none; margin: 0; padding: 0; }
cite { font-style: normal; text-decoration: underline dotted var(--soft) 1px; text-underline-offset: .2em; }
.cover { border-bottom: 2px solid var(--ink); margin-bottom: 2rem; padding-bottom: .6rem; color: var(--soft); font-size: .94rem; }
.cover p { margin: 0 0 .15rem; }
.cover .masthead { display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between; }
.cover .masthead p:first-child { color: var(--ink); font-weight: 600; }
.cover .publicationInfo { margin-top: .8rem; }
.preface { margin-bottom: 2rem; }
.preface .subtitle { color: var(--soft); }
.annex .preface h2 { margin-bottom: .2rem; }
.annex .preface .subtitle { color: var(--ink); font-weight: 600; }
.annex { border-top: 1px solid var(--line); margin-top: 3rem; }
.formula { font-style: italic; margin-bottom: 1rem; }
.recital { margin: 0 0 .9rem; padding-inline-start: 2.6rem; }
.lead { font-style: italic; }
:lang(ar) .lead, :lang(zh) .lead, .formula:lang(ar), .formula:lang(zh) { font-style: normal; font-weight: 600; }
.unit { display: grid; grid-template-columns: minmax(2.6rem, max-content) minmax(0, 1fr); margin: 0 0 .7em; }
.unit > .of > :last-child, .unit > .of > .listing:last-child > ul > .unit:last-child { margin-bottom: 0; }
.unit.bare { display: block; padding-inline-start: 2.6rem; }
.unit > .num { text-decoration: none; color: var(--soft); font-variant-numeric: tabular-nums; padding-inline-end: .3rem; }
.unit > .num:hover, .unit > .num:focus { color: var(--link); text-decoration: underline; }
.unit .unit { grid-template-columns: minmax(2.1rem, max-content) minmax(0, 1fr); margin-bottom: .45em; }
.run-in { font-weight: 600; margin-bottom: .3em; }
.alinea { margin: .7em 0; }
.operative > .alinea, section > .alinea { padding-inline-start: 2.6rem; }
:target { background: var(--target); box-shadow: 0 0 0 .35rem var(--target); border-radius: 2px; }
.neighbours { border-top: 2px solid var(--soft); margin-top: 3rem; padding-top: 1rem; }
section:target, .annex:target { background: none; box-shadow: none; }
section:target > h2, section:target > h3, section:target > h4 { background: var(--target); }
blockquote { margin: .5rem 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; font-size: .92rem; min-width: 60%; }
caption { text-align: start; font-weight: 600; padding-bottom: .3rem; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: start; vertical-align: top; }
th { background: var(--wash); }
th p, td p { margin: 0; }
.conclusions { margin-top: 2rem; font-style: italic; text-align: end; }
.conclusions .vote { text-align: start; font-style: normal; }
.notes { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .92rem; }
.notes h2 { margin-top: 1.2rem; font-size: 1.05rem; }
sup { line-height: 0; }
sup a { text-decoration: none; padding: 0 .1em; }
nav { font: .9rem/1.45 system-ui, sans-serif; background: var(--wash); padding: .9rem 1.1rem; margin: 0 auto 2rem; max-width: 44rem; border-radius: 6px; }
nav .nav-title { font-weight: 600; margin-bottom: .5rem; }
nav li { margin: 0 0 .35rem; }
nav li li { margin: .3rem 0 0; padding-inline-start: 1rem; }
nav a { text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
.about { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .8rem; font: .88rem/1.5 system-ui, sans-serif; color: var(--soft); }
.about summary { cursor: pointer; }
.about dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: .8rem 0 0; }
.about dd { margin: 0; overflow-wrap: anywhere; color: var(--ink); }
@media (min-width: 68rem) {
  .page:has(nav) { display: grid; grid-template-columns: 17rem minmax(0, 44rem); gap: 3.5rem; justify-content: center; }
  nav { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow: auto; margin: 0; }
}
@media (max-width: 36rem) {
  body { font-size: 1rem; }
  .recital, .unit.bare, .operative > .alinea, section > .alinea { padding-inline-start: 0; }
  .unit { grid-template-columns: minmax(2.1rem, max-content) minmax(0, 1fr); }
  .unit .unit { grid-template-columns: minmax(1.7rem, max-content) minmax(0, 1fr); }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --line: #999; --link: #000; --target: transparent; }
  @page { margin: 22mm 20mm; }
  body { font-size: 11pt; line-height: 1.4; }
  nav, .skip, .about { display: none; }
  .page, main { max-width: none; padding: 0; margin: 0; display: block !important; }
  .unit, .recital { break-inside: auto; orphans: 3; widows: 3; }
  a { text-decoration: none; color: inherit; }
  .annex { break-before: page; border: 0; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    </style>
  </xsl:template>
</xsl:stylesheet>
