import { parseAgeRange, parseGroup } from '../../core/group.ts';
import type { CountedGroup } from '../../core/stages.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { type ValueColumn, valueAt } from '../../core/table.ts';
import { type Book, newestAt, residentsView } from './book.ts';

/** People of some ages; `to` is the last year of age, Infinity for an open end. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

/** How many people of a band and side live in an area; null where that is not shown, then the status says why. */
export interface AgeCount {
  readonly count: number | null;
  readonly status: number;
}

/** The ages of the people of an area. */
export interface AgeStructure {
  /** code of the period */
  readonly period: string;
  /** youngest first */
  readonly bands: readonly AgeBand[];
  /** women first where the publication tells them apart, else all people */
  readonly sides: readonly AgeSide[];
  /** by band, then by side */
  readonly counts: readonly (readonly AgeCount[])[];
  /** all people; null where not shown */
  readonly total: number | null;
}

/** Whose ages a side of the drawing shows. */
export type AgeSide = 'all' | 'f' | 'm';

const FEWEST_BANDS = 3;
/** Ages at which bands begin where they are not five years each. */
const USUAL = [3, 6, 10, 15, 18, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
const FIVES = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75];
const EVERY_AGE: AgeBand = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * The ages of the people of an area, from published counts alone: numerators and denominators that count residents by
 * age, and their differences. Null where too few ages can be told apart, or counts are rounded or noisy: differences of
 * those say nothing. Where a count is hidden, so are the bands that it would give: the gate sees to it that no band is told
 * that is too small.
 */
export function ageStructureOf(book: Book, area: number): AgeStructure | null {
  const residents = residentsView(book);
  const period = residents?.shown.periods[newestAt(book, residents, area)]?.period;
  const frame = period === undefined ? null : frameOf(book, period);
  if (!frame || period === undefined) return null;
  const { sides, bands, spans } = frame;
  const known = new Map(sides.map((side) => [side, agesBelow(spans, side, area)]));
  const isHidden = spans.some(({ column }) => column.statuses[area] === STATUS.hidden);
  const missing = isHidden ? STATUS.hidden : STATUS.unknown;
  const bySide = sides.map((side) => {
    const ages = known.get(side)!;
    const differences = bands.map(({ from, to }) => {
      const [below, upTo] = [ages.get(from), ages.get(to + 1)];
      return below === undefined || upTo === undefined || upTo < below ? null : upTo - below;
    });
    return differences.map((count): AgeCount => ({ count, status: count === null ? missing : STATUS.ok }));
  });
  const counts = bands.map((_, at) => bySide.map((side) => side[at]!));
  if (counts.every((each) => each.every(({ count }) => count === null))) return null;
  const sums = sides.map((side) => known.get(side)?.get(Number.POSITIVE_INFINITY) ?? null);
  const total = sums.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
  return { period, bands, sides, counts, total };
}

/** A published count of the residents of some ages. */
interface Span extends AgeBand {
  readonly side: AgeSide;
  readonly column: ValueColumn;
}

interface Frame {
  readonly spans: readonly Span[];
  readonly sides: readonly AgeSide[];
  readonly bands: readonly AgeBand[];
}

// Every area asks for the same period.
const frames = new WeakMap<Book, Map<string, Frame | null>>();

function frameOf(book: Book, period: string): Frame | null {
  const known = frames.get(book) ?? new Map<string, Frame | null>();
  frames.set(book, known);
  const found = known.get(period);
  if (found !== undefined) return found;
  const spans = spansOf(book, period);
  const bySex = bandsOf(spans, 'f');
  const isBoth = bySex.length >= FEWEST_BANDS && sameBands(bySex, bandsOf(spans, 'm'));
  const bands = isBoth ? bySex : bandsOf(spans, 'all');
  const sides: readonly AgeSide[] = isBoth ? ['f', 'm'] : ['all'];
  const frame = bands.length < FEWEST_BANDS ? null : { spans, sides, bands };
  known.set(period, frame);
  return frame;
}

const sameBands = (one: readonly AgeBand[], other: readonly AgeBand[]): boolean =>
  one.length === other.length && one.every(({ from }, at) => other[at]?.from === from);

function spansOf(book: Book, period: string): readonly Span[] {
  const exact = new Set(
    book.assessed.table.sources.flatMap(({ id, protection }) => (protection.method === 'suppression' ? [id] : [])),
  );
  return [...book.indicators.values()].flatMap(({ definition, shown }): Span[] => {
    const at = shown.periods.find((each) => each.period === period);
    if (!at?.sources.every((id) => exact.has(id))) return [];
    const { numerator, denominator } = shown.counted;
    const parts = [
      [numerator, definition.kind === 'count' ? at.value : at.numerator],
      [denominator, at.denominator],
    ] as const;
    return parts.flatMap(([counted, column]) => {
      const span = counted && column && spanOf(counted);
      return span ? [{ ...span, column }] : [];
    });
  });
}

/** The ages of residents that a count counts; null for anything but residents by age and sex. */
function spanOf({ series, group }: CountedGroup): (AgeBand & { readonly side: AgeSide }) | null {
  const { age, sex, ...others } = Object.fromEntries(parseGroup(group));
  if (series !== 'residents' || Object.keys(others).length > 0) return null;
  const side = sex === undefined ? 'all' : sex === 'f' || sex === 'm' ? sex : null;
  const ages = age === undefined ? EVERY_AGE : parseAgeRange(age);
  return side && ages ? { ...ages, side } : null;
}

// Bands of five years where all of them can be told, else those that are usual; nothing where the total is missing.
function bandsOf(spans: readonly Span[], side: AgeSide): readonly AgeBand[] {
  const ages = reached(spans.filter((span) => span.side === side).map((span) => ({ span, value: 0 })));
  if (!ages.has(Number.POSITIVE_INFINITY)) return [];
  const isFives = FIVES.every((age) => ages.has(age));
  const starts = [...ages.keys()].filter((age) => (isFives ? age % 5 === 0 : USUAL.includes(age)) && age > 0);
  const bounds = [0, ...starts.sort((one, other) => one - other), Number.POSITIVE_INFINITY];
  return bounds.slice(0, -1).map((from, at) => ({ from, to: bounds[at + 1]! - 1 }));
}

/** How many people of a side are younger than each age that shown counts reach. */
function agesBelow(spans: readonly Span[], side: AgeSide, area: number): ReadonlyMap<number, number> {
  const shown = spans.flatMap((span) => {
    const isTold = span.side === side && isShown(span.column.statuses[area] ?? STATUS.unknown);
    const value = isTold ? valueAt(span.column, area) : null;
    return value === null ? [] : [{ span, value }];
  });
  return reached(shown);
}

// From nobody younger than nought on: a count of people of some ages leads from its first age to the one behind its last.
function reached(counts: readonly { readonly span: AgeBand; readonly value: number }[]): ReadonlyMap<number, number> {
  const below = new Map([[0, 0]]);
  for (let before = 0; before < below.size; ) {
    before = below.size;
    for (const { span, value } of counts) {
      const [first, behind] = [below.get(span.from), below.get(span.to + 1)];
      if (first !== undefined && behind === undefined) below.set(span.to + 1, first + value);
      if (first === undefined && behind !== undefined) below.set(span.from, behind - value);
    }
  }
  return below;
}
