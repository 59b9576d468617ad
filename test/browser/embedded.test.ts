import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { type BuiltSite, buildExample, onPage, openBrowser } from './site.ts';

let browser: Browser;
let site: BuiltSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), buildExample()]);
});
afterAll(() => browser.close());

const ROOM = '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]';

/** The code that a page hands out for each of its figures, with the address where the test has put the atlas. */
async function codesOf(path: string): Promise<readonly string[]> {
  const codes: string[] = [];
  await onPage(browser, site.address(path), async (page) => {
    const tools = page.locator('.figure-tools');
    for (let at = 0; at < (await tools.count()); at++) {
      await tools.nth(at).locator('summary').click();
      codes.push(await tools.nth(at).locator('textarea').nth(1).inputValue());
    }
  });
  return codes.map((code) => code.replace(/https:\/\/…\/[^?]+/, site.address(path)).replace(' loading="lazy"', ''));
}

/** Puts code into the page of somebody else and looks at it at a width. */
async function inForeignPage(code: string, width: number, body: (frame: Frame, page: Page) => Promise<void>) {
  const file = join(temporaryFolder(), 'foreign.html');
  writeFileSync(file, `<!DOCTYPE html><html lang="de"><title>Amt</title><body style="margin:0">${code}</body></html>`);
  await onPage(browser, 'about:blank', async (page) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) foreign.push(request.url());
    });
    await page.setViewportSize({ width, height: 1400 });
    await page.goto(pathToFileURL(file).href);
    const frame = page.frames()[1]!;
    await frame.waitForSelector('body.embedded');
    await body(frame, page);
    expect(foreign).toEqual([]);
  });
}

describe('a figure in the page of somebody else', () => {
  for (const path of ['indikator/so03.html', 'en/indicator/so03.html'])
    it(`has a title, its source and the way back, and all of it is seen: ${path}`, async () => {
      const codes = await codesOf(path);
      expect(codes.length).toBeGreaterThanOrEqual(4);
      for (const code of codes)
        await inForeignPage(code, 700, async (frame, page) => {
          expect(await page.getAttribute('iframe', 'title')).toMatch(/SGB/);
          expect(await frame.evaluate(ROOM)).toEqual([0, 0]);
          expect(await frame.locator('main > .note').textContent()).toMatch(
            /Sozialatlas Musterregion|Social atlas of the Musterregion/,
          );
          expect(await frame.locator('main > .note a').isVisible()).toBe(true);
          expect(await frame.locator('h1').count()).toBe(1);
        });
    });

  it('is as wide as a telephone without scrolling sideways, in letters that can be read', async () => {
    for (const code of await codesOf('indikator/so03.html'))
      await inForeignPage(code, 320, async (frame) => {
        expect(await frame.evaluate(`${ROOM}[0]`)).toBe(0);
        const letters = await frame.evaluate<number>(
          'Math.min(...[...document.querySelectorAll("svg.chart text")].map((text) => text.getBoundingClientRect().height).filter(Boolean))',
        );
        expect(letters).toBeGreaterThan(9);
      });
  });

  it('opens the page of an area in place of the foreign page, by keyboard', async () => {
    const [map = ''] = await codesOf('indikator/so03.html');
    await inForeignPage(map, 700, async (frame, page) => {
      await frame.focus('svg.map .area[tabindex="0"]');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.waitForURL(/gebiet\//);
      expect(page.frames()).toHaveLength(1);
    });
  });
});
