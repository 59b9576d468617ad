import type { Language } from '../../locale/language.ts';
import { formatNumber, formatValue, unitWords } from '../../locale/number.ts';
import { coordinate, element, escapeMarkup, pictureFrame } from './markup.ts';
import { fitText, textWidth } from './text-width.ts';
import { tickDecimals, type ValueAxis, valueAxis } from './value-axis.ts';
import { drawingWords } from './words.ts';

/** One of the two figures that a scatter plot shows. */
export interface ScatterFigure {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
}

/** What a scatter plot shows. */
export interface ScatterPlotInput {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** runs across */
  readonly x: ScatterFigure;
  /** runs upwards */
  readonly y: ScatterFigure;
  /** areas that have both values */
  readonly points: readonly { readonly code: string; readonly name: string; readonly x: number; readonly y: number }[];
  /** default 520; 340 for narrow screens */
  readonly width?: number;
}

const WIDTH = 520;
const HEAD = 26;
const FOOT = 42;
const DOT_RADIUS = 3.6;
const FONT = 12;

/** Each area a dot at the place of its two values; both axes carry the names of what they show. */
export function drawScatterPlot(input: ScatterPlotInput): string {
  const { id, title, description, width = WIDTH } = input;
  const height = Math.round(width * 0.7) + HEAD + FOOT;
  const bottom = height - FOOT;
  const up = valueAxis(
    input.points.map(({ y }) => y),
    { range: [bottom, HEAD + 6], tickCount: 6 },
  );
  const left = 10 + Math.max(...up.ticks.map((tick) => textWidth(tickText(input, up, 'y', tick), FONT)));
  const across = valueAxis(
    input.points.map(({ x }) => x),
    { range: [left, width - 10], tickCount: width < 420 ? 5 : 7 },
  );
  const content = drawUp(input, up, left) + drawAcross(input, across, bottom) + drawDots(input, across, up);
  return pictureFrame({ id, width, height, className: 'chart scatter-plot', title, description }, content);
}

function tickText({ language, ...figures }: ScatterPlotInput, axis: ValueAxis, which: 'x' | 'y', tick: number): string {
  return formatNumber(language, tick, tickDecimals(axis, figures[which].decimals));
}

// The name of an axis with its unit, and where it begins if it leaves out the zero.
function axisText(input: ScatterPlotInput, axis: ValueAxis, which: 'x' | 'y'): string {
  const { name, unit } = input[which];
  const note = axis.isCut
    ? ` · ${drawingWords(input.language).timeSeries.cutAxis(tickText(input, axis, which, axis.from))}`
    : '';
  const rest = `, ${unitWords(input.language, unit)}${note}`;
  const room = (input.width ?? WIDTH) - textWidth(rest, FONT);
  return fitText(name, { width: room, fontSize: FONT }) + rest;
}

function drawUp(input: ScatterPlotInput, axis: ValueAxis, left: number): string {
  const right = (input.width ?? WIDTH) - 10;
  const ticks = axis.ticks.map((tick) => {
    const y = axis.place(tick);
    return (
      element('path', { class: 'grid', d: `M${coordinate(left)} ${coordinate(y)}H${coordinate(right)}` }) +
      element('text', { x: left - 6, y: y + 4, class: 'end' }, escapeMarkup(tickText(input, axis, 'y', tick)))
    );
  });
  const name = element('text', { x: 0, y: 14, class: 'name' }, escapeMarkup(axisText(input, axis, 'y')));
  return name + ticks.join('');
}

function drawAcross(input: ScatterPlotInput, axis: ValueAxis, bottom: number): string {
  const { width = WIDTH } = input;
  const ticks = axis.ticks.map((tick) => {
    const x = axis.place(tick);
    const text = tickText(input, axis, 'x', tick);
    const half = textWidth(text, FONT) / 2;
    return (
      element('path', { class: 'tick', d: `M${coordinate(x)} ${bottom}v4` }) +
      element('text', { x: Math.min(x, width - half), y: bottom + 17, class: 'middle' }, escapeMarkup(text))
    );
  });
  const base = element('path', {
    class: 'base',
    d: `M${coordinate(axis.place(axis.from))} ${bottom}H${coordinate(axis.place(axis.to))}`,
  });
  const name = element(
    'text',
    { x: width, y: bottom + 36, class: 'name end' },
    escapeMarkup(axisText(input, axis, 'x')),
  );
  return base + ticks.join('') + name;
}

function drawDots({ points, language, x, y }: ScatterPlotInput, across: ValueAxis, up: ValueAxis): string {
  const words = drawingWords(language).scatter;
  return points
    .map((point) => {
      const name = [point.code, point.name].filter((part) => part !== '').join(' ');
      const text = words.dot(name, {
        x: formatValue(language, point.x, x.unit, x.decimals),
        y: formatValue(language, point.y, y.unit, y.decimals),
      });
      const place = { cx: across.place(point.x), cy: up.place(point.y), r: DOT_RADIUS };
      return element('circle', { class: 'dot', ...place }, element('title', {}, escapeMarkup(text)));
    })
    .join('');
}
