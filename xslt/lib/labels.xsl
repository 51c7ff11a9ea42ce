<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that the page adds to the text, in the six official languages. One line a word: |language:word| -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <xsl:variable name="language" select="/akn:akomaNtoso/*[1]/akn:meta/akn:identification/akn:FRBRExpression/akn:FRBRlanguage/@language"/>
  <!-- BCP 47 form (LG-01) -->
  <xsl:variable name="lang" select="substring-before(substring-after('|ara:ar|zho:zh|eng:en|fra:fr|rus:ru|spa:es|', concat('|', $language, ':')), '|')"/>
  <xsl:variable name="direction">
    <xsl:choose>
      <xsl:when test="$lang = 'ar'">rtl</xsl:when>
      <xsl:otherwise>ltr</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template name="label">
    <xsl:param name="key"/>
    <xsl:variable name="words">
      <xsl:choose>
        <xsl:when test="$key = 'skip'">|en:Skip to the text|fr:Aller au texte|es:Ir al texto|ru:Перейти к тексту|ar:الانتقال إلى النص|zh:跳至正文|</xsl:when>
        <xsl:when test="$key = 'contents'">|en:Contents|fr:Sommaire|es:Índice|ru:Содержание|ar:المحتويات|zh:目录|</xsl:when>
        <xsl:when test="$key = 'notes'">|en:Notes|fr:Notes|es:Notas|ru:Примечания|ar:الحواشي|zh:注释|</xsl:when>
        <xsl:when test="$key = 'back'">|en:Back to the text|fr:Retour au texte|es:Volver al texto|ru:Назад к тексту|ar:العودة إلى النص|zh:返回正文|</xsl:when>
        <xsl:when test="$key = 'about'">|en:About this document|fr:À propos de ce document|es:Acerca de este documento|ru:Об этом документе|ar:عن هذه الوثيقة|zh:关于本文件|</xsl:when>
        <xsl:when test="$key = 'neighbours'">|en:Other texts of the same file|fr:Autres textes du même fichier|es:Otros textos del mismo archivo|ru:Другие тексты того же файла|ar:نصوص أخرى في الملف نفسه|zh:同一文件中的其他文本|</xsl:when>
        <xsl:when test="$key = 'symbol'">|en:Symbol|fr:Cote|es:Signatura|ru:Условное обозначение|ar:الرمز|zh:文号|</xsl:when>
        <xsl:when test="$key = 'organ'">|en:Organ|fr:Organe|es:Órgano|ru:Орган|ar:الهيئة|zh:机构|</xsl:when>
        <xsl:when test="$key = 'adoption'">|en:Adopted|fr:Adoption|es:Aprobación|ru:Принято|ar:تاريخ الاعتماد|zh:通过日期|</xsl:when>
        <xsl:when test="$key = 'submission'">|en:Date|fr:Date|es:Fecha|ru:Дата|ar:التاريخ|zh:日期|</xsl:when>
        <xsl:when test="$key = 'publication'">|en:Issued|fr:Publication|es:Publicación|ru:Издано|ar:تاريخ الإصدار|zh:印发日期|</xsl:when>
        <xsl:when test="$key = 'work'">|en:Work|fr:Œuvre|es:Obra|ru:Произведение|ar:المصنف|zh:作品|</xsl:when>
        <xsl:when test="$key = 'expression'">|en:Expression|fr:Expression|es:Expresión|ru:Выражение|ar:التعبير|zh:内容表达|</xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="found" select="substring-before(substring-after($words, concat('|', $lang, ':')), '|')"/>
    <xsl:choose>
      <xsl:when test="$found"><xsl:value-of select="$found"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="substring-before(substring-after($words, '|en:'), '|')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
