import { describe, expect, it } from 'vitest';
import type { FormulaSource } from '../../../../src/core/formulas.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { shownRange } from '../../../../src/verify/attack/system/shown-range.ts';
import { neededFiles, type SmallEdition, type SmallFigure, YEAR } from '../../../small-edition.ts';
import { published } from '../publication.ts';

const NEAREST: Partial<FormulaSource> = { inexactness: 2.5, rounding: { base: 5, keepsSums: false } };
const KEEPING: Partial<FormulaSource> = { inexactness: 4, rounding: { base: 5, keepsSums: true } };
const TOWN = { town: { K: null, A: 'K', B: 'K' } } as const;

const people = (area: string, numerator: number, period = YEAR): SmallFigure => ({
  ...{ series: 'people', area, numerator, period },
});
const town = (rules: Partial<FormulaSource>, [whole, first, second]: [number, number, number]): SmallEdition => ({
  areas: TOWN,
  indicators: [{ id: 'people', numerator: ['people'] }],
  rules,
  figures: [people('K', whole), people('A', first), people('B', second)],
});

async function found(edition: SmallEdition, ...earlier: SmallEdition[]): Promise<string[]> {
  const { findings } = await attack({
    files: published(neededFiles(edition)),
    earlier: earlier.map((one, at) => ({ name: `editions/${at}`, files: published(neededFiles(one)) })),
    areFormatsVerified: true,
  });
  return findings.map(({ code, areaCode, details, confidential }) =>
    [code, areaCode, details?.['part'], `${confidential?.['lower']}..${confidential?.['upper']}`].join(' '),
  );
}

describe('counts rounded to the nearest five', () => {
  it('are told by their sum: a town shows 5, and each of its two parts 0', async () => {
    expect(await found(town(NEAREST, [5, 0, 0]))).toEqual([
      'attack-rounding-undone A numerator 1..2',
      'attack-rounding-undone B numerator 1..2',
    ]);
  });

  it('are safe where a part may be nobody, and large ones may follow', async () => {
    expect(await found(town(NEAREST, [5, 5, 0]))).toEqual([]);
    expect(await found(town(NEAREST, [0, 0, 0]))).toEqual([]);
    // 8 to 12 less 3 to 7 and 3 to 7: nobody is few
    expect(await found(town(NEAREST, [10, 5, 5]))).toEqual([]);
  });

  it('are told by two years together', async () => {
    const edition: SmallEdition = {
      ...town(NEAREST, [0, 0, 0]),
      areas: { town: { K: null } },
      indicators: [
        { id: 'people', numerator: ['people'], periods: ['2020', YEAR] },
        { id: 'pooled', numerator: ['people', 'people@-1'] },
      ],
      figures: [people('K', 0, '2020'), people('K', 0), { series: 'pooled', area: 'K', numerator: 5 }],
    };
    // each year, and what it leaves of both: the other one
    expect((await found(edition)).sort()).toEqual([
      'attack-rounding-undone K numerator 1..2',
      'attack-rounding-undone K numerator 1..2',
      'attack-rounding-undone K remainder 1..2',
      'attack-rounding-undone K remainder 1..2',
    ]);
  });

  it('are too few for certain where the minimum is larger than what rounding leaves open', async () => {
    expect(await found(town({ ...NEAREST, minimum: 10 }, [20, 5, 15]))).toEqual([
      'attack-rounding-undone A numerator 3..7',
    ]);
    // nobody may learn that there is nobody: 0 says that they are two at most
    expect(await found(town({ ...NEAREST, zerosShown: false }, [15, 0, 15]))).toEqual([
      'attack-rounding-undone A numerator 0..2',
    ]);
  });
});

describe('counts rounded so that sums hold', () => {
  it('may all be as they are shown', async () => {
    expect(await found(town(KEEPING, [5, 0, 5]))).toEqual([]);
    expect(await found(town(KEEPING, [5, 5, 0]), town(KEEPING, [5, 0, 5]))).toEqual([]);
  });

  it('are told by editions that round them otherwise each time', async () => {
    // nobody is nowhere: each part was rounded up once, and once the whole was rounded down
    const editions = [town(KEEPING, [5, 5, 0]), town(KEEPING, [5, 0, 5])];
    expect(await found(town({ ...KEEPING, minimum: 4 }, [0, 0, 0]), ...editions)).toEqual([
      'attack-rounding-undone A numerator 1..3',
      'attack-rounding-undone B numerator 1..3',
    ]);
  });

  it('are another count where they cannot be the same: what an edition says last holds', async () => {
    expect(await found(town(KEEPING, [20, 0, 20]), town(KEEPING, [25, 5, 20]))).toEqual([]);
    expect(await found(town(KEEPING, [20, 10, 10]), town(KEEPING, [5, 0, 5]))).toEqual([]);
  });
});

describe('counts with noise', () => {
  it('are taken for inexact, and nobody tries to undo it', async () => {
    expect(await found(town({ inexactness: 2.5 }, [5, 0, 0]))).toEqual([]);
  });
});

describe('what a rounded count may have been', () => {
  const range = (shown: number, base: number, keepsSums = false, more = {}) => {
    const rounding = { base, keepsSums, isItself: true };
    const { lower, upper } = shownRange(shown, { isCount: true, isWhole: true, inexactness: 1, rounding, ...more });
    return [lower, upper];
  };

  it.each([
    [0, 5, [0, 2]],
    [5, 5, [3, 7]],
    // half-way goes up
    [0, 10, [0, 4]],
    [10, 10, [5, 14]],
  ])('%i to base %i lies between %j', (shown, base, expected) => {
    expect(range(shown, base)).toEqual(expected);
  });

  it('is less than a base away where sums are kept, and never less than nobody', () => {
    expect([range(0, 5, true), range(5, 5, true), range(20, 10, true)]).toEqual([
      [0, 4],
      [1, 9],
      [11, 29],
    ]);
  });

  it('goes both ways for balances, away from nobody', () => {
    const balance = { isCount: false };
    expect([range(0, 5, false, balance), range(-5, 5, false, balance)]).toEqual([
      [-2, 2],
      [-7, -3],
    ]);
    expect([range(0, 10, false, balance), range(-10, 10, false, balance)]).toEqual([
      [-4, 4],
      [-14, -5],
    ]);
    expect(range(5, 5, false, { isCount: false, isWhole: false })).toEqual([2.5, 7.5]);
  });
});
