import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildExample, onPage, openBrowser } from './site.ts';

let browser: Browser;
let site: BuiltSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), buildExample()]);
});

afterAll(() => browser?.close());

const withPage = (path: string, body: (page: Page) => Promise<void>): Promise<void> =>
  onPage(browser, site.address(path), body);

const shown = (page: Page): Promise<number> => page.locator('.slide:visible').count();
const title = (page: Page): Promise<string | null> => page.locator('.slide:visible h2').textContent();
const counted = (page: Page): Promise<string | null> => page.locator('.talk-count').textContent();

describe('the talk', () => {
  it('is a page to be read until it is started, and one again when it ends', async () => {
    await withPage('vortrag.html', async (page) => {
      const all = await page.locator('.slide').count();
      expect(all).toBeGreaterThan(15);
      expect(await shown(page)).toBe(all);
      await page.keyboard.press('ArrowRight');
      expect(await shown(page)).toBe(all);
      await page.getByRole('button', { name: 'Vortrag beginnen' }).focus();
      await page.keyboard.press('Enter');
      expect([await shown(page), await counted(page)]).toEqual([1, `1 von ${all}`]);
      expect(await page.locator('.site-head').isVisible()).toBe(false);
      // that nothing is released stays to be read on every slide
      expect(await page.locator('.banner-draft').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await shown(page)).toBe(all);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Vortrag beginnen');
      expect(page.url()).not.toContain('folie');
    });
  });

  it('is turned by keys, tells where it is, and opens again there', async () => {
    await withPage('vortrag.html?folie=2', async (page) => {
      const all = await page.locator('.slide').count();
      const second = await title(page);
      await page.keyboard.press('ArrowRight');
      const third = await title(page);
      expect(third).not.toBe(second);
      expect(await page.evaluate('document.activeElement.textContent')).toBe(third);
      expect(await page.locator('[aria-live]').textContent()).toBe(`3 von ${all}`);
      await page.keyboard.press('PageUp');
      expect(await title(page)).toBe(second);
      await page.keyboard.press('End');
      expect(await counted(page)).toBe(`${all} von ${all}`);
      await page.keyboard.press(' ');
      expect(await counted(page)).toBe(`${all} von ${all}`);
      expect(await page.getByRole('button', { name: 'Weiter' }).getAttribute('aria-disabled')).toBe('true');
      await page.keyboard.press('Home');
      expect(await counted(page)).toBe(`1 von ${all}`);
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      await page.reload();
      expect(await title(page)).toBe(third);
    });
  });

  it('looks up any area for questions, with the figures of its page', async () => {
    await withPage('vortrag.html?folie=5', async (page) => {
      await page.waitForSelector('#several-area', { state: 'attached' });
      await page.getByRole('button', { name: 'Gebiet nachschlagen' }).click();
      expect(await page.evaluate('document.activeElement.id')).toBe('several-area');
      const at = await counted(page);
      // keys of a control are its own
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Home');
      expect(await counted(page)).toBe(at);
      await page.selectOption('#several-area', 'K 2');
      await page.locator('.picker .chooser button').click();
      const row = page.locator('#several-soziooekonomie tbody tr').first();
      const [name] = (await row.locator('th').textContent())!.split(',');
      const [value] = (await row.locator('td').first().textContent())!.split(' ');
      await page.goto(site.address('gebiet/sozialraeume/sozialraum/k-2.html'));
      const own = page.locator('table.profile tbody tr', { hasText: name! }).first();
      expect(await own.textContent()).toContain(value);
    });
  });

  it('fills the screen of a hall with every slide, in letters that are read from afar', {
    timeout: 120_000,
  }, async () => {
    await withPage('vortrag.html?folie=1', async (page) => {
      for (const [width, height] of [
        [1280, 720],
        [1920, 1080],
        [1024, 768],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.keyboard.press('Home');
        for (let left = await page.locator('.slide').count(); left > 1; left--) {
          const [over, letters] = await page.evaluate<[number, number]>(
            '[document.documentElement.scrollHeight - innerHeight, parseFloat(getComputedStyle(document.querySelector(".slide:not([hidden])")).fontSize)]',
          );
          const at = `${await title(page)} at ${width} × ${height}`;
          expect(over, at).toBeLessThanOrEqual(0);
          expect(letters, at).toBeGreaterThanOrEqual(14);
          await page.keyboard.press('PageDown');
        }
      }
    });
  });
});
