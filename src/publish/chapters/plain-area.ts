import { sideOf } from '../../core/comparison.ts';
import type { IndicatorDefinition } from '../../core/indicator.ts';
import { parsePeriod } from '../../core/period.ts';
import { STATUS } from '../../core/status.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatPeriod } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { AreaChapter, AreaRow } from './area-chapter.ts';
import { type Book, newestAt, residentsView } from './book.ts';
import { figureAt } from './figure.ts';
import { plainText } from './plain-number.ts';

/** Times the value of the region from which "much" is said; the nearer end of the interval must be that far off. */
const MUCH = 1.25;

type Way = 'higher' | 'lower';

/** A figure that differs surely and much from the region, told in plain words. */
interface Difference {
  readonly row: AreaRow;
  readonly way: Way;
  /** times the value of the region, or the region times the value, at the nearer end of the interval */
  readonly times: number;
  readonly here: string;
  readonly region: string;
}

/**
 * An area in plain words, a paragraph each: how many people live there, what is much higher and much lower than in the
 * whole region, how sure that is, and that something is hidden. Only shown values speak, and of differences only those
 * that hold among all comparisons of the edition.
 */
export function plainArea(language: Language, book: Book, chapter: AreaChapter): readonly string[] {
  const rows = chapter.topics.flatMap((block) => block.rows);
  const words = texts[language].plain.area;
  const told = (['higher', 'lower'] as const).flatMap((way) => farthest(language, rows, way) ?? []);
  const isHidden = rows.some(({ figure }) => figure.status === STATUS.hidden);
  const sentences = [
    people(language, book, chapter.area),
    ...told.map((difference) => differs(language, difference)),
    howSure(language, rows, told.length),
    isHidden ? words.hidden : '',
  ];
  return sentences.filter((sentence) => sentence !== '');
}

function people(language: Language, book: Book, area: number): string {
  const view = residentsView(book);
  if (!view) return '';
  const { value, period } = figureAt(view, newestAt(book, view, area), area);
  if (value === null) return '';
  const words = texts[language].plain.area;
  const count = plainText(language, view.definition, value);
  const isDay = parsePeriod(period)?.kind === 'reference-date';
  return (isDay ? words.people : words.peopleIn)(formatPeriod(language, period), count);
}

// Figures without a direction (age, nationality) say nothing about strain: they speak only if no other does.
function farthest(language: Language, rows: readonly AreaRow[], way: Way): Difference | null {
  const sure = rows.flatMap((row) => differenceOf(language, row, way) ?? []);
  const directed = sure.filter(({ row }) => row.view.definition.direction !== 'neutral');
  const [first] = (directed.length > 0 ? directed : sure).sort((one, other) => other.times - one.times);
  return first ?? null;
}

function differenceOf(language: Language, row: AreaRow, way: Way): Difference | null {
  const { definition } = row.view;
  const { value, lower, upper, holds, againstRegion } = row.figure;
  const region = row.region?.value;
  if (holds !== true || sideOf(againstRegion) !== way || value === null || !region) return null;
  const times = way === 'higher' ? (lower ?? value) / region : region / (upper ?? value);
  if (times < MUCH || !isSayable(definition)) return null;
  const [here, there] = [value, region].map((each) => plainText(language, definition, each)) as [string, string];
  // what reads the same once it is rounded is no difference in plain words
  return here === there ? null : { row, way, times, here, region: there };
}

// "12 of 100" is true of shares alone: one person may move twice.
const isSayable = ({ kind, multiplier }: IndicatorDefinition): boolean => kind === 'share' && multiplier >= 100;

function differs(language: Language, { row, way, here, region }: Difference): string {
  const words = texts[language].plain.area;
  return `${words.differs[way](pick(row.view.definition.names, language))} ${words.values(here, region)}`;
}

function howSure(language: Language, rows: readonly AreaRow[], toldCount: number): string {
  const { noChance, noneSure } = texts[language].plain.area;
  if (toldCount > 0) return toldCount === 1 ? noChance.one : noChance.both;
  return rows.some(({ figure }) => sideOf(figure.againstRegion) !== null) ? noneSure : '';
}
