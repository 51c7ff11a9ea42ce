<?xml version="1.0" encoding="UTF-8"?>
<!-- The text as plain XHTML: for reading systems that know little of layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:epub="http://www.idpf.org/2007/ops"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="akn">

  <!-- ==== documents ==== -->

  <xsl:template match="akn:akomaNtoso/akn:* | akn:attachment/akn:doc | akn:component/akn:*">
    <xsl:apply-templates select="akn:*[not(self::akn:attachments or self::akn:components)]"/>
    <xsl:variable name="notes" select="akn:coverPage//akn:authorialNote | akn:preface//akn:authorialNote
                  | akn:preamble//akn:authorialNote | akn:mainBody//akn:authorialNote | akn:conclusions//akn:authorialNote"/>
    <xsl:if test="$notes">
      <div class="notes">
        <xsl:for-each select="$notes">
          <aside epub:type="footnote" role="doc-footnote" id="{@eId}">
            <xsl:apply-templates select="akn:*"/>
          </aside>
        </xsl:for-each>
      </div>
    </xsl:if>
    <xsl:apply-templates select="akn:attachments | akn:components"/>
  </xsl:template>

  <xsl:template match="akn:meta"/>

  <xsl:template match="akn:attachment | akn:component">
    <section class="annex" id="{@eId}"><xsl:apply-templates/></section>
  </xsl:template>

  <xsl:template match="akn:attachment/akn:heading">
    <h1><xsl:apply-templates/></h1>
  </xsl:template>

  <xsl:template match="akn:documentRef">
    <p><xsl:value-of select="@showAs"/></p>
  </xsl:template>

  <!-- ==== parts ==== -->

  <xsl:template match="akn:coverPage">
    <div class="cover"><xsl:apply-templates/></div>
  </xsl:template>

  <xsl:template match="akn:preface//akn:p[not(ancestor::akn:authorialNote)]">
    <xsl:choose>
      <xsl:when test="generate-id() = generate-id((ancestor::akn:preface[1]//akn:p[not(akn:docProponent)])[1])"><h1><xsl:apply-templates/></h1></xsl:when>
      <xsl:otherwise><p class="run-in"><xsl:apply-templates/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="akn:formula">
    <div class="formula" id="{@eId}"><xsl:apply-templates/></div>
  </xsl:template>

  <xsl:template match="akn:container">
    <div class="{@name}" id="{@eId}"><xsl:apply-templates/></div>
  </xsl:template>
  <xsl:template match="akn:preamble//akn:container | akn:recital">
    <div class="recital" id="{@eId}"><xsl:apply-templates/></div>
  </xsl:template>

  <xsl:template match="akn:crossHeading">
    <p class="recital" id="{@eId}"><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="akn:block">
    <h2><xsl:apply-templates/></h2>
  </xsl:template>

  <!-- ==== groups and units ==== -->

  <xsl:template match="akn:part | akn:section | akn:title | akn:chapter | akn:division | akn:article | akn:rule | akn:hcontainer">
    <xsl:param name="level" select="2"/>
    <section id="{@eId}">
      <xsl:if test="akn:num or akn:heading or akn:subheading">
        <xsl:element name="h{$level}">
          <xsl:for-each select="akn:num | akn:heading | akn:subheading">
            <xsl:if test="position() &gt; 1"><br/></xsl:if>
            <xsl:apply-templates/>
          </xsl:for-each>
        </xsl:element>
      </xsl:if>
      <xsl:apply-templates select="akn:*[not(self::akn:num or self::akn:heading or self::akn:subheading)]">
        <xsl:with-param name="level" select="$level + ($level &lt; 6)"/>
      </xsl:apply-templates>
    </section>
  </xsl:template>

  <xsl:template match="akn:paragraph | akn:alinea">
    <div class="unit" id="{@eId}"><xsl:call-template name="unit"/></div>
  </xsl:template>
  <xsl:template match="akn:point | akn:indent | akn:item">
    <div class="item" id="{@eId}"><xsl:call-template name="unit"/></div>
  </xsl:template>

  <!-- the number stands in the first line of its text -->
  <xsl:template name="unit">
    <xsl:variable name="first" select="(akn:heading | .//akn:p | .//akn:listIntroduction)[1]"/>
    <xsl:if test="akn:num and not($first)">
      <p><xsl:apply-templates select="akn:num"/></p>
    </xsl:if>
    <xsl:apply-templates select="akn:*[not(self::akn:num)]">
      <xsl:with-param name="num" select="akn:num"/>
      <xsl:with-param name="first" select="$first"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="akn:content | akn:intro | akn:wrapUp | akn:list | akn:blockList">
    <xsl:param name="num" select="/.."/>
    <xsl:param name="first" select="/.."/>
    <xsl:apply-templates select="akn:*">
      <xsl:with-param name="num" select="$num"/>
      <xsl:with-param name="first" select="$first"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="akn:num">
    <span class="num"><xsl:apply-templates/></span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="akn:p | akn:listIntroduction | akn:listWrapUp | akn:tocItem | akn:paragraph/akn:heading | akn:point/akn:heading
                | akn:indent/akn:heading | akn:item/akn:heading | akn:embeddedStructure/akn:heading">
    <xsl:param name="num" select="/.."/>
    <xsl:param name="first" select="/.."/>
    <p>
      <xsl:if test="self::akn:heading"><xsl:attribute name="class">run-in</xsl:attribute></xsl:if>
      <xsl:if test="@xml:lang"><xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute></xsl:if>
      <xsl:if test="generate-id() = generate-id($first)"><xsl:apply-templates select="$num"/></xsl:if>
      <xsl:if test="parent::akn:authorialNote and not(preceding-sibling::*)">
        <a href="#call-{../@eId}" role="doc-backlink"><xsl:value-of select="../@marker"/></a>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates select="node()[not(self::akn:embeddedStructure)]"/>
    </p>
    <xsl:apply-templates select="akn:embeddedStructure"/>
  </xsl:template>

  <xsl:template match="akn:embeddedStructure">
    <blockquote id="{@eId}"><xsl:apply-templates/></blockquote>
  </xsl:template>

  <xsl:template match="akn:table">
    <table id="{@eId}">
      <xsl:for-each select="akn:caption"><caption><xsl:apply-templates/></caption></xsl:for-each>
      <xsl:for-each select="akn:tr">
        <tr>
          <xsl:for-each select="akn:th | akn:td">
            <xsl:element name="{local-name()}">
              <xsl:copy-of select="@colspan | @rowspan"/>
              <xsl:apply-templates select="akn:*"/>
            </xsl:element>
          </xsl:for-each>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- ==== in a line ==== -->

  <xsl:template match="akn:inline[@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase']">
    <em class="lead"><xsl:apply-templates/></em>
  </xsl:template>

  <xsl:template match="akn:date | akn:docDate">
    <time datetime="{@date}"><xsl:apply-templates/></time>
  </xsl:template>

  <xsl:template match="akn:ref[starts-with(@href, '#')] | akn:a">
    <a href="{@href}"><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="akn:authorialNote">
    <a id="call-{@eId}" href="#{@eId}" epub:type="noteref" role="doc-noteref"><xsl:value-of select="@marker"/></a>
  </xsl:template>

  <xsl:template match="akn:b | akn:i | akn:u | akn:sub | akn:sup">
    <xsl:element name="{local-name()}"><xsl:apply-templates/></xsl:element>
  </xsl:template>

  <xsl:template match="akn:br | akn:eol"><br/></xsl:template>

  <!-- between blocks white space is layout; in a line it is text -->
  <xsl:template match="akn:*">
    <xsl:apply-templates/>
  </xsl:template>
</xsl:stylesheet>
