import { CHANGE, TREND_TEST } from '../../core/change.ts';
import { definitionStart, type Period, yearOf } from '../../core/period.ts';
import type { IndicatorView } from './book.ts';
import { type Figure, figureAt } from './figure.ts';
import { viewPeriods } from './view-periods.ts';

/** What can be said about the way a value went. */
export interface Trend {
  /** `none`: there are not two figures to compare; `unclear`: a change that may be chance */
  readonly direction: 'up' | 'down' | 'flat' | 'unclear' | 'none';
  readonly from: Figure | null;
  readonly to: Figure | null;
  /** newest minus base, in the indicator's unit */
  readonly difference: number;
  /** the trend of five years is clear, whichever of them is left out */
  readonly holds: boolean;
  /** first day of the definition, where nothing can be compared because it is that new; null otherwise */
  readonly newDefinition: string | null;
  /** positions of the periods from the base to the newest, for the line that is drawn beside the words */
  readonly periods: readonly number[];
}

const NO_TREND: Trend = {
  direction: 'none',
  from: null,
  to: null,
  difference: 0,
  holds: false,
  newDefinition: null,
  periods: [],
};
const DIRECTIONS: Readonly<Record<number, Trend['direction']>> = {
  [CHANGE.flat]: 'flat',
  [CHANGE.unclear]: 'unclear',
  [CHANGE.up]: 'up',
  [CHANGE.down]: 'down',
};
/** A definition younger than this is named as the reason why nothing can be compared. */
const RECENT_YEARS = 5;

/**
 * The way of a value up to the newest period of its level, as it was assessed: none at another period.
 * @param newest position of the period it should end with
 */
export function trendOf(view: IndicatorView, newest: number, area: number): Trend {
  const to = figureAt(view, newest, area);
  const change = view.assessed?.change;
  if (to.value === null || !change || change.to[area] !== newest)
    return { ...NO_TREND, to: to.value === null ? null : to };
  const start = change.from[area] ?? -1;
  if (start < 0) return { ...NO_TREND, to, newDefinition: recentDefinition(view, newest) };
  return {
    direction: DIRECTIONS[change.directions[area] ?? CHANGE.none] ?? 'none',
    from: figureAt(view, start, area),
    to,
    difference: change.differences[area] ?? 0,
    holds: change.trendTests[area] === TREND_TEST.holds,
    newDefinition: null,
    periods: drawnPeriods(view, { start, newest, area }),
  };
}

/** Periods of the same kind between both ends in which the area has a value. */
function drawnPeriods(
  view: IndicatorView,
  { start, newest, area }: { readonly start: number; readonly newest: number; readonly area: number },
): readonly number[] {
  const periods = viewPeriods(view);
  const kind = periods[newest]?.kind;
  return periods.flatMap((period, index) =>
    index >= start && index <= newest && period?.kind === kind && figureAt(view, index, area).value !== null
      ? [index]
      : [],
  );
}

/** Day on which the definition of a period began, if nothing before the period shares it and it is recent. */
function recentDefinition(view: IndicatorView, newest: number): string | null {
  const periods = viewPeriods(view);
  const last = periods[newest];
  if (!last) return null;
  const since = definitionStart(view.definition.breaks, last.code) ?? view.definition.validFrom;
  if (since === null || yearOf(last) - Number(since.slice(0, 4)) >= RECENT_YEARS) return null;
  const isAlike = (period: Period | null): boolean => period?.kind === last.kind && period.start >= since;
  return periods.slice(0, newest).some(isAlike) ? null : since;
}
