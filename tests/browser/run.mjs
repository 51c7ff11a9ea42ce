// Every page in every way it is read. node run.mjs FOLDER [-u]: the folder has pages/ and node_modules/.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import * as checks from './checks.mjs';
import * as parallel from './parallel.mjs';
import { compare } from './golden.mjs';

const folder = path.resolve(process.argv[2]);
const update = process.argv.includes('-u');
const require = createRequire(path.join(folder, 'package.json'));
const { chromium } = require('playwright-core');
const { PNG } = require('pngjs');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let passed = 0, failed = 0;
export function is(name, good, detail = '') {
  if (good) passed++;
  else {
    failed++;
    console.log(`FAIL ${name} ${detail}`.trimEnd());
  }
}

const WIDE = { width: 1440, height: 1000 }, MEDIUM = { width: 1024, height: 900 }, NARROW = { width: 390, height: 844 };
const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});

/** A page that is loaded, with all that it asked for and said; what a check throws is a failure. */
async function open(name, options, work) {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: WIDE, ...options });
  const page = await context.newPage(), asked = [], said = [];
  page.on('request', (r) => asked.push(r.url()));
  page.on('console', (m) => said.push(m.text()));
  page.on('pageerror', (e) => said.push(e.message));
  const address = pathToFileURL(path.join(folder, 'pages', `${name}.html`)).href;
  const where = `${name} ${JSON.stringify(options)}`;
  try {
    await page.goto(address);
    await work(page, where);
  } catch (e) {
    is(where, false, e.stack.split('\n').slice(0, 3).join(' '));
  }
  is(`${where}: asks for nothing`, asked.every((url) => url.split('#')[0] === address), asked[1]);
  is(`${where}: console is clean`, said.length === 0, said[0]);
  await context.close();
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  is(`${where}: no axe violation`, found.violations.length === 0,
    found.violations.map((v) => `${v.id}: ${v.nodes[0].html} ${v.nodes[0].failureSummary}`).join('; '));
  is(`${where}: axe had something to look at`, found.passes.length > 10);
}

async function picture(page, name) {
  const file = path.join(path.dirname(new URL(import.meta.url).pathname), 'golden', `${name}.png`);
  const problem = compare(PNG, await page.screenshot(), file, update, path.join(folder, `${name}-now.png`));
  is(`picture ${name}`, !problem, problem);
}

const source = (name) => fs.readFileSync(path.join(folder, 'pages', `${name}.xml`), 'utf8');

// ---- what every page of a document has to do
const pages = [...languages, ...languages.map((l) => `${l}-un`), 'lamps', 'lamps-un', 'mali'];
for (const name of pages) {
  await open(name, { viewport: WIDE }, async (page, where) => {
    await checks.text(page, where, source(name), is);
    await checks.links(page, where, is);
    await checks.metadata(page, where, is);
    await checks.fits(page, where, is);
    await accessible(page, where);
    if (!['mali'].includes(name)) await picture(page, `${name}-wide`);
  });
  await open(name, { viewport: NARROW, colorScheme: 'dark' }, async (page, where) => {
    await checks.fits(page, where, is);
    await accessible(page, where);
  });
}

// ---- the richest page, closely
const close = [['dark', MEDIUM, { colorScheme: 'dark' }], ['narrow', NARROW, {}], ['contrast', MEDIUM, { contrast: 'more' }]];
for (const name of ['lamps', 'lamps-un']) {
  for (const [how, viewport, options] of close)
    await open(name, { viewport, ...options }, async (page, where) => {
      await accessible(page, where);
      await picture(page, `${name}-${how}`);
    });
  await open(name, { viewport: MEDIUM, forcedColors: 'active' }, async (page, where) => accessible(page, where));
  await open(name, {}, async (page, where) => {
    await checks.paper(page, where, is);
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });
    await picture(page, `${name}-print`);
  });
}
await open('lamps', {}, async (page, where) => {
  await checks.keyboard(page, where, is);
  await checks.preview(page, where, is);
  await checks.contents(page, where, is);
  await checks.sidenotes(page, where, is);
});
await open('lamps', { viewport: MEDIUM }, (page, where) => checks.endnotes(page, where, is));
await open('lamps', { javaScriptEnabled: false }, (page, where) => checks.scriptless(page, where, is));
await open('ar', {}, (page, where) => checks.rightToLeft(page, where, is));
is('the program writes what xsltproc writes', fs.readFileSync(path.join(folder, 'pages/rendered.html'), 'utf8').trim() ===
  fs.readFileSync(path.join(folder, 'pages/lamps.html'), 'utf8').trim());

// ---- language versions side by side
await open('parallel', { viewport: { width: 1600, height: 1000 } }, async (page, where) => {
  await checks.links(page, where, is);
  await checks.fits(page, where, is);
  await parallel.rows(page, where, is);
  await parallel.text(page, where, languages.map((l) => source(`version-${l}`)), is);
  await parallel.differences(page, where, is);
  await accessible(page, where);
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'parallel-wide');
});
await open('parallel', { viewport: NARROW, colorScheme: 'dark', javaScriptEnabled: false }, async (page, where) => {
  await parallel.switched(page, where, is);
  await picture(page, 'parallel-narrow');
});
await open('parallel', { viewport: NARROW }, (page, where) => accessible(page, where));

await browser.close();
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
