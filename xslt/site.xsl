<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of a site that are about documents: the first page, lists, works, graph, search. From the trees that
     "unakn site" makes. They work without a script, the search excepted, and ask nothing of anyone else. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/languages.xsl"/>
  <xsl:include href="lib/plain.xsl"/>
  <xsl:include href="lib/site-parts.xsl"/>
  <xsl:include href="lib/site-graph.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:variable name="root" select="/page/@root"/>
  <xsl:variable name="site" select="/page/@site"/>

  <xsl:template match="/page">
    <html lang="en">
      <head>
        <xsl:call-template name="plain-head"/>
        <title>
          <xsl:variable name="name"><xsl:apply-templates select="." mode="name"/></xsl:variable>
          <xsl:if test="$name != ''"><xsl:value-of select="$name"/><xsl:text> – </xsl:text></xsl:if>
          <xsl:value-of select="$site"/>
        </title>
        <link rel="alternate" type="application/atom+xml" href="{$root}feed.xml" title="{$site}"/>
        <style>
          <xsl:call-template name="plain-style"/>
          <xsl:call-template name="site-style"/>
          <xsl:call-template name="graph-style"/>
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="site">
          <nav aria-label="Site">
            <a class="home" href="{$root}index.html"><xsl:value-of select="$site"/></a>
            <a href="{$root}graph.html"><xsl:if test="@kind = 'graph'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>Citations</a>
            <a href="{$root}feed.xml">Feed</a>
          </nav>
          <xsl:if test="@kind != 'search'">
            <xsl:call-template name="search-form"/>
          </xsl:if>
        </header>
        <main id="main">
          <xsl:apply-templates select="." mode="content"/>
        </main>
        <footer class="site">
          <p>For programs: <a href="{$root}index.json">index.json</a>, <a href="{$root}SHA256SUMS">SHA256SUMS</a>, <a href="{$root}feed.xml">feed.xml</a></p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="search-form">
    <form class="search" role="search" action="{$root}search.html" method="get">
      <label class="aside" for="q">Search</label>
      <input id="q" name="q" type="search" placeholder="Search all texts" dir="auto"/>
      <button type="submit">Search</button>
    </form>
  </xsl:template>

  <!-- ==== the first page ==== -->

  <xsl:template match="page[@kind = 'front']" mode="name"/>

  <xsl:template match="page[@kind = 'front']" mode="content">
    <h1><xsl:value-of select="$site"/></h1>
    <p class="soft">
      <xsl:call-template name="amount"><xsl:with-param name="n" select="@works"/><xsl:with-param name="one" select="'work'"/></xsl:call-template>
      <xsl:text>, </xsl:text>
      <xsl:call-template name="amount"><xsl:with-param name="n" select="@editions"/><xsl:with-param name="one" select="'document'"/></xsl:call-template>
      <xsl:text> in all languages</xsl:text>
    </p>
    <div class="columns">
      <section class="latest" aria-labelledby="latest">
        <h2 id="latest">Latest</h2>
        <ol><xsl:apply-templates select="latest/work"/></ol>
      </section>
      <div>
        <xsl:apply-templates select="facet[group]"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="amount">
    <xsl:param name="n"/>
    <xsl:param name="one"/>
    <xsl:value-of select="concat($n, ' ', $one)"/>
    <xsl:if test="$n != 1">s</xsl:if>
  </xsl:template>

  <xsl:template match="facet">
    <section class="facet {@name}" aria-labelledby="by-{@name}">
      <h2 id="by-{@name}">By <xsl:value-of select="@name"/></h2>
      <ul>
        <xsl:for-each select="group">
          <li>
            <a href="{@href}"><xsl:value-of select="@label"/></a>
            <xsl:text> </xsl:text>
            <span class="soft"><xsl:value-of select="@works"/></span>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- ==== a list ==== -->

  <xsl:template match="page[@kind = 'list']" mode="name"><xsl:value-of select="@label"/></xsl:template>

  <xsl:template match="page[@kind = 'list']" mode="content">
    <h1><xsl:value-of select="@label"/></h1>
    <p class="soft">
      <xsl:call-template name="amount"><xsl:with-param name="n" select="@works"/><xsl:with-param name="one" select="'work'"/></xsl:call-template>
      <xsl:text>, newest first</xsl:text>
    </p>
    <xsl:call-template name="parts"/>
    <xsl:choose>
      <xsl:when test="@facet = 'year'">
        <ol start="{@from}"><xsl:apply-templates select="work"/></ol>
      </xsl:when>
      <!-- a heading where the year changes -->
      <xsl:otherwise>
        <xsl:for-each select="work[not(substring(preceding-sibling::work[1]/@date, 1, 4) = substring(@date, 1, 4)) or not(preceding-sibling::work)]">
          <xsl:variable name="year" select="substring(@date, 1, 4)"/>
          <h2>
            <xsl:choose>
              <xsl:when test="$year != ''"><xsl:value-of select="$year"/></xsl:when>
              <xsl:otherwise>Without a date</xsl:otherwise>
            </xsl:choose>
          </h2>
          <ol><xsl:apply-templates select="../work[substring(@date, 1, 4) = $year]"/></ol>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="parts"/>
  </xsl:template>

  <xsl:template name="parts">
    <xsl:if test="part">
      <nav class="parts" aria-label="Pages of this list">
        <xsl:for-each select="part">
          <a href="{@href}">
            <xsl:if test="@here"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
            <xsl:value-of select="position()"/>
          </a>
        </xsl:for-each>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- ==== a work ==== -->

  <xsl:template match="page[@kind = 'work']" mode="name"><xsl:value-of select="work/@symbol"/></xsl:template>

  <xsl:template match="page[@kind = 'work']" mode="content">
    <p class="kicker"><bdi><xsl:value-of select="work/@symbol"/></bdi></p>
    <h1>
      <xsl:call-template name="lang"><xsl:with-param name="of" select="work/@language"/></xsl:call-template>
      <xsl:value-of select="work/@title"/>
    </h1>
    <p class="facts">
      <xsl:for-each select="work/group">
        <a class="{@facet}" href="{@href}"><xsl:value-of select="@label"/></a>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <xsl:if test="work/@date != ''"><time datetime="{work/@date}"><xsl:value-of select="work/@date"/></time></xsl:if>
    </p>
    <section aria-labelledby="read">
      <h2 id="read">Read it</h2>
      <ul class="editions">
        <xsl:for-each select="work/edition">
          <xsl:variable name="stem" select="substring(@href, 1, string-length(@href) - 5)"/>
          <li>
            <xsl:call-template name="lang"><xsl:with-param name="of" select="@language"/></xsl:call-template>
            <a class="read" href="{@href}"><xsl:call-template name="own-name"><xsl:with-param name="of" select="@language"/></xsl:call-template></a>
            <xsl:text> </xsl:text>
            <span class="title"><xsl:value-of select="@title"/></span>
            <xsl:text> </xsl:text>
            <span class="forms" lang="en" dir="ltr">
              <xsl:for-each select="/page/form">
                <a href="{concat($stem, @ending)}" title="{@words}"><xsl:value-of select="@name"/></a>
                <xsl:text> </xsl:text>
              </xsl:for-each>
            </span>
          </li>
        </xsl:for-each>
      </ul>
    </section>
    <xsl:if test="cites/work or cited-by/work">
      <section class="citations" aria-labelledby="citations">
        <h2 id="citations">Citations</h2>
        <xsl:call-template name="neighbours"/>
        <div class="columns even">
          <xsl:if test="cited-by/work">
            <div>
              <h3>Cited by <xsl:value-of select="count(cited-by/work)"/></h3>
              <ol><xsl:apply-templates select="cited-by/work"/></ol>
            </div>
          </xsl:if>
          <xsl:if test="cites/work">
            <div>
              <h3>Cites <xsl:value-of select="count(cites/work)"/></h3>
              <ol><xsl:apply-templates select="cites/work"/></ol>
            </div>
          </xsl:if>
        </div>
      </section>
    </xsl:if>
    <p class="iri soft">IRI of the work: <code dir="ltr"><xsl:value-of select="work/@iri"/></code></p>
  </xsl:template>

  <!-- a work in a list -->
  <xsl:template match="work[@href]">
    <li class="work">
      <a href="{@href}"><bdi><xsl:value-of select="@symbol"/></bdi></a>
      <xsl:text> </xsl:text>
      <span class="title">
        <xsl:call-template name="lang"><xsl:with-param name="of" select="@language"/></xsl:call-template>
        <xsl:value-of select="@title"/>
      </span>
      <span class="small soft">
        <xsl:text> </xsl:text>
        <xsl:if test="not(/page/@facet = 'organ')"><xsl:value-of select="@organ"/><xsl:text> · </xsl:text></xsl:if>
        <time datetime="{@date}"><xsl:value-of select="@date"/></time>
        <span class="codes">
          <xsl:for-each select="edition">
            <xsl:text> </xsl:text>
            <a href="{@href}">
              <xsl:call-template name="lang"><xsl:with-param name="of" select="@language"/></xsl:call-template>
              <xsl:call-template name="own-name"><xsl:with-param name="of" select="@language"/></xsl:call-template>
            </a>
          </xsl:for-each>
        </span>
      </span>
    </li>
  </xsl:template>

  <!-- one that is cited and not here -->
  <xsl:template match="work">
    <li class="work away"><span dir="auto"><xsl:value-of select="@shown"/></span><xsl:text> </xsl:text><code class="small soft" dir="ltr"><xsl:value-of select="@iri"/></code></li>
  </xsl:template>

  <!-- ==== the search ==== -->

  <xsl:template match="page[@kind = 'search']" mode="name">Search</xsl:template>

  <xsl:template match="page[@kind = 'search']" mode="content">
    <h1>Search</h1>
    <noscript><p>The search needs a script. All texts are also in the <a href="index.html">lists by organ, year and subject</a>.</p></noscript>
    <form class="search wide" id="search" role="search" action="search.html" method="get">
      <label for="q">Words, beginnings of words, or a symbol</label>
      <div class="fields">
        <input id="q" name="q" type="search" dir="auto" autocomplete="off"/>
        <label class="aside" for="lang">Language</label>
        <select id="lang" name="lang"><option value="">All languages</option>
          <xsl:for-each select="language">
            <xsl:sort select="@code"/>
            <option value="{@code}">
              <xsl:call-template name="lang"><xsl:with-param name="of" select="@code"/></xsl:call-template>
              <xsl:call-template name="own-name"><xsl:with-param name="of" select="@code"/></xsl:call-template>
            </option>
          </xsl:for-each>
        </select>
        <button type="submit">Search</button>
      </div>
    </form>
    <p id="status" role="status" class="soft"></p>
    <ol id="results"></ol>
    <p><button id="more" type="button" hidden="hidden">More</button></p>
    <script src="search/search.js"></script>
  </xsl:template>
</xsl:stylesheet>
