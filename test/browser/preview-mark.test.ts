import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEffects } from '../../src/platform/effects.ts';
import { publishAtlas } from '../../src/publish/atlas/atlas.ts';
import { atlasEdition } from '../atlas-edition.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { LOOKS, openBrowser, openLook } from './site.ts';

let browser: Browser;
const folder = temporaryFolder();

beforeAll(async () => {
  browser = await openBrowser();
  const assets = await publishAtlas.readAssets(
    nodeEffects({ workspace: folder, dataFolder: null, progress: () => {} }),
  );
  const { assessed, edition } = atlasEdition({ state: 'preview' });
  for (const { path, chunks } of publishAtlas.files(assessed, edition, assets)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk as string))));
  }
});

afterAll(() => browser?.close());

describe.each(LOOKS)('the mark of a preview in $name', (look) => {
  it.each(['screen', 'print'] as const)('is seen and read out on %s', async (media) => {
    const context = await openLook(browser, look);
    const page = await context.newPage();
    await page.emulateMedia({ media });
    await page.goto(pathToFileURL(join(folder, 'indikator', 'so01.html')).href);
    const mark = page.getByRole('region', { name: 'Stand dieser Ausgabe' }).locator('.banner-preview');
    expect(await mark.isVisible()).toBe(true);
    expect(await mark.innerText()).toContain('noch nicht auf Rückrechenbarkeit geprüft');
    const box = (await mark.boundingBox())!;
    expect(box.y).toBeLessThan(600);
    const { violations } = await new AxeBuilder({ page }).include('.banners').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });
});
