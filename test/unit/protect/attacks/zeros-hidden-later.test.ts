import { describe, expect, it } from 'vitest';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable } from '../invented-table.ts';
import { sealed } from './attacker.ts';

const solver = await loadLinearSolver();

const PEOPLE: Readonly<Record<string, number>> = { A: 2, B: 12, C: 10, D: 2 };

/** People by area; zeros are shown or not. */
function tableOf(zerosPublishable: boolean) {
  const invention: Invention = {
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2021'],
    indicators: [{ id: 'people', kind: 'count', numerator: 'people' }],
    rule: { zerosPublishable },
    count: (_series, _group, _period, area) => PEOPLE[area]!,
  };
  return inventedTable(invention);
}

function hiddenAfter(...earlier: readonly EarlierEdition[]): string[] {
  const table = tableOf(false);
  const { value } = protect(table, { earlier, solver }).table.indicators[0]!.periods[0]!;
  return table.areas.areas.flatMap(({ code }, area) => (value.statuses[area] === STATUS.hidden ? [code] : []));
}

function editionWithZeros(): EarlierEdition {
  const table = tableOf(true);
  return { ...sealed(table, protect(table, { earlier: [], solver }).shown), sources: table.sources };
}

/** Counts of A that a reader holds possible who knows which counts are somebody, and what is shown. */
function possibleOfA(hidden: readonly string[]): number[] {
  const before = editionWithZeros();
  const known = new Map(before.counts.map(({ areaCode, value }) => [areaCode, value]));
  const somebody = new Set(before.hidden!.map(({ areaCode }) => areaCode));
  const range = (area: string): number[] => {
    if (!hidden.includes(area)) return [PEOPLE[area]!];
    if (known.has(area)) return [known.get(area)!];
    return Array.from({ length: 26 }, (_, count) => count).filter((count) => count >= 1 || !somebody.has(area));
  };
  const whole = Object.values(PEOPLE).reduce((sum, count) => sum + count, 0);
  const sums = ['B', 'C', 'D'].reduce<number[]>(
    (all, area) => [...new Set(all.flatMap((sum) => range(area).map((count) => sum + count)))],
    [0],
  );
  return range('A').filter((count) => sums.includes(whole - count));
}

describe('zeros that are hidden from one edition on', () => {
  it('leave no less doubt of those who were known to be somebody before', () => {
    expect(editionWithZeros().hidden!.map(({ areaCode }) => areaCode)).toEqual(['A', 'C', 'D']);
    // of four people there are none to four in A, for who does not know that somebody is in D
    expect(hiddenAfter()).toEqual(['A', 'D']);
    expect(possibleOfA(['A', 'D'])).toEqual([1, 2, 3]);
    const possible = possibleOfA(hiddenAfter(editionWithZeros()));
    expect(possible.at(-1)).toBeGreaterThanOrEqual(3);
    expect(possible.at(-1)! - possible[0]!).toBeGreaterThanOrEqual(3);
  });
});
