<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs of text and what stands in them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <!-- an embedded text cannot stand in an HTML paragraph: it follows it -->
  <xsl:template match="akn:p">
    <p>
      <xsl:copy-of select="@xml:lang"/>
      <xsl:apply-templates select="node()[not(self::akn:embeddedStructure)]"/>
    </p>
    <xsl:for-each select="akn:embeddedStructure">
      <blockquote id="{@eId}"><xsl:apply-templates select="akn:*"/></blockquote>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:embeddedStructure/akn:heading">
    <p class="run-in"><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="akn:inline[@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase']">
    <em class="lead"><xsl:apply-templates/></em>
  </xsl:template>

  <!-- a further verb of the paragraph, printed as the first one is -->
  <xsl:template match="akn:concept[preceding-sibling::akn:inline[@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase']]">
    <em class="further"><xsl:apply-templates/></em>
  </xsl:template>

  <xsl:template match="akn:date | akn:docDate">
    <time datetime="{@date}"><xsl:apply-templates/></time>
  </xsl:template>

  <xsl:template match="akn:ref[starts-with(@href, '#')] | akn:a">
    <a href="{@href}"><xsl:apply-templates/></a>
  </xsl:template>

  <!-- where the cited text is published is for the reader's platform to know: the IRI is shown, not linked -->
  <xsl:template match="akn:ref">
    <cite title="{@href}"><xsl:apply-templates/></cite>
  </xsl:template>

  <xsl:template match="akn:sup[akn:authorialNote]">
    <xsl:for-each select="akn:authorialNote">
      <sup><a id="call-{@eId}" href="#{@eId}" role="doc-noteref"><xsl:value-of select="@marker"/></a></sup>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:b | akn:i | akn:u | akn:sub | akn:sup">
    <xsl:element name="{local-name()}"><xsl:apply-templates/></xsl:element>
  </xsl:template>

  <xsl:template match="akn:br | akn:eol"><br/></xsl:template>

  <xsl:template match="akn:img"><img src="{@src}" alt="{@alt}"/></xsl:template>

  <!-- every other inline element: its text -->
  <xsl:template match="akn:*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
