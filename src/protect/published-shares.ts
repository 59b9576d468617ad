import type { PublishedShare } from '../core/edition.ts';
import type { MeasuredTable } from '../core/stages.ts';
import { hasCounts } from './templates.ts';

/** Every share of a table with the counts behind it, once each. */
export function publishedShares({ indicators }: MeasuredTable): readonly PublishedShare[] {
  const shares = new Map<string, PublishedShare>();
  for (const indicator of indicators) {
    const { numerator, denominator, definition } = indicator;
    if (definition.kind !== 'share' || !hasCounts(indicator) || numerator === null || denominator === null) continue;
    for (const { basePeriod, denominatorPeriod } of indicator.periods) {
      const share = { numerator, basePeriod, denominator, denominatorPeriod: denominatorPeriod ?? basePeriod };
      shares.set(Object.values(share).join('\u001f'), share);
    }
  }
  return [...shares.values()];
}
