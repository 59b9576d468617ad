import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proportionFunnelFlag, rateFunnelFlags, ratioFunnelFlag } from '../../../src/stats/comparison/funnel-flag.ts';
import { proportionFunnel, ratioFunnel } from '../../../src/stats/comparison/funnel-limits.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

describe('funnel: worked cases', () => {
  it.each(byHand.proportions)(
    '$baseline of $population at $confidence',
    ({ baseline, population, confidence, ...wanted }) => {
      const found = proportionFunnel(baseline, population, confidence);
      expect(Math.abs(found.lower - wanted.lower)).toBeLessThan(byHand.tolerance);
      expect(Math.abs(found.upper - wanted.upper)).toBeLessThan(byHand.tolerance);
    },
  );

  it.each(byHand.events)('$events events at $confidence', ({ events, confidence, ...wanted }) => {
    const found = ratioFunnel(events, confidence);
    for (const key of ['expectedAtLower', 'lower', 'expectedAtUpper'] as const)
      expect(Math.abs(found[key] - wanted[key]), key).toBeLessThan(byHand.tolerance);
    if (wanted.upper === null) expect(found.upper).toBeNull();
    else expect(Math.abs(found.upper! - wanted.upper)).toBeLessThan(byHand.tolerance * wanted.upper);
  });

  it.each(byHand.flags)('$title', ({ observed, expected, grade }) => {
    expect(ratioFunnelFlag(observed, expected)).toBe(grade);
  });
});

type Row = Record<string, number> & { readonly significance: string };

const GRADES: Readonly<Record<string, number | null>> = {
  'Low (0.001)': -2,
  'Low (0.025)': -1,
  'Not significant': 0,
  'High (0.025)': 1,
  'High (0.001)': 2,
  'Not applicable for events less than 10 for dsrs': null,
};
const LIMITS = [
  [0.95, '2s'],
  [0.998, '3s'],
] as const;
/** The reference bisects for expected events and stops about here. */
const BISECTED = 2e-6;
const YEARS = 3;

const sumOf = (rows: readonly Row[], key: string) => rows.reduce((sum, row) => sum + row[key]!, 0);

interface Columns {
  readonly events: string;
  readonly expected: string;
  readonly limit: string;
  /** expected events per unit of the column, and units of the limit per ratio */
  readonly perExpected: number;
  readonly perRatio: number;
}

/** How far both borders lie from the printed ones: expected events in events, limits relative. */
function borderDifferences(rows: readonly Row[], columns: (row: Row) => Columns) {
  return rows.flatMap((row) => {
    const { events, expected, limit, perExpected, perRatio } = columns(row);
    return LIMITS.flatMap(([confidence, name]) => {
      const found = ratioFunnel(row[events]!, confidence);
      return (['lower', 'upper'] as const).map((border) => {
        const foundExpected = border === 'lower' ? found.expectedAtLower : found.expectedAtUpper;
        return {
          events: Math.abs(foundExpected - row[`${border}_${name}_${expected}`]! * perExpected),
          limit: Math.abs((found[border]! * perRatio) / row[`${border}_${name}_${limit}`]! - 1),
        };
      });
    });
  });
}

describeWithReference('funnel: PHEindicatormethods', (folder) => {
  const file: Record<string, Row[]> = JSON.parse(readFileSync(`${folder}/cases/phe_funnels.json`, 'utf8'));

  it('flags all proportions alike', () => {
    const rows = file.funnel_prop_inputs!;
    const baseline = sumOf(rows, 'numerator') / sumOf(rows, 'denominator');
    const found = rows.map((row) => proportionFunnelFlag(row.numerator!, row.denominator!, baseline));
    expect(found).toEqual(rows.map((row) => GRADES[row.significance]));
    expect(new Set(found).size).toBe(5);
  });

  it.each(['funnel_prop_outputs', 'funnel_prop_outputs_with_axis_variation'])('draws %s alike', (name) => {
    expect(file[name]).toHaveLength(100);
    for (const row of file[name]!) {
      for (const [confidence, below, above] of [
        [0.95, 'Lower2s0025limit', 'Upper2s0025limit'],
        [0.998, 'Lower3s0001limit', 'Upper3s0001limit'],
      ] as const) {
        const found = proportionFunnel(row.Baseline! / 100, row.Population!, confidence);
        expect(Math.abs(found.lower * 100 - row[below]!)).toBeLessThan(1e-6);
        expect(Math.abs(found.upper * 100 - row[above]!)).toBeLessThan(1e-6);
      }
    }
  });

  it('flags all ratios alike', () => {
    const rows = file.funnel_ratio_inputs!;
    const found = rows.map((row) => ratioFunnelFlag(row.obs!, row.expected!));
    expect(found).toEqual(rows.map((row) => GRADES[row.significance]));
    expect(new Set(found).size).toBe(5);
  });

  it('draws ratios alike', () => {
    const differences = borderDifferences(file.funnel_ratio_outputs!, () => ({
      events: 'Observed_events',
      expected: 'exp_events',
      limit: 'isr',
      perExpected: 1,
      perRatio: 100,
    }));
    expect(differences).toHaveLength(400);
    expect(differences.filter(({ limit }) => limit > 1e-4)).toEqual([]);
  });

  it.each(['funnel_rate_outputs', 'funnel_rate_outputs_2', 'funnel_rate_outputs_3'])('draws %s alike', (name) => {
    const differences = borderDifferences(file[name]!, ({ baseline }) => ({
      events: 'Events',
      expected: 'population_1_year',
      limit: 'limit',
      perExpected: (baseline! * YEARS) / 1e5,
      perRatio: baseline!,
    }));
    expect(differences).toHaveLength(400);
    // Within 1e-5 wherever the bisection of the reference is fine enough: a difference of 2e-6 of one expected event.
    expect(differences.filter(({ events, limit }) => events > BISECTED && limit > 1e-5)).toEqual([]);
  });

  const kinds = [true, false].flatMap((isStandardised) =>
    [100_000, 100].flatMap((multiplier) => [true, false].map((hasZero) => ({ isStandardised, multiplier, hasZero }))),
  );
  it.each(kinds)('flags rates alike: standardised $isStandardised per $multiplier, with zero $hasZero', (kind) => {
    const { isStandardised, multiplier, hasZero } = kind;
    const rows = file.funnel_rate_dsr_inputs!.filter((row) => hasZero || row.count! > 0);
    const rates = rows.map((row) =>
      isStandardised ? ((row.rate_dsr ?? Number.NaN) * multiplier) / 1e5 : row[`rate_crude_per_${multiplier}`]!,
    );
    const [events, populations] = [rows.map((row) => row.count!), rows.map((row) => row.pop!)];
    const { grades } = rateFunnelFlags({ events, rates, populations }, kind);
    const column = `${isStandardised ? 'dsr' : 'crude'}_per_${multiplier}_${hasZero ? 'with' : 'without'}_0`;
    expect(grades).toEqual(rows.map((row) => GRADES[String(row[column])]));
  });

  it('derives denominators and baseline of a chart alike', () => {
    const rows = file.funnel_rate_input_funnels!;
    const events = rows.map((row) => row.ev!);
    const areas = { events, rates: rows.map((row) => row.rate!), populations: rows.map((row) => row.pop!) };
    const found = rateFunnelFlags(areas, { multiplier: 1e5, isStandardised: false });
    expect(Math.abs(found.baseline! - file.funnel_rate_outputs![0]!.baseline!)).toBeLessThan(1e-6);
    rows.forEach((row, i) => {
      expect(Math.abs(found.denominators[i]! / YEARS / row.denominator_derived_crude! - 1)).toBeLessThan(1e-8);
    });
    const largest = Math.max(...events);
    const standardised = { multiplier: 1e5, isStandardised: true };
    const with5 = rateFunnelFlags(
      { ...areas, events: events.map((count) => (count === largest ? 5 : count)) },
      standardised,
    );
    const with0 = rateFunnelFlags(
      { ...areas, events: events.map((count) => (count === largest ? 0 : count)) },
      { ...standardised, isStandardised: false },
    );
    rows.forEach((row, i) => {
      if (row.denominator_derived === null) expect(with5.grades[i]).toBeNull();
      else expect(Math.abs(with5.denominators[i]! / YEARS / row.denominator_derived! - 1)).toBeLessThan(1e-8);
      expect(Math.abs(with0.denominators[i]! / 5 / row.denominator_derived_crude_with_denom! - 1)).toBeLessThan(1e-8);
    });
  });
});
