import type { EarlierEdition } from '../../core/edition.ts';
import type { AreaAtom } from '../../core/geometry.ts';
import type { LinearSolver } from '../../core/linear-solver.ts';
import type { PreviewChange, PreviewLine, ProtectionPreview } from '../../core/protection-preview.ts';
import type { MeasuredTable, ProtectedTable } from '../../core/stages.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { protect } from '../protect.ts';
import { type AreaPair, areaPairs, groupsOfPairs, groupsWithoutLowestLevel } from './area-pairs.ts';
import { type AgePair, agePairs, mergeAges } from './merge-ages.ts';
import { type AreaGroups, regroupAreas, regroupAtoms } from './regroup-areas.ts';

/** Smallest counts that are tried. */
const THRESHOLDS = [3, 4, 5, 10] as const;
/** Most single joins that are tried of each kind: every one is a whole run of the gate. */
const MOST_JOINS = 4;

/** What trying needs beside the table. */
export interface PreviewOptions {
  readonly earlier: readonly EarlierEdition[];
  readonly solver: LinearSolver;
  /** by area: areas of the same level that it touches */
  readonly neighbours: readonly (readonly number[])[];
  /** how the schemes cut one another */
  readonly atoms: readonly AreaAtom[];
}

/**
 * What the gate would hide with other thresholds, ages and areas: it is run again for each. Nothing is published.
 * @param measured counts and rates, private
 * @param options earlier editions, which areas touch, and how schemes cut one another
 */
export function previewProtection(measured: MeasuredTable, options: PreviewOptions): ProtectionPreview {
  const { earlier, solver } = options;
  const run = (table: MeasuredTable, atoms = options.atoms): ProtectedTable =>
    protect(table, { earlier, solver, atoms }).table;
  const today = run(measured);
  const values = valuesOf(measured);
  const line = (change: PreviewChange, table: MeasuredTable): PreviewLine =>
    tallied(change, { table, shown: run(table), valuesToday: values });
  const regrouped = (change: PreviewChange, groups: AreaGroups): PreviewLine => {
    const table = regroupAreas(measured, groups);
    const shown = run(table, regroupAtoms(measured.areas, options.atoms, groups));
    return tallied(change, { table, shown, valuesToday: values });
  };

  const ages = agePairs(measured);
  const pairs = areaPairs({ ...lossesByArea(measured, today), neighbours: options.neighbours });
  const above = groupsWithoutLowestLevel(measured.areas);
  const lines = [
    tallied({ kind: 'today' }, { table: measured, shown: today, valuesToday: values }),
    ...THRESHOLDS.map((minimumCount) =>
      line({ kind: 'threshold', minimumCount }, withThreshold(measured, minimumCount)),
    ),
    ...(ages.length === 0
      ? []
      : [line({ kind: 'all-ages', indicatorCount: involved(ages) }, mergeAges(measured, ages))]),
    ...(pairs.length === 0
      ? []
      : [regrouped({ kind: 'small-areas', areaCount: pairs.length }, groupsOfPairs(measured.areas, pairs))]),
    ...(above === null ? [] : [regrouped({ kind: 'level-above', level: levelAbove(measured) }, above)]),
  ];
  const byHidden = (one: PreviewLine, other: PreviewLine): number => one.hidden - other.hidden;
  return {
    lines,
    ages: ages
      .slice(0, MOST_JOINS)
      .map((pair) => line(agePairChange(pair), mergeAges(measured, [pair])))
      .sort(byHidden),
    areas: pairs
      .slice(0, MOST_JOINS)
      .map((pair) => regrouped(areaPairChange(measured, pair), groupsOfPairs(measured.areas, [pair])))
      .sort(byHidden),
  };
}

const involved = (pairs: readonly AgePair[]): number =>
  new Set(pairs.flatMap(({ first, second }) => [first.definition.id, second.definition.id])).size;

const agePairChange = ({ first, second }: AgePair): PreviewChange => ({
  kind: 'age-pair',
  first: first.definition.names,
  second: second.definition.names,
});

const areaPairChange = ({ areas }: MeasuredTable, [first, second]: AreaPair): PreviewChange => {
  const label = (area: number): string => [areas.areas[area]!.code, areas.areas[area]!.name].join(' ').trim();
  return { kind: 'area-pair', first: label(first), second: label(second) };
};

const levelAbove = ({ areas }: MeasuredTable) => areas.schemes[0]!.levels.at(-2)!.plurals;

function withThreshold(table: MeasuredTable, minimumCount: number): MeasuredTable {
  const sources = table.sources.map((source) =>
    source.alreadyPublic === null ? { ...source, protection: { ...source.protection, minimumCount } } : source,
  );
  return { ...table, sources };
}

function valuesOf(table: MeasuredTable): number {
  let count = 0;
  for (const { periods } of table.indicators)
    for (const { value } of periods) for (const status of value.statuses) if (isShown(status)) count += 1;
  return count;
}

/** A run of the gate to be counted. */
interface Run {
  readonly table: MeasuredTable;
  readonly shown: ProtectedTable;
  readonly valuesToday: number;
}

function tallied(change: PreviewChange, { table, shown, valuesToday }: Run): PreviewLine {
  let hidden = 0;
  eachLoss(table, shown, () => {
    hidden += 1;
  });
  const values = valuesOf(table);
  return { change, values, hidden, givenUp: valuesToday - values };
}

function eachLoss(table: MeasuredTable, shown: ProtectedTable, found: (area: number) => void): void {
  table.indicators.forEach(({ periods }, position) => {
    periods.forEach(({ value }, at) => {
      const statuses = shown.indicators[position]?.periods[at]?.value.statuses;
      value.statuses.forEach((status, area) => {
        if (isShown(status) && statuses?.[area] === STATUS.hidden) found(area);
      });
    });
  });
}

// Size is the largest count of people or things that the region as a whole has: as a rule its residents.
function lossesByArea(table: MeasuredTable, shown: ProtectedTable) {
  const hidden = new Uint32Array(table.areas.areas.length);
  eachLoss(table, shown, (area) => {
    hidden[area]! += 1;
  });
  let sizes = new Float64Array(table.areas.areas.length).fill(Number.NaN);
  let most = 0;
  for (const column of table.counts.values()) {
    const whole = column.values[0] ?? Number.NaN;
    if (whole > most) [most, sizes] = [whole, new Float64Array(column.values)];
  }
  return { areas: table.areas, hidden, sizes };
}
