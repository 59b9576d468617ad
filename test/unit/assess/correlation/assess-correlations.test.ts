import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { type TestArea, type TestCell, testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable, type TestShown } from '../../../protected-table.ts';

const CODES = Array.from({ length: 12 }, (_, index) => `A${String(index).padStart(2, '0')}`);
const RISING = CODES.map((_, index) => index ** 2);
const FALLING = CODES.map((_, index) => 50 - 3 * index + (index % 3));

const figure = (id: string, cells: readonly TestCell[], fields = {}, period = '2021') => ({
  definition: testIndicator({ id, kind: 'share', ...fields }),
  periods: [{ period, values: [null, ...cells] }],
});

function correlated(indicators: TestShown['indicators'], areas: readonly (string | TestArea)[] = CODES) {
  const table = assess(protectedTable({ areas: testAreas(areas), indicators }));
  return { result: table.correlations[0], log: table.log.find(({ step }) => step === 'correlation') };
}

describe('correlations of core indicators', () => {
  it('gives both kinds with number of areas and interval, the same on both sides of the diagonal', () => {
    const { result, log } = correlated([figure('up', RISING), figure('down', FALLING), figure('same', RISING)]);
    expect(result).toMatchObject({
      scheme: 'areas',
      level: 1,
      period: '2021',
      indicators: ['up', 'down', 'same'],
      areaCount: 12,
      absent: [],
    });
    const { pearson, spearman, pairCounts } = result!;
    expect([...pairCounts]).toEqual(new Array(9).fill(12));
    expect(spearman.coefficients[1]).toBeLessThan(-0.9);
    expect(pearson.coefficients[1]).toBeGreaterThan(spearman.coefficients[1]!);
    expect(pearson.coefficients[3]).toBe(pearson.coefficients[1]);
    expect(pearson.lower[1]).toBeLessThan(pearson.coefficients[1]!);
    expect(pearson.upper[1]).toBeGreaterThan(pearson.coefficients[1]!);
    expect([pearson.coefficients[2], pearson.lower[2], spearman.upper[2]]).toEqual([1, 1, 1]);
    expect(pearson.coefficients[0]).toBeNaN();
    expect(log?.choices).toMatchObject({ level: 'municipality', pairsWithCorrelation: 3, pairsWithout: 0 });
  });

  it('leaves out counts, other indicators and those without values in the year, and names the latter', () => {
    const { result } = correlated([
      figure('count', RISING, { kind: 'count' }),
      figure('other', RISING, { core: false }),
      ...['a', 'b', 'c', 'd'].map((id) => figure(id, RISING)),
      figure('old', RISING, {}, '2015'),
    ]);
    expect(result?.indicators).toEqual(['a', 'b', 'c', 'd']);
    expect(result?.absent).toEqual(['old']);
  });

  it('makes each pair of the areas that show both, and counts what is hidden', () => {
    const holes = FALLING.map((value, index): TestCell => (index === 0 ? 'hidden' : index === 1 ? null : value));
    const areas = CODES.map((code, index) => ({ code, ...(index === 11 ? { excluded: 'care home' } : {}) }));
    const { result, log } = correlated([figure('up', RISING), figure('down', holes), figure('same', RISING)], areas);
    expect(result).toMatchObject({ areaCount: 11 });
    expect([...result!.pairCounts]).toEqual([11, 9, 11, 9, 9, 9, 11, 9, 11]);
    expect([...result!.hiddenCounts]).toEqual([0, 1, 0]);
    expect(result!.pearson.coefficients[1]).toBeNaN();
    expect(result!.pearson.coefficients[2]).toBe(1);
    expect(log?.choices).toMatchObject({ hiddenLeftOut: 1, fewestPairs: 9, pairsWithCorrelation: 1, pairsWithout: 2 });
  });

  it('knows no correlation where one is equal everywhere, of one indicator or of none', () => {
    const { result } = correlated([figure('up', RISING), figure('flat', new Array(12).fill(7))]);
    expect(result!.pearson.coefficients[1]).toBeNaN();
    expect(result!.spearman.coefficients[1]).toBeNaN();
    expect(correlated([figure('up', RISING)]).result).toBeUndefined();
    expect(correlated([])).toEqual({ result: undefined, log: undefined });
  });

  it('does not depend on the order of areas', () => {
    const order = [7, 3, 11, 0, 5, 1, 10, 2, 9, 4, 8, 6];
    const turned = correlated(
      [
        figure(
          'up',
          order.map((index) => RISING[index]!),
        ),
        figure(
          'down',
          order.map((index) => FALLING[index]!),
        ),
      ],
      order.map((index) => CODES[index]!),
    );
    expect(turned.result).toEqual(correlated([figure('up', RISING), figure('down', FALLING)]).result);
  });
});
