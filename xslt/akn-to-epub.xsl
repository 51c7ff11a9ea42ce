<?xml version="1.0" encoding="UTF-8"?>
<!-- Akoma Ntoso (AKN4UN profile) to the parts of an EPUB 3: one text, its contents, its notes. unakn zips them. XSLT 1.0
     without extensions; reads nothing but the document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
                xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"
                xmlns:epub="http://www.idpf.org/2007/ops"
                xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="akn">

  <xsl:include href="lib/words.xsl"/>
  <xsl:include href="lib/labels.xsl"/>
  <xsl:include href="lib/facts.xsl"/>
  <xsl:include href="lib/xhtml.xsl"/>

  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:variable name="made" select="$manifestation/akn:FRBRdate[1]/@date"/>

  <xsl:template match="/">
    <xsl:processing-instruction name="unakn-date"><xsl:value-of select="$made"/></xsl:processing-instruction>
    <pkg:package>
      <pkg:part pkg:name="/mimetype">application/epub+zip</pkg:part>
      <pkg:part pkg:name="/META-INF/container.xml">
        <pkg:xmlData>
          <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
          </container>
        </pkg:xmlData>
      </pkg:part>
      <pkg:part pkg:name="/EPUB/package.opf">
        <pkg:xmlData><xsl:call-template name="package"/></pkg:xmlData>
      </pkg:part>
      <pkg:part pkg:name="/EPUB/nav.xhtml">
        <pkg:xmlData>
          <html lang="{$lang}" xml:lang="{$lang}" dir="{$direction}">
            <head><title><xsl:value-of select="$title"/></title></head>
            <body>
              <nav epub:type="toc">
                <h1><xsl:call-template name="label"><xsl:with-param name="key" select="'contents'"/></xsl:call-template></h1>
                <ol>
                  <li><a href="text.xhtml#text"><xsl:value-of select="$title"/></a></li>
                  <xsl:apply-templates select="$document" mode="contents"/>
                </ol>
              </nav>
            </body>
          </html>
        </pkg:xmlData>
      </pkg:part>
      <pkg:part pkg:name="/EPUB/text.xhtml">
        <pkg:xmlData>
          <html lang="{$lang}" xml:lang="{$lang}" dir="{$direction}">
            <head>
              <title><xsl:value-of select="$title"/></title>
              <link rel="stylesheet" type="text/css" href="text.css"/>
            </head>
            <body id="text">
              <xsl:apply-templates select="$document"/>
            </body>
          </html>
        </pkg:xmlData>
      </pkg:part>
      <pkg:part pkg:name="/EPUB/text.css"><xsl:call-template name="css"/></pkg:part>
    </pkg:package>
  </xsl:template>

  <xsl:template name="package">
    <package version="3.0" unique-identifier="id" xml:lang="{$lang}" xmlns="http://www.idpf.org/2007/opf">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id"><xsl:value-of select="$expression/akn:FRBRuri/@value"/></dc:identifier>
        <dc:title><xsl:value-of select="$title"/></dc:title>
        <dc:language><xsl:value-of select="$lang"/></dc:language>
        <xsl:if test="$organ-name != ''"><dc:creator><xsl:value-of select="$organ-name"/></dc:creator></xsl:if>
        <xsl:if test="$adopted != ''"><dc:date><xsl:value-of select="$adopted"/></dc:date></xsl:if>
        <xsl:if test="$symbol != ''"><dc:subject><xsl:value-of select="$symbol"/></dc:subject></xsl:if>
        <meta property="dcterms:modified"><xsl:value-of select="concat($made, 'T00:00:00Z')"/></meta>
        <meta property="schema:accessMode">textual</meta>
        <meta property="schema:accessModeSufficient">textual</meta>
        <meta property="schema:accessibilityFeature">structuralNavigation</meta>
        <meta property="schema:accessibilityFeature">tableOfContents</meta>
        <meta property="schema:accessibilityHazard">none</meta>
        <meta property="schema:accessibilitySummary">Headings, notes and tables are marked as such.</meta>
      </metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="main" href="text.xhtml" media-type="application/xhtml+xml"/>
        <item id="css" href="text.css" media-type="text/css"/>
      </manifest>
      <spine page-progression-direction="{$direction}">
        <itemref idref="main"/>
      </spine>
    </package>
  </xsl:template>

  <!-- ==== contents ==== -->

  <xsl:template match="akn:*" mode="contents">
    <xsl:apply-templates select="akn:*" mode="contents"/>
  </xsl:template>
  <xsl:template match="akn:meta | akn:preface | akn:preamble | akn:conclusions" mode="contents"/>

  <xsl:template match="akn:part[akn:heading] | akn:section[akn:heading] | akn:title[akn:heading] | akn:chapter[akn:heading]
                | akn:division[akn:heading] | akn:article[akn:heading]" mode="contents">
    <li>
      <a href="text.xhtml#{@eId}">
        <xsl:for-each select="akn:num | akn:heading">
          <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:apply-templates select="." mode="plain"/>
        </xsl:for-each>
      </a>
      <xsl:if test=".//akn:*[self::akn:part or self::akn:section or self::akn:title or self::akn:chapter or self::akn:division
                    or self::akn:article][akn:heading]">
        <ol><xsl:apply-templates select="akn:*" mode="contents"/></ol>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="akn:attachment | akn:component" mode="contents">
    <xsl:variable name="name">
      <xsl:for-each select="akn:heading | akn:*/akn:preface//akn:p">
        <xsl:if test="position() &gt; 1"><xsl:text> – </xsl:text></xsl:if>
        <xsl:apply-templates select="." mode="plain"/>
      </xsl:for-each>
    </xsl:variable>
    <li>
      <a href="text.xhtml#{@eId}">
        <xsl:value-of select="$name"/>
        <xsl:if test="normalize-space($name) = ''"><xsl:value-of select="@eId"/></xsl:if>
      </a>
      <xsl:if test=".//akn:attachment or akn:*/akn:mainBody//akn:heading">
        <xsl:variable name="inner"><xsl:apply-templates select="akn:*" mode="contents"/></xsl:variable>
        <xsl:if test="string($inner) != ''"><ol><xsl:copy-of select="$inner"/></ol></xsl:if>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- what reading systems of every age understand -->
  <xsl:template name="css">body { line-height: 1.5; margin: 0 4%; }
p { margin: 0 0 .6em; }
h1 { font-size: 1.4em; line-height: 1.25; margin: 1em 0 .8em; }
h2 { font-size: 1.15em; margin: 1.6em 0 .7em; text-align: center; }
h3, h4, h5, h6 { font-size: 1em; margin: 1.3em 0 .5em; text-align: center; }
.cover { border-bottom: 1px solid; margin-bottom: 1.2em; font-size: .92em; }
.cover p, .adoption p { margin: 0; }
.formula { font-style: italic; }
.recital, .formula { text-indent: 1.5em; }
.lead { font-style: italic; }
:lang(ar) .lead, :lang(zh) .lead, :lang(ar) .formula, :lang(zh) .formula { font-style: normal; font-weight: bold; }
.item { margin-inline-start: 1.5em; }
.num { margin-inline-end: .5em; }
.run-in { font-weight: bold; }
.adoption { text-align: end; font-style: italic; margin: 1.5em 0 1em; }
.annex { page-break-before: always; break-before: page; }
.notes { border-top: 1px solid; margin-top: 2em; font-size: .9em; }
sup { line-height: 0; }
table { border-collapse: collapse; margin: 1em 0; font-size: .9em; }
td, th { border: 1px solid; padding: .25em .5em; text-align: start; vertical-align: top; }
td p, th p { margin: 0; }
</xsl:template>
</xsl:stylesheet>
