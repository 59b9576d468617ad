import type { OutputFile } from '../../core/effects.ts';
import { madeWhenRead } from '../../core/made-when-read.ts';
import {
  type ObservationSheet,
  observationBlocks,
  observationFormats,
  observationSheets,
} from '../../core/observations.ts';
import { writeCsv } from '../../formats/write-csv.ts';
import { writeParquet } from '../../formats/write-parquet.ts';
import { writeXlsx } from '../../formats/write-xlsx.ts';
import { openData as words } from '../../locale/de/open-data.ts';
import { terms } from '../../locale/de/terms.ts';
import { areasGeojson } from './areas-geojson.ts';
import { areasGeopackage } from './areas-geopackage.ts';
import { catalogueJsonLd } from './catalogue/catalogue-json-ld.ts';
import { catalogueTurtle } from './catalogue/catalogue-turtle.ts';
import type { Description } from './catalogue/description.ts';
import { editionCatalogue } from './catalogue/edition-catalogue.ts';
import { dataPackage } from './data-package.ts';
import { schemaFiles } from './file-schemas.ts';
import { formulasText } from './formulas.ts';
import { jsonStatFiles } from './json-stat.ts';
import { methodsText } from './methods.ts';
import { observationRows } from './observation-rows.ts';
import type { OpenDataInput } from './open-data-input.ts';
import { readme } from './readme.ts';
import { sideTables } from './side-tables.ts';
import { tableMetadata } from './table-metadata.ts';
import { topicWorkbookFiles } from './topic-workbooks.ts';

/**
 * All open data of an edition, below data/: figures in several formats, areas, definitions and methods. Files are made
 * chunk by chunk when somebody reads them.
 */
export function* publishOpenData(input: OpenDataInput): Iterable<OutputFile> {
  const { assessed, edition, methodLog } = input;
  const blocks = observationBlocks(assessed);
  const formats = observationFormats(blocks);
  const rows = observationRows(assessed, blocks);
  const file = (name: string, make: () => OutputFile['chunks']): OutputFile => ({
    path: `data/${name}`,
    chunks: madeWhenRead(make),
  });
  yield file('observations.csv', () => writeCsv({ ...rows, delimiter: ',', decimal: '.' }));
  if (formats.includes('csv-de')) {
    const german = { delimiter: ';', decimal: ',', byteOrderMark: true } as const;
    yield file('observations-de.csv', () => writeCsv({ ...rows, ...german }));
  }
  // between the two longest files: two threads that come from both ends share them
  for (const { name, table } of sideTables(assessed, edition.shapes))
    yield file(`${name}.csv`, () => writeCsv({ ...table(), delimiter: ',', decimal: '.' }));
  yield file('observations.parquet', () => writeParquet(rows));
  const sheets = observationSheets(blocks);
  if (sheets) {
    const tables = sheets.map((sheet) => ({ ...observationRows(assessed, sheet.blocks), name: sheetName(sheet) }));
    yield file('observations.xlsx', () => writeXlsx({ sheets: tables, date: edition.config.edition.date }));
  }
  yield* topicWorkbookFiles(input, blocks);
  yield file('areas.geojson', () => areasGeojson(input));
  yield file('areas.gpkg', () => areasGeopackage(input));
  yield* jsonStatFiles(input);
  yield file('formulas.json', () => [formulasText(input.formulas)]);
  yield file('methods.json', () => [methodsText(methodLog)]);
  yield* schemaFiles(edition.config.languages);
  yield file('datapackage.json', () => [dataPackage(input, formats)]);
  let descriptions: readonly Description[] | null = null;
  const catalogue = (): readonly Description[] => {
    descriptions ??= editionCatalogue(input, formats);
    return descriptions;
  };
  yield file('csv-metadata.json', () => [tableMetadata(input, formats)]);
  yield file('catalogue.ttl', () => [catalogueTurtle(catalogue())]);
  yield file('catalogue.jsonld', () => [catalogueJsonLd(catalogue())]);
  yield file('README.md', () => [readme(input, formats)]);
}

function sheetName({ topic }: ObservationSheet): string {
  if (topic === 'all') return words.sheetAll;
  return topic === null ? words.sheetOther : terms.topics[topic];
}
