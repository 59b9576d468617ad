import type { ParsedDocument } from '../../formats/document/document.ts';
import { parseOffice } from '../../formats/document/parse-office.ts';
import { parsePlain } from '../../formats/document/parse-plain.ts';
import { parsePdf } from '../../formats/pdf/parse-pdf.ts';
import type { Refusal } from '../../formats/refusal.ts';
import { WORKBOOK_FOLDER } from '../data/read-workbook.ts';
import type { PublishedFiles } from '../published-files.ts';
import { isKnownPlace } from './known-places.ts';

const OBSERVATIONS = 'data/observations.xlsx';
const KINDS = [
  ['office', /\.(?:pptx|docx|xlsx)$/i],
  ['pdf', /\.pdf$/i],
  ['json', /\.(?:json|jsonld)$/i],
  ['csv', /\.(?:csv|tsv)$/i],
  ['text', /\.(?:md|txt|ttl|xml|svg)$/i],
  ['picture', /\.(?:png|jpe?g)$/i],
] as const;

/** True for documents that are read as a whole: those made for people, and whatever lies where no other reader looks. */
export function isDocument(path: string): boolean {
  const kind = kindOf(path);
  return kind === 'office' || kind === 'pdf' || (kind !== null && !isKnownPlace(path));
}

function kindOf(path: string): (typeof KINDS)[number][0] | null {
  return KINDS.find(([, ending]) => ending.test(path))?.[0] ?? null;
}

/**
 * A document of a publication; null if it cannot be read. Of workbooks, the sheets that are read row by row as tables of
 * figures are left out; hidden sheets, comments, charts and all the rest are not.
 */
export async function readDocument(
  files: PublishedFiles,
  path: string,
  series: readonly string[],
): Promise<ParsedDocument | null> {
  const parsed = parsedAs(await files.read(path), path, series);
  if (!parsed.ok) return null;
  const [, named = 'de'] = /-([a-z]{2})\.[a-z]+$/.exec(path) ?? [];
  return parsed.language === '' ? { ...parsed, language: named } : parsed;
}

function parsedAs(bytes: Uint8Array, path: string, series: readonly string[]): ParsedDocument | Refusal {
  const kind = kindOf(path) ?? 'text';
  if (kind === 'pdf') return parsePdf(bytes);
  if (kind !== 'office') return parsePlain(bytes, kind, path);
  const isTable = tablesOf(path, series);
  return parseOffice(bytes, isTable ? { isReadElsewhere: isTable } : {});
}

/** Sheets that are tables of figures and nothing else; null where a workbook has none. */
function tablesOf(path: string, series: readonly string[]): ((sheet: string, at: number) => boolean) | null {
  if (path === OBSERVATIONS) return (_, at) => at === 0;
  if (!path.startsWith(WORKBOOK_FOLDER)) return null;
  return (sheet) => series.some((id) => isSheetOf(sheet, id));
}

/** True for the sheet of an indicator: named after it, shortened where that is too long. */
function isSheetOf(sheet: string, id: string): boolean {
  return sheet === id || (sheet.length > 20 && id.startsWith(sheet.slice(0, 20)));
}
