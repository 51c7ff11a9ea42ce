<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures of who cites whom, as SVG in the page. What they show is also there as lists. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2000/svg" exclude-result-prefixes="">

  <!-- ==== around one work: those that cite it at the left, those it cites at the right ==== -->

  <xsl:variable name="most" select="14"/>
  <xsl:variable name="step" select="34"/>

  <xsl:template name="neighbours">
    <xsl:variable name="left" select="cited-by/work[position() &lt;= $most]"/>
    <xsl:variable name="right" select="cites/work[position() &lt;= $most]"/>
    <xsl:variable name="rows">
      <xsl:choose>
        <xsl:when test="count($left) &gt; count($right)"><xsl:value-of select="count($left) + (count(cited-by/work) &gt; $most)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="count($right) + (count(cites/work) &gt; $most)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="height" select="$rows * $step + 34"/>
    <xsl:variable name="middle" select="$rows * $step div 2 + 28"/>
    <xsl:variable name="own" select="work/@symbol"/>
    <div class="picture" tabindex="0" role="region" aria-label="Picture of the citations" xmlns="">
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 {$height}" width="900" height="{$height}" role="group" aria-label="{count(cited-by/work)} works cite {$own}, {count(cites/work)} works are cited by it">
        <text class="head" x="250" y="16" text-anchor="end"><xsl:if test="$left">cited by</xsl:if></text>
        <text class="head" x="650" y="16"><xsl:if test="$right">cites</xsl:if></text>
        <xsl:for-each select="$left">
          <xsl:call-template name="arm">
            <xsl:with-param name="from" select="255"/>
            <xsl:with-param name="y" select="position() * $step + 11 + ($rows - count($left)) * $step div 2"/>
            <xsl:with-param name="to" select="360"/>
            <xsl:with-param name="middle" select="$middle"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="$right">
          <xsl:call-template name="arm">
            <xsl:with-param name="from" select="540"/>
            <xsl:with-param name="y" select="position() * $step + 11 + ($rows - count($right)) * $step div 2"/>
            <xsl:with-param name="to" select="645"/>
            <xsl:with-param name="middle" select="$middle"/>
            <xsl:with-param name="out" select="true()"/>
          </xsl:call-template>
        </xsl:for-each>
        <rect class="own" x="360" y="{$middle - 17}" width="180" height="34" rx="6"/>
        <text class="own" x="450" y="{$middle + 5}" text-anchor="middle"><xsl:value-of select="$own"/></text>
        <xsl:for-each select="$left">
          <xsl:call-template name="box">
            <xsl:with-param name="x" select="5"/>
            <xsl:with-param name="y" select="position() * $step + 11 + ($rows - count($left)) * $step div 2"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="$right">
          <xsl:call-template name="box">
            <xsl:with-param name="x" select="645"/>
            <xsl:with-param name="y" select="position() * $step + 11 + ($rows - count($right)) * $step div 2"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="count(cited-by/work) &gt; $most">
          <text class="head" x="250" y="{$height - 6}" text-anchor="end">and <xsl:value-of select="count(cited-by/work) - $most"/> more</text>
        </xsl:if>
        <xsl:if test="count(cites/work) &gt; $most">
          <text class="head" x="650" y="{$height - 6}">and <xsl:value-of select="count(cites/work) - $most"/> more</text>
        </xsl:if>
      </svg>
    </div>
  </xsl:template>

  <xsl:template name="arm">
    <xsl:param name="from"/>
    <xsl:param name="y"/>
    <xsl:param name="to"/>
    <xsl:param name="middle"/>
    <xsl:param name="out" select="false()"/>
    <xsl:variable name="bend" select="($from + $to) div 2"/>
    <xsl:variable name="start"><xsl:choose><xsl:when test="$out"><xsl:value-of select="$middle"/></xsl:when><xsl:otherwise><xsl:value-of select="$y"/></xsl:otherwise></xsl:choose></xsl:variable>
    <xsl:variable name="end"><xsl:choose><xsl:when test="$out"><xsl:value-of select="$y"/></xsl:when><xsl:otherwise><xsl:value-of select="$middle"/></xsl:otherwise></xsl:choose></xsl:variable>
    <path d="M{$from} {$start}C{$bend} {$start} {$bend} {$end} {$to} {$end}">
      <xsl:if test="not(@href)"><xsl:attribute name="class">away</xsl:attribute></xsl:if>
    </path>
  </xsl:template>

  <xsl:template name="box">
    <xsl:param name="x"/>
    <xsl:param name="y"/>
    <xsl:variable name="words">
      <xsl:choose>
        <xsl:when test="@symbol"><xsl:value-of select="@symbol"/></xsl:when>
        <xsl:when test="string-length(@shown) &gt; 32"><xsl:value-of select="concat(substring(@shown, 1, 31), '…')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="@shown"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@href">
        <a href="{@href}">
          <title><xsl:value-of select="concat(@symbol, ': ', @title)"/></title>
          <rect x="{$x}" y="{$y - 13}" width="250" height="26" rx="5"/>
          <text x="{$x + 125}" y="{$y + 5}" text-anchor="middle"><xsl:value-of select="$words"/></text>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <rect class="away" x="{$x}" y="{$y - 13}" width="250" height="26" rx="5"/>
        <text class="away" x="{$x + 125}" y="{$y + 5}" text-anchor="middle"><xsl:value-of select="$words"/></text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ==== all: works under each other, newest first, an arc for each citation ==== -->

  <xsl:template match="page[@kind = 'graph']" mode="name">Citations</xsl:template>

  <xsl:template match="page[@kind = 'graph']" mode="content">
    <xsl:variable name="height" select="count(work) * 28 + 20"/>
    <h1 xmlns="">Citations</h1>
    <xsl:choose>
      <xsl:when test="work">
        <p class="soft" xmlns="">
          <xsl:value-of select="@links"/> citations between the works of this site. Shown are the <xsl:value-of select="count(work)"/> works with most of them, newest first; each arc leads from a work down to one that it cites.
        </p>
        <div class="picture" tabindex="0" role="region" aria-label="Picture of the citations" xmlns="">
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 {$height}" width="980" height="{$height}" role="group" aria-label="{count(work)} works and {count(link)} citations between them">
            <xsl:for-each select="link">
              <xsl:variable name="y1" select="@from * 28 + 22"/>
              <xsl:variable name="y2" select="@to * 28 + 22"/>
              <xsl:variable name="far" select="($y2 - $y1) * (1 - 2 * ($y2 &lt; $y1))"/>
              <xsl:variable name="reach" select="16 + $far * 0.5"/>
              <path d="M300 {$y1}C{300 + $reach} {$y1} {300 + $reach} {$y2} 300 {$y2}"/>
            </xsl:for-each>
            <xsl:for-each select="work">
              <xsl:variable name="y" select="(position() - 1) * 28 + 22"/>
              <a href="{@href}">
                <title><xsl:value-of select="concat(@symbol, ': ', @title)"/></title>
                <text class="date" x="4" y="{$y + 5}"><xsl:value-of select="@date"/></text>
                <text x="284" y="{$y + 5}" text-anchor="end"><xsl:value-of select="@symbol"/></text>
                <circle cx="300" cy="{$y}">
                  <xsl:attribute name="r">
                    <xsl:choose>
                      <xsl:when test="@cited &gt; 9">9</xsl:when>
                      <xsl:when test="@cited &gt; 4">7.5</xsl:when>
                      <xsl:when test="@cited &gt; 1">6</xsl:when>
                      <xsl:otherwise>4.5</xsl:otherwise>
                    </xsl:choose>
                  </xsl:attribute>
                </circle>
              </a>
            </xsl:for-each>
          </svg>
        </div>
        <h2 xmlns="">The same as a list</h2>
        <ol xmlns="">
          <xsl:for-each select="work">
            <xsl:variable name="place" select="position() - 1"/>
            <li class="work">
              <a href="{@href}"><bdi><xsl:value-of select="@symbol"/></bdi></a>
              <xsl:for-each select="../link[@from = $place]">
                <xsl:variable name="cited" select="../work[position() = current()/@to + 1]"/>
                <xsl:choose><xsl:when test="position() = 1"> cites </xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose>
                <a href="{$cited/@href}"><bdi><xsl:value-of select="$cited/@symbol"/></bdi></a>
              </xsl:for-each>
            </li>
          </xsl:for-each>
        </ol>
      </xsl:when>
      <xsl:otherwise><p xmlns="">No work of this site cites another.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="graph-style">
.picture { overflow-x: auto; margin: 0 0 1rem; }
svg { display: block; max-width: none; font: 14px system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; }
svg path { fill: none; stroke: var(--soft); stroke-width: 1.3; opacity: .75; }
svg path.away { stroke-dasharray: 4 4; opacity: .6; }
svg rect { fill: var(--wash); stroke: var(--line); }
svg rect.own { fill: var(--link); stroke: none; }
svg rect.away { fill: none; stroke-dasharray: 4 4; }
svg text { fill: var(--ink); }
svg text.own { fill: var(--paper); font-weight: 650; }
svg text.away, svg text.head, svg text.date { fill: var(--soft); font-size: 12.5px; }
svg a text { fill: var(--link); }
svg a text.date { fill: var(--soft); }
svg a:hover text, svg a:focus text { text-decoration: underline; }
svg circle { fill: var(--link); stroke: var(--paper); stroke-width: 1.5; }
  </xsl:template>
</xsl:stylesheet>
