<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs of text and what stands in them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <!-- short forms that the ontology of the document expands -->
  <xsl:variable name="short-forms" select="$document/akn:meta/akn:references/akn:*[@shortForm]"/>

  <xsl:template match="akn:p">
    <p><xsl:apply-templates/></p>
  </xsl:template>

  <!-- an embedded text cannot stand in an HTML paragraph: it follows it -->
  <xsl:template match="akn:p[@status or @xml:lang or akn:embeddedStructure]">
    <p>
      <xsl:if test="@status = 'editorial'"><xsl:attribute name="class">editorial</xsl:attribute></xsl:if>
      <xsl:call-template name="language"/>
      <xsl:apply-templates select="node()[not(self::akn:embeddedStructure)]"/>
    </p>
    <xsl:for-each select="akn:embeddedStructure">
      <blockquote id="{@eId}"><xsl:apply-templates select="akn:*"/></blockquote>
    </xsl:for-each>
  </xsl:template>

  <!-- LG-03 -->
  <xsl:template name="language">
    <xsl:for-each select="@xml:lang">
      <xsl:attribute name="lang"><xsl:value-of select="."/></xsl:attribute>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:inline[@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase']">
    <em class="lead"><xsl:apply-templates/></em>
  </xsl:template>

  <!-- a further verb of the paragraph, printed as the first one is -->
  <xsl:template match="akn:concept[preceding-sibling::akn:inline[@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase']]">
    <em class="further"><xsl:apply-templates/></em>
  </xsl:template>

  <xsl:template match="akn:date | akn:docDate">
    <time datetime="{@date}"><xsl:apply-templates/></time>
  </xsl:template>

  <!-- a symbol is Latin in every language -->
  <xsl:template match="akn:docNumber">
    <bdi><xsl:apply-templates/></bdi>
  </xsl:template>

  <!-- a short form is expanded; whatever else is named has its class, and its name where the text says another -->
  <xsl:template match="akn:organization | akn:person | akn:role | akn:location | akn:term | akn:concept | akn:event
                       | akn:object | akn:process | akn:entity">
    <xsl:variable name="entry" select="$short-forms[@shortForm = normalize-space(current())][@eId = substring-after(current()/@refersTo, '#')]"/>
    <xsl:choose>
      <xsl:when test="$entry and $entry/@showAs != $entry/@shortForm">
        <abbr title="{$entry/@showAs}"><xsl:apply-templates/></abbr>
      </xsl:when>
      <xsl:otherwise>
        <span class="{local-name()}">
          <xsl:call-template name="language"/>
          <xsl:apply-templates/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- FN-01, FN-02 -->
  <xsl:template match="akn:sup[akn:authorialNote]">
    <xsl:for-each select="akn:authorialNote">
      <sup><a class="call" id="call-{@eId}" href="#{@eId}" role="doc-noteref">
        <xsl:attribute name="style"><xsl:value-of select="concat('anchor-name:--call-', @eId)"/></xsl:attribute>
        <xsl:value-of select="@marker"/>
      </a></sup>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:b | akn:i | akn:u | akn:sub | akn:sup">
    <xsl:element name="{local-name()}"><xsl:apply-templates/></xsl:element>
  </xsl:template>

  <xsl:template match="akn:br | akn:eol"><br/></xsl:template>

  <!-- the page asks for nothing: a picture that is not in the document is a link -->
  <xsl:template match="akn:img[starts-with(@src, 'data:image/')]">
    <img src="{@src}" alt="{@alt}"/>
  </xsl:template>
  <xsl:template match="akn:img">
    <a class="out" href="{@src}">[<xsl:value-of select="@alt"/>]</a>
  </xsl:template>

  <xsl:template match="akn:foreign" xmlns:math="http://www.w3.org/1998/Math/MathML">
    <xsl:apply-templates select="math:*"/>
  </xsl:template>
  <xsl:template match="math:*" xmlns:math="http://www.w3.org/1998/Math/MathML">
    <xsl:element name="{local-name()}">
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- every other inline element: its text -->
  <xsl:template match="akn:*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
