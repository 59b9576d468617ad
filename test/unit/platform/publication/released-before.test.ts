import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReleasedBefore } from '../../../../src/platform/publication/released-before.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

/** A folder with a publication, and a workspace with sealed editions. */
function office(edition: unknown, ...sealed: readonly string[]): readonly [out: string, workspace: string] {
  const root = temporaryFolder();
  const [out, workspace] = [join(root, 'out'), join(root, 'amt')];
  mkdirSync(out);
  if (edition !== null) writeFileSync(join(out, 'manifest.json'), JSON.stringify({ generator: 'sozialraum', edition }));
  for (const name of sealed) mkdirSync(join(workspace, 'editions', name), { recursive: true });
  return [out, workspace];
}

describe('checkReleasedBefore', () => {
  it('lets pass what is sealed, drafts, and folders without a publication', () => {
    const released = { id: '2022', version: 1, state: 'released' };
    expect(() => checkReleasedBefore(...office(released, '2022'))).not.toThrow();
    expect(() => checkReleasedBefore(...office({ ...released, version: 2 }, '2022', '2022.2'))).not.toThrow();
    expect(() => checkReleasedBefore(...office({ ...released, state: 'draft' }))).not.toThrow();
    expect(() => checkReleasedBefore(...office(null))).not.toThrow();
  });

  it('refuses a released edition whose record was taken away: it was public all the same', () => {
    const released = { id: '2022', version: 2, state: 'released' };
    expect(() => checkReleasedBefore(...office(released))).toThrow(/edition-gone/);
    expect(() => checkReleasedBefore(...office(released, '2022'))).toThrow(/edition-gone/);
  });
});
