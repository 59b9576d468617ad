import type { EarlyClassBounds } from '../maps/early-class.ts';
import type { MapFigures } from '../maps/map-figures.ts';
import type { Book, IndicatorView, LevelView } from './book.ts';

/** The class of a hidden value, where the office has it found before values are hidden; null: none is told. */
export function earlyClassAt(
  { definition, shown }: IndicatorView,
  period: number,
  area: number,
): EarlyClassBounds | null {
  const one = shown.periods[period]?.earlyClasses?.[area] ?? 0;
  const { bounds } = definition.classRule;
  return one === 0 ? null : [bounds[one - 2] ?? null, bounds[one - 1] ?? null];
}

/** The maps of an indicator with the classes of hidden values. */
export function withEarlyClasses(figures: MapFigures, view: IndicatorView, { areas }: LevelView): MapFigures {
  const periods = figures.periods.map((period, at) => {
    const earlyClasses = areas.map((area) => earlyClassAt(view, at, area));
    return earlyClasses.some((one) => one !== null) ? { ...period, earlyClasses } : period;
  });
  return { ...figures, periods };
}

/** True if an edition tells the class of any hidden value of an indicator. */
export const tellsEarlyClasses = ({ shown }: Pick<IndicatorView, 'shown'>): boolean =>
  shown.periods.some(({ earlyClasses }) => earlyClasses?.some((one) => one > 0));

/** True if it tells that of any indicator. */
export const hasEarlyClasses = ({ indicators }: Book): boolean => [...indicators.values()].some(tellsEarlyClasses);
