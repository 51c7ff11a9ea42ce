<?xml version="1.0" encoding="UTF-8"?>
<!-- Languages by their codes (LG-01) and own names, from words.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- BCP 47 of an ISO 639-3 code; empty: unknown -->
  <xsl:template name="bcp47">
    <xsl:param name="of"/>
    <xsl:value-of select="substring-before(substring-after($packs, concat('|', $of, ':')), ':')"/>
  </xsl:template>

  <xsl:template name="own-name">
    <xsl:param name="of"/>
    <xsl:variable name="tag"><xsl:call-template name="bcp47"><xsl:with-param name="of" select="$of"/></xsl:call-template></xsl:variable>
    <xsl:variable name="name" select="substring-before(substring-after($words, concat('|', $tag, ':language=')), '|')"/>
    <xsl:choose>
      <xsl:when test="$tag != '' and $name != ''"><xsl:value-of select="$name"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$of"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- the language and direction of what stands in an element -->
  <xsl:template name="lang">
    <xsl:param name="of"/>
    <xsl:variable name="pack" select="substring-before(substring-after($packs, concat('|', $of, ':')), '|')"/>
    <xsl:if test="$of != '' and $pack != ''">
      <xsl:attribute name="lang"><xsl:value-of select="substring-before($pack, ':')"/></xsl:attribute>
      <xsl:attribute name="dir"><xsl:value-of select="substring-after($pack, ':')"/></xsl:attribute>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
