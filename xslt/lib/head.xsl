<?xml version="1.0" encoding="UTF-8"?>
<!-- Head of the page, for machines; masthead and foot that the export lost, for people. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:variable name="designation" select="concat($symbol, substring($number, 1, 99 * ($symbol = '')))"/>
  <!-- the organ in the words of the document: the masthead and the formula have it in its first case -->
  <xsl:variable name="organ-on-top" select="$document/akn:coverPage/akn:container[@name = 'masthead']//akn:docAuthority[@refersTo = concat('#', $organ)]"/>
  <xsl:variable name="organ-in-formula" select="$document/akn:preamble/akn:formula//akn:organization[@refersTo = concat('#', $organ)]"/>
  <xsl:variable name="printed-organ" select="normalize-space(($organ-on-top | $organ-in-formula[not($organ-on-top)])[1])"/>

  <xsl:template name="head">
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <xsl:call-template name="title"/>
    <xsl:call-template name="dublin-core"/>
    <script type="application/ld+json"><xsl:call-template name="json-ld"/></script>
    <style>
      <xsl:call-template name="style"/>
      <xsl:if test="$look = 'un'"><xsl:call-template name="style-un"/></xsl:if>
      <xsl:call-template name="style-print"/>
    </style>
  </xsl:template>

  <xsl:template name="title">
    <title>
      <xsl:if test="$symbol != '' and $symbol != $title"><xsl:value-of select="concat($symbol, ': ')"/></xsl:if>
      <xsl:value-of select="$title"/>
    </title>
  </xsl:template>

  <!-- ==== Dublin Core ==== -->

  <xsl:template name="dublin-core">
    <link rel="schema.dcterms" href="http://purl.org/dc/terms/"/>
    <meta name="dcterms.identifier" content="{$expression/akn:FRBRuri/@value}"/>
    <meta name="dcterms.isVersionOf" content="{$work/akn:FRBRuri/@value}"/>
    <meta name="dcterms.title" content="{$title}"/>
    <meta name="dcterms.language" content="{$lang}"/>
    <meta name="dcterms.type" content="{$document/@name}"/>
    <xsl:if test="$organ-name != ''"><meta name="dcterms.creator" content="{$organ-name}"/></xsl:if>
    <xsl:if test="$adopted != ''"><meta name="dcterms.date" content="{$adopted}"/></xsl:if>
    <xsl:if test="$issued != ''"><meta name="dcterms.issued" content="{$issued}"/></xsl:if>
    <xsl:for-each select="$meta/akn:classification/akn:keyword">
      <meta name="dcterms.subject" content="{@showAs}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- ==== JSON-LD: schema.org/Legislation ==== -->

  <xsl:template name="json-ld">
    <xsl:text>{"@context":"https://schema.org","@type":"Legislation"</xsl:text>
    <xsl:call-template name="member"><xsl:with-param name="key" select="'@id'"/><xsl:with-param name="value" select="$expression/akn:FRBRuri/@value"/></xsl:call-template>
    <xsl:call-template name="member"><xsl:with-param name="key" select="'legislationIdentifier'"/><xsl:with-param name="value" select="$designation"/></xsl:call-template>
    <xsl:call-template name="member"><xsl:with-param name="key" select="'name'"/><xsl:with-param name="value" select="$title"/></xsl:call-template>
    <xsl:call-template name="member"><xsl:with-param name="key" select="'legislationType'"/><xsl:with-param name="value" select="$document/@name"/></xsl:call-template>
    <xsl:call-template name="member"><xsl:with-param name="key" select="'inLanguage'"/><xsl:with-param name="value" select="$lang"/></xsl:call-template>
    <xsl:call-template name="member"><xsl:with-param name="key" select="'legislationDate'"/><xsl:with-param name="value" select="$adopted"/></xsl:call-template>
    <xsl:call-template name="member"><xsl:with-param name="key" select="'datePublished'"/><xsl:with-param name="value" select="$issued"/></xsl:call-template>
    <xsl:if test="$organ-name != ''">
      <xsl:text>,"legislationPassedBy":{"@type":"Organization"</xsl:text>
      <xsl:call-template name="member"><xsl:with-param name="key" select="'name'"/><xsl:with-param name="value" select="$organ-name"/></xsl:call-template>
      <xsl:text>}</xsl:text>
    </xsl:if>
    <xsl:text>,"exampleOfWork":{"@type":"Legislation"</xsl:text>
    <xsl:call-template name="member"><xsl:with-param name="key" select="'@id'"/><xsl:with-param name="value" select="$work/akn:FRBRuri/@value"/></xsl:call-template>
    <xsl:text>}</xsl:text>
    <xsl:for-each select="$meta/akn:classification/akn:keyword">
      <xsl:value-of select="substring(',&quot;keywords&quot;:[', 1, 99 * (position() = 1))"/>
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:call-template name="string"><xsl:with-param name="text" select="@showAs"/></xsl:call-template>
      <xsl:if test="position() = last()">]</xsl:if>
    </xsl:for-each>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <!-- ==== masthead and foot ==== -->

  <!-- an export without its printed masthead: what the metadata know of it -->
  <xsl:template name="masthead">
    <header class="cover supplied">
      <div class="masthead">
        <p class="of-un"><xsl:call-template name="label"><xsl:with-param name="key" select="'un'"/></xsl:call-template></p>
        <p class="of-symbol"><bdi><xsl:value-of select="$designation"/></bdi></p>
        <xsl:if test="$printed-organ != ''"><p class="of-organ"><xsl:value-of select="$printed-organ"/></p></xsl:if>
        <xsl:if test="$adopted != ''">
          <p class="of-distribution"><xsl:call-template name="date"><xsl:with-param name="date" select="$adopted"/></xsl:call-template></p>
        </xsl:if>
      </div>
    </header>
  </xsl:template>

  <!-- MD-16: the job number stood at the foot of the first page -->
  <xsl:variable name="job" select="$meta/akn:presentation//akn:docketNumber"/>
  <xsl:template name="foot">
    <xsl:if test="$job">
      <p class="job supplied"><bdi><xsl:value-of select="$job[1]"/></bdi></p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
