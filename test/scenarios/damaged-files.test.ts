import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { renderFinding } from '../../src/locale/finding-text.ts';
import { memoryEffects } from '../memory-effects.ts';
import { type Files, textOf } from './broken-workspace.ts';
import { goodWorkspace } from './good-workspace.ts';

const PATHS = Object.keys(goodWorkspace());
const SCRAPS = [
  '',
  ';',
  '"',
  '\n',
  '\t',
  ' ',
  '0',
  '-',
  ',',
  '.',
  '1.234',
  ':',
  '{',
  '[',
  '- ',
  'null',
  '..',
  '#',
  '\ufeff',
  '\0',
  'ä',
  '*',
  '((',
  '1e999',
];

/** Replaces a stretch of a file by a scrap. */
function damage(
  files: Files,
  { path, at, length, scrap }: { path: string; at: number; length: number; scrap: string },
): void {
  const text = textOf(files, path);
  const start = Math.floor(at * text.length);
  files[path] = text.slice(0, start) + scrap + text.slice(start + length);
}

const damages = fc.record({
  path: fc.constantFrom(...PATHS),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  scrap: fc.constantFrom(...SCRAPS),
});

describe('Damaged files', () => {
  it('never crash the stage, and every finding can be read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damages, { minLength: 1, maxLength: 3 }), async (list) => {
        const files = goodWorkspace();
        for (const one of list) damage(files, one);
        const { findings, workspace } = await ingest(memoryEffects(files));
        expect(workspace === null).toBe(findings.some((finding) => finding.severity === 'error'));
        for (const finding of findings)
          expect(renderFinding(finding, 'de').split('\n').length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 300 },
    );
  });

  it('never crash the stage, whatever bytes they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), fc.uint8Array({ maxLength: 200 }), async (path, bytes) => {
        const { findings } = await ingest(memoryEffects({ ...goodWorkspace(), [path]: bytes }));
        expect(Array.isArray(findings)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('The order of rows', () => {
  it('changes no value and no status', async () => {
    const expected = await valuesOf(goodWorkspace());
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (keys) => {
        const files = goodWorkspace();
        for (const path of ['sources/residents.csv', 'sources/benefits.csv', 'areas/areas.csv']) {
          const [head = '', ...rows] = textOf(files, path)
            .split(/\r?\n/)
            .filter((line) => line !== '');
          const shuffled = rows.map((row) => ({ row, key: keys.next().value })).sort((a, b) => a.key - b.key);
          files[path] = [head, ...shuffled.map((entry) => entry.row), ''].join('\n');
        }
        expect(await valuesOf(files)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

async function valuesOf(files: Files): Promise<Record<string, number>> {
  const { workspace } = await ingest(memoryEffects(files));
  const values: Record<string, number> = {};
  for (const [key, slice] of workspace?.checked.slices ?? []) {
    slice.values.forEach((value, area) => {
      if (!Number.isNaN(value))
        values[`${key} ${workspace?.checked.areas.areas[area]?.code} ${slice.statuses[area]}`] = value;
    });
  }
  return values;
}
