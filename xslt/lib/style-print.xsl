<?xml version="1.0" encoding="UTF-8"?>
<!-- The look on paper, for printers and for programs that make PDF: the symbol and the number of the page stand in the
     margin boxes as literals, which every engine knows that knows margin boxes; the running heading is a named string
     for those that have them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="style-print">
    <xsl:variable name="running">
      <xsl:text>"</xsl:text>
      <xsl:call-template name="escaped"><xsl:with-param name="of" select="string($designation)"/></xsl:call-template>
      <xsl:text>"</xsl:text>
    </xsl:variable>
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --wash: #fff; --line: #999; --link: #000; --target: transparent; --bar: #777; --measure: none; color-scheme: light; }
  body { font-size: 10.5pt; line-height: 1.4; background: none; }
  body:lang(ar) { font-size: 12pt; line-height: 1.7; }
  nav, .skip, .mark { display: none; }
  .page, main { display: block; max-width: none; padding: 0; margin: 0; }
  a, cite, abbr { text-decoration: none; color: inherit; }
  h2 { string-set: heading content(text); }
  .unit, .recital { orphans: 3; widows: 3; }
  p { orphans: 2; widows: 2; }
  tr, .cover, .votes, .about dl { break-inside: avoid; }
  .annex { break-before: page; border: 0; margin: 0; }
  .annex:first-child { break-before: auto; }
  .scroll { overflow: visible; }
  .about { border-top: 1px solid var(--line); border-radius: 0; padding-inline: 0; break-inside: avoid; }
  .un { --inset: 14mm; }
  .un .about { display: none; }
  .un .job { margin-top: 1rem; }
}
@page {
  size: A4; margin: 24mm 22mm 22mm;
  @top-right { content: <xsl:value-of select="$running"/>; font: 9pt serif; }
  @top-left { content: ""; content: string(heading); font: 9pt serif; }
  @bottom-right { content: counter(page) "/" counter(pages); font: 9pt serif; }
}
<xsl:if test="$direction = 'rtl'">@page {
  @top-left { content: <xsl:value-of select="$running"/>; }
  @top-right { content: ""; content: string(heading); }
  @bottom-right { content: ""; }
  @bottom-left { content: counter(page) "/" counter(pages); font: 9pt serif; }
}
</xsl:if>@page :first { @top-left { content: ""; } @top-right { content: ""; } }
  </xsl:template>
</xsl:stylesheet>
