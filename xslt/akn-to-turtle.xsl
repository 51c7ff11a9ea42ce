<?xml version="1.0" encoding="UTF-8"?>
<!-- What is known of a document (AKN4UN profile) as Turtle. XSLT 1.0 without extensions; reads nothing but the document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/facts.xsl"/>
  <xsl:include href="lib/json.xsl"/>
  <xsl:include href="lib/graph.xsl"/>

  <xsl:output method="text" encoding="UTF-8" media-type="text/turtle"/>

  <xsl:template match="/">
    <xsl:value-of select="concat('@base &lt;', translate($base, ' &lt;&gt;', ''), '&gt; .&#10;')"/>
    <xsl:text>@prefix akn4un: &lt;https://w3id.org/akn/ontology/akn4un/&gt; .
@prefix allot: &lt;https://w3id.org/akn/ontology/allot/&gt; .
@prefix eli: &lt;http://data.europa.eu/eli/ontology#&gt; .
@prefix rdfs: &lt;http://www.w3.org/2000/01/rdf-schema#&gt; .
@prefix schema: &lt;https://schema.org/&gt; .
@prefix undo: &lt;https://w3id.org/un/ontology/undo/&gt; .
@prefix xsd: &lt;http://www.w3.org/2001/XMLSchema#&gt; .
</xsl:text>
    <xsl:call-template name="graph"/>
  </xsl:template>

  <xsl:template name="begin">
    <xsl:param name="id"/>
    <xsl:param name="types"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="reference"><xsl:with-param name="value" select="$id"/></xsl:call-template>
    <xsl:text>&#10;    a </xsl:text>
    <xsl:call-template name="types"><xsl:with-param name="types" select="concat($types, ' ')"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="types">
    <xsl:param name="types"/>
    <xsl:value-of select="substring-before($types, ' ')"/>
    <xsl:if test="substring-after($types, ' ') != ''">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="types"><xsl:with-param name="types" select="substring-after($types, ' ')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="end"><xsl:text> .&#10;</xsl:text></xsl:template>

  <xsl:template name="reference">
    <xsl:param name="value" select="."/>
    <xsl:param name="works" select="false()"/>
    <xsl:text>&lt;</xsl:text>
    <xsl:call-template name="iri-of">
      <xsl:with-param name="value" select="$value"/>
      <xsl:with-param name="works" select="$works"/>
    </xsl:call-template>
    <xsl:text>&gt;</xsl:text>
  </xsl:template>

  <xsl:template name="iri">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:value-of select="concat(' ;&#10;    ', $key, ' ')"/>
    <xsl:call-template name="reference"><xsl:with-param name="value" select="$value"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="iris">
    <xsl:param name="key"/>
    <xsl:param name="values"/>
    <xsl:param name="works" select="false()"/>
    <xsl:if test="$values">
      <xsl:value-of select="concat(' ;&#10;    ', $key, ' ')"/>
      <xsl:for-each select="$values">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:call-template name="reference"><xsl:with-param name="works" select="$works"/></xsl:call-template>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="text">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="lang"/>
    <xsl:param name="type"/>
    <xsl:if test="$value != ''">
      <xsl:value-of select="concat(' ;&#10;    ', $key, ' ')"/>
      <xsl:call-template name="string"><xsl:with-param name="text" select="$value"/></xsl:call-template>
      <xsl:if test="$lang != ''"><xsl:value-of select="concat('@', $lang)"/></xsl:if>
      <xsl:if test="$type != ''"><xsl:value-of select="concat('^^', $type)"/></xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="texts">
    <xsl:param name="key"/>
    <xsl:param name="values"/>
    <xsl:for-each select="$values">
      <xsl:call-template name="text">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="value" select="."/>
        <xsl:with-param name="lang" select="$lang"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
