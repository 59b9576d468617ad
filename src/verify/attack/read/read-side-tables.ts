import { STATUS } from '../../../core/status.ts';
import { eachCsvRow, unguarded } from '../../data/csv-rows.ts';
import type { PublishedFiles } from '../../published-files.ts';
import type { Figures } from './figures.ts';
import type { Trace } from './other-format.ts';
import type { Damage } from './row-reader.ts';

/** Tables that speak of single figures, with the columns that would tell something about a hidden one. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  'data/assessments.csv': [
    'reliability',
    'against_parent',
    'against_region',
    'holds',
    'rank_from',
    'rank_to',
    'change',
    'difference',
    'difference_lower',
    'difference_upper',
  ],
  'data/surroundings.csv': ['pattern', 'p_adjusted', 'local_g', 'smoothed'],
};
/** Columns that say what a line is about. */
const KEYS = ['scheme', 'area_code', 'period', 'series'];
/** Columns with a period whose figure goes into the line. */
const PERIODS = ['period', 'change_from'];

/** What such tables tell. */
export interface SideTraces {
  readonly traces: readonly Trace[];
  /** tables that are not whole */
  readonly damaged: readonly (Damage & { readonly file: string })[];
}

/** What tables of assessments say about figures that are hidden; nothing is fine. */
export async function sideTraces(files: PublishedFiles, base: Figures): Promise<SideTraces> {
  const traces: Trace[] = [];
  const damaged: SideTraces['damaged'][number][] = [];
  for (const [file, columns] of Object.entries(TELLING)) {
    if (!files.paths.includes(file)) continue;
    let head: readonly string[] = [];
    await eachCsvRow(files, file, {
      delimiter: ',',
      row: (cells, row) => {
        if (row === 1) {
          head = cells;
          const missing = [...KEYS, ...columns].find((name) => !cells.includes(name));
          if (missing !== undefined) damaged.push({ file, row, column: missing, value: '' });
          return missing === undefined;
        }
        if (cells.length !== head.length) {
          damaged.push({ file, row, column: '', value: String(cells.length) });
          return false;
        }
        const texts = new Map(head.map((name, at) => [name, unguarded(cells[at] ?? '')]));
        const text = (name: string): string => texts.get(name) ?? '';
        const area = base.areas.numbers.get(`${text('scheme')}/${text('area_code')}`) ?? -1;
        const blocks = base.blocks.get(text('series'));
        const isHidden = PERIODS.some((name) => blocks?.get(text(name))?.statuses[area] === STATUS.hidden);
        const column = isHidden ? columns.find((name) => text(name) !== '') : undefined;
        if (column !== undefined) traces.push({ file, row, column, areaCode: text('area_code') });
        return true;
      },
    });
    if (head.length === 0) damaged.push({ file, row: 0, column: '', value: '' });
  }
  return { traces, damaged };
}
