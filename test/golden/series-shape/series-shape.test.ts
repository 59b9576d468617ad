import { describe, expect, it } from 'vitest';
import { seriesShape } from '../../../src/stats/change/series-shape.ts';
import golden from './cases.json' with { type: 'json' };

interface GoldenCase {
  readonly title: string;
  readonly values: readonly number[];
  readonly firstYear?: number;
  readonly years?: readonly number[];
  readonly bic: { readonly level: number; readonly line: number; readonly jump: number };
  readonly start: number;
  readonly shape: string;
}

describe('shape of a series', () => {
  it.each(golden.cases as readonly GoldenCase[])('$title', ({ values, firstYear = 0, years, bic, start, shape }) => {
    const found = seriesShape(values, years ?? values.map((_, at) => firstYear + at));
    expect(found).toMatchObject({ start, shape });
    for (const name of ['level', 'line', 'jump'] as const)
      expect(Math.abs(found!.bic[name] - bic[name])).toBeLessThanOrEqual(golden.tolerance * Math.abs(bic[name]));
  });
});
