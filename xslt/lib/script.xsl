<?xml version="1.0" encoding="UTF-8"?>
<!-- What the page does when scripts run; it reads as well without: the contents follow the reader, Escape takes a view of
     a reference away (WCAG 1.4.13). No "less than", no ampersand: some processors escape them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="script">
    <script>
(function () {
  var nav = document.querySelector('nav'), root = document.documentElement, places = [], now, asked;
  document.querySelectorAll('nav a').forEach(function (a) {
    var place = document.getElementById(decodeURIComponent(a.hash.slice(1)));
    if (place) places.push({ link: a, place: place });
  });
  function follow() {
    var here = null;
    asked = false;
    places.forEach(function (p) { if (innerHeight / 3 > p.place.getBoundingClientRect().top) here = p.link; });
    if (here === now) return;
    if (now) now.removeAttribute('aria-current');
    now = here;
    if (!now) return;
    now.setAttribute('aria-current', 'location');
    nav.scrollTop = now.offsetTop - nav.clientHeight / 2;
  }
  addEventListener('scroll', function () { if (!asked) asked = requestAnimationFrame(follow); }, { passive: true });
  addEventListener('resize', follow);
  addEventListener('keydown', function (e) { if (e.key === 'Escape') root.classList.add('quiet'); });
  ['focusin', 'pointerout'].forEach(function (what) { addEventListener(what, function () { root.classList.remove('quiet'); }); });
  follow();
})();
    </script>
  </xsl:template>
</xsl:stylesheet>
