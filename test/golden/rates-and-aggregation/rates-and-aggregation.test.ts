import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/measure/measure.ts';
import { checkedTable, testAreas, testIndicator } from '../../checked-table.ts';
import byHand from './cases.json' with { type: 'json' };

describe('rates and aggregation: worked cases', () => {
  it.each(byHand.cases)('$title', ({ numerators, denominators, percent }) => {
    const share = testIndicator({ id: 's', kind: 'share', numerator: 'cases', denominator: 'people', multiplier: 100 });
    const slices = [
      { series: 'cases', period: '2021', cells: [null, ...numerators] },
      { series: 'people', period: '2021', cells: [null, ...denominators] },
    ];
    const { table } = measure(checkedTable({ areas: testAreas(['A', 'B']), slices, indicators: [share] }));
    const region = table.indicators[0]!.periods[0]!.value.values[0];
    if (percent === null) expect(region).toBeNaN();
    else expect(region).toBeCloseTo(percent, 12);
  });
});
