import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { MOST_SIMILAR } from '../../../src/core/similar-areas.ts';
import { testAreas, testIndicator } from '../../checked-table.ts';
import { protectedTable } from '../../protected-table.ts';
import byHand from './cases.json' with { type: 'json' };

describe('similar areas: worked case', () => {
  it('finds who fulfils the condition, then who comes nearest, with their distance', () => {
    const definition = testIndicator({ id: 'share', kind: 'share' });
    const equal = testIndicator({ id: 'equal', kind: 'rate', topic: 'bildung' });
    const indicators = [
      { definition, periods: [{ period: '2021', values: [null, ...byHand.shares] }] },
      { definition: equal, periods: [{ period: '2021', values: [null, 5, 5, 5, 5] }] },
    ];
    const [result] = assess(protectedTable({ areas: testAreas(['a', 'b', 'c', 'd']), indicators })).similarAreas;
    const [condition] = result!.conditions;
    expect(result!.conditions).toHaveLength(1);
    expect(condition).toMatchObject({ indicator: 'share', scale: 'difference', tolerance: byHand.tolerance });
    expect(condition!.spread).toBeCloseTo(byHand.spread, 9);
    byHand.neighbours.forEach((neighbours, area) => {
      const at = (area + 1) * MOST_SIMILAR;
      expect([...result!.neighbours.subarray(at, at + 5)]).toEqual([...neighbours.map((other) => other + 1), -1, -1]);
      expect([...result!.fulfilled.subarray(at, at + 3)]).toEqual(byHand.fulfilled[area]);
      byHand.distances[area]!.forEach((distance, place) => {
        expect(result!.distances[at + place]).toBeCloseTo(distance, 9);
      });
    });
  });
});
