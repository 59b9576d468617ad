/**
 * Draws the pages of a publication to out/gallery/pages.html, to be looked at on one sheet: of every kind of web page one
 * in light, dark, narrow, colours of the reader and print, pages in use, of every kind of document one with all its pages.
 * node scripts/page-gallery.ts <published folder>
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const site = resolve(process.argv[2] ?? join('out', 'musterregion'));
const out = join(import.meta.dirname, '..', 'out', 'gallery');
const pictures = join(out, 'pages');
interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly media?: 'print';
}
const LOOKS: readonly Look[] = [
  { name: 'light', width: 1280, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: 'narrow', width: 320, colorScheme: 'light' },
  { name: 'forced', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
  { name: 'print', width: 1000, colorScheme: 'light', media: 'print' },
];
/** Longer pages are cut: their ends look like their middles. */
const LONGEST = 4000;
/** Dots per inch of printed pages: enough to see what touches or is cut. */
const DOTS = '60';

if (!existsSync(join(site, 'index.html'))) {
  process.stderr.write(`Nothing is published in ${site}: name the folder of an edition.\n`);
  process.exit(2);
}
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });

interface Sheet {
  readonly title: string;
  readonly files: readonly string[];
}

const isStart = (path: string): boolean => basename(path) === 'index.html';

/** All pages at the top, of every folder the first one. */
function kindsOf(ending: string): readonly string[] {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => extname(path) === ending)
    // of a language's own folder its start page
    .sort((one, other) => Number(isStart(other)) - Number(isStart(one)) || (one < other ? -1 : 1));
  const seen = new Set<string>();
  return paths.filter((path) => {
    const folder = dirname(path);
    const kind = folder === '.' ? path.replace(/-\d+(?=\.)/, '-#') : folder;
    return !seen.has(kind) && seen.add(kind);
  });
}

/** A page while it is used: what is on it only then. */
interface Use {
  readonly page: string;
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  /** one screen, as it is shown in a hall */
  readonly isScreen?: true;
}

async function choose(page: Page, select: string, count: number): Promise<void> {
  for (let at = 1; at <= count; at++) {
    await page.selectOption(select, { index: at });
    await page.locator('.picker .chooser button').click();
  }
  await page.waitForSelector('main table');
}

async function present(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.locator('main > .kern-btn').first().click();
  for (const key of keys) await page.keyboard.press(key);
}

/** Holds an embedded figure while it is drawn. */
const FOREIGN = 'foreign.html';

/** The code that the page hands out for its first figure, in the page of somebody else. */
async function embed(page: Page): Promise<void> {
  const address = page.url();
  await page.locator('.figure-tools summary').first().click();
  const code = await page.locator('.figure-tools textarea').nth(1).inputValue();
  const own = code.replace(/https:[^?"]+/, address).replace(' loading="lazy"', '');
  const foreign = join(pictures, FOREIGN);
  writeFileSync(
    foreign,
    `<!DOCTYPE html><html lang="de"><title>Foreign</title><p>Before.</p>${own}<p>After.</p></html>`,
  );
  await page.goto(pathToFileURL(foreign).href);
  await page.waitForTimeout(500);
}

function usesOf(pages: readonly string[]): readonly Use[] {
  const indicator = pages.find((path) => /^indikator\//.test(path)) ?? '';
  const uses: readonly Use[] = [
    { page: 'vergleich.html', name: 'three areas', act: (page) => choose(page, '#several-area', 3) },
    { page: 'eigenes-gebiet.html', name: 'two areas', act: (page) => choose(page, '#own-area', 2) },
    {
      page: 'zwei-karten.html',
      name: 'change',
      act: (page) => page.locator('[data-atlas="change"]').last().check(),
    },
    {
      page: indicator,
      name: 'circles',
      act: async (page) => void (await page.selectOption('[data-atlas="circles"]', { index: 1 })),
    },
    { page: indicator, name: 'embedded', act: embed },
    { page: 'vortrag.html', name: 'first slide', act: (page) => present(page), isScreen: true },
    {
      page: 'vortrag.html',
      name: 'slide of a map',
      act: (page) => present(page, ...Array.from({ length: 4 }, () => 'PageDown')),
      isScreen: true,
    },
    { page: 'vortrag.html', name: 'questions', act: (page) => present(page, 'End'), isScreen: true },
  ];
  return uses.filter(({ page }) => existsSync(join(site, page)) && page !== '');
}

async function drawn(
  browser: Browser,
  { name, width, colorScheme, forcedColors = 'none', media }: Look,
  { page: path, name: used, act, isScreen }: Omit<Use, 'act'> & { readonly act?: Use['act'] },
): Promise<string> {
  const context = await browser.newContext({
    ...{ viewport: { width, height: isScreen ? 720 : 900 }, colorScheme, forcedColors, reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(site, path)).href);
  await act?.(page);
  if (media) await page.emulateMedia({ media });
  const height = Math.min(LONGEST, await page.evaluate<number>('document.documentElement.scrollHeight'));
  const file = `${[path.replaceAll('/', '_'), used.replaceAll(' ', '-'), name].filter(Boolean).join('-')}.png`;
  if (!isScreen) await page.setViewportSize({ width, height });
  await page.screenshot({ path: join(pictures, file) });
  await context.close();
  return file;
}

async function webPages(): Promise<readonly Sheet[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [{ title: 'Web pages are left out: no Chromium', files: [] }];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const pages = kindsOf('.html');
  const shown = [...pages.map((page) => ({ page, name: '' })), ...usesOf(pages)];
  const sheets: Sheet[] = [];
  for (const use of shown) {
    const title = use.name === '' ? use.page : `${use.page}: ${use.name}`;
    const files: string[] = [];
    for (const look of LOOKS) files.push(await drawn(browser, look, use));
    sheets.push({ title, files });
  }
  await browser.close();
  rmSync(join(pictures, FOREIGN), { force: true });
  return sheets;
}

function printedPages(pdf: string, title: string): Sheet {
  const name = title.replaceAll('/', '_');
  const made = spawnSync('pdftoppm', ['-r', DOTS, '-png', pdf, join(pictures, name)]);
  if (made.status !== 0) return { title: `${title} is left out: pdftoppm cannot draw it`, files: [] };
  const files = readdirSync(pictures).filter((file) => file.startsWith(`${name}-`));
  return { title, files: files.sort() };
}

function officePages(path: string): Sheet {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
  // LibreOffice names what it makes after the file
  copyFileSync(join(site, path), join(folder, basename(path)));
  const made = spawnSync('soffice', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, basename(path)),
  ]);
  const pdf = join(folder, `${basename(path, extname(path))}.pdf`);
  const sheet =
    made.status === 0 && existsSync(pdf)
      ? printedPages(pdf, path)
      : { title: `${path} is left out: LibreOffice cannot draw it`, files: [] };
  rmSync(folder, { recursive: true, force: true });
  return sheet;
}

const sheets = [
  ...(await webPages()),
  ...kindsOf('.pdf').map((path) => printedPages(join(site, path), path)),
  ...[...kindsOf('.pptx'), ...kindsOf('.docx')].map(officePages),
];
const body = sheets
  .map(({ title, files }) => {
    const images = files.map(
      (file) =>
        `<a href="pages/${encodeURIComponent(file)}"><img loading="lazy" alt="${file}" title="${file}" src="pages/${encodeURIComponent(file)}"></a>`,
    );
    return `<h2>${title}</h2><div>${images.join('')}</div>`;
  })
  .join('\n');
const style =
  'body{font:16px sans-serif;margin:1rem}div{display:flex;flex-wrap:wrap;gap:.5rem;align-items:start}img{width:15rem;max-height:20rem;object-fit:cover;object-position:top;border:1px solid #888}';
writeFileSync(
  join(out, 'pages.html'),
  `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Pages of an edition</title><style>${style}</style><h1>Pages of an edition</h1>\n<p>Each picture shows the head of its page; a press opens the whole.</p>\n${body}\n</html>\n`,
);
const count = sheets.reduce((sum, { files }) => sum + files.length, 0);
const missing = sheets.filter(({ files }) => files.length === 0).map(({ title }) => title);
process.stdout.write(
  `${join('out', 'gallery', 'pages.html')}: ${count} pictures of ${sheets.length} pages and documents\n`,
);
for (const title of missing) process.stdout.write(`${title}\n`);
