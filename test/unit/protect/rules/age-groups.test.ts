import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../../../src/core/indicator.ts';
import type { ProtectionRule } from '../../../../src/core/source.ts';
import type { ProtectedTable } from '../../../../src/core/stages.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { measure } from '../../../../src/measure/measure.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { cellsOf, checkedTable, type TestSlice, testAreas, testIndicator, testSource } from '../../../checked-table.ts';

const solver = await loadLinearSolver();

const GROUPS = ['0..44', '45..64', '65..'] as const;
type Group = (typeof GROUPS)[number];
type Count = (group: Group, area: string) => number;
const CODES = ['A', 'B', 'C', 'D'];

const PEOPLE: Count = (group, area) => 900 + 100 * GROUPS.indexOf(group) + 10 * CODES.indexOf(area);
const CASES: Count = (group, area) => 20 + 30 * GROUPS.indexOf(group) + CODES.indexOf(area);

const ages = [0, 45, 65];
const RATE = testIndicator({
  ...{ id: 'rate', kind: 'standardised-rate', numerator: 'cases', denominator: 'residents', multiplier: 1000 },
  standardisation: { standard: 'european-2013', ages },
});
const RATIO: IndicatorDefinition = {
  ...RATE,
  id: 'ratio',
  kind: 'standardised-ratio',
  standardisation: { standard: 'region', ages },
};
const TOTAL = testIndicator({ id: 'total', kind: 'count', numerator: 'cases' });

interface Figures {
  readonly cases?: Count;
  readonly people?: Count;
  readonly indicators: readonly IndicatorDefinition[];
  /** events by age are delivered for the region alone */
  readonly isOfRegion?: boolean;
  readonly isPublic?: boolean;
  readonly method?: ProtectionRule['method'];
}

function shown({
  cases = CASES,
  people = PEOPLE,
  indicators,
  isOfRegion = false,
  isPublic = false,
  method = 'suppression',
}: Figures) {
  const slice = (series: string, count: Count, group: Group | ''): TestSlice => {
    const at = (area: string): number =>
      group === '' ? GROUPS.reduce((sum, each) => sum + count(each, area), 0) : count(group, area);
    const own = CODES.map(at);
    const region = own.reduce((sum, each) => sum + each, 0);
    const isRegionAlone = isOfRegion && series === 'cases' && group !== '';
    return {
      series,
      period: '2021',
      group: group && `age=${group}`,
      cells: [region, ...own.map((each) => (isRegionAlone ? null : each))],
    };
  };
  const slices = (['', ...GROUPS] as const).flatMap((group) => [
    slice('cases', cases, group),
    slice('residents', people, group),
  ]);
  const { protection } = testSource();
  const source = testSource(isPublic ? { alreadyPublic: 'official' } : { protection: { ...protection, method } });
  const { table } = measure(checkedTable({ areas: testAreas(CODES), slices, indicators, source }));
  return protect(table, { earlier: [], solver });
}

const cellsAt = (table: ProtectedTable, indicator = 0) => cellsOf(table.indicators[indicator]!.periods[0]!.value);
const hiddenIn = (table: ProtectedTable, indicator = 0): string[] =>
  ['R', ...CODES].filter((_, area) => cellsAt(table, indicator)[area] === 'hidden');

describe('a standardised rate', () => {
  it('is shown with its events, people and variance where every age group may be shown', () => {
    const { table } = shown({ indicators: [RATE] });
    expect(hiddenIn(table)).toEqual([]);
    const { numerator, denominator, variance } = table.indicators[0]!.periods[0]!;
    expect([numerator!.values[1], denominator!.values[1]]).toEqual([150, 3000]);
    expect(variance![1]).toBeGreaterThan(0);
  });

  it('is hidden with events and variance where an age group is small, and in a second area that would tell it', () => {
    const cases: Count = (group, area) => (area === 'B' && group === '0..44' ? 2 : CASES(group, area));
    const { table, log } = shown({ cases, indicators: [RATE] });
    const hidden = hiddenIn(table);
    expect(hidden).toContain('B');
    expect(hidden).toHaveLength(2);
    expect(hidden).not.toContain('R');
    const { numerator, variance } = table.indicators[0]!.periods[0]!;
    expect(numerator!.statuses[2]).toBe(STATUS.hidden);
    expect(variance![2]).toBeNaN();
    expect(
      log
        .filter(({ quantity }) => quantity === 'rate')
        .map(({ areaCode }) => areaCode)
        .sort(),
    ).toEqual(hidden.sort());
  });

  it('is hidden where all but two people of an age group are cases', () => {
    const cases: Count = (group, area) =>
      area === 'C' && group === '65..' ? PEOPLE(group, area) - 2 : CASES(group, area);
    expect(hiddenIn(shown({ cases, indicators: [RATE] }).table)).toContain('C');
  });

  it('is hidden where few people are of an age, though a published total stays', () => {
    const people: Count = (group, area) => (area === 'D' && group === '65..' ? 1 : PEOPLE(group, area));
    const cases: Count = (group, area) => (area === 'D' && group === '65..' ? 0 : CASES(group, area));
    const { table } = shown({ cases, people, indicators: [RATE, TOTAL] });
    expect(hiddenIn(table)).toContain('D');
    expect(cellsAt(table, 1)[4]).toBe(CASES('0..44', 'D') + CASES('45..64', 'D'));
  });

  it('does not tell that a hidden age group has few events or is empty', () => {
    const few: Count = (group, area) => (area === 'A' ? (group === '65..' ? 5 : 1) : CASES(group, area));
    expect(cellsAt(shown({ cases: few, indicators: [RATE] }).table)[1]).toBe('hidden');
    const fewButShown: Count = (group, area) => (area === 'A' ? 3 : CASES(group, area));
    const { table } = shown({ cases: fewButShown, indicators: [RATE] });
    expect(cellsAt(table)[1]).toBe('unreliable');
    expect(table.indicators[0]!.periods[0]!.numerator!.values[1]).toBe(9);
    expect(table.indicators[0]!.periods[0]!.variance![1]).toBeNaN();
  });

  it('is hidden where its counts are rounded, for it was made of the exact ones', () => {
    const { table, log } = shown({ indicators: [RATE, RATIO, TOTAL], method: 'rounding' });
    expect([hiddenIn(table), hiddenIn(table, 1), hiddenIn(table, 2)]).toEqual([['R', ...CODES], ['R', ...CODES], []]);
    expect(log.find(({ quantity }) => quantity === 'rate')?.detail).toContain('rounded');
  });

  it('passes where the source is public already', () => {
    const cases: Count = (group, area) => (area === 'B' && group === '0..44' ? 2 : CASES(group, area));
    expect(hiddenIn(shown({ cases, indicators: [RATE], isPublic: true }).table)).toEqual([]);
  });
});

describe('a standardised ratio', () => {
  it('shows expected events beside the observed ones, though no area has them by age', () => {
    const { table } = shown({ indicators: [RATIO], isOfRegion: true });
    expect(hiddenIn(table)).toEqual([]);
    const { value, numerator, denominator } = table.indicators[0]!.periods[0]!;
    expect(value.values[1]).toBeCloseTo((1000 * numerator!.values[1]!) / denominator!.values[1]!, 10);
    expect(value.values[0]).toBeCloseTo(1000, 10);
  });

  it('minds no small number of events by age in an area, for it does not rest on it', () => {
    const cases: Count = (group, area) => (area === 'B' && group === '0..44' ? 2 : CASES(group, area));
    expect(hiddenIn(shown({ cases, indicators: [RATIO], isOfRegion: true }).table)).toEqual([]);
    expect(hiddenIn(shown({ cases, indicators: [RATIO] }).table)).toEqual([]);
  });

  it('is hidden with the expected events where few people are of an age', () => {
    const people: Count = (group, area) => (area === 'D' && group === '65..' ? 2 : PEOPLE(group, area));
    const { table } = shown({ people, indicators: [RATIO], isOfRegion: true });
    expect(hiddenIn(table)).toContain('D');
    expect(table.indicators[0]!.periods[0]!.denominator!.statuses[4]).toBe(STATUS.hidden);
  });

  it('is hidden everywhere where the region has a small number by age', () => {
    const cases: Count = (group, area) => (group === '0..44' ? (area === 'A' ? 2 : 0) : CASES(group, area));
    expect(hiddenIn(shown({ cases, indicators: [RATIO], isOfRegion: true }).table)).toEqual(['R', ...CODES]);
  });
});
