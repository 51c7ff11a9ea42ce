<?xml version="1.0" encoding="UTF-8"?>
<!-- The language of the document, and the words that a page adds to the text. The words are rows of
     src/lang/data/<code>/page.tsv; words.xsl is generated from them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <xsl:variable name="language" select="(/akn:akomaNtoso | /*/*/akn:akomaNtoso)[1]/*[1]/akn:meta/akn:identification/akn:FRBRExpression/akn:FRBRlanguage/@language"/>
  <!-- $packs: |fra:fr:ltr|ara:ar:rtl|, $words: |fr:notes=Notes|ar:notes=...| -->
  <xsl:variable name="pack" select="substring-before(substring-after($packs, concat('|', $language, ':')), '|')"/>
  <!-- BCP 47 form (LG-01) -->
  <xsl:variable name="lang" select="substring-before($pack, ':')"/>
  <xsl:variable name="direction">
    <xsl:choose>
      <xsl:when test="$pack"><xsl:value-of select="substring-after($pack, ':')"/></xsl:when>
      <xsl:otherwise>ltr</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- A word in the language of the document; in English where the pack has none. -->
  <xsl:template name="label">
    <xsl:param name="key"/>
    <xsl:param name="in" select="$lang"/>
    <xsl:variable name="found" select="substring-before(substring-after($words, concat('|', $in, ':', $key, '=')), '|')"/>
    <xsl:choose>
      <xsl:when test="$found"><xsl:value-of select="$found"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="substring-before(substring-after($words, concat('|en:', $key, '=')), '|')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
