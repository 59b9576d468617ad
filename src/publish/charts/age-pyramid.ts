import type { Language } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { coordinate, element, escapeMarkup, pictureFrame } from './markup.ts';
import { textWidth } from './text-width.ts';
import { drawingWords } from './words.ts';

/** The people of some ages: of a whole area, or its women or men. */
export interface AgeBar {
  /** whom it counts, as a group code */
  readonly group: string;
  /** how many; null where not shown */
  readonly count: number | null;
  /** their share of all people of the area, in per cent; null where not shown */
  readonly share: number | null;
  /** shares of the areas that are compared with, in their order */
  readonly references: readonly (number | null)[];
  /** why nothing is shown, as tables say it */
  readonly mark: string;
}

/** What an age pyramid shows. */
export interface AgePyramidInput {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  /** the area, then those it is compared with; the last of these is drawn as outline */
  readonly names: readonly string[];
  /** women and men, left first; empty where all people stand in one bar */
  readonly sides: readonly string[];
  /** youngest first, each with a bar per side */
  readonly bands: readonly { readonly label: string; readonly bars: readonly AgeBar[] }[];
}

const WIDTH = 340;
const ROW = 17;
const BAR = 12;
const HEAD = 20;
const FOOT = 22;
const LABEL_SIZE = 12;
const DECIMALS = 1;
/** Room for a number beside the longest bar. */
const NUMBER = 38;

/** Ages from the oldest at the top: the area as filled bars, the region as outline, a mark where nothing may be shown. */
export function drawAgePyramid(input: AgePyramidInput): string {
  const { id, title, bands, sides, language } = input;
  const isTwo = sides.length === 2;
  const top = isTwo ? HEAD : 4;
  const height = top + bands.length * ROW + FOOT;
  const labels = Math.max(...bands.map(({ label }) => textWidth(label, LABEL_SIZE))) + 10;
  const room = isTwo ? (WIDTH - labels) / 2 - NUMBER : WIDTH - labels - NUMBER;
  const shares = bands.flatMap(({ bars }) => bars.flatMap(({ share, references }) => [share, references.at(-1)]));
  const most = Math.max(0.1, ...shares.map((share) => share ?? 0));
  const middle = isTwo ? WIDTH / 2 : labels;
  const rows = [...bands].reverse().map(({ label, bars }, at) => {
    const y = top + at * ROW;
    const name = { x: isTwo ? middle : 0, y: y + 10.5, class: isTwo ? 'middle' : null };
    return (
      element('text', name, escapeMarkup(label)) +
      bars
        .map((bar, side) => {
          const sign = isTwo && side === 0 ? -1 : 1;
          const start = isTwo ? middle + (sign * labels) / 2 : middle;
          return drawBar(bar, { y, start, sign, length: (share) => (share / most) * room, language });
        })
        .join('')
    );
  });
  const heads = isTwo
    ? sides.map((side, at) =>
        element(
          'text',
          {
            class: at === 0 ? 'name end' : 'name',
            x: at === 0 ? middle - labels / 2 : middle + labels / 2,
            y: HEAD - 7,
          },
          escapeMarkup(side),
        ),
      )
    : [];
  const content = heads.join('') + rows.join('') + drawKey(input, height - 6);
  const frame = { id, width: WIDTH, height, className: 'chart age-pyramid', title, description: describe(input) };
  return pictureFrame(frame, content);
}

interface BarPlace {
  readonly y: number;
  readonly start: number;
  /** −1: to the left */
  readonly sign: number;
  readonly length: (share: number) => number;
  readonly language: Language;
}

function drawBar({ share, references, mark }: AgeBar, { y, start, sign, length, language }: BarPlace): string {
  const box = (size: number): string =>
    `M${coordinate(start)} ${coordinate(y + 1)}h${coordinate(sign * size)}v${BAR}h${coordinate(-sign * size)}z`;
  const reference = references.at(-1) ?? null;
  const end = Math.max(length(share ?? 0), length(reference ?? 0));
  const text = share === null ? mark : formatNumber(language, share, DECIMALS);
  const label = { x: start + sign * (end + 4), y: y + 10.5, class: sign < 0 ? 'note end' : 'note' };
  return (
    (share === null ? '' : element('path', { class: 'age-bar', d: box(length(share)) })) +
    (reference === null ? '' : element('path', { class: 'age-outline', d: box(length(reference)) })) +
    element('text', label, escapeMarkup(text))
  );
}

function drawKey({ language, names }: AgePyramidInput, y: number): string {
  const { key } = drawingWords(language).agePyramid;
  const [own = ''] = names;
  const reference = names.length > 1 ? (names.at(-1) ?? '') : '';
  const first = key.area(own);
  const next = 14 + textWidth(first, 11.5) + 14;
  const box = (x: number, name: string): string =>
    element('path', { class: name, d: `M${coordinate(x)} ${y - 8}h9v8h-9z` });
  const text = (x: number, words: string): string => element('text', { class: 'note', x, y }, escapeMarkup(words));
  return (
    box(0, 'age-bar') +
    text(14, first) +
    (reference === '' ? '' : box(next, 'age-outline') + text(next + 14, key.reference(reference)))
  );
}

function describe({ language, bands, sides, names }: AgePyramidInput): string {
  const words = drawingWords(language).agePyramid;
  const number = (share: number): string => formatNumber(language, share, DECIMALS);
  const reference = names.length > 1 ? (names.at(-1) ?? '') : '';
  const items = bands.flatMap(({ label, bars }) =>
    bars.map(({ share, references }, side) => {
      const value = share === null ? words.notShown : words.percent(number(share));
      const beside = references.at(-1) ?? null;
      const compared = beside === null ? '' : words.beside(reference, number(beside));
      return words.item([label, sides[side] ?? ''].filter((part) => part !== '').join(', '), value + compared);
    }),
  );
  return words.description(items.join('; '));
}
