import { type Period, parsePeriod } from '../../core/period.ts';
import type { ShownIndicator } from '../../core/stages.ts';
import type { IndicatorView } from './book.ts';

// Every area asks for the same periods: they are parsed once per indicator.
const parsed = new WeakMap<ShownIndicator, readonly (Period | null)[]>();

/** The periods of an indicator, parsed, in their order. */
export function viewPeriods({ shown }: Pick<IndicatorView, 'shown'>): readonly (Period | null)[] {
  const known = parsed.get(shown);
  if (known) return known;
  const periods = shown.periods.map(({ period }) => parsePeriod(period));
  parsed.set(shown, periods);
  return periods;
}
