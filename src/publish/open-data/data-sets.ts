import { type ObservationFormat, observationBlocks } from '../../core/observations.ts';
import { type SideTableName, sideTableNames } from '../../core/side-tables.ts';
import { topicWorkbooks, workbookPath } from '../../core/topic-workbooks.ts';
import type { Language } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import type { OpenDataInput } from './open-data-input.ts';
import { workbookTitle } from './workbook-title.ts';

/** Formats of files by the names that the European list gives them, with their media types. */
export const FILE_FORMATS = Object.freeze({
  CSV: 'text/csv',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PARQUET: 'application/vnd.apache.parquet',
  JSON: 'application/json',
  GEOJSON: 'application/geo+json',
  GPKG: 'application/geopackage+sqlite3',
});

/** A file that holds a set of data. */
export interface DataFile {
  /** below data/ */
  readonly path: string;
  readonly format: keyof typeof FILE_FORMATS;
  /** null: the same in every language */
  readonly language: Language | null;
  titleIn(language: Language): string;
}

/** A set of data and the files that hold it. */
export interface DataSet {
  readonly id: 'figures' | 'areas' | 'rules' | SideTableName;
  readonly files: readonly DataFile[];
}

const OBSERVATION_FILES: Readonly<Record<ObservationFormat, Pick<DataFile, 'path' | 'format'>>> = {
  csv: { path: 'observations.csv', format: 'CSV' },
  'csv-de': { path: 'observations-de.csv', format: 'CSV' },
  xlsx: { path: 'observations.xlsx', format: 'XLSX' },
  parquet: { path: 'observations.parquet', format: 'PARQUET' },
  'json-stat': { path: 'jsonstat/collection.json', format: 'JSON' },
};

type FileWords = (typeof texts)['de']['openData']['files'];

/**
 * The sets of data of an edition: figures, areas, each table beside the figures, rules of computing.
 * @param input the edition and its tables
 * @param formats formats in which the observations are written
 */
export function dataSets(input: OpenDataInput, formats: readonly ObservationFormat[]): readonly DataSet[] {
  const file = (key: keyof FileWords, { path, format }: Pick<DataFile, 'path' | 'format'>): DataFile => ({
    path,
    format,
    language: null,
    titleIn: (language) => texts[language].openData.files[key],
  });
  return [
    {
      id: 'figures',
      files: [...formats.map((format) => file(format, OBSERVATION_FILES[format])), ...workbookFiles(input)],
    },
    {
      id: 'areas',
      files: [
        file('areas', { path: 'areas.geojson', format: 'GEOJSON' }),
        file('geopackage', { path: 'areas.gpkg', format: 'GPKG' }),
      ],
    },
    ...sideTableNames(input.assessed, input.edition.shapes).map(
      (id): DataSet => ({ id, files: [file(id, { path: `${id}.csv`, format: 'CSV' })] }),
    ),
    {
      id: 'rules',
      files: [
        file('formulas', { path: 'formulas.json', format: 'JSON' }),
        file('methods', { path: 'methods.json', format: 'JSON' }),
      ],
    },
  ];
}

function workbookFiles(input: OpenDataInput): readonly DataFile[] {
  return topicWorkbooks(observationBlocks(input.assessed)).flatMap((workbook) =>
    input.edition.config.languages.map(
      (language): DataFile => ({
        path: workbookPath(workbook, language),
        format: 'XLSX',
        language,
        titleIn: () => workbookTitle(input, workbook, language),
      }),
    ),
  );
}
