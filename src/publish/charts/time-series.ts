import type { Language } from '../../locale/language.ts';
import { formatNumber, formatPeriod, formatValue } from '../../locale/number.ts';
import { placeLineNames } from './line-names.ts';
import { coordinate, element, escapeMarkup, pictureFrame } from './markup.ts';
import { textWidth } from './text-width.ts';
import { axisPeriod, periodYear, unbrokenRuns } from './time-axis.ts';
import { tickDecimals, type ValueAxis, valueAxis } from './value-axis.ts';
import { drawingWords } from './words.ts';

/** A line of a time series; lists in the order of the periods. */
export interface TimeLine {
  readonly name: string;
  /** area: the accent, on top, dots; region: strong; other: thin */
  readonly role: 'area' | 'region' | 'other';
  /** null: no value; the line has a gap there */
  readonly values: readonly (number | null)[];
  readonly lower: readonly (number | null)[] | null;
  readonly upper: readonly (number | null)[] | null;
}

/** What a time series shows. */
export interface TimeSeriesInput {
  readonly id: string;
  readonly language: Language;
  /** states what it shows */
  readonly title: string;
  readonly description: string;
  /** period codes of one kind in time order; missing years leave a gap */
  readonly periods: readonly string[];
  readonly lines: readonly TimeLine[];
  readonly unit: string;
  readonly decimals: number;
  /** breaks of comparability: drawn as a gap before that period, with a word */
  readonly breaks: readonly { readonly before: string; readonly word: string }[];
  /** default 640; 340 for narrow screens */
  readonly width?: number;
  /** default 300 */
  readonly height?: number;
}

/** The plane of a time series: where years and values lie. */
interface Plane {
  readonly input: TimeSeriesInput;
  readonly years: readonly number[];
  readonly x: (year: number) => number;
  readonly axis: ValueAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly breaks: ReadonlySet<number>;
}

const ORDER = { other: 0, region: 1, area: 2 } as const;

/** Draws lines over time with direct labels; a cut axis is marked and named. */
export function drawTimeSeries(input: TimeSeriesInput): string {
  const { width = 640, height = 300 } = input;
  const plane = planeOf(input, width, height);
  const lines = [...input.lines].sort((first, second) => ORDER[first.role] - ORDER[second.role]);
  const content =
    drawValueAxis(plane) +
    drawTimeAxis(plane) +
    drawBreaks(plane) +
    lines.map((line) => drawBand(plane, line)).join('') +
    lines.map((line) => drawLine(plane, line)).join('') +
    placeLineNames(
      lines.map((line) => ({ name: line.name, role: line.role, y: lastY(plane, line) })),
      { left: plane.right + 8, width: width - plane.right - 8, top: plane.top, bottom: plane.bottom },
    );
  const description = [input.description, summary(input)].filter((part) => part !== '').join(' ');
  const { id, title } = input;
  return pictureFrame({ id, width, height, className: 'chart time-series', title, description }, content);
}

function planeOf(input: TimeSeriesInput, width: number, height: number): Plane {
  const values = input.lines.flatMap((line) => {
    const bounds = line.role === 'area' ? [...(line.lower ?? []), ...(line.upper ?? [])] : [];
    return [...line.values, ...bounds].filter((value) => value !== null);
  });
  const [top, bottom] = [22, height - 26];
  const axis = valueAxis(values, { range: [bottom, top], tickCount: 5 });
  const decimals = tickDecimals(axis, input.decimals);
  const widest = Math.max(0, ...axis.ticks.map((tick) => textWidth(formatNumber(input.language, tick, decimals), 12)));
  const names = input.lines.map((line) => textWidth(line.name, 12.5) + 12);
  const left = Math.ceil(widest) + 12;
  const right = Math.round(width - Math.min(Math.max(24, ...names), width * 0.34));
  const years = input.periods.map(periodYear);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const x = (year: number): number =>
    first === last ? (left + right) / 2 : left + 8 + ((year - first) / (last - first)) * (right - left - 14);
  const breaks = new Set(input.breaks.map(({ before }) => input.periods.indexOf(before)).filter((index) => index > 0));
  return { input, years, x, axis, left, right, top, bottom, breaks };
}

function drawValueAxis({ input, axis, left, right, top, bottom }: Plane): string {
  const decimals = tickDecimals(axis, input.decimals);
  const lines = axis.ticks.map((tick) => {
    const y = axis.place(tick);
    const isBase = tick === 0;
    return (
      element('path', {
        class: isBase ? 'base' : 'grid',
        d: `M${coordinate(left)} ${coordinate(y)}H${coordinate(right)}`,
      }) + element('text', { x: left - 6, y: y + 4, class: 'end' }, formatNumber(input.language, tick, decimals))
    );
  });
  if (!axis.isCut) return lines.join('');
  const words = drawingWords(input.language).timeSeries;
  const text = words.cutAxis(formatNumber(input.language, axis.from, decimals));
  // a torn edge where the axis does not reach down to zero
  const zigzag = `M${left} ${bottom}${'l3-3l3 3'.repeat(Math.floor((right - left) / 6))}`;
  return (
    lines.join('') +
    element('path', { class: 'cut', d: zigzag }) +
    element('text', { x: left, y: top - 10, class: 'note' }, escapeMarkup(text))
  );
}

function drawTimeAxis({ input, years, x, left, right, bottom }: Plane): string {
  const labels = input.periods.map((code) => axisPeriod(input.language, code));
  const widest = Math.max(1, ...labels.map((label) => textWidth(label, 12) + 10));
  const every = Math.max(1, Math.ceil((labels.length * widest) / Math.max(right - left, 1)));
  const last = labels.length - 1;
  const texts = labels.flatMap((label, index) => {
    if ((last - index) % every !== 0) return [];
    const at = x(years[index]!);
    const tick = element('path', { class: 'tick', d: `M${coordinate(at)} ${bottom}v4` });
    return [tick + element('text', { x: at, y: bottom + 18, class: 'middle' }, escapeMarkup(label))];
  });
  return texts.join('');
}

function drawBreaks({ input, years, x, top, bottom }: Plane): string {
  return input.breaks
    .map(({ before, word }) => {
      const index = input.periods.indexOf(before);
      if (index < 1) return '';
      const at = (x(years[index]!) + x(years[index - 1]!)) / 2;
      return (
        element('path', { class: 'break-line', d: `M${coordinate(at)} ${top}V${bottom}` }) +
        element('text', { x: at + 4, y: top + 10, class: 'note' }, escapeMarkup(word))
      );
    })
    .join('');
}

function drawBand({ years, x, axis, breaks }: Plane, line: TimeLine): string {
  if (line.role !== 'area' || !line.lower || !line.upper) return '';
  const { lower, upper } = line;
  const both = lower.map((low, index) => (low === null || line.values[index] === null ? null : (upper[index] ?? null)));
  const bands = unbrokenRuns(both, { years, breaks }).map((run) => {
    const point = (index: number, bound: number): string =>
      `${coordinate(x(years[index]!))} ${coordinate(axis.place(bound))}`;
    if (run.length === 1) {
      const only = run[0]!;
      return element('path', { class: 'whisker', d: `M${point(only, lower[only]!)}L${point(only, upper[only]!)}` });
    }
    const there = run.map((index) => point(index, upper[index]!));
    const back = run.toReversed().map((index) => point(index, lower[index]!));
    return element('path', { class: 'band', d: `M${[...there, ...back].join('L')}z` });
  });
  return bands.join('');
}

function drawLine({ years, x, axis, breaks }: Plane, line: TimeLine): string {
  const runs = unbrokenRuns(line.values, { years, breaks });
  const at = (index: number): readonly [number, number] => [x(years[index]!), axis.place(line.values[index]!)];
  const d = runs
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map((index) => at(index).map(coordinate).join(' ')).join('L')}`)
    .join('');
  const dotted = line.role === 'area' ? runs.flat() : runs.filter((run) => run.length === 1).flat();
  const dots = dotted.map((index) => {
    const [cx, cy] = at(index);
    return element('circle', { cx, cy, r: line.role === 'area' ? 3 : 2 });
  });
  const path = d === '' ? '' : element('path', { d });
  return element('g', { class: `line ${line.role}` }, path + dots.join(''));
}

function lastY({ axis }: Plane, line: TimeLine): number | null {
  const value = line.values.findLast((candidate) => candidate !== null);
  return value === undefined || value === null ? null : axis.place(value);
}

// Those who hear the drawing get first and newest value of what stands out, and the years without.
function summary(input: TimeSeriesInput): string {
  const { language, unit, decimals, periods } = input;
  const words = drawingWords(language);
  const sentences = input.lines.flatMap((line) => {
    if (line.role === 'other') return [];
    const shown = line.values.flatMap((value, index) => (value === null ? [] : [index]));
    const [first, last] = [shown[0], shown.at(-1)];
    if (first === undefined || last === undefined) return [];
    const text = (index: number): string =>
      words.sparkline.at(
        formatValue(language, line.values[index]!, unit, decimals),
        formatPeriod(language, periods[index]!),
      );
    const missing = line.values.flatMap((value, index) =>
      value === null ? [formatPeriod(language, periods[index]!)] : [],
    );
    const gap = missing.length === 0 ? '' : ` ${words.timeSeries.missing(missing.join(', '))}`;
    return [`${words.timeSeries.line(line.name, text(first), text(last))}.${gap}`];
  });
  return sentences.join(' ');
}
