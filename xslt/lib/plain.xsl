<?xml version="1.0" encoding="UTF-8"?>
<!-- The look that pages around documents share: lists, search, differences. Light and dark, both directions. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="plain-head">
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
  </xsl:template>

  <xsl:template name="plain-style">
:root {
  --ink: #1b1f24; --soft: #525b65; --line: #d7dce1; --paper: #fff; --wash: #f4f6f8; --link: #0b5cad;
  --in: #dff5e3; --in-ink: #0b5a23; --out: #fde4e1; --out-ink: #97180c; --moved: #e3eefb; --mark: #fff0b3;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8ea; --soft: #a9b1b9; --line: #3a4149; --paper: #14171a; --wash: #1d2126; --link: #86bdf7;
    --in: #12391e; --in-ink: #9be3ae; --out: #4a1a16; --out-ink: #ffb4ab; --moved: #17304a; --mark: #4a3f10; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; }
:lang(ar) { font-family: "Noto Naskh Arabic", "Amiri", "Traditional Arabic", serif; }
:lang(zh) { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { inset-inline-start: 1rem; top: 1rem; z-index: 2; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.65rem; margin: 0 0 .6rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .8rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .5rem; }
p { margin: 0 0 .8em; overflow-wrap: break-word; }
ul, ol { margin: 0; padding: 0; list-style: none; }
dl { margin: 0; }
.soft { color: var(--soft); }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --link: #000; } }
  </xsl:template>
</xsl:stylesheet>
