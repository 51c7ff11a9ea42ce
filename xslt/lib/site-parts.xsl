<?xml version="1.0" encoding="UTF-8"?>
<!-- What all pages of a site share. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="site-style">
header.site { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: center; justify-content: space-between; padding: .7rem max(1.25rem, calc((100vw - 63.5rem) / 2)); border-bottom: 1px solid var(--line); background: var(--wash); }
header.site nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: baseline; }
header.site a { text-decoration: none; }
header.site a:hover, header.site a:focus { text-decoration: underline; }
header.site .home { font-weight: 650; color: var(--ink); }
[aria-current] { font-weight: 650; }
footer.site { max-width: 66rem; margin: 0 auto; padding: 1rem 1.25rem 2rem; font-size: .85rem; color: var(--soft); border-top: 1px solid var(--line); }
main { max-width: 66rem; margin: 0 auto; padding: 1.8rem 1.25rem 3rem; }
form.search { display: flex; gap: .4rem; min-width: 0; }
form.search.wide { display: block; max-width: 44rem; }
form.search.wide .fields { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .3rem; }
form.search.wide input { flex: 1 1 16rem; font-size: 1.1rem; }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 5px; padding: .35rem .65rem; min-width: 0; min-height: 2.2rem; }
button { background: var(--link); border-color: var(--link); color: var(--paper); cursor: pointer; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 3rem; }
.columns.even { grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.columns h2 { margin-top: 1.2rem; }
.facet ul { display: flex; flex-wrap: wrap; gap: .25rem .9rem; }
.facet.organ ul, .facet.subject ul { display: block; }
.facet.organ li, .facet.subject li { margin: 0 0 .3rem; }
.work { margin: 0 0 .9rem; }
.work > a { font-weight: 600; }
.work .title { display: block; text-align: match-parent; }
.work.away > span { color: var(--soft); }
.work code { display: block; overflow-wrap: anywhere; }
.small { font-size: .86rem; }
.codes a { padding: .1rem .25rem; }
.kicker { margin: 0 0 .2rem; font-weight: 600; color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: 0 0 .4rem; }
.facts .subject { text-transform: lowercase; }
.editions li { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .1rem 1rem; padding: .55rem 0; border-top: 1px solid var(--line); }
.editions li:last-child { border-bottom: 1px solid var(--line); }
.editions .read { font-weight: 600; }
.editions .forms { grid-column: 2; font-size: .82rem; text-transform: uppercase; letter-spacing: .02em; display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
.editions .forms a { padding: .25rem 0; min-width: 1.6rem; }
[dir="rtl"] .forms { justify-content: flex-end; }
.iri { margin-top: 2.5rem; font-size: .86rem; overflow-wrap: anywhere; }
.parts { display: flex; flex-wrap: wrap; gap: .4rem; margin: 1rem 0; }
.parts a { border: 1px solid var(--line); border-radius: 4px; padding: .2rem .6rem; text-decoration: none; min-width: 2.2rem; text-align: center; }
.parts a[aria-current] { background: var(--ink); color: var(--paper); }
#status { margin-top: .8rem; min-height: 1.6em; }
mark { background: var(--mark); color: inherit; }
@media (max-width: 46rem) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  .citations { display: flex; flex-direction: column; }
  .citations .picture { order: 1; margin-top: 1rem; } /* the lists say the same and fit */
  header.site form.search { width: 100%; }
  header.site form.search input { flex: 1; }
  .editions li { grid-template-columns: minmax(0, 1fr); }
  .editions .forms { grid-column: 1; }
}
@media print { header.site, footer.site, form.search { display: none; } }
  </xsl:template>
</xsl:stylesheet>
