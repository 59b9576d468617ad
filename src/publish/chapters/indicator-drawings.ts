import { ancestorAt } from '../../core/area.ts';
import { parsePeriod } from '../../core/period.ts';
import { isShown } from '../../core/status.ts';
import { valueAt } from '../../core/table.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatPeriod } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { StripPlotInput } from '../charts/strip-plot.ts';
import type { TimeLine, TimeSeriesInput } from '../charts/time-series.ts';
import type { Book, IndicatorView, LevelView } from './book.ts';
import { areaName } from './sentences.ts';
import { viewPeriods } from './view-periods.ts';

/** Most lines or rows that a drawing can still name. */
const MOST_LINES = 16;
const MOST_ROWS = 40;

/** Values of an area over the periods of one kind, newest kind first served; null where none is shown. */
export function seriesOf(view: IndicatorView, area: number, periods: readonly number[]): readonly (number | null)[] {
  return periods.map((index) => {
    const column = view.shown.periods[index]?.value;
    return column && isShown(column.statuses[area] ?? 0) ? valueAt(column, area) : null;
  });
}

/** Positions of the periods that are of the same kind as the newest one: what can stand on one axis. */
export function comparablePeriods(view: IndicatorView): readonly number[] {
  const periods = viewPeriods(view);
  const kind = periods.at(-1)?.kind;
  return periods.flatMap((period, index) => (period?.kind === kind ? [index] : []));
}

/** Level directly below the region whose areas a drawing can name one by one; null if there is none. */
function namedLevel(book: Book, scheme: string, most: number): LevelView | null {
  const below = book.levels.filter((level) => level.scheme === scheme && level.level > 0 && level.hasFigures);
  const first = below[0];
  return first && first.areas.length <= most ? first : null;
}

/** The indicator over time: the region strong, the areas below it thin. Null with fewer than two periods. */
export function timeSeriesOf(
  language: Language,
  book: Book,
  view: IndicatorView,
  scheme: string,
): TimeSeriesInput | null {
  const periods = comparablePeriods(view);
  const region = book.regions.get(scheme) ?? -1;
  if (periods.length < 2 || region < 0) return null;
  const level = namedLevel(book, scheme, MOST_LINES);
  const line = (area: number, role: TimeLine['role']): TimeLine => ({
    name: areaName(book, area),
    role,
    values: seriesOf(view, area, periods),
    lower: null,
    upper: null,
  });
  const lines = [...(level?.areas ?? []).map((area) => line(area, 'other')), line(region, 'region')];
  if (!lines.some((each) => each.values.some((value) => value !== null))) return null;
  const { definition } = view;
  const words = texts[language].atlas.drawings;
  const name = pick(definition.names, language);
  const codes = periods.map((index) => view.shown.periods[index]?.period ?? '');
  return {
    id: `time-${scheme}`,
    language,
    title: words.timeTitle(name),
    description: words.timeText(formatPeriod(language, codes[0] ?? ''), formatPeriod(language, codes.at(-1) ?? '')),
    periods: codes,
    lines,
    unit: definition.unit,
    decimals: definition.decimals,
    breaks: breaksIn(view, codes).map((before) => ({ before, word: words.newDefinition })),
  };
}

/** Of some periods those with which a new definition begins; never the first. */
function breaksIn({ definition }: IndicatorView, codes: readonly string[]): readonly string[] {
  const { breaks, validFrom } = definition;
  const days = validFrom === null ? breaks : [validFrom, ...breaks];
  const firsts = days.map((day) => codes.findIndex((code) => (parsePeriod(code)?.start ?? '') >= day));
  return [...new Set(firsts)].filter((index) => index > 0).map((index) => codes[index] ?? '');
}

/** How the values of a level spread: a row for each area below the region. Null where there is nothing to spread. */
export function stripPlotOf(
  language: Language,
  book: Book,
  view: IndicatorView,
  at: { readonly level: LevelView; readonly period: number },
): StripPlotInput | null {
  const { scheme, level, areas } = at.level;
  const column = view.shown.periods[at.period]?.value;
  if (!column || areas.length < 2) return null;
  const shownAt = (area: number): number | null => (isShown(column.statuses[area] ?? 0) ? valueAt(column, area) : null);
  const above = namedLevel(book, scheme, MOST_ROWS);
  const region = book.regions.get(scheme) ?? -1;
  const groups = new Map<number, number[]>();
  for (const area of areas) {
    const group = above && above.level < level ? ancestorAt(book.areas, area, above.level) : region;
    const list = groups.get(group);
    if (list) list.push(area);
    else groups.set(group, [area]);
  }
  const words = texts[language].atlas.drawings;
  const plural = pick(book.areas.schemes.find((each) => each.id === scheme)!.levels[level]!.plurals, language);
  return {
    id: `strip-${scheme}`,
    language,
    title: words.stripTitle(pick(view.definition.names, language), plural),
    description: words.stripText,
    rows: [...groups].map(([group, members]) => ({
      name: areaName(book, group),
      value: shownAt(group),
      areas: members.map((area) => {
        const { code, name } = book.areas.areas[area]!;
        return { code, name, value: shownAt(area) };
      }),
    })),
    region: { name: areaName(book, region), value: shownAt(region) },
    unit: view.definition.unit,
    decimals: view.definition.decimals,
  };
}
