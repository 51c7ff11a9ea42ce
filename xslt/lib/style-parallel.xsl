<?xml version="1.0" encoding="UTF-8"?>
<!-- The look of language versions side by side, on top of the style of the page. Narrow: one below the other, or the one
     that the switch names. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="style-parallel">
:root { --measure: none; --step: 2.1rem; }
html { scroll-padding-top: 7rem; }
.page.page { display: block; max-width: calc(var(--versions) * 34rem); padding-top: 0; }
h1 { margin-top: 1.2rem; font-size: 1.4rem; }
.switch { position: sticky; top: 0; z-index: 1; padding: .6rem 0; background: var(--paper); font: .88rem/1.4 var(--chrome); }
.switch fieldset { margin: 0; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: .3rem; }
.switch legend { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
.switch input { position: absolute; opacity: 0; }
.switch label { padding: .3rem .8rem; border: 1px solid var(--soft); border-radius: 2rem; cursor: pointer; }
.switch input:checked + label { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.switch input:focus-visible + label { outline: 3px solid var(--link); outline-offset: 2px; }
@media (forced-colors: active) { .switch input:checked + label { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
.differences { margin: 0 0 1rem; font: .88rem/1.5 var(--chrome); }
.differences summary { cursor: pointer; padding: .2rem 0; }
.differences li { margin: .25rem 0; overflow-wrap: anywhere; }
.differences b { font-weight: 600; }
.row { display: grid; grid-template-columns: repeat(var(--versions), minmax(0, 1fr)); column-gap: 2.2rem; }
.row:target { background: var(--target); box-shadow: 0 0 0 .35rem var(--target); }
.cell { min-width: 0; font: 1rem/1.55 var(--text); }
.cell:lang(ar) { font-size: 1.12rem; line-height: 1.75; }
.cell:lang(zh) { line-height: 1.75; }
.names { position: sticky; top: 3.2rem; z-index: 1; background: var(--paper); border-bottom: 2px solid var(--ink); margin-bottom: 1.4rem; }
.names > h2 { margin: 0; padding: .3rem 0; font-size: 1rem; font-weight: 600; }
.front { margin-bottom: 1rem; }
.cell h1 { font-size: 1.2rem; margin-top: 0; }
.cell .cover { border: 0; margin-bottom: 1rem; padding: 0; }
.cell .masthead { display: block; }
.cell .masthead p { text-align: start; }
.row .unit { margin-bottom: .6em; }
.d1 .unit { margin-inline-start: 2.1rem; --step: 2.1rem; }
.d2 .unit { margin-inline-start: 4.2rem; --step: 2.1rem; }
.d3 .unit, .d4 .unit, .d5 .unit { margin-inline-start: 6.3rem; --step: 2.1rem; }
.cell h2 { margin: 1.6rem 0 .8rem; font-size: 1.1rem; }
.cell .annex { margin-top: 1.5rem; }
.cell .annex h2 { margin-top: .8rem; }
.notes .row { margin-bottom: .3rem; }
.notes .cell { font-size: .88rem; }
.notes .cell .unit.unit { position: static; inline-size: auto; }
.differs { padding-bottom: .2rem; border-inline-start: 4px solid var(--mark); padding-inline-start: .7rem; margin-inline-start: -.95rem; }
:root { --mark: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --mark: #ff8a80; } }
.difference { font: .8rem/1.45 var(--chrome); color: var(--mark); margin: 0 0 .25rem; overflow-wrap: anywhere; }
.parallel:has(#only-1:checked) .cell:not(.v1), .parallel:has(#only-2:checked) .cell:not(.v2), .parallel:has(#only-3:checked) .cell:not(.v3),
.parallel:has(#only-4:checked) .cell:not(.v4), .parallel:has(#only-5:checked) .cell:not(.v5), .parallel:has(#only-6:checked) .cell:not(.v6) { display: none; }
.parallel:not(:has(#only-0:checked)) { --versions: 1 !important; }
.parallel:not(:has(#only-0:checked)) .page { max-width: 44rem; }
@media (max-width: 48rem) {
  .row { grid-template-columns: minmax(0, 1fr); }
  .row > .cell + .cell { margin-top: .2rem; }
  .names { display: none; }
  html { scroll-padding-top: 6rem; }
}
@media print {
  .switch, .differences { display: none; }
  .names { position: static; }
  .row { break-inside: avoid; }
}
  </xsl:template>
</xsl:stylesheet>
