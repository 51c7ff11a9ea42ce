<?xml version="1.0" encoding="UTF-8"?>
<!-- Akoma Ntoso (AKN4UN profile) to one self-contained HTML page. XSLT 1.0 without extensions; reads nothing but the
     document. Text stays in the order of the source; only footnotes move, to the end of the article (on a wide screen the
     style sheet shows them at the side). What the page adds to the text is marked with the class "supplied" or is
     outside the article. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/style.xsl"/>
  <xsl:include href="lib/style-un.xsl"/>
  <xsl:include href="lib/style-print.xsl"/>
  <xsl:include href="lib/script.xsl"/>
  <xsl:include href="lib/head.xsl"/>
  <xsl:include href="lib/contents.xsl"/>
  <xsl:include href="lib/about.xsl"/>
  <xsl:include href="lib/structure.xsl"/>
  <xsl:include href="lib/text.xsl"/>
  <xsl:include href="lib/links.xsl"/>

  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <!-- web: a page for the screen; un: the printed look of a resolution -->
  <xsl:param name="look" select="'web'"/>

  <xsl:variable name="document" select="/akn:akomaNtoso/*[1]"/>
  <xsl:variable name="identification" select="$document/akn:meta/akn:identification"/>

  <xsl:variable name="bidi" select="$direction = 'rtl'"/>

  <!-- lettered parts, or neighbours on the page -->
  <xsl:variable name="components" select="$document/akn:collectionBody/akn:component | $document/akn:components/akn:component"/>

  <xsl:template match="/">
    <html lang="{$lang}" dir="{$direction}" class="{$look}">
      <head>
        <xsl:call-template name="head"/>
      </head>
      <body>
        <a class="skip" href="#text">
          <xsl:call-template name="label"><xsl:with-param name="key" select="'skip'"/></xsl:call-template>
        </a>
        <div class="page">
          <xsl:if test="$groups or $document/akn:attachments or $components">
            <xsl:call-template name="contents"/>
          </xsl:if>
          <main id="text">
            <article>
              <xsl:if test="not($document/akn:coverPage)">
                <xsl:call-template name="masthead"/>
              </xsl:if>
              <xsl:apply-templates select="$document/akn:*[not(self::akn:meta)]"/>
              <xsl:call-template name="notes"/>
              <xsl:call-template name="foot"/>
            </article>
            <xsl:call-template name="about"/>
          </main>
        </div>
        <xsl:call-template name="script"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
