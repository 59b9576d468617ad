import type { CountCompanions } from '../../core/companions.ts';
import { parseAgeRange, parseGroup } from '../../core/group.ts';
import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable, Quantity } from '../../core/stages.ts';
import { isShown, STATUS, weakerStatus } from '../../core/status.ts';
import { columnKey, emptyColumn, type ValueColumn } from '../../core/table.ts';

/** Two indicators that could be one with wider ages. */
export interface AgePair {
  readonly first: MeasuredIndicator;
  readonly second: MeasuredIndicator;
}

/** What a quantity counts: one series, all conditions but age, and one range of ages. */
interface AgeGroup {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

const MERGEABLE: readonly string[] = ['count', 'share', 'rate'];

/** Pairs of indicators that differ in nothing but ages that follow each other or lie within each other. */
export function agePairs(table: MeasuredTable): AgePair[] {
  const pairs: AgePair[] = [];
  table.indicators.forEach((first, position) => {
    for (const second of table.indicators.slice(position + 1))
      if (canMerge(first, second, table)) pairs.push({ first, second });
  });
  return pairs;
}

function canMerge(first: MeasuredIndicator, second: MeasuredIndicator, table: MeasuredTable): boolean {
  const [one, other] = [first.definition, second.definition];
  if (one.kind !== other.kind || one.multiplier !== other.multiplier || !MERGEABLE.includes(one.kind)) return false;
  if (one.pooledPeriods !== 1 || other.pooledPeriods !== 1) return false;
  const group = (id: string | null): AgeGroup | null => ageGroup(table.quantities.get(id ?? ''));
  const [top, otherTop] = [group(first.numerator), group(second.numerator)];
  if (!top || !otherTop || !touch(top, otherTop)) return false;
  if (first.denominator === second.denominator) return true;
  const [bottom, otherBottom] = [group(first.denominator), group(second.denominator)];
  return bottom !== null && otherBottom !== null && touch(bottom, otherBottom);
}

const touch = (one: AgeGroup, other: AgeGroup): boolean => {
  if (one.what !== other.what) return false;
  const isNext = one.to + 1 === other.from || other.to + 1 === one.from;
  return isNext || holds(one, other) !== holds(other, one);
};

const holds = (outer: AgeGroup, inner: AgeGroup): boolean => outer.from <= inner.from && inner.to <= outer.to;

function ageGroup(quantity: Quantity | undefined): AgeGroup | null {
  const bands: { from: number; to: number }[] = [];
  const kinds = new Set<string>();
  for (const { series, group, yearOffset, coefficient } of quantity?.terms ?? []) {
    const conditions = new Map(parseGroup(group));
    const range = parseAgeRange(conditions.get('age') ?? '');
    if (!range || coefficient !== 1 || yearOffset !== 0) return null;
    conditions.delete('age');
    bands.push(range);
    kinds.add(`${series} ${JSON.stringify([...conditions])}`);
  }
  bands.sort((one, other) => one.from - other.from);
  const [first] = bands;
  const [what] = kinds;
  const isOneRange = bands.every((band, index) => index === 0 || band.from === bands[index - 1]!.to + 1);
  return first && what && kinds.size === 1 && isOneRange ? { what, from: first.from, to: bands.at(-1)!.to } : null;
}

/** The table with the indicators of each pair made one; a later pair may hold what an earlier one has made. */
export function mergeAges(table: MeasuredTable, pairs: readonly AgePair[]): MeasuredTable {
  const counts = new Map(table.counts);
  const companions = new Map(table.companions);
  const quantities = new Map(table.quantities);
  const merged = new Map<string, MeasuredIndicator>();
  const current = (indicator: MeasuredIndicator): MeasuredIndicator => {
    const next = merged.get(indicator.definition.id);
    return next ? current(next) : indicator;
  };
  for (const pair of pairs) {
    const [first, second] = [current(pair.first), current(pair.second)];
    if (first === second || !canMerge(first, second, { ...table, quantities })) continue;
    const made = mergedIndicator(first, second, { counts, companions, quantities });
    merged.set(first.definition.id, made);
    merged.set(second.definition.id, made);
  }
  const indicators = [...new Set(table.indicators.map(current))];
  return { ...table, counts, companions, quantities, indicators };
}

interface Books {
  readonly counts: Map<string, ValueColumn>;
  readonly companions: Map<string, CountCompanions>;
  readonly quantities: Map<string, Quantity>;
}

function mergedIndicator(first: MeasuredIndicator, second: MeasuredIndicator, books: Books): MeasuredIndicator {
  const numerator = joinedQuantity(first.numerator, second.numerator, books);
  const denominator = joinedQuantity(first.denominator, second.denominator, books);
  const periods = first.periods.flatMap((period): MeasuredPeriod[] => {
    const other = second.periods.find((candidate) => candidate.period === period.period);
    if (!other || numerator === null) return [];
    const above = joinedCounts(numerator, [first.numerator, second.numerator], { period: period.basePeriod, books });
    const base = period.denominatorPeriod ?? period.basePeriod;
    const below =
      denominator === null
        ? null
        : joinedCounts(denominator, [first.denominator, second.denominator], { period: base, books });
    if (!above) return [];
    const sources = [...new Set([...period.sources, ...other.sources])];
    return [{ ...period, value: quotient(above, below ?? null, first.definition.multiplier), sources }];
  });
  const id = `${first.definition.id}+${second.definition.id}`;
  const counted = { numerator: null, denominator: null };
  return { definition: { ...first.definition, id }, numerator, denominator, counted, periods };
}

function joinedQuantity(first: string | null, second: string | null, { quantities }: Books): string | null {
  const [one, other] = [quantities.get(first ?? ''), quantities.get(second ?? '')];
  if (!one || !other || one === other) return first;
  const [group, otherGroup] = [ageGroup(one)!, ageGroup(other)!];
  if (holds(group, otherGroup)) return one.id;
  if (holds(otherGroup, group)) return other.id;
  const id = `${one.id}+${other.id}`;
  const sources = [...new Set([...one.sources, ...other.sources])];
  quantities.set(id, { ...one, id, terms: [...one.terms, ...other.terms], sources });
  return id;
}

function joinedCounts(
  id: string,
  parts: readonly (string | null)[],
  { period, books }: { readonly period: string; readonly books: Books },
): ValueColumn | undefined {
  const key = columnKey(id, '', period);
  const known = books.counts.get(key);
  if (known) return known;
  const [ownKey = '', otherKey = ''] = parts.map((part) => columnKey(part ?? '', '', period));
  const [one, other] = [books.counts.get(ownKey), books.counts.get(otherKey)];
  if (!one || !other) return undefined;
  const made = emptyColumn(one.values.length);
  one.statuses.forEach((status, area) => {
    made.statuses[area] = weakerStatus(status, other.statuses[area]!);
    if (isShown(made.statuses[area]!)) made.values[area] = one.values[area]! + other.values[area]!;
  });
  books.counts.set(key, made);
  const behind = joinedCompanions(books.companions.get(ownKey), books.companions.get(otherKey));
  if (behind) books.companions.set(key, behind);
  return made;
}

// The same households may stand behind both: as measuring has it for several groups.
function joinedCompanions(
  one: CountCompanions | undefined,
  other: CountCompanions | undefined,
): CountCompanions | undefined {
  if (!one || !other) return one ?? other;
  const join = (first: ValueColumn, second: ValueColumn, by: (a: number, b: number) => number): ValueColumn => ({
    ...first,
    values: first.values.map((value, area) => by(value, second.values[area]!)),
  });
  const depth = Math.min(one.largest.length, other.largest.length);
  return {
    contributors: one.contributors && other.contributors && join(one.contributors, other.contributors, Math.max),
    recordKeys: null,
    largest: one.largest.slice(0, depth).map((column, rank) => join(column, other.largest[rank]!, (a, b) => a + b)),
  };
}

function quotient(above: ValueColumn, below: ValueColumn | null, multiplier: number): ValueColumn {
  if (!below) return above;
  const made = emptyColumn(above.values.length);
  above.statuses.forEach((status, area) => {
    const weaker = weakerStatus(status, below.statuses[area]!);
    const isEmpty = isShown(weaker) && below.values[area] === 0;
    made.statuses[area] = isEmpty ? STATUS['not-applicable'] : weaker;
    if (isShown(weaker) && !isEmpty) made.values[area] = (multiplier * above.values[area]!) / below.values[area]!;
  });
  return made;
}
