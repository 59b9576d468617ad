import { readFileSync } from 'node:fs';
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

const LEVEL = 'ebene=sozialraeume-sozialraum';
/** Cells of the row of an indicator: name, count, base, value, bounds, region. */
async function cells(page: Page, name: string): Promise<readonly string[]> {
  const row = page.locator('.several-result tbody tr', { hasText: name }).first();
  await row.waitFor();
  return row.locator('th, td').allTextContents();
}

describe('an area of one’s own', () => {
  it('of one area has the figures of its page', async () => {
    await withPage(`eigenes-gebiet.html?${LEVEL}&gebiete=K+2`, async (page) => {
      const [, count, base, value] = await cells(page, 'Mindestsicherungsquote');
      await page.goto(site.address('gebiet/sozialraeume/sozialraum/k-2.html'));
      const own = await page.locator('table.profile tbody tr', { hasText: 'Mindestsicherungsquote' }).first();
      const said = (await own.textContent())!;
      for (const text of [count, value]) expect(said).toContain(text);
      expect(base).toMatch(/^[\d.]+$/);
    });
  });

  it('of all areas of a municipality has the figures of the municipality', async () => {
    await withPage('gebiet/sozialraeume/kommune/00991003.html', async (page) => {
      const row = page.locator('table.profile tbody tr', { hasText: 'Mindestsicherungsquote' }).first();
      const said = (await row.textContent())!;
      await page.goto(site.address(`eigenes-gebiet.html?${LEVEL}`));
      const codes = await page
        .locator('#own-area optgroup', { has: page.locator('option[value="K 2"]') })
        .locator('option')
        .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
      expect(codes.length).toBeGreaterThan(10);
      await page.goto(site.address(`eigenes-gebiet.html?${LEVEL}&gebiete=${codes.join('*').replaceAll(' ', '+')}`));
      const [, count, , value, lower, upper] = await cells(page, 'Mindestsicherungsquote');
      for (const text of [count, value, lower, upper]) expect(said).toContain(text);
    });
  });

  it('is put together by keyboard, says what cannot be added, and is saved with its source', async () => {
    await withPage('eigenes-gebiet.html', async (page) => {
      await page.waitForSelector('#own-area');
      for (const code of ['K 2', 'K 4']) {
        await page.selectOption('#own-area', code);
        await page.focus('.picker .chooser button');
        await page.keyboard.press('Enter');
      }
      expect(page.url()).toContain('gebiete=K+2*K+4');
      expect((await cells(page, 'Medianalter'))[3]).toBe('lässt sich nicht zusammenfassen');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Als CSV speichern' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('eigenes-gebiet.csv');
      const text = readFileSync((await file.path())!, 'utf8');
      expect(text).toMatch(/Mindestsicherungsquote, %, 31\.12\.2021;\d+;\d+;\d+,\d;\d+(?:,\d)?;/);
      expect(text).toContain('Eigene Zusammenstellung aus: K 2');
      expect(text).toContain('Sozialraummonitoring 2022');
    });
  });

  it('has no sum where a part is protected', async () => {
    await withPage(`eigenes-gebiet.html?${LEVEL}&gebiete=K+2*K+4`, async (page) => {
      await page.waitForSelector('.several-result tbody tr');
      const rows = page.locator('.several-result tbody tr', { hasText: '[c]' });
      const texts = await rows.evaluateAll((found) =>
        found.map((row) => [...row.querySelectorAll('td')].slice(0, 5).map((cell) => cell.textContent)),
      );
      expect(texts.length).toBeGreaterThan(0);
      for (const cellTexts of texts) expect(cellTexts).toEqual(['–', '–', '[c]', '–', '–']);
      const name = (await rows.first().locator('th').textContent())!.split(',')[0]!;
      const marks: (string | null)[] = [];
      for (const code of ['k-2', 'k-4']) {
        await page.goto(site.address(`gebiet/sozialraeume/sozialraum/${code}.html`));
        marks.push(await page.locator('table.profile tbody tr', { hasText: name }).first().textContent());
      }
      expect(marks.some((text) => text?.includes('[c]'))).toBe(true);
    });
  });
});
