import type { ObservationFormat } from '../../core/observations.ts';
import { STATUSES } from '../../core/status.ts';
import { openData as words } from '../../locale/de/open-data.ts';
import { FIELDS, KEY_FIELDS } from './data-package.ts';
import type { OpenDataInput } from './open-data-input.ts';
import type { SideTable } from './side-table.ts';
import { sideTables } from './side-tables.ts';

type ColumnName = keyof typeof words.columns;

/**
 * csv-metadata.json: all CSV files of the folder after CSV on the Web (W3C 2015), under the name by which programs look
 * for it: type, meaning and key of each column.
 * @param input the edition and its tables
 * @param formats formats in which the observations are written
 */
export function tableMetadata(input: OpenDataInput, formats: readonly ObservationFormat[]): string {
  const { assessed, edition } = input;
  const { config } = edition;
  const tables = [
    observationTable('observations.csv', {}),
    ...(formats.includes('csv-de') ? [observationTable('observations-de.csv', GERMAN)] : []),
    ...sideTables(assessed, edition.shapes).map(sideTableDescription),
  ];
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
    'dc:title': `${config.title.de}: ${config.edition.title.de}`,
    'dc:description': config.invented ? words.invented : words.packageDescription,
    'dc:publisher': config.office.name.de,
    'dc:issued': { '@value': config.edition.date, '@type': 'xsd:date' },
    'dc:license': { '@id': config.publish.licenceUrl },
    tables,
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

interface Style {
  readonly delimiter?: ';';
  readonly decimal?: ',';
}

const GERMAN: Style = { delimiter: ';', decimal: ',' };

function observationTable(url: string, { delimiter, decimal }: Style): unknown {
  const number = decimal === undefined ? 'number' : { base: 'number', format: { decimalChar: decimal } };
  const typeOf = (name: ColumnName, type: string): unknown => {
    if (name === 'status') return { base: 'string', format: STATUSES.join('|') };
    return type === 'number' ? number : type;
  };
  return {
    url,
    'dc:description': words.files[delimiter === undefined ? 'csv' : 'csv-de'],
    ...(delimiter === undefined ? {} : { dialect: { delimiter } }),
    tableSchema: {
      columns: FIELDS.map(([name, type]) => ({
        ...column(name, typeOf(name, type)),
        ...(name === 'status' ? { required: true } : {}),
      })),
      primaryKey: KEY_FIELDS,
    },
  };
}

function sideTableDescription({ name, columns }: SideTable): unknown {
  return {
    url: `${name}.csv`,
    'dc:description': words.files[name],
    tableSchema: {
      columns: columns.map(({ name: title, kind }) =>
        column(title as ColumnName, kind === 'text' ? 'string' : 'number'),
      ),
    },
  };
}

function column(name: ColumnName, datatype: unknown): Readonly<Record<string, unknown>> {
  return { name, titles: name, 'dc:description': words.columns[name], datatype };
}
