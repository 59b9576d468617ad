import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reliabilityOf } from '../../../../src/stats/rates/reliability.ts';
import { Observations } from '../../../../src/verify/data/observations.ts';
import { shownFigures } from '../../../../src/verify/documents/shown-figures.ts';

type Counts = readonly (readonly [cases: number, people: number])[];

function endsOf(counts: Counts) {
  const observations = new Observations();
  for (const [at, [cases, people]] of counts.entries()) {
    const place = { scheme: 's', area_code: String(at), area_level: 'area', period: '2021', group: '' };
    const numbers = [(100 * cases) / people, cases, people, Number.NaN, Number.NaN, Number.NaN];
    observations.add({ ...place, series: 'so01', unit: '%', status: 'ok', class: '' }, numbers);
  }
  return shownFigures(observations).endsOf('so01', '2021');
}

it('knows the ends of the values that do not rest on few, of shares and of rates', () => {
  // 10 of 99 is told by an error of just below 30 %, 11 of 2,000 is not
  const ends = endsOf([
    [11, 2000],
    [10, 99],
    [40, 100],
    [12, 29],
  ]);
  expect(ends).toContainEqual({ lowest: 1, highest: 2 });
  expect(ends).toContainEqual({ lowest: 0, highest: 3 });
});

it('passes over what the reliability of figures passes over', () => {
  const count = fc.integer({ min: 1, max: 200 }).chain((people) => fc.tuple(fc.nat(people), fc.constant(people)));
  const kind = fc.constantFrom('share' as const, 'rate' as const);
  fc.assert(
    fc.property(fc.array(count, { minLength: 2, maxLength: 12 }), kind, (counts, kind) => {
      const sure = counts.filter(([cases, people]) => {
        const { band, hasFewEvents, hasSmallDenominator } = reliabilityOf(cases, people, kind);
        return !(band === 'unreliable' || hasFewEvents || hasSmallDenominator);
      });
      fc.pre(sure.length > 1);
      const values = sure.map(([cases, people]) => cases / people);
      const told = endsOf(counts).map(({ lowest, highest }) =>
        [lowest, highest].map((area) => counts[area]![0] / counts[area]![1]),
      );
      expect(told).toContainEqual([Math.min(...values), Math.max(...values)]);
    }),
    { numRuns: 300, seed: 1 },
  );
});
