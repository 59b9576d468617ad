import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { AreaShapes } from '../../../../src/core/geometry.ts';
import { type TestCell, testAreas, testIndex, testIndicator, testMembers } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';
import { shippedRecipe } from '../../../shipped-recipes.ts';
import { squareArea } from '../../../square-area.ts';

const COLUMNS = 6;
const PLACES = Array.from({ length: 36 }, (_, place) => place);
const codeOf = (place: number): string => `A${String(place).padStart(2, '0')}`;

/** An index over one indicator whose lower half is of another class than the upper one. */
function joins(cells: readonly TestCell[], order: readonly number[] = PLACES) {
  const values = [null, ...order.map((place) => cells[place]!)];
  const table = protectedTable({
    areas: testAreas(order.map(codeOf)),
    indicators: [{ definition: testIndicator({ id: 'i', kind: 'mean' }), periods: [{ period: '2021', values }] }],
    indices: [
      testIndex({
        ...{ id: 'x', members: testMembers('i') },
        recipe: shippedRecipe('burden', { classify: { method: 'rank-groups', across: 'lower', classes: CLASSES } }),
      }),
    ],
  });
  const shapes: AreaShapes = {
    geometries: [null, ...order.map((place) => squareArea(place, COLUMNS))],
    atoms: [],
    attribution: null,
  };
  const { classJoins, log } = assess(table, { shapes });
  return { found: classJoins[0], log: log.filter(({ step }) => step === 'class-joins') };
}
const CLASSES = [
  { id: 'low', names: { de: 'niedrig', en: undefined } },
  { id: 'high', names: { de: 'hoch', en: undefined } },
];

describe('borders within classes', () => {
  it('are counted against classes scattered at random', () => {
    const { found, log } = joins(PLACES.map((place) => place));
    // 6 × 6 squares: 30 sides each way and 25 corners twice; three rows hold 15 + 12 sides and 10 corners twice
    expect(found).toMatchObject({ kind: 'index', subject: 'x', period: '2021', level: 1, areas: 36, borders: 110 });
    expect(found!.classes.map(({ areas, joins: within }) => [areas, within])).toEqual([
      [18, 47],
      [18, 47],
    ]);
    for (const { expected, p } of found!.classes) {
      expect(expected).toBeCloseTo((110 * 18 * 17) / (36 * 35), 9);
      expect(p).toBeLessThan(0.01);
    }
    expect(log[0]?.choices).toMatchObject({ borders: 110, testedClasses: 2, globalPermutations: 1999, seed: 1 });
  });

  it('leave out areas without class or value, and do not depend on the order of the table', () => {
    const cells = PLACES.map((place): TestCell => (place === 0 ? 'hidden' : (place * 5) % 36));
    const { found } = joins(cells);
    expect(found!.areas).toBe(35);
    expect(found!.borders).toBe(107);
    expect(joins(cells, [...PLACES].reverse()).found).toEqual(found);
  });

  it('say nothing of too few areas', () => {
    expect(joins(PLACES.map((place): TestCell => (place < 9 ? place : 'hidden'))).found).toBeUndefined();
  });
});
