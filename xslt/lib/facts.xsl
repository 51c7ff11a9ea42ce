<?xml version="1.0" encoding="UTF-8"?>
<!-- What the metadata say of the document, under names that every stylesheet uses. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <xsl:variable name="document" select="/akn:akomaNtoso/akn:*[1]"/>
  <xsl:variable name="meta" select="$document/akn:meta"/>
  <xsl:variable name="work" select="$meta/akn:identification/akn:FRBRWork"/>
  <xsl:variable name="expression" select="$meta/akn:identification/akn:FRBRExpression"/>
  <xsl:variable name="manifestation" select="$meta/akn:identification/akn:FRBRManifestation"/>

  <xsl:variable name="symbol" select="string($work/akn:FRBRalias[@name = 'symbol']/@value)"/>
  <xsl:variable name="number" select="string($work/akn:FRBRnumber/@showAs)"/>
  <xsl:variable name="organ" select="substring-after($work/akn:FRBRauthor/@href, '#')"/>
  <xsl:variable name="organ-name" select="string($meta/akn:references/akn:TLCOrganization[@eId = $organ]/@showAs)"/>
  <!-- 1900-01-01: nobody knows (NC-05) -->
  <xsl:variable name="adopted" select="string($work/akn:FRBRdate[1][@date != '1900-01-01']/@date)"/>
  <xsl:variable name="issued" select="string($expression/akn:FRBRdate[1][@date != '1900-01-01']/@date)"/>

  <!-- the printed title, else the one that the metadata supply, else what the document is called by -->
  <xsl:variable name="title">
    <xsl:variable name="printed">
      <xsl:apply-templates select="($document/akn:preface//akn:docTitle)[1]" mode="plain"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$printed != ''"><xsl:value-of select="normalize-space($printed)"/></xsl:when>
      <xsl:when test="$work/akn:FRBRname"><xsl:value-of select="$work/akn:FRBRname/@value"/></xsl:when>
      <xsl:when test="$symbol != ''"><xsl:value-of select="$symbol"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$number"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- text without its notes -->
  <xsl:template match="akn:*" mode="plain">
    <xsl:apply-templates mode="plain"/>
  </xsl:template>
  <xsl:template match="akn:authorialNote" mode="plain"/>
</xsl:stylesheet>
