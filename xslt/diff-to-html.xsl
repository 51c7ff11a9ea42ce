<?xml version="1.0" encoding="UTF-8"?>
<!-- A difference of two documents (the tree that "unakn diff" makes) to one self-contained page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/languages.xsl"/>
  <xsl:include href="lib/plain.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:variable name="before" select="/difference/side[@of = 'a']"/>
  <xsl:variable name="after" select="/difference/side[@of = 'b']"/>

  <xsl:template name="called">
    <xsl:param name="side"/>
    <bdi>
      <xsl:choose>
        <xsl:when test="$side/@symbol != ''"><xsl:value-of select="$side/@symbol"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$side/@name"/></xsl:otherwise>
      </xsl:choose>
    </bdi>
  </xsl:template>

  <xsl:template match="/difference">
    <html lang="en">
      <head>
        <xsl:call-template name="plain-head"/>
        <title>
          <xsl:call-template name="called"><xsl:with-param name="side" select="$before"/></xsl:call-template>
          <xsl:text> – </xsl:text>
          <xsl:call-template name="called"><xsl:with-param name="side" select="$after"/></xsl:call-template>
          <xsl:text>: differences</xsl:text>
        </title>
        <style><xsl:call-template name="plain-style"/><xsl:call-template name="style"/></style>
      </head>
      <body>
        <a class="skip" href="#rows">Skip to the differences</a>
        <main>
          <h1>Differences</h1>
          <div class="sides">
            <xsl:apply-templates select="side"/>
          </div>
          <xsl:apply-templates select="counts"/>
          <div id="rows">
            <xsl:choose>
              <xsl:when test="row"><xsl:apply-templates select="row | run"/></xsl:when>
              <xsl:otherwise><p class="none">The texts are the same.</p></xsl:otherwise>
            </xsl:choose>
          </div>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="side">
    <section class="side {@of}" aria-labelledby="side-{@of}">
      <h2 id="side-{@of}">
        <xsl:choose><xsl:when test="@of = 'a'">Before</xsl:when><xsl:otherwise>After</xsl:otherwise></xsl:choose>
        <xsl:text>: </xsl:text>
        <xsl:call-template name="called"><xsl:with-param name="side" select="."/></xsl:call-template>
      </h2>
      <xsl:if test="@title != ''">
        <p><xsl:call-template name="lang"><xsl:with-param name="of" select="@language"/></xsl:call-template><xsl:value-of select="@title"/></p>
      </xsl:if>
      <p class="soft">
        <xsl:if test="@date != ''"><time datetime="{@date}"><xsl:value-of select="@date"/></time><xsl:text> · </xsl:text></xsl:if>
        <code dir="ltr"><xsl:value-of select="@iri"/></code>
      </p>
    </section>
  </xsl:template>

  <xsl:template match="counts">
    <ul class="counts" aria-label="Paragraphs">
      <li><b><xsl:value-of select="@same"/></b> the same</li>
      <li class="changed"><b><xsl:value-of select="@changed"/></b> changed</li>
      <li class="moved"><b><xsl:value-of select="@moved"/></b> moved</li>
      <li class="deleted"><b><xsl:value-of select="@deleted"/></b> deleted</li>
      <li class="inserted"><b><xsl:value-of select="@inserted"/></b> inserted</li>
      <li><b><xsl:value-of select="@renumbered"/></b> renumbered</li>
      <li>words: <del><xsl:value-of select="@words-out"/></del> out, <ins><xsl:value-of select="@words-in"/></ins> in</li>
    </ul>
  </xsl:template>

  <!-- what is the same is there to be opened -->
  <xsl:template match="run">
    <details class="run">
      <summary>
        <xsl:value-of select="count(row)"/>
        <xsl:choose>
          <xsl:when test="count(row) = 1"> paragraph is the same</xsl:when>
          <xsl:otherwise> paragraphs are the same</xsl:otherwise>
        </xsl:choose>
      </summary>
      <xsl:apply-templates select="row"/>
    </details>
  </xsl:template>

  <xsl:template match="row">
    <div class="row {@op}">
      <xsl:attribute name="id">
        <xsl:choose>
          <xsl:when test="b and @op != 'gone'"><xsl:value-of select="concat('b-', b/@index)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="concat('a-', a/@index)"/></xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <p class="margin">
        <span class="what"><xsl:call-template name="what"/></span>
        <xsl:text> </xsl:text>
        <code dir="ltr"><xsl:value-of select="(b[not(../@op = 'gone')] | a[not(../b) or ../@op = 'gone'])[1]/@eId"/></code>
      </p>
      <p class="text">
        <xsl:call-template name="lang">
          <xsl:with-param name="of" select="($after[current()/b]/@language | $before[not(current()/b)]/@language)[1]"/>
        </xsl:call-template>
        <xsl:call-template name="number"/>
        <xsl:apply-templates select="kept | out | in"/>
      </p>
    </div>
  </xsl:template>

  <xsl:template name="what">
    <xsl:choose>
      <xsl:when test="@op = 'same' and a/@num != b/@num">Renumbered</xsl:when>
      <xsl:when test="@op = 'same'">Same</xsl:when>
      <xsl:when test="@op = 'changed'">Changed</xsl:when>
      <xsl:when test="@op = 'deleted'">Deleted</xsl:when>
      <xsl:when test="@op = 'inserted'">Inserted</xsl:when>
      <xsl:when test="@op = 'gone'">Moved <a href="#b-{b/@index}">to <xsl:value-of select="b/@eId"/></a></xsl:when>
      <xsl:otherwise>Moved <a href="#a-{a/@index}">from <xsl:value-of select="a/@eId"/></a></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="number">
    <xsl:variable name="both" select="a and b and @op != 'gone'"/>
    <xsl:choose>
      <xsl:when test="$both and a/@num != b/@num">
        <xsl:if test="a/@num != ''"><del class="num"><xsl:value-of select="a/@num"/></del><xsl:text> </xsl:text></xsl:if>
        <xsl:if test="b/@num != ''"><ins class="num"><xsl:value-of select="b/@num"/></ins><xsl:text> </xsl:text></xsl:if>
      </xsl:when>
      <xsl:when test="$both or @op = 'inserted'">
        <xsl:if test="b/@num != ''"><span class="num"><xsl:value-of select="b/@num"/></span><xsl:text> </xsl:text></xsl:if>
      </xsl:when>
      <xsl:when test="a/@num != ''"><span class="num"><xsl:value-of select="a/@num"/></span><xsl:text> </xsl:text></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="kept"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="out"><del><xsl:value-of select="."/></del></xsl:template>
  <xsl:template match="in"><ins><xsl:value-of select="."/></ins></xsl:template>
  <!-- a paragraph that only moved is not struck out -->
  <xsl:template match="row[@op = 'gone']/out"><xsl:value-of select="."/></xsl:template>

  <xsl:template name="style">
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
.side { background: var(--wash); padding: .9rem 1.1rem; border-radius: 6px; border-block-start: 4px solid var(--out-ink); }
.side.b { border-color: var(--in-ink); }
.side h2 { margin: 0 0 .3rem; font-size: 1.05rem; }
.side p { margin: 0 0 .2rem; }
code { font-size: .82rem; overflow-wrap: anywhere; color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin: 1.2rem 0 1.6rem; padding: .6rem 0; border-block: 1px solid var(--line); }
ins { background: var(--in); color: var(--in-ink); text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .18em; border-radius: 2px; }
del { background: var(--out); color: var(--out-ink); text-decoration: line-through; border-radius: 2px; }
ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ins::before { content: " [inserted: "; } del::before { content: " [deleted: "; }
ins::after, del::after { content: "] "; }
.row { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1.2rem; padding: .55rem .8rem; margin: 0 0 .35rem; border-inline-start: 4px solid var(--line); border-radius: 3px; }
.row p { margin: 0; }
.row .margin { font-size: .82rem; color: var(--soft); }
.row .margin code { display: block; }
.what { font-weight: 600; color: var(--ink); }
.num { font-variant-numeric: tabular-nums; }
.row.inserted { border-color: var(--in-ink); }
.row.deleted { border-color: var(--out-ink); }
.row.changed { border-color: var(--link); }
.row.moved, .row.gone { border-color: var(--link); background: var(--moved); }
.row.gone .text { color: var(--soft); }
:target { outline: 3px solid var(--link); }
.run { margin: 0 0 .35rem; }
.run summary { cursor: pointer; color: var(--soft); padding: .35rem .8rem; font-size: .9rem; }
@media (max-width: 44rem) { .row { grid-template-columns: minmax(0, 1fr); } .row .margin code { display: inline; } }
  </xsl:template>
</xsl:stylesheet>
