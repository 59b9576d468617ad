import { areaIndex } from '../../core/area.ts';
import type { EarlierEdition } from '../../core/edition.ts';
import type { CorrectedCount } from '../../core/protection-secrets.ts';
import type { MeasuredTable } from '../../core/stages.ts';
import { columnKey } from '../../core/table.ts';
import { countKeys, termsKey } from '../templates.ts';

/** What editions showed of rounded counts: by key of the count, oldest edition first; by area, NaN where they showed none. */
export type EarlierRoundings = ReadonlyMap<string, readonly Float64Array[]>;

/** Finds what earlier editions showed of counts that are rounded today. */
export function earlierRoundings(
  { counts, quantities, areas }: MeasuredTable,
  keys: ReadonlySet<string>,
  earlier: readonly EarlierEdition[],
): EarlierRoundings {
  const found = new Map<string, Float64Array[]>();
  if (keys.size === 0) return found;
  const indexOf = areaIndex(areas);
  const idOf = new Map([...quantities.values()].map((quantity) => [termsKey(quantity), quantity.id]));
  for (const edition of earlier) {
    const ids = new Map(edition.quantities.map((quantity) => [quantity.id, idOf.get(termsKey(quantity))]));
    const own = new Map<string, Float64Array>();
    for (const { quantity, basePeriod, scheme, areaCode, value } of edition.counts) {
      const key = columnKey(ids.get(quantity) ?? '', '', basePeriod);
      const area = indexOf(scheme, areaCode);
      if (area === undefined || !keys.has(key)) continue;
      const values = own.get(key) ?? new Float64Array(counts.get(key)!.values.length).fill(Number.NaN);
      own.set(key, values);
      values[area] = value;
    }
    for (const [key, values] of own) found.set(key, [...(found.get(key) ?? []), values]);
  }
  return found;
}

/**
 * Rounded counts that an earlier edition showed otherwise, as they truly are today: whoever judges an attack sees by
 * them which figures of then hold no longer.
 * @param exact the table before it was rounded, `rounded` the same afterwards
 */
export function outdatedRoundings(
  { exact, rounded }: { readonly exact: MeasuredTable; readonly rounded: MeasuredTable },
  before: EarlierRoundings,
): CorrectedCount[] {
  if (before.size === 0) return [];
  return exact.indicators.flatMap((indicator) =>
    indicator.periods.flatMap((period) => {
      const keys = countKeys(indicator, period);
      return (['numerator', 'denominator'] as const).flatMap((part) => {
        const key = keys[part] ?? '';
        const [values, shown] = [exact.counts.get(key)?.values, rounded.counts.get(key)?.values];
        const place = { indicator: indicator.definition.id, period: period.period, part };
        return exact.areas.areas.flatMap(({ scheme, code }, area): CorrectedCount[] => {
          const value = values?.[area] ?? Number.NaN;
          const isOther = before.get(key)?.some((then) => !Number.isNaN(then[area]!) && then[area] !== shown?.[area]);
          return isOther && !Number.isNaN(value) ? [{ ...place, scheme, area: code, value }] : [];
        });
      });
    }),
  );
}
