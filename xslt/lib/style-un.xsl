<?xml version="1.0" encoding="UTF-8"?>
<!-- The printed look of a resolution, on top of the style of the page: a sheet, its masthead with the rule, the symbol at the
     right, paragraphs that begin indented with their number, the job number at the foot. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="style-un">
:root { --text: "Times New Roman", "Tinos", "Liberation Serif", "Noto Serif", serif; --measure: 46rem; --step: 2.4rem; --inset: 4.2rem; }
@media screen {
  body { background: var(--wash); }
  main > article { background: var(--paper); padding: 3.2rem 3.6rem 2.4rem; border: 1px solid var(--line); box-shadow: 0 1px 6px rgb(0 0 0 / .08); }
  nav { background: none; }
  .about { background: none; padding-inline: 0; }
}
body { font-size: 1.0625rem; line-height: 1.42; }
:is(.preface, .preamble, .operative, .conclusions, .notes), .publicationInfo { margin-inline: var(--inset); }
.annex > *, .annex .operative > * { margin-inline-end: 0; }
.annex :is(.preface, .preamble, .operative) { margin-inline: var(--inset); }
.neighbours > .nav-title { margin-inline: var(--inset); }

/* masthead */
.cover, .supplied.cover { color: inherit; border: 0; margin-bottom: 1.6rem; padding: 0; font-size: 1rem; line-height: 1.35; }
.masthead { grid-template-columns: minmax(0, 1fr) minmax(9rem, max-content); border-bottom: 3px solid var(--ink); padding-bottom: 1.4rem; gap: 0 2rem; }
.masthead .of-un { font-size: 1.25rem; border-bottom: 1px solid var(--ink); padding-bottom: .35rem; margin: 0 -2rem .8rem 0; grid-row: 1; align-self: end; }
:dir(rtl) > body .masthead .of-un { margin: 0 0 .8rem -2rem; }
.masthead .of-symbol { font-size: 1.15rem; font-weight: 400; border-bottom: 1px solid var(--ink); padding-bottom: .35rem; margin-bottom: .8rem; align-self: end; }
.masthead .of-organ { font: 700 1.9rem/1.15 var(--text); grid-row: 2 / span 4; }
.masthead .of-distribution { text-align: start; font-size: .92rem; grid-column: 2; }
.cover .publicationInfo { border: 0; margin-top: 1.2rem; padding: 0; margin-inline-start: 0; }
.publicationInfo { padding-bottom: .2rem; }
.publicationInfo .of-title { font-weight: 700; margin-top: 1rem; margin-inline-start: var(--inset); }
.publicationInfo .of-origin { font-style: italic; margin: .5rem 0; margin-inline-start: var(--inset); }
:lang(ar) .of-origin, :lang(zh) .of-origin { font-style: normal; }
.preface h1 { font-size: 1.15rem; line-height: 1.3; }
.publicationHeading h1 { text-align: center; }
.preface .subtitle { color: inherit; font-weight: 700; }
h2 { font-size: 1.08rem; margin: 1.6rem 0 .8rem; }
h3, h4, h5, h6 { font-size: 1rem; font-style: normal; margin: 1.2rem 0 .6rem; }
.operative > section > h2 { text-align: center; }
.annex { border: 0; margin-top: 2.4rem; }
.annex .preface { margin-bottom: 1rem; }

/* the first line of every paragraph is indented, its number stands in it */
.formula, .recital { padding: 0; margin-bottom: .7rem; }
:is(.formula, .recital, .alinea) > p { text-indent: var(--step); text-align: justify; hyphens: auto; }
.unit, .unit .unit { display: block; margin: 0 0 .6rem; text-indent: var(--step); text-align: justify; hyphens: auto; }
.unit.bare { padding: 0; }
.unit .unit { --step: 2.4rem; }
.unit > .num { display: inline-block; min-inline-size: 2.2rem; text-indent: 0; color: inherit; padding: 0; }
.unit > .of, .unit > .of > .listing:first-child { display: contents; }
.unit:not(.bare) > .of > p:first-child, .unit:not(.bare) > .of > .listing:first-child > p:first-child { display: inline; }
.listing > ul { margin-top: .6rem; }
.unit .unit .unit { padding-inline-start: var(--step); }
article a:not(.num) { color: inherit; text-decoration-color: var(--link); }
.unit > .of > .scroll { margin-top: .6rem; }
.scroll, blockquote, .notes .unit { text-indent: 0; }
.conclusions { margin-top: 1.6rem; }
.conclusions .vote { font-size: 1rem; }
.notes { margin-top: 2rem; border: 0; font-size: .86rem; }
.notes::before { content: ""; display: block; inline-size: 6rem; border-top: 1px solid var(--ink); margin-bottom: .4rem; }
.notes h2 { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; margin: 0; }
.notes .unit { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); margin-bottom: 0; text-align: start; }
.notes .unit > .of { display: block; }
.notes .num { min-inline-size: 1.5rem; min-block-size: 1.5rem; font-size: .72em; }
.job { border-top: 0; color: inherit; margin-top: 2.4rem; font-size: .9rem; }
@media (min-width: 84rem) {
  .page.page:has(.notes) { display: block; }
  .page.page:has(nav) { display: grid; grid-template-columns: 15rem minmax(0, var(--measure)); }
  main { grid-column: auto; }
  .notes .unit.unit { position: static; inline-size: auto; }
  .to-notes.to-notes { display: list-item; }
}
@media (max-width: 56rem) {
  :root { --inset: 0rem; --step: 1.8rem; }
  main > article { padding: 1.2rem; border: 0; }
  .page { padding-inline: 0; }
  nav, .about { margin-inline: 1.2rem; }
  .masthead { grid-template-columns: minmax(0, 1fr) auto; }
  .masthead .of-organ { font-size: 1.4rem; }
  :is(.formula, .recital, .alinea) > p, .unit, .unit .unit { text-align: start; }
}
  </xsl:template>
</xsl:stylesheet>
