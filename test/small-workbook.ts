import { STATUSES } from '../src/core/status.ts';
import type { SheetColumn, WriterSheet } from '../src/formats/write-xlsx.ts';
import { writeXlsx } from '../src/formats/write-xlsx.ts';
import { bytesOf, HEADING } from './unit/verify/publication.ts';

/** What the columns are called here: words that no program knows beforehand. */
const NAMES: Readonly<Record<string, string>> = {
  scheme: 'Netz',
  area_code: 'Nummer',
  period: 'Wann',
  value: 'Zahl',
  status: 'Zeichen dazu',
  numerator: 'Wie viele',
  denominator: 'Von wie vielen',
};

const text = (name: string, at: (row: number) => string): SheetColumn => ({ name, kind: 'text', at });

function legend(name: string, rows: readonly (readonly [string, string])[]): WriterSheet {
  const columns = [text('Hier', (row) => rows[row]![0]), text('Sonst', (row) => rows[row]![1])];
  return { name, lines: [name], columns, rowCount: rows.length };
}

/** A workbook of rows of observations.csv, with legends for columns, marks and sheets. */
export function smallWorkbook(rows: readonly string[]): Uint8Array {
  const positions = HEADING.split(',');
  const cells = rows.map((row) => row.split(','));
  const series = [...new Set(cells.map((row) => row[positions.indexOf('series')] ?? ''))];
  const sheets = series.map((id): WriterSheet => {
    const own = cells.filter((row) => row[positions.indexOf('series')] === id);
    const at = (row: number, name: string): string => own[row]?.[positions.indexOf(name)] ?? '';
    const columns = Object.entries(NAMES).map(([name, called]): SheetColumn => {
      const mark = (row: number): string => (at(row, 'status') === 'ok' ? '' : `[${at(row, 'status')}]`);
      if (name === 'status') return text(called, mark);
      if (!['value', 'numerator', 'denominator'].includes(name)) return text(called, (row) => at(row, name));
      const number = (row: number): number | null => (at(row, name) === '' ? null : Number(at(row, name)));
      return { name: called, kind: 'number', at: number, wordAt: mark };
    });
    return { name: id, lines: [`Alles zu ${id}`], columns, rowCount: own.length };
  });
  const legends = [
    legend(
      'Blätter',
      series.map((id) => [id, id]),
    ),
    legend(
      'Spalten',
      Object.entries(NAMES).map(([id, called]) => [called, id]),
    ),
    legend(
      'Zeichen',
      STATUSES.map((status) => [`[${status}]`, status]),
    ),
  ];
  return bytesOf(writeXlsx({ sheets: [...legends, ...sheets], date: '2022-01-01' }));
}
