import { describe, expect, it } from 'vitest';
import { readNoiseTable } from '../../../../src/ingest/workspace/read-noise-table.ts';
import { memoryEffects } from '../../../memory-effects.ts';

const SOUND = `count;noise;probability
0;0;1
1;-1;0,6
1;1;0.4
2;-2;0,25
2;0;0,5
2;2;0,25
`;
const read = (text: string) => readNoiseTable(memoryEffects({ 'noise.csv': text }), 'noise.csv');
const codesOf = async (text: string): Promise<unknown[]> => {
  const { table, findings } = await read(text);
  expect(table).toBeNull();
  return findings.map(({ code, row, column }) => [code, row, column]);
};

describe('a noise table of an office', () => {
  it('is read by count, with decimal commas or points', async () => {
    expect(await read(SOUND)).toEqual({
      table: [
        { noises: [0], probabilities: [1] },
        { noises: [-1, 1], probabilities: [0.6, 0.4] },
        { noises: [-2, 0, 2], probabilities: [0.25, 0.5, 0.25] },
      ],
      findings: [],
    });
  });

  it.each([
    ['a count is left out', '2;', '3;', [['source-table-value', 5, 'count']]],
    ['a result would fall below zero', '1;-1', '1;-2', [['source-table-value', 3, 'noise']]],
    ['nobody would become somebody', '0;0;1', '0;1;1', [['source-table-value', 2, 'noise']]],
    ['noise is no whole number', '2;2;', '2;1,5;', [['source-table-value', 7, 'noise']]],
    ['a probability is none', '0.4', '-0.4', [['source-table-value', 4, 'probability']]],
    ['probabilities do not make 1', '0,6', '0,5', [['source-table-value', 3, 'probability']]],
    ['a column has another name', 'noise', 'rauschen', [['source-table-column', 1, 'noise']]],
  ])('is refused where %s', async (_what, from, to, expected) => {
    expect(SOUND).toContain(from);
    expect(await codesOf(SOUND.replace(from, to))).toContainEqual(expected[0]);
  });

  it('is refused where it is missing, empty, or knows nobody but nobody', async () => {
    const { table, findings } = await readNoiseTable(memoryEffects({}), 'noise.csv');
    expect([table, findings.map(({ code }) => code)]).toEqual([null, ['source-table-missing']]);
    expect((await read('')).table).toBeNull();
    expect(await codesOf('count;noise;probability\n0;0;1\n')).toEqual([['source-table-value', 2, 'count']]);
  });
});
