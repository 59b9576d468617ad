import { isShown, STATUSES } from '../../core/status.ts';
import { numberWords } from './compare-rows.ts';
import type { Comparison } from './compare-tables.ts';
import { NUMBER_COLUMNS, PART } from './observations.ts';
import { eachWorkbookRow, WORKBOOK_FOLDER, type WorkbookRow } from './read-workbook.ts';

/** Compares the workbooks for people, each by itself; those of a language hold every figure once. */
export async function compareWorkbooks(comparison: Comparison): Promise<number> {
  const { files, observations, breaches } = comparison;
  const languages = new Map<string, Uint8Array>();
  let compared = 0;
  for (const file of files.paths) {
    if (!file.startsWith(WORKBOOK_FOLDER)) continue;
    const language = /-([a-z]{2})\.xlsx$/.exec(file)?.[1] ?? '';
    const seen = languages.get(language) ?? new Uint8Array(observations.rowCount);
    languages.set(language, seen);
    const check = new WorkbookCheck(comparison, file, seen);
    if (!eachWorkbookRow(await files.read(file), (row) => check.row(row)))
      breaches.add({ code: 'verify-file-altered', file });
    compared += check.comparedFigures;
  }
  for (const [language, seen] of languages) {
    const missing = seen.indexOf(0);
    if (missing < 0) continue;
    const areaCode = observations.areas[observations.areaOfRow[missing] as number]?.code ?? '';
    const place = { file: `${WORKBOOK_FOLDER}${language === '' ? '' : `*-${language}`}`, column: 'area_code' };
    breaches.add({ code: 'verify-figure-differs', ...place, value: '–', expected: areaCode });
  }
  return compared;
}

class WorkbookCheck {
  comparedFigures = 0;
  private readonly comparison: Comparison;
  private readonly file: string;
  private readonly seen: Uint8Array;

  constructor(comparison: Comparison, file: string, seen: Uint8Array) {
    this.comparison = comparison;
    this.file = file;
    this.seen = seen;
  }

  row(row: WorkbookRow): void {
    const { observations } = this.comparison;
    const at = observations.rowAt(row.series, row.period, observations.areaNumber(`${row.scheme}/${row.code}`));
    if (at < 0 || this.seen[at] === 1) {
      this.differs(row, 'area_code', [row.code, '–']);
      return;
    }
    this.seen[at] = 1;
    const status = observations.statuses[at] as number;
    // a number where a mark should stand is reported as what it is, below
    const tellsHidden = !isShown(status) && isShown(row.status) && !Number.isNaN(row.numbers[PART.value]);
    if (row.status !== status && !tellsHidden)
      this.differs(row, 'status', [STATUSES[row.status] ?? '–', STATUSES[status] ?? '–']);
    const className = observations.classAt(at);
    if (row.className !== className)
      this.report(row, status, { column: 'class', found: row.className, expected: className });
    NUMBER_COLUMNS.forEach((column, part) => {
      const expected = observations.numberAt(part, at);
      const found = row.numbers[part];
      this.comparedFigures++;
      if (found === expected || (found !== undefined && Number.isNaN(found) && Number.isNaN(expected))) return;
      const words = found === undefined ? '?' : numberWords(found);
      this.report(row, status, { column, found: words, expected: numberWords(expected) });
    });
  }

  private report(
    row: WorkbookRow,
    status: number,
    { column, found, expected }: { column: string; found: string; expected: string },
  ): void {
    if (isShown(status) || (expected !== '' && expected !== '–')) {
      this.differs(row, column, [found, expected]);
      return;
    }
    const { sheet, line, code } = row;
    const place = { file: this.file, sheet, row: line, column, areaCode: code };
    this.comparison.breaches.add({ code: 'verify-hidden-figure', ...place });
  }

  private differs({ sheet, line }: WorkbookRow, column: string, [value, expected]: readonly [string, string]): void {
    const place = { file: this.file, sheet, row: line, column };
    const words = { value: value || '–', expected: expected || '–' };
    this.comparison.breaches.add({ code: 'verify-figure-differs', ...place, ...words });
  }
}
