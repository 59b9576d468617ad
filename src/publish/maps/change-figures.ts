import { CHANGE } from '../../core/change.ts';
import { isShown } from '../../core/status.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatPeriod, periodPhrase } from '../../locale/number.ts';
import { drawingWords, spokenValue } from '../charts/words.ts';
import type { MapFigures } from './map-figures.ts';

/** The ways of a value in the order of the legend, each with its byte, colour and mark; the last holds all others. */
export const WAYS = [
  { id: 'up', byte: CHANGE.up, step: 4, mark: '▲' },
  { id: 'down', byte: CHANGE.down, step: 2, mark: '▼' },
  { id: 'flat', byte: CHANGE.flat, step: 3, mark: '■' },
  { id: 'unclear', byte: CHANGE.unclear, step: 3, mark: '' },
  { id: 'none', byte: CHANGE.none, step: 3, mark: '–' },
] as const;

/**
 * A series as its map of change: one period, classes are ways. Only a change that is told is coloured; the others are
 * neutral, and what has no value in the newest period keeps the pattern of its status. Null: nothing is told anywhere.
 */
export function changeFigures(language: Language, figures: MapFigures): MapFigures | null {
  const { change, periods } = figures;
  const newest = newestPeriod(figures);
  const last = periods[newest];
  if (!change || !last) return null;
  const words = drawingWords(language).change;
  const wayAt = (at: number): number => {
    if (!isShown(last.statuses[at] ?? 0)) return 0;
    const before = periods[change.from[at] ?? -1]?.statuses[at];
    const isWhole = change.to[at] === newest && before !== undefined && isShown(before);
    const byte = isWhole ? change.directions[at] : CHANGE.none;
    return 1 + WAYS.findIndex((way) => way.byte === byte);
  };
  const classes = last.statuses.map((_, at) => wayAt(at));
  const text = (period: number, at: number): string => {
    const value = periods[period]?.values[at] ?? null;
    return value === null
      ? ''
      : words.end(spokenValue(language, value, figures), formatPeriod(language, periods[period]!.period));
  };
  const notes = classes.map((way, at) =>
    way > 0 && way < WAYS.length ? words.way(text(change.from[at]!, at), text(newest, at)) : '',
  );
  const named = (each: Language) => WAYS.map(({ id }) => drawingWords(each).change.ways[id]);
  const [german, english] = [named('de'), named('en')];
  return {
    ...figures,
    names: { de: words.title(pick(figures.names, language)), en: words.title(pick(figures.names, language)) },
    drawing: 'choropleth',
    palette: 'deviation',
    classCount: WAYS.length,
    bounds: [],
    method: { de: words.note, en: words.note },
    classNames: WAYS.map((_, at) => ({ de: german[at]!, en: english[at]! })),
    classLook: WAYS.map(({ step, mark }) => ({ step, mark })),
    grid: null,
    change: null,
    periods: [{ ...last, classes, bounds: null, againstRegion: null, notes }],
  };
}

/** Position of the newest period in which anything is known; −1 if there is none. */
export function newestPeriod({ periods }: MapFigures): number {
  return periods.findLastIndex(({ statuses }) => statuses.some((status) => status !== 0));
}

/** "31.12.2021, seit …": the end of the ways that a map of change shows. */
export function changePhrase(language: Language, figures: MapFigures): string {
  const words = drawingWords(language).change;
  const last = figures.periods[newestPeriod(figures)];
  if (!last) return '';
  const from = figures.periods[mostlyFrom(figures)];
  const until = periodPhrase(language, last.period);
  return from ? words.between(periodPhrase(language, from.period), until) : words.until(until);
}

// The base of most areas; −1 if none has one.
function mostlyFrom({ change }: MapFigures): number {
  const counts = new Map<number, number>();
  for (const from of change?.from ?? []) if (from >= 0) counts.set(from, (counts.get(from) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? -1;
}
