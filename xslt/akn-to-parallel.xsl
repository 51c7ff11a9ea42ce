<?xml version="1.0" encoding="UTF-8"?>
<!-- Language versions of a work side by side. The input is one document, made by "unakn parallel":

       <parallel xmlns="urn:x-unakn:parallel">
         <unit eId="para_1"/>                            the units of all versions, in the order of the texts
         <version n="1"><akomaNtoso>...</version>       eIds of the text begin with "v1."; wId is the eId as it was
         <difference version="2" eId="para_1" kind="reference" what="/akn/..." here="0" there="1"/>
       </parallel>

     A row of the page is a unit without the units below it, so that what belongs together stands together at every
     place of the page; there is one thing to scroll. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:par="urn:x-unakn:parallel"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" exclude-result-prefixes="akn par">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/style.xsl"/>
  <xsl:include href="lib/style-parallel.xsl"/>
  <xsl:include href="lib/style-print.xsl"/>
  <xsl:include href="lib/head.xsl"/>
  <xsl:include href="lib/contents.xsl"/>
  <xsl:include href="lib/about.xsl"/>
  <xsl:include href="lib/structure.xsl"/>
  <xsl:include href="lib/text.xsl"/>
  <xsl:include href="lib/links.xsl"/>

  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:param name="look" select="'parallel'"/>

  <!-- the page itself speaks the language of the first version -->
  <xsl:variable name="versions" select="/par:parallel/par:version"/>
  <xsl:variable name="document" select="$versions[1]/akn:akomaNtoso/*[1]"/>
  <xsl:variable name="identification" select="$document/akn:meta/akn:identification"/>
  <xsl:variable name="components" select="$document/akn:collectionBody/akn:component | $document/akn:components/akn:component"/>
  <xsl:variable name="bidi" select="true()"/>

  <xsl:key name="cell" match="akn:*[@wId]" use="concat(ancestor::par:version/@n, '|', @wId)"/>
  <xsl:key name="difference" match="par:difference" use="concat(@version, '|', @eId)"/>

  <xsl:template match="/">
    <html lang="{$lang}" dir="{$direction}" class="parallel" style="--versions:{count($versions)}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title><xsl:value-of select="concat($designation, ': ', $page-title)"/></title>
        <style>
          <xsl:call-template name="style"/>
          <xsl:call-template name="style-parallel"/>
          <xsl:call-template name="style-print"/>
        </style>
      </head>
      <body>
        <a class="skip" href="#text">
          <xsl:call-template name="label"><xsl:with-param name="key" select="'skip'"/></xsl:call-template>
        </a>
        <div class="page">
          <xsl:call-template name="switch"/>
          <main id="text">
            <h1><bdi><xsl:value-of select="$designation"/></bdi></h1>
            <xsl:call-template name="differences"/>
            <xsl:call-template name="rows"/>
          </main>
        </div>
      </body>
    </html>
  </xsl:template>

  <!-- which versions are shown; no script: the style sheet asks which button is pressed -->
  <xsl:template name="switch">
    <header class="switch"><fieldset>
      <legend><xsl:call-template name="label"><xsl:with-param name="key" select="'versions'"/></xsl:call-template></legend>
      <input type="radio" name="only" id="only-0" checked="checked"/>
      <label for="only-0"><xsl:call-template name="label"><xsl:with-param name="key" select="'all'"/></xsl:call-template></label>
      <xsl:for-each select="$versions">
        <input type="radio" name="only" id="only-{@n}"/>
        <label for="only-{@n}"><xsl:call-template name="name-of-version"/></label>
      </xsl:for-each>
    </fieldset></header>
  </xsl:template>

  <xsl:template name="name-of-version">
    <xsl:call-template name="spoken"/>
    <xsl:call-template name="label">
      <xsl:with-param name="key" select="'language'"/>
      <xsl:with-param name="in"><xsl:call-template name="lang-of"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- lang and dir of a version -->
  <xsl:template name="pack-of">
    <xsl:value-of select="substring-before(substring-after($packs, concat('|', akn:akomaNtoso/*[1]/akn:meta/akn:identification/akn:FRBRExpression/akn:FRBRlanguage/@language, ':')), '|')"/>
  </xsl:template>
  <xsl:template name="lang-of">
    <xsl:variable name="found"><xsl:call-template name="pack-of"/></xsl:variable>
    <xsl:value-of select="substring-before($found, ':')"/>
  </xsl:template>
  <xsl:template name="spoken">
    <xsl:variable name="found"><xsl:call-template name="pack-of"/></xsl:variable>
    <xsl:if test="$found != ''">
      <xsl:attribute name="lang"><xsl:value-of select="substring-before($found, ':')"/></xsl:attribute>
      <xsl:attribute name="dir"><xsl:value-of select="substring-after($found, ':')"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- ==== differences ==== -->

  <xsl:template name="differences">
    <xsl:variable name="all" select="/par:parallel/par:difference"/>
    <xsl:if test="$all">
      <details class="differences">
        <summary>
          <xsl:call-template name="label"><xsl:with-param name="key" select="'differences'"/></xsl:call-template>
          <xsl:value-of select="concat(' (', count($all), ')')"/>
        </summary>
        <ul role="list">
          <xsl:for-each select="$all">
            <li>
              <xsl:for-each select="$versions[@n = current()/@version]">
                <b><xsl:call-template name="name-of-version"/></b>
              </xsl:for-each>
              <xsl:text> </xsl:text>
              <xsl:if test="@eId != ''"><a href="#{@eId}"><bdi><xsl:value-of select="@eId"/></bdi></a><xsl:text> </xsl:text></xsl:if>
              <xsl:call-template name="difference"/>
            </li>
          </xsl:for-each>
        </ul>
      </details>
    </xsl:if>
  </xsl:template>

  <!-- what only one of the two versions has, or what each has -->
  <xsl:template name="difference">
    <xsl:variable name="presence">
      <xsl:choose>
        <xsl:when test="@kind = 'missing' or @kind = 'extra'"/>
        <xsl:when test="@here = '0'">missing</xsl:when>
        <xsl:when test="@there = '0'">extra</xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$presence != ''">
      <xsl:call-template name="label"><xsl:with-param name="key" select="string($presence)"/></xsl:call-template>
      <xsl:text>: </xsl:text>
    </xsl:if>
    <xsl:call-template name="label"><xsl:with-param name="key" select="@kind"/></xsl:call-template>
    <xsl:if test="@what != ''"><xsl:text> </xsl:text><bdi><xsl:call-template name="what"/></bdi></xsl:if>
    <xsl:if test="$presence = '' and @here != @there">
      <xsl:text> </xsl:text>
      <bdi><xsl:value-of select="concat(@here, substring(' / ', 1, 3 * (@here != '' and @there != '')), @there)"/></bdi>
    </xsl:if>
  </xsl:template>

  <!-- a work by its symbol, an entry of the ontology by its name -->
  <xsl:template name="what">
    <xsl:choose>
      <xsl:when test="starts-with(@what, '/akn/ontology/')"><xsl:value-of select="translate(substring-after(substring-after(@what, '/akn/ontology/'), '/un/'), '-', ' ')"/></xsl:when>
      <xsl:when test="starts-with(@what, '/akn/')">
        <xsl:call-template name="to-work">
          <xsl:with-param name="iri" select="@what"/>
          <xsl:with-param name="bare" select="true()"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@what"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ==== rows ==== -->

  <xsl:template name="rows">
    <div class="rows">
      <div class="row names">
        <xsl:for-each select="$versions">
          <h2 class="cell v{@n}"><xsl:call-template name="name-of-version"/></h2>
        </xsl:for-each>
      </div>
      <xsl:if test="$versions/akn:akomaNtoso/*[1]/akn:preface">
        <div class="row front">
          <xsl:for-each select="$versions">
            <div class="cell v{@n}">
              <xsl:call-template name="spoken"/>
              <xsl:apply-templates select="akn:akomaNtoso/*[1]/akn:coverPage | akn:akomaNtoso/*[1]/akn:preface"/>
            </div>
          </xsl:for-each>
        </div>
      </xsl:if>
      <xsl:apply-templates select="/par:parallel/par:unit"/>
      <xsl:call-template name="rows-of-notes"/>
    </div>
  </xsl:template>

  <!-- a unit that is shown with another one has no row: what is in a table, a note, a quoted text, the front matter -->
  <xsl:template match="par:unit">
    <xsl:variable name="eid" select="@eId"/>
    <xsl:variable name="some" select="$versions/@n[key('cell', concat(., '|', $eid))][1]"/>
    <xsl:variable name="first" select="key('cell', concat($some, '|', $eid))[1]"/>
    <xsl:if test="$first[self::akn:part or self::akn:section or self::akn:title or self::akn:chapter or self::akn:division
                  or self::akn:article or self::akn:rule or self::akn:hcontainer or self::akn:paragraph or self::akn:point
                  or self::akn:indent or self::akn:item or self::akn:recital or self::akn:alinea or self::akn:formula
                  or self::akn:container or self::akn:crossHeading or self::akn:attachment or self::akn:component]
                  [not(ancestor::akn:embeddedStructure or ancestor::akn:quotedStructure or ancestor::akn:authorialNote
                  or ancestor::akn:table or ancestor::akn:preface or ancestor::akn:coverPage or ancestor::akn:container)]">
      <xsl:variable name="depth" select="count($first[self::akn:point or self::akn:indent or self::akn:item]/ancestor::akn:*[self::akn:list or self::akn:blockList])"/>
      <div class="row d{$depth}" id="{$eid}">
        <xsl:for-each select="$versions">
          <xsl:call-template name="cell"><xsl:with-param name="eid" select="$eid"/></xsl:call-template>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="cell">
    <xsl:param name="eid"/>
    <xsl:variable name="differs" select="key('difference', concat(@n, '|', $eid))"/>
    <div>
      <xsl:attribute name="class">
        <xsl:value-of select="concat('cell v', @n)"/>
        <xsl:if test="$differs"> differs</xsl:if>
      </xsl:attribute>
      <xsl:call-template name="spoken"/>
      <xsl:apply-templates select="key('cell', concat(@n, '|', $eid))[1]" mode="cell"/>
      <xsl:for-each select="$differs">
        <p class="difference" lang="{$lang}" dir="{$direction}"><xsl:call-template name="difference"/></p>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- ==== an element without the units below it ==== -->

  <xsl:template match="akn:*" mode="cell">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <xsl:template match="akn:attachment | akn:component" mode="cell">
    <div class="annex" id="{@eId}">
      <xsl:apply-templates select="akn:*/akn:coverPage | akn:*/akn:preface"/>
    </div>
  </xsl:template>

  <xsl:template match="akn:part | akn:section | akn:title | akn:chapter | akn:division | akn:article | akn:rule | akn:hcontainer" mode="cell">
    <div id="{@eId}">
      <xsl:call-template name="heading"/>
      <xsl:apply-templates select="akn:content | akn:intro"/>
    </div>
  </xsl:template>

  <xsl:template match="akn:paragraph | akn:point | akn:indent | akn:item | akn:recital" mode="cell">
    <div class="unit" id="{@eId}">
      <xsl:if test="not(akn:num)"><xsl:attribute name="class">unit bare</xsl:attribute></xsl:if>
      <xsl:if test="akn:num">
        <a class="num" href="#{@wId}"><xsl:apply-templates select="akn:num/node()"/></a>
        <xsl:text> </xsl:text>
      </xsl:if>
      <div class="of">
        <xsl:apply-templates select="akn:heading | akn:content | akn:intro | akn:p | akn:table | akn:list/akn:intro | akn:blockList/akn:listIntroduction"/>
      </div>
    </div>
    <xsl:call-template name="closing"/>
  </xsl:template>

  <xsl:template match="akn:alinea" mode="cell">
    <div class="alinea" id="{@eId}">
      <xsl:apply-templates select="akn:content | akn:list/akn:intro"/>
    </div>
    <xsl:call-template name="closing"/>
  </xsl:template>

  <!-- words that close what this unit is the last of -->
  <xsl:template name="closing">
    <xsl:variable name="me" select="generate-id()"/>
    <xsl:apply-templates select="ancestor::akn:*[akn:wrapUp or akn:listWrapUp]
        [generate-id((.//akn:*[self::akn:paragraph or self::akn:point or self::akn:indent or self::akn:item or self::akn:alinea])[last()]) = $me]
        /akn:*[self::akn:wrapUp or self::akn:listWrapUp]"/>
  </xsl:template>

  <!-- a row for each note of the version that has most -->
  <xsl:template name="rows-of-notes">
    <xsl:for-each select="$versions">
      <xsl:sort select="count(.//akn:authorialNote)" data-type="number" order="descending"/>
      <xsl:if test="position() = 1 and .//akn:authorialNote">
        <section class="notes" role="doc-endnotes" aria-labelledby="notes">
          <h2 id="notes"><xsl:call-template name="label"><xsl:with-param name="key" select="'notes'"/></xsl:call-template></h2>
          <xsl:for-each select=".//akn:authorialNote">
            <xsl:variable name="eid" select="@wId"/>
            <div class="row">
              <xsl:for-each select="$versions">
                <div class="cell v{@n}">
                  <xsl:call-template name="spoken"/>
                  <xsl:apply-templates select="key('cell', concat(@n, '|', $eid))[1]" mode="cell"/>
                </div>
              </xsl:for-each>
            </div>
          </xsl:for-each>
        </section>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:authorialNote" mode="cell">
    <div class="unit" id="{@eId}"><xsl:call-template name="note"/></div>
  </xsl:template>
</xsl:stylesheet>
