import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredTable } from '../../../../src/core/stages.ts';
import { isShown } from '../../../../src/core/status.ts';
import { columnKey } from '../../../../src/core/table.ts';
import { measure } from '../../../../src/measure/measure.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { checkedTable, type TestSlice, testAreas, testIndicator } from '../../../checked-table.ts';
import { Attacker, Statements, tell } from './attacker.ts';

const solver = await loadLinearSolver();

const GROUPS = ['0..44', '45..64', '65..'];
const AREAS = testAreas([
  { code: 'R', level: 0 },
  ...['M', 'N'].map((code) => ({ code, level: 1, parent: 'R' })),
  ...['M1', 'M2', 'M3'].map((code) => ({ code, level: 2, parent: 'M' })),
  ...['N1', 'N2', 'N3'].map((code) => ({ code, level: 2, parent: 'N' })),
]);
const FIRST_LEAF = 3;
const ages = [0, 45, 65];
const common = { numerator: 'cases', denominator: 'residents', multiplier: 1000 };
const INDICATORS = [
  testIndicator({ ...common, id: 'rate', kind: 'standardised-rate', standardisation: { standard: 'region', ages } }),
  testIndicator({ ...common, id: 'ratio', kind: 'standardised-ratio', standardisation: { standard: 'region', ages } }),
  testIndicator({ id: 'total', kind: 'count', numerator: 'cases' }),
  testIndicator({ id: 'old', kind: 'share', numerator: 'sum(cases, age >= 65)', denominator: 'cases' }),
];

type Counts = readonly (readonly number[])[];

function slices(series: string, counts: Counts): TestSlice[] {
  const unknown = Array.from({ length: FIRST_LEAF }, () => null);
  const total = counts.map((byGroup) => byGroup.reduce((sum, count) => sum + count, 0));
  const columns: [string, readonly number[]][] = [
    ['', total],
    ...GROUPS.map((group, at): [string, number[]] => [`age=${group}`, counts.map((byGroup) => byGroup[at]!)]),
  ];
  return columns.map(([group, cells]) => ({ series, group, period: '2021', cells: [...unknown, ...cells] }));
}

/** The worst reader: from every shown standardised value they know all counts by age behind it. */
function tellAgeGroups(attacker: Attacker, measured: MeasuredTable, statements: Statements) {
  const { table } = protect(measured, { earlier: [], solver });
  tell(attacker, measured, table, statements);
  measured.indicators.forEach(({ periods }, position) => {
    periods.forEach(({ standardisation }, at) => {
      table.indicators[position]!.periods[at]!.value.statuses.forEach((status, area) => {
        if (!isShown(status)) return;
        const own = (standardisation?.strata ?? []).map((each) => ({ each, area }));
        const ofRegion = (standardisation?.reference ?? []).map((each) => ({ each, area: 0 }));
        for (const { each, area: place } of [...own, ...ofRegion])
          for (const name of [each.events, each.people])
            if (name)
              attacker.learn(statements.of(measured.quantities.get(name.quantity)!.terms, name.basePeriod, place));
      });
    });
  });
}

describe('standardised values', () => {
  const events = fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) },
    { weight: 6, arbitrary: fc.integer({ min: 3, max: 60 }) },
  );
  const byGroup = fc.tuple(...GROUPS.map(() => fc.tuple(events, fc.integer({ min: 70, max: 900 }))));

  it('give no small number of an age group away, whoever computes with all of them', () => {
    fc.assert(
      fc.property(fc.array(byGroup, { minLength: 6, maxLength: 6 }), (leaves) => {
        const cases = leaves.map((groups) => groups.map(([count]) => count));
        const people = leaves.map((groups) => groups.map(([, count]) => count));
        const { table: measured } = measure(
          checkedTable({
            areas: AREAS,
            slices: [...slices('cases', cases), ...slices('residents', people)],
            indicators: INDICATORS,
          }),
        );
        const [attacker, statements] = [new Attacker(), new Statements(measured)];
        tellAgeGroups(attacker, measured, statements);
        for (const group of GROUPS) {
          const terms = [{ series: 'cases', group: `age=${group}`, yearOffset: 0, coefficient: 1 }];
          const column = measured.counts.get(columnKey(`cases[age=${group}]`, '', '2021'))!;
          column.values.forEach((count, area) => {
            if (count > 0 && count < 3)
              expect(attacker.knows(statements.of(terms, '2021', area)), `${group} ${area}`).toBe(false);
          });
        }
      }),
      { numRuns: 150, seed: 2021 },
    );
  });
});
