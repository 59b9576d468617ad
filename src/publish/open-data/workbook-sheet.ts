import { levelId } from '../../core/area.ts';
import { observationCount } from '../../core/observations.ts';
import { isShown, STATUS } from '../../core/status.ts';
import type { WriterColumn } from '../../formats/write-csv.ts';
import type { SheetColumn, WriterSheet } from '../../formats/write-xlsx.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatPeriod, unitWords } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { observationRows } from './observation-rows.ts';
import type { OpenDataInput } from './open-data-input.ts';
import type { WorkbookSeries } from './workbook-series.ts';

/** Bounds are exact to more decimals than anybody reads. */
const BOUND_DECIMALS = 1;
/** Expected events of a standardised ratio are no whole numbers. */
const EXPECTED_DECIMALS = 1;

/** The sheet of an indicator or index: lines that explain it, then one table with a row per area and period. */
export function seriesSheet(input: OpenDataInput, series: WorkbookSeries, language: Language): WriterSheet {
  const words = texts[language].workbook;
  const { sources } = input.assessed.table;
  const named = series.sources.flatMap((id) => {
    const source = sources.find((each) => each.id === id);
    return source ? [`${pick(source.names, language)} (${source.publisher})`] : [];
  });
  return {
    name: series.id,
    tableName: words.tableOf(series.id.replaceAll('-', '_')),
    lines: [
      words.heading(series.name, unitWords(language, series.unit)),
      words.oneTable,
      ...series.notes,
      ...(named.length > 0 ? [words.sources(named)] : []),
    ],
    frozenColumns: 1,
    rowCount: observationCount(series.blocks),
    columns: sheetColumns(input, series, language),
  };
}

/** What the columns of a sheet are made from. */
interface Rows {
  readonly rowCount: number;
  column(name: string): WriterColumn;
  areaAt(row: number): number;
  /** mark of a value that is not shown; null where it is */
  markAt(row: number): string | null;
}

function rowsOf({ assessed }: OpenDataInput, { blocks }: WorkbookSeries, language: Language): Rows {
  const { statusMarks } = texts[language].terms;
  const { columns, rowCount } = observationRows(assessed, blocks);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const areas = Uint32Array.from(blocks.flatMap((block) => block.areas));
  const status = byName.get('status')!;
  return {
    rowCount,
    column: (name) => byName.get(name)!,
    areaAt: (row) => areas[row]!,
    markAt: (row) => {
      const name = status.at(row) as keyof typeof statusMarks;
      return isShown(STATUS[name]) ? null : statusMarks[name];
    },
  };
}

function sheetColumns(input: OpenDataInput, series: WorkbookSeries, language: Language): SheetColumn[] {
  const { areas } = input.assessed.table;
  const { columns: names } = texts[language].workbook;
  const rows = rowsOf(input, series, language);
  const areaOf = (row: number) => areas.areas[rows.areaAt(row)]!;
  const levels = new Map(
    areas.schemes.flatMap(({ id, levels: own }) =>
      own.map((level) => [`${id}/${level.id}`, pick(level.names, language)]),
    ),
  );
  const text = (name: string, width: number, at: (row: number) => string | null): SheetColumn => ({
    name,
    kind: 'text',
    width,
    at,
  });
  const period = rows.column('period');
  const times = new Map(series.periods.map((code) => [code, formatPeriod(language, code)]));
  const value = { ...rows.column('value'), width: 14, decimals: series.decimals, wordAt: rows.markAt };
  return [
    text(names.area, 30, (row) => areaOf(row).name || areaOf(row).code),
    text(names.area_code, 12, (row) => areaOf(row).code),
    text(names.level, 16, (row) => levels.get(`${areaOf(row).scheme}/${levelId(areas, areaOf(row))}`) ?? null),
    text(names.time, 18, (row) => times.get(period.at(row) as string) ?? null),
    { ...value, name: texts[language].workbook.heading(names.value, unitWords(language, series.unit)) } as SheetColumn,
    ...numberColumns(rows, series, language),
    ...remarks(rows, language),
    text(names.scheme, 16, (row) => areaOf(row).scheme),
    text(names.period, 18, (row) => period.at(row) as string),
  ];
}

/** The other numbers, of which a series has any; where one is missing beside a shown value, it does not apply. */
function numberColumns(rows: Rows, { decimals }: WorkbookSeries, language: Language): SheetColumn[] {
  const { columns: names } = texts[language].workbook;
  const none = texts[language].terms.statusMarks['not-applicable'];
  const wordAt = (row: number): string => rows.markAt(row) ?? none;
  const count = (name: 'numerator' | 'denominator' | 'rank'): SheetColumn | null => {
    const column = rows.column(name);
    const found = numbersOf(column, rows.rowCount);
    if (found.length === 0) return null;
    const isWhole = found.every(Number.isInteger);
    return { ...column, name: names[name], decimals: isWhole ? 0 : EXPECTED_DECIMALS, wordAt } as SheetColumn;
  };
  const bound = (name: 'lower' | 'upper'): SheetColumn | null => {
    const column = rows.column(name);
    if (numbersOf(column, rows.rowCount).length === 0) return null;
    return { ...column, name: names[name], decimals: decimals + BOUND_DECIMALS, wordAt } as SheetColumn;
  };
  const columns = [bound('lower'), bound('upper'), count('numerator'), count('denominator'), count('rank')];
  return [...columns.filter((column) => column !== null), ...classColumn(rows, names.class, wordAt)];
}

/** Classes of indicators are numbers, those of indices have names. */
function classColumn(rows: Rows, name: string, wordAt: (row: number) => string): SheetColumn[] {
  const column = rows.column('class');
  const read = (row: number): string | null => column.at(row) as string | null;
  const found = Array.from({ length: rows.rowCount }, (_, row) => read(row)).filter(Boolean) as string[];
  if (found.length === 0) return [];
  if (found.some((text) => Number.isNaN(Number(text))))
    return [{ name, kind: 'text', width: 16, at: (row) => read(row) || wordAt(row) }];
  const number = (row: number): number | null => (read(row) ? Number(read(row)) : null);
  return [{ name, kind: 'number', decimals: 0, at: number, wordAt }];
}

/** Marks beside values that are shown, where there are any. */
function remarks(rows: Rows, language: Language): SheetColumn[] {
  const { statusMarks } = texts[language].terms;
  const status = rows.column('status');
  const markAt = (row: number): string => {
    const name = status.at(row) as keyof typeof statusMarks;
    return isShown(STATUS[name]) ? statusMarks[name] : '';
  };
  const hasAny = Array.from({ length: rows.rowCount }, (_, row) => markAt(row)).some((mark) => mark !== '');
  const { status: name } = texts[language].workbook.columns;
  return hasAny ? [{ name, kind: 'text', width: 11, at: markAt }] : [];
}

function numbersOf(column: WriterColumn, rowCount: number): number[] {
  const numbers: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const number = column.at(row);
    if (typeof number === 'number' && !Number.isNaN(number)) numbers.push(number);
  }
  return numbers;
}
