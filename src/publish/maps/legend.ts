import type { Language } from '../../locale/language.ts';
import { formatNumber, unitWords } from '../../locale/number.ts';
import { element, escapeMarkup, pictureFrame } from '../charts/markup.ts';
import { drawingWords, statusWords } from '../charts/words.ts';
import { classStyle } from './class-step.ts';
import { drawClassGrid } from './legend-grid.ts';
import type { LegendInput, LegendPart } from './legend-input.ts';
import { type Pattern, patternDefinitions, patternFill, patternOf } from './patterns.ts';

export const LEGEND_WIDTH = 280;
const BAR_HEIGHT = 44;
const STRIP_HEIGHT = 10;

/** Histogram of the areas per class with the break values, and a swatch with its word for every status present. */
export function drawLegend(input: LegendInput): string {
  const main = classPart(input);
  const statuses = statusRows(input, main.height);
  const frame = {
    id: input.id,
    width: LEGEND_WIDTH,
    height: main.height + statuses.height + 2,
    className: 'legend',
    title: legendTitle(input.language, input.counts.length),
    description: describe(input),
  };
  return pictureFrame(frame, main.markup + statuses.markup);
}

/** What a legend is headed with: classes, or signs alone. */
export function legendTitle(language: Language, classCount: number): string {
  const words = drawingWords(language).legend;
  return classCount > 0 ? words.title : words.signs;
}

function classPart(input: LegendInput): LegendPart {
  if (input.counts.length === 0) return { markup: '', height: 0 };
  if (input.grid) return drawClassGrid(input, input.grid);
  return input.classNames ? namedClasses(input, input.classNames) : histogram(input);
}

function histogram(input: LegendInput): LegendPart {
  const { counts, bounds, language, decimals } = input;
  const words = drawingWords(language).legend;
  const most = Math.max(1, ...counts);
  const step = LEGEND_WIDTH / Math.max(counts.length, 1);
  const base = 18 + BAR_HEIGHT;
  const bars = counts.map((count, index) => {
    const height = (count / most) * BAR_HEIGHT;
    const left = index * step;
    const style = classStyle(input, index + 1);
    return (
      element('rect', { class: `bar ${style}`, x: left + 1, y: base - height, width: step - 2, height }) +
      element('text', { x: left + step / 2, y: base - height - 4, class: 'count' }, formatNumber(language, count)) +
      element('rect', { class: `strip ${style}`, x: left, y: base + 2, width: step, height: STRIP_HEIGHT })
    );
  });
  const under = base + 2 + STRIP_HEIGHT;
  const breaks = bounds.map((bound, index) => {
    const x = (index + 1) * step;
    return (
      element('path', { class: 'tick', d: `M${x} ${under - STRIP_HEIGHT}V${under + 4}` }) +
      element('text', { x, y: under + 15, class: 'break' }, escapeMarkup(formatNumber(language, bound, decimals)))
    );
  });
  const ends =
    element('text', { x: 0, y: under + 29, class: 'open' }, escapeMarkup(`◂ ${words.openBelow}`)) +
    element(
      'text',
      { x: LEGEND_WIDTH / 2, y: under + 29, class: 'unit' },
      escapeMarkup(unitWords(language, input.unit)),
    ) +
    element('text', { x: LEGEND_WIDTH, y: under + 29, class: 'open end' }, escapeMarkup(`${words.openAbove} ▸`));
  return { markup: bars.join('') + breaks.join('') + (bounds.length > 0 ? ends : ''), height: under + 34 };
}

const ROW = 20;

function namedClasses(input: LegendInput, names: readonly string[]): LegendPart {
  const most = Math.max(1, ...input.counts);
  const rows = names.map((name, index) => {
    const [top, count] = [index * ROW, input.counts[index] ?? 0];
    const style = classStyle(input, index + 1);
    const mark = input.classLook?.[index]?.mark ?? '';
    return (
      element('rect', { class: `strip ${style}`, x: 0, y: top + 3, width: 18, height: 13 }) +
      (mark === '' ? '' : element('text', { x: 9, y: top + 13.5, class: `mark on-${style}` }, escapeMarkup(mark))) +
      element('text', { x: 26, y: top + 14 }, escapeMarkup(name)) +
      element('text', { x: 186, y: top + 14, class: 'count end' }, formatNumber(input.language, count)) +
      element('rect', { class: `bar ${style}`, x: 192, y: top + 3, width: (count / most) * 86, height: 13 })
    );
  });
  return { markup: rows.join(''), height: names.length * ROW + 2 };
}

function statusRows(input: LegendInput, top: number): LegendPart {
  const shown = input.statuses.flatMap(({ status, count }) => {
    const pattern = patternOf(status);
    return pattern && count > 0 ? [{ status, count, pattern }] : [];
  });
  const used = new Set<Pattern>(shown.map(({ pattern }) => pattern));
  const words = statusWords(input.language).words;
  const rows = shown.map(({ status, count, pattern }, index) => {
    const y = top + 6 + index * ROW;
    const text = `${words[status]}: ${formatNumber(input.language, count)}`;
    const fill = patternFill(input.id, pattern);
    return (
      element('rect', { class: 'swatch', x: 0.5, y: y + 2, width: 18, height: 13, fill }) +
      element('text', { x: 26, y: y + 13 }, escapeMarkup(text))
    );
  });
  const markup = patternDefinitions(input.id, used, 1) + rows.join('');
  return { markup, height: shown.length === 0 ? 0 : shown.length * ROW + 6 };
}

/** Words of a class: its name or its bounds. */
export function classWords(input: LegendInput, classNumber: number): string {
  const name = input.classNames?.[classNumber - 1];
  if (name !== undefined) return name;
  const { language, decimals } = input;
  const words = drawingWords(language).legend;
  const [from, to] = [input.bounds[classNumber - 2], input.bounds[classNumber - 1]];
  const text = (bound: number): string => formatNumber(language, bound, decimals);
  if (from === undefined) return to === undefined ? '' : words.below(text(to));
  return to === undefined ? words.above(text(from)) : words.between(text(from), text(to));
}

function describe(input: LegendInput): string {
  const { language } = input;
  const statuses = statusWords(language).words;
  const classes = input.counts.map((count, index) =>
    `${classWords(input, index + 1)} ${formatNumber(language, count)}`.trim(),
  );
  const others = input.statuses.map(({ status, count }) => `${statuses[status]} ${formatNumber(language, count)}`);
  const words = drawingWords(language).legend;
  return classes.length === 0
    ? words.signsDescription(others.join('; '))
    : words.description([...classes, ...others].join('; '));
}
