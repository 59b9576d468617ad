import { describe, expect, it } from 'vitest';
import { readAsset } from '../../../src/platform/assets.ts';

describe('readAsset', () => {
  it('bundles the script as a classic one, so that it runs from file://', async () => {
    const script = new TextDecoder().decode(await readAsset('atlas.js'));
    expect(script.length).toBeGreaterThan(100);
    expect(script).not.toMatch(/^\s*(import|export)\s/m);
  });

  it('bundles the style into one sheet without foreign addresses', async () => {
    const style = new TextDecoder().decode(await readAsset('atlas.css'));
    expect(style).not.toMatch(/@import|https?:\/\/(?!www\.w3\.org)/);
  });

  it('gives the same bytes each time', async () => {
    expect(await readAsset('atlas.css')).toBe(await readAsset('atlas.css'));
  });

  it.each(['../main.ts', 'a/b', ''])('refuses the name %j', (name) => {
    expect(() => readAsset(name)).toThrow(/no asset/);
  });
});
