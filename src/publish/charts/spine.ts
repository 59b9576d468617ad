import type { Language } from '../../locale/language.ts';
import { formatValue } from '../../locale/number.ts';
import { coordinate, element, pictureFrame } from './markup.ts';
import { drawingWords } from './words.ts';

/** What a spine shows: where one area stands among all. */
export interface SpineInput {
  readonly id: string;
  readonly language: Language;
  /** what it is about, such as "Kinderarmut" */
  readonly title: string;
  /** shown values of all areas of the level, in any order */
  readonly all: readonly number[];
  /** null: no dot (the ticks and references stay) */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly parent: { readonly name: string; readonly value: number | null };
  readonly region: { readonly name: string; readonly value: number | null };
  readonly unit: string;
  readonly decimals: number;
}

const [WIDTH, HEIGHT, MARGIN, MIDDLE] = [200, 24, 8, 12];

/** 200 × 24 units: all areas as pale ticks, the area above as diamond, the region as line, this area as dot with its interval. */
export function drawSpine(input: SpineInput): string {
  const { value, lower, upper, parent, region } = input;
  const ends = endsOf(input);
  const frame = { id: input.id, width: WIDTH, height: HEIGHT, className: 'spine', description: '' };
  const title = drawingWords(input.language).spine.sentence(input.title, describe(input));
  if (!ends) return pictureFrame({ ...frame, title }, '');
  const place = placer(ends);
  const ticks = ticksOf(input.all, ends);
  const content =
    element('path', { class: 'axis', d: `M${MARGIN} ${MIDDLE}H${WIDTH - MARGIN}` }) +
    (ticks === '' ? '' : element('path', { class: 'all', d: ticks })) +
    (region.value === null ? '' : element('path', { class: 'region', d: `M${coordinate(place(region.value))} 2v20` })) +
    (parent.value === null
      ? ''
      : element('path', { class: 'parent', d: `M${coordinate(place(parent.value))} 6l5 6l-5 6l-5-6z` })) +
    (value === null || lower === null || upper === null
      ? ''
      : element('path', {
          class: 'interval',
          d: `M${coordinate(place(lower))} ${MIDDLE}H${coordinate(place(upper))}`,
        })) +
    (value === null ? '' : element('circle', { class: 'here', cx: place(value), cy: MIDDLE, r: 4.5 }));
  return pictureFrame({ ...frame, title }, content);
}

/** Lowest and highest of what a spine shows. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

// Pages of hundreds of areas show the same ticks: they are drawn once per list of values and ends.
const drawnTicks = new WeakMap<readonly number[], Map<string, string>>();

function ticksOf(all: readonly number[], ends: Ends): string {
  const known = drawnTicks.get(all) ?? new Map<string, string>();
  drawnTicks.set(all, known);
  const key = `${ends.low} ${ends.high}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const place = placer(ends);
  const places = new Set(all.map((entry) => Math.round(place(entry))));
  const drawn = [...places].map((x) => `M${x} 7v10`).join('');
  known.set(key, drawn);
  return drawn;
}

function endsOf({ all, value, parent, region }: SpineInput): Ends | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const include = (entry: number | null): void => {
    if (entry === null) return;
    if (entry < low) low = entry;
    if (entry > high) high = entry;
  };
  for (const entry of all) include(entry);
  for (const entry of [value, parent.value, region.value]) include(entry);
  return low > high ? null : { low, high };
}

// An interval may reach beyond every value; it is cut at the edge rather than squeezing all the others.
function placer({ low, high }: Ends): (entry: number) => number {
  return (entry) => {
    const share = high === low ? 0.5 : (entry - low) / (high - low);
    return Math.min(Math.max(MARGIN + share * (WIDTH - 2 * MARGIN), 1), WIDTH - 1);
  };
}

function describe(input: SpineInput): string {
  const { language, unit, decimals } = input;
  const words = drawingWords(language).spine;
  const text = (value: number): string => formatValue(language, value, unit, decimals);
  const parts = [
    input.value === null
      ? words.part(words.here, drawingWords(language).noValue)
      : words.part(words.here, text(input.value)),
  ];
  if (input.value !== null && input.lower !== null && input.upper !== null)
    parts.push(words.between(text(input.lower), text(input.upper)));
  for (const { name, value } of [input.parent, input.region])
    if (value !== null) parts.push(words.part(name, text(value)));
  if (input.all.length > 1) parts.push(words.range(text(Math.min(...input.all)), text(Math.max(...input.all))));
  return parts.join(', ');
}
