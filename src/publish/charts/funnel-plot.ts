import type { Language } from '../../locale/language.ts';
import { formatNumber, formatValue, unitWords } from '../../locale/number.ts';
import { INNER_CONFIDENCE, OUTER_CONFIDENCE } from '../../stats/comparison/deviation-grade.ts';
import { proportionFunnel } from '../../stats/comparison/funnel-limits.ts';
import { coordinate, element, escapeMarkup, pictureFrame } from './markup.ts';
import { textWidth } from './text-width.ts';
import { tickDecimals, type ValueAxis, valueAxis } from './value-axis.ts';
import { drawingWords } from './words.ts';

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
 * Each share at its value and the size of its area, between limits that narrow with the size. What lies outside has
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
  const name = element('text', { x: width, y: bottom + 36, class: 'name end' }, drawingWords(language).funnel.size);
  return base + ticks.join('') + name;
}

/** Both sides of a limit as one path; where it leaves the picture it runs along its edge. */
function drawLimit(
  input: FunnelPlotInput,
  { confidence, className }: (typeof LIMITS)[number],
  { across, up }: Axes,
): string {
  const { baseline, multiplier } = input;
  const largest = across.to;
  const smallest = largest / STEPS / 4;
  const sizes = Array.from(
    { length: STEPS + 1 },
    (_, step) => smallest + ((largest - smallest) * step * step) / STEPS ** 2,
  );
  const limits = sizes.map((size) => proportionFunnel(baseline / multiplier, size, confidence));
  const inside = (value: number): number => Math.min(up.to, Math.max(up.from, value * multiplier));
  const path = (side: 'lower' | 'upper'): string =>
    sizes
      .map(
        (size, at) =>
          `${at === 0 ? 'M' : 'L'}${coordinate(across.place(size))} ${coordinate(up.place(inside(limits[at]![side])))}`,
      )
      .join('');
  return element('path', {
    class: className,
    d: path('lower') + path('upper'),
  });
}

function drawBaseline({ baseline }: FunnelPlotInput, { across, up }: Axes): string {
  const y = coordinate(up.place(baseline));
  return element('path', {
    class: 'baseline',
    d: `M${coordinate(across.place(across.from))} ${y}H${coordinate(across.place(across.to))}`,
  });
}

function drawPoints({ points, language, unit, decimals }: FunnelPlotInput, { across, up }: Axes): string {
  const words = drawingWords(language).funnel;
  return points
    .map(({ name, value, denominator, grade }) => {
      const text = words.dot(name, {
        value: formatValue(language, value, unit, decimals),
        size: formatNumber(language, denominator),
      });
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
