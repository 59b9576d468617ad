import { areaTable } from '../src/core/area.ts';
import type { AssessedTable } from '../src/core/assessed.ts';
import type { Config } from '../src/core/config-schema.ts';
import { configSchema } from '../src/core/config-schema.ts';
import type { Formulas } from '../src/core/formulas.ts';
import { STATUS, type Status } from '../src/core/status.ts';
import type { ValueColumn } from '../src/core/table.ts';
import type { Edition } from '../src/core/workspace.ts';

/** A column from values; null means hidden, any other status is named beside it. */
export function column(
  values: readonly (number | null)[],
  statuses: Readonly<Record<number, Status>> = {},
): ValueColumn {
  const nameAt = (value: number | null, index: number): Status => statuses[index] ?? (value === null ? 'hidden' : 'ok');
  return {
    values: Float64Array.from(values, (value) => value ?? Number.NaN),
    statuses: Uint8Array.from(values, (value, index) => STATUS[nameAt(value, index)]),
    marks: null,
  };
}

const LEVELS = ['kreis', 'raum'].map((id) => ({ id, names: { de: id }, plurals: { de: id } }));
const SCHEMES = [
  { id: 'heute', names: { de: 'Heute' }, levels: LEVELS, validFrom: null, validTo: null },
  { id: 'früher', names: { de: 'Früher' }, levels: LEVELS, validFrom: null, validTo: null },
];

/** Areas: K with 01, 02, 03 in the scheme "heute"; K in the scheme "früher". */
export const AREAS = areaTable(
  SCHEMES,
  [
    ['heute', 'K', 0, -1],
    ['heute', '01', 1, 0],
    ['heute', '02', 1, 0],
    ['heute', '=03', 1, 0],
    ['früher', 'K', 0, -1],
  ].map(([scheme, code, level, parent]) => ({
    scheme: String(scheme),
    code: String(code),
    name: `Gebiet ${code}`,
    level: Number(level),
    parent: Number(parent),
    validFrom: null,
    validTo: null,
    note: null,
    excluded: null,
  })),
);

/**
 * A small table as stage 4 hands it on: a share over two periods and an index over one. In the second period area 02 is
 * hidden (its denominator is shown), area =03 hides both; the other scheme knows nothing.
 */
export function assessedTable(): AssessedTable {
  const none = new Uint32Array(5);
  const definition = {
    id: 'quote',
    names: { de: 'Quote' },
    topic: 'bildung',
    unit: '%',
    decimals: 1,
    direction: 'strain',
    definition: { de: 'Was es ist' },
    breaks: ['2021-01-01'],
    breakReason: { de: 'Seit 2021 anders gezählt' },
  };
  const unknown = { 4: 'unknown' } as const;
  const period = (code: string, value: ValueColumn, numerator: ValueColumn, denominator: ValueColumn) => ({
    period: code,
    value,
    numerator,
    denominator,
    sources: ['q'],
  });
  const first = column([20, 12.5, 30, 10, null], unknown);
  const second = column([20.5, 0, null, null, null], unknown);
  const assessment = (code: string, value: ValueColumn) => ({
    period: code,
    lower: value.values.map((number) => number - 1),
    upper: value.values.map((number) => number + 1),
    ranks: Uint32Array.from([1, 2, 1, 3, 0]),
    rankedCounts: none,
    rankFrom: null,
    rankTo: null,
    classes: Uint8Array.from([0, 2, 5, 1, 0]),
    againstParent: new Uint8Array(5),
    againstRegion: new Uint8Array(5),
    reliability: Uint8Array.from([1, 2, 3, 0, 0]),
    holds: null,
    holdsParent: null,
  });
  const index = {
    definition: { id: 'belastung', names: { de: 'Belastung' }, topic: null, definition: null, members: [] },
    classIds: ['gering', 'hoch'],
    breaks: [],
    periods: [
      {
        period: '2021',
        value: column([null, -0.5, null, null, null], { 0: 'unknown', 3: 'excluded', 4: 'unknown' }),
        classes: Uint8Array.from([0, 1, 2, 0, 0]),
        ranks: Uint32Array.from([0, 1, 2, 0, 0]),
        rankedCounts: none,
        contributions: [],
        onFirstBase: null,
      },
    ],
  };
  const table = {
    areas: AREAS,
    sources: [
      {
        id: 'q',
        names: { de: 'Quelle' },
        publisher: 'Amt',
        licence: 'CC0',
        licenceUrl: null,
        attribution: null,
        reference: null,
      },
    ],
    indicators: [
      {
        definition,
        periods: [
          period('2020', first, column([200, 25, 60, 10, null], unknown), column([1000, 200, 200, 100, null], unknown)),
          period(
            '2021',
            second,
            column([205, 0, null, null, null], unknown),
            column([1000, 200, 210, null, null], unknown),
          ),
        ],
      },
    ],
    indices: [index.definition],
    typologies: [],
    log: [],
  };
  return {
    table,
    indicators: new Map([
      [
        'quote',
        {
          indicator: 'quote',
          change: {
            to: Int16Array.from([1, 1, 1, 0, -1]),
            from: Int16Array.from([0, -1, 0, -1, -1]),
            directions: Uint8Array.from([1, 0, 3, 0, 0]),
            differences: Float64Array.from([0.5, Number.NaN, -12, Number.NaN, Number.NaN]),
            lower: Float64Array.from([-1 / 3, Number.NaN, -15, Number.NaN, Number.NaN]),
            upper: Float64Array.from([1.25, Number.NaN, -9, Number.NaN, Number.NaN]),
            trendTests: Uint8Array.from([2, 0, 1, 0, 0]),
          },
          breaks: [],
          periods: [assessment('2020', first), assessment('2021', second)],
        },
      ],
    ]),
    indices: [index],
    audits: [],
    typologies: [],
    clusters: [],
    similarAreas: [],
    surroundings: { indicators: new Map(), indices: new Map() },
    segregation: [],
    areaInequality: [],
    classJoins: [],
    correlations: [],
    certainty: [],
    inequality: [],
    courses: [],
    funnels: [],
    ages: [],
    findings: [],
    log: [],
  } as unknown as AssessedTable;
}

/** A complete configuration of an edition. */
export const CONFIG: Config = configSchema.parse({
  title: 'Sozialatlas',
  office: { name: 'Amt', email: 'amt@example.org' },
  edition: { id: '2022', title: 'Ausgabe 2022', date: '2022-06-01', dataAsOf: '2021-12-31' },
  schemes: [
    {
      id: 'heute',
      names: 'Heute',
      levels: [{ id: 'kreis', names: 'Kreis', plurals: 'Kreise' }],
      region: { code: 'K', name: 'Kreis' },
    },
  ],
});

/** An edition of the table; area 01 has a square, area 02 a square with a hole, both wound clockwise. */
export function editionOf(state: Edition['state'] = 'draft'): Edition {
  const square = (x: number, size: number) =>
    [
      [x, 50],
      [x, 50 + size],
      [x + size, 50 + size],
      [x + size, 50],
      [x, 50],
    ] as [number, number][];
  const hole = square(7.25, 0.5).map(([x, y]) => [x, y + 0.25] as [number, number]);
  const geometries = [
    null,
    { type: 'Polygon', coordinates: [square(6, 0.123_456_78)] },
    { type: 'MultiPolygon', coordinates: [[square(7, 1), hole]] },
    null,
    null,
  ] as const;
  return {
    config: CONFIG,
    shapes: { geometries, atoms: [], attribution: null },
    texts: [{ id: 'imprint', language: 'de', markdown: '# Impressum' }],
    state,
    version: 1,
  };
}

/** Formulas of an edition without indicators. */
export const NO_FORMULAS: Formulas = { sources: [], series: [], indicators: [] };
