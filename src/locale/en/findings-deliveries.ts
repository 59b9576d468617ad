import type { deliverySentences as german } from '../de/findings-deliveries.ts';
import type { FindingFacts } from '../finding-facts.ts';
import { meant } from './findings-workspace.ts';

const REASONS: Readonly<Record<string, string>> = {
  damaged: 'The file is damaged.',
  encrypted: 'The file is protected by a password.',
  'quote-not-closed': 'A quotation mark is never closed.',
  'quote-misplaced': 'A quotation mark stands in the middle of a cell.',
  markup: 'The file is a web page or XML, not a table.',
  'unknown-format': 'The format is unknown.',
  'other-format': 'The file has another format than the mapping says.',
  'spreadsheet-unknown': 'The file is no Excel workbook that can be read.',
  'zip-method': 'The file is packed in a way that is not read.',
  'xml-entities': 'The file holds parts that are not read for safety.',
  'sheet-damaged': 'A sheet is damaged.',
  'json-syntax': 'The file is no valid JSON.',
  'jsonstat-unknown': 'The file is no JSON-stat data set.',
  'jsonstat-links-only': 'The file only holds links to data sets.',
  'jsonstat-shape': 'Dimensions and values do not fit together.',
  'ffcsv-header': 'The heading is not that of a GENESIS flat file.',
  'sdmx-header': 'The heading is not that of an SDMX file.',
};

/** Reasons for which there are words; a test holds them against those of the readers. */
export const unreadableReasons: readonly string[] = Object.keys(REASONS);

const SIZES: Readonly<Record<string, string>> = {
  bytes: 'bytes',
  unpackedBytes: 'bytes once unpacked',
  cells: 'cells',
  cellLength: 'characters in a cell',
  columns: 'columns',
};

function unreadable(facts: FindingFacts): string {
  const reason = REASONS[facts.detail('reason')] ?? 'The file cannot be read.';
  const both = facts.has('found') && facts.has('expected');
  const found = both ? ` Expected: ${facts.detail('expected')}, found: ${facts.detail('found')}.` : '';
  return `${reason}${found}`;
}

/** Sentences about the form of deliveries. */
export const deliverySentences: typeof german = {
  'delivery-without-mapping': () => ({
    title: 'This delivery has no mapping.',
    why: 'It is not read.',
    todo: 'Check the proposal that "sozialraum check" writes beside it and confirm it, or move the file out of "sources".',
  }),
  'delivery-missing': () => ({
    title: 'The delivery is not there.',
    why: 'Its series are missing in the edition.',
    todo: 'Add the file, or check the data folder (--data).',
  }),
  'delivery-unreadable': (facts) => ({
    title: unreadable(facts),
    why: 'Nothing was taken from the delivery.',
    todo: 'Open the file and save it anew as CSV or XLSX, or ask for it again.',
  }),
  'delivery-too-large': (facts) => ({
    title: `The delivery is larger than what is read: ${facts.detail('found')} ${SIZES[facts.detail('what')] ?? ''}, allowed are ${facts.detail('allowed')}.`,
    why: 'Nothing was taken from the delivery.',
    todo:
      facts.detail('what') === 'cellLength'
        ? 'Check the cell: no number and no name is that long.'
        : 'Split the file, for example by year.',
  }),
  'delivery-empty': () => ({
    title: 'The delivery holds no figures.',
    why: 'Its series are missing in the edition.',
    todo: 'Check the file, and "skipRows", "headerRows" and "sheet" in the mapping.',
  }),
  'delivery-encoding': (facts) => ({
    title:
      facts.detail('problem') === 'misread'
        ? `"${facts.value}" was misread: the encoding is wrong.`
        : `The file is not written in ${facts.detail('encoding')} here.`,
    why: 'Umlauts and names would be read wrongly.',
    todo:
      facts.has('own') || facts.has('problem')
        ? 'Save the file anew with the encoding UTF-8; a shapefile needs a file .cpg beside it.'
        : 'Name the right encoding under "encoding", usually windows-1252 or utf-8.',
  }),
  'delivery-sheet-unknown': (facts) => ({
    title: `There is no sheet "${facts.value || facts.detail('sheet')}".`,
    why: 'Nothing was taken from the delivery.',
    todo: `Present are: ${facts.detail('expected') || facts.detail('sheets')}.`,
  }),
  'delivery-column-unknown': (facts) => ({
    title: `The delivery has no column "${facts.value}".`,
    why: `The mapping (${facts.detail('mapping')}, row ${facts.detail('mappingRow')}) asks for it; nothing was read.`,
    todo: meant(facts, 'Compare the heading with the mapping, "skipRows" and "headerRows" too.'),
  }),
  'delivery-column-ambiguous': (facts) => ({
    title: `${facts.detail('count')} columns are named "${facts.value}".`,
    why: 'Nobody can say which one is meant.',
    todo: `Write "${facts.value}#1" or "${facts.value}#2" in the mapping.`,
  }),
  'delivery-column-unused': (facts) => ({
    title: `${facts.detail('count')} column(s) are not read: ${facts.detail('columns')}.`,
    why: 'Perhaps a new column was added.',
    todo: 'If this is intended, name them under "ignoreColumns".',
  }),
  'delivery-row-short': (facts) => ({
    title: `The row has ${facts.detail('cells')} cells, the heading ${facts.detail('expected')}.`,
    why: 'Where cells are missing the others may belong to other columns; the row is not read.',
    todo: 'Check whether the file is cut off or a cell holds a line break.',
  }),
  'delivery-row-long': (facts) => ({
    title: `The row has ${facts.detail('cells')} cells, the heading ${facts.detail('expected')}.`,
    why: 'A delimiter inside a cell shifts all columns behind it; the row is not read.',
    todo: facts.has('own')
      ? 'Put the cell that holds a delimiter into quotation marks.'
      : 'Put the cell into quotation marks, or check "delimiter" in the mapping.',
  }),
  'delivery-rows-unused': (facts) => ({
    title: `${facts.detail('rows')} rows belong to series that the mapping does not name, first "${facts.value}".`,
    why: 'They are not read.',
    todo: 'If they are needed, add them to "series.map".',
  }),
  'delivery-macro': () => ({
    title: 'The Excel file holds macros.',
    why: 'Files with programs are not opened.',
    todo: 'Save the workbook as XLSX without macros.',
  }),
  'mapping-file-unknown': (facts) => ({
    title: `There is no file for "${facts.value}".`,
    why: 'The mapping expects a delivery; its series would be missing in the edition.',
    todo: meant(facts, 'Add the file below "sources", or correct "file".'),
  }),
  'mapping-draft': (facts) => ({
    title: `The mapping of "${facts.value}" is a proposal and not yet confirmed.`,
    why: 'Nothing is published from guessed mappings.',
    todo: 'Check every line, then remove "draft: true".',
  }),
};
