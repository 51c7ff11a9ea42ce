// The pages of a site and its search. node browser.mjs FOLDER: the folder has site/ and node_modules/.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(process.argv[2]), root = pathToFileURL(path.join(folder, 'site')).href + '/';
const require = createRequire(path.join(folder, 'package.json'));
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const catalogue = JSON.parse(fs.readFileSync(path.join(folder, 'site/index.json'), 'utf8'));

let passed = 0, failed = 0;
function is(name, good, detail = '') {
  if (good) passed++;
  else {
    failed++;
    console.log(`FAIL ${name} ${detail}`.trimEnd());
  }
}

const WIDE = { width: 1280, height: 900 }, NARROW = { width: 390, height: 844 };
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });

/** A page of the site; whatever it asks for must be in the site, and its console stay empty. */
async function open(address, options, work) {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage(), asked = [], said = [], where = `${address} ${JSON.stringify(options)}`;
  page.on('request', (r) => asked.push(r.url()));
  page.on('console', (m) => said.push(m.text()));
  page.on('pageerror', (e) => said.push(e.message));
  try {
    await page.goto(root + address);
    await work(page, where);
  } catch (e) {
    is(where, false, e.stack.split('\n').slice(0, 3).join(' '));
  }
  is(`${where}: asks only the site`, asked.every((url) => url.startsWith(root)), asked.find((url) => !url.startsWith(root)));
  is(`${where}: console is clean`, said.length === 0, said[0]);
  await context.close();
}

async function settled(page) {
  await page.waitForFunction(() => document.getElementById('status').textContent !== '' || document.getElementById('q').value.trim() === '');
}

/** Addresses of what a query finds, in order. */
async function results(page, query, language = '') {
  await page.goto(`${root}search.html?q=${encodeURIComponent(query)}${language && `&lang=${language}`}`);
  await settled(page);
  for (;;) {
    const more = page.locator('#more');
    if (!await more.isVisible()) break;
    await more.click();
  }
  return page.$$eval('#results a', (list) => list.map((a) => a.href));
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  is(`${where}: no axe violation`, found.violations.length === 0,
    found.violations.map((v) => `${v.id}: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`).join('; '));
  const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  is(`${where}: fits the width`, by <= 0, `by ${by}`);
}

// ---- every kind of page, wide and narrow, light and dark
const work = catalogue.works.find((w) => w.expressions.length === 6), cited = catalogue.works.find((w) => w.citedBy.length);
const file = (w, language) => w.expressions.find((e) => e.language === language).files.html;
const kinds = ['index.html', 'organ/un-sc.html', 'year/2099.html', 'subject/lighthouses.html', work.page, cited.page, 'graph.html',
  'search.html?q=2099', file(work, 'ara'), file(work, 'zho')];
for (const address of kinds)
  for (const options of [{}, { colorScheme: 'dark' }, { viewport: NARROW }, { viewport: NARROW, colorScheme: 'dark' }])
    await open(address, options, accessible);

// ---- the search: by language, folded, by beginnings, by symbol
const queries = [
  ['eng', 'Register of Lighthouses'], ['eng', 'LIGHTHO'], ['fra', 'phares imaginaires'], ['fra', 'resolution decide'], ['spa', 'faros'],
  ['spa', 'oceano lamparas'], ['rus', 'маяков'], ['rus', 'МАЯК'], ['ara', 'المنارات'], ['ara', 'مَنَارَات'], ['ara', 'الامين العام'],
  ['ara', 'منـــارات'], ['zho', '灯塔'], ['zho', '灯塔看守人'], ['zho', '塔'], ['zho', '秘书长 灯塔'],
];
await open('search.html', {}, async (page) => {
  for (const [language, query] of queries) {
    const found = await results(page, query);
    is(`search for ${query}`, found.some((url) => url.endsWith(`/${language}@.html`)), `${found.length} found`);
    const only = await results(page, query, language);
    is(`search for ${query} in ${language}`, only.length > 0 && only.every((url) => url.endsWith(`/${language}@.html`)));
  }
  is('a symbol is found first', (await results(page, 'A/RES/99/7'))[0].endsWith('/99-7/eng@.html'));
  is('words that are not there', (await results(page, 'lighthouse xylophone')).length === 0);
  is('it is said that nothing is found', await page.textContent('#status') === '0 documents');
  is('all words have to be there', (await results(page, '灯塔 phares')).length === 0);
  is('a word in the middle of another is none', (await results(page, 'ighthouse')).length === 0);
  is('an empty question', (await results(page, ' ')).length === 0);
});

// ---- what the program indexed the script finds: words of every document, cut and folded by both alike
await open('search.html', {}, async (page) => {
  for (const expression of catalogue.works.flatMap((w) => w.expressions)) {
    await page.goto(root + expression.files.html);
    const words = await page.evaluate(() => [...new Set(document.querySelector('article').innerText.match(/[\p{L}\p{M}\p{Nd}]+/gu))]
      .filter((word) => !/\p{L}\d+$/u.test(word))); // a word with the call of its note
    for (const word of words.filter((_, i) => i % Math.ceil(words.length / 12) === 0)) {
      const found = await results(page, word);
      is(`${word} of ${expression.iri}`, found.includes(root + encodeURI(expression.files.html)));
    }
  }
});

// ---- by keyboard from the first page to a text and on to another language
await open('index.html', {}, async (page, where) => {
  await page.focus('#q');
  await page.keyboard.type('9901');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\.html\?q=9901/);
  await settled(page);
  is(`${where}: the question comes along`, await page.inputValue('#q') === '9901');
  is(`${where}: all languages are found`, await page.locator('#results > li').count() === 6);
  await page.focus('#results a');
  await page.keyboard.press('Enter');
  await page.waitForURL(/9901_\(2099\)\/\w+@\.html/);
  await page.click('.bar a[lang="zh"]');
  await page.waitForURL(/zho@\.html/);
  is(`${where}: the text in Chinese`, await page.getAttribute('html', 'lang') === 'zh');
  await page.click('.bar nav:first-child a:nth-child(2)');
  await page.waitForURL(/9901_\(2099\)\/index\.html/);
  is(`${where}: its work`, await page.locator('.editions li').count() === 6);
});

// ---- asking while typing; the address keeps the question
await open('search.html', {}, async (page, where) => {
  await page.fill('#q', 'lighthouses');
  await settled(page);
  const found = await page.locator('#results > li').count();
  is(`${where}: results while typing`, found > 0);
  await page.selectOption('#lang', 'fra');
  await page.waitForFunction(() => document.getElementById('status').textContent === '0 documents');
  is(`${where}: the language counts`, await page.locator('#results > li').count() === 0);
  is(`${where}: languages by their own names`, (await page.locator('#lang option').allTextContents()).includes('العربية'));
});

// ---- without a script all but the search
await open('index.html', { javaScriptEnabled: false }, async (page, where) => {
  await page.click('.facet.organ a');
  await page.click('.work > a');
  await page.click('.editions .read');
  is(`${where}: to a text`, page.url().endsWith('@.html'));
  await page.goto(`${root}search.html`);
  is(`${where}: the search says what it needs`, await page.locator('noscript p').isVisible());
});

await browser.close();
console.log(`site in a browser: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
