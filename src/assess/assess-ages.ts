import type { AgeBand, AgeCounts, AgeSide, AgeStructures } from '../core/ages.ts';
import type { AreaTable } from '../core/area.ts';
import { parseAgeRange, parseGroup } from '../core/group.ts';
import type { CountedGroup, ProtectedTable, ShownIndicator } from '../core/stages.ts';
import { isShown, STATUS } from '../core/status.ts';
import { type ValueColumn, valueAt } from '../core/table.ts';

const FEWEST_BANDS = 3;
/** Ages at which bands begin where they are not five years each. */
const USUAL = [3, 6, 10, 15, 18, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90];
const FIVES = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75];
const EVERY_AGE: AgeBand = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * How old the people of each area are, from shown counts alone: numerators and denominators that count residents by age,
 * and their differences. Nothing where too few ages can be told apart, or where counts are rounded or noisy: differences
 * of those say nothing. Where a count is hidden, so are the bands that it would give: the gate sees to it that no band is
 * told that is too small.
 * @param table what came through the gate
 * @returns one result per period that is the newest of some level, in time order
 */
export function assessAges(table: ProtectedTable): AgeStructures[] {
  const residents = table.indicators.find(
    ({ definition, counted }) => definition.kind === 'count' && isAll(counted.numerator),
  );
  if (!residents) return [];
  const areasOf = areasByNewest(table.areas, residents);
  return residents.periods.flatMap(({ period }) => {
    const areas = areasOf.get(period);
    const frame = areas ? frameOf(table, period) : null;
    const structures = areas && frame ? structuresOf(frame, areas) : null;
    return structures && structures.areas.length > 0 ? [{ period, ...structures }] : [];
  });
}

const isAll = (counted: CountedGroup | null): boolean => counted?.series === 'residents' && counted.group === '';

/** Areas by the newest period with figures on their level. */
function areasByNewest({ areas }: AreaTable, { periods }: ShownIndicator): ReadonlyMap<string, readonly number[]> {
  const levels = new Map<string, number[]>();
  areas.forEach(({ scheme, level }, area) => {
    const key = `${scheme}\u001f${level}`;
    levels.set(key, [...(levels.get(key) ?? []), area]);
  });
  const found = new Map<string, number[]>();
  for (const members of levels.values()) {
    const newest = periods.findLast(({ value }) => members.some((area) => value.statuses[area] !== STATUS.unknown));
    if (newest) found.set(newest.period, [...(found.get(newest.period) ?? []), ...members]);
  }
  return found;
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

function frameOf(table: ProtectedTable, period: string): Frame | null {
  const spans = spansOf(table, period);
  const bySex = bandsOf(spans, 'f');
  const isBoth = bySex.length >= FEWEST_BANDS && sameBands(bySex, bandsOf(spans, 'm'));
  const bands = isBoth ? bySex : bandsOf(spans, 'all');
  const sides: readonly AgeSide[] = isBoth ? ['f', 'm'] : ['all'];
  return bands.length < FEWEST_BANDS ? null : { spans, sides, bands };
}

function structuresOf(frame: Frame, members: readonly number[]): Omit<AgeStructures, 'period'> {
  const { bands, sides } = frame;
  const told = members
    .map((area) => ({ area, ...agesOf(frame, area) }))
    .filter(({ counts }) => counts.some((count) => !Number.isNaN(count)))
    .sort((one, other) => one.area - other.area);
  const people = bands.map((_, band) =>
    sides.map((_side, side): AgeCounts => {
      const at = band * sides.length + side;
      const counts = Float64Array.from(told, ({ counts: own }) => own[at]!);
      const statuses = Uint8Array.from(told, ({ missing }, position) =>
        Number.isNaN(counts[position]!) ? missing : STATUS.ok,
      );
      return { counts, statuses };
    }),
  );
  const totals = Float64Array.from(told, ({ total }) => total);
  return { areas: Int32Array.from(told, ({ area }) => area), bands, sides, people, totals };
}

/** Counts of an area by band, then by side; NaN where not shown. */
function agesOf({ spans, sides, bands }: Frame, area: number) {
  const known = sides.map((side) => agesBelow(spans, side, area));
  const counts = bands.flatMap(({ from, to }) =>
    known.map((below) => {
      const count = (below.get(to + 1) ?? Number.NaN) - (below.get(from) ?? Number.NaN);
      return count < 0 ? Number.NaN : count;
    }),
  );
  const isHidden = spans.some(({ column }) => column.statuses[area] === STATUS.hidden);
  const missing = isHidden ? STATUS.hidden : STATUS.unknown;
  const total = known.reduce((sum, below) => sum + (below.get(Number.POSITIVE_INFINITY) ?? Number.NaN), 0);
  return { counts, missing, total };
}

const sameBands = (one: readonly AgeBand[], other: readonly AgeBand[]): boolean =>
  one.length === other.length && one.every(({ from }, at) => other[at]?.from === from);

function spansOf({ sources, indicators }: ProtectedTable, period: string): readonly Span[] {
  const exact = new Set(sources.flatMap(({ id, protection }) => (protection.method === 'suppression' ? [id] : [])));
  return indicators.flatMap(({ definition, counted, periods }): Span[] => {
    const at = periods.find((each) => each.period === period);
    if (!at?.sources.every((id) => exact.has(id))) return [];
    const parts = [
      [counted.numerator, definition.kind === 'count' ? at.value : at.numerator],
      [counted.denominator, at.denominator],
    ] as const;
    return parts.flatMap(([group, column]) => {
      const span = group && column && spanOf(group);
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
