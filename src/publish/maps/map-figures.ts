import type { Texts } from '../../core/area.ts';
import type { EarlyClassBounds } from './early-class.ts';

/** An area as a map, list or search shows it. */
export interface LevelArea {
  /** index in AreaTable.areas */
  readonly index: number;
  readonly code: string;
  /** empty where the area has none */
  readonly name: string;
  /** name of the area above, null at the top */
  readonly parentName: string | null;
  /** address of its page as seen from the page that draws; null: none */
  readonly href: string | null;
  /** newest shown number of residents, for the map by residents */
  readonly residents: number | null;
}

/** What circles in place of coloured areas stand for: the numerators of a rate, or the residents of each area. */
export type MapCircles = 'cases' | 'residents';

/** One period of a series on one level; lists in the order of the level's areas. */
export interface MapPeriod {
  readonly period: string;
  /** null where no value is shown; `statuses` says why */
  readonly values: readonly (number | null)[];
  /** bytes of core/status */
  readonly statuses: readonly number[];
  /** 1…k; 0 = none */
  readonly classes: readonly number[];
  /** inner bounds of this period, where an earlier definition had its own; null: those of the series */
  readonly bounds: readonly number[] | null;
  /** classes of hidden values, where they are told; none of any area where it is missing */
  readonly earlyClasses?: readonly (EarlyClassBounds | null)[];
  /** bytes of COMPARISON against the region; null where nothing is compared */
  readonly againstRegion: readonly number[] | null;
  readonly numerators: readonly (number | null)[] | null;
  readonly denominators: readonly (number | null)[] | null;
  /** value of the region */
  readonly region: number | null;
  /** per area what else its sentence says, in the language of the page; '' for nothing */
  readonly notes?: readonly string[];
}

/** How each area came to its newest period; lists in the order of the level's areas. */
export interface MapChange {
  /** positions in the periods: what is compared; −1: none */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** bytes of CHANGE */
  readonly directions: readonly number[];
}

/**
 * A series (indicator, index or typology) on one level over its periods: all that its map, legend and table need.
 * Plain data, so that the page and the script in the browser draw from the same.
 */
export interface MapFigures {
  readonly id: string;
  readonly names: Texts;
  readonly unit: string;
  readonly decimals: number;
  /** rates are coloured by class; counts are circles, never colours */
  readonly drawing: 'choropleth' | 'symbols';
  /** numerators count people or cases, so that circles can stand for them */
  readonly hasCases: boolean;
  readonly palette: 'magnitude' | 'deviation';
  /** at most 5 unless classLook says how each looks; counts drawn as circles show no classes, see shownFigures */
  readonly classCount: number;
  /** inner bounds, ascending, fixed over the periods of the newest definition; empty where classes have names instead */
  readonly bounds: readonly number[];
  /** how the bounds were found, a sentence */
  readonly method: Texts | null;
  /** names of the classes, where they have names (index, typology) */
  readonly classNames: readonly Texts[] | null;
  /** per class its colour step 1–5 and a mark drawn in the area; null: steps are spread evenly, no marks */
  readonly classLook: readonly { readonly step: number; readonly mark: string }[] | null;
  /** where classes are a cross of two (typology): names of rows and columns; class = 1 + row × columns + column */
  readonly grid: { readonly rows: readonly Texts[]; readonly columns: readonly Texts[] } | null;
  /** null where no change is told, as of changes themselves */
  readonly change: MapChange | null;
  /** in time order */
  readonly periods: readonly MapPeriod[];
}

/** Inner bounds and number of the classes in one period. */
export function periodClasses({ bounds, classCount }: MapFigures, period: MapPeriod) {
  if (!period.bounds) return { bounds, classCount };
  return { bounds: period.bounds, classCount: period.bounds.length + 1 };
}

/** The figures as they are drawn: the area of a circle says the count, so circles of counts carry no classes beside it. */
export function shownFigures(figures: MapFigures): MapFigures {
  if (figures.drawing === 'choropleth' || figures.classCount === 0) return figures;
  const periods = figures.periods.map((period) => ({ ...period, classes: period.classes.map(() => 0), bounds: null }));
  const none = { classCount: 0, bounds: [], method: null, classNames: null, classLook: null, grid: null };
  return { ...figures, ...none, periods };
}
