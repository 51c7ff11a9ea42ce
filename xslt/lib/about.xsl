<?xml version="1.0" encoding="UTF-8"?>
<!-- Facts about the document: identity, adoption, vote. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn">

  <xsl:variable name="front" select="$document/akn:coverPage | $document/akn:preface | $document/akn:conclusions"/>
  <xsl:variable name="printed-dates" select="$front//akn:docDate"/>

  <xsl:variable name="voting" select="($document/akn:meta/akn:analysis/akn:parliamentary/akn:voting)[1]"/>
  <xsl:variable name="outcome" select="substring-after(($voting/@outcome | $document/akn:meta/akn:workflow/akn:step[last()]/@outcome)[1], '#')"/>

  <xsl:template name="about">
    <section class="about" aria-labelledby="about">
      <h2 id="about">
        <xsl:call-template name="label"><xsl:with-param name="key" select="'about'"/></xsl:call-template>
      </h2>
      <xsl:if test="$voting/akn:count"><xsl:call-template name="vote"/></xsl:if>
      <dl>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'symbol'"/>
          <xsl:with-param name="value" select="$symbol"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'organ'"/>
          <xsl:with-param name="value" select="$organ"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'session'"/>
          <xsl:with-param name="value" select="($front//akn:session)[1]"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'agendaItem'"/>
          <xsl:with-param name="value" select="($front//akn:inline[@name = 'akn4un:agendaItem'])[1]"/>
        </xsl:call-template>
        <xsl:for-each select="$adopted">
          <xsl:call-template name="fact">
            <xsl:with-param name="key" select="@name"/>
            <xsl:with-param name="date" select="@date"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="not($voting/akn:count)">
          <xsl:call-template name="fact">
            <xsl:with-param name="key" select="'outcome'"/>
            <xsl:with-param name="value"><xsl:call-template name="outcome"/></xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'meeting'"/>
          <xsl:with-param name="value" select="($front//akn:event[@refersTo = '#adoptionMeeting'])[1]"/>
        </xsl:call-template>
        <xsl:for-each select="$expression/akn:FRBRdate[@date != '1900-01-01']">
          <xsl:call-template name="fact">
            <xsl:with-param name="key" select="'publication'"/>
            <xsl:with-param name="date" select="@date"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'job'"/>
          <xsl:with-param name="value" select="$job[1]"/>
        </xsl:call-template>
        <xsl:call-template name="subjects"/>
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
        <xsl:call-template name="fact">
          <xsl:with-param name="key" select="'source'"/>
          <xsl:with-param name="value" select="$document/akn:meta/akn:proprietary/*[local-name() = 'source']/@name"/>
          <xsl:with-param name="code" select="true()"/>
        </xsl:call-template>
      </dl>
    </section>
  </xsl:template>

  <!-- a fact in words, a date, or a code; nothing when it is not known -->
  <xsl:template name="fact">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="date"/>
    <xsl:param name="code" select="false()"/>
    <xsl:if test="$value != '' or $date">
      <dt><xsl:call-template name="label"><xsl:with-param name="key" select="$key"/></xsl:call-template></dt>
      <dd>
        <xsl:choose>
          <xsl:when test="$date"><xsl:call-template name="date"/></xsl:when>
          <xsl:when test="$code"><code dir="ltr"><xsl:value-of select="$value"/></code></xsl:when>
          <xsl:otherwise><bdi><xsl:value-of select="normalize-space($value)"/></bdi></xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:if>
  </xsl:template>

  <xsl:template name="subjects">
    <xsl:variable name="keywords" select="$document/akn:meta/akn:classification/akn:keyword"/>
    <xsl:if test="$keywords">
      <dt><xsl:call-template name="label"><xsl:with-param name="key" select="'subjects'"/></xsl:call-template></dt>
      <xsl:for-each select="$keywords">
        <dd><bdi><xsl:value-of select="@showAs"/></bdi></dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- @date of the current element in the words of the document, else as it stands -->
  <xsl:template name="date">
    <time datetime="{@date}">
      <xsl:variable name="printed" select="normalize-space($printed-dates[@date = current()/@date][1])"/>
      <xsl:choose>
        <xsl:when test="$printed != ''"><xsl:value-of select="$printed"/></xsl:when>
        <xsl:otherwise><bdi><xsl:value-of select="@date"/></bdi></xsl:otherwise>
      </xsl:choose>
    </time>
  </xsl:template>

  <xsl:template name="outcome">
    <xsl:call-template name="label"><xsl:with-param name="key" select="$outcome"/></xsl:call-template>
  </xsl:template>

  <!-- MD-14 -->
  <xsl:template name="vote">
    <xsl:variable name="all" select="sum($voting/akn:count/@value)"/>
    <table class="votes">
      <caption><xsl:call-template name="outcome"/></caption>
      <xsl:for-each select="$voting/akn:count">
        <tr>
          <th scope="row">
            <xsl:call-template name="label"><xsl:with-param name="key" select="substring-after(@refersTo, '#')"/></xsl:call-template>
          </th>
          <td class="figure"><xsl:value-of select="@value"/></td>
          <td class="bar" aria-hidden="true" style="background-size:{round(100 * @value div ($all + ($all = 0)))}% .8rem"></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>
</xsl:stylesheet>
