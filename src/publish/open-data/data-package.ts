import type { ObservationFormat } from '../../core/observations.ts';
import { STATUSES } from '../../core/status.ts';
import { openData as words } from '../../locale/de/open-data.ts';
import { type DataFile, dataSets, FILE_FORMATS } from './data-sets.ts';
import { SCHEMA_PATHS } from './file-schemas.ts';
import type { OpenDataInput } from './open-data-input.ts';
import type { SideTable } from './side-table.ts';
import { sideTables } from './side-tables.ts';

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
  const schemas = tableSchemas(sideTables(assessed, edition.shapes));
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
    resources: dataSets(input, formats).flatMap(({ files }) => files.map((file) => resource(file, schemas))),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

type TableSchemas = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** How each table is cut and what its columns hold, by path. */
function tableSchemas(tables: readonly SideTable[]): TableSchemas {
  const tabular = { profile: 'tabular-data-resource', encoding: 'utf-8' };
  const dialect = (delimiter: string) => ({ delimiter, lineTerminator: '\n' });
  const schema = observationSchema();
  const german = observationSchema({ decimalChar: ',' });
  return new Map<string, Readonly<Record<string, unknown>>>([
    ['observations.csv', { ...tabular, dialect: dialect(','), schema }],
    ['observations-de.csv', { ...tabular, dialect: dialect(';'), schema: german }],
    ['observations.xlsx', { schema }],
    ['observations.parquet', { schema }],
    ...Object.entries(SCHEMA_PATHS).map(([path, schema]) => [path, { schema }] as const),
    ...tables.map(({ name, columns }) => [`${name}.csv`, { ...tabular, schema: sideSchema(columns) }] as const),
  ]);
}

function resource({ path, format, language, titleIn }: DataFile, schemas: TableSchemas): unknown {
  const stem = path.replace(/\.[a-z]+$/, '').replace('/', '-');
  const kind = format.toLowerCase();
  return {
    name: language === null ? `${stem}-${kind}` : stem,
    title: titleIn(language ?? 'de'),
    path,
    format: kind,
    mediatype: FILE_FORMATS[format],
    ...(language === null ? {} : { language }),
    ...schemas.get(path),
  };
}

function sideSchema(columns: SideTable['columns']): unknown {
  const fields = columns.map(({ name, kind }) => ({
    name,
    type: kind === 'text' ? 'string' : 'number',
    description: words.columns[name as keyof typeof words.columns],
  }));
  return { fields, missingValues: [''] };
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
