import type { Language } from '../../locale/language.ts';
import { formatNumber, formatValue, unitWords } from '../../locale/number.ts';
import { coordinate, element, escapeMarkup, pictureFrame } from './markup.ts';
import { fitText, textWidth } from './text-width.ts';
import { tickDecimals, type ValueAxis, valueAxis } from './value-axis.ts';
import { drawingWords } from './words.ts';

/** A row of a strip plot: an area of the level above and the areas inside it. */
export interface StripRow {
  readonly name: string;
  readonly value: number | null;
  readonly areas: readonly { readonly code: string; readonly name: string; readonly value: number | null }[];
}

/** What a strip plot shows. */
export interface StripPlotInput {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly StripRow[];
  readonly region: { readonly name: string; readonly value: number | null };
  readonly unit: string;
  readonly decimals: number;
  /** default 640; 340 for narrow screens */
  readonly width?: number;
}

/** Width unless another is asked for. */
const WIDTH = 640;
const ROW_HEIGHT = 26;
/** Room for a name on a line of its own, where it would be cut beside the dots. */
const NAME_HEIGHT = 18;
/** Share of the width that names may have beside the dots. */
const NAME_SHARE = 0.34;
const HEAD_HEIGHT = 24;
const FOOT_HEIGHT = 40;
const DOT_RADIUS = 3.6;
/** Distance at which one dot hides too much of the next. */
const TOUCH = DOT_RADIUS * 1.7;
const DODGES = [0, -4.5, 4.5, -8.5, 8.5] as const;

/** Each area of the level above a row, each area a dot, its value a bar, the region a line. */
export function drawStripPlot(input: StripPlotInput): string {
  const { width = WIDTH, language } = input;
  const nameNeed = Math.max(40, ...input.rows.map(({ name }) => textWidth(name, 13))) + 12;
  const isNameAbove = nameNeed > width * NAME_SHARE;
  const nameWidth = isNameAbove ? 0 : nameNeed;
  const rowHeight = ROW_HEIGHT + (isNameAbove ? NAME_HEIGHT : 0);
  const bottom = HEAD_HEIGHT + input.rows.length * rowHeight;
  const height = bottom + FOOT_HEIGHT;
  const valueTexts = input.rows.map(({ value }) =>
    value === null ? drawingWords(language).none : formatNumber(language, value, input.decimals),
  );
  const valueWidth = Math.max(20, ...valueTexts.map((text) => textWidth(text, 13))) + 12;
  const values = [
    input.region.value,
    ...input.rows.flatMap((row) => [row.value, ...row.areas.map(({ value }) => value)]),
  ];
  const range = [nameWidth + 8, width - valueWidth - 8] as const;
  const axis = valueAxis(
    values.filter((value) => value !== null),
    { range, tickCount: width < 420 ? 4 : 7 },
  );
  const rows = input.rows.map((row, index) => {
    const middle = HEAD_HEIGHT + (index + 1) * rowHeight - ROW_HEIGHT / 2;
    const [nameLine, nameRoom] = isNameAbove ? [middle - NAME_HEIGHT, width] : [middle + 4, nameWidth - 8];
    return (
      element('path', { class: 'grid', d: `M${coordinate(range[0])} ${middle}H${coordinate(range[1])}` }) +
      element('text', { x: 0, y: nameLine }, escapeMarkup(fitText(row.name, { width: nameRoom, fontSize: 13 }))) +
      drawDots(row, { axis, middle, input }) +
      drawBar(row.value, axis, middle) +
      element('text', { x: width, y: middle + 4, class: 'end figure' }, escapeMarkup(valueTexts[index]!))
    );
  });
  const content = drawFoot(input, axis, bottom) + drawRegion(input, axis, bottom) + rows.join('');
  const { id, title, description } = input;
  return pictureFrame({ id, width, height, className: 'chart strip-plot', title, description }, content);
}

function drawBar(value: number | null, axis: ValueAxis, middle: number): string {
  if (value === null) return '';
  return element('path', { class: 'parent-value', d: `M${coordinate(axis.place(value))} ${middle - 9}v18` });
}

function drawDots(
  row: StripRow,
  { axis, middle, input }: { axis: ValueAxis; middle: number; input: StripPlotInput },
): string {
  const words = drawingWords(input.language).strip;
  const shown = row.areas.flatMap((area) => (area.value === null ? [] : [{ ...area, value: area.value }]));
  // in order of x, so that only the last ones can touch the next
  const placed: { readonly x: number; readonly y: number }[] = [];
  return shown
    .sort((first, second) => first.value - second.value)
    .map((area) => {
      const x = axis.place(area.value);
      while (placed[0] && x - placed[0].x > TOUCH) placed.shift();
      const isFree = (y: number): boolean => placed.every((other) => Math.hypot(other.x - x, other.y - y) > TOUCH);
      const y = middle + (DODGES.find((dodge) => isFree(middle + dodge)) ?? 0);
      placed.push({ x, y });
      const name = [area.code, area.name].filter((part) => part !== '').join(' ');
      const text = words.dot(name, formatValue(input.language, area.value, input.unit, input.decimals));
      return element('circle', { class: 'dot', cx: x, cy: y, r: DOT_RADIUS }, element('title', {}, escapeMarkup(text)));
    })
    .join('');
}

function drawRegion(input: StripPlotInput, axis: ValueAxis, bottom: number): string {
  const { name, value } = input.region;
  if (value === null) return '';
  const x = axis.place(value);
  const text = drawingWords(input.language).strip.region(
    name,
    formatValue(input.language, value, input.unit, input.decimals),
  );
  const half = textWidth(text, 12.5) / 2;
  const width = input.width ?? WIDTH;
  return (
    element('path', { class: 'region-value', d: `M${coordinate(x)} ${HEAD_HEIGHT - 4}V${bottom}` }) +
    element(
      'text',
      { class: 'name region middle', x: Math.min(Math.max(x, half), width - half), y: HEAD_HEIGHT - 10 },
      escapeMarkup(text),
    )
  );
}

function drawFoot(input: StripPlotInput, axis: ValueAxis, bottom: number): string {
  const decimals = tickDecimals(axis, input.decimals);
  const ticks = axis.ticks.map((tick) => {
    const x = axis.place(tick);
    return (
      element('path', { class: 'tick', d: `M${coordinate(x)} ${bottom}v4` }) +
      element('text', { x, y: bottom + 17, class: 'middle' }, formatNumber(input.language, tick, decimals))
    );
  });
  const note = axis.isCut
    ? ` · ${drawingWords(input.language).timeSeries.cutAxis(formatNumber(input.language, axis.from, decimals))}`
    : '';
  const cut = axis.isCut
    ? element('path', { class: 'cut', d: `M${coordinate(axis.place(axis.from) - 2)} ${bottom + 3}l4-3l4 6l4-6l4 3` })
    : '';
  const width = input.width ?? WIDTH;
  const [start, unitText] = [axis.place(axis.from), unitWords(input.language, input.unit) + note];
  const unit = element('text', { x: start, y: bottom + 33, class: 'note' }, escapeMarkup(unitText));
  const keyText = drawingWords(input.language).strip.key;
  // a narrow drawing has room for one of the two
  const hasRoom = start + textWidth(unitText, 12) + textWidth(keyText, 12) < width;
  const key = hasRoom ? element('text', { x: width, y: bottom + 33, class: 'note end' }, escapeMarkup(keyText)) : '';
  return ticks.join('') + cut + unit + key;
}
