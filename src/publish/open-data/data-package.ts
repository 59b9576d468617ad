import { type ObservationFormat, observationBlocks } from '../../core/observations.ts';
import { STATUSES } from '../../core/status.ts';
import { topicWorkbooks, workbookPath } from '../../core/topic-workbooks.ts';
import { openData as words } from '../../locale/de/open-data.ts';
import type { OpenDataInput } from './open-data-input.ts';
import type { SideTable } from './side-table.ts';
import { sideTables } from './side-tables.ts';
import { workbookTitle } from './workbook-title.ts';

type FieldType = 'string' | 'number' | 'integer';

/** Columns of the observations with their types, in their order. */
export const FIELDS: readonly (readonly [name: keyof typeof words.columns, type: FieldType])[] = [
  ['scheme', 'string'],
  ['area_code', 'string'],
  ['area_level', 'string'],
  ['period', 'string'],
  ['series', 'string'],
  ['group', 'string'],
  ['unit', 'string'],
  ['value', 'number'],
  ['status', 'string'],
  ['numerator', 'number'],
  ['denominator', 'number'],
  ['lower', 'number'],
  ['upper', 'number'],
  ['rank', 'integer'],
  ['class', 'string'],
];

/** Names of the columns of the observations. */
export const FIELD_NAMES = FIELDS.map(([name]) => name);

/** Columns that together name one row of the observations. */
export const KEY_FIELDS = [
  'scheme',
  'area_code',
  'period',
  'series',
  'group',
] as const satisfies readonly (typeof FIELD_NAMES)[number][];

/** datapackage.json after Frictionless Data: every resource with its schema, licence and sources. */
export function dataPackage(input: OpenDataInput, formats: readonly ObservationFormat[]): string {
  const { assessed, edition } = input;
  const { config } = edition;
  const description = {
    profile: 'data-package',
    name: `sozialraum-${config.edition.id}`,
    title: `${config.title.de}: ${config.edition.title.de}`,
    description: config.invented ? words.invented : words.packageDescription,
    version: `${config.edition.id}.${edition.version}`,
    created: `${config.edition.date}T00:00:00Z`,
    licenses: [{ name: config.publish.licence, path: config.publish.licenceUrl, title: config.publish.licence }],
    contributors: [{ title: config.office.name.de, role: 'publisher', email: config.office.email }],
    sources: assessed.table.sources.map((source) => ({
      title: `${source.names.de} (${source.publisher})`,
      ...(source.licenceUrl === null ? {} : { path: source.licenceUrl }),
    })),
    resources: [...resources(formats, sideTables(assessed, edition.shapes)), ...workbookResources(input)],
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** What is said of one file; `name` and `title` go by its key. */
interface Resource {
  readonly path: string;
  readonly format: string;
  readonly mediatype: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const tabular = { profile: 'tabular-data-resource', encoding: 'utf-8' };
const csv = { format: 'csv', mediatype: 'text/csv' };
const xlsx = { format: 'xlsx', mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

function resources(formats: readonly ObservationFormat[], tables: readonly SideTable[]): unknown[] {
  const dialect = (delimiter: string) => ({ delimiter, lineTerminator: '\n' });
  const schema = observationSchema();
  const observations: Readonly<Record<ObservationFormat, Resource>> = {
    csv: { path: 'observations.csv', ...csv, more: { ...tabular, dialect: dialect(','), schema } },
    xlsx: { path: 'observations.xlsx', ...xlsx, more: { schema } },
    'csv-de': {
      path: 'observations-de.csv',
      ...csv,
      more: { ...tabular, dialect: dialect(';'), schema: observationSchema({ decimalChar: ',' }) },
    },
    parquet: {
      path: 'observations.parquet',
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      more: { schema },
    },
    'json-stat': { path: 'jsonstat/collection.json', format: 'json', mediatype: 'application/json' },
  };
  return [
    ...formats.map((format) => described(format, observations[format])),
    described('areas', { path: 'areas.geojson', format: 'geojson', mediatype: 'application/geo+json' }),
    described('geopackage', { path: 'areas.gpkg', format: 'gpkg', mediatype: 'application/geopackage+sqlite3' }),
    described('formulas', { path: 'formulas.json', format: 'json', mediatype: 'application/json' }),
    described('methods', { path: 'methods.json', format: 'json', mediatype: 'application/json' }),
    ...tables.map(({ name, columns }) =>
      described(name, { path: `${name}.csv`, ...csv, more: { ...tabular, schema: sideSchema(columns) } }),
    ),
  ];
}

function workbookResources(input: OpenDataInput): unknown[] {
  return topicWorkbooks(observationBlocks(input.assessed)).flatMap((workbook) =>
    input.edition.config.languages.map((language) => {
      const path = workbookPath(workbook, language);
      return {
        name: path.replace(/\.xlsx$/, '').replace('/', '-'),
        title: workbookTitle(input, workbook, language),
        path,
        ...xlsx,
        language,
      };
    }),
  );
}

function sideSchema(columns: SideTable['columns']): unknown {
  const fields = columns.map(({ name, kind }) => ({
    name,
    type: kind === 'text' ? 'string' : 'number',
    description: words.columns[name as keyof typeof words.columns],
  }));
  return { fields, missingValues: [''] };
}

function described(key: keyof typeof words.files, { more, ...resource }: Resource): unknown {
  const name = resource.path.replace(/\.[a-z]+$/, '').replace('/', '-');
  return { name: `${name}-${resource.format}`, title: words.files[key], ...resource, ...more };
}

function observationSchema(number: { decimalChar?: string } = {}): unknown {
  const fields = FIELDS.map(([name, type]) => ({
    name,
    type,
    description: words.columns[name],
    ...(type === 'number' ? number : {}),
    ...(name === 'status' ? { constraints: { required: true, enum: STATUSES } } : {}),
  }));
  return { fields, missingValues: [''], primaryKey: KEY_FIELDS };
}
