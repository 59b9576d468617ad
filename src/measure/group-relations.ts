import type { GroupCode } from '../core/group.ts';
import type { GroupRelation } from '../core/stages.ts';
import { type Completeness, refinedGroup } from './completeness.ts';
import type { DeliveredGroup, SeriesInventory } from './inventory.ts';
import { type Box, tiling } from './tiling.ts';

interface Band {
  readonly from: number;
  readonly to: number;
  readonly code: GroupCode;
}

/**
 * Which delivered groups of a series make up another one: age bands a wider band or everybody, the sexes both.
 * Every band that lies inside a group appears in at least one relation with it.
 * @param inventory what of the series was delivered
 * @param isComplete which values of a dimension make up the whole
 * @returns relations without repetition
 */
export function groupRelations(inventory: SeriesInventory, isComplete: Completeness): GroupRelation[] {
  const relations: GroupRelation[] = [];
  const dimensions = new Set([...inventory.groups.values()].flatMap((group) => [...group.conditions.keys()]));
  for (const whole of inventory.groups.values()) {
    const partitions = new Map<string, readonly GroupCode[]>();
    const add = (parts: readonly GroupCode[]) => {
      partitions.set([...parts].sort().join('\u001f'), parts);
    };
    for (const dimension of dimensions) {
      bandPartitions(inventory, whole, dimension).forEach(add);
      const values = valuePartition(inventory, { whole, dimension, isComplete });
      if (values) add(values);
    }
    if (partitions.size === 0) {
      // Only finer crosses were delivered (age by sex without the margins): then their sum.
      const parts = tiling(boxOf(whole), { groups: inventory.groups.values(), without: whole.code, isComplete });
      if (parts) add(parts);
    }
    for (const parts of partitions.values()) relations.push({ series: inventory.series, whole: whole.code, parts });
  }
  return relations;
}

function boxOf(group: DeliveredGroup): Box {
  return new Map([...group.conditions].map(([dimension, value]) => [dimension, group.ranges.get(dimension) ?? value]));
}

/** Delivered groups that differ from the whole in one dimension only, with a range strictly inside its own. */
function bandsInside(inventory: SeriesInventory, whole: DeliveredGroup, dimension: string): Band[] {
  const own = whole.ranges.get(dimension) ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const size = new Set([...whole.conditions.keys(), dimension]).size;
  const bands: Band[] = [];
  for (const group of inventory.groups.values()) {
    const range = group.ranges.get(dimension);
    if (!range || group.code === whole.code || group.conditions.size !== size) continue;
    if (range.from < own.from || range.to > own.to) continue;
    const isSibling = [...whole.conditions].every(
      ([name, value]) => name === dimension || group.conditions.get(name) === value,
    );
    if (isSibling) bands.push({ ...range, code: group.code });
  }
  return bands.sort((first, second) => first.from - second.from || first.to - second.to);
}

function bandPartitions(
  inventory: SeriesInventory,
  whole: DeliveredGroup,
  dimension: string,
): (readonly GroupCode[])[] {
  if (whole.conditions.has(dimension) && !whole.ranges.has(dimension)) return [];
  const own = whole.ranges.get(dimension) ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const bands = bandsInside(inventory, whole, dimension);
  const fromStart = new Map<number, GroupCode[]>([[own.from, []]]);
  for (const band of bands) {
    const way = fromStart.get(band.from);
    const known = fromStart.get(band.to + 1);
    if (way && (!known || way.length + 1 < known.length)) fromStart.set(band.to + 1, [...way, band.code]);
  }
  const toEnd = new Map<number, GroupCode[]>([[own.to + 1, []]]);
  for (const band of [...bands].sort((first, second) => second.to - first.to || second.from - first.from)) {
    const way = toEnd.get(band.to + 1);
    const known = toEnd.get(band.from);
    if (way && (!known || way.length + 1 < known.length)) toEnd.set(band.from, [band.code, ...way]);
  }
  const partitions: (readonly GroupCode[])[] = [];
  for (const band of bands) {
    const [before, after] = [fromStart.get(band.from), toEnd.get(band.to + 1)];
    if (before && after && before.length + after.length > 0) partitions.push([...before, band.code, ...after]);
  }
  return partitions;
}

function valuePartition(
  inventory: SeriesInventory,
  { whole, dimension, isComplete }: { whole: DeliveredGroup; dimension: string; isComplete: Completeness },
): readonly GroupCode[] | null {
  if (dimension === 'age' || whole.conditions.has(dimension)) return null;
  const values = new Set<string>();
  for (const group of inventory.groups.values()) {
    const value = group.conditions.get(dimension);
    if (value !== undefined && inventory.groups.has(refinedGroup(whole, dimension, value))) values.add(value);
  }
  if (values.size < 2 || !isComplete(dimension, [...values])) return null;
  return [...values].map((value) => refinedGroup(whole, dimension, value));
}
