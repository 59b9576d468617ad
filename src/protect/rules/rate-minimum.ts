import type { ProtectionRule } from '../../core/source.ts';
import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable } from '../../core/stages.ts';
import { isShown, STATUS, weakerStatus } from '../../core/status.ts';
import type { ValueColumn } from '../../core/table.ts';
import { CELL, type Cells } from '../cells.ts';
import { countKeys } from '../templates.ts';
import { stricterOf } from './strictest-rule.ts';

/** The rule for one period of a rate, and what its numerator is. */
interface RateRule {
  readonly rule: ProtectionRule;
  readonly numerator: number;
  readonly denominator: number;
  /** false for a saldo or change: its numerator counts nobody and may be small */
  readonly countsCases: boolean;
}

function rateRule(
  at: { readonly indicator: MeasuredIndicator; readonly period: MeasuredPeriod },
  cells: Cells,
  templateOf: ReadonlyMap<string, number>,
): RateRule | null {
  const keys = countKeys(at.indicator, at.period);
  const numerator = cells.templates[templateOf.get(keys.numerator ?? '') ?? -1];
  const denominator = cells.templates[templateOf.get(keys.denominator ?? '') ?? -1];
  const strictest = stricterOf(numerator?.rateRule ?? null, denominator?.rateRule ?? null);
  const rule = numerator?.isPerturbed ? withoutSecrets(strictest) : strictest;
  if (!numerator || !denominator || !rule) return null;
  if (rule.minimumDenominator <= 0 && rule.minimumNumerator <= 0) return null;
  const countsCases = !cells.isDifference[numerator.index];
  return { rule, numerator: numerator.index, denominator: denominator.index, countsCases };
}

// A perturbed numerator is no secret: its rate can only be unreliable.
const withoutSecrets = (rule: ProtectionRule | null): ProtectionRule | null =>
  rule?.smallRates === 'hidden' ? { ...rule, smallRates: 'unreliable' } : rule;

// Why a rate is too small to be told, in words for the office; null if it is not.
function smallness({ rule, countsCases }: RateRule, cases: number, people: number): string | null {
  if (people > 0 && people < rule.minimumDenominator) return `rate on ${people} < ${rule.minimumDenominator}`;
  if (countsCases && cases > 0 && cases < rule.minimumNumerator)
    return `rate of ${cases} < ${rule.minimumNumerator} cases`;
  return null;
}

/**
 * Rates on too few people, or with too few cases, where the rule makes them a secret: the rate is hidden, and with it
 * the numerator, since numerator and denominator give the rate. The denominator stays if it is no small count itself.
 */
export function protectRates(table: MeasuredTable, cells: Cells, templateOf: ReadonlyMap<string, number>): void {
  for (const indicator of table.indicators) {
    for (const period of indicator.periods) {
      const found = rateRule({ indicator, period }, cells, templateOf);
      if (found?.rule.smallRates !== 'hidden') continue;
      const [above, below] = [cells.templates[found.numerator], cells.templates[found.denominator]];
      for (let node = 0; node < cells.nodes.count; node += 1) {
        const cell = cells.cell(found.numerator, node);
        if (cells.states[cell] !== CELL.open) continue;
        const detail = smallness(found, above?.values[node] ?? Number.NaN, below?.values[node] ?? Number.NaN);
        if (detail !== null) cells.protect(cell, { reason: 'denominator', detail });
      }
    }
  }
}

/** A value with the counts behind it, all as they are shown. */
export interface ShownRate {
  readonly value: ValueColumn;
  readonly numerator: ValueColumn | null;
  readonly denominator: ValueColumn | null;
}

/**
 * Withholds or marks rates on too few people or cases where that is a matter of reliability. It looks at shown counts
 * alone, so it tells nothing that they do not tell; a rate whose counts are hidden is hidden already.
 * @param at which period of which indicator
 * @param shown its columns after everything secret was hidden
 * @returns the column of values; the same object if nothing changes
 */
export function weakenSmallRates(
  at: { readonly indicator: MeasuredIndicator; readonly period: MeasuredPeriod },
  shown: ShownRate,
  { cells, templateOf }: { readonly cells: Cells; readonly templateOf: ReadonlyMap<string, number> },
): ValueColumn {
  const found = rateRule(at, cells, templateOf);
  const { value, numerator, denominator } = shown;
  if (!found || found.rule.smallRates === 'hidden' || !numerator || !denominator) return value;
  const status = STATUS[found.rule.smallRates];
  const isWithheld = !isShown(status);
  let result: { values: Float64Array; statuses: Uint8Array; marks: Uint8Array | null } | null = null;
  for (let area = 0; area < value.values.length; area += 1) {
    if (!isShown(value.statuses[area] ?? 0)) continue;
    if (!isShown(numerator.statuses[area] ?? 0) || !isShown(denominator.statuses[area] ?? 0)) continue;
    if (smallness(found, numerator.values[area] ?? 0, denominator.values[area] ?? 0) === null) continue;
    result ??= {
      values: value.values.slice(),
      statuses: value.statuses.slice(),
      marks: value.marks?.slice() ?? null,
    };
    result.statuses[area] = weakerStatus(value.statuses[area] ?? 0, status);
    if (!isWithheld) continue;
    result.values[area] = Number.NaN;
    if (result.marks) result.marks[area] = 0;
  }
  return result ?? value;
}
