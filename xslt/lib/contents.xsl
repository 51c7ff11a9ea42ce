<?xml version="1.0" encoding="UTF-8"?>
<!-- Contents before the text, notes behind it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <!-- groups with a heading that stand in no other one -->
  <xsl:variable name="groups" select="$document/akn:mainBody/akn:*[akn:heading and not(self::akn:paragraph or self::akn:alinea or self::akn:rule)]
                | $document/akn:mainBody/akn:*[not(akn:heading or self::akn:paragraph)]/akn:*[akn:heading and not(self::akn:paragraph
                or self::akn:alinea or self::akn:rule)]"/>
  <xsl:variable name="notes" select="$document/akn:*[not(self::akn:meta)]//akn:authorialNote"/>

  <!-- headings with links, two levels, then the attachments and components, then what the page adds -->
  <xsl:template name="contents">
    <nav aria-labelledby="contents">
      <p class="nav-title" id="contents">
        <xsl:call-template name="label"><xsl:with-param name="key" select="'contents'"/></xsl:call-template>
      </p>
      <ul role="list">
        <xsl:apply-templates select="$groups" mode="contents"/>
        <xsl:for-each select="$document/akn:attachments/akn:attachment | $components">
          <li><a href="#{@eId}">
            <xsl:for-each select="akn:*/akn:preface//akn:p | akn:heading">
              <xsl:if test="position() &gt; 1"><xsl:text> – </xsl:text></xsl:if>
              <xsl:apply-templates select="." mode="words"/>
            </xsl:for-each>
          </a></li>
        </xsl:for-each>
        <xsl:if test="$notes">
          <li class="to-notes"><a href="#notes"><xsl:call-template name="label"><xsl:with-param name="key" select="'notes'"/></xsl:call-template></a></li>
        </xsl:if>
        <li><a href="#about"><xsl:call-template name="label"><xsl:with-param name="key" select="'about'"/></xsl:call-template></a></li>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template match="akn:*" mode="contents">
    <xsl:param name="deeper" select="true()"/>
    <xsl:variable name="inner" select="akn:*[akn:heading and not(self::akn:paragraph or self::akn:article)]"/>
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

  <!-- each note knows its call and the note before it: where there is room, it stands beside the one and below the other -->
  <xsl:template name="notes">
    <xsl:if test="$notes">
      <section class="notes" role="doc-endnotes" aria-labelledby="notes">
        <h2 id="notes" class="supplied">
          <xsl:call-template name="label"><xsl:with-param name="key" select="'notes'"/></xsl:call-template>
        </h2>
        <ul role="list">
          <xsl:for-each select="$notes">
            <xsl:variable name="before" select="position() - 1"/>
            <li class="unit" id="{@eId}" style="anchor-name:--note-{$before + 1};--call:--call-{@eId};--above:--note-{$before}">
              <xsl:call-template name="note"/>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- the mark of a note leads back to its call -->
  <xsl:template name="note">
    <a class="num" href="#call-{@eId}" role="doc-backlink">
      <xsl:attribute name="aria-label">
        <xsl:value-of select="concat(@marker, ' – ')"/>
        <xsl:call-template name="label"><xsl:with-param name="key" select="'back'"/></xsl:call-template>
      </xsl:attribute>
      <xsl:value-of select="@marker"/>
    </a>
    <xsl:text> </xsl:text>
    <div class="of"><xsl:apply-templates select="akn:*"/></div>
  </xsl:template>
</xsl:stylesheet>
