<?xml version="1.0" encoding="UTF-8"?>
<!-- Head of the page, for machines; masthead and foot that the export lost, for people. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:variable name="work" select="$identification/akn:FRBRWork"/>
  <xsl:variable name="expression" select="$identification/akn:FRBRExpression"/>
  <xsl:variable name="symbol" select="$work/akn:FRBRalias[@name = 'symbol']/@value"/>
  <xsl:variable name="designation" select="($symbol | $work/akn:FRBRnumber[not($symbol)]/@showAs)[1]"/>
  <xsl:variable name="adopted" select="$work/akn:FRBRdate[@date != '1900-01-01']"/>
  <xsl:variable name="author" select="substring-after($work/akn:FRBRauthor/@href, '#')"/>
  <!-- the organ in the words of the document: the masthead and the formula have it in its first case -->
  <xsl:variable name="organ-on-top" select="$document/akn:coverPage/akn:container[@name = 'masthead']//akn:docAuthority[@refersTo = concat('#', $author)]"/>
  <xsl:variable name="organ-in-formula" select="$document/akn:preamble/akn:formula//akn:organization[@refersTo = concat('#', $author)]"/>
  <xsl:variable name="organ" select="normalize-space(($organ-on-top | $organ-in-formula[not($organ-on-top)])[1])"/>
  <xsl:variable name="organ-name" select="($document/akn:meta/akn:references/akn:TLCOrganization[@eId = $author])[1]/@showAs"/>

  <!-- the printed title, else the one the metadata supply, else the first line of the preface -->
  <xsl:variable name="page-title">
    <xsl:choose>
      <xsl:when test="$document/akn:preface//akn:docTitle"><xsl:value-of select="normalize-space($document/akn:preface//akn:docTitle)"/></xsl:when>
      <xsl:when test="$work/akn:FRBRname"><xsl:value-of select="$work/akn:FRBRname/@value"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="normalize-space(($document/akn:preface//akn:p)[1])"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template name="head">
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <title>
      <xsl:if test="$symbol and $symbol != $page-title"><xsl:value-of select="$symbol"/><xsl:text>: </xsl:text></xsl:if>
      <xsl:value-of select="$page-title"/>
    </title>
    <xsl:call-template name="dublin-core"/>
    <script type="application/ld+json"><xsl:call-template name="json-ld"/></script>
    <style>
      <xsl:call-template name="style"/>
      <xsl:if test="$look = 'un'"><xsl:call-template name="style-un"/></xsl:if>
      <xsl:call-template name="style-print"/>
    </style>
  </xsl:template>

  <!-- ==== Dublin Core ==== -->

  <xsl:template name="dublin-core">
    <link rel="schema.dcterms" href="http://purl.org/dc/terms/"/>
    <xsl:for-each select="$expression/akn:FRBRuri">
      <meta name="dcterms.identifier" content="{@value}"/>
    </xsl:for-each>
    <xsl:for-each select="$work/akn:FRBRuri">
      <meta name="dcterms.isVersionOf" content="{@value}"/>
    </xsl:for-each>
    <meta name="dcterms.title" content="{$page-title}"/>
    <meta name="dcterms.language" content="{$lang}"/>
    <xsl:for-each select="$organ-name">
      <meta name="dcterms.creator" content="{.}"/>
    </xsl:for-each>
    <xsl:for-each select="$adopted">
      <meta name="dcterms.date" content="{@date}"/>
    </xsl:for-each>
    <xsl:for-each select="$expression/akn:FRBRdate[@date != '1900-01-01']">
      <meta name="dcterms.issued" content="{@date}"/>
    </xsl:for-each>
    <meta name="dcterms.type" content="{$document/@name}"/>
    <xsl:for-each select="$document/akn:meta/akn:classification/akn:keyword">
      <meta name="dcterms.subject" content="{@showAs}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- ==== JSON-LD: schema.org/Legislation ==== -->

  <xsl:template name="json-ld">
    <xsl:text>{"@context":"https://schema.org","@type":"Legislation"</xsl:text>
    <xsl:call-template name="json"><xsl:with-param name="name" select="'@id'"/><xsl:with-param name="value" select="$expression/akn:FRBRuri/@value"/></xsl:call-template>
    <xsl:call-template name="json"><xsl:with-param name="name" select="'legislationIdentifier'"/><xsl:with-param name="value" select="$designation"/></xsl:call-template>
    <xsl:call-template name="json"><xsl:with-param name="name" select="'name'"/><xsl:with-param name="value" select="$page-title"/></xsl:call-template>
    <xsl:call-template name="json"><xsl:with-param name="name" select="'legislationType'"/><xsl:with-param name="value" select="$document/@name"/></xsl:call-template>
    <xsl:call-template name="json"><xsl:with-param name="name" select="'inLanguage'"/><xsl:with-param name="value" select="$lang"/></xsl:call-template>
    <xsl:call-template name="json"><xsl:with-param name="name" select="'legislationDate'"/><xsl:with-param name="value" select="$adopted/@date"/></xsl:call-template>
    <xsl:call-template name="json"><xsl:with-param name="name" select="'datePublished'"/><xsl:with-param name="value" select="$expression/akn:FRBRdate[@date != '1900-01-01']/@date"/></xsl:call-template>
    <xsl:if test="$organ-name">
      <xsl:text>,"legislationPassedBy":{"@type":"Organization"</xsl:text>
      <xsl:call-template name="json"><xsl:with-param name="name" select="'name'"/><xsl:with-param name="value" select="$organ-name"/></xsl:call-template>
      <xsl:text>}</xsl:text>
    </xsl:if>
    <xsl:text>,"exampleOfWork":{"@type":"Legislation"</xsl:text>
    <xsl:call-template name="json"><xsl:with-param name="name" select="'@id'"/><xsl:with-param name="value" select="$work/akn:FRBRuri/@value"/></xsl:call-template>
    <xsl:text>}</xsl:text>
    <xsl:for-each select="$document/akn:meta/akn:classification">
      <xsl:text>,"keywords":[</xsl:text>
      <xsl:for-each select="akn:keyword">
        <xsl:if test="position() &gt; 1">,</xsl:if><xsl:call-template name="json-string"><xsl:with-param name="of" select="@showAs"/></xsl:call-template>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:for-each>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <!-- one member; nothing when it has no value -->
  <xsl:template name="json">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:if test="$value != ''">
      <xsl:value-of select="concat(',&quot;', $name, '&quot;:')"/>
      <xsl:call-template name="json-string"><xsl:with-param name="of" select="$value"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- a value must not end the string, nor the script that holds it -->
  <xsl:template name="json-string">
    <xsl:param name="of"/>
    <xsl:text>"</xsl:text>
    <xsl:call-template name="escaped"><xsl:with-param name="of" select="normalize-space($of)"/></xsl:call-template>
    <xsl:text>"</xsl:text>
  </xsl:template>

  <!-- for strings of JSON and of CSS -->
  <xsl:template name="escaped">
    <xsl:param name="of"/>
    <xsl:param name="special" select="'&quot;\&lt;'"/>
    <xsl:choose>
      <xsl:when test="translate($of, $special, '') = $of"><xsl:value-of select="$of"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="plain" select="substring-before(translate($of, $special, '&quot;&quot;&quot;'), '&quot;')"/>
        <xsl:variable name="char" select="substring($of, string-length($plain) + 1, 1)"/>
        <xsl:value-of select="concat($plain, '\')"/>
        <xsl:choose>
          <xsl:when test="$char = '&lt;'">u003c</xsl:when>
          <xsl:otherwise><xsl:value-of select="$char"/></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="escaped"><xsl:with-param name="of" select="substring($of, string-length($plain) + 2)"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ==== masthead and foot ==== -->

  <!-- an export without its printed masthead: what the metadata know of it -->
  <xsl:template name="masthead">
    <header class="cover supplied">
      <div class="masthead">
        <p class="of-un"><xsl:call-template name="label"><xsl:with-param name="key" select="'un'"/></xsl:call-template></p>
        <p class="of-symbol"><bdi><xsl:value-of select="$designation"/></bdi></p>
        <xsl:if test="$organ != ''"><p class="of-organ"><xsl:value-of select="$organ"/></p></xsl:if>
        <xsl:for-each select="$adopted">
          <p class="of-distribution"><xsl:call-template name="date"/></p>
        </xsl:for-each>
      </div>
    </header>
  </xsl:template>

  <!-- MD-16: the job number stood at the foot of the first page -->
  <xsl:variable name="job" select="$document/akn:meta/akn:presentation//akn:docketNumber"/>
  <xsl:template name="foot">
    <xsl:if test="$job">
      <p class="job supplied"><bdi><xsl:value-of select="$job[1]"/></bdi></p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
