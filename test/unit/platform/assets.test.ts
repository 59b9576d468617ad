import { describe, expect, it } from 'vitest';
import { readAsset } from '../../../src/platform/assets.ts';
import { SCRIPTS } from '../../../src/publish/atlas/page-script.ts';

describe('readAsset', () => {
  it.each(SCRIPTS)('bundles the script %s as a classic one, so that it runs from file://', async (name) => {
    const script = new TextDecoder().decode(await readAsset(`${name}.js`));
    expect(script.length).toBeGreaterThan(100);
    expect(script).not.toMatch(/^\s*(import|export)\s/m);
  });

  it('bundles the style into one sheet without foreign addresses', async () => {
    const style = new TextDecoder().decode(await readAsset('atlas.css'));
    expect(style).not.toMatch(/@import|https?:\/\/(?!www\.w3\.org)/);
  });

  it('leaves out of a script what its pages do not hold', async () => {
    const [all, page] = await Promise.all(['talk.js', 'page.js'].map(readAsset));
    expect(page!.length).toBeLessThan(all!.length / 2);
  });

  it('gives the same bytes each time', async () => {
    expect(await readAsset('atlas.css')).toBe(await readAsset('atlas.css'));
  });

  it.each(['../main.ts', 'a/b', ''])('refuses the name %j', (name) => {
    expect(() => readAsset(name)).toThrow(/no asset/);
  });
});
