import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildExample, KINDS, LOOKS, openBrowser, openLook } from './site.ts';

let browser: Browser;
let site: BuiltSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), buildExample()]);
});

afterAll(() => browser?.close());

async function withPage(body: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
  await body(await context.newPage());
  await context.close();
}

const focusedTitle =
  'document.activeElement?.querySelector("title")?.textContent ?? document.activeElement?.getAttribute("aria-label") ?? ""';

describe('the atlas opened as files', () => {
  it('asks no other host for anything and reports no error', async () => {
    const context = await openLook(browser, LOOKS[0]);
    const page = await context.newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
    for (const path of KINDS) await page.goto(site.address(path));
    await context.close();
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('shows another indicator on the start map, and the address holds the choice', async () => {
    await withPage(async (page) => {
      await page.goto(site.address('index.html'));
      await page.selectOption('[data-atlas="series"]', 'bi01');
      await page.waitForFunction('document.querySelector(\'[data-atlas="map"]\').dataset.series === "bi01"');
      expect(await page.textContent('[data-atlas="title"]')).toContain('Betreuungsquote');
      const address = page.url();
      expect(address).toContain('bi01');
      await page.goto(address);
      await page.waitForFunction('document.querySelector(\'[data-atlas="map"]\').dataset.series === "bi01"');
    });
  });

  it('has one stop for Tab in each of two maps, whatever their number of areas', async () => {
    await withPage(async (page) => {
      await page.goto(site.address('zwei-karten.html'));
      await page.waitForSelector('svg.map .area[tabindex="0"]');
      await page.focus('[data-atlas="chooser"] select');
      const maps: (string | undefined)[] = [];
      for (let at = 0; at < 25; at++) {
        await page.keyboard.press('Tab');
        maps.push(await page.evaluate<string | undefined>('document.activeElement.closest("svg.map")?.id'));
      }
      const stops = maps.filter((id) => id !== undefined);
      expect(stops).toHaveLength(2);
      expect(new Set(stops).size).toBe(2);
    });
  });

  it('puts an area beside another one by keyboard, and the address holds the choice', async () => {
    await withPage(async (page) => {
      await page.goto(site.address('gebiet/sozialraeume/sozialraum/k-2.html'));
      await page.focus('[data-atlas="comparison"] button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#comparison-area');
      expect(await page.evaluate('document.activeElement.id')).toBe('comparison-area');
      await page.selectOption('#comparison-area', 'K 4');
      await page.waitForSelector('#comparison-table');
      expect(await page.locator('#comparison-table tbody tr').count()).toBeGreaterThan(40);
      expect(await page.textContent('#comparison-table')).toContain('kein klarer Unterschied');
      await page.goto(page.url());
      await page.waitForSelector('#comparison-table');
      await page.selectOption('#comparison-area', 'K 2');
      await page.waitForFunction('document.querySelector("#comparison-year").value !== ""');
      await page.waitForFunction(
        'document.querySelector("#comparison-table caption").textContent.includes("neuester")',
      );
    });
  });

  it('finds an area by its code and opens its page', async () => {
    await withPage(async (page) => {
      await page.goto(site.address('index.html'));
      await page.fill('.finder input', 'K 2');
      await page.waitForSelector('.finder [role="option"], .finder li a');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gebiet\/sozialraeume\/sozialraum\/k-2\.html/);
      expect(await page.textContent('h1')).toContain('K 2');
    });
  });

  it('changes the language and stays on the same page', async () => {
    await withPage(async (page) => {
      await page.goto(site.address('indikator/so03.html'));
      await page.click('.language-switch a');
      expect(page.url()).toContain('en/indicator/so03.html');
      expect(await page.getAttribute('html', 'lang')).toBe('en');
    });
  });
});

describe('the map by keyboard', () => {
  it('is one stop, moves by arrows, jumps by Home and End, and Enter opens the page of the area', async () => {
    await withPage(async (page) => {
      await page.goto(site.address('indikator/so03.html'));
      await page.focus('svg.map [tabindex="0"], svg.map[tabindex="0"]');
      await page.keyboard.press('Home');
      const first = String(await page.evaluate(focusedTitle));
      await page.keyboard.press('End');
      const last = String(await page.evaluate(focusedTitle));
      expect(first).not.toBe('');
      expect(last).not.toBe(first);
      await page.keyboard.press('ArrowLeft');
      expect(await page.evaluate(focusedTitle)).not.toBe(last);
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gebiet\/sozialraeume\/sozialraum\//);
    });
  });
});

describe('without a script', () => {
  it('every page is readable: map as links, table, sentences', async () => {
    await withPage(async (page) => {
      await page.goto(site.address('indikator/so03.html'));
      expect(await page.locator('svg.map a').count()).toBe(93);
      expect(await page.locator('table.figures td[data-series="so03"]').count()).toBeGreaterThan(200);
      expect(await page.locator('[data-atlas="chooser"]').isVisible()).toBe(false);
      await page.goto(site.address('index.html'));
      await page.click('.finder a');
      expect(page.url()).toContain('gebiete.html');
    }, false);
  });
});

/** Which scripts take over a part of a page. */
const TAKES: Readonly<Record<string, RegExp>> = {
  'data-atlas="map"': /^(map|talk)$/,
  'data-atlas="finder"': /^map$/,
  'data-atlas="comparison"': /^area$/,
  'data-atlas="several"': /^(several|talk)$/,
  'data-atlas="own-area"': /^own-area$/,
  'data-atlas="talk"': /^talk$/,
  'data-atlas="filter"': /./,
  'data-sortable': /./,
  'class="drawing-title"': /./,
};

describe('every page', () => {
  it('has the one script that takes over what it holds, and none where it holds nothing', () => {
    const wrong: string[] = [];
    const met = new Set<string>();
    for (const path of readdirSync(site.folder, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.html')) continue;
      const text = readFileSync(join(site.folder, path), 'utf8');
      const scripts = [...text.matchAll(/<script src="(?:\.\.\/)*assets\/([\w-]+)\.js" defer>/g)].map(
        ([, name]) => name!,
      );
      const held = Object.keys(TAKES).filter((part) => text.includes(part));
      for (const part of held) met.add(part);
      const isRight = held.every((part) => TAKES[part]!.test(scripts[0] ?? ''));
      if (!isRight || scripts.length > 1)
        wrong.push(`${path}: ${held.join(', ')} with ${scripts.join(', ') || 'none'}`);
    }
    expect(wrong).toEqual([]);
    expect([...met].sort()).toEqual(Object.keys(TAKES).sort());
  });
});

describe('the first page', () => {
  it('loads at most 250 kB without fonts, of that 60 kB script and style packed', () => {
    const size = (path: string): number => statSync(join(site.folder, path)).size;
    const packed = (path: string): number => gzipSync(readFileSync(join(site.folder, path))).length;
    const [script, style] = ['assets/map.js', 'assets/atlas.css'];
    expect(packed(script) + packed(style)).toBeLessThanOrEqual(60_000);
    const all = [script, style, 'index.html', 'data/atlas/areas.js'].map(size).reduce((sum, each) => sum + each, 0);
    expect(all).toBeLessThanOrEqual(250_000);
  });
});
