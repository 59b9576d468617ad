import type { Language } from '../../locale/language.ts';
import { formatPeriod, formatValue } from '../../locale/number.ts';
import { coordinate, element, pictureFrame } from './markup.ts';
import { periodYear, unbrokenRuns } from './time-axis.ts';
import { drawingWords } from './words.ts';

/** What a sparkline shows. */
export interface SparklineInput {
  readonly id: string;
  readonly language: Language;
  /** what it is about, such as "Kinderarmut, Alsdorf" */
  readonly title: string;
  /** period codes of one kind in time order */
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly unit: string;
  readonly decimals: number;
}

const [WIDTH, HEIGHT, MARGIN] = [96, 24, 4];

/** A line of 96 × 24 units without axes; the newest value as a dot; gaps stay gaps. Reads out first and newest value. */
export function drawSparkline(input: SparklineInput): string {
  const frame = { id: input.id, width: WIDTH, height: HEIGHT, className: 'sparkline', description: '' };
  const shown = input.values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const [first, last] = [shown[0], shown.at(-1)];
  const words = drawingWords(input.language).sparkline;
  if (!first || !last) return pictureFrame({ ...frame, title: words.empty(input.title) }, '');
  const years = input.periods.map(periodYear);
  const place = placer(
    years,
    shown.map(({ value }) => value),
  );
  const runs = unbrokenRuns(input.values, { years, breaks: new Set() });
  const point = (index: number): string => place(index, input.values[index]!).map(coordinate).join(' ');
  const d = runs
    .filter((run) => run.length > 1)
    .map((run) => `M${run.map(point).join('L')}`)
    .join('');
  const alone = runs.filter((run) => run.length === 1 && run[0] !== last.index).flat();
  const dots = alone.map((index) => {
    const [cx, cy] = place(index, input.values[index]!);
    return element('circle', { class: 'alone', cx, cy, r: 1.2 });
  });
  const [cx, cy] = place(last.index, last.value);
  const text = ({ value, index }: { value: number; index: number }): string =>
    words.at(
      formatValue(input.language, value, input.unit, input.decimals),
      formatPeriod(input.language, input.periods[index]!),
    );
  const title = words.description(input.title, text(first), text(last));
  const line = d === '' ? '' : element('path', { d });
  return pictureFrame({ ...frame, title }, line + dots.join('') + element('circle', { cx, cy, r: 2.6 }));
}

function placer(
  years: readonly number[],
  values: readonly number[],
): (index: number, value: number) => [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [years[0]!, years.at(-1)!];
  const share = (value: number, least: number, most: number, same: number): number =>
    least === most ? same : (value - least) / (most - least);
  return (index, value) => [
    MARGIN + share(years[index]!, from, to, 1) * (WIDTH - 2 * MARGIN),
    HEIGHT - MARGIN - share(value, low, high, 0.5) * (HEIGHT - 2 * MARGIN),
  ];
}
