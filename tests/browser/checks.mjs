// What a page has to do. Each check: page, where (for the message), what it needs, is(name, good, detail).

/** The text of the article is the text of the document: nothing lost, nothing added, notes at the end. */
export async function text(page, where, xml, is) {
  const [here, there] = await page.evaluate((source) => {
    const bare = (s) => s.replace(/\s+/g, '');
    const doc = new DOMParser().parseFromString(source, 'application/xml'), notes = [];
    const read = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node.localName === 'meta') return '';
      const inside = [...node.childNodes].map(read).join('');
      if (node.localName !== 'authorialNote') return inside;
      notes.push(node.getAttribute('marker') + inside);
      return node.getAttribute('marker');
    };
    const expected = read(doc.documentElement) + notes.join('');
    const article = document.querySelector('article').cloneNode(true);
    article.querySelectorAll('.supplied').forEach((e) => e.remove());
    return [bare(article.textContent), bare(expected)];
  }, xml);
  let at = 0;
  while (at < here.length && here[at] === there[at]) at++;
  is(`${where}: the text is that of the document`, here === there, `at "${here.slice(at, at + 40)}", not "${there.slice(at, at + 40)}"`);
}

export async function links(page, where, is) {
  const lost = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
    .map((a) => decodeURIComponent(a.hash.slice(1))).filter((id) => !document.getElementById(id)));
  is(`${where}: links lead somewhere`, lost.length === 0, lost[0]);
  const unnamed = await page.evaluate(() => [...document.querySelectorAll('a.out')].filter((a) => !a.title.includes('/akn/')).length);
  is(`${where}: links out of the page say where`, unnamed === 0);
}

export async function metadata(page, where, is) {
  const found = await page.evaluate(() => ({
    ld: JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent),
    dc: [...document.querySelectorAll('meta[name^="dcterms."]')].map((m) => m.name),
    lang: document.documentElement.lang,
  }));
  is(`${where}: JSON-LD`, found.ld['@type'] === 'Legislation' && found.ld['@id'].startsWith('/akn/un/') &&
    found.ld.inLanguage === found.lang && found.ld.legislationIdentifier.length > 0);
  is(`${where}: Dublin Core`, ['identifier', 'title', 'language', 'date', 'creator'].every((n) => found.dc.includes(`dcterms.${n}`)));
}

/** Nothing sticks out at the side. */
export async function fits(page, where, is) {
  const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  is(`${where}: fits the width`, by <= 0, `by ${by}`);
}

/** Tab reaches every link once, in order, and is always seen; the first one skips to the text. */
export async function keyboard(page, where, is) {
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => document.activeElement.getBoundingClientRect());
  is(`${where}: the first Tab shows the way to the text`, skip.x >= 0 && skip.y >= 0 && skip.width > 10);
  await page.keyboard.press('Enter');
  await page.waitForURL('**#text', { timeout: 3000 }).catch(() => {});
  is(`${where}: and Enter goes there`, page.url().endsWith('#text'));
  await page.evaluate(() => { document.activeElement.blur(); getSelection().removeAllRanges(); location.hash = ''; });
  const stops = await page.evaluate(() => [...document.querySelectorAll('a[href], [tabindex="0"]')].filter((e) => e.tabIndex >= 0 && e.checkVisibility()).length);
  await page.evaluate(() => document.querySelector('.skip').focus());
  let seen = 1, hidden = '';
  for (; seen < stops; seen++) {
    await page.keyboard.press('Tab');
    const [here, shown, what] = await page.evaluate(() => {
      const e = document.activeElement, box = e.getBoundingClientRect();
      return [e !== document.body, box.width > 0 && box.bottom > 0 && box.top < innerHeight && getComputedStyle(e).outlineStyle !== 'none', e.outerHTML];
    });
    if (!here) break;
    if (!shown) hidden = what;
  }
  is(`${where}: Tab goes through all`, seen === stops, `${seen} of ${stops}`);
  is(`${where}: and is always seen`, hidden === '', hidden);
}

const shown = (page, link) => page.evaluate((a) => {
  const style = getComputedStyle(document.querySelector(a), '::after');
  return style.content !== 'none' && style.display !== 'none' ? style.content : '';
}, link);

/** WCAG 1.4.13: by pointer and by keyboard, and Escape takes it away. */
export async function preview(page, where, is) {
  const link = '.here[href="#para_1"]';
  is(`${where}: no view unasked`, await shown(page, link) === '');
  await page.hover(link);
  is(`${where}: a reference shows the paragraph`, (await shown(page, link)).includes('establish a Register'), await shown(page, link));
  await page.keyboard.press('Escape');
  is(`${where}: Escape takes it away`, await shown(page, link) === '');
  await page.mouse.move(0, 0);
  await page.focus(`${link}`);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  is(`${where}: the keyboard shows it too`, (await shown(page, link)).includes('establish a Register'));
}

export async function contents(page, where, is) {
  const current = async (id) => {
    await page.evaluate((to) => document.getElementById(to).scrollIntoView(), id);
    await page.waitForFunction((to) => document.querySelector('nav [aria-current]')?.hash === `#${to}`, id, { timeout: 3000 }).catch(() => {});
    return page.evaluate(() => [...document.querySelectorAll('nav [aria-current]')].map((a) => a.hash).join());
  };
  for (const id of ['sec_II', 'sec_I']) is(`${where}: the contents follow to ${id}`, await current(id) === `#${id}`);
}

const boxes = (page) => page.evaluate(() => {
  const box = (e) => { const { left, right, top, bottom } = e.getBoundingClientRect(); return { left, right, top: top + scrollY, bottom: bottom + scrollY }; };
  return { main: box(document.querySelector('main')), notes: [...document.querySelectorAll('.notes li')].map((li) =>
    ({ note: box(li), call: box(document.getElementById(`call-${li.id}`)) })), end: box(document.querySelector('.annex')) };
});

export async function sidenotes(page, where, is) {
  const { main, notes } = await boxes(page);
  is(`${where}: notes stand at the side`, notes.length === 3 && notes.every((n) => n.note.left > main.right));
  is(`${where}: beside their calls`, notes.every((n, i) => Math.abs(n.note.top - n.call.top) < 30 || (i && n.note.top - notes[i - 1].note.bottom < 20)));
  is(`${where}: not over each other`, notes.every((n, i) => !i || n.note.top >= notes[i - 1].note.bottom));
}

export async function endnotes(page, where, is) {
  const { notes, end } = await boxes(page);
  is(`${where}: without room, notes stand at the end`, notes.every((n) => n.note.top > end.bottom - 1));
  await page.click('.notes .num');
  is(`${where}: and lead back`, page.url().endsWith('#call-authorialNote_1'));
}

export async function scriptless(page, where, is) {
  await page.hover('.here[href="#para_1"]');
  await page.click('nav a[href="#sec_II"]');
  is(`${where}: contents lead without scripts`, page.url().endsWith('#sec_II'));
  await page.click('#para_4 > .num');
  is(`${where}: numbers are addresses`, page.url().endsWith('#para_4'));
}

/** The number at the right of its text, lists indented from the right, a Latin symbol in its own order. */
export async function rightToLeft(page, where, is) {
  const found = await page.evaluate(() => {
    const at = (s) => document.querySelector(s).getBoundingClientRect();
    return { dir: getComputedStyle(document.body).direction, num: at('#para_1 > .num').right, of: at('#para_1 > .of').right,
      inner: at('#para_2__list_1__point_a > .num').right, symbol: document.querySelector('.of-symbol bdi').textContent };
  });
  is(`${where}: from the right`, found.dir === 'rtl' && found.num > found.of && found.inner < found.num);
  is(`${where}: the symbol is isolated`, /^S\/RES/.test(found.symbol));
}

/** On paper: the margin boxes hold symbol and page number, and nothing but the text is printed. */
export async function paper(page, where, is) {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  is(`${where}: prints`, pdf.length > 10000 && pdf.subarray(0, 5).toString() === '%PDF-');
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.evaluate(() => ['nav', '.skip', '.mark'].every((s) => getComputedStyle(document.querySelector(s)).display === 'none'));
  is(`${where}: prints the text only`, hidden);
  const style = await page.evaluate(() => document.querySelector('style').textContent);
  is(`${where}: symbol and page in the margin`, style.includes('content: "A/RES/99/41"') && style.includes('counter(page) "/" counter(pages)'));
}
