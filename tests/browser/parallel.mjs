// The page of language versions side by side.

/** What belongs together stands together, wherever the reader is. */
export async function rows(page, where, is) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (const y of [0, height / 3, height]) {
    const apart = await page.evaluate((to) => {
      scrollTo(0, to);
      return [...document.querySelectorAll('.row')].filter((row) => new Set([...row.children].map((c) => Math.round(c.getBoundingClientRect().top))).size !== 1).length;
    }, y);
    is(`${where}: versions scroll together at ${Math.round(y)}`, apart === 0, `${apart} rows`);
  }
  const all = await page.evaluate(() => [...document.querySelectorAll('.row')].every((r) => r.children.length === 6));
  is(`${where}: every row has every version`, all);
}

/** The text of a column is the text of its document. */
export async function text(page, where, sources, is) {
  for (let i = 0; i < sources.length; i++) {
    const [here, there] = await page.evaluate(([n, xml]) => {
      const bare = (s) => s.replace(/\s+/g, '');
      const doc = new DOMParser().parseFromString(xml, 'application/xml');
      doc.querySelectorAll('meta').forEach((m) => m.remove());
      const cells = [...document.querySelectorAll(`.row:not(.names) > .v${n}`)].map((c) => {
        const copy = c.cloneNode(true);
        copy.querySelectorAll('.supplied, .difference').forEach((e) => e.remove());
        return copy.textContent;
      });
      return [bare(cells.join('')), bare(doc.documentElement.textContent)];
    }, [i + 1, sources[i]]);
    is(`${where}: the text of version ${i + 1}`, here === there, `${here.length} characters, not ${there.length}`);
  }
}

export async function differences(page, where, is) {
  const marked = await page.evaluate(() => ({
    point: document.querySelector('#para_2__list_1__point_c > .v2.differs .difference')?.textContent,
    reference: [...document.querySelectorAll('#para_3 > .v2 .difference')].some((d) => d.textContent.includes('S/RES/9801 (2098)')),
    same: document.querySelectorAll('#para_1 .differs, #para_4 .differs').length,
    listed: document.querySelectorAll('.differences li').length, shown: document.querySelectorAll('.row .difference').length,
  }));
  is(`${where}: a missing point is marked`, /Not in this version/.test(marked.point));
  is(`${where}: a missing reference is marked`, marked.reference);
  is(`${where}: what agrees is not`, marked.same === 0);
  is(`${where}: the list has them all`, marked.listed > 0 && marked.listed === marked.shown);
}

/** Narrow, without scripts: one below the other, or the one that the switch names. */
export async function switched(page, where, is) {
  const tops = (selector) => page.locator(selector).evaluateAll((all) => all.map((e) => e.getBoundingClientRect()).filter((b) => b.height > 0).map((b) => b.top));
  const stacked = await tops('#para_1 > .cell');
  is(`${where}: one below the other`, stacked.length === 6 && stacked.every((t, i) => !i || t > stacked[i - 1]));
  await page.focus('#only-0');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  is(`${where}: the switch shows one`, (await tops('#para_1 > .cell')).length === 1 && (await tops('#para_1 > .v2')).length === 1);
}
