// Tables of counts as the gate reads them: areas in a hierarchy, crossed with groups and their total.
import { type Area, areaTable } from '../../../src/core/area.ts';
import { DEFAULT_CLASS_RULE, type IndicatorDefinition } from '../../../src/core/indicator.ts';
import { protectionRule } from '../../../src/core/protection-profile.ts';
import type { Source } from '../../../src/core/source.ts';
import type { MeasuredIndicator, MeasuredTable, Quantity } from '../../../src/core/stages.ts';
import { STATUS } from '../../../src/core/status.ts';
import { columnKey, type ValueColumn } from '../../../src/core/table.ts';
import { seededChance } from '../../../src/stats/seeded-chance.ts';

const PERIOD = '2021';
const PLAIN = { validFrom: null, validTo: null, note: null, excluded: null };

/** A region with districts and lowest areas, and a count for each group of each lowest area. */
export interface Grid {
  /** lowest areas of each district */
  readonly districts: readonly number[];
  /** counts by group for each lowest area, district after district */
  readonly counts: readonly (readonly number[])[];
}

/** A grid whose counts are small now and then; about one in twenty is 1 or 2. */
export function inventedGrid(shape: { districts: readonly number[]; groups: number }, seed: number): Grid {
  const chance = seededChance(seed, 'bench of the gate');
  const areas = shape.districts.reduce((sum, count) => sum + count, 0);
  const count = (): number => Math.floor(78 * chance.uniform() ** 1.4);
  const row = (): number[] => Array.from({ length: shape.groups }, count);
  return { districts: shape.districts, counts: Array.from({ length: areas }, row) };
}

/** Cells of the table with all its sums. */
export function cellCount({ districts, counts }: Grid): number {
  const areas = districts.reduce((sum, count) => sum + count, 1 + districts.length);
  return areas * ((counts[0]?.length ?? 0) + 1);
}

const source: Source = {
  ...{ id: 'register', names: { de: 'register' }, publisher: 'invented', licence: 'invented', licenceUrl: null },
  ...{ attribution: null, delivered: '2022-01-01', reference: null, alreadyPublic: null, tolerance: 0 },
  protection: protectionRule({ profile: 'register', minimumDenominator: 0, minimumNumerator: 0 }),
};

function definition(id: string): IndicatorDefinition {
  return {
    ...{ id, names: { de: id }, definition: null, formula: null, why: null, limits: null, topic: 'bildung' },
    ...{ kind: 'count', numerator: id, denominator: '', multiplier: 1, unit: '', decimals: 0, direction: 'neutral' },
    ...{ standardisation: null, pooledPeriods: 1, validFrom: null, validTo: null, breaks: [], breakReason: null },
    ...{ core: false, classRule: DEFAULT_CLASS_RULE, similarity: null, declared: { file: 'invented', row: 1 } },
  };
}

function areasOf({ districts }: Grid): Area[] {
  const area = (code: string, level: number, parent: number): Area => ({
    ...{ scheme: 'places', code, name: code, level, parent },
    ...PLAIN,
  });
  const areas = [area('R', 0, -1)];
  districts.forEach((_, district) => {
    areas.push(area(`D${district}`, 1, 0));
  });
  districts.forEach((count, district) => {
    for (let place = 0; place < count; place += 1) areas.push(area(`D${district}A${place}`, 2, 1 + district));
  });
  return areas;
}

/** The grid as a measured table: every group and the total is an indicator, every sum is published. */
export function countTable(grid: Grid): MeasuredTable {
  const list = areasOf(grid);
  const groups = (grid.counts[0] ?? []).map((_, group) => `group=${group}`);
  const levels = ['region', 'district', 'area'].map((id) => ({ id, names: { de: id }, plurals: { de: id } }));
  const scheme = { id: 'places', names: { de: 'places' }, levels, validFrom: null, validTo: null };
  const first = 1 + grid.districts.length;
  const column = (read: (row: readonly number[]) => number): ValueColumn => {
    const values = new Float64Array(list.length);
    grid.counts.forEach((row, place) => {
      const district = list[first + place]!.parent;
      for (const area of [0, district, first + place]) values[area] = values[area]! + read(row);
    });
    return { values, statuses: new Uint8Array(list.length).fill(STATUS.ok), marks: null };
  };
  const quantities = new Map<string, Quantity>();
  const counts = new Map<string, ValueColumn>();
  const indicators = ['', ...groups].map((group, at): MeasuredIndicator => {
    const id = `people[${group}]`;
    const terms = [{ series: 'people', group, yearOffset: 0, coefficient: 1 }];
    quantities.set(id, { id, terms, sources: [source.id], isCount: true });
    const value = column((row) => (at === 0 ? row.reduce((sum, one) => sum + one, 0) : (row[at - 1] ?? 0)));
    counts.set(columnKey(id, '', PERIOD), value);
    const period = { period: PERIOD, basePeriod: PERIOD, denominatorPeriod: null, value, sources: [source.id] };
    const counted = { numerator: null, denominator: null };
    return { definition: definition(id), numerator: id, denominator: null, counted, periods: [period] };
  });
  return {
    areas: areaTable([scheme], list),
    ...{ sources: [source], quantities, counts, indicators, companions: new Map() },
    groupRelations: [{ series: 'people', whole: '', parts: groups }],
    ...{ indices: [], typologies: [], log: [] },
  };
}
