import type { GroupCode } from '../core/group.ts';
import type { DeliveredGroup } from './inventory.ts';

/** Values of a dimension known to make up the whole, whatever the deliveries say. */
const COMPLETE_VALUES: readonly (readonly [dimension: string, values: readonly string[]])[] = [
  ['sex', ['f', 'm']],
  ['sex', ['d', 'f', 'm']],
  ['nationality', ['foreign', 'german']],
];

/** A wanted group: per dimension a printed value or a range; a dimension that is not named is taken whole. */
export type Box = ReadonlyMap<string, string | { readonly from: number; readonly to: number }>;

/** What a tiling may use. */
export interface TilingOptions {
  readonly groups: Iterable<DeliveredGroup>;
  /** code of a group that must not be used: the whole itself, when its parts are asked for */
  readonly without?: GroupCode;
  /** may these values of a dimension be taken for the whole? */
  readonly isComplete: (dimension: string, values: readonly string[]) => boolean;
}

/** A band of a range and the delivered groups that fill it. */
export interface FilledBand {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly GroupCode[];
}

/** True for values that make up a dimension by definition, such as the sexes. */
export function isKnownComplete(dimension: string, values: readonly string[]): boolean {
  const sorted = [...values].sort().join(' ');
  return COMPLETE_VALUES.some(([name, complete]) => name === dimension && complete.join(' ') === sorted);
}

const EVERYTHING = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * Delivered groups that fill a wanted group exactly, without gap and without overlap; as few as possible.
 * @param box what is wanted
 * @param options which groups there are
 * @returns codes of the groups; null where none fit exactly
 */
export function tiling(box: Box, options: TilingOptions): GroupCode[] | null {
  return fill(box, groupsInside(box, options), options);
}

/**
 * The finest delivered bands of a dimension that follow each other from end to end.
 * @param box what is wanted; the dimension may be named in it or not
 * @param dimension such as age
 * @param options which groups there are
 * @returns bands in ascending order; null where none fit exactly
 */
export function finestBands(box: Box, dimension: string, options: TilingOptions): readonly FilledBand[] | null {
  return bandWay(box, dimension, { candidates: groupsInside(box, options), options, choose: 'most' });
}

function groupsInside(box: Box, options: TilingOptions): DeliveredGroup[] {
  return [...options.groups].filter((group) => group.code !== options.without && isInside(group, box));
}

function isInside(group: DeliveredGroup, box: Box): boolean {
  for (const [dimension, wanted] of box) {
    if (typeof wanted === 'string') {
      if (group.conditions.get(dimension) !== wanted) return false;
      continue;
    }
    const range = group.ranges.get(dimension);
    if (!range || range.from < wanted.from || range.to > wanted.to) return false;
  }
  return true;
}

function isExactly(group: DeliveredGroup, box: Box): boolean {
  if (group.conditions.size !== box.size) return false;
  for (const [dimension, wanted] of box) {
    if (typeof wanted === 'string') continue;
    const range = group.ranges.get(dimension);
    if (range?.from !== wanted.from || range.to !== wanted.to) return false;
  }
  return true;
}

function fill(box: Box, inside: readonly DeliveredGroup[], options: TilingOptions): GroupCode[] | null {
  const exact = inside.find((group) => isExactly(group, box));
  if (exact) return [exact.code];
  let best: GroupCode[] | null = null;
  for (const dimension of new Set(inside.flatMap((group) => [...group.conditions.keys()]))) {
    if (typeof box.get(dimension) === 'string') continue;
    const candidates = inside.filter((group) => group.conditions.has(dimension));
    const bands = bandWay(box, dimension, { candidates, options, choose: 'fewest' });
    const found = bands?.flatMap((band) => band.groups) ?? byValues(box, dimension, { candidates, options });
    if (found && (!best || found.length < best.length)) best = found;
  }
  return best;
}

interface Split {
  readonly candidates: readonly DeliveredGroup[];
  readonly options: TilingOptions;
}

function rangeBands(dimension: string, candidates: readonly DeliveredGroup[]): [number, number, DeliveredGroup[]][] {
  const bands = new Map<string, [number, number, DeliveredGroup[]]>();
  for (const group of candidates) {
    const range = group.ranges.get(dimension);
    if (!range) continue;
    const key = `${range.from}..${range.to}`;
    const band = bands.get(key);
    if (band) band[2].push(group);
    else bands.set(key, [range.from, range.to, [group]]);
  }
  return [...bands.values()].sort((first, second) => first[0] - second[0] || first[1] - second[1]);
}

/** Way from the lower to the upper end over the delivered ranges: with the fewest groups, or the most bands. */
function bandWay(
  box: Box,
  dimension: string,
  { candidates, options, choose }: Split & { readonly choose: 'fewest' | 'most' },
): readonly FilledBand[] | null {
  const wanted = box.get(dimension) ?? EVERYTHING;
  if (typeof wanted === 'string') return null;
  const cost = (way: readonly FilledBand[]) =>
    choose === 'most' ? -way.length : way.reduce((sum, band) => sum + band.groups.length, 0);
  const reached = new Map<number, readonly FilledBand[]>([[wanted.from, []]]);
  for (const [from, to, members] of rangeBands(dimension, candidates)) {
    const before = reached.get(from);
    // The band that is the whole wanted range would only ask the same question again.
    const isWhole = from === wanted.from && to === wanted.to && box.has(dimension);
    if (!before || (isWhole && choose === 'fewest')) continue;
    const groups = fill(new Map(box).set(dimension, { from, to }), members, options);
    if (!groups) continue;
    const way = [...before, { from, to, groups }];
    const known = reached.get(to + 1);
    if (!known || cost(way) < cost(known)) reached.set(to + 1, way);
  }
  return reached.get(wanted.to + 1) ?? null;
}

/** All delivered values of a dimension, where they are known to make up the whole. */
function byValues(box: Box, dimension: string, { candidates, options }: Split): GroupCode[] | null {
  if (box.has(dimension) || dimension === 'age') return null;
  const values = [...new Set(candidates.map((group) => group.conditions.get(dimension) ?? ''))].sort();
  if (values.length < 2 || !options.isComplete(dimension, values)) return null;
  const parts: GroupCode[] = [];
  for (const value of values) {
    const groups = candidates.filter((group) => group.conditions.get(dimension) === value);
    const part = fill(new Map(box).set(dimension, value), groups, options);
    if (!part) return null;
    parts.push(...part);
  }
  return parts;
}
