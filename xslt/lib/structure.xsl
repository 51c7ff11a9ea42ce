<?xml version="1.0" encoding="UTF-8"?>
<!-- Front matter, preamble, operative part, closing matter, annexes: block structure of a document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <!-- the address of an element, for readers who point: those who listen have the number or the heading -->
  <xsl:template name="permalink">
    <a class="mark" href="#{@eId}" aria-hidden="true" tabindex="-1"></a>
  </xsl:template>

  <!-- ==== front matter ==== -->

  <xsl:template match="akn:coverPage">
    <header class="cover">
      <xsl:apply-templates select="akn:container"/>
    </header>
  </xsl:template>

  <xsl:template match="akn:container">
    <div class="{@name}" id="{@eId}">
      <xsl:apply-templates select="akn:*"/>
      <xsl:if test="@name = 'masthead' and $printed-organ != '' and not(.//akn:docAuthority[@refersTo != '#un'])">
        <p class="of-organ supplied"><xsl:value-of select="$printed-organ"/></p>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- what a line says decides where and how the printed look sets it -->
  <xsl:template match="akn:coverPage/akn:container/akn:p">
    <p>
      <xsl:attribute name="class">
        <xsl:choose>
          <xsl:when test="../@name != 'masthead' and akn:docTitle">of-title</xsl:when>
          <xsl:when test="../@name != 'masthead' and starts-with(., '[')">of-origin</xsl:when>
          <xsl:when test="../@name != 'masthead'">of-meeting</xsl:when>
          <xsl:when test="akn:docAuthority[@refersTo = '#un']">of-un</xsl:when>
          <xsl:when test="akn:docNumber">of-symbol</xsl:when>
          <xsl:when test="akn:docAuthority">of-organ</xsl:when>
          <xsl:otherwise>of-distribution</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:choose>
        <xsl:when test="$bidi and ../@name = 'masthead' and not(akn:docNumber or akn:docAuthority)"><bdi><xsl:apply-templates/></bdi></xsl:when> <!-- "14 December 2044" above Arabic -->
        <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- the first line that is none of sponsors is the title of the page; in an attachment or a component, of its section -->
  <xsl:template match="akn:preface">
    <xsl:variable name="inner" select="../parent::akn:attachment or ../parent::akn:component"/>
    <xsl:variable name="title" select="generate-id((.//akn:p[not(akn:docProponent)])[1])"/>
    <div class="preface">
      <xsl:for-each select=".//akn:p">
        <xsl:choose>
          <xsl:when test="generate-id() != $title"><p class="subtitle"><xsl:apply-templates/></p></xsl:when>
          <xsl:when test="$inner">
            <h2>
              <xsl:apply-templates/>
              <xsl:for-each select="ancestor::akn:*[self::akn:attachment or self::akn:component][1]">
                <xsl:call-template name="permalink"/>
              </xsl:for-each>
            </h2>
          </xsl:when>
          <xsl:otherwise><h1><xsl:apply-templates/></h1></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- ==== preamble ==== -->

  <xsl:template match="akn:preamble">
    <div class="preamble">
      <xsl:apply-templates select="akn:*"/>
    </div>
  </xsl:template>

  <xsl:template match="akn:formula">
    <div class="formula" id="{@eId}"><xsl:apply-templates select="akn:*"/></div>
  </xsl:template>

  <xsl:template match="akn:preamble//akn:container">
    <div class="recital" id="{@eId}">
      <xsl:call-template name="permalink"/>
      <xsl:apply-templates select="akn:*"/>
    </div>
  </xsl:template>

  <xsl:template match="akn:recitals">
    <xsl:apply-templates select="akn:*"/>
  </xsl:template>

  <xsl:template match="akn:crossHeading">
    <div class="recital" id="{@eId}">
      <xsl:call-template name="permalink"/>
      <p><xsl:apply-templates/></p>
    </div>
  </xsl:template>

  <xsl:template match="akn:block">
    <h2 class="in-preamble"><xsl:apply-templates/></h2>
  </xsl:template>

  <!-- ==== operative part ==== -->

  <xsl:template match="akn:mainBody">
    <div class="operative">
      <xsl:apply-templates select="akn:*"/>
    </div>
  </xsl:template>

  <xsl:template match="akn:part | akn:section | akn:title | akn:chapter | akn:division | akn:article | akn:rule | akn:hcontainer">
    <section id="{@eId}">
      <xsl:call-template name="heading"/>
      <xsl:apply-templates select="akn:*[not(self::akn:num or self::akn:heading or self::akn:subheading)]"/>
    </section>
  </xsl:template>

  <!-- number and title of a group, at the level of its depth -->
  <xsl:template name="heading">
    <xsl:variable name="depth" select="2 + count(ancestor::akn:*[self::akn:part or self::akn:section or self::akn:title
                  or self::akn:chapter or self::akn:division or self::akn:attachment or self::akn:component])"/>
    <xsl:if test="akn:num or akn:heading">
      <xsl:element name="h{substring('23456666666666666666', $depth - 1, 1)}">
        <xsl:if test="akn:num">
          <span class="number"><xsl:apply-templates select="akn:num/node()"/></span>
        </xsl:if>
        <xsl:if test="akn:num and akn:heading"><xsl:text> </xsl:text></xsl:if>
        <xsl:apply-templates select="akn:heading/node()"/>
        <xsl:call-template name="permalink"/>
      </xsl:element>
    </xsl:if>
    <xsl:for-each select="akn:subheading">
      <p class="subtitle"><xsl:apply-templates/></p>
    </xsl:for-each>
  </xsl:template>

  <!-- a numbered unit: its number is the link to it -->
  <xsl:template match="akn:paragraph | akn:recital">
    <div class="unit" id="{@eId}"><xsl:call-template name="unit"/></div>
  </xsl:template>

  <xsl:template match="akn:point | akn:indent | akn:item">
    <li class="unit" id="{@eId}"><xsl:call-template name="unit"/></li>
  </xsl:template>

  <xsl:template name="unit">
    <xsl:choose>
      <xsl:when test="akn:num">
        <a class="num" href="#{@eId}"><xsl:apply-templates select="akn:num/node()"/></a>
        <xsl:text> </xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:attribute name="class">unit bare</xsl:attribute>
        <xsl:call-template name="permalink"/>
      </xsl:otherwise>
    </xsl:choose>
    <div class="of"><xsl:apply-templates select="akn:*"/></div>
  </xsl:template>

  <!-- the number is already there -->
  <xsl:template match="akn:num"/>

  <xsl:template match="akn:heading">
    <p class="run-in"><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="akn:content | akn:intro | akn:wrapUp">
    <xsl:apply-templates select="akn:*"/>
  </xsl:template>

  <xsl:template match="akn:alinea">
    <div class="alinea" id="{@eId}"><xsl:apply-templates select="akn:*"/></div>
  </xsl:template>

  <xsl:template match="akn:list | akn:blockList">
    <div class="listing" id="{@eId}">
      <xsl:apply-templates select="akn:intro | akn:listIntroduction"/>
      <ul role="list">
        <xsl:apply-templates select="akn:point | akn:indent | akn:item"/>
      </ul>
      <xsl:apply-templates select="akn:wrapUp | akn:listWrapUp"/>
    </div>
  </xsl:template>

  <xsl:template match="akn:listIntroduction | akn:listWrapUp">
    <p><xsl:apply-templates/></p>
  </xsl:template>

  <!-- ==== tables ==== -->

  <!-- a wide table scrolls by itself, by keyboard too -->
  <xsl:template match="akn:table">
    <div class="scroll" tabindex="0" role="group">
      <xsl:attribute name="aria-label">
        <xsl:call-template name="label"><xsl:with-param name="key" select="'table'"/></xsl:call-template>
      </xsl:attribute>
      <table id="{@eId}">
        <xsl:if test="akn:caption">
          <caption><xsl:apply-templates select="akn:caption/node()"/></caption>
        </xsl:if>
        <xsl:apply-templates select="akn:tr"/>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="akn:tr">
    <tr><xsl:apply-templates select="akn:th | akn:td"/></tr>
  </xsl:template>

  <xsl:template match="akn:th | akn:td">
    <xsl:element name="{local-name()}">
      <xsl:copy-of select="@colspan | @rowspan"/>
      <xsl:if test="self::akn:th">
        <xsl:attribute name="scope">
          <xsl:choose>
            <xsl:when test="../akn:td">row</xsl:when>
            <xsl:otherwise>col</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </xsl:if>
      <!-- figures stand under each other -->
      <xsl:if test="self::akn:td and translate(., ' 0123456789&#xA0;.,-–%()', '') = ''
                    and translate(., '0123456789', '') != .">
        <xsl:attribute name="class">figure</xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="count(akn:*) = 1 and akn:p[not(akn:embeddedStructure or @xml:lang)]"><xsl:apply-templates select="akn:p/node()"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="akn:*"/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <!-- ==== closing matter, attachments, components ==== -->

  <xsl:template match="akn:conclusions">
    <footer class="conclusions"><xsl:apply-templates select="akn:*"/></footer>
  </xsl:template>

  <xsl:template match="akn:attachments">
    <xsl:for-each select="akn:attachment">
      <section class="annex" id="{@eId}">
        <xsl:apply-templates select="akn:doc/akn:*[not(self::akn:meta)]"/>
        <xsl:if test="akn:documentRef">
          <h2><xsl:apply-templates select="akn:heading/node()"/><xsl:call-template name="permalink"/></h2>
          <p><xsl:value-of select="akn:documentRef/@showAs"/></p>
        </xsl:if>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:collectionBody">
    <xsl:apply-templates select="akn:component"/>
  </xsl:template>

  <!-- what shares the file with the document and is no part of it -->
  <xsl:template match="akn:components">
    <aside class="neighbours" aria-labelledby="neighbours">
      <p class="nav-title supplied" id="neighbours">
        <xsl:call-template name="label"><xsl:with-param name="key" select="'neighbours'"/></xsl:call-template>
      </p>
      <xsl:apply-templates select="akn:component"/>
    </aside>
  </xsl:template>

  <xsl:template match="akn:component">
    <section class="annex" id="{@eId}">
      <xsl:apply-templates select="akn:*/akn:*[not(self::akn:meta)]"/>
    </section>
  </xsl:template>
</xsl:stylesheet>
