import { ATLAS_ASSETS } from '../src/publish/atlas/atlas.ts';

/** Every asset of the atlas by name, with a byte instead of what it holds: for pages that nobody opens. */
export const EMPTY_ASSETS: ReadonlyMap<string, Uint8Array> = new Map(
  ATLAS_ASSETS.map((name) => [name, new Uint8Array(1)]),
);
