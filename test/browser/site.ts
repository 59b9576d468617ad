import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildEdition, publicationFiles } from '../../src/pipeline.ts';
import { nodeEffects } from '../../src/platform/effects.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const remembered = join(root, 'node_modules', '.cache', 'browser');

// The first that is there: named by the environment, found by the set-up, the system's usual place.
const PLACES = [
  process.env.SOZIALRAUM_CHROMIUM ?? '',
  existsSync(remembered) ? readFileSync(remembered, 'utf8').trim() : '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Starts the browser of the tests. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== '' && existsSync(place));
  if (!executablePath) throw new Error('The browser tests need a Chromium: name it in SOZIALRAUM_CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Opens an address on a screen of its own, for as long as the body runs. */
export async function onPage(browser: Browser, address: string, body: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  await body(page);
  await context.close();
}

/** An atlas in a folder, with the address of a page as a file. */
export interface BuiltSite {
  readonly folder: string;
  address(path: string): string;
}

/** Builds the whole publication of the example region into a temporary folder. */
export async function buildExample(): Promise<BuiltSite> {
  const effects = nodeEffects({
    workspace: join(root, 'examples', 'musterregion'),
    dataFolder: null,
    progress: () => {},
  });
  const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: 'test' } as const;
  const { edition } = await buildEdition(effects, options);
  if (!edition) throw new Error('the example region has errors and gives no edition');
  const folder = temporaryFolder();
  for (const { path, chunks } of publicationFiles(edition.publication)) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk as string))));
  }
  return { folder, address: (path) => addressIn(folder, path) };
}

function addressIn(folder: string, path: string): string {
  const [file = '', query] = path.split('?');
  return pathToFileURL(join(folder, file)).href + (query === undefined ? '' : `?${query}`);
}

/** Three areas side by side. */
export const COMPARED = 'vergleich.html?ebene=sozialraeume-sozialraum&gebiete=K+2*K+4*K+6';

/** A map of a year beside a map of change. */
export const CHANGES = 'zwei-karten.html?indikator=bi01&indikator2=so03&veraenderung2=1';

/** A map in circles, some of its counts protected. */
export const CIRCLES = 'indikator/bi07.html?kreise=anzahl';

/** A slide of the talk, alone on the screen, and the one on which areas are looked up. */
export const SLIDE = 'vortrag.html?folie=5';
export const QUESTIONS = 'vortrag.html?folie=23&ebene=sozialraeume-sozialraum&gebiete=K+2';

/** An area of two others. */
export const OWN = 'eigenes-gebiet.html?ebene=sozialraeume-sozialraum&gebiete=K+2*K+4';

/** Pages of each kind: start, indicator, index, area, municipality, lists, texts. */
export const KINDS = [
  'index.html',
  'indikator/so03.html',
  'index/ix-soziooekonomie.html',
  'gebiet/sozialraeume/sozialraum/k-2.html',
  'gebiet/sozialraeume/kommune/00991003.html',
  'gebiete.html',
  'indikatoren.html',
  'methoden.html',
  'glossar.html',
  'downloads.html',
  'barrierefreiheit.html',
  'en/index.html',
  'gebietsgruppen.html',
  'zusammenhaenge.html',
  'ungleiche-verteilung.html',
  'en/uneven-spread.html',
  'vergleich.html',
  COMPARED,
  'zwei-karten.html',
  CHANGES,
  CIRCLES,
  'vortrag.html',
  SLIDE,
  QUESTIONS,
  OWN,
  'einfache-sprache.html',
  'methode/protection.html',
] as const;

const MAIN_KINDS = [...KINDS.slice(0, 6), COMPARED, CHANGES, CIRCLES, 'vortrag.html', SLIDE, QUESTIONS, OWN];

/** How people see a page: light, dark, on a narrow screen, in colours of their own. */
export const LOOKS = [
  { name: 'light', colorScheme: 'light', width: 1280, pages: KINDS },
  { name: 'dark', colorScheme: 'dark', width: 1280, pages: MAIN_KINDS },
  { name: '320 px', colorScheme: 'light', width: 320, pages: MAIN_KINDS },
  { name: 'forced colours', colorScheme: 'dark', width: 1280, pages: MAIN_KINDS },
] as const;

/** A browser context in one of the looks. */
export function openLook(browser: Browser, look: (typeof LOOKS)[number]): Promise<BrowserContext> {
  const viewport = { width: look.width, height: 900 };
  const forcedColors = look.name === 'forced colours' ? 'active' : 'none';
  return browser.newContext({ viewport, colorScheme: look.colorScheme, forcedColors, reducedMotion: 'reduce' });
}
