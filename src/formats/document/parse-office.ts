import { LIMITS, type Limits, type Refusal, refuse, unreadable } from '../refusal.ts';
import { parseSheet } from '../spreadsheet/parse-sheet.ts';
import { declaresEntities } from '../spreadsheet/scan-xml.ts';
import { parseSharedStrings, parseWorkbook } from '../spreadsheet/workbook-parts.ts';
import { unzip, zipDirectory } from '../spreadsheet/zip.ts';
import { decodeText } from '../text.ts';
import { parseChart } from './chart-part.ts';
import type { DocumentSection, ParsedDocument } from './document.ts';
import { parseMarkup } from './markup-part.ts';
import { pictureTexts } from './picture-texts.ts';

/** What is not asked of a package. */
export interface OfficeOptions {
  readonly limits?: Limits;
  /** true for sheets, in the order of the tabs, that somebody else reads row by row */
  readonly isReadElsewhere?: (sheet: string, at: number) => boolean;
}

const MARKUP = /\.(?:xml|rels|vml|svg)$/i;
const PICTURE = /\.(?:png|jpe?g)$/i;
const PACKAGE = /\.(?:xlsx|docx|pptx)$/i;
/** Fonts: letters and no words. */
const SILENT = /\.(?:ttf|otf|fntdata|odttf)$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const CELL_TEXTS_PATH = 'xl/sharedStrings.xml';
const WORKBOOK_PATH = 'xl/workbook.xml';
const CHART = /(?:^|\/)charts\/chart\d*\.xml$/i;
/** Charts of newer kinds, which keep their figures in another way. */
const OTHER_CHART = /(?:^|\/)chartEx\d*\.xml$/i;
/** A package inside a package is a chart's workbook; deeper ones nobody makes. */
const DEEPEST = 1;

interface Reading {
  readonly options: OfficeOptions;
  readonly depth: number;
  /** bytes that may still be unpacked, by packages inside as well */
  readonly budget: { left: number };
}

/**
 * Reads all that a person could find in a package of Office Open XML (PPTX, DOCX, XLSX): every text of every part and
 * its tables, charts with their kept values and the workbooks behind them, hidden sheets, comments, properties, texts
 * inside pictures. Refused are damaged packages, bombs and declared entities; kinds of parts that nothing here reads
 * (macros, embedded objects) are named as unread.
 */
export function parseOffice(bytes: Uint8Array, options: OfficeOptions = {}): ParsedDocument | Refusal {
  return readPackage(bytes, { options, depth: 0, budget: { left: (options.limits ?? LIMITS).unpackedBytes } });
}

function readPackage(bytes: Uint8Array, reading: Reading): ParsedDocument | Refusal {
  const directory = zipDirectory(bytes);
  if (!directory || directory.length === 0) return unreadable('damaged', { part: 'zip directory' });
  // of two parts of one name each program reads another one
  if (new Set(directory.map(({ path }) => path)).size < directory.length) return unreadable('damaged', { part: 'zip' });
  const names = sheetNames(bytes, reading.budget.left);
  const elsewhere = sheetsReadElsewhere(names, reading.options);
  const isWanted = (path: string): boolean => MARKUP.test(path) || PICTURE.test(path) || PACKAGE.test(path);
  const unzipped = unzip(bytes, {
    isWanted: (path) => isWanted(path) && !elsewhere.has(path),
    maximumBytes: reading.budget.left,
  });
  if (!unzipped.ok) return unzipped;
  for (const content of unzipped.files.values()) reading.budget.left -= content.length;
  const sections: DocumentSection[] = [];
  const unread = directory
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('/') && !SILENT.test(path) && (!isWanted(path) || OTHER_CHART.test(path)));
  let language = '';
  for (const [path, content] of unzipped.files) {
    const read = readPart(path, content, reading);
    if ('ok' in read) return read;
    sections.push(...read.sections);
    unread.push(...read.unread);
    language ||= read.language;
  }
  const sheets = sheetsOf(unzipped.files, names, { ...LIMITS, ...reading.options.limits });
  if ('ok' in sheets) return sheets;
  return { ok: true, language, sections: [...sections, ...sheets], unread };
}

function sheetsReadElsewhere(names: SheetNames, { isReadElsewhere }: OfficeOptions): ReadonlySet<string> {
  if (!isReadElsewhere) return new Set();
  return new Set([...names].filter(([, name], at) => isReadElsewhere(name, at)).map(([path]) => path));
}

type ReadPart = Omit<ParsedDocument, 'ok'>;

function readPart(path: string, content: Uint8Array, reading: Reading): ReadPart | Refusal {
  if (PACKAGE.test(path)) {
    if (reading.depth >= DEEPEST) return { language: '', sections: [], unread: [path] };
    const inner = readPackage(content, { ...reading, options: {}, depth: reading.depth + 1 });
    if (!inner.ok) return refuse(inner.code, { ...inner.details, part: path });
    const sections = inner.sections.map((section) => ({ ...section, place: `${path}: ${section.place}` }));
    return { language: '', sections, unread: inner.unread.map((part) => `${path}: ${part}`) };
  }
  if (PICTURE.test(path)) {
    const paragraphs = pictureTexts(content);
    if (!paragraphs) return unreadable('damaged', { part: path });
    return {
      language: '',
      sections: paragraphs.length > 0 ? [{ place: path, paragraphs, tables: [] }] : [],
      unread: [],
    };
  }
  return readMarkup(path, content, reading);
}

function readMarkup(path: string, content: Uint8Array, { options }: Reading): ReadPart | Refusal {
  const isElsewhere = options.isReadElsewhere !== undefined;
  if (isElsewhere && path === CELL_TEXTS_PATH) return { language: '', sections: [], unread: [] };
  const decoded = decodeText(content, 'auto');
  if (!decoded.ok) return decoded;
  if (declaresEntities(decoded.text)) return unreadable('xml-entities', { part: path });
  const section = parseMarkup(SHEET.test(path) ? aroundCells(decoded.text) : decoded.text, path);
  const charts = CHART.test(path) ? parseChart(decoded.text) : [];
  if (!section || !charts) return unreadable('damaged', { part: path });
  const sections = [{ ...section, tables: [...section.tables, ...charts] }];
  return { language: languageOf(decoded.text), sections, unread: [] };
}

/** What a sheet says beside its cells: heads and feet, rules, questions, links. */
function aroundCells(xml: string): string {
  const [start, end] = [xml.indexOf('<sheetData>'), xml.indexOf('</sheetData>')];
  return start < 0 || end < start ? xml : xml.slice(0, start) + xml.slice(end + '</sheetData>'.length);
}

/** Language that the texts of a part say they have. */
function languageOf(xml: string): string {
  return (
    /<(?:a:rPr|a:endParaRPr|w:lang|a:defRPr)\b[^>]*?\s(?:lang|w:val)="([a-z]{2,3}(?:-[A-Za-z0-9]+)*)"/.exec(xml)?.[1] ??
    ''
  );
}

/** Sheets of a workbook as tables, hidden ones too. */
function sheetsOf(
  files: ReadonlyMap<string, Uint8Array>,
  names: SheetNames,
  limits: Limits,
): DocumentSection[] | Refusal {
  const text = (path: string): string => new TextDecoder().decode(files.get(path));
  const paths = [...files.keys()].filter((path) => SHEET.test(path));
  if (paths.length === 0) return [];
  const sharedStrings = parseSharedStrings(text(CELL_TEXTS_PATH));
  const sections: DocumentSection[] = [];
  let cellsBefore = 0;
  for (const path of paths) {
    const name = names.get(path) ?? path;
    const context = { name, sharedStrings, dateStyles: [], from1904: false, limits, cellsBefore };
    const parsed = parseSheet(text(path), context);
    if (!parsed.ok) return parsed;
    cellsBefore += parsed.cellCount;
    const { rows } = parsed.grid;
    const paragraphs = rows.flatMap((row) => row.filter((cell) => typeof cell === 'string'));
    sections.push({ place: name, paragraphs, tables: [{ title: name, rows }] });
  }
  return sections;
}

type SheetNames = ReadonlyMap<string, string>;

/** Names of sheets by the parts in which spreadsheets write them, in the order of the tabs. */
function sheetNames(bytes: Uint8Array, maximumBytes: number): SheetNames {
  const unzipped = unzip(bytes, { isWanted: (path) => path === WORKBOOK_PATH, maximumBytes });
  const content = unzipped.ok ? unzipped.files.get(WORKBOOK_PATH) : undefined;
  const { sheets } = parseWorkbook(new TextDecoder().decode(content));
  return new Map(sheets.map(({ name }, at) => [`xl/worksheets/sheet${at + 1}.xml`, name]));
}
