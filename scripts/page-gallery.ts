/**
 * Draws the pages of a publication to out/gallery/pages.html, to be looked at on one sheet: of every kind of web page one
 * in light, dark and narrow, of every kind of document one with all its pages.
 * node scripts/page-gallery.ts <published folder>
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const site = resolve(process.argv[2] ?? join('out', 'musterregion'));
const out = join(import.meta.dirname, '..', 'out', 'gallery');
const pictures = join(out, 'pages');
const LOOKS = [
  { name: 'light', width: 1280, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: 'narrow', width: 320, colorScheme: 'light' },
] as const;
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

/** All pages at the top, of every folder the first one. */
function kindsOf(ending: string): readonly string[] {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => extname(path) === ending)
    .sort();
  const seen = new Set<string>();
  return paths.filter((path) => {
    const folder = dirname(path);
    const kind = folder === '.' ? path.replace(/-\d+(?=\.)/, '-#') : folder;
    return !seen.has(kind) && seen.add(kind);
  });
}

async function webPages(): Promise<readonly Sheet[]> {
  const executablePath = findBrowser();
  if (!executablePath) return [{ title: 'Web pages are left out: no Chromium', files: [] }];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const sheets: Sheet[] = [];
  for (const path of kindsOf('.html')) {
    const files: string[] = [];
    for (const { name, width, colorScheme } of LOOKS) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(site, path)).href);
      const height = Math.min(LONGEST, await page.evaluate<number>('document.documentElement.scrollHeight'));
      const file = `${path.replaceAll('/', '_')}-${name}.png`;
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(pictures, file) });
      files.push(file);
      await context.close();
    }
    sheets.push({ title: path, files });
  }
  await browser.close();
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
        `<a href="pages/${encodeURIComponent(file)}"><img loading="lazy" alt="${file}" src="pages/${encodeURIComponent(file)}"></a>`,
    );
    return `<h2>${title}</h2><div>${images.join('')}</div>`;
  })
  .join('\n');
const style =
  'body{font:16px sans-serif;margin:1rem}div{display:flex;flex-wrap:wrap;gap:.5rem;align-items:start}img{width:15rem;border:1px solid #888}';
writeFileSync(
  join(out, 'pages.html'),
  `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Pages of an edition</title><style>${style}</style><h1>Pages of an edition</h1>\n${body}\n</html>\n`,
);
const count = sheets.reduce((sum, { files }) => sum + files.length, 0);
const missing = sheets.filter(({ files }) => files.length === 0).map(({ title }) => title);
process.stdout.write(
  `${join('out', 'gallery', 'pages.html')}: ${count} pictures of ${sheets.length} pages and documents\n`,
);
for (const title of missing) process.stdout.write(`${title}\n`);
