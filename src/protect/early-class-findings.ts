import type { Finding } from '../core/finding.ts';
import type { WithheldClasses } from './early-classes.ts';

/**
 * Refuses classes that would say too much in some period: to leave them out there is no way, for whoever knows the rule
 * and sees that they are missing learns from it what the hidden figures are. An indicator has all of them, or was never
 * declared to.
 * @param file list of the indicators
 */
export function earlyClassFindings(withheld: readonly WithheldClasses[], file: string): Finding[] {
  const periods = new Map<string, string[]>();
  for (const { indicator, period, isTelling } of withheld)
    if (isTelling) periods.set(indicator, [...(periods.get(indicator) ?? []), period]);
  return [...periods].map(([indicator, [first = '', ...others]]) => ({
    ...{ code: 'class-too-telling', severity: 'error', file, column: 'classes', value: indicator },
    details: { period: first },
    ...(others.length > 0 ? { more: others.length } : {}),
  }));
}
