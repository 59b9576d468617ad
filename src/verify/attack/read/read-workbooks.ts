import { STATUS } from '../../../core/status.ts';
import { NUMBER_COLUMNS } from '../../data/observations.ts';
import { eachWorkbookRow, WORKBOOK_FOLDER, type WorkbookRow } from '../../data/read-workbook.ts';
import type { PublishedFiles } from '../../published-files.ts';
import { Figures, NO_ROW, PARTS } from './figures.ts';
import type { OtherFormat, Trace } from './other-format.ts';
import type { KnownAreas } from './read-areas.ts';

/** Columns that say something about a value; beside a hidden one they would tell it. */
const TELLING = ['lower', 'upper', 'rank'] as const;

/** Reads the workbooks for people, one per topic and language. */
export async function readWorkbooks(files: PublishedFiles, areas: KnownAreas): Promise<OtherFormat> {
  const figures = new Figures(WORKBOOK_FOLDER, areas);
  const damaged = new Set<string>();
  const traces: Trace[] = [];
  const paths = new Map<string, string>();
  for (const path of files.paths) {
    if (!path.startsWith(WORKBOOK_FOLDER)) continue;
    const isRead = eachWorkbookRow(await files.read(path), (row) => {
      const area = areas.numbers.get(`${row.scheme}/${row.code}`);
      if (area === undefined || row.status === NO_ROW || row.numbers.includes(undefined)) damaged.add(path);
      else {
        const told = takeRow(figures, row, area);
        if (told !== null) traces.push({ file: path, row: row.line, column: told, areaCode: row.code });
        paths.set(row.series, path);
      }
    });
    if (!isRead) damaged.add(path);
  }
  return { figures, damaged: [...damaged], traces, fileOf: (series) => paths.get(series) ?? WORKBOOK_FOLDER };
}

/** Remembers the numbers of a row; returns the column that tells something about a hidden value, if one does. */
function takeRow(figures: Figures, row: WorkbookRow, area: number): string | null {
  const block = figures.block(row.series, row.period);
  block.statuses[area] = row.status;
  const numberIn = (name: (typeof NUMBER_COLUMNS)[number]): number =>
    row.numbers[NUMBER_COLUMNS.indexOf(name)] ?? Number.NaN;
  for (const part of PARTS) {
    const number = numberIn(part);
    if (!Number.isNaN(number)) block[part][area] = number;
    if (part === 'value') figures.sawDecimals(row.series, number);
  }
  if (row.status !== STATUS.hidden) return null;
  return TELLING.find((name) => !Number.isNaN(numberIn(name))) ?? (row.className === '' ? null : 'class');
}
