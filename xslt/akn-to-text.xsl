<?xml version="1.0" encoding="UTF-8"?>
<!-- Akoma Ntoso (AKN4UN profile) to plain text. XSLT 1.0 without extensions; reads nothing but the document.

     One line a paragraph, a blank line between paragraphs, notes behind the part that calls them: converting the text
     again gives the same structure. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:apply-templates select="akn:akomaNtoso/akn:*"/>
  </xsl:template>

  <!-- ==== documents: what stands in them, then the notes that it calls ==== -->

  <xsl:template match="akn:akomaNtoso/akn:* | akn:attachment/akn:* | akn:component/akn:*">
    <xsl:apply-templates select="akn:*[not(self::akn:meta or self::akn:attachments or self::akn:components)]"/>
    <xsl:call-template name="notes">
      <xsl:with-param name="in" select="akn:coverPage | akn:preface | akn:preamble | akn:mainBody | akn:conclusions"/>
    </xsl:call-template>
    <xsl:apply-templates select="akn:attachments | akn:components"/>
  </xsl:template>

  <xsl:template name="notes">
    <xsl:param name="in"/>
    <xsl:if test="$in//akn:authorialNote">
      <xsl:text>______________&#10;</xsl:text>
      <xsl:for-each select="$in//akn:authorialNote">
        <xsl:value-of select="concat(@marker, ' ')"/>
        <xsl:apply-templates select="akn:*" mode="line"/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- facts, and lines that the editor added, are no text (TX-01) -->
  <xsl:template match="akn:meta | akn:p[@status = 'editorial']"/>
  <xsl:template match="akn:p[@status = 'editorial']" mode="line"/>

  <!-- of an attachment that is a file of its own the heading is all there is -->
  <xsl:template match="akn:documentRef">
    <xsl:if test="not(../akn:heading)">
      <xsl:value-of select="concat(@showAs, '&#10;&#10;')"/>
    </xsl:if>
  </xsl:template>

  <!-- ==== front and closing matter: line by line ==== -->

  <xsl:template match="akn:coverPage/akn:container | akn:conclusions/akn:container">
    <xsl:apply-templates select="akn:*" mode="line"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="akn:p | akn:block | akn:listIntroduction | akn:listWrapUp | akn:tocItem" mode="line">
    <xsl:call-template name="words"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="akn:table" mode="line">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <xsl:template match="akn:item" mode="line">
    <xsl:apply-templates select="akn:num" mode="before"/>
    <xsl:apply-templates select="akn:*[not(self::akn:num)]" mode="line"/>
  </xsl:template>

  <xsl:template match="akn:*" mode="line">
    <xsl:apply-templates select="akn:*" mode="line"/>
  </xsl:template>

  <!-- ==== text ==== -->

  <xsl:template match="akn:p | akn:block | akn:crossHeading | akn:listIntroduction | akn:listWrapUp | akn:tocItem | akn:caption">
    <xsl:call-template name="words"/>
    <xsl:text>&#10;&#10;</xsl:text>
  </xsl:template>

  <!-- a text within the text stands by itself -->
  <xsl:template match="akn:p[.//akn:embeddedStructure or .//akn:quotedStructure]">
    <xsl:apply-templates mode="inline"/>
    <xsl:text>&#10;&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="akn:heading | akn:subheading">
    <xsl:call-template name="words"/>
    <xsl:text>&#10;&#10;</xsl:text>
  </xsl:template>

  <!-- the number of a group has a line of its own, above the heading; that of a paragraph stands before its text -->
  <xsl:template match="akn:num">
    <xsl:call-template name="words"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="not(../akn:heading)"><xsl:text>&#10;</xsl:text></xsl:if>
  </xsl:template>

  <xsl:template match="akn:paragraph/akn:num | akn:point/akn:num | akn:indent/akn:num | akn:item/akn:num | akn:recital/akn:num">
    <xsl:apply-templates select="." mode="before"/>
  </xsl:template>

  <xsl:template match="akn:num" mode="before">
    <xsl:call-template name="words"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- rows as an export would write them (N-62) -->
  <xsl:template match="akn:table">
    <xsl:apply-templates select="akn:caption"/>
    <xsl:for-each select="akn:tr">
      <xsl:text>|</xsl:text>
      <xsl:for-each select="akn:th | akn:td">
        <xsl:text> </xsl:text>
        <xsl:for-each select="akn:*">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:call-template name="words"/>
        </xsl:for-each>
        <xsl:text> |</xsl:text>
      </xsl:for-each>
      <xsl:text>&#10;&#10;</xsl:text>
      <xsl:if test="akn:th and not(akn:td) and position() = 1">
        <xsl:text>|</xsl:text>
        <xsl:for-each select="akn:th"><xsl:text>---|</xsl:text></xsl:for-each>
        <xsl:text>&#10;&#10;</xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:*">
    <xsl:apply-templates select="akn:*"/>
  </xsl:template>

  <!-- ==== in a line ==== -->

  <xsl:template name="words">
    <xsl:variable name="words"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:value-of select="normalize-space($words)"/>
  </xsl:template>

  <!-- calls and other raised text stand behind a blank, or directly behind a mark: "at sea 2, and lamps,3" (N-90) -->
  <xsl:template match="akn:sup" mode="inline">
    <xsl:variable name="before" select="string(preceding-sibling::node()[1])"/>
    <xsl:if test="$before = '' or not(contains(',.;:!?)]»”’', substring($before, string-length($before))))">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <xsl:template match="akn:authorialNote" mode="inline">
    <xsl:value-of select="@marker"/>
  </xsl:template>

  <xsl:template match="akn:br | akn:eol" mode="inline">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="akn:embeddedStructure | akn:quotedStructure" mode="inline">
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:apply-templates select="akn:*"/>
  </xsl:template>

  <xsl:template match="akn:*" mode="inline">
    <xsl:apply-templates mode="inline"/>
  </xsl:template>
</xsl:stylesheet>
