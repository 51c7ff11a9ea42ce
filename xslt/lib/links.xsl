<?xml version="1.0" encoding="UTF-8"?>
<!-- References: within the document with a view of the paragraph, to other works with their address. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <!-- where documents are found by their symbol; empty: nowhere, IRIs are shown and not linked -->
  <xsl:param name="resolver" select="'https://undocs.org/'"/>

  <xsl:key name="eid" match="akn:*[@eId]" use="@eId"/>
  <!-- what the IRIs of parts of this document begin with -->
  <xsl:variable name="own" select="concat($work/akn:FRBRuri/@value, '/!')"/>

  <!-- RF-08: an annex as a whole is named by its component -->
  <xsl:variable name="annexes" select="$components | $document/akn:attachments/akn:attachment
                | $document/akn:attachments/akn:attachment/akn:doc/akn:attachments/akn:attachment"/>

  <xsl:template match="akn:a">
    <a href="{@href}"><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="akn:ref">
    <xsl:choose>
      <xsl:when test="starts-with(@href, '#')">
        <xsl:call-template name="to-element">
          <xsl:with-param name="target" select="key('eid', substring(@href, 2))[1]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="starts-with(@href, '!') or starts-with(@href, $own)">
        <xsl:variable name="local" select="substring-after(@href, '!')"/>
        <xsl:variable name="element" select="substring-after($local, '#')"/>
        <xsl:call-template name="to-element">
          <xsl:with-param name="target" select="key('eid', $element)[1] | $annexes[$element = '']
              [substring-after(akn:*/akn:meta/akn:identification/akn:FRBRWork/akn:FRBRthis/@value, '/!') = $local]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="to-work"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- the beginning of the paragraph is an attribute that the style sheet shows: it is no text of the page -->
  <xsl:template name="to-element">
    <xsl:param name="target"/>
    <xsl:choose>
      <xsl:when test="$target/self::akn:authorialNote">
        <a class="call" href="#{$target/@eId}" role="doc-noteref"><xsl:apply-templates/></a>
      </xsl:when>
      <xsl:when test="$target">
        <a class="here" href="#{$target/@eId}">
          <xsl:attribute name="data-says">
            <xsl:call-template name="says"><xsl:with-param name="target" select="$target"/></xsl:call-template>
          </xsl:attribute>
          <xsl:apply-templates/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <cite title="{@href}"><xsl:apply-templates/></cite>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="says">
    <xsl:param name="target"/>
    <xsl:variable name="words">
      <xsl:for-each select="$target/akn:num | $target/akn:heading | ($target[not(akn:heading)]/descendant::akn:p)[1]">
        <xsl:apply-templates select="." mode="plain"/>
        <xsl:text> </xsl:text>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="text" select="normalize-space($words)"/>
    <xsl:value-of select="substring($text, 1, 300)"/>
    <xsl:if test="string-length($text) &gt; 300">…</xsl:if>
  </xsl:template>

  <!-- bare: the symbol is the text of the link -->
  <xsl:template name="to-work">
    <xsl:param name="iri" select="@href"/>
    <xsl:param name="bare" select="false()"/>
    <!-- NC-06 and NC-07 backwards, as "unakn iri" does: the symbol under which a work is published -->
    <xsl:variable name="class" select="substring-before(substring-after($iri, '/akn/un/'), '/')"/>
    <xsl:variable name="behind" select="substring-after(substring-after($iri, concat('/akn/un/', $class, '/')), '/')"/>
    <xsl:variable name="actor" select="substring-before($behind, '/')"/>
    <xsl:variable name="number" select="substring-before(concat(substring-after(substring-after($behind, '/'), '/'), '/'), '/')"/>
    <!-- how the organ symbols its resolutions, and where its decisions begin: "A/RES/{}=401", "UNEP/EA.{}/Res.{}=" -->
    <xsl:variable name="pattern" select="substring-before(substring-after($series, concat('|', $actor, '=')), '|')"/>
    <xsl:variable name="between" select="substring-before(substring-after($pattern, '{}'), '{}')"/>
    <xsl:variable name="rest" select="substring-after($number, '-')"/>
    <xsl:variable name="last" select="concat(substring-after($rest, '-'), substring($rest, 1, 99 * not(contains($rest, '-'))))"/>
    <xsl:variable name="decides" select="$last &gt;= number(substring-after($pattern, '='))"/>
    <xsl:variable name="prefix" select="concat(substring(substring-before($pattern, '{}'), 1, 99 * not($decides)),
                  substring(concat(substring-before($pattern, 'RES/'), 'DEC/'), 1, 99 * $decides))"/>
    <!-- known only by its full symbol: drafts, statements, reports -->
    <xsl:variable name="full" select="$class != 'statement' or starts-with($number, 'A-') or starts-with($number, 'E-')
                  or (starts-with($number, 'S-') and $actor = 'un-sc')"/>
    <xsl:choose>
      <xsl:when test="$resolver = '' or $class = '' or $class = 'act' or $number = '' or starts-with($number, 'nn-')
                      or not($full or $prefix)">
        <cite title="{$iri}"><xsl:call-template name="isolated"/><xsl:if test="$bare"><xsl:value-of select="$iri"/></xsl:if></cite>
      </xsl:when>
      <xsl:when test="$between != '' and not($full)">
        <xsl:call-template name="out">
          <xsl:with-param name="symbol" select="concat($prefix, substring-before($number, '-'), $between, $rest)"/>
          <xsl:with-param name="iri" select="$iri"/>
          <xsl:with-param name="bare" select="$bare"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="not(contains($number, '-') and (contains($number, '(') or contains($number, '_') or contains($number, 'S-')))">
        <xsl:call-template name="out">
          <xsl:with-param name="symbol" select="concat(substring($prefix, 1, 99 * not($full)), translate($number, '-_', '/ '))"/>
          <xsl:with-param name="iri" select="$iri"/>
          <xsl:with-param name="bare" select="$bare"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="symbol">
          <xsl:if test="not($full)"><xsl:value-of select="$prefix"/></xsl:if>
          <xsl:call-template name="slashes">
            <xsl:with-param name="of" select="$number"/>
            <xsl:with-param name="series" select="not($full)"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="out">
          <xsl:with-param name="symbol" select="string($symbol)"/>
          <xsl:with-param name="iri" select="$iri"/>
          <xsl:with-param name="bare" select="$bare"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="out">
    <xsl:param name="symbol"/>
    <xsl:param name="iri"/>
    <xsl:param name="bare"/>
    <a class="out" href="{$resolver}{translate($symbol, ' ', '')}" title="{$symbol} · {$iri}">
      <xsl:choose>
        <xsl:when test="$bare"><xsl:value-of select="$symbol"/></xsl:when>
        <xsl:otherwise><xsl:call-template name="isolated"/></xsl:otherwise>
      </xsl:choose>
    </a>
  </xsl:template>

  <!-- symbols among Arabic words; a citation with words of the language runs as they do -->
  <xsl:variable name="ascii"> !"#$%&amp;'()*+,-./0123456789:;&lt;=&gt;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~</xsl:variable>
  <xsl:template name="isolated">
    <xsl:if test="$bidi and translate(., $ascii, '') = ''"><xsl:attribute name="dir">auto</xsl:attribute></xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- "73-223" to "73/223", "S-26-2" to "S-26/2", "2531_(2020)" to "2531 (2020)", "3201_(S-VI)" to "3201 (S-VI)",
       "69-96_A-B" to "69/96 A-B". series: an S or ES at the start is that of a special session, not of an organ -->
  <xsl:template name="slashes">
    <xsl:param name="of"/>
    <xsl:param name="series" select="true()"/>
    <xsl:variable name="token" select="substring-before($of, '-')"/>
    <xsl:variable name="rest" select="substring-after($of, '-')"/>
    <xsl:variable name="part" select="substring($token, string-length($token) - 1, 1) = '_' and string-length($rest) = 1"/>
    <xsl:choose>
      <xsl:when test="not(contains($of, '-'))"><xsl:value-of select="translate($of, '_', ' ')"/></xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="translate($token, '_', ' ')"/>
        <xsl:choose>
          <xsl:when test="$part or ($series and ($token = 'S' or $token = 'ES'))
                          or (contains($token, '(') and not(contains($token, ')')))">-</xsl:when>
          <xsl:otherwise>/</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="slashes"><xsl:with-param name="of" select="$rest"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
