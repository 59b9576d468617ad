import type { Language } from '../../locale/language.ts';
import { formatValue } from '../../locale/number.ts';
import { coordinate, element, pictureFrame } from './markup.ts';
import { drawingWords } from './words.ts';

/** One value with its interval; null where there is none. */
export interface DotRange {
  readonly name: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What dots with ranges show: a few values of one kind, and a reference. Its table is the one that it stands in. */
export interface DotRangesInput {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly dots: readonly DotRange[];
  readonly reference: { readonly name: string; readonly value: number | null };
  readonly unit: string;
  readonly decimals: number;
}

const [WIDTH, ROW, MARGIN] = [180, 11, 8];

/** A row for each dot with its interval, on one scale; the reference is a line through all of them. */
export function drawDotRanges(input: DotRangesInput): string {
  const { dots, reference } = input;
  const height = Math.max(dots.length, 1) * ROW + 4;
  const frame = {
    id: input.id,
    width: WIDTH,
    height,
    className: 'dot-ranges',
    description: '',
    title: describe(input),
  };
  const all = [...dots.flatMap(({ value, lower, upper }) => [value, lower, upper]), reference.value].filter(
    (each) => each !== null,
  );
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const place = (value: number): number =>
    MARGIN + (high === low ? 0.5 : (value - low) / (high - low)) * (WIDTH - 2 * MARGIN);
  const rows = dots.map(({ value, lower, upper }, index) => {
    const y = index * ROW + ROW / 2 + 2;
    if (value === null) return '';
    const range =
      lower === null || upper === null
        ? ''
        : element('path', { class: 'interval', d: `M${coordinate(place(lower))} ${y}H${coordinate(place(upper))}` });
    return range + element('circle', { class: 'dot', cx: place(value), cy: y, r: 3.5 });
  });
  const line =
    reference.value === null
      ? ''
      : element('path', { class: 'region', d: `M${coordinate(place(reference.value))} 0V${height}` });
  return pictureFrame(frame, line + rows.join(''));
}

function describe({ language, title, dots, reference, unit, decimals }: DotRangesInput): string {
  const words = drawingWords(language).several;
  const text = (value: number): string => formatValue(language, value, unit, decimals);
  const told = (value: number | null): string => (value === null ? drawingWords(language).noValue : text(value));
  const parts = dots.map(({ name, value, lower, upper }) => {
    const range = value !== null && lower !== null && upper !== null;
    return words.dot(name, range ? words.dotRange(text(value), text(lower), text(upper)) : told(value));
  });
  if (reference.value !== null) parts.push(words.dot(reference.name, text(reference.value)));
  return words.dots(title, parts.join(', '));
}
