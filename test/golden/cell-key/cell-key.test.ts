import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNoise } from '../../../src/protect/perturbation/add-noise.ts';
import { type NoiseTable, noiseOf, noiseRow, noiseTable } from '../../../src/stats/noise-table.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

const TABLE = noiseTable(byHand.design);
const moment = ({ noises, probabilities }: NoiseTable[number], power: number): number =>
  probabilities.reduce((sum, probability, index) => sum + probability * noises[index]! ** power, 0);

describe('cell keys: published probabilities', () => {
  it.each(Object.entries(byHand.rows))('of a true count of %s', (count, expected) => {
    const row = TABLE[Number(count)]!;
    for (const [noise, probability] of expected as [number, number][])
      expect(Math.abs(row.probabilities[row.noises.indexOf(noise)]! - probability)).toBeLessThan(byHand.tolerance);
  });
});

describe('cell keys: edges and laws', () => {
  it('leave zero alone and refuse what is no count', () => {
    expect(addNoise(0, 123, TABLE)).toBe(0);
    for (const [count, keys] of [
      [-1, 5],
      [2.5, 5],
      [Number.NaN, 5],
      [3, Number.NaN],
      [3, -1],
      [3, 0.5],
    ] as const)
      expect(addNoise(count, keys, TABLE)).toBeNaN();
  });

  it('have every variance that there is room for, and say where there is none', () => {
    for (const design of [
      { largest: 3, variance: 1, unshown: 0 },
      { largest: 10, variance: 9, unshown: 3 },
      { largest: 12, variance: 6, unshown: 4 },
    ]) {
      for (const row of noiseTable(design).slice(1)) {
        expect(Math.abs(moment(row, 1))).toBeLessThan(1e-9);
        expect(Math.abs(moment(row, 2) - design.variance)).toBeLessThan(1e-8);
      }
    }
    expect(() => noiseTable({ largest: 2, variance: 9, unshown: 2 })).toThrow(RangeError);
    expect(() => noiseTable({ largest: 7, variance: 0.01, unshown: 2 })).toThrow(RangeError);
    expect(() => noiseTable({ largest: 0, variance: 4, unshown: 2 })).toThrow(RangeError);
  });

  it('change equal records alike in whatever order they are added, by 7 at most, and never to 1 or 2', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(keys, (records) => {
        const sum = records.reduce((total, key) => total + key, 0);
        const reduced = [...records].reverse().reduce((total, key) => (total + key) % 2 ** 32, 0);
        const shown = addNoise(records.length, sum, TABLE);
        expect(shown).toBe(addNoise(records.length, reduced, TABLE));
        expect(Math.abs(shown - records.length)).toBeLessThanOrEqual(7);
        expect([1, 2]).not.toContain(shown);
        expect(shown).toBeGreaterThanOrEqual(0);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('treat 240,000 people like any count above the last row', () => {
    const half = 2 ** 31;
    expect(addNoise(240_000, half, TABLE)).toBe(240_000 + noiseOf(10, 0.5, TABLE));
  });
});

interface Case {
  readonly n: number;
  readonly rkeys: readonly number[];
  readonly cell_key: number;
  readonly pert: number;
  readonly published: number;
}

describeWithReference('cell keys: the table of a statistical office', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/ckm_ptable.json`, 'utf8')) as {
    readonly ptable: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>>;
    readonly lookup_cases: readonly Case[];
  };
  const given: NoiseTable = Object.values(file.ptable).map((rows) => ({
    ...noiseRow(
      rows.map(([, noise]) => noise),
      rows.map(([, , probability]) => probability),
    ),
    upper: rows.map(([, , , upper]) => upper),
  }));

  it('is what the design gives, row by row', () => {
    expect(TABLE).toHaveLength(given.length);
    TABLE.forEach((row, count) => {
      expect(row.noises).toEqual(given[count]!.noises);
      row.probabilities.forEach((probability, index) => {
        expect(Math.abs(probability - given[count]!.probabilities[index]!)).toBeLessThan(1e-8);
      });
    });
  });

  it('has mean 0 and variance 4 in every row but the first, to five digits', () => {
    for (const table of [given, TABLE])
      for (const row of table.slice(1)) {
        expect(Math.abs(moment(row, 1))).toBeLessThan(1e-5);
        expect(Math.abs(moment(row, 2) - 4)).toBeLessThan(1e-5);
      }
  });

  it('gives the published count of each case, exactly', () => {
    expect(file.lookup_cases).toHaveLength(7);
    for (const { n, cell_key: key, pert, published } of file.lookup_cases)
      for (const table of [given, TABLE]) {
        expect(noiseOf(n, key, table)).toBe(pert);
        expect(addNoise(n, Math.round(key * 2 ** 32), table)).toBe(published);
      }
  });
});
