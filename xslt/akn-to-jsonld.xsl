<?xml version="1.0" encoding="UTF-8"?>
<!-- What is known of a document (AKN4UN profile) as JSON-LD 1.1: the graph of akn-to-turtle.xsl. XSLT 1.0 without
     extensions; reads nothing but the document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/facts.xsl"/>
  <xsl:include href="lib/json.xsl"/>
  <xsl:include href="lib/graph.xsl"/>

  <xsl:output method="text" encoding="UTF-8" media-type="application/ld+json"/>

  <!-- an empty object begins the graph, so that every other may begin with a comma -->
  <xsl:template match="/">
    <xsl:text>{"@context":{
"@base":</xsl:text>
    <xsl:call-template name="string"><xsl:with-param name="text" select="$base"/></xsl:call-template>
    <xsl:text>,
"akn4un":"https://w3id.org/akn/ontology/akn4un/",
"allot":"https://w3id.org/akn/ontology/allot/",
"eli":"http://data.europa.eu/eli/ontology#",
"rdfs":"http://www.w3.org/2000/01/rdf-schema#",
"schema":"https://schema.org/",
"undo":"https://w3id.org/un/ontology/undo/",
"xsd":"http://www.w3.org/2001/XMLSchema#"},
"@graph":[{}</xsl:text>
    <xsl:call-template name="graph"/>
    <xsl:text>&#10;]}&#10;</xsl:text>
  </xsl:template>

  <xsl:template name="begin">
    <xsl:param name="id"/>
    <xsl:param name="types"/>
    <xsl:text>,&#10;{"@id":"</xsl:text>
    <xsl:call-template name="iri-of"><xsl:with-param name="value" select="$id"/></xsl:call-template>
    <xsl:text>","@type":[</xsl:text>
    <xsl:call-template name="types"><xsl:with-param name="types" select="concat($types, ' ')"/></xsl:call-template>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template name="types">
    <xsl:param name="types"/>
    <xsl:value-of select="concat('&quot;', substring-before($types, ' '), '&quot;')"/>
    <xsl:if test="substring-after($types, ' ') != ''">
      <xsl:text>,</xsl:text>
      <xsl:call-template name="types"><xsl:with-param name="types" select="substring-after($types, ' ')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="end"><xsl:text>}</xsl:text></xsl:template>

  <xsl:template name="reference">
    <xsl:param name="value" select="."/>
    <xsl:param name="works" select="false()"/>
    <xsl:text>{"@id":"</xsl:text>
    <xsl:call-template name="iri-of">
      <xsl:with-param name="value" select="$value"/>
      <xsl:with-param name="works" select="$works"/>
    </xsl:call-template>
    <xsl:text>"}</xsl:text>
  </xsl:template>

  <xsl:template name="iri">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:value-of select="concat(',&#10;&quot;', $key, '&quot;:')"/>
    <xsl:call-template name="reference"><xsl:with-param name="value" select="$value"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="iris">
    <xsl:param name="key"/>
    <xsl:param name="values"/>
    <xsl:param name="works" select="false()"/>
    <xsl:if test="$values">
      <xsl:value-of select="concat(',&#10;&quot;', $key, '&quot;:[')"/>
      <xsl:for-each select="$values">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:call-template name="reference"><xsl:with-param name="works" select="$works"/></xsl:call-template>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="text">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="lang"/>
    <xsl:param name="type"/>
    <xsl:if test="$value != ''">
      <xsl:value-of select="concat(',&#10;&quot;', $key, '&quot;:')"/>
      <xsl:call-template name="value">
        <xsl:with-param name="value" select="$value"/>
        <xsl:with-param name="lang" select="$lang"/>
        <xsl:with-param name="type" select="$type"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="texts">
    <xsl:param name="key"/>
    <xsl:param name="values"/>
    <xsl:if test="$values">
      <xsl:value-of select="concat(',&#10;&quot;', $key, '&quot;:[')"/>
      <xsl:for-each select="$values">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:call-template name="value">
          <xsl:with-param name="value" select="."/>
          <xsl:with-param name="lang" select="$lang"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="value">
    <xsl:param name="value"/>
    <xsl:param name="lang"/>
    <xsl:param name="type"/>
    <xsl:if test="$lang != ''"><xsl:value-of select="concat('{&quot;@language&quot;:&quot;', $lang, '&quot;,&quot;@value&quot;:')"/></xsl:if>
    <xsl:if test="$type != ''"><xsl:value-of select="concat('{&quot;@type&quot;:&quot;', $type, '&quot;,&quot;@value&quot;:')"/></xsl:if>
    <xsl:call-template name="string"><xsl:with-param name="text" select="$value"/></xsl:call-template>
    <xsl:if test="concat($lang, $type) != ''">}</xsl:if>
  </xsl:template>
</xsl:stylesheet>
