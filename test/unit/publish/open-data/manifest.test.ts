import { describe, expect, it } from 'vitest';
import { manifestText } from '../../../../src/publish/open-data/manifest.ts';
import { assessedTable, editionOf } from '../../../assessed-table.ts';

describe('manifestText', () => {
  const input = {
    toolVersion: '1.2.3',
    edition: editionOf('released'),
    table: assessedTable().table,
    methodLog: [
      { step: 'assess', subject: 'a', choices: { seed: 7 } },
      { step: 'assess', subject: 'b', choices: { method: 'jenks' } },
    ],
    files: [
      { path: 'b', bytes: 2, sha256: 'bb' },
      { path: 'a', bytes: 1, sha256: 'aa' },
    ],
  };
  const manifest = JSON.parse(manifestText(input)) as Record<string, unknown>;

  it('names version, edition, sources, seeds of methods and all files in order', () => {
    expect(manifest).toMatchObject({
      generator: 'sozialraum',
      version: '1.2.3',
      edition: { id: '2022', version: 1, state: 'released', date: '2022-06-01' },
      sources: [{ id: 'q', publisher: 'Amt', licence: 'CC0' }],
      seeds: [{ step: 'assess', subject: 'a', seed: 7 }],
      files: [{ path: 'a' }, { path: 'b' }],
    });
  });

  it('tells nothing about protection', () => {
    expect(manifestText(input)).not.toMatch(/minimum|protection|alreadyPublic/);
  });
});
