import type { ParsedDocument } from '../../formats/document/document.ts';
import { parseOffice } from '../../formats/document/parse-office.ts';
import { parsePdf } from '../../formats/pdf/parse-pdf.ts';
import { WORKBOOK_FOLDER } from '../data/read-workbook.ts';
import type { PublishedFiles } from '../published-files.ts';

const OFFICE = /\.(?:pptx|docx|xlsx)$/i;
const PDF = /\.pdf$/i;
const OBSERVATIONS = 'data/observations.xlsx';

/** True for documents that are read as a whole. */
export function isDocument(path: string): boolean {
  return OFFICE.test(path) || PDF.test(path);
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
  const isTable = tablesOf(path, series);
  const bytes = await files.read(path);
  const parsed = PDF.test(path) ? parsePdf(bytes) : parseOffice(bytes, isTable ? { isReadElsewhere: isTable } : {});
  if (!parsed.ok) return null;
  const [, named = 'de'] = /-([a-z]{2})\.[a-z]+$/.exec(path) ?? [];
  return parsed.language === '' ? { ...parsed, language: named } : parsed;
}

/** Sheets that are tables of figures and nothing else; null where a workbook has none. */
function tablesOf(path: string, series: readonly string[]): ((sheet: string, at: number) => boolean) | null {
  if (path === OBSERVATIONS) return (_, at) => at === 0;
  if (!path.startsWith(WORKBOOK_FOLDER)) return null;
  return (sheet) => series.some((id) => isSheetOf(sheet, id));
}

/** True for the sheet of an indicator: named after it, shortened where that is too long. */
export function isSheetOf(sheet: string, id: string): boolean {
  return sheet === id || (sheet.length > 20 && id.startsWith(sheet.slice(0, 20)));
}
