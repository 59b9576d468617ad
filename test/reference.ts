import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'vitest';

const folder = resolve(process.env.SOZIALRAUM_REFERENCE ?? '../shared');

/** Folder with real data and expected numbers, or null where it is absent. */
export const referenceFolder: string | null = existsSync(resolve(folder, 'cases')) ? folder : null;

/** A block of tests that needs the reference folder; where it is absent one skipped test says what was left out. */
export function describeWithReference(title: string, body: (folder: string) => void): void {
  if (referenceFolder) describe(title, () => body(referenceFolder));
  else {
    describe(title, () => {
      it.skip('left out: the reference folder is absent (set SOZIALRAUM_REFERENCE)', () => {});
    });
  }
}
