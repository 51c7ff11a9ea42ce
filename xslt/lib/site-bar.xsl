<?xml version="1.0" encoding="UTF-8"?>
<!-- The bar above a document in a site: where it belongs, its other languages and formats, the search. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:site="urn:x-unakn:site"
                exclude-result-prefixes="akn site">
  <xsl:variable name="context" select="/akn:akomaNtoso/site:context"/>

  <xsl:template name="bar-head">
    <xsl:for-each select="$context/site:edition[not(@here)]">
      <link rel="alternate" href="{@href}">
        <xsl:attribute name="hreflang"><xsl:call-template name="bcp47"><xsl:with-param name="of" select="@language"/></xsl:call-template></xsl:attribute>
      </link>
    </xsl:for-each>
    <link rel="up" href="{$context/@work}"/>
    <style>
.bar { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; align-items: center; padding: .55rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--wash); font: .92rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; }
.bar nav, .bar form { all: unset; display: flex; flex-wrap: wrap; gap: .2rem .9rem; align-items: center; }
.bar form { margin-inline-start: auto; gap: .4rem; }
.bar nav a { text-decoration: none; border: 0; padding: 0; margin: 0; }
.bar a:hover, .bar a:focus { text-decoration: underline; }
.bar .form { text-transform: uppercase; font-size: .86em; letter-spacing: .02em; }
.bar .home { font-weight: 650; color: var(--ink); }
.bar [aria-current] { font-weight: 650; color: var(--ink); }
.bar input, .bar button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 5px; padding: .2rem .55rem; min-height: 1.9rem; min-width: 0; }
.bar input:focus-visible, .bar button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.bar button { cursor: pointer; }
.bar .aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 46rem) { .bar form { margin: 0; width: 100%; } .bar input { flex: 1; } }
@media print { .bar { display: none; } }
    </style>
  </xsl:template>

  <xsl:template name="bar">
    <xsl:variable name="search"><xsl:call-template name="label"><xsl:with-param name="key" select="'search'"/></xsl:call-template></xsl:variable>
    <header class="bar">
      <nav>
        <xsl:attribute name="aria-label"><xsl:value-of select="$context/@site"/></xsl:attribute>
        <a class="home" href="{$context/@root}index.html" lang="en" dir="ltr"><xsl:value-of select="$context/@site"/></a>
        <a href="{$context/@work}"><xsl:call-template name="label"><xsl:with-param name="key" select="'citations'"/></xsl:call-template></a>
      </nav>
      <xsl:if test="$context/site:edition[2]">
        <nav>
          <xsl:attribute name="aria-label"><xsl:call-template name="label"><xsl:with-param name="key" select="'versions'"/></xsl:call-template></xsl:attribute>
          <xsl:for-each select="$context/site:edition">
            <xsl:variable name="tag"><xsl:call-template name="bcp47"><xsl:with-param name="of" select="@language"/></xsl:call-template></xsl:variable>
            <a href="{@href}">
              <xsl:if test="$tag != ''"><xsl:attribute name="lang"><xsl:value-of select="$tag"/></xsl:attribute></xsl:if>
              <xsl:if test="@here"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
              <xsl:call-template name="own-name"><xsl:with-param name="of" select="@language"/></xsl:call-template>
            </a>
          </xsl:for-each>
        </nav>
      </xsl:if>
      <nav>
        <xsl:attribute name="aria-label"><xsl:call-template name="label"><xsl:with-param name="key" select="'formats'"/></xsl:call-template></xsl:attribute>
        <xsl:for-each select="$context/site:form">
          <a class="form" href="{@href}" title="{@words}" lang="en" dir="ltr"><xsl:value-of select="@name"/></a>
        </xsl:for-each>
      </nav>
      <form role="search" action="{$context/@root}search.html" method="get">
        <label class="aside" for="site-q"><xsl:value-of select="$search"/></label>
        <input id="site-q" name="q" type="search" dir="auto"/>
        <button type="submit"><xsl:value-of select="$search"/></button>
      </form>
    </header>
  </xsl:template>
</xsl:stylesheet>
