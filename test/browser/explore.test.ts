import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildExample, CHANGES, COMPARED, onPage, openBrowser } from './site.ts';

let browser: Browser;
let site: BuiltSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), buildExample()]);
});

afterAll(() => browser?.close());

const withPage = (path: string, body: (page: Page) => Promise<void>): Promise<void> =>
  onPage(browser, site.address(path), body);

describe('several areas side by side', () => {
  it('are all in sight, five of them and their dots too', async () => {
    await withPage(`${COMPARED}*K+8*K+10`, async (page) => {
      await page.waitForSelector('#several-soziooekonomie');
      const over = '[...document.querySelectorAll(".table-region")].map((each) => each.scrollWidth - each.clientWidth)';
      expect(Math.max(...(await page.evaluate<number[]>(over)))).toBe(0);
    });
  });

  it('are chosen by keyboard, at most five, and the address holds them', async () => {
    await withPage('vergleich.html', async (page) => {
      await page.waitForSelector('#several-area');
      for (const code of ['K 2', 'K 4', 'K 6', 'K 8', 'K 10', 'K 12']) {
        await page.selectOption('#several-area', code);
        await page.keyboard.press('Tab');
        await page.focus('.picker .chooser button');
        await page.keyboard.press('Enter');
      }
      expect(await page.locator('.chosen li').count()).toBe(5);
      expect(await page.textContent('.picker .note')).toContain('Mehr als 5');
      await page.goto(page.url());
      await page.waitForSelector('#several-soziooekonomie');
      expect(await page.locator('#several-soziooekonomie thead th').count()).toBe(1 + 5 + 1 + 2);
      await page.focus('.chosen .remove');
      await page.keyboard.press('Enter');
      expect(await page.locator('.chosen li').count()).toBe(4);
      expect(await page.evaluate('document.activeElement.id')).toBe('several-area');
    });
  });

  it('show the figures of their pages, and what differs clearly from the one they are compared with', async () => {
    await withPage(COMPARED, async (page) => {
      await page.waitForSelector('#several-soziooekonomie');
      const link = page.locator('#several-soziooekonomie tbody tr', { hasText: 'Kinder' }).first();
      const [shown] = (await link.locator('td').first().textContent())!.split(' ');
      const name = (await link.locator('th').textContent())!.split(',')[0]!;
      await page.selectOption('#several-base', 'K 4');
      await page.waitForFunction(
        '/gegenüber K\\s4/.test(document.querySelector("#several-soziooekonomie").textContent)',
      );
      expect(page.url()).toContain('bezug=K+4');
      await page.goto(site.address('gebiet/sozialraeume/sozialraum/k-2.html'));
      const row = page.locator('table.profile tbody tr', { hasText: name }).first();
      expect(await row.locator('td.strong').textContent()).toContain(shown);
    });
  });

  it('are reached from the page of an area', async () => {
    await withPage('gebiet/sozialraeume/sozialraum/k-2.html', async (page) => {
      await page.click('a[href*="vergleich.html?"]');
      await page.waitForSelector('#several-soziooekonomie');
      expect(await page.locator('.chosen li').count()).toBe(1);
    });
  });
});

async function saved(page: Page, kind: string): Promise<Buffer> {
  const button = page.locator('.figure-tools button', { hasText: kind }).first();
  await button.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe(`so03-map-sozialraeume-sozialraum.${kind.toLowerCase()}`);
  return readFileSync(await download.path());
}

describe('the tools of a figure', () => {
  it('save the map as drawing, picture and values: styled by itself, with source and draft mark', async () => {
    await withPage('indikator/so03.html', async (page) => {
      await page.focus('.figure-tools summary');
      await page.keyboard.press('Enter');
      const svg = (await saved(page, 'SVG')).toString();
      expect(svg).toContain('fill="rgb(39, 43, 115)"');
      expect(svg).toContain('Quelle: ');
      expect(svg).toContain('Entwurf');
      expect(svg).not.toMatch(/class=|href=|var\(/);
      const png = await saved(page, 'PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBeGreaterThan(1500);
      const csv = (await saved(page, 'CSV')).toString();
      expect(csv.split('\r\n')).toHaveLength(1 + 93 + 1 + 1 + 1 + 1);
      expect(csv).toMatch(/Quelle;.*Sozialatlas Musterregion/);
    });
  });

  it('name a citation and the code to embed the figure', async () => {
    await withPage('indikator/so03.html', async (page) => {
      await page.click('.figure-tools summary');
      const fields = page.locator('.figure-tools textarea');
      expect(await fields.nth(0).inputValue()).toContain('Sozialatlas Musterregion, ');
      expect(await fields.nth(1).inputValue()).toContain('indikator/so03.html?einbetten=map-sozialraeume-sozialraum');
    });
  });

  it('show a figure alone where another page embeds it', async () => {
    await withPage('indikator/so03.html?einbetten=strip-sozialraeume', async (page) => {
      expect(await page.locator('main svg.chart').count()).toBeGreaterThan(0);
      expect(await page.locator('main svg.map').count()).toBe(0);
      expect(await page.locator('.site-head').isVisible()).toBe(false);
      expect(await page.locator('.banner-draft').isVisible()).toBe(true);
      expect(await page.getAttribute('main a[target="_top"]', 'href')).toMatch(/so03\.html$/);
    });
  });

  it('put tables before drawings on request, and the address keeps it', async () => {
    await withPage('indikator/so03.html', async (page) => {
      await page.focus('.tables-first');
      await page.keyboard.press('Enter');
      await page.goto(page.url());
      expect(page.url()).toContain('tabellen=1');
      const first = await page.evaluate(
        '[...document.querySelectorAll("figure.drawing:has(svg.chart) > *")].map((part) => part.localName).slice(0, 2)',
      );
      expect(first).toEqual(['figcaption', 'details']);
      expect(await page.locator('figure.drawing table').first().isVisible()).toBe(true);
    });
  });
});

describe('the map of change', () => {
  it('is shown on request by keyboard, with its table, and the address keeps it', async () => {
    await withPage('indikator/so03.html', async (page) => {
      await page.focus('[data-atlas="change"]');
      await page.keyboard.press('Space');
      await page.waitForSelector('svg.map .area.v2');
      expect(page.url()).toContain('veraenderung=1');
      expect(await page.locator('[data-atlas="period"]').isDisabled()).toBe(true);
      const told = await page.locator('svg.map .area.v2').first().getAttribute('aria-label');
      expect(told).toMatch(/: gesunken, von \d+,\d Prozent \(.*\) auf \d+,\d Prozent/);
      await page.click('[data-atlas="table"] summary');
      expect(await page.locator('[data-atlas="table"] tbody tr').count()).toBe(93);
      await page.click('.figure-tools summary');
      const csv = (await saved(page, 'CSV')).toString().split('\r\n');
      expect(csv[0]).toMatch(/früher .*;Stand früher;jetzt, 31\.12\.2021 .*;Veränderung$/);
      expect(csv[1]).toMatch(/;[\d,]+;31\.12\.2016;[\d,]+;gesunken$/);
      await page.goto(page.url());
      await page.waitForSelector('svg.map .area.v2');
      await page.click('[data-atlas="change"]');
      await page.waitForSelector('svg.map .area.m5');
    });
  });
});

describe('the map in circles', () => {
  it('is chosen by keyboard, told, walked through by keys and kept by the address', async () => {
    await withPage('indikator/so03.html', async (page) => {
      await page.focus('[data-atlas="circles"]');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('svg.map .map-circles .area.m5 circle');
      expect(page.url()).toContain('kreise=anzahl');
      expect(await page.textContent('[aria-live]')).toContain('als Kreise nach Anzahl');
      await page.focus('svg.map [tabindex="0"]');
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(
        /: \d+,\d Prozent, Anzahl \d+, .*Klasse \d von 5/,
      );
      await page.goto(page.url());
      await page.waitForSelector('svg.map .map-circles');
      expect(await page.locator('[data-atlas="circles"]').inputValue()).toBe('cases');
      await page.selectOption('[data-atlas="circles"]', 'residents');
      await page.waitForSelector('.legend-note:has-text("Zahl der Einwohnerinnen und Einwohner")');
      await page.selectOption('[data-atlas="circles"]', '');
      await page.waitForSelector('svg.map .map-areas');
      expect(page.url()).not.toContain('kreise');
      await page.goBack();
      await page.waitForSelector('svg.map .map-circles');
    });
  });

  it('is taken away as it is shown, with the scale of its circles', async () => {
    await withPage('indikator/so03.html?kreise=anzahl', async (page) => {
      await page.waitForSelector('svg.map .map-circles');
      await page.click('.figure-tools summary');
      const svg = (await saved(page, 'SVG')).toString();
      expect(svg.match(/<circle/g)!.length).toBeGreaterThan(90);
      expect(svg.includes('>Anzahl</text>')).toBe(true);
      expect(svg.includes('Die Fläche eines Kreises steht für die')).toBe(true);
    });
  });

  it('shows a protected count as no circle, a hatched area and no number', async () => {
    await withPage('indikator/bi07.html?kreise=anzahl', async (page) => {
      await page.waitForSelector('svg.map .map-circles');
      const labels = await page.locator('.map-circles .area:not(:has(circle))').evaluateAll((areas) =>
        // biome-ignore lint/suspicious/noExplicitAny: runs in the page, which these types do not know
        (areas as any[]).map(
          (area) => `${area.getAttribute('aria-label')} ${area.querySelector('path').getBBox().width}`,
        ),
      );
      expect(labels.length).toBeGreaterThan(20);
      for (const label of labels) expect(label).toMatch(/: geschützt 5$/);
      expect(await page.locator('.map-base path[fill*="hatch"]').count()).toBe(labels.length);
    });
  });

  it('stands beside a series that has no such choice', async () => {
    await withPage('zwei-karten.html?kreise=anzahl&indikator2=sd01&kreise2=anzahl', async (page) => {
      await page.waitForSelector('[data-second] .map-circles .plain');
      await page.waitForSelector('.map-circles .m5');
      expect(await page.locator('#first-period-drawing').isVisible()).toBe(true);
      expect(await page.locator('#second-period-drawing').isVisible()).toBe(false);
    });
  });
});

describe('two maps side by side', () => {
  it('are chosen apart, and the address keeps both', async () => {
    await withPage(CHANGES, async (page) => {
      await page.waitForSelector('[data-second] svg.map .area.v2');
      const blocks = page.locator('[data-atlas="map"]');
      // each map draws itself when its figures are there, in no order
      await page.waitForSelector('[data-atlas="map"][data-series="bi01"]');
      expect(await blocks.nth(1).getAttribute('data-series')).toBe('so03');
      await page.selectOption('#second-series', 'bi01');
      await page.waitForSelector('[data-second][data-series="bi01"]');
      await page.goBack();
      await page.waitForSelector('[data-second][data-series="so03"]');
      expect(await blocks.nth(0).getAttribute('data-series')).toBe('bi01');
    });
  });

  it('is reached from an indicator', async () => {
    await withPage('indikator/bi01.html', async (page) => {
      await page.click('a[href*="zwei-karten.html?"]');
      await page.waitForSelector('[data-atlas="map"][data-series="bi01"]');
    });
  });
});
