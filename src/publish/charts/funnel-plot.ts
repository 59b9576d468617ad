import type { Language } from '../../locale/language.ts';
import { formatNumber, formatValue, unitWords } from '../../locale/number.ts';
import { INNER_CONFIDENCE, OUTER_CONFIDENCE } from '../../stats/comparison/deviation-grade.ts';
import { proportionFunnel, ratioFunnel } from '../../stats/comparison/funnel-limits.ts';
import { coordinate, element, escapeMarkup, pictureFrame } from './markup.ts';
import { textWidth } from './text-width.ts';
import { tickDecimals, type ValueAxis, valueAxis } from './value-axis.ts';
import { drawingWords } from './words.ts';

/**
 * What the size of an area is: people or cases of a share or rate, people derived from cases and value of a
 * standardised rate, expected cases of a standardised ratio.
 */
export type FunnelSize = 'share' | 'rate' | 'standardised-rate' | 'standardised-ratio';

/** What a funnel plot shows. */
export interface FunnelPlotInput {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly decimals: number;
  /** what stands behind one of the unit: 100 for per cent */
  readonly multiplier: number;
  /** decides limits and words: of a share those of a proportion, else those of a number of events */
  readonly size: FunnelSize;
  /** value of all areas together */
  readonly baseline: number;
  readonly points: readonly {
    readonly name: string;
    readonly value: number;
    readonly denominator: number;
    /** ±2 outside 99.8 %, ±1 outside 95 %, 0 within */
    readonly grade: number;
  }[];
  /** default 520; 340 for narrow screens */
  readonly width?: number;
}

const WIDTH = 520;
const HEAD = 26;
const FOOT = 42;
const FONT = 12;
const SIZE = 3.6;
/** Points of each limit. */
const STEPS = 60;
const LIMITS = [
  { confidence: INNER_CONFIDENCE, className: 'limit inner' },
  { confidence: OUTER_CONFIDENCE, className: 'limit outer' },
] as const;

/**
 * Each value at the size of its area, between limits that narrow with the size. What lies outside has
 * another shape, not only another colour: diamonds outside 99.8 %.
 */
export function drawFunnelPlot(input: FunnelPlotInput): string {
  const { id, title, description, points, width = WIDTH } = input;
  const height = Math.round(width * 0.62) + HEAD + FOOT;
  const bottom = height - FOOT;
  const up = valueAxis([...points.map(({ value }) => value), input.baseline], {
    range: [bottom, HEAD + 6],
    tickCount: 6,
  });
  const left = 10 + Math.max(...up.ticks.map((tick) => textWidth(valueTick(input, up, tick), FONT)));
  const across = valueAxis([0, ...points.map(({ denominator }) => denominator)], {
    range: [left, width - 14],
    tickCount: width < 420 ? 4 : 6,
  });
  const content =
    drawUp(input, up, [left, width - 14]) +
    drawAcross(input, across, bottom) +
    LIMITS.map((limit) => drawLimit(input, limit, { across, up })).join('') +
    drawBaseline(input, { across, up }) +
    drawPoints(input, { across, up });
  return pictureFrame({ id, width, height, className: 'chart funnel-plot', title, description }, content);
}

interface Axes {
  readonly across: ValueAxis;
  readonly up: ValueAxis;
}

function valueTick({ language, decimals }: FunnelPlotInput, axis: ValueAxis, tick: number): string {
  return formatNumber(language, tick, tickDecimals(axis, decimals));
}

function drawUp(input: FunnelPlotInput, axis: ValueAxis, [left, right]: readonly [number, number]): string {
  const ticks = axis.ticks.map((tick) => {
    const y = axis.place(tick);
    return (
      element('path', { class: 'grid', d: `M${coordinate(left)} ${coordinate(y)}H${coordinate(right)}` }) +
      element('text', { x: left - 6, y: y + 4, class: 'end' }, escapeMarkup(valueTick(input, axis, tick)))
    );
  });
  const words = drawingWords(input.language);
  const unit = unitWords(input.language, input.unit);
  const cut = axis.isCut ? ` · ${words.timeSeries.cutAxis(valueTick(input, axis, axis.from))}` : '';
  return element('text', { x: 0, y: 14, class: 'name' }, escapeMarkup(unit + cut)) + ticks.join('');
}

function drawAcross(input: FunnelPlotInput, axis: ValueAxis, bottom: number): string {
  const { width = WIDTH, language } = input;
  const ticks = axis.ticks.map((tick) => {
    const text = formatNumber(language, tick);
    const x = Math.min(axis.place(tick), width - textWidth(text, FONT) / 2);
    return (
      element('path', { class: 'tick', d: `M${coordinate(axis.place(tick))} ${bottom}v4` }) +
      element('text', { x, y: bottom + 17, class: 'middle' }, escapeMarkup(text))
    );
  });
  const base = element('path', {
    class: 'base',
    d: `M${coordinate(axis.place(axis.from))} ${bottom}H${coordinate(axis.place(axis.to))}`,
  });
  const name = element(
    'text',
    { x: width, y: bottom + 36, class: 'name end' },
    drawingWords(language).funnel.sizes[input.size],
  );
  return base + ticks.join('') + name;
}

/** A point of a limit: size of an area and value there. */
type LimitPoint = readonly [size: number, value: number];

/** Both sides of a limit as one path; where it leaves the picture it runs along its edge. */
function drawLimit(
  input: FunnelPlotInput,
  { confidence, className }: (typeof LIMITS)[number],
  { across, up }: Axes,
): string {
  const sides =
    input.size === 'share' ? shareLimits(input, confidence, across.to) : eventLimits(input, confidence, across.to);
  const inside = (value: number, axis: ValueAxis): number => Math.min(axis.to, Math.max(axis.from, value));
  const path = (points: readonly LimitPoint[]): string =>
    points
      .map(
        ([size, value], at) =>
          `${at === 0 ? 'M' : 'L'}${coordinate(across.place(inside(size, across)))} ${coordinate(up.place(inside(value, up)))}`,
      )
      .join('');
  return element('path', { class: className, d: sides.map(path).join('') });
}

/** Places from 0 to the largest, denser where a funnel bends. */
function places(largest: number): number[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => (largest * step * step) / STEPS ** 2);
}

function shareLimits({ baseline, multiplier }: FunnelPlotInput, confidence: number, largest: number): LimitPoint[][] {
  const sizes = places(largest).map((size) => Math.max(size, largest / STEPS / 4));
  const limits = sizes.map((size) => proportionFunnel(baseline / multiplier, size, confidence));
  return (['lower', 'upper'] as const).map((side) => sizes.map((size, at) => [size, limits[at]![side] * multiplier]));
}

/** Limits of rates and ratios belong to numbers of events, so sizes follow from those. */
function eventLimits({ baseline, multiplier }: FunnelPlotInput, confidence: number, largest: number): LimitPoint[][] {
  const perSize = baseline / multiplier;
  if (!(perSize > 0)) return [];
  const expected = largest * perSize;
  const events = [...new Set(places(expected + 5 * Math.sqrt(expected) + 10).map(Math.ceil))];
  const limits = events.map((count) => ratioFunnel(count, confidence));
  const lower = limits.map((each): LimitPoint => [each.expectedAtLower / perSize, each.lower * baseline]);
  // without any event there is no upper limit
  const upper = limits.flatMap((each): LimitPoint[] =>
    each.upper === null ? [] : [[each.expectedAtUpper / perSize, each.upper * baseline]],
  );
  return [[[0, 0], ...withinSize(lower, largest)], withinSize(upper, largest)];
}

/** Cuts a limit off at the largest size. */
function withinSize(points: readonly LimitPoint[], largest: number): LimitPoint[] {
  const beyond = points.findIndex(([size]) => size > largest);
  if (beyond < 1) return [...points];
  const [[size, value], [nextSize, nextValue]] = [points[beyond - 1]!, points[beyond]!];
  const share = (largest - size) / (nextSize - size);
  return [...points.slice(0, beyond), [largest, value + share * (nextValue - value)]];
}

function drawBaseline({ baseline }: FunnelPlotInput, { across, up }: Axes): string {
  const y = coordinate(up.place(baseline));
  return element('path', {
    class: 'baseline',
    d: `M${coordinate(across.place(across.from))} ${y}H${coordinate(across.place(across.to))}`,
  });
}

function drawPoints({ points, language, unit, decimals, size }: FunnelPlotInput, { across, up }: Axes): string {
  const words = drawingWords(language).funnel;
  return points
    .map(({ name, value, denominator, grade }) => {
      const facts = { value: formatValue(language, value, unit, decimals), size: formatNumber(language, denominator) };
      const text = size === 'share' ? words.dot(name, facts) : words.sizedDot(name, facts, words.sizes[size]);
      const [x, y] = [across.place(denominator), up.place(value)];
      const title = element('title', {}, escapeMarkup(text));
      if (Math.abs(grade) < 2)
        return element('circle', { class: 'dot', cx: coordinate(x), cy: coordinate(y), r: SIZE }, title);
      const far = SIZE * 1.5;
      const d = `M${coordinate(x - far)} ${coordinate(y)}L${coordinate(x)} ${coordinate(y - far)}L${coordinate(x + far)} ${coordinate(y)}L${coordinate(x)} ${coordinate(y + far)}Z`;
      return element('path', { class: 'dot outside', d }, title);
    })
    .join('');
}
