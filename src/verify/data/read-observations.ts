import { isShown } from '../../core/status.ts';
import type { BreachList } from '../breach-list.ts';
import type { TraceCheck } from '../check-traces.ts';
import { type PublishedFiles, REFERENCE_PATH } from '../published-files.ts';
import { eachCsvRow, unguarded } from './csv-rows.ts';
import { COLUMNS, KEY_COLUMNS, mayStandAlone, NO_STATUS, NUMBER_COLUMNS, Observations, PART } from './observations.ts';

/** A number as observations.csv writes it: all digits, a point, no exponent. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Columns whose texts may begin like a formula. */
const CODES = [...KEY_COLUMNS, 'area_level', 'class'] as const;

/** Reads the file that everything is compared with, and judges each row by itself. */
export async function readObservations(
  files: PublishedFiles,
  traces: TraceCheck,
  breaches: BreachList,
): Promise<Observations> {
  const observations = new Observations();
  const seriesWithBase = new Set<string>();
  const halves: { series: string; row: number; areaCode: string }[] = [];
  let positions: Readonly<Record<string, number>> | null = null;
  const texts: Record<string, string> = {};
  const numbers = NUMBER_COLUMNS.map(() => Number.NaN);
  const options = { delimiter: ',', seen: (text: string) => traces.check(REFERENCE_PATH, text) };
  await eachCsvRow(files, REFERENCE_PATH, {
    ...options,
    row: (cells, line) => {
      if (!positions) {
        positions = headPositions(cells, REFERENCE_PATH, breaches);
        return positions !== null;
      }
      for (const name of COLUMNS) texts[name] = cells[positions[name] as number] ?? '';
      for (const name of CODES) texts[name] = unguarded(texts[name] as string);
      readNumbers(texts, numbers, (column) =>
        breaches.add(differing({ texts, line, column, value: texts[column] ?? '', expected: '–' })),
      );
      if (cells.length !== COLUMNS.length)
        breaches.add(differing({ texts, line, column: 'class', value: `${cells.length}`, expected: '15' }));
      if (!observations.add(texts, numbers))
        breaches.add(differing({ texts, line, column: 'area_code', value: texts.area_code ?? '', expected: '–' }));
      judgeRow(observations, { texts, line, breaches });
      const [hasNumerator, hasDenominator] = [numbers[1], numbers[2]].map((number) => !Number.isNaN(number));
      if (hasDenominator) seriesWithBase.add(texts.series ?? '');
      const isPublic = isShown(observations.statuses[observations.rowCount - 1] ?? 0);
      if (isPublic && hasDenominator !== hasNumerator)
        // a count has no denominator in any row: that is known only when all were read
        halves.push({ series: hasNumerator ? (texts.series ?? '') : '', row: line, areaCode: texts.area_code ?? '' });
      return true;
    },
  });
  for (const { series, row, areaCode } of halves)
    if (series === '' || seriesWithBase.has(series))
      breaches.add({ code: 'verify-hidden-figure', file: REFERENCE_PATH, row, areaCode });
  return observations;
}

interface Difference {
  readonly texts: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
}

function differing({ texts, line, column, value, expected }: Difference) {
  const place = { file: REFERENCE_PATH, row: line, column, areaCode: texts.area_code ?? null };
  return { code: 'verify-figure-differs', ...place, value, expected } as const;
}

/** Positions of the columns in a heading; null, with a breach, if one is missing. */
export function headPositions(
  cells: readonly (string | number | null)[],
  file: string,
  breaches: BreachList,
): Readonly<Record<string, number>> | null {
  const positions = Object.fromEntries(COLUMNS.map((name) => [name, cells.indexOf(name)]));
  const missing = COLUMNS.find((name) => (positions[name] ?? -1) < 0);
  if (missing === undefined) return positions;
  breaches.add({ code: 'verify-figure-differs', file, row: 1, column: missing, value: '–', expected: missing });
  return null;
}

function readNumbers(
  texts: Readonly<Record<string, string>>,
  numbers: number[],
  refuse: (column: string) => void,
): void {
  for (let index = 0; index < NUMBER_COLUMNS.length; index++) {
    const column = NUMBER_COLUMNS[index] as string;
    const text = texts[column] as string;
    numbers[index] = text === '' ? Number.NaN : Number(text);
    if (text !== '' && !NUMBER.test(text)) refuse(column);
  }
}

interface JudgedRow {
  readonly texts: Readonly<Record<string, string>>;
  readonly line: number;
  readonly breaches: BreachList;
}

function judgeRow(observations: Observations, { texts, line, breaches }: JudgedRow): void {
  const row = observations.rowCount - 1;
  const status = observations.statuses[row] ?? NO_STATUS;
  if (status === NO_STATUS)
    breaches.add(differing({ texts, line, column: 'status', value: texts.status ?? '', expected: 'ok, hidden …' }));
  else if (isShown(status)) {
    if (Number.isNaN(observations.numberAt(PART.value, row)))
      breaches.add(differing({ texts, line, column: 'value', value: '–', expected: texts.status ?? '' }));
    return;
  }
  const withheld = NUMBER_COLUMNS.filter((_, part) => !mayStandAlone(part, status));
  const told = [...withheld, 'class'].find((column) => texts[column] !== '');
  if (told === undefined) return;
  const areaCode = texts.area_code ?? null;
  breaches.add({ code: 'verify-hidden-figure', file: REFERENCE_PATH, row: line, column: told, areaCode });
}
