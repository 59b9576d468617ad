import { statusName } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { formatNumber, periodPhrase, unitWords } from '../../../locale/number.ts';
import { statusWords } from '../../charts/words.ts';
import { classStyle } from '../../maps/class-step.ts';
import { classWords, legendTitle } from '../../maps/legend.ts';
import type { LegendInput } from '../../maps/legend-input.ts';
import { drawMapAlone, legendOf } from '../../maps/map-figure.ts';
import type { LevelArea, MapFigures } from '../../maps/map-figures.ts';
import type { MapView } from '../../maps/map-view.ts';
import { patternOf } from '../../maps/patterns.ts';
import type { LevelView } from '../book.ts';
import { type DeckContext, slideAreas } from './deck-material.ts';
import type { LegendRow, SlideMap } from './slide-content.ts';

/** What a map on a slide shows. */
export interface SlideMapInput {
  /** series on all areas of the level */
  readonly figures: MapFigures;
  readonly level: LevelView;
  /** position in figures.periods */
  readonly period: number;
  /** the map ends at the borders of this area; null: the whole region */
  readonly within: number | null;
}

/** A map with its legend; null where there are no shapes. */
export function slideMap(context: DeckContext, { figures, level, period, within }: SlideMapInput): SlideMap | null {
  const { language, words } = context;
  const drawn = drawnWithin(context, { figures, level, within });
  if (!drawn) return null;
  const { view, part, areas } = drawn;
  const input = { id: 'map', language, figures: part, period, areas };
  const legend = legendOf(input);
  const rows = legend ? legendRows(legend) : [];
  const code = part.periods[period]?.period ?? '';
  const title = `${pick(part.names, language)}, ${periodPhrase(language, code)}`;
  return {
    kind: 'map',
    shows: { series: part.id, period: code },
    svg: (id) => drawMapAlone(view, { ...input, id }),
    aspect: view.width / view.height,
    alternative: words.mapAlternative(title, rows.map((row) => `${row.words}: ${row.count}`).join('; ')),
    legendTitle:
      part.classCount > 0 && part.drawing === 'choropleth' ? legendHead(context, part) : legendTitle(language, 0),
    legend: rows,
  };
}

/** The view of a level, or of its part inside an area, with the figures of what it shows; null without shapes. */
export function drawnWithin(
  context: DeckContext,
  { figures, level, within }: Omit<SlideMapInput, 'period'>,
): { readonly view: MapView; readonly part: MapFigures; readonly areas: readonly LevelArea[] } | null {
  const view = context.viewOf(level, within);
  if (!view) return null;
  if (within === null) return { view, part: figures, areas: slideAreas(context, level.areas) };
  const drawn = new Set(view.areas.map(({ index }) => index));
  const kept = level.areas.flatMap((area, position) => (drawn.has(area) ? [position] : []));
  const areas = kept.map((position) => level.areas[position]!);
  return { view, part: partOf(figures, kept), areas: slideAreas(context, areas) };
}

function legendHead({ language, words }: DeckContext, { unit, classNames }: MapFigures): string {
  return classNames ? words.classes : words.classesIn(unitWords(language, unit));
}

function partOf(figures: MapFigures, kept: readonly number[]): MapFigures {
  const pickFrom = <T>(list: readonly T[]): readonly T[] => kept.map((position) => list[position]!);
  const pickOr = <T>(list: readonly T[] | null): readonly T[] | null => (list ? pickFrom(list) : null);
  const periods = figures.periods.map((period) => ({
    ...period,
    values: pickFrom(period.values),
    statuses: pickFrom(period.statuses),
    classes: pickFrom(period.classes),
    againstRegion: pickOr(period.againstRegion),
    numerators: pickOr(period.numerators),
    denominators: pickOr(period.denominators),
  }));
  return { ...figures, periods };
}

function legendRows(legend: LegendInput): readonly LegendRow[] {
  const { language, counts, statuses, classLook } = legend;
  const classes = counts.map((count, index) => ({
    style: classStyle(legend, index + 1),
    pattern: null,
    mark: classLook?.[index]?.mark ?? '',
    words: classWords(legend, index + 1),
    count: formatNumber(language, count),
  }));
  const others = statuses.flatMap(({ status, count }): LegendRow[] => {
    const pattern = patternOf(status);
    if (!pattern) return [];
    const look = pattern === 'outline' ? null : pattern;
    const words = statusWords(language).words[status];
    return [{ style: null, pattern: look, mark: '', words, count: formatNumber(language, count) }];
  });
  return [...classes, ...others];
}

/** Mark of a status where no value is shown, as charts and notes carry it. */
export function statusMark({ language }: DeckContext, status: number): string {
  return statusWords(language).marks[statusName(status)];
}

/** The same in words, for those who hear a chart. */
export function statusWord({ language }: DeckContext, status: number): string {
  return statusWords(language).words[statusName(status)];
}
