<?xml version="1.0" encoding="UTF-8"?>
<!-- What surrounds the text in a package of Word: relations, properties, styles, header and footer, the page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
                xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"
                xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" exclude-result-prefixes="akn">

  <!-- without prefix: not every reader of packages knows name spaces -->
  <xsl:template name="relations">
    <pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml">
      <pkg:xmlData>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
          <Relationship Id="rId2" Target="docProps/core.xml" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>
        </Relationships>
      </pkg:xmlData>
    </pkg:part>
    <pkg:part pkg:name="/word/_rels/document.xml.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml">
      <pkg:xmlData>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Target="styles.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>
          <Relationship Id="rId2" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/>
          <Relationship Id="rId3" Target="header.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"/>
          <Relationship Id="rId4" Target="footer.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"/>
          <Relationship Id="rId5" Target="settings.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"/>
          <Relationship Id="rId6" Target="first.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"/>
        </Relationships>
      </pkg:xmlData>
    </pkg:part>
  </xsl:template>

  <xsl:template name="properties">
    <pkg:part pkg:name="/docProps/core.xml" pkg:contentType="application/vnd.openxmlformats-package.core-properties+xml">
      <pkg:xmlData>
        <cp:coreProperties>
          <dc:title><xsl:value-of select="$title"/></dc:title>
          <dc:subject><xsl:value-of select="$symbol"/></dc:subject>
          <dc:creator><xsl:value-of select="$organ-name"/></dc:creator>
          <dc:identifier><xsl:value-of select="$expression/akn:FRBRuri/@value"/></dc:identifier>
          <dc:language><xsl:value-of select="$lang"/></dc:language>
          <dcterms:created xsi:type="dcterms:W3CDTF"><xsl:value-of select="concat($manifestation/akn:FRBRdate[1]/@date, 'T00:00:00Z')"/></dcterms:created>
          <dcterms:modified xsi:type="dcterms:W3CDTF"><xsl:value-of select="concat($manifestation/akn:FRBRdate[1]/@date, 'T00:00:00Z')"/></dcterms:modified>
        </cp:coreProperties>
      </pkg:xmlData>
    </pkg:part>
    <pkg:part pkg:name="/word/settings.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml">
      <pkg:xmlData>
        <w:settings>
          <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
          <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
          <w:themeFontLang w:val="{$lang}"/>
        </w:settings>
      </pkg:xmlData>
    </pkg:part>
  </xsl:template>

  <!-- the symbol runs on from the second page; the job number stands on the first -->
  <xsl:template name="header-and-footer">
    <pkg:part pkg:name="/word/header.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml">
      <pkg:xmlData>
        <w:hdr>
          <w:p>
            <w:pPr><w:pStyle w:val="Header"/></w:pPr>
            <w:r><w:rPr><w:b/></w:rPr><w:t><xsl:value-of select="$symbol"/></w:t></w:r>
          </w:p>
        </w:hdr>
      </pkg:xmlData>
    </pkg:part>
    <pkg:part pkg:name="/word/footer.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml">
      <pkg:xmlData><w:ftr><xsl:call-template name="page-number"/></w:ftr></pkg:xmlData>
    </pkg:part>
    <pkg:part pkg:name="/word/first.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml">
      <pkg:xmlData>
        <w:ftr>
          <xsl:call-template name="page-number">
            <xsl:with-param name="before" select="string(($meta/akn:presentation//*[local-name() = 'docketNumber'])[1])"/>
          </xsl:call-template>
        </w:ftr>
      </pkg:xmlData>
    </pkg:part>
  </xsl:template>

  <xsl:template name="page-number">
    <xsl:param name="before"/>
    <w:p>
      <w:pPr><w:pStyle w:val="Footer"/></w:pPr>
      <w:r><w:t><xsl:value-of select="$before"/></w:t></w:r>
      <w:r><w:tab/></w:r>
      <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>
      <w:r><w:t>/</w:t></w:r>
      <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>
    </w:p>
  </xsl:template>

  <!-- letter paper, as the Organization prints -->
  <xsl:template name="page">
    <w:sectPr>
      <w:headerReference w:type="default" r:id="rId3"/>
      <w:footerReference w:type="default" r:id="rId4"/>
      <w:footerReference w:type="first" r:id="rId6"/>
      <w:pgSz w:w="12240" w:h="15840"/>
      <w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720" w:gutter="0"/>
      <w:titlePg/>
      <xsl:if test="$rtl"><w:bidi/></xsl:if>
    </w:sectPr>
  </xsl:template>

  <!-- ==== styles ==== -->

  <xsl:template name="style">
    <xsl:param name="id"/>
    <xsl:param name="name" select="$id"/>
    <xsl:param name="look"/>
    <xsl:param name="size" select="20"/>
    <xsl:param name="align" select="'both'"/>
    <xsl:param name="before" select="0"/>
    <xsl:param name="after" select="120"/>
    <xsl:param name="left" select="0"/>
    <xsl:param name="first" select="0"/>
    <xsl:param name="tabs" select="''"/>
    <xsl:param name="outline" select="''"/>
    <w:style w:type="paragraph" w:styleId="{$id}">
      <xsl:if test="$id != $name or $outline != ''"><xsl:attribute name="w:customStyle">0</xsl:attribute></xsl:if>
      <w:name w:val="{$name}"/>
      <w:basedOn w:val="Normal"/>
      <w:qFormat/>
      <w:pPr>
        <xsl:if test="$outline != ''"><w:keepNext/><w:keepLines/></xsl:if>
        <xsl:if test="$id = 'MastheadTop'">
          <w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="auto"/></w:pBdr>
        </xsl:if>
        <xsl:if test="$tabs != ''">
          <w:tabs><w:tab w:val="{substring-before($tabs, ' ')}" w:pos="{substring-after($tabs, ' ')}"/></w:tabs>
        </xsl:if>
        <xsl:if test="$rtl"><w:bidi/></xsl:if>
        <w:spacing w:before="{$before}" w:after="{$after}"/>
        <w:ind w:left="{$left}" w:firstLine="{$first}"/>
        <w:jc w:val="{$align}"/>
        <xsl:if test="$outline != ''"><w:outlineLvl w:val="{$outline}"/></xsl:if>
      </w:pPr>
      <w:rPr>
        <xsl:if test="contains($look, 'b')"><w:b/><w:bCs/></xsl:if>
        <xsl:if test="contains($look, 'i')"><w:i/><w:iCs/></xsl:if>
        <w:sz w:val="{$size}"/>
        <w:szCs w:val="{$size + 4 * $rtl}"/>
      </w:rPr>
    </w:style>
  </xsl:template>

  <xsl:template name="styles">
    <pkg:part pkg:name="/word/styles.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml">
      <pkg:xmlData>
        <w:styles>
          <w:docDefaults>
            <w:rPrDefault>
              <w:rPr>
                <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman">
                  <xsl:if test="$rtl"><xsl:attribute name="w:cs">Traditional Arabic</xsl:attribute></xsl:if>
                </w:rFonts>
                <w:sz w:val="20"/>
                <w:szCs w:val="20"/>
                <w:lang w:val="{$lang}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>
              </w:rPr>
            </w:rPrDefault>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
            <w:name w:val="Normal"/>
            <w:qFormat/>
            <w:pPr>
              <xsl:if test="$rtl"><w:bidi/></xsl:if>
              <w:spacing w:after="120" w:line="252" w:lineRule="auto"/>
            </w:pPr>
          </w:style>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'MastheadTop'"/>
            <xsl:with-param name="size" select="24"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="tabs" select="'end 8640'"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'MastheadOrgan'"/>
            <xsl:with-param name="look" select="'b'"/>
            <xsl:with-param name="size" select="32"/>
            <xsl:with-param name="align" select="'start'"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'MastheadSide'"/>
            <xsl:with-param name="align" select="'end'"/>
            <xsl:with-param name="after" select="20"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Cover'"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="after" select="60"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'AdoptionLine'"/>
            <xsl:with-param name="look" select="'b'"/>
            <xsl:with-param name="size" select="26"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="before" select="240"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Heading1'"/>
            <xsl:with-param name="name" select="'heading 1'"/>
            <xsl:with-param name="look" select="'b'"/>
            <xsl:with-param name="size" select="24"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="before" select="360"/>
            <xsl:with-param name="after" select="240"/>
            <xsl:with-param name="outline" select="0"/>
          </xsl:call-template>
          <xsl:call-template name="heading-styles"/>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Subtitle'"/>
            <xsl:with-param name="look" select="'b'"/>
            <xsl:with-param name="size" select="22"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="after" select="240"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Formula'"/>
            <xsl:with-param name="look" select="$lead"/>
            <xsl:with-param name="first" select="567"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Preambular'"/>
            <xsl:with-param name="first" select="567"/>
          </xsl:call-template>
          <xsl:call-template name="level-styles"/>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'RunIn'"/>
            <xsl:with-param name="look" select="'b'"/>
            <xsl:with-param name="first" select="567"/>
            <xsl:with-param name="tabs" select="'start 1134'"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Quote'"/>
            <xsl:with-param name="left" select="1134"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Closing'"/>
            <xsl:with-param name="look" select="translate($lead, 'b', '')"/>
            <xsl:with-param name="align" select="'end'"/>
            <xsl:with-param name="after" select="20"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'TableText'"/>
            <xsl:with-param name="size" select="18"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="after" select="40"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'TableHead'"/>
            <xsl:with-param name="look" select="'b'"/>
            <xsl:with-param name="size" select="18"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="after" select="40"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'FootnoteText'"/>
            <xsl:with-param name="name" select="'footnote text'"/>
            <xsl:with-param name="size" select="17"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="after" select="20"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Header'"/>
            <xsl:with-param name="name" select="'header'"/>
            <xsl:with-param name="size" select="18"/>
            <xsl:with-param name="align" select="'end'"/>
          </xsl:call-template>
          <xsl:call-template name="style">
            <xsl:with-param name="id" select="'Footer'"/>
            <xsl:with-param name="name" select="'footer'"/>
            <xsl:with-param name="size" select="17"/>
            <xsl:with-param name="align" select="'start'"/>
            <xsl:with-param name="tabs" select="'end 8640'"/>
          </xsl:call-template>
          <w:style w:type="character" w:styleId="FootnoteReference">
            <w:name w:val="footnote reference"/>
            <w:rPr><w:vertAlign w:val="superscript"/></w:rPr>
          </w:style>
          <w:style w:type="table" w:styleId="TableGrid">
            <w:name w:val="Table Grid"/>
            <w:tblPr>
              <w:tblBorders>
                <w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/>
                <w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>
                <w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/>
                <w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>
                <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/>
                <w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>
              </w:tblBorders>
              <w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>
            </w:tblPr>
          </w:style>
        </w:styles>
      </pkg:xmlData>
    </pkg:part>
  </xsl:template>

  <!-- headings of groups, centred as they are printed -->
  <xsl:template name="heading-styles">
    <xsl:param name="level" select="2"/>
    <xsl:call-template name="style">
      <xsl:with-param name="id" select="concat('Heading', $level)"/>
      <xsl:with-param name="name" select="concat('heading ', $level)"/>
      <xsl:with-param name="look" select="translate(substring('bbii', $level - 1, 1), 'i', $lead)"/>
      <xsl:with-param name="size" select="20 + 2 * ($level = 2)"/>
      <xsl:with-param name="align" select="'center'"/>
      <xsl:with-param name="before" select="240"/>
      <xsl:with-param name="outline" select="$level - 1"/>
    </xsl:call-template>
    <xsl:if test="$level &lt; 6">
      <xsl:call-template name="heading-styles"><xsl:with-param name="level" select="$level + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- numbered text: the number stands at the indent of the first line, wrapped lines below the margin -->
  <xsl:template name="level-styles">
    <xsl:param name="level" select="0"/>
    <xsl:call-template name="style">
      <xsl:with-param name="id" select="concat('Level', $level)"/>
      <xsl:with-param name="name" select="concat('Paragraph level ', $level)"/>
      <xsl:with-param name="left" select="567 * ($level &gt; 1) * ($level - 1)"/>
      <xsl:with-param name="first" select="567"/>
      <xsl:with-param name="tabs" select="concat('start ', 1134 + 567 * ($level &gt; 1) * ($level - 1))"/>
    </xsl:call-template>
    <xsl:if test="$level &lt; 4">
      <xsl:call-template name="level-styles"><xsl:with-param name="level" select="$level + 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
