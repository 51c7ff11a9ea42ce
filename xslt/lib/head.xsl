<?xml version="1.0" encoding="UTF-8"?>
<!-- Around the text: head of the page, contents, notes, facts about the document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:variable name="symbol" select="$identification/akn:FRBRWork/akn:FRBRalias[@name = 'symbol']/@value"/>
  <!-- the printed title, else the one the metadata supply, else the first line of the preface -->
  <xsl:variable name="page-title">
    <xsl:choose>
      <xsl:when test="$document/akn:preface//akn:docTitle"><xsl:value-of select="normalize-space($document/akn:preface//akn:docTitle)"/></xsl:when>
      <xsl:when test="$identification/akn:FRBRWork/akn:FRBRname"><xsl:value-of select="$identification/akn:FRBRWork/akn:FRBRname/@value"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="normalize-space(($document/akn:preface//akn:p)[1])"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template name="head">
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <title>
      <xsl:if test="$symbol and $symbol != $page-title"><xsl:value-of select="$symbol"/><xsl:text>: </xsl:text></xsl:if>
      <xsl:value-of select="$page-title"/>
    </title>
    <meta name="dcterms.identifier" content="{$identification/akn:FRBRExpression/akn:FRBRuri/@value}"/>
    <meta name="dcterms.language" content="{$lang}"/>
    <meta name="dcterms.date" content="{$identification/akn:FRBRWork/akn:FRBRdate/@date}"/>
    <xsl:call-template name="style"/>
  </xsl:template>

  <!-- an export without its printed masthead: what the metadata know of it -->
  <xsl:template name="masthead">
    <header class="cover">
      <div class="masthead">
        <p><bdi><xsl:value-of select="$identification/akn:FRBRWork/akn:FRBRnumber/@showAs[not($symbol)] | $symbol"/></bdi></p>
        <xsl:for-each select="$identification/akn:FRBRWork/akn:FRBRdate[@date != '1900-01-01']">
          <p><time datetime="{@date}"><xsl:value-of select="@date"/></time></p>
        </xsl:for-each>
      </div>
    </header>
  </xsl:template>

  <!-- headings with links, two levels, then the attachments and components -->
  <xsl:template name="contents">
    <nav aria-labelledby="contents">
      <p class="nav-title" id="contents">
        <xsl:call-template name="label"><xsl:with-param name="key" select="'contents'"/></xsl:call-template>
      </p>
      <ul role="list">
        <xsl:apply-templates select="$groups[not(ancestor::akn:*[akn:heading][self::akn:part or self::akn:section
                             or self::akn:title or self::akn:chapter or self::akn:division])]" mode="contents"/>
        <xsl:for-each select="$document/akn:attachments/akn:attachment">
          <li><a href="#{@eId}">
            <xsl:for-each select="akn:doc/akn:preface//akn:p | akn:heading">
              <xsl:if test="position() &gt; 1"><xsl:text> – </xsl:text></xsl:if>
              <xsl:apply-templates select="." mode="words"/>
            </xsl:for-each>
          </a></li>
        </xsl:for-each>
        <xsl:for-each select="$components">
          <li><a href="#{@eId}">
            <xsl:for-each select="akn:*/akn:preface//akn:p">
              <xsl:if test="position() &gt; 1"><xsl:text> – </xsl:text></xsl:if>
              <xsl:apply-templates select="." mode="words"/>
            </xsl:for-each>
          </a></li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template match="akn:*" mode="contents">
    <xsl:param name="deeper" select="true()"/>
    <xsl:variable name="inner" select=".//akn:*[self::akn:part or self::akn:section or self::akn:title or self::akn:chapter
                  or self::akn:division][akn:heading]"/>
    <li>
      <a href="#{@eId}">
        <xsl:if test="akn:num"><xsl:apply-templates select="akn:num" mode="words"/><xsl:text> </xsl:text></xsl:if>
        <xsl:apply-templates select="akn:heading" mode="words"/>
      </a>
      <xsl:if test="$deeper and $inner">
        <ul role="list">
          <xsl:apply-templates select="$inner" mode="contents">
            <xsl:with-param name="deeper" select="false()"/>
          </xsl:apply-templates>
        </ul>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- text without notes -->
  <xsl:template match="akn:*" mode="words">
    <xsl:apply-templates mode="words"/>
  </xsl:template>
  <xsl:template match="akn:authorialNote" mode="words"/>

  <xsl:template name="notes">
    <xsl:if test="$document//akn:authorialNote">
      <section class="notes" role="doc-endnotes" aria-labelledby="notes">
        <h2 id="notes">
          <xsl:call-template name="label"><xsl:with-param name="key" select="'notes'"/></xsl:call-template>
        </h2>
        <ul role="list">
          <xsl:for-each select="$document//akn:authorialNote">
            <li class="unit" id="{@eId}">
              <a class="num" href="#call-{@eId}" role="doc-backlink">
                <xsl:attribute name="aria-label">
                  <xsl:call-template name="label"><xsl:with-param name="key" select="'back'"/></xsl:call-template>
                  <xsl:value-of select="concat(' (', @marker, ')')"/>
                </xsl:attribute>
                <xsl:value-of select="@marker"/>
              </a>
              <xsl:text> </xsl:text>
              <div class="of"><xsl:apply-templates select="akn:*"/></div>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="code" select="false()"/>
    <xsl:if test="$value != ''">
      <dt><xsl:call-template name="label"><xsl:with-param name="key" select="$key"/></xsl:call-template></dt>
      <dd>
        <xsl:choose>
          <xsl:when test="$code"><code dir="ltr"><xsl:value-of select="$value"/></code></xsl:when>
          <xsl:otherwise><bdi><xsl:value-of select="$value"/></bdi></xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:if>
  </xsl:template>

  <xsl:template name="about">
    <xsl:variable name="work" select="$identification/akn:FRBRWork"/>
    <xsl:variable name="expression" select="$identification/akn:FRBRExpression"/>
    <xsl:variable name="author" select="substring-after($work/akn:FRBRauthor/@href, '#')"/>
    <details class="about">
      <summary>
        <xsl:call-template name="label"><xsl:with-param name="key" select="'about'"/></xsl:call-template>
      </summary>
      <dl>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'symbol'"/>
          <xsl:with-param name="value" select="$symbol"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'organ'"/>
          <xsl:with-param name="value" select="$document/akn:meta/akn:references/akn:TLCOrganization[@eId = $author]/@showAs"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="$work/akn:FRBRdate/@name"/>
          <xsl:with-param name="value" select="$work/akn:FRBRdate/@date"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'publication'"/>
          <xsl:with-param name="value" select="$expression/akn:FRBRdate/@date"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'work'"/>
          <xsl:with-param name="value" select="$work/akn:FRBRuri/@value"/>
          <xsl:with-param name="code" select="true()"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'expression'"/>
          <xsl:with-param name="value" select="$expression/akn:FRBRuri/@value"/>
          <xsl:with-param name="code" select="true()"/>
        </xsl:call-template>
      </dl>
    </details>
  </xsl:template>
</xsl:stylesheet>
