<?xml version="1.0" encoding="UTF-8"?>
<!-- Akoma Ntoso (AKN4UN profile) to TEI P5. XSLT 1.0 without extensions; reads nothing but the document.

     Groups and numbered units are divisions or items, with their eId as xml:id; notes stand where they are called. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns="http://www.tei-c.org/ns/1.0"
                exclude-result-prefixes="akn">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/facts.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" media-type="application/tei+xml"/>

  <xsl:template match="/">
    <TEI xml:lang="{$lang}">
      <teiHeader>
        <fileDesc>
          <titleStmt>
            <title><xsl:value-of select="$title"/></title>
            <xsl:if test="$organ-name != ''">
              <author><orgName key="{$organ}"><xsl:value-of select="$organ-name"/></orgName></author>
            </xsl:if>
          </titleStmt>
          <publicationStmt>
            <publisher>United Nations</publisher>
            <xsl:if test="$issued != ''"><date when="{$issued}"/></xsl:if>
            <xsl:if test="$symbol != ''"><idno type="symbol"><xsl:value-of select="$symbol"/></idno></xsl:if>
            <idno type="work"><xsl:value-of select="$work/akn:FRBRuri/@value"/></idno>
            <idno type="expression"><xsl:value-of select="$expression/akn:FRBRuri/@value"/></idno>
          </publicationStmt>
          <sourceDesc>
            <p>Akoma Ntoso, <xsl:value-of select="$manifestation/akn:FRBRuri/@value"/></p>
          </sourceDesc>
        </fileDesc>
        <profileDesc>
          <xsl:if test="$adopted != ''">
            <creation><date when="{$adopted}" type="{$work/akn:FRBRdate[1]/@name}"/></creation>
          </xsl:if>
          <langUsage><language ident="{$lang}"/></langUsage>
          <xsl:if test="$meta/akn:classification/akn:keyword">
            <textClass>
              <keywords>
                <xsl:for-each select="$meta/akn:classification/akn:keyword"><term><xsl:value-of select="@showAs"/></term></xsl:for-each>
              </keywords>
            </textClass>
          </xsl:if>
        </profileDesc>
      </teiHeader>
      <xsl:call-template name="text"/>
    </TEI>
  </xsl:template>

  <!-- a collection, or what shares the file, is a group of texts -->
  <xsl:template name="text">
    <xsl:param name="of" select="$document"/>
    <xsl:variable name="components" select="$of/akn:components/akn:component/akn:* | $of/akn:collectionBody/akn:component/akn:*"/>
    <text>
      <xsl:choose>
        <xsl:when test="$of/akn:collectionBody">
          <xsl:call-template name="front"><xsl:with-param name="of" select="$of"/></xsl:call-template>
          <group>
            <xsl:for-each select="$components"><xsl:call-template name="text"><xsl:with-param name="of" select="."/></xsl:call-template></xsl:for-each>
          </group>
          <xsl:call-template name="back"><xsl:with-param name="of" select="$of"/></xsl:call-template>
        </xsl:when>
        <xsl:when test="$components">
          <group>
            <text><xsl:call-template name="parts"><xsl:with-param name="of" select="$of"/></xsl:call-template></text>
            <xsl:for-each select="$components"><xsl:call-template name="text"><xsl:with-param name="of" select="."/></xsl:call-template></xsl:for-each>
          </group>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="parts"><xsl:with-param name="of" select="$of"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
    </text>
  </xsl:template>

  <xsl:template name="parts">
    <xsl:param name="of"/>
    <xsl:call-template name="front"><xsl:with-param name="of" select="$of"/></xsl:call-template>
    <body>
      <xsl:apply-templates select="$of/akn:preamble | $of/akn:mainBody"/>
      <xsl:if test="not($of/akn:preamble or $of/akn:mainBody)"><p/></xsl:if>
    </body>
    <xsl:call-template name="back"><xsl:with-param name="of" select="$of"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="front">
    <xsl:param name="of"/>
    <xsl:if test="$of/akn:coverPage or $of/akn:preface">
      <front><xsl:apply-templates select="$of/akn:coverPage | $of/akn:preface"/></front>
    </xsl:if>
  </xsl:template>

  <xsl:template name="back">
    <xsl:param name="of"/>
    <xsl:if test="$of/akn:conclusions or $of/akn:attachments">
      <back><xsl:apply-templates select="$of/akn:conclusions | $of/akn:attachments/akn:attachment"/></back>
    </xsl:if>
  </xsl:template>

  <!-- ==== divisions ==== -->

  <xsl:template name="id">
    <xsl:if test="@eId"><xsl:attribute name="xml:id"><xsl:value-of select="@eId"/></xsl:attribute></xsl:if>
    <xsl:copy-of select="@xml:lang"/>
  </xsl:template>

  <!-- number and heading as printed -->
  <xsl:template name="head">
    <xsl:if test="akn:num">
      <xsl:attribute name="n"><xsl:value-of select="normalize-space(akn:num)"/></xsl:attribute>
    </xsl:if>
    <xsl:if test="akn:heading or akn:subheading or (akn:num and not(self::akn:paragraph))">
      <head>
        <xsl:if test="akn:num">
          <num><xsl:apply-templates select="akn:num/node()"/></num>
          <xsl:if test="akn:heading"><xsl:text> </xsl:text></xsl:if>
        </xsl:if>
        <xsl:apply-templates select="akn:heading/node()"/>
      </head>
    </xsl:if>
    <xsl:for-each select="akn:subheading"><head type="sub"><xsl:apply-templates/></head></xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:coverPage | akn:preface | akn:preamble | akn:conclusions">
    <div type="{local-name()}"><xsl:call-template name="blocks"/></div>
  </xsl:template>

  <xsl:template match="akn:mainBody">
    <div type="operative"><xsl:call-template name="blocks"/></div>
  </xsl:template>

  <xsl:template match="akn:attachment">
    <div type="{akn:doc/@name}">
      <xsl:call-template name="id"/>
      <xsl:call-template name="head"/>
      <xsl:apply-templates select="akn:*/akn:coverPage | akn:*/akn:preface | akn:*/akn:preamble | akn:*/akn:mainBody
                           | akn:*/akn:conclusions | akn:*/akn:attachments/akn:attachment"/>
      <xsl:if test="akn:documentRef"><p><ref target="{akn:documentRef/@href}"><xsl:value-of select="akn:documentRef/@showAs"/></ref></p></xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="akn:part | akn:section | akn:title | akn:chapter | akn:division | akn:article | akn:rule | akn:hcontainer
                | akn:paragraph[akn:heading]">
    <div type="{local-name()}">
      <xsl:call-template name="id"/>
      <xsl:call-template name="head"/>
      <xsl:call-template name="blocks"/>
    </div>
  </xsl:template>

  <xsl:template match="akn:container | akn:formula | akn:alinea">
    <div type="{concat(@name, substring('alinea', 1, 6 * not(@name)))}">
      <xsl:call-template name="id"/>
      <xsl:call-template name="blocks"/>
    </div>
  </xsl:template>

  <!-- the number of a paragraph opens its first line -->
  <xsl:template match="akn:paragraph">
    <div type="paragraph">
      <xsl:call-template name="id"/>
      <xsl:call-template name="head"/>
      <xsl:variable name="first" select="(akn:content/akn:p | akn:list/akn:intro/akn:p | akn:alinea[1]/akn:content/akn:p)[1]"/>
      <xsl:if test="akn:num and not($first)"><p><num><xsl:apply-templates select="akn:num/node()"/></num></p></xsl:if>
      <xsl:call-template name="blocks"/>
    </div>
  </xsl:template>

  <xsl:template name="blocks">
    <xsl:apply-templates select="akn:*[not(self::akn:num or self::akn:heading or self::akn:subheading)]"/>
  </xsl:template>

  <xsl:template match="akn:content | akn:intro | akn:wrapUp | akn:recitals | akn:recital | akn:toc | akn:collectionBody">
    <xsl:apply-templates select="akn:*"/>
  </xsl:template>

  <!-- ==== lists ==== -->

  <xsl:template match="akn:list | akn:blockList">
    <xsl:apply-templates select="akn:intro | akn:listIntroduction"/>
    <list rend="numbered-as-printed">
      <xsl:call-template name="id"/>
      <xsl:for-each select="akn:point | akn:indent | akn:item">
        <xsl:apply-templates select="akn:num" mode="label"/>
        <item>
          <xsl:call-template name="id"/>
          <xsl:for-each select="akn:heading"><p rend="run-in"><xsl:apply-templates/></p></xsl:for-each>
          <xsl:call-template name="blocks"/>
        </item>
      </xsl:for-each>
    </list>
    <xsl:apply-templates select="akn:wrapUp | akn:listWrapUp"/>
  </xsl:template>

  <xsl:template match="akn:num" mode="label">
    <label><xsl:apply-templates/></label>
  </xsl:template>

  <xsl:template match="akn:alinea[ancestor::akn:list or ancestor::akn:paragraph]" priority="1"><xsl:call-template name="blocks"/></xsl:template>

  <!-- ==== blocks of words ==== -->

  <xsl:template match="akn:p | akn:listIntroduction | akn:listWrapUp | akn:tocItem">
    <xsl:variable name="paragraph" select="ancestor::akn:paragraph[1][akn:num][not(akn:heading)]"/>
    <p>
      <xsl:if test="@status"><xsl:attribute name="resp">#editor</xsl:attribute></xsl:if>
      <xsl:if test="$paragraph and not(ancestor::akn:point or ancestor::akn:indent or ancestor::akn:authorialNote)
                    and generate-id() = generate-id(($paragraph/akn:content/akn:p | $paragraph/akn:list/akn:intro/akn:p
                    | $paragraph/akn:alinea[1]/akn:content/akn:p)[1])">
        <num><xsl:apply-templates select="$paragraph/akn:num/node()"/></num>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <!-- behind divisions TEI has only divisions and trailers -->
  <xsl:template match="akn:crossHeading" priority="1">
    <div type="crossHeading">
      <xsl:call-template name="id"/>
      <p><xsl:apply-templates/></p>
    </div>
  </xsl:template>
  <xsl:template match="akn:wrapUp[not(ancestor::akn:list)]/akn:p" priority="1">
    <trailer><xsl:apply-templates/></trailer>
  </xsl:template>

  <!-- a heading within a part: divisions have one only at their beginning -->
  <xsl:template match="akn:block">
    <p rend="heading"><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="akn:embeddedStructure | akn:quotedStructure">
    <floatingText>
      <xsl:call-template name="id"/>
      <body>
        <xsl:for-each select="akn:heading"><head><xsl:apply-templates/></head></xsl:for-each>
        <xsl:call-template name="blocks"/>
      </body>
    </floatingText>
  </xsl:template>

  <xsl:template match="akn:table">
    <table>
      <xsl:call-template name="id"/>
      <xsl:for-each select="akn:caption"><head><xsl:apply-templates/></head></xsl:for-each>
      <xsl:for-each select="akn:tr">
        <row>
          <xsl:if test="akn:th and not(akn:td)"><xsl:attribute name="role">label</xsl:attribute></xsl:if>
          <xsl:for-each select="akn:th | akn:td">
            <cell>
              <xsl:if test="self::akn:th"><xsl:attribute name="role">label</xsl:attribute></xsl:if>
              <xsl:if test="@colspan"><xsl:attribute name="cols"><xsl:value-of select="@colspan"/></xsl:attribute></xsl:if>
              <xsl:if test="@rowspan"><xsl:attribute name="rows"><xsl:value-of select="@rowspan"/></xsl:attribute></xsl:if>
              <xsl:apply-templates select="akn:*"/>
            </cell>
          </xsl:for-each>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- ==== in a line ==== -->

  <xsl:template match="akn:authorialNote">
    <note place="bottom" n="{@marker}">
      <xsl:call-template name="id"/>
      <xsl:apply-templates select="akn:*"/>
    </note>
  </xsl:template>

  <xsl:template match="akn:sup[akn:authorialNote]"><xsl:apply-templates/></xsl:template>

  <xsl:template match="akn:ref | akn:rref">
    <ref target="{@href}{@from}"><xsl:apply-templates/></ref>
  </xsl:template>

  <xsl:template match="akn:date | akn:docDate">
    <date when="{@date}"><xsl:apply-templates/></date>
  </xsl:template>

  <xsl:template match="akn:organization | akn:docAuthority">
    <orgName ref="{@refersTo}"><xsl:apply-templates/></orgName>
  </xsl:template>

  <xsl:template match="akn:inline">
    <seg type="{substring-after(@name, ':')}">
      <xsl:if test="@refersTo"><xsl:attribute name="ana"><xsl:value-of select="@refersTo"/></xsl:attribute></xsl:if>
      <xsl:apply-templates/>
    </seg>
  </xsl:template>

  <xsl:template match="akn:term | akn:concept">
    <term ref="{@refersTo}"><xsl:apply-templates/></term>
  </xsl:template>

  <xsl:template match="akn:b | akn:i | akn:u | akn:sup | akn:sub">
    <hi>
      <xsl:attribute name="rend">
        <xsl:value-of select="substring-before(substring-after('|b:bold|i:italic|u:underline|sup:superscript|sub:subscript|',
                              concat('|', local-name(), ':')), '|')"/>
      </xsl:attribute>
      <xsl:apply-templates/>
    </hi>
  </xsl:template>

  <xsl:template match="akn:br | akn:eol"><lb/></xsl:template>

  <!-- every other inline element is named by its type -->
  <xsl:template match="akn:*">
    <seg type="{local-name()}"><xsl:apply-templates/></seg>
  </xsl:template>
</xsl:stylesheet>
