<?xml version="1.0" encoding="UTF-8"?>
<!-- Akoma Ntoso (AKN4UN profile) to WordprocessingML, as a Flat OPC package: Word opens it as it is, unakn zips its parts.
     XSLT 1.0 without extensions; reads nothing but the document.

     Headings are headings, notes are notes, numbers stand as they are printed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
                xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"
                xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                exclude-result-prefixes="akn">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/facts.xsl"/>
  <xsl:include href="lib/docx-parts.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" standalone="yes"/>

  <xsl:variable name="rtl" select="$direction = 'rtl'"/>
  <!-- scripts without italics have their lead phrases bold -->
  <xsl:variable name="lead">
    <xsl:choose>
      <xsl:when test="$lang = 'ar' or $lang = 'zh'">b</xsl:when>
      <xsl:otherwise>i</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- |id of the note:its number|... -->
  <xsl:variable name="note-numbers">
    <xsl:for-each select="//akn:authorialNote">
      <xsl:value-of select="concat('|', generate-id(), ':', position(), '|')"/>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template match="/">
    <xsl:processing-instruction name="unakn-date">
      <xsl:value-of select="$manifestation/akn:FRBRdate[1]/@date"/>
    </xsl:processing-instruction>
    <xsl:processing-instruction name="mso-application">progid="Word.Document"</xsl:processing-instruction>
    <pkg:package>
      <xsl:call-template name="relations"/>
      <xsl:call-template name="properties"/>
      <pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml">
        <pkg:xmlData>
          <w:document>
            <w:body>
              <xsl:apply-templates select="$document"/>
              <xsl:call-template name="page"/>
            </w:body>
          </w:document>
        </pkg:xmlData>
      </pkg:part>
      <xsl:call-template name="styles"/>
      <xsl:call-template name="header-and-footer"/>
      <pkg:part pkg:name="/word/footnotes.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml">
        <pkg:xmlData>
          <w:footnotes>
            <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
            <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
            <xsl:for-each select="//akn:authorialNote">
              <w:footnote w:id="{position()}">
                <xsl:apply-templates select="akn:*" mode="note"/>
              </w:footnote>
            </xsl:for-each>
          </w:footnotes>
        </pkg:xmlData>
      </pkg:part>
    </pkg:package>
  </xsl:template>

  <!-- ==== documents ==== -->

  <xsl:template match="akn:meta"/>

  <xsl:template match="akn:*">
    <xsl:apply-templates select="akn:*"/>
  </xsl:template>

  <xsl:template match="akn:documentRef">
    <xsl:if test="not(../akn:heading)">
      <xsl:call-template name="line"><xsl:with-param name="text" select="@showAs"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ==== a paragraph of Word ==== -->

  <xsl:template name="paragraph">
    <xsl:param name="style" select="'Normal'"/>
    <xsl:param name="num" select="/.."/>
    <xsl:param name="break" select="false()"/>
    <w:p>
      <w:pPr>
        <w:pStyle w:val="{$style}"/>
        <xsl:if test="$break"><w:pageBreakBefore/></xsl:if>
      </w:pPr>
      <xsl:if test="$num">
        <xsl:apply-templates select="$num/node()" mode="run"/>
        <xsl:call-template name="tab"/>
      </xsl:if>
      <xsl:apply-templates select="node()[not(self::akn:embeddedStructure)]" mode="run"/>
    </w:p>
    <xsl:apply-templates select="akn:embeddedStructure"/>
  </xsl:template>

  <xsl:template name="line">
    <xsl:param name="style" select="'Normal'"/>
    <xsl:param name="text"/>
    <w:p>
      <w:pPr><w:pStyle w:val="{$style}"/></w:pPr>
      <xsl:call-template name="run"><xsl:with-param name="text" select="$text"/></xsl:call-template>
    </w:p>
  </xsl:template>

  <xsl:template name="tab"><w:r><w:tab/></w:r></xsl:template>

  <!-- ==== front matter ==== -->

  <!-- the authority and the symbol share a line, with a rule below it -->
  <xsl:template match="akn:container[@name = 'masthead']">
    <xsl:for-each select="akn:p">
      <xsl:choose>
        <xsl:when test="akn:docNumber and preceding-sibling::akn:p[1][akn:docAuthority]"/>
        <xsl:when test="akn:docAuthority and following-sibling::akn:p[1][akn:docNumber]">
          <w:p>
            <w:pPr><w:pStyle w:val="MastheadTop"/></w:pPr>
            <xsl:apply-templates mode="run"/>
            <xsl:call-template name="tab"/>
            <xsl:apply-templates select="following-sibling::akn:p[1]/node()" mode="run">
              <xsl:with-param name="look" select="'b'"/>
            </xsl:apply-templates>
          </w:p>
        </xsl:when>
        <xsl:when test="akn:docNumber">
          <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'MastheadTop'"/></xsl:call-template>
        </xsl:when>
        <xsl:when test="akn:docAuthority">
          <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'MastheadOrgan'"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'MastheadSide'"/></xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:apply-templates select="akn:*[not(self::akn:p)]"/>
  </xsl:template>

  <xsl:template match="akn:coverPage//akn:container[not(@name = 'masthead')]/akn:p">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="style">
        <xsl:choose>
          <xsl:when test="akn:docTitle">AdoptionLine</xsl:when>
          <xsl:otherwise>Cover</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- the first line is the title; an attachment begins a page -->
  <xsl:template match="akn:preface//akn:p">
    <xsl:variable name="first" select="generate-id() = generate-id((ancestor::akn:preface//akn:p)[1])"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="style">
        <xsl:choose>
          <xsl:when test="$first">Heading1</xsl:when>
          <xsl:otherwise>Subtitle</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="break" select="$first and ancestor::akn:preface/../parent::akn:attachment"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:attachment/akn:heading">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="style" select="'Heading1'"/>
      <xsl:with-param name="break" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ==== preamble ==== -->

  <xsl:template match="akn:formula/akn:p">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Formula'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:preamble//akn:p | akn:crossHeading">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Preambular'"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="akn:preamble/akn:formula/akn:p" priority="1">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Formula'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:block">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Heading2'"/></xsl:call-template>
  </xsl:template>

  <!-- ==== groups: number and heading are one heading ==== -->

  <xsl:template match="akn:part | akn:section | akn:title | akn:chapter | akn:division | akn:article | akn:rule | akn:hcontainer">
    <xsl:param name="level" select="2"/>
    <xsl:if test="akn:num or akn:heading or akn:subheading">
      <w:p>
        <w:pPr><w:pStyle w:val="Heading{$level}"/></w:pPr>
        <xsl:for-each select="akn:num | akn:heading | akn:subheading">
          <xsl:if test="position() &gt; 1"><w:r><w:br/></w:r></xsl:if>
          <xsl:apply-templates mode="run"/>
        </xsl:for-each>
      </w:p>
    </xsl:if>
    <xsl:apply-templates select="akn:*[not(self::akn:num or self::akn:heading or self::akn:subheading)]">
      <xsl:with-param name="level" select="$level + ($level &lt; 6)"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- ==== units: the first paragraph has the number ==== -->

  <xsl:template match="akn:paragraph | akn:point | akn:indent | akn:item | akn:recital">
    <xsl:param name="depth" select="0"/>
    <xsl:param name="style" select="concat('Level', $depth)"/>
    <xsl:variable name="first" select="(akn:heading | .//akn:p | .//akn:listIntroduction)[1]"/>
    <xsl:if test="not($first) and akn:num">
      <xsl:for-each select="akn:num">
        <xsl:call-template name="paragraph"><xsl:with-param name="style" select="$style"/></xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:apply-templates select="akn:*[not(self::akn:num)]">
      <xsl:with-param name="depth" select="$depth"/>
      <xsl:with-param name="num" select="akn:num"/>
      <xsl:with-param name="first" select="$first"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="akn:content | akn:intro | akn:wrapUp | akn:alinea">
    <xsl:param name="depth" select="0"/>
    <xsl:param name="num" select="/.."/>
    <xsl:param name="first" select="/.."/>
    <xsl:apply-templates select="akn:*">
      <xsl:with-param name="depth" select="$depth"/>
      <xsl:with-param name="num" select="$num"/>
      <xsl:with-param name="first" select="$first"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="akn:list | akn:blockList">
    <xsl:param name="depth" select="0"/>
    <xsl:param name="num" select="/.."/>
    <xsl:param name="first" select="/.."/>
    <xsl:for-each select="akn:*">
      <xsl:choose>
        <xsl:when test="self::akn:point or self::akn:indent or self::akn:item">
          <xsl:apply-templates select=".">
            <xsl:with-param name="depth" select="$depth + ($depth &lt; 4)"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select=".">
            <xsl:with-param name="depth" select="$depth"/>
            <xsl:with-param name="num" select="$num"/>
            <xsl:with-param name="first" select="$first"/>
          </xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="akn:p | akn:listIntroduction | akn:listWrapUp | akn:tocItem | akn:caption | akn:heading | akn:subheading">
    <xsl:param name="depth" select="0"/>
    <xsl:param name="num" select="/.."/>
    <xsl:param name="first" select="/.."/>
    <xsl:variable name="numbered" select="generate-id() = generate-id($first)"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="style">
        <xsl:choose>
          <xsl:when test="self::akn:heading or self::akn:subheading or self::akn:caption">RunIn</xsl:when>
          <xsl:otherwise><xsl:value-of select="concat('Level', $depth)"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="num" select="$num[$numbered]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:embeddedStructure/akn:p">
    <xsl:call-template name="paragraph"><xsl:with-param name="style" select="'Quote'"/></xsl:call-template>
  </xsl:template>

  <!-- ==== closing matter ==== -->

  <xsl:template match="akn:conclusions//akn:p">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="style">
        <xsl:choose>
          <xsl:when test="parent::akn:container/@name = 'adoption'">Closing</xsl:when>
          <xsl:otherwise>Cover</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ==== tables ==== -->

  <xsl:template match="akn:table">
    <xsl:apply-templates select="akn:caption"/>
    <w:tbl>
      <w:tblPr>
        <w:tblStyle w:val="TableGrid"/>
        <xsl:if test="$rtl"><w:bidiVisual/></xsl:if>
        <w:tblW w:w="5000" w:type="pct"/>
      </w:tblPr>
      <w:tblGrid>
        <xsl:for-each select="akn:tr">
          <xsl:sort select="count(akn:th | akn:td)" data-type="number" order="descending"/>
          <xsl:if test="position() = 1">
            <xsl:for-each select="akn:th | akn:td"><w:gridCol/></xsl:for-each>
          </xsl:if>
        </xsl:for-each>
      </w:tblGrid>
      <xsl:for-each select="akn:tr">
        <w:tr>
          <xsl:if test="akn:th and not(akn:td)"><w:trPr><w:tblHeader/></w:trPr></xsl:if>
          <xsl:for-each select="akn:th | akn:td">
            <w:tc>
              <w:tcPr>
                <w:tcW w:w="0" w:type="auto"/>
                <xsl:if test="@colspan &gt; 1"><w:gridSpan w:val="{@colspan}"/></xsl:if>
              </w:tcPr>
              <xsl:apply-templates select="akn:*" mode="cell"/>
            </w:tc>
          </xsl:for-each>
        </w:tr>
      </xsl:for-each>
    </w:tbl>
    <w:p><w:pPr><w:pStyle w:val="Cover"/></w:pPr></w:p>
  </xsl:template>

  <xsl:template match="akn:p | akn:listIntroduction | akn:listWrapUp" mode="cell">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="style">
        <xsl:choose>
          <xsl:when test="ancestor::akn:th">TableHead</xsl:when>
          <xsl:otherwise>TableText</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="akn:item" mode="cell">
    <w:p>
      <w:pPr><w:pStyle w:val="TableText"/></w:pPr>
      <xsl:apply-templates select="akn:num/node()" mode="run"/>
      <xsl:call-template name="run"><xsl:with-param name="text" select="' '"/></xsl:call-template>
      <xsl:apply-templates select="(akn:heading | akn:p)[1]/node()" mode="run"/>
    </w:p>
    <xsl:apply-templates select="(akn:heading | akn:p)[position() &gt; 1] | akn:blockList" mode="cell"/>
  </xsl:template>
  <xsl:template match="akn:*" mode="cell">
    <xsl:apply-templates select="akn:*" mode="cell"/>
  </xsl:template>

  <!-- ==== notes ==== -->

  <xsl:template match="akn:p" mode="note">
    <w:p>
      <w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>
      <xsl:if test="not(preceding-sibling::*)">
        <xsl:call-template name="run">
          <xsl:with-param name="text" select="../@marker"/>
          <xsl:with-param name="look" select="'^'"/>
        </xsl:call-template>
        <xsl:call-template name="run"><xsl:with-param name="text" select="' '"/></xsl:call-template>
      </xsl:if>
      <xsl:apply-templates mode="run"/>
    </w:p>
  </xsl:template>
  <xsl:template match="akn:*" mode="note">
    <xsl:apply-templates select="." mode="cell"/>
  </xsl:template>

  <!-- its mark is the printed one -->
  <xsl:template match="akn:authorialNote" mode="run">
    <w:r>
      <w:rPr><w:rStyle w:val="FootnoteReference"/><xsl:if test="$rtl"><w:rtl/></xsl:if></w:rPr>
      <w:footnoteReference w:customMarkFollows="1" w:id="{substring-before(substring-after($note-numbers, concat('|', generate-id(), ':')), '|')}"/>
      <w:t><xsl:value-of select="@marker"/></w:t>
    </w:r>
  </xsl:template>

  <!-- ==== runs: look is a set of letters ==== -->

  <xsl:template name="run">
    <xsl:param name="text" select="."/>
    <xsl:param name="look"/>
    <w:r>
      <xsl:if test="$look != '' or $rtl">
        <w:rPr>
          <xsl:if test="contains($look, 'b')"><w:b/><w:bCs/></xsl:if>
          <xsl:if test="contains($look, 'i')"><w:i/><w:iCs/></xsl:if>
          <xsl:if test="contains($look, 'u')"><w:u w:val="single"/></xsl:if>
          <xsl:if test="contains($look, '^')"><w:vertAlign w:val="superscript"/></xsl:if>
          <xsl:if test="contains($look, '_')"><w:vertAlign w:val="subscript"/></xsl:if>
          <xsl:if test="$rtl"><w:rtl/></xsl:if>
        </w:rPr>
      </xsl:if>
      <w:t xml:space="preserve"><xsl:value-of select="translate($text, '&#9;&#10;&#13;', '   ')"/></w:t>
    </w:r>
  </xsl:template>

  <xsl:template match="text()" mode="run">
    <xsl:param name="look"/>
    <xsl:call-template name="run"><xsl:with-param name="look" select="$look"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="akn:*" mode="run">
    <xsl:param name="look"/>
    <xsl:apply-templates mode="run">
      <xsl:with-param name="look">
        <xsl:value-of select="$look"/>
        <xsl:choose>
          <xsl:when test="self::akn:b">b</xsl:when>
          <xsl:when test="self::akn:i">i</xsl:when>
          <xsl:when test="self::akn:u">u</xsl:when>
          <xsl:when test="self::akn:sup">^</xsl:when>
          <xsl:when test="self::akn:sub">_</xsl:when>
          <xsl:when test="self::akn:inline[@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase']">
            <xsl:value-of select="$lead"/>
          </xsl:when>
        </xsl:choose>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="akn:br | akn:eol" mode="run"><w:r><w:br/></w:r></xsl:template>
</xsl:stylesheet>
