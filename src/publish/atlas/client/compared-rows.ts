import { definitionStart, parsePeriod, yearOf } from '../../../core/period.ts';
import { STATUS } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import type { ComparedFigure, ComparedRow } from '../../charts/comparison-table.ts';
import type { AreaPayload, IndicatorsPayload, PayloadFigure, PayloadIndicator } from './payload.ts';

/** What is compared: two areas, or one area with itself in another year. */
export interface ComparedPair {
  readonly here: AreaPayload;
  readonly there: AreaPayload;
  /** null: the newest that both have */
  readonly year: number | null;
}

/** How names and links are written. */
export interface RowWords {
  readonly language: Language;
  /** path to the root of the publication */
  readonly root: string;
}

/** Years for which an area has figures, newest first. */
export function yearsOf({ figures }: AreaPayload): readonly number[] {
  const years = new Set(Object.values(figures).flatMap((list) => list.map(([period]) => yearIn(period))));
  return [...years].filter((year) => year > 0).sort((first, second) => second - first);
}

/** Year of a period by its code; 0 for none. */
export function yearIn(code: string): number {
  const period = parsePeriod(code);
  return period ? yearOf(period) : 0;
}

/** Indicators that both sides have, side by side: areas at the same time, an area with its own newest figures. */
export function comparedRows(
  { indicators }: IndicatorsPayload,
  pair: ComparedPair,
  words: RowWords,
): readonly ComparedRow[] {
  const { here, there, year } = pair;
  const isItself = here.code === there.code;
  return indicators.flatMap((indicator): ComparedRow[] => {
    const [own, other] = [here.figures[indicator.id] ?? [], there.figures[indicator.id] ?? []];
    const found = isItself ? twoTimes(own, year) : twoAreas(own, other, year);
    return found ? [rowOf(indicator, found, words)] : [];
  });
}

type Figures = readonly PayloadFigure[];
type Found = readonly [PayloadFigure, PayloadFigure];

function twoTimes(figures: Figures, year: number | null): Found | null {
  const newest = figures.at(-1);
  const earlier = figures.findLast(([period]) => yearIn(period) === year);
  return newest && earlier && earlier !== newest ? [newest, earlier] : null;
}

function twoAreas(own: Figures, others: Figures, year: number | null): Found | null {
  const figure = own.findLast(
    ([period]) => (year === null || yearIn(period) === year) && others.some(([other]) => other === period),
  );
  const other = figure && others.find(([period]) => period === figure[0]);
  return figure && other ? [figure, other] : null;
}

function rowOf(indicator: PayloadIndicator, [own, other]: Found, { language, root }: RowWords): ComparedRow {
  const { names, kind, unit, decimals, direction, breaks, pages } = indicator;
  return {
    ...{ name: pick(names, language), href: encodeURI(root + pages[language]), unit, decimals, direction },
    here: figureOf(own),
    there: figureOf(other),
    isSameKind: own[0] === other[0] || areAlike(own[0], other[0], breaks),
    isOnlyWithRegion: kind === 'standardised-ratio',
  };
}

const figureOf = ([period, value, lower, upper, status]: PayloadFigure): ComparedFigure => ({
  ...{ period, value, lower, upper },
  status: status ?? STATUS.unknown,
});

// Pooled years that overlap count the same people twice.
function areAlike(first: string, second: string, breaks: readonly string[]): boolean {
  const [one, other] = [parsePeriod(first), parsePeriod(second)];
  if (!one || !other || one.kind !== other.kind) return false;
  const isApart = one.start > other.end || other.start > one.end;
  return isApart && definitionStart(breaks, first) === definitionStart(breaks, second);
}
