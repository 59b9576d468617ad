import type { Finding } from '../../core/finding.ts';
import { type CheckContext, placeOf } from './check-context.ts';

/** A column with this many and this part of negative values is a balance or change in per cent, no faulty share. */
const MANY = 10;
const OFTEN = 0.02;

function isOftenNegative(values: Float64Array): boolean {
  let [negative, known] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known++;
    if (value < 0) negative++;
  }
  return negative >= MANY && negative > OFTEN * known;
}

/** Values that cannot be: negative counts, counts with decimals, shares in per cent beyond 0–100. */
export function checkValues(context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const slice of context.slices) {
    const facts = context.facts.get(slice.series);
    if (!facts) continue;
    const { series, group, period } = slice;
    const details = { series, group, period };
    const isBalance = facts.isPercent && isOftenNegative(slice.values);
    for (let area = 0; area < slice.values.length; area++) {
      const value = slice.values[area] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (facts.isPercent && (value > 100 || (value < 0 && !isBalance))) {
        findings.push({
          code: 'share-out-of-range',
          severity: 'error',
          ...placeOf(context.table, slice, area),
          details,
        });
      } else if (value < 0 && !facts.mayBeNegative) {
        findings.push({ code: 'value-negative', severity: 'error', ...placeOf(context.table, slice, area), details });
      } else if (facts.isCount && !Number.isInteger(value)) {
        findings.push({
          code: 'value-not-whole',
          severity: 'warning',
          ...placeOf(context.table, slice, area),
          details,
        });
      }
    }
  }
  return findings;
}
