<?xml version="1.0" encoding="UTF-8"?>
<!-- ISO Schematron (queryBinding "xslt") to an XSLT 1.0 stylesheet that writes SVRL.

     What it knows: phases, patterns, rules, asserts, reports, let at every level, abstract patterns with parameters,
     abstract rules, diagnostics, keys. What it reads is the schema and nothing else. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:axsl="urn:x-unakn:alias" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                xmlns:svrl="http://purl.oclc.org/dsdl/svrl" exclude-result-prefixes="sch">

  <xsl:namespace-alias stylesheet-prefix="axsl" result-prefix="xsl"/>
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:strip-space elements="sch:schema sch:pattern sch:rule sch:phase sch:diagnostics"/>

  <!-- "": the default phase of the schema, else all patterns -->
  <xsl:param name="phase" select="''"/>

  <xsl:variable name="wanted">
    <xsl:choose>
      <xsl:when test="$phase != ''"><xsl:value-of select="$phase"/></xsl:when>
      <xsl:when test="/sch:schema/@defaultPhase"><xsl:value-of select="/sch:schema/@defaultPhase"/></xsl:when>
      <xsl:otherwise>#ALL</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="patterns"
                select="/sch:schema/sch:pattern[not(@abstract = 'true')][$wanted = '#ALL' or @id = /sch:schema/sch:phase[@id = $wanted]/sch:active/@pattern]"/>

  <xsl:template match="/sch:schema">
    <xsl:if test="$wanted != '#ALL' and not(sch:phase[@id = $wanted])">
      <xsl:message terminate="yes">the schema has no phase "<xsl:value-of select="$wanted"/>"</xsl:message>
    </xsl:if>
    <axsl:stylesheet version="1.0">
      <xsl:for-each select="sch:ns">
        <xsl:attribute name="{@prefix}:ns" namespace="{@uri}"/>
      </xsl:for-each>
      <axsl:output method="xml" encoding="UTF-8"/>
      <xsl:copy-of select="xsl:key"/>
      <xsl:apply-templates select="sch:let | sch:phase[@id = $wanted]/sch:let | $patterns/sch:let"/>
      <axsl:template match="/">
        <svrl:schematron-output>
          <xsl:attribute name="title"><xsl:value-of select="sch:title"/></xsl:attribute>
          <xsl:attribute name="schemaVersion"><xsl:value-of select="@schemaVersion"/></xsl:attribute>
          <xsl:attribute name="phase"><xsl:value-of select="$wanted"/></xsl:attribute>
          <xsl:for-each select="sch:ns">
            <svrl:ns-prefix-in-attribute-values uri="{@uri}" prefix="{@prefix}"/>
          </xsl:for-each>
          <xsl:for-each select="$patterns">
            <svrl:active-pattern>
              <xsl:copy-of select="@id | @name"/>
            </svrl:active-pattern>
            <axsl:apply-templates select="/" mode="M{position()}"/>
          </xsl:for-each>
        </svrl:schematron-output>
      </axsl:template>
      <xsl:for-each select="$patterns">
        <xsl:call-template name="pattern">
          <xsl:with-param name="mode" select="concat('M', position())"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="paths"/>
    </axsl:stylesheet>
  </xsl:template>

  <!-- A pattern is a mode: the first rule that matches a node is the one that fires. -->
  <xsl:template name="pattern">
    <xsl:param name="mode"/>
    <xsl:variable name="own" select="."/>
    <xsl:variable name="body" select="self::*[not(@is-a)] | /sch:schema/sch:pattern[@id = $own/@is-a]"/>
    <xsl:variable name="rules" select="$body/sch:rule[not(@abstract = 'true')]"/>
    <xsl:for-each select="$rules">
      <xsl:variable name="context">
        <xsl:call-template name="fill">
          <xsl:with-param name="text" select="@context"/>
          <xsl:with-param name="params" select="$own/sch:param"/>
        </xsl:call-template>
      </xsl:variable>
      <axsl:template match="{$context}" priority="{1000 + count($rules) - position()}" mode="{$mode}">
        <svrl:fired-rule>
          <axsl:attribute name="context"><xsl:value-of select="$context"/></axsl:attribute>
        </svrl:fired-rule>
        <xsl:apply-templates select="sch:let | sch:assert | sch:report | sch:extends">
          <xsl:with-param name="params" select="$own/sch:param"/>
        </xsl:apply-templates>
        <axsl:apply-templates select="@* | node()" mode="{$mode}"/>
      </axsl:template>
    </xsl:for-each>
    <axsl:template match="text()" mode="{$mode}" priority="-1"/>
    <axsl:template match="@* | node()" mode="{$mode}" priority="-2">
      <axsl:apply-templates select="@* | node()" mode="{$mode}"/>
    </axsl:template>
  </xsl:template>

  <xsl:template match="sch:extends">
    <xsl:param name="params" select="/.."/>
    <xsl:apply-templates select="/sch:schema//sch:rule[@abstract = 'true'][@id = current()/@rule]/*">
      <xsl:with-param name="params" select="$params"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="sch:let">
    <xsl:param name="params" select="/.."/>
    <axsl:variable name="{@name}">
      <xsl:attribute name="select">
        <xsl:call-template name="fill">
          <xsl:with-param name="text" select="@value"/>
          <xsl:with-param name="params" select="$params"/>
        </xsl:call-template>
      </xsl:attribute>
    </axsl:variable>
  </xsl:template>

  <xsl:template match="sch:assert | sch:report">
    <xsl:param name="params" select="/.."/>
    <xsl:variable name="test">
      <xsl:call-template name="fill">
        <xsl:with-param name="text" select="@test"/>
        <xsl:with-param name="params" select="$params"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="condition">
      <xsl:choose>
        <xsl:when test="self::sch:assert"><xsl:value-of select="concat('not(', $test, ')')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$test"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="element">
      <xsl:choose>
        <xsl:when test="self::sch:assert">svrl:failed-assert</xsl:when>
        <xsl:otherwise>svrl:successful-report</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <axsl:if test="{$condition}">
      <xsl:element name="{$element}">
        <xsl:copy-of select="@id | @role | @flag"/>
        <axsl:attribute name="test"><xsl:value-of select="$test"/></axsl:attribute>
        <axsl:attribute name="location">
          <axsl:apply-templates select="." mode="path"/>
        </axsl:attribute>
        <xsl:call-template name="diagnostics">
          <xsl:with-param name="ids" select="concat(normalize-space(@diagnostics), ' ')"/>
          <xsl:with-param name="params" select="$params"/>
        </xsl:call-template>
        <svrl:text>
          <xsl:apply-templates mode="text">
            <xsl:with-param name="params" select="$params"/>
          </xsl:apply-templates>
        </svrl:text>
      </xsl:element>
    </axsl:if>
  </xsl:template>

  <xsl:template name="diagnostics">
    <xsl:param name="ids"/>
    <xsl:param name="params"/>
    <xsl:variable name="id" select="substring-before($ids, ' ')"/>
    <xsl:if test="$id != ''">
      <xsl:for-each select="/sch:schema/sch:diagnostics/sch:diagnostic[@id = $id]">
        <svrl:diagnostic-reference diagnostic="{$id}">
          <xsl:apply-templates mode="text">
            <xsl:with-param name="params" select="$params"/>
          </xsl:apply-templates>
        </svrl:diagnostic-reference>
      </xsl:for-each>
      <xsl:call-template name="diagnostics">
        <xsl:with-param name="ids" select="substring-after($ids, ' ')"/>
        <xsl:with-param name="params" select="$params"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- words of a message -->
  <xsl:template match="text()" mode="text">
    <axsl:text><xsl:value-of select="."/></axsl:text>
  </xsl:template>
  <xsl:template match="sch:value-of" mode="text">
    <xsl:param name="params" select="/.."/>
    <axsl:value-of>
      <xsl:attribute name="select">
        <xsl:call-template name="fill">
          <xsl:with-param name="text" select="@select"/>
          <xsl:with-param name="params" select="$params"/>
        </xsl:call-template>
      </xsl:attribute>
    </axsl:value-of>
  </xsl:template>
  <xsl:template match="sch:name" mode="text">
    <axsl:value-of>
      <xsl:attribute name="select">
        <xsl:choose>
          <xsl:when test="@path"><xsl:value-of select="concat('name(', @path, ')')"/></xsl:when>
          <xsl:otherwise>name(.)</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
    </axsl:value-of>
  </xsl:template>
  <xsl:template match="*" mode="text">
    <xsl:param name="params" select="/.."/>
    <xsl:apply-templates mode="text">
      <xsl:with-param name="params" select="$params"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- parameters of abstract patterns in an expression; longer names first, so that $a does not spoil $ab -->
  <xsl:template name="fill">
    <xsl:param name="text"/>
    <xsl:param name="params"/>
    <xsl:choose>
      <xsl:when test="not($params)"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="first">
          <xsl:for-each select="$params">
            <xsl:sort select="string-length(@name)" data-type="number" order="descending"/>
            <xsl:if test="position() = 1"><xsl:value-of select="@name"/></xsl:if>
          </xsl:for-each>
        </xsl:variable>
        <xsl:variable name="filled">
          <xsl:call-template name="replace">
            <xsl:with-param name="text" select="$text"/>
            <xsl:with-param name="from" select="concat('$', $first)"/>
            <xsl:with-param name="to" select="$params[@name = $first][1]/@value"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="fill">
          <xsl:with-param name="text" select="string($filled)"/>
          <xsl:with-param name="params" select="$params[@name != $first]"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="replace">
    <xsl:param name="text"/>
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <xsl:choose>
      <xsl:when test="contains($text, $from)">
        <xsl:value-of select="substring-before($text, $from)"/>
        <xsl:value-of select="$to"/>
        <xsl:call-template name="replace">
          <xsl:with-param name="text" select="substring-after($text, $from)"/>
          <xsl:with-param name="from" select="$from"/>
          <xsl:with-param name="to" select="$to"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- where a node is, as a path that needs no prefixes -->
  <xsl:template name="paths">
    <axsl:template match="*" mode="path">
      <axsl:apply-templates select="parent::*" mode="path"/>
      <axsl:value-of select="concat('/*[local-name()=&quot;', local-name(), '&quot;][', 1 + count(preceding-sibling::*[local-name() = local-name(current())]), ']')"/>
    </axsl:template>
    <axsl:template match="@*" mode="path">
      <axsl:apply-templates select="parent::*" mode="path"/>
      <axsl:value-of select="concat('/@*[local-name()=&quot;', local-name(), '&quot;]')"/>
    </axsl:template>
    <axsl:template match="/" mode="path">/</axsl:template>
    <axsl:template match="text() | comment() | processing-instruction()" mode="path">
      <axsl:apply-templates select="parent::*" mode="path"/>
    </axsl:template>
  </xsl:template>

  <xsl:template match="text()"/>

</xsl:stylesheet>
