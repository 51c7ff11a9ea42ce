<?xml version="1.0" encoding="UTF-8"?>
<!-- JSON strings (RFC 8259). YAML and Turtle read the same. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="string">
    <xsl:param name="text" select="."/>
    <xsl:text>"</xsl:text>
    <xsl:call-template name="escaped">
      <xsl:with-param name="text" select="translate($text, '&#9;&#10;&#13;', '   ')"/>
    </xsl:call-template>
    <xsl:text>"</xsl:text>
  </xsl:template>

  <!-- A backslash before each character of a set. A text is halved until a part has nothing to escape: the cost does not
       grow with the square. -->
  <xsl:template name="escaped">
    <xsl:param name="text"/>
    <xsl:param name="set" select="'&quot;\'"/>
    <xsl:choose>
      <xsl:when test="translate($text, $set, '') = $text"><xsl:value-of select="$text"/></xsl:when>
      <xsl:when test="string-length($text) = 1"><xsl:value-of select="concat('\', $text)"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="half" select="floor(string-length($text) div 2)"/>
        <xsl:call-template name="escaped">
          <xsl:with-param name="text" select="substring($text, 1, $half)"/>
          <xsl:with-param name="set" select="$set"/>
        </xsl:call-template>
        <xsl:call-template name="escaped">
          <xsl:with-param name="text" select="substring($text, $half + 1)"/>
          <xsl:with-param name="set" select="$set"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ,"key":"value" when there is a value -->
  <xsl:template name="member">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:if test="$value != ''">
      <xsl:value-of select="concat(',&quot;', $key, '&quot;:')"/>
      <xsl:call-template name="string"><xsl:with-param name="text" select="$value"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
