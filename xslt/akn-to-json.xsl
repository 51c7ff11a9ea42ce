<?xml version="1.0" encoding="UTF-8"?>
<!-- Akoma Ntoso (AKN4UN profile) to JSON, as schemas/resolution.schema.json describes it. XSLT 1.0 without extensions;
     reads nothing but the document.

     A block is an object on a line of its own. Its plain words are in "text"; where there is markup in them, "runs" has
     the same words again, cut where the markup begins and ends. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/facts.xsl"/>
  <xsl:include href="lib/json.xsl"/>

  <xsl:output method="text" encoding="UTF-8" media-type="application/json"/>

  <xsl:template match="/">
    <xsl:text>{"format":"unakn-resolution-1"</xsl:text>
    <xsl:call-template name="facts"/>
    <xsl:apply-templates select="$document" mode="parts"/>
    <xsl:text>&#10;}&#10;</xsl:text>
  </xsl:template>

  <!-- ==== facts ==== -->

  <xsl:template name="facts">
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'type'"/>
      <xsl:with-param name="value" select="$document/@name"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'work'"/>
      <xsl:with-param name="value" select="$work/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'expression'"/>
      <xsl:with-param name="value" select="$expression/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'symbol'"/>
      <xsl:with-param name="value" select="$symbol"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'number'"/>
      <xsl:with-param name="value" select="$number"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'title'"/>
      <xsl:with-param name="value" select="string($title)"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'language'"/>
      <xsl:with-param name="value" select="$lang"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'direction'"/>
      <xsl:with-param name="value" select="string($direction)"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="$work/akn:FRBRdate[1]/@name"/>
      <xsl:with-param name="value" select="$adopted"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'publication'"/>
      <xsl:with-param name="value" select="$issued"/>
    </xsl:call-template>
    <xsl:if test="$organ != ''">
      <xsl:text>,"organ":{"code":</xsl:text>
      <xsl:call-template name="string"><xsl:with-param name="text" select="$organ"/></xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="key" select="'name'"/>
        <xsl:with-param name="value" select="$organ-name"/>
      </xsl:call-template>
      <xsl:text>}</xsl:text>
    </xsl:if>
    <xsl:apply-templates select="$meta" mode="history"/>
  </xsl:template>

  <xsl:template match="akn:meta" mode="history">
    <xsl:apply-templates select="akn:classification[akn:keyword][1]" mode="facts"/>
    <xsl:apply-templates select="akn:workflow[akn:step][1]" mode="facts"/>
    <xsl:apply-templates select="akn:analysis/akn:parliamentary[akn:voting][1]" mode="facts"/>
  </xsl:template>

  <xsl:template match="akn:classification" mode="facts">
    <xsl:text>,"subjects":[</xsl:text>
    <xsl:for-each select="../akn:classification/akn:keyword">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text>{"term":</xsl:text>
      <xsl:call-template name="string"><xsl:with-param name="text" select="@value"/></xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="key" select="'name'"/>
        <xsl:with-param name="value" select="@showAs"/>
      </xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="key" select="'vocabulary'"/>
        <xsl:with-param name="value" select="substring-after(@dictionary, '#')"/>
      </xsl:call-template>
      <xsl:text>}</xsl:text>
    </xsl:for-each>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="akn:workflow" mode="facts">
    <xsl:text>,"steps":[</xsl:text>
    <xsl:for-each select="../akn:workflow/akn:step">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text>{"date":</xsl:text>
      <xsl:call-template name="string"><xsl:with-param name="text" select="@date"/></xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="key" select="'by'"/>
        <xsl:with-param name="value" select="substring-after(@by, '#')"/>
      </xsl:call-template>
      <xsl:call-template name="member">
        <xsl:with-param name="key" select="'outcome'"/>
        <xsl:with-param name="value" select="substring-after(@outcome, '#')"/>
      </xsl:call-template>
      <xsl:text>}</xsl:text>
    </xsl:for-each>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="akn:parliamentary" mode="facts">
    <xsl:text>,"votes":[</xsl:text>
    <xsl:for-each select="akn:voting">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text>{"outcome":</xsl:text>
      <xsl:call-template name="string"><xsl:with-param name="text" select="substring-after(@outcome, '#')"/></xsl:call-template>
      <xsl:for-each select="akn:count[number(@value) = number(@value)]">
        <xsl:value-of select="concat(',&quot;', substring-after(@refersTo, '#'), '&quot;:', number(@value))"/>
      </xsl:for-each>
      <xsl:text>}</xsl:text>
    </xsl:for-each>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <!-- ==== the parts of a document ==== -->

  <xsl:template match="akn:*" mode="parts">
    <xsl:apply-templates select="akn:coverPage | akn:preface | akn:preamble | akn:mainBody | akn:conclusions" mode="part"/>
    <xsl:variable name="notes" select="akn:coverPage//akn:authorialNote | akn:preface//akn:authorialNote
                  | akn:preamble//akn:authorialNote | akn:mainBody//akn:authorialNote | akn:conclusions//akn:authorialNote"/>
    <xsl:if test="$notes">
      <xsl:text>,&#10;"notes":[</xsl:text>
      <xsl:for-each select="$notes">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:text>&#10;{"eId":</xsl:text>
        <xsl:call-template name="string"><xsl:with-param name="text" select="@eId"/></xsl:call-template>
        <xsl:call-template name="member">
          <xsl:with-param name="key" select="'marker'"/>
          <xsl:with-param name="value" select="@marker"/>
        </xsl:call-template>
        <xsl:call-template name="content"/>
        <xsl:text>}</xsl:text>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:if>
    <xsl:call-template name="documents">
      <xsl:with-param name="key" select="'annexes'"/>
      <xsl:with-param name="of" select="akn:attachments/akn:attachment"/>
    </xsl:call-template>
    <xsl:call-template name="documents">
      <xsl:with-param name="key" select="'documents'"/>
      <xsl:with-param name="of" select="akn:collectionBody/akn:component"/>
    </xsl:call-template>
    <xsl:call-template name="documents">
      <xsl:with-param name="key" select="'neighbours'"/>
      <xsl:with-param name="of" select="akn:components/akn:component"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="documents">
    <xsl:param name="key"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <xsl:value-of select="concat(',&#10;&quot;', $key, '&quot;:[')"/>
      <xsl:for-each select="$of">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:text>&#10;{"eId":</xsl:text>
        <xsl:call-template name="string"><xsl:with-param name="text" select="@eId"/></xsl:call-template>
        <xsl:call-template name="member">
          <xsl:with-param name="key" select="'type'"/>
          <xsl:with-param name="value" select="akn:*[@name][1]/@name"/>
        </xsl:call-template>
        <xsl:call-template name="member">
          <xsl:with-param name="key" select="'component'"/>
          <xsl:with-param name="value" select="akn:*/akn:meta/akn:identification/akn:FRBRExpression/akn:FRBRthis/@value | akn:documentRef/@href"/>
        </xsl:call-template>
        <xsl:apply-templates select="akn:heading" mode="named"/>
        <xsl:apply-templates select="akn:*/akn:meta" mode="history"/>
        <xsl:apply-templates select="akn:*[akn:meta]" mode="parts"/>
        <xsl:text>}</xsl:text>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="akn:coverPage" mode="part"><xsl:call-template name="part"><xsl:with-param name="key" select="'cover'"/></xsl:call-template></xsl:template>
  <xsl:template match="akn:preface" mode="part"><xsl:call-template name="part"><xsl:with-param name="key" select="'preface'"/></xsl:call-template></xsl:template>
  <xsl:template match="akn:preamble" mode="part"><xsl:call-template name="part"><xsl:with-param name="key" select="'preamble'"/></xsl:call-template></xsl:template>
  <xsl:template match="akn:mainBody" mode="part"><xsl:call-template name="part"><xsl:with-param name="key" select="'body'"/></xsl:call-template></xsl:template>
  <xsl:template match="akn:conclusions" mode="part"><xsl:call-template name="part"><xsl:with-param name="key" select="'closing'"/></xsl:call-template></xsl:template>

  <xsl:template name="part">
    <xsl:param name="key"/>
    <xsl:value-of select="concat(',&#10;&quot;', $key, '&quot;:[')"/>
    <xsl:apply-templates select="akn:*"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <!-- ==== blocks ==== -->

  <xsl:template name="block">
    <xsl:param name="type"/>
    <xsl:if test="position() &gt; 1">,</xsl:if>
    <xsl:value-of select="concat('&#10;{&quot;type&quot;:&quot;', $type, '&quot;')"/>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'eId'"/>
      <xsl:with-param name="value" select="@eId"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'name'"/>
      <xsl:with-param name="value" select="@name"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'status'"/>
      <xsl:with-param name="value" select="@status"/>
    </xsl:call-template>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'language'"/>
      <xsl:with-param name="value" select="@xml:lang"/>
    </xsl:call-template>
  </xsl:template>

  <!-- a block of words -->
  <xsl:template match="akn:p | akn:block | akn:crossHeading | akn:listIntroduction | akn:listWrapUp | akn:tocItem">
    <xsl:call-template name="block"><xsl:with-param name="type">
      <xsl:choose>
        <xsl:when test="self::akn:block">heading</xsl:when>
        <xsl:when test="self::akn:crossHeading">crossHeading</xsl:when>
        <xsl:otherwise>text</xsl:otherwise>
      </xsl:choose>
    </xsl:with-param></xsl:call-template>
    <xsl:call-template name="words"/>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <xsl:template match="akn:*">
    <xsl:call-template name="block"><xsl:with-param name="type">
      <xsl:choose>
        <xsl:when test="self::akn:point or self::akn:indent or self::akn:item">item</xsl:when>
        <xsl:when test="self::akn:blockList">list</xsl:when>
        <xsl:when test="self::akn:container[ancestor::akn:preamble] or self::akn:recital">preambular</xsl:when>
        <xsl:when test="self::akn:part or self::akn:section or self::akn:title or self::akn:chapter or self::akn:division
                        or self::akn:article or self::akn:rule or self::akn:hcontainer">group</xsl:when>
        <xsl:when test="self::akn:paragraph or self::akn:alinea or self::akn:list or self::akn:formula or self::akn:container
                        or self::akn:recitals or self::akn:toc"><xsl:value-of select="local-name()"/></xsl:when>
        <xsl:otherwise>other</xsl:otherwise>
      </xsl:choose>
    </xsl:with-param></xsl:call-template>
    <xsl:if test="self::akn:part or self::akn:section or self::akn:title or self::akn:chapter or self::akn:division
                  or self::akn:article or self::akn:rule">
      <xsl:value-of select="concat(',&quot;level&quot;:&quot;', local-name(), '&quot;')"/>
    </xsl:if>
    <xsl:apply-templates select="akn:num | akn:heading | akn:subheading" mode="named"/>
    <xsl:call-template name="content"/>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <xsl:template match="akn:num" mode="named">
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'num'"/>
      <xsl:with-param name="value" select="normalize-space()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:heading | akn:subheading" mode="named">
    <xsl:value-of select="concat(',&quot;', local-name(), '&quot;:{&quot;type&quot;:&quot;heading&quot;')"/>
    <xsl:call-template name="member">
      <xsl:with-param name="key" select="'eId'"/>
      <xsl:with-param name="value" select="@eId"/>
    </xsl:call-template>
    <xsl:call-template name="words"/>
    <xsl:text>}</xsl:text>
  </xsl:template>

  <!-- the blocks within, without the elements that only wrap them -->
  <xsl:template name="content">
    <xsl:variable name="blocks" select="akn:*[not(self::akn:num or self::akn:heading or self::akn:subheading or self::akn:content
                  or self::akn:intro or self::akn:wrapUp)] | akn:content/akn:* | akn:intro/akn:* | akn:wrapUp/akn:*"/>
    <xsl:text>,"content":[</xsl:text>
    <xsl:apply-templates select="$blocks"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="akn:table">
    <xsl:call-template name="block"><xsl:with-param name="type" select="'table'"/></xsl:call-template>
    <xsl:for-each select="akn:caption">
      <xsl:text>,"caption":{"type":"text"</xsl:text>
      <xsl:call-template name="words"/>
      <xsl:text>}</xsl:text>
    </xsl:for-each>
    <xsl:text>,"rows":[</xsl:text>
    <xsl:for-each select="akn:tr">
      <xsl:if test="position() &gt; 1">,</xsl:if>
      <xsl:text>&#10;[</xsl:text>
      <xsl:for-each select="akn:th | akn:td">
        <xsl:if test="position() &gt; 1">,</xsl:if>
        <xsl:value-of select="concat('{&quot;header&quot;:', boolean(self::akn:th))"/>
        <xsl:for-each select="@colspan | @rowspan">
          <xsl:value-of select="concat(',&quot;', local-name(), '&quot;:', number(.))"/>
        </xsl:for-each>
        <xsl:call-template name="content"/>
        <xsl:text>}</xsl:text>
      </xsl:for-each>
      <xsl:text>]</xsl:text>
    </xsl:for-each>
    <xsl:text>]}</xsl:text>
  </xsl:template>

  <!-- ==== words ==== -->

  <!-- The output is text, and elements are not in it: one between the texts keeps the processor from copying a text that
       grows with each piece. -->
  <xsl:template name="words">
    <xsl:variable name="text"><xsl:apply-templates mode="text"/></xsl:variable>
    <xsl:text>,"text":</xsl:text>
    <xsl:call-template name="string"><xsl:with-param name="text" select="$text"/></xsl:call-template>
    <xsl:if test="akn:*">
      <xsl:text>,"runs":[</xsl:text>
      <xsl:apply-templates mode="runs"/>
      <xsl:text>]</xsl:text>
    </xsl:if>
    <cut/>
  </xsl:template>

  <xsl:template match="akn:authorialNote | akn:embeddedStructure | akn:quotedStructure" mode="text"/>
  <xsl:template match="akn:br | akn:eol" mode="text"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="akn:*" mode="text"><xsl:apply-templates mode="text"/></xsl:template>

  <xsl:template match="text()" mode="runs">
    <xsl:if test="position() &gt; 1">,</xsl:if>
    <xsl:call-template name="string"/>
  </xsl:template>
  <xsl:template match="comment() | processing-instruction()" mode="runs">
    <xsl:if test="position() &gt; 1">,</xsl:if>
    <xsl:text>""</xsl:text>
  </xsl:template>

  <xsl:template match="akn:*" mode="runs">
    <xsl:if test="position() &gt; 1">,</xsl:if>
    <xsl:value-of select="concat('{&quot;type&quot;:&quot;', local-name(), '&quot;')"/>
    <xsl:for-each select="@*">
      <xsl:sort select="local-name()"/>
      <xsl:call-template name="member">
        <xsl:with-param name="key" select="local-name()"/>
        <xsl:with-param name="value" select="."/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="node() and not(self::akn:authorialNote or self::akn:embeddedStructure or self::akn:quotedStructure)">
      <xsl:text>,"runs":[</xsl:text>
      <xsl:apply-templates mode="runs"/>
      <xsl:text>]</xsl:text>
    </xsl:if>
    <xsl:if test="self::akn:embeddedStructure or self::akn:quotedStructure">
      <xsl:apply-templates select="akn:num | akn:heading | akn:subheading" mode="named"/>
      <xsl:call-template name="content"/>
    </xsl:if>
    <xsl:text>}</xsl:text>
  </xsl:template>
</xsl:stylesheet>
