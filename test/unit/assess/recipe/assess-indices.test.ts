import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { replayIndex } from '../../../../src/assess/recipe/replay-index.ts';
import type { IndexDefinition } from '../../../../src/core/indicator.ts';
import { cellsOf, type TestCell, testAreas, testIndex, testIndicator, testMembers } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';
import { shippedRecipe } from '../../../shipped-recipes.ts';

const CODES = ['A', 'B', 'C', 'D', 'E'];

/** Indices over two indicators and three years; in each year all values of the first rise by 10. */
function assessed(
  indices: readonly IndexDefinition[],
  cells: readonly TestCell[] = [1, 2, 3, 4, 10],
  breaks: readonly string[] = [],
) {
  const years = [2019, 2020, 2021];
  const raised = (cell: TestCell, by: number): TestCell => (typeof cell === 'number' ? cell + by : cell);
  const indicators = [
    {
      definition: testIndicator({ id: 'first', kind: 'delivered', breaks }),
      periods: years.map((year, at) => ({
        period: String(year),
        values: [null, ...cells.map((cell) => raised(cell, 10 * at))],
      })),
    },
    {
      definition: testIndicator({ id: 'second', kind: 'delivered', direction: 'relief' }),
      periods: years.map((year) => ({ period: String(year), values: [null, 9, 4, 4, 2, 1] })),
    },
  ];
  return assess(protectedTable({ areas: testAreas(CODES), indicators, indices }));
}

const single = (id: string, fields: Partial<IndexDefinition> = {}) =>
  testIndex({ id, members: testMembers('first'), ...fields });

const valuesOf = (result: ReturnType<typeof assessed>, id: string, period = 0) =>
  cellsOf(result.indices.find((index) => index.definition.id === id)!.periods[period]!.value).slice(1);

describe('an index of indices', () => {
  const topics = [single('one'), testIndex({ id: 'two', members: testMembers('second') })];
  const overall = testIndex({ id: 'all', rule: 'overall', members: testMembers('one', 'two') });

  it('is made from them wherever it stands in the list', () => {
    const [after, before] = [assessed([...topics, overall]), assessed([overall, ...topics])];
    expect(valuesOf(after, 'all')).toEqual(valuesOf(before, 'all'));
    expect(before.indices.map((index) => index.definition.id)).toEqual(['all', 'one', 'two']);
    const sums = valuesOf(after, 'one').map((value, i) => Number(value) + Number(valuesOf(after, 'two')[i]));
    const deviation = Math.sqrt(sums.reduce((total, sum) => total + sum ** 2, 0) / sums.length);
    valuesOf(after, 'all').forEach((value, i) => {
      expect(value).toBeCloseTo(sums[i]! / deviation, 12);
    });
  });

  it('turns a member whose high values mean relief', () => {
    const relief = { ...shippedRecipe('burden'), highMeans: 'relief' as const };
    const good = single('good', { recipe: relief });
    const result = assessed([good, testIndex({ id: 'all', members: testMembers('good') }), single('one')]);
    valuesOf(result, 'all').forEach((value, i) => {
      expect(value).toBeCloseTo(Number(valuesOf(result, 'one')[i]), 12);
      expect(valuesOf(result, 'good')[i]).toBeCloseTo(-Number(value), 12);
    });
  });

  it('lacks an area that a member lacks', () => {
    const result = assessed([...topics, overall], [1, 'hidden', 3, 4, 10]);
    expect(valuesOf(result, 'one')[1]).toBe('hidden');
    expect(valuesOf(result, 'all')[1]).toBe('hidden');
  });

  it('that contains itself has no periods', () => {
    const result = assessed([
      testIndex({ id: 'x', members: testMembers('y') }),
      testIndex({ id: 'y', members: testMembers('x') }),
    ]);
    expect(result.indices.map((index) => index.periods)).toEqual([[], []]);
  });
});

describe('the base of an index', () => {
  it('is the period itself, and beside it the first one shows a change common to all', () => {
    const result = assessed([single('one')]);
    const { periods } = result.indices[0]!;
    expect(valuesOf(result, 'one', 2)).toEqual(valuesOf(result, 'one', 0));
    const [before, after] = [periods[0]!.onFirstBase!, periods[2]!.onFirstBase!];
    expect(before[5]).toBeCloseTo(Number(valuesOf(result, 'one')[4]), 12);
    for (let area = 1; area < 6; area++) expect(after[area]! - before[area]!).toBeCloseTo(20 / Math.sqrt(10), 12);
  });

  it('may be the first period or a named one for all', () => {
    const burden = shippedRecipe('burden');
    const result = assessed([
      single('fixed', { recipe: { ...burden, base: 'first' } }),
      single('named', { recipe: { ...burden, base: { period: '2020' } } }),
      single('lost', { recipe: { ...burden, base: { period: '1999' } } }),
    ]);
    const step = Number(valuesOf(result, 'fixed', 1)[0]) - Number(valuesOf(result, 'fixed', 0)[0]);
    expect(step).toBeCloseTo(10 / Math.sqrt(10), 12);
    expect(valuesOf(result, 'named', 1)).toEqual(valuesOf(result, 'fixed', 0));
    expect(new Set(valuesOf(result, 'lost'))).toEqual(new Set(['not-applicable']));
    expect(result.indices[0]!.periods[0]!.onFirstBase).toBeNull();
    expect(result.log.find((entry) => entry.subject === 'lost' && entry.step === 'index')?.choices).toMatchObject({
      scoredAreas: 0,
      basePeriod: null,
    });
  });

  it('starts anew where the definition of a member changes, also inside an index', () => {
    const burden = shippedRecipe('burden');
    const result = assessed(
      [
        single('one'),
        testIndex({ id: 'all', rule: 'overall', members: testMembers('one') }),
        single('fixed', { recipe: { ...burden, base: 'first' } }),
      ],
      [1, 2, 3, 4, 10],
      ['2020-06-01'],
    );
    expect(result.indices.map((index) => index.breaks)).toEqual([['2020-06-01'], ['2020-06-01'], ['2020-06-01']]);
    const { periods } = result.indices[0]!;
    expect([...periods[1]!.onFirstBase!.subarray(1)]).toEqual(valuesOf(result, 'one', 1));
    expect(valuesOf(result, 'fixed', 1)).toEqual(valuesOf(result, 'fixed', 0));
    expect(periods[2]!.onFirstBase![1]).toBeGreaterThan(periods[1]!.onFirstBase![1]!);
  });

  it('does not last for ranks', () => {
    const result = assessed([single('ranks', { rule: 'cdc-svi', minimumPopulation: null })]);
    expect(result.indices[0]!.periods[0]!.onFirstBase).toBeNull();
  });
});

describe('the log of an index', () => {
  const result = assessed([single('one', { minimumWeight: 0.5 })]);

  it('names every step with its choices once, and what came of it per period', () => {
    const steps = result.log.filter((entry) => entry.subject === 'one').map((entry) => entry.step);
    expect(steps).toEqual([
      ...['screen', 'impute', 'treat', 'normalise', 'weight', 'aggregate', 'rescale', 'classify'],
      ...['index', 'index', 'index'],
      // of the newest period alone
      'certainty',
    ]);
    const classify = result.log.find((entry) => entry.step === 'classify')?.choices;
    expect(classify?.classes).toBe('gering; mittel from -1; erhoeht above 1; hoch above 1.5');
  });

  it('stands in the result, step by step', () => {
    const [level] = result.indices[0]!.periods[0]!.levels;
    expect(level?.steps.map(({ step }) => step)).toHaveLength(8);
    expect(level?.steps[0]?.choices).toMatchObject({ minimumWeight: 0.5, reference: 'scored', scoredAreas: 5 });
    expect([...level!.scored]).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('replayIndex', () => {
  const members = testMembers('first', 'second');
  const result = assessed([testIndex({ id: 'one', members })]);

  it('gives the same index if nothing is changed', () => {
    expect(replayIndex(result, 'one', {})).toEqual(result.indices[0]);
    expect(replayIndex(result, 'none', {})).toBeNull();
  });

  it('changes one choice and leaves the others', () => {
    const changed = replayIndex(result, 'one', { steps: { normalise: { method: 'min-max', from: 0, to: 1 } } })!;
    const direct = assessed([
      testIndex({
        id: 'one',
        members,
        recipe: shippedRecipe('burden', { normalise: { method: 'min-max', from: 0, to: 1 } }),
      }),
    ]);
    expect(changed.periods).toEqual(direct.indices[0]!.periods);
    expect(changed.definition.recipe.rescale).toEqual(result.indices[0]!.definition.recipe.rescale);
    const alone = replayIndex(result, 'one', { members: testMembers('second') })!;
    expect(alone.periods[0]!.contributions).toHaveLength(1);
  });
});
