import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildExample, KINDS, LOOKS, openBrowser, openLook } from './site.ts';

let browser: Browser;
let site: BuiltSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), buildExample()]);
});

afterAll(() => browser?.close());

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(LOOKS)('axe finds nothing in $name', (look) => {
  it.each([...look.pages])('on %s', async (path) => {
    const context = await openLook(browser, look);
    const page = await context.newPage();
    await page.goto(site.address(path), { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
    const found = violations.map(({ id, nodes: [first, ...others] }) => {
      return `${id} × ${others.length + 1}: ${first?.html.slice(0, 160)} ${first?.failureSummary ?? ''}`;
    });
    await context.close();
    expect(found).toEqual([]);
  });
});

describe('on a screen of 320 px', () => {
  it('no page scrolls sideways', async () => {
    const context = await openLook(browser, LOOKS[2]);
    const page = await context.newPage();
    const wide: string[] = [];
    // texts alone: nothing of them is drawn later
    const methods = ['methode', 'en/method'].flatMap((folder) =>
      readdirSync(join(site.folder, folder)).map((file) => ({ path: `${folder}/${file}`, waitUntil: 'load' as const })),
    );
    const drawn = KINDS.map((path) => ({ path, waitUntil: 'networkidle' as const }));
    for (const { path, waitUntil } of [...drawn, ...methods]) {
      await page.goto(site.address(path), { waitUntil });
      const width = await page.evaluate('document.documentElement.scrollWidth');
      if (Number(width) > 320) wide.push(`${path}: ${width} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});
