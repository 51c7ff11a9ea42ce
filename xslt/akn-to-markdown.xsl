<?xml version="1.0" encoding="UTF-8"?>
<!-- Akoma Ntoso (AKN4UN profile) to Markdown (CommonMark, with tables and footnotes as GitHub and pandoc read them), the
     facts in front as YAML. XSLT 1.0 without extensions; reads nothing but the document.

     Numbers are text, as printed: no reader of Markdown shall count again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/facts.xsl"/>
  <xsl:include href="lib/json.xsl"/>

  <xsl:output method="text" encoding="UTF-8" media-type="text/markdown"/>

  <!-- marks that stand for more than one note need more than the mark -->
  <xsl:key name="marked" match="akn:authorialNote" use="@marker"/>

  <xsl:variable name="emphasis">
    <xsl:choose>
      <xsl:when test="$lang = 'ar' or $lang = 'zh'">**</xsl:when>
      <xsl:otherwise>*</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="/">
    <xsl:text>---&#10;</xsl:text>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'title'"/>
      <xsl:with-param name="value" select="string($title)"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'symbol'"/>
      <xsl:with-param name="value" select="$symbol"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'organ'"/>
      <xsl:with-param name="value" select="$organ-name"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'type'"/>
      <xsl:with-param name="value" select="$document/@name"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'date'"/>
      <xsl:with-param name="value" select="$adopted"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'issued'"/>
      <xsl:with-param name="value" select="$issued"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'lang'"/>
      <xsl:with-param name="value" select="$lang"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'dir'"/>
      <xsl:with-param name="value" select="string($direction)"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'work'"/>
      <xsl:with-param name="value" select="$work/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="fact">
      <xsl:with-param name="key" select="'expression'"/>
      <xsl:with-param name="value" select="$expression/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:text>---&#10;</xsl:text>
    <xsl:apply-templates select="$document"/>
  </xsl:template>

  <!-- a JSON string is a YAML string -->
  <xsl:template name="fact">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:if test="$value != ''">
      <xsl:value-of select="concat($key, ': ')"/>
      <xsl:call-template name="string"><xsl:with-param name="text" select="$value"/></xsl:call-template>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- ==== documents ==== -->

  <xsl:template match="akn:akomaNtoso/akn:* | akn:attachment/akn:*[akn:meta] | akn:component/akn:*[akn:meta]">
    <xsl:apply-templates select="akn:*[not(self::akn:attachments or self::akn:components)]"/>
    <xsl:for-each select="akn:coverPage//akn:authorialNote | akn:preface//akn:authorialNote | akn:preamble//akn:authorialNote
                  | akn:mainBody//akn:authorialNote | akn:conclusions//akn:authorialNote">
      <xsl:text>&#10;[^</xsl:text>
      <xsl:call-template name="mark"/>
      <xsl:text>]:</xsl:text>
      <xsl:for-each select=".//akn:p | .//akn:listIntroduction | .//akn:listWrapUp">
        <xsl:choose>
          <xsl:when test="position() = 1"><xsl:text> </xsl:text></xsl:when>
          <xsl:otherwise><xsl:text>&#10;    </xsl:text></xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="parent::akn:item[generate-id(akn:p[1]) = generate-id(current())]/akn:num" mode="words"/>
        <xsl:if test="parent::akn:item"><xsl:text> </xsl:text></xsl:if>
        <xsl:call-template name="words"/>
        <xsl:text>&#10;</xsl:text>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:apply-templates select="akn:attachments | akn:components"/>
  </xsl:template>

  <xsl:template match="akn:meta"/>

  <xsl:template match="akn:documentRef">
    <xsl:if test="not(../akn:heading)">
      <xsl:value-of select="concat('&#10;# ', @showAs, '&#10;')"/>
    </xsl:if>
  </xsl:template>

  <!-- ==== blocks: an empty line before each ==== -->

  <xsl:template name="line">
    <xsl:param name="indent"/>
    <xsl:param name="mark"/>
    <xsl:param name="num" select="/.."/>
    <xsl:variable name="text">
      <xsl:apply-templates select="$num" mode="words"/>
      <xsl:if test="$num"><xsl:text> </xsl:text></xsl:if>
      <xsl:call-template name="words"/>
    </xsl:variable>
    <xsl:value-of select="concat('&#10;', $indent, $mark)"/>
    <xsl:call-template name="opening"><xsl:with-param name="text" select="string($text)"/></xsl:call-template>
    <xsl:text>&#10;</xsl:text>
    <xsl:apply-templates select=".//akn:embeddedStructure | .//akn:quotedStructure" mode="quote"/>
  </xsl:template>

  <!-- what would begin a list or a heading does not -->
  <xsl:template name="opening">
    <xsl:param name="text"/>
    <xsl:variable name="word" select="substring-before(concat($text, ' '), ' ')"/>
    <xsl:variable name="digits" select="translate($word, '.)', '')"/>
    <xsl:variable name="point" select="substring($word, string-length($word))"/>
    <xsl:choose>
      <xsl:when test="contains('#&gt;+-=~:', substring($text, 1, 1)) and $text != ''">
        <xsl:value-of select="concat('\', $text)"/>
      </xsl:when>
      <xsl:when test="($point = '.' or $point = ')') and $digits != '' and translate($digits, '0123456789', '') = ''">
        <xsl:value-of select="concat(substring($word, 1, string-length($word) - 1), '\', $point, substring($text, string-length($word) + 1))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="akn:preface//akn:p">
    <xsl:call-template name="line">
      <xsl:with-param name="mark">
        <xsl:choose>
          <xsl:when test="generate-id() = generate-id((ancestor::akn:preface[1]//akn:p)[1])"># </xsl:when>
          <xsl:otherwise>## </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:attachment/akn:heading">
    <xsl:call-template name="line"><xsl:with-param name="mark" select="'# '"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:block">
    <xsl:call-template name="line"><xsl:with-param name="mark" select="'## '"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:part | akn:section | akn:title | akn:chapter | akn:division | akn:article | akn:rule | akn:hcontainer">
    <xsl:param name="level" select="2"/>
    <xsl:if test="akn:num or akn:heading or akn:subheading">
      <xsl:value-of select="concat('&#10;', substring('######', 1, $level))"/>
      <xsl:for-each select="akn:num | akn:heading | akn:subheading">
        <xsl:text> </xsl:text>
        <xsl:call-template name="words"/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
    <xsl:apply-templates select="akn:*[not(self::akn:num or self::akn:heading or self::akn:subheading)]">
      <xsl:with-param name="level" select="$level + ($level &lt; 6)"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- a point is an item of a list; a dash that numbers it is the mark of the list -->
  <xsl:template match="akn:paragraph | akn:point | akn:indent | akn:item | akn:recital">
    <xsl:param name="indent"/>
    <xsl:variable name="item" select="boolean(self::akn:point or self::akn:indent or self::akn:item)"/>
    <xsl:variable name="mark"><xsl:if test="$item">- </xsl:if></xsl:variable>
    <xsl:variable name="num" select="akn:num[not($item) or translate(normalize-space(), '-–—•', '') != '']"/>
    <xsl:variable name="first" select="(akn:heading | .//akn:p | .//akn:listIntroduction)[1]"/>
    <xsl:if test="not($first)">
      <xsl:for-each select="akn:num">
        <xsl:call-template name="line">
          <xsl:with-param name="indent" select="$indent"/>
          <xsl:with-param name="mark" select="string($mark)"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:apply-templates select="akn:*[not(self::akn:num)]">
      <xsl:with-param name="indent" select="$indent"/>
      <xsl:with-param name="mark" select="string($mark)"/>
      <xsl:with-param name="num" select="$num"/>
      <xsl:with-param name="first" select="$first"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="akn:content | akn:intro | akn:wrapUp | akn:alinea | akn:list | akn:blockList">
    <xsl:param name="indent"/>
    <xsl:param name="mark"/>
    <xsl:param name="num" select="/.."/>
    <xsl:param name="first" select="/.."/>
    <xsl:for-each select="akn:*">
      <xsl:choose>
        <xsl:when test="self::akn:point or self::akn:indent or self::akn:item">
          <xsl:apply-templates select=".">
            <xsl:with-param name="indent" select="concat($indent, substring('  ', 1, string-length($mark)))"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select=".">
            <xsl:with-param name="indent" select="$indent"/>
            <xsl:with-param name="mark" select="$mark"/>
            <xsl:with-param name="num" select="$num"/>
            <xsl:with-param name="first" select="$first"/>
          </xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:p | akn:crossHeading | akn:listIntroduction | akn:listWrapUp | akn:tocItem | akn:caption | akn:heading | akn:subheading">
    <xsl:param name="indent"/>
    <xsl:param name="mark"/>
    <xsl:param name="num" select="/.."/>
    <xsl:param name="first" select="/.."/>
    <xsl:variable name="opens" select="generate-id() = generate-id($first)"/>
    <xsl:call-template name="line">
      <xsl:with-param name="indent">
        <xsl:value-of select="$indent"/>
        <xsl:if test="not($opens)"><xsl:value-of select="substring('  ', 1, string-length($mark))"/></xsl:if>
      </xsl:with-param>
      <xsl:with-param name="mark"><xsl:if test="$opens"><xsl:value-of select="$mark"/></xsl:if></xsl:with-param>
      <xsl:with-param name="num" select="$num[$opens]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:*">
    <xsl:apply-templates select="akn:*"/>
  </xsl:template>

  <xsl:template match="akn:embeddedStructure | akn:quotedStructure" mode="quote">
    <xsl:for-each select=".//akn:p | .//akn:heading">
      <xsl:call-template name="line"><xsl:with-param name="mark" select="'&gt; '"/></xsl:call-template>
      <xsl:if test="position() != last()">&gt;</xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- a table of Markdown has a head; the first row is it when it is one -->
  <xsl:template match="akn:table">
    <xsl:apply-templates select="akn:caption"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:variable name="headed" select="akn:tr[1]/akn:th and not(akn:tr[1]/akn:td)"/>
    <xsl:if test="not($headed)">
      <xsl:text>|</xsl:text>
      <xsl:for-each select="akn:tr[1]/akn:*"><xsl:text> |</xsl:text></xsl:for-each>
      <xsl:text>&#10;|</xsl:text>
      <xsl:for-each select="akn:tr[1]/akn:*"><xsl:text>---|</xsl:text></xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </xsl:if>
    <xsl:for-each select="akn:tr">
      <xsl:text>|</xsl:text>
      <xsl:for-each select="akn:th | akn:td">
        <xsl:text> </xsl:text>
        <xsl:for-each select=".//akn:p | .//akn:listIntroduction | .//akn:listWrapUp | .//akn:num">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:call-template name="words"/>
        </xsl:for-each>
        <xsl:text> |</xsl:text>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
      <xsl:if test="$headed and position() = 1">
        <xsl:text>|</xsl:text>
        <xsl:for-each select="akn:th"><xsl:text>---|</xsl:text></xsl:for-each>
        <xsl:text>&#10;</xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- ==== in a line ==== -->

  <xsl:template name="words">
    <xsl:variable name="words"><xsl:apply-templates mode="words"/></xsl:variable>
    <xsl:value-of select="normalize-space($words)"/>
  </xsl:template>

  <xsl:template match="text()" mode="words">
    <xsl:call-template name="escaped">
      <xsl:with-param name="text" select="."/>
      <xsl:with-param name="set" select="'\`*_[]&lt;&amp;|~'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:*" mode="words"><xsl:apply-templates mode="words"/></xsl:template>
  <xsl:template match="akn:embeddedStructure | akn:quotedStructure" mode="words"/>

  <xsl:template match="akn:br | akn:eol" mode="words"><xsl:text> </xsl:text></xsl:template>

  <xsl:template match="akn:inline[@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase'][normalize-space()]" mode="words">
    <xsl:value-of select="$emphasis"/>
    <xsl:apply-templates mode="words"/>
    <xsl:value-of select="$emphasis"/>
  </xsl:template>

  <xsl:template match="akn:sup[not(akn:authorialNote)]" mode="words">
    <xsl:text>&lt;sup&gt;</xsl:text>
    <xsl:apply-templates mode="words"/>
    <xsl:text>&lt;/sup&gt;</xsl:text>
  </xsl:template>

  <xsl:template match="akn:authorialNote" mode="words">
    <xsl:text>[^</xsl:text>
    <xsl:call-template name="mark"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template name="mark">
    <xsl:choose>
      <xsl:when test="translate(@marker, '0123456789abcdefghijklmnopqrstuvwxyz', '') = '' and not(key('marked', @marker)[2])">
        <xsl:value-of select="@marker"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@eId"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
