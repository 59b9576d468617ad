import { STATUS } from '../../core/status.ts';
import { numberWords } from './compare-rows.ts';
import type { Comparison } from './compare-tables.ts';
import { PART } from './observations.ts';
import { readSideTable, sideTablePath, sideTablesIn } from './side-tables.ts';

/** Differences are written to six decimals. */
const ROUNDING = 1e-6;

/**
 * Judges the tables beside the observations: nothing in them speaks of a hidden figure, every column and cell is what
 * readers know, and changes are the differences of the values shown. Returns how many were compared.
 */
export async function checkSideTables({ files, observations, breaches }: Comparison): Promise<number> {
  let compared = 0;
  for (const name of sideTablesIn(files)) {
    const file = sideTablePath(name);
    const rowOf = (series: string, period: string, area: string): number =>
      observations.rowAt(series, period, observations.areaNumber(area));
    const { fault, told } = await readSideTable(files, name, {
      // what areas overlap is read with the map
      isArea: (key) => name === 'overlaps' || observations.areaNumber(key) >= 0,
      isHidden: ({ series, period, area }) => observations.statuses[rowOf(series, period, area)] === STATUS.hidden,
      row: (texts, row) => {
        const text = (column: string): string => texts.get(column) ?? '';
        if (name !== 'assessments' || text('difference') === '') return;
        compared++;
        const area = `${text('scheme')}/${text('area_code')}`;
        const valueAt = (column: string): number =>
          observations.numberAt(PART.value, rowOf(text('series'), text(column), area));
        const expected = valueAt('period') - valueAt('change_from');
        if (Math.abs(Number(text('difference')) - expected) <= ROUNDING * Math.max(1, Math.abs(expected))) return;
        const place = { file, row, column: 'difference', areaCode: text('area_code') };
        const values = { value: text('difference'), expected: numberWords(expected) };
        breaches.add({ code: 'verify-figure-differs', ...place, ...values });
      },
    });
    if (fault) breaches.add({ code: 'verify-file-altered', file, ...fault });
    for (const { row, column, areaCode } of told)
      breaches.add({ code: 'verify-hidden-figure', file, row, column, areaCode });
  }
  return compared;
}
