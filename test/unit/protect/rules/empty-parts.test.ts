import { describe, expect, it } from 'vitest';
import { STATUS } from '../../../../src/core/status.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();
/** Children and adults: none of the children live in A and B. */
const PEOPLE: Readonly<Record<string, readonly [number, number]>> = { A: [0, 7], B: [0, 3], C: [9, 20], D: [12, 25] };

/** Numerators as they are shown by area; a rate needs so many adults. */
function shown(minimumDenominator: number, zerosPublishable = true): Record<string, number | 'hidden'> {
  const table = inventedTable({
    trees: {
      places: { R: null, T: 'R', U: 'R', A: 'T', B: 'T', C: 'U', D: 'U' },
      zones: { S: null, Z: 'S', Y: 'S', A: 'Z', B: 'Y', C: 'Y', D: 'Y' },
    },
    periods: ['2021'],
    indicators: [{ id: 'youth', kind: 'ratio', numerator: 'people[age=0..17]', denominator: 'people[age=18..]' }],
    relations: [{ series: 'people', whole: '', parts: ['age=0..17', 'age=18..'] }],
    rule: { minimumDenominator, zerosPublishable },
    count: (_series, group, _period, area) => PEOPLE[area]?.[group === 'age=0..17' ? 0 : 1] ?? 0,
  });
  const { numerator } = protect(table, { earlier: [], solver }).table.indicators[0]!.periods[0]!;
  return Object.fromEntries(
    table.areas.areas.map(({ code }, at) => [
      code,
      numerator!.statuses[at] === STATUS.hidden ? 'hidden' : numerator!.values[at]!,
    ]),
  );
}

describe('a numerator on too few people', () => {
  it('is shown where the area around it is shown to be empty, and where all that it consists of is', () => {
    // Z is nothing but A, and T, where ten adults are enough, holds A and B
    expect(shown(8)).toMatchObject({ T: 0, A: 0, B: 0, Z: 0, C: 9, D: 12 });
  });

  it('stays hidden where nothing around it is shown', () => {
    expect(shown(11)).toMatchObject({ T: 'hidden', A: 'hidden', B: 'hidden', Z: 'hidden' });
  });

  it('stays hidden where noughts are no business of anybody', () => {
    expect(shown(8, false)).toMatchObject({ T: 'hidden', A: 'hidden', B: 'hidden', Z: 'hidden' });
  });
});
