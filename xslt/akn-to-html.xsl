<?xml version="1.0" encoding="UTF-8"?>
<!-- Akoma Ntoso (AKN4UN profile) to one self-contained HTML page. XSLT 1.0 without extensions; reads nothing but the
     document. Text stays in the order of the source; only footnotes move, to the end of the page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/style.xsl"/>
  <xsl:include href="lib/head.xsl"/>
  <xsl:include href="lib/text.xsl"/>

  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:variable name="document" select="/akn:akomaNtoso/*[1]"/>
  <xsl:variable name="identification" select="$document/akn:meta/akn:identification"/>
  <xsl:variable name="groups" select="$document/akn:mainBody//akn:*[self::akn:part or self::akn:section or self::akn:title
                or self::akn:chapter or self::akn:division or self::akn:article][akn:heading]"/>

  <!-- lettered parts, or neighbours on the page -->
  <xsl:variable name="components" select="$document/akn:collectionBody/akn:component | $document/akn:components/akn:component"/>

  <xsl:template match="/">
    <html lang="{$lang}" dir="{$direction}">
      <head>
        <xsl:call-template name="head"/>
      </head>
      <body>
        <a class="skip" href="#text">
          <xsl:call-template name="label"><xsl:with-param name="key" select="'skip'"/></xsl:call-template>
        </a>
        <div class="page">
          <xsl:if test="$groups or $document/akn:attachments or $components">
            <xsl:call-template name="contents"/>
          </xsl:if>
          <main id="text">
            <article>
              <xsl:if test="not($document/akn:coverPage)">
                <xsl:call-template name="masthead"/>
              </xsl:if>
              <xsl:apply-templates select="$document/akn:*[not(self::akn:meta)]"/>
            </article>
            <xsl:call-template name="notes"/>
            <xsl:call-template name="about"/>
          </main>
        </div>
      </body>
    </html>
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
    </div>
  </xsl:template>

  <!-- the first line is the title of the page; in an attachment or a component, of its section -->
  <xsl:template match="akn:preface">
    <div class="preface">
      <xsl:choose>
        <xsl:when test="../parent::akn:attachment or ../parent::akn:component">
          <h2><xsl:apply-templates select=".//akn:p[1]" mode="line"/></h2>
          <xsl:apply-templates select=".//akn:p[position() &gt; 1]" mode="subtitle"/>
        </xsl:when>
        <xsl:otherwise>
          <h1><xsl:apply-templates select="(.//akn:p)[1]" mode="line"/></h1>
          <xsl:apply-templates select="(.//akn:p)[position() &gt; 1]" mode="subtitle"/>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="akn:p" mode="line">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="akn:p" mode="subtitle">
    <p class="subtitle"><xsl:apply-templates/></p>
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
    <div class="recital" id="{@eId}"><xsl:apply-templates select="akn:*"/></div>
  </xsl:template>

  <xsl:template match="akn:recitals">
    <xsl:apply-templates select="akn:*"/>
  </xsl:template>

  <xsl:template match="akn:crossHeading">
    <div class="recital" id="{@eId}"><p><xsl:apply-templates/></p></div>
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
    <xsl:variable name="depth" select="2 + count(ancestor::akn:part | ancestor::akn:section | ancestor::akn:title
                  | ancestor::akn:chapter | ancestor::akn:division | ancestor::akn:attachment
                  | ancestor::akn:component)"/>
    <xsl:if test="akn:num or akn:heading">
      <xsl:element name="h{substring('23456666666666666666', $depth - 1, 1)}">
        <xsl:apply-templates select="akn:num/node()"/>
        <xsl:if test="akn:num and akn:heading"><xsl:text> </xsl:text></xsl:if>
        <xsl:apply-templates select="akn:heading/node()"/>
      </xsl:element>
    </xsl:if>
    <xsl:for-each select="akn:subheading">
      <p class="subtitle"><xsl:apply-templates/></p>
    </xsl:for-each>
  </xsl:template>

  <!-- a numbered unit: its number is the link to it -->
  <xsl:template match="akn:paragraph | akn:point | akn:indent | akn:item | akn:recital">
    <xsl:variable name="element">
      <xsl:choose>
        <xsl:when test="self::akn:paragraph or self::akn:recital">div</xsl:when>
        <xsl:otherwise>li</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:element name="{$element}">
      <xsl:attribute name="class">unit<xsl:if test="not(akn:num)"> bare</xsl:if></xsl:attribute>
      <xsl:attribute name="id"><xsl:value-of select="@eId"/></xsl:attribute>
      <xsl:if test="akn:num">
        <a class="num" href="#{@eId}"><xsl:apply-templates select="akn:num/node()"/></a>
        <xsl:text> </xsl:text>
      </xsl:if>
      <div class="of">
        <xsl:for-each select="akn:heading">
          <p class="run-in"><xsl:apply-templates/></p>
        </xsl:for-each>
        <xsl:apply-templates select="akn:*[not(self::akn:num or self::akn:heading)]"/>
      </div>
    </xsl:element>
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

  <xsl:template match="akn:table">
    <div class="scroll" tabindex="0">
      <table id="{@eId}">
        <xsl:if test="akn:caption">
          <caption><xsl:apply-templates select="akn:caption/node()"/></caption>
        </xsl:if>
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
    </div>
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
          <h2><xsl:apply-templates select="akn:heading/node()"/></h2>
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
      <p class="nav-title" id="neighbours">
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
