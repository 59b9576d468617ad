import { type AreaTable, areaTable } from '../src/core/area.ts';
import {
  DEFAULT_CLASS_RULE,
  type IndexDefinition,
  type IndexMember,
  type IndicatorDefinition,
  type TypologyDefinition,
} from '../src/core/indicator.ts';
import type { Source } from '../src/core/source.ts';
import type { CheckedTable } from '../src/core/stages.ts';
import { isShown, STATUS, type Status } from '../src/core/status.ts';
import { columnKey, type Slice, type ValueColumn } from '../src/core/table.ts';
import { shippedRecipe } from './shipped-recipes.ts';

/** A cell of a test table: a number is ok, null unknown, a word that status, [number, status] a value with a mark. */
export type TestCell = number | null | Status | readonly [number, Status];

/** An area of a test table: code, level and code of the area above. */
export interface TestArea {
  readonly code: string;
  readonly level?: number;
  readonly parent?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly excluded?: string;
}

const LEVEL_IDS = ['region', 'municipality', 'area', 'quarter'];

/** A region with its areas; without levels the areas stand directly below the region `R`. */
export function testAreas(areas: readonly (string | TestArea)[], scheme = 'areas'): AreaTable {
  const full = areas.map((area) => (typeof area === 'string' ? { code: area, level: 1, parent: 'R' } : area));
  const all: TestArea[] = full.some((area) => area.code === 'R') ? full : [{ code: 'R', level: 0 }, ...full];
  const depth = Math.max(...all.map((area) => area.level ?? 1)) + 1;
  const levels = LEVEL_IDS.slice(0, depth).map((id) => ({ id, names: { de: id }, plurals: { de: id } }));
  const position = new Map(all.map((area, index) => [area.code, index]));
  return areaTable(
    [{ id: scheme, names: { de: scheme }, levels, validFrom: null, validTo: null }],
    all.map((area) => ({
      scheme,
      code: area.code,
      name: area.code,
      level: area.level ?? 1,
      parent: area.level === 0 ? -1 : (position.get(area.parent ?? 'R') ?? -1),
      validFrom: area.validFrom ?? null,
      validTo: area.validTo ?? null,
      note: null,
      excluded: area.excluded === undefined ? null : { de: area.excluded },
    })),
  );
}

/** A column of test cells. */
export function testColumn(cells: readonly TestCell[]): ValueColumn {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const statuses = new Uint8Array(cells.length);
  cells.forEach((cell, area) => {
    const [value, status]: [number, Status] =
      typeof cell === 'number'
        ? [cell, 'ok']
        : cell === null
          ? [Number.NaN, 'unknown']
          : typeof cell === 'string'
            ? [Number.NaN, cell]
            : [cell[0], cell[1]];
    values[area] = value;
    statuses[area] = STATUS[status];
  });
  return { values, statuses, marks: null };
}

/** Shown values as numbers, everything else as the name of its status. */
export function cellsOf(column: ValueColumn): (number | Status)[] {
  const names = Object.fromEntries(Object.entries(STATUS).map(([name, byte]) => [byte, name as Status]));
  return [...column.statuses].map((status, area) => (isShown(status) ? column.values[area]! : names[status]!));
}

/** A complete indicator definition from the few fields that matter to a test. */
export function testIndicator(fields: Partial<IndicatorDefinition> & { readonly id: string }): IndicatorDefinition {
  return {
    names: { de: fields.id },
    topic: 'soziodemografie',
    kind: 'count',
    numerator: 'residents',
    denominator: '',
    multiplier: 1,
    unit: 'persons',
    decimals: 1,
    direction: 'strain',
    standardisation: null,
    pooledPeriods: 1,
    validFrom: null,
    validTo: null,
    breaks: [],
    breakReason: null,
    core: true,
    classRule: DEFAULT_CLASS_RULE,
    similarity: null,
    definition: null,
    formula: null,
    why: null,
    limits: null,
    declared: { file: 'catalogue/indicators.csv', row: 2 },
    ...fields,
  };
}

/** A complete index definition, by a shipped recipe unless the test brings one; limits are those of the recipe. */
export function testIndex(fields: Partial<IndexDefinition> & { readonly id: string }): IndexDefinition {
  const recipe = fields.recipe ?? shippedRecipe(fields.rule ?? 'burden');
  return {
    names: { de: fields.id },
    topic: null,
    rule: recipe.id,
    recipe,
    members: [],
    level: null,
    population: null,
    minimumPopulation: recipe.screen.minimumPopulation,
    minimumWeight: recipe.screen.minimumWeight,
    validFrom: null,
    validTo: null,
    definition: null,
    declared: { file: 'catalogue/indices.csv', row: 2 },
    ...fields,
  };
}

/** Members of an index, each with weight 1 unless it is named with another. */
export function testMembers(...members: readonly (string | readonly [string, number])[]): IndexMember[] {
  return members.map((member) => {
    const [indicator, weight] = typeof member === 'string' ? [member, 1] : member;
    return { indicator, weight, role: null };
  });
}

/** A source under the usual rules. */
export function testSource(fields: Partial<Source> = {}): Source {
  return {
    id: 'register',
    names: { de: 'Register' },
    publisher: 'Office',
    licence: 'dl-de/by-2-0',
    licenceUrl: null,
    attribution: null,
    delivered: '2022-01-31',
    reference: null,
    alreadyPublic: null,
    protection: {
      minimumCount: 3,
      minimumDenominator: 0,
      minimumNumerator: 0,
      smallRates: 'hidden',
      zerosPublishable: true,
      fullGroupsPublishable: true,
      method: 'suppression',
      roundingBase: 5,
      noise: { largest: 7, variance: 4, unshown: 2 },
      noiseTable: null,
      minimumContributors: 0,
      dominance: null,
      priorPosterior: null,
    },
    tolerance: 0,
    ...fields,
  };
}

/** One delivered slice of a test table. */
export interface TestSlice {
  readonly series: string;
  readonly group?: string;
  readonly period: string;
  readonly cells: readonly TestCell[];
}

/** What a test table holds. */
export interface TestTable {
  readonly areas: AreaTable;
  readonly slices: readonly TestSlice[];
  readonly indicators?: readonly IndicatorDefinition[];
  readonly indices?: readonly IndexDefinition[];
  readonly typologies?: readonly TypologyDefinition[];
  readonly source?: Source;
}

/** A checked table as ingest would hand it over, from one source. */
export function checkedTable(table: TestTable): CheckedTable {
  const source = table.source ?? testSource();
  const slices = table.slices.map((slice, index): Slice => {
    const column = testColumn(slice.cells);
    const channels = Uint16Array.from(column.statuses, (status) => (status === 0 ? 0 : index + 1));
    const rows = Uint32Array.from(column.statuses, (_, area) => area + 2);
    return {
      ...{ series: slice.series, group: slice.group ?? '', period: slice.period },
      ...column,
      origin: { channels, rows },
      bounds: null,
    };
  });
  return {
    areas: table.areas,
    slices: new Map(slices.map((slice) => [columnKey(slice.series, slice.group, slice.period), slice])),
    channels: slices.map((slice) => ({
      source: source.id,
      file: `sources/${slice.period}.csv`,
      sheet: null,
      column: `${slice.series} ${slice.group}`.trim(),
    })),
    sources: [source],
    sourceOfSeries: new Map(slices.map((slice) => [slice.series, [source.id]])),
    notAdditive: new Set<string>(),
    companions: new Map(),
    indicators: table.indicators ?? [],
    indices: table.indices ?? [],
    typologies: table.typologies ?? [],
  };
}
