<?xml version="1.0" encoding="UTF-8"?>
<!-- What is known of the document as a graph: work, expression, manifestation, adoption, citations, subjects, lead phrases
     (ON-04). A stylesheet that includes this says with six templates how a graph is written: begin, end, iri, iris, text, texts. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <!-- where the IRIs of Akoma Ntoso are resolved; the ontologies of UNDO and ALLOT live here too -->
  <xsl:param name="base" select="'https://w3id.org'"/>

  <xsl:variable name="work-iri" select="string($work/akn:FRBRuri/@value)"/>
  <xsl:variable name="expression-iri" select="string($expression/akn:FRBRuri/@value)"/>
  <xsl:variable name="text-iri" select="string($expression/akn:FRBRthis/@value)"/>
  <xsl:variable name="references" select="$meta/akn:references"/>

  <!-- works that are cited, whatever is cited of them; those of the other documents in the file are not ours -->
  <xsl:key name="cited" match="akn:ref[not(ancestor::akn:component)]/@href" use="substring-before(concat(., '/!'), '/!')"/>
  <xsl:variable name="cited" select="$document//akn:ref[starts-with(@href, '/akn/')]/@href[generate-id() =
                generate-id(key('cited', substring-before(concat(., '/!'), '/!'))[1])]"/>

  <!-- lead phrases: who does what with which work -->
  <xsl:variable name="phrases" select="($document/akn:preamble | $document/akn:mainBody)//akn:inline[@refersTo]
                [@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase']"/>

  <xsl:template name="graph">
    <xsl:call-template name="the-work"/>
    <xsl:call-template name="the-expression"/>
    <xsl:call-template name="the-manifestation"/>
    <xsl:apply-templates select="$references/akn:*[@href][concat('#', @eId) = $work/akn:FRBRauthor/@href
                         or concat('#', @eId) = $phrases/@refersTo or concat('#', @eId) = $meta/akn:workflow/akn:step/@outcome
                         or concat('#', @eId) = $meta/akn:classification/akn:keyword/@refersTo]" mode="graph"/>
    <xsl:apply-templates select="$meta/akn:workflow/akn:step" mode="graph"/>
    <xsl:apply-templates select="$phrases" mode="graph"/>
  </xsl:template>

  <xsl:template name="undo-class">
    <xsl:choose>
      <xsl:when test="starts-with($document/@name, 'resolution')"> undo:Resolution</xsl:when>
      <xsl:when test="starts-with($document/@name, 'decision')"> undo:Decision</xsl:when>
      <xsl:when test="$document/@name = 'presidentialStatement'"> undo:OfficialStatement</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="the-work">
    <xsl:variable name="class"><xsl:call-template name="undo-class"/></xsl:variable>
    <xsl:variable name="organ-iri" select="$references/akn:TLCOrganization[@eId = $organ]/@href"/>
    <xsl:call-template name="begin">
      <xsl:with-param name="id" select="$work-iri"/>
      <xsl:with-param name="types" select="concat('eli:LegalResource schema:Legislation', $class)"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'eli:id_local'"/>
      <xsl:with-param name="value" select="$symbol"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'schema:legislationIdentifier'"/>
      <xsl:with-param name="value" select="$symbol"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'eli:number'"/>
      <xsl:with-param name="value" select="$number"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'schema:legislationType'"/>
      <xsl:with-param name="value" select="$document/@name"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'eli:date_document'"/>
      <xsl:with-param name="value" select="$adopted"/>
      <xsl:with-param name="type" select="'xsd:date'"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'schema:legislationDate'"/>
      <xsl:with-param name="value" select="$adopted"/>
      <xsl:with-param name="type" select="'xsd:date'"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'eli:passed_by'"/>
      <xsl:with-param name="values" select="$organ-iri"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'schema:legislationPassedBy'"/>
      <xsl:with-param name="values" select="$organ-iri"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'eli:is_realized_by'"/>
      <xsl:with-param name="values" select="$expression/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'eli:cites'"/>
      <xsl:with-param name="values" select="$cited"/>
      <xsl:with-param name="works" select="true()"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'schema:citation'"/>
      <xsl:with-param name="values" select="$cited"/>
      <xsl:with-param name="works" select="true()"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'eli:has_part'"/>
      <xsl:with-param name="values" select="$document/akn:attachments/akn:attachment/akn:*/akn:meta/akn:identification/akn:FRBRWork/akn:FRBRthis/@value"/>
    </xsl:call-template>
    <xsl:variable name="keywords" select="$meta/akn:classification/akn:keyword"/>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'eli:is_about'"/>
      <xsl:with-param name="values" select="$references/akn:*[concat('#', @eId) = $keywords/@refersTo]/@href"/>
    </xsl:call-template>
    <xsl:call-template name="texts">
      <xsl:with-param name="key" select="'schema:keywords'"/>
      <xsl:with-param name="values" select="$keywords/@showAs"/>
    </xsl:call-template>
    <xsl:call-template name="end"/>
  </xsl:template>

  <xsl:template name="the-expression">
    <xsl:call-template name="begin">
      <xsl:with-param name="id" select="$expression-iri"/>
      <xsl:with-param name="types" select="'eli:LegalExpression schema:Legislation undo:DocumentVersion'"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'eli:realizes'"/>
      <xsl:with-param name="values" select="$work/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="iri">
      <xsl:with-param name="key" select="'eli:language'"/>
      <xsl:with-param name="value" select="concat('http://publications.europa.eu/resource/authority/language/',
                      translate($language, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'))"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'schema:inLanguage'"/>
      <xsl:with-param name="value" select="$lang"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'eli:title'"/>
      <xsl:with-param name="value" select="string($title)"/>
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'schema:name'"/>
      <xsl:with-param name="value" select="string($title)"/>
      <xsl:with-param name="lang" select="$lang"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'eli:date_publication'"/>
      <xsl:with-param name="value" select="$issued"/>
      <xsl:with-param name="type" select="'xsd:date'"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'eli:is_embodied_by'"/>
      <xsl:with-param name="values" select="$manifestation/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="end"/>
  </xsl:template>

  <xsl:template name="the-manifestation">
    <xsl:call-template name="begin">
      <xsl:with-param name="id" select="string($manifestation/akn:FRBRuri/@value)"/>
      <xsl:with-param name="types" select="'eli:Format schema:MediaObject'"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'eli:embodies'"/>
      <xsl:with-param name="values" select="$expression/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'schema:encodingFormat'"/>
      <xsl:with-param name="value" select="'application/akn+xml'"/>
    </xsl:call-template>
    <xsl:call-template name="end"/>
  </xsl:template>

  <!-- organs and concepts; their class is the name of the element without TLC -->
  <xsl:template match="akn:*" mode="graph">
    <xsl:call-template name="begin">
      <xsl:with-param name="id" select="string(@href)"/>
      <xsl:with-param name="types" select="concat('allot:', substring-after(local-name(), 'TLC'))"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'rdfs:label'"/>
      <xsl:with-param name="value" select="string(@showAs)"/>
    </xsl:call-template>
    <xsl:call-template name="end"/>
  </xsl:template>

  <!-- adoption, with its vote -->
  <xsl:template match="akn:step" mode="graph">
    <xsl:variable name="voting" select="$meta/akn:analysis/akn:parliamentary/akn:voting[@outcome = current()/@outcome][1]"/>
    <xsl:variable name="class">
      <xsl:choose>
        <xsl:when test="$voting">schema:VoteAction</xsl:when>
        <xsl:otherwise>schema:Action</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="begin">
      <xsl:with-param name="id" select="concat($work/akn:FRBRthis/@value, '#', @eId)"/>
      <xsl:with-param name="types" select="string($class)"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'schema:object'"/>
      <xsl:with-param name="values" select="$work/akn:FRBRuri/@value"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'schema:agent'"/>
      <xsl:with-param name="values" select="$references/akn:*[@eId = substring-after(current()/@by, '#')]/@href"/>
    </xsl:call-template>
    <xsl:call-template name="iris">
      <xsl:with-param name="key" select="'schema:result'"/>
      <xsl:with-param name="values" select="$references/akn:*[@eId = substring-after(current()/@outcome, '#')]/@href"/>
    </xsl:call-template>
    <xsl:call-template name="text">
      <xsl:with-param name="key" select="'schema:endTime'"/>
      <xsl:with-param name="value" select="@date"/>
      <xsl:with-param name="type" select="'xsd:date'"/>
    </xsl:call-template>
    <xsl:for-each select="$voting/akn:count">
      <xsl:call-template name="text">
        <xsl:with-param name="key" select="concat('akn4un:', substring-after(@refersTo, '#'))"/>
        <xsl:with-param name="value" select="@value"/>
        <xsl:with-param name="type" select="'xsd:integer'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="end"/>
  </xsl:template>

  <!-- "Recalling its resolution 98/41": proponent, semantics, receiver; named by the element in which it stands -->
  <xsl:template match="akn:inline" mode="graph">
    <xsl:variable name="holder" select="ancestor::akn:*[@eId][1]"/>
    <xsl:variable name="first" select="($holder//akn:inline[@name = 'akn4un:preambularPhrase' or @name = 'akn4un:operativePhrase'])[1]"/>
    <xsl:if test="generate-id() = generate-id($first)">
      <xsl:call-template name="begin">
        <xsl:with-param name="id" select="concat($text-iri, '#', $holder/@eId)"/>
        <xsl:with-param name="types" select="'undo:Relation'"/>
      </xsl:call-template>
      <xsl:call-template name="iris">
        <xsl:with-param name="key" select="'undo:proponent'"/>
        <xsl:with-param name="values" select="$references/akn:TLCOrganization[@eId = $organ]/@href"/>
      </xsl:call-template>
      <xsl:call-template name="iris">
        <xsl:with-param name="key" select="'undo:semantics'"/>
        <xsl:with-param name="values" select="$references/akn:*[@eId = substring-after(current()/@refersTo, '#')]/@href"/>
      </xsl:call-template>
      <xsl:call-template name="iris">
        <xsl:with-param name="key" select="'undo:receiver'"/>
        <xsl:with-param name="values" select="ancestor::akn:p[1]//akn:ref[starts-with(@href, '/akn/')]/@href"/>
        <xsl:with-param name="works" select="true()"/>
      </xsl:call-template>
      <xsl:call-template name="end"/>
    </xsl:if>
  </xsl:template>

  <!-- works: without what is cited of them. Blanks and brackets have no place in an IRI -->
  <xsl:template name="iri-of">
    <xsl:param name="value" select="."/>
    <xsl:param name="works" select="false()"/>
    <xsl:variable name="cut">
      <xsl:choose>
        <xsl:when test="$works"><xsl:value-of select="substring-before(concat($value, '/!'), '/!')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:value-of select="translate($cut, ' &lt;&gt;&quot;{}|\^`', '__________')"/>
  </xsl:template>
</xsl:stylesheet>
