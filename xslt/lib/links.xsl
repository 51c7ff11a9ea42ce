<?xml version="1.0" encoding="UTF-8"?>
<!-- References: within the document with a view of the paragraph, to other works with their address. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <!-- where documents are found by their symbol; empty: nowhere, IRIs are shown and not linked -->
  <xsl:param name="resolver" select="'https://undocs.org/'"/>

  <xsl:key name="eid" match="akn:*[@eId][not(ancestor::akn:meta)]" use="@eId"/>
  <!-- RF-08: an annex as a whole is named by its component -->
  <xsl:key name="component" match="akn:attachment | akn:component"
           use="substring-after(akn:*/akn:meta/akn:identification/akn:FRBRWork/akn:FRBRthis/@value, '/!')"/>

  <xsl:variable name="work-iri" select="$identification/akn:FRBRWork/akn:FRBRuri/@value"/>

  <xsl:template match="akn:a">
    <a href="{@href}"><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="akn:ref">
    <!-- the part of the address that is within this document; empty: it is elsewhere -->
    <xsl:variable name="own" select="concat($work-iri, '/!')"/>
    <xsl:variable name="local">
      <xsl:choose>
        <xsl:when test="starts-with(@href, '#') or starts-with(@href, '!')"><xsl:value-of select="@href"/></xsl:when>
        <xsl:when test="starts-with(@href, $own)"><xsl:value-of select="concat('!', substring-after(@href, $own))"/></xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$local = ''"><xsl:call-template name="to-work"/></xsl:when>
      <xsl:when test="contains($local, '#')">
        <xsl:call-template name="to-element">
          <xsl:with-param name="target" select="key('eid', substring-after($local, '#'))[1]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="to-element">
          <xsl:with-param name="target" select="key('component', substring-after($local, '!'))[1]"/>
        </xsl:call-template>
      </xsl:otherwise>
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
        <xsl:apply-templates select="." mode="words"/>
        <xsl:text> </xsl:text>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="text" select="normalize-space($words)"/>
    <xsl:value-of select="substring($text, 1, 300)"/>
    <xsl:if test="string-length($text) &gt; 300">…</xsl:if>
  </xsl:template>

  <xsl:template name="to-work">
    <xsl:variable name="symbol">
      <xsl:call-template name="symbol-of"><xsl:with-param name="iri" select="@href"/></xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$symbol != '' and $resolver != ''">
        <a class="out" href="{concat($resolver, translate($symbol, ' ', ''))}" title="{concat($symbol, ' · ', @href)}">
          <xsl:call-template name="isolated"/>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <cite title="{@href}"><xsl:call-template name="isolated"/></cite>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Latin symbols among Arabic words: the first strong letter decides -->
  <xsl:template name="isolated">
    <xsl:if test="$bidi"><xsl:attribute name="dir">auto</xsl:attribute></xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- NC-06 and NC-07 backwards, as "unakn iri" does: the symbol under which a work is published. Empty: it has none. -->
  <xsl:variable name="series">|un-ga:A/RES/|un-sc:S/RES/|un-ecosoc:E/RES/|un-hrc:A/HRC/RES/|un-escap:E/ESCAP/RES/|</xsl:variable>

  <xsl:template name="symbol-of">
    <xsl:param name="iri"/>
    <xsl:variable name="class" select="substring-before(substring-after($iri, '/akn/un/'), '/')"/>
    <xsl:variable name="behind" select="substring-after(substring-after($iri, concat('/akn/un/', $class, '/')), '/')"/>
    <xsl:variable name="actor" select="substring-before($behind, '/')"/>
    <xsl:variable name="number" select="substring-before(concat(substring-after(substring-after($behind, '/'), '/'), '/'), '/')"/>
    <xsl:variable name="prefix" select="substring-before(substring-after($series, concat('|', $actor, ':')), '|')"/>
    <!-- known only by its full symbol: drafts, statements, reports -->
    <xsl:variable name="full" select="$class != 'statement' or starts-with($number, 'A-') or starts-with($number, 'E-')
                  or (starts-with($number, 'S-') and $actor = 'un-sc')"/>
    <xsl:choose>
      <xsl:when test="$class = '' or $class = 'act' or $number = '' or starts-with($number, 'nn-')"/>
      <xsl:when test="$full">
        <xsl:call-template name="slashes">
          <xsl:with-param name="of" select="$number"/>
          <xsl:with-param name="series" select="false()"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$prefix != ''">
        <xsl:value-of select="$prefix"/>
        <xsl:call-template name="slashes"><xsl:with-param name="of" select="$number"/></xsl:call-template>
      </xsl:when>
    </xsl:choose>
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
