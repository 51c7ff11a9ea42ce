<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a document in a site: that of akn-to-html.xsl with a bar above it. What the site knows of the document
     stands beside it, as site:context. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:site="urn:x-unakn:site"
                exclude-result-prefixes="akn site">
  <xsl:include href="akn-to-html.xsl"/>
  <xsl:include href="lib/languages.xsl"/>
  <xsl:include href="lib/site-bar.xsl"/>

  <xsl:template match="/" priority="1">
    <html lang="{$lang}" dir="{$direction}" class="{$look}">
      <head>
        <xsl:call-template name="head"/>
        <xsl:call-template name="bar-head"/>
      </head>
      <body>
        <a class="skip" href="#text">
          <xsl:call-template name="label"><xsl:with-param name="key" select="'skip'"/></xsl:call-template>
        </a>
        <xsl:call-template name="bar"/>
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
