import { type Area, type AreaTable, areaTable } from '../../core/area.ts';
import type { CountCompanions } from '../../core/companions.ts';
import type { AreaAtom } from '../../core/geometry.ts';
import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable } from '../../core/stages.ts';
import { isShown, STATUS, weakerStatus } from '../../core/status.ts';
import { emptyColumn, type ValueColumn } from '../../core/table.ts';
import { countKeys } from '../templates.ts';

/** For each area of the new table the areas of the old one that it is made of. */
export type AreaGroups = readonly (readonly number[])[];

/**
 * The measured table as it would be with other areas: counts are added up, values are divided anew. Values without
 * counts (a delivered share, a median age) are unknown for joined areas.
 * @param table counts and rates as measured
 * @param groups areas of the new table, parents before or among them; areas in no group are left out
 */
export function regroupAreas(table: MeasuredTable, groups: AreaGroups): MeasuredTable {
  const counts = new Map([...table.counts].map(([key, column]) => [key, joinedColumn(column, groups)]));
  const companions = new Map([...table.companions].map(([key, behind]) => [key, joinedCompanions(behind, groups)]));
  const indicators = table.indicators.map((indicator) => ({
    ...indicator,
    periods: indicator.periods.map((period) => {
      const value = periodValue({ indicator, period }, { counts, groups });
      return { ...period, value };
    }),
  }));
  return { ...table, areas: regroupedAreas(table, groups), counts, companions, indicators };
}

/**
 * How schemes cut one another once areas were joined: parts of areas that are left out belong to the area above them.
 * @param areas areas before
 * @param atoms parts of the map, with areas as before
 * @param groups areas of the new table, as in regroupAreas
 */
export function regroupAtoms(areas: AreaTable, atoms: readonly AreaAtom[], groups: AreaGroups): readonly AreaAtom[] {
  const newIndex = new Map(groups.flatMap((members, index) => members.map((area) => [area, index] as const)));
  const now = (area: number): readonly number[] => {
    for (let held = area; held >= 0; held = areas.areas[held]?.parent ?? -1) {
      const found = newIndex.get(held);
      if (found !== undefined) return [found];
    }
    return [];
  };
  return atoms.map((atom) => ({
    ...atom,
    areas: [...new Set(atom.areas.flatMap(now))].sort((first, second) => first - second),
  }));
}

function regroupedAreas({ areas }: MeasuredTable, groups: AreaGroups): MeasuredTable['areas'] {
  const newIndex = new Map(groups.flatMap((members, index) => members.map((area) => [area, index] as const)));
  const made = groups.map((members): Area => {
    const parts = members.map((member) => areas.areas[member]!);
    const [first] = parts;
    const parent = first!.parent < 0 ? -1 : (newIndex.get(first!.parent) ?? -1);
    const code = parts.map((part) => part.code).join(' + ');
    return { ...first!, code, name: parts.map((part) => part.name).join(' + '), parent };
  });
  return areaTable(areas.schemes, made);
}

function joinedColumn(column: ValueColumn, groups: AreaGroups): ValueColumn {
  const joined = emptyColumn(groups.length);
  groups.forEach((members, index) => {
    let status: number = STATUS.ok;
    let sum = 0;
    for (const member of members) {
      status = weakerStatus(status, column.statuses[member] ?? 0);
      sum += column.values[member] ?? Number.NaN;
    }
    joined.statuses[index] = status;
    joined.values[index] = isShown(status) || members.length === 1 ? sum : Number.NaN;
  });
  return joined;
}

function joinedCompanions({ contributors, largest, recordKeys }: CountCompanions, groups: AreaGroups): CountCompanions {
  const ranked = groups.map((members) =>
    members
      .flatMap((member) => largest.map((column) => column.values[member] ?? Number.NaN))
      .sort((first, second) => second - first),
  );
  return {
    contributors: contributors && joinedColumn(contributors, groups),
    recordKeys: recordKeys && joinedColumn(recordKeys, groups),
    largest: largest.map((_, rank) => {
      const values = Float64Array.from(ranked, (list) => list[rank] ?? Number.NaN);
      return { values, statuses: Uint8Array.from(values, () => STATUS.ok), marks: null };
    }),
  };
}

interface Regrouped {
  readonly counts: ReadonlyMap<string, ValueColumn>;
  readonly groups: AreaGroups;
}

function periodValue(
  at: { readonly indicator: MeasuredIndicator; readonly period: MeasuredPeriod },
  { counts, groups }: Regrouped,
): ValueColumn {
  const keys = countKeys(at.indicator, at.period);
  const above = counts.get(keys.numerator ?? '');
  const below = keys.denominator === null ? null : counts.get(keys.denominator);
  const value = emptyColumn(groups.length);
  groups.forEach((members, index) => {
    if (members.length === 1) {
      value.values[index] = at.period.value.values[members[0]!]!;
      value.statuses[index] = at.period.value.statuses[members[0]!]!;
    } else if (above && below !== undefined) divideAt(value, index, { above, below, at: at.indicator });
  });
  return value;
}

function divideAt(
  value: ReturnType<typeof emptyColumn>,
  index: number,
  { above, below, at }: { above: ValueColumn; below: ValueColumn | null; at: MeasuredIndicator },
): void {
  const status = weakerStatus(above.statuses[index]!, below?.statuses[index] ?? STATUS.ok);
  const isEmpty = isShown(status) && below?.values[index] === 0;
  value.statuses[index] = isEmpty ? STATUS['not-applicable'] : status;
  if (!isShown(status) || isEmpty) return;
  const [top, bottom] = [above.values[index]!, below?.values[index]];
  value.values[index] = bottom === undefined ? top : (at.definition.multiplier * top) / bottom;
}
