import { describe, expect, it } from 'vitest';
import { gapByChance } from '../../../../src/stats/inequality/gap-by-chance.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';

const OPTIONS = { seed: 1, draws: 999 };
const tens = (count: number): number[] => Array.from({ length: count }, () => 10);

describe('gapByChance', () => {
  it('is the share of all orders with a gap as large', () => {
    // 10 and 3 against 1 and 2: of six pairs this one and its mirror image reach a gap of 0.5
    const p = gapByChance({ cases: [10, 3, 1, 2], populations: tens(4), groups: [1, 1, 2, 2], groupCount: 2 }, OPTIONS);
    expect(Math.abs(p - 2 / 6)).toBeLessThan(0.05);
  });

  it('knows that areas differ anyway: random groups are called clear in one of twenty cases', () => {
    const chance = seededChance(5);
    let alarms = 0;
    for (let run = 0; run < 100; run++) {
      const cases = Array.from({ length: 60 }, () => 50 + chance.integerBelow(300));
      const groups = cases.map((_, at) => 1 + (at % 5));
      const areas = { cases, populations: cases.map(() => 1500), groups, groupCount: 5 };
      if (gapByChance(areas, { seed: run, draws: 199 }) <= 0.05) alarms += 1;
    }
    // of 100 at 5 %: more than 11 in one of 200 cases
    expect(alarms).toBeLessThanOrEqual(11);
  });

  it('does not depend on the order of the rows, and repeats itself', () => {
    const areas = { cases: [9, 4, 1, 2, 7, 5], populations: tens(6), groups: [1, 1, 2, 2, 3, 3], groupCount: 3 };
    const turned = {
      cases: areas.cases.toReversed(),
      populations: tens(6),
      groups: areas.groups.toReversed(),
      groupCount: 3,
    };
    expect(gapByChance(turned, OPTIONS)).toBe(gapByChance(areas, OPTIONS));
  });

  it('finds nothing where all are equal, and leaves out what has no figures or group', () => {
    const even = { cases: tens(4), populations: tens(4), groups: [1, 1, 2, 2], groupCount: 2 };
    expect(gapByChance(even, OPTIONS)).toBe(1);
    const more = {
      cases: [10, 3, 1, 2, Number.NaN, 9],
      populations: tens(6),
      groups: [1, 1, 2, 2, 1, 0],
      groupCount: 2,
    };
    const without = { cases: [10, 3, 1, 2], populations: tens(4), groups: [1, 1, 2, 2], groupCount: 2 };
    expect(gapByChance(more, OPTIONS)).toBe(gapByChance(without, OPTIONS));
  });

  it('has nothing to say about a group without people', () => {
    expect(gapByChance({ cases: [1], populations: [10], groups: [1], groupCount: 2 }, OPTIONS)).toBeNaN();
    expect(gapByChance({ cases: [], populations: [], groups: [], groupCount: 2 }, OPTIONS)).toBeNaN();
  });
});
