import { type CsvOptions, type ParsedCsv, parseCsv } from './csv.ts';
import { type Refusal, unreadable } from './refusal.ts';

// New layout (`statistics_code;…;value;…;value_q`), the older German one (`Statistik_Code;…;BEVSTD__Bevölkerung__Anzahl`)
// and its English twin.
const FIRST_HEADING = /^(statistics_code|statistik_code)$/i;
const TIME_HEADING = /^(time|zeit|time_label|zeit_label)$/i;

/** True if a first line is the heading of a GENESIS flat file. */
export function isFfcsvHeading(line: string): boolean {
  return /^"?(statistics_code|statistik_code)"?[;,\t]/i.test(line);
}

/**
 * Reads a flat file of GENESIS, Regionalstatistik or Zensus (`ffcsv`): one value per row, one header row. Columns stay
 * as they are, the quality column `value_q` among them; values stay text, because `-` `.` `/` mean different things.
 */
export function parseFfcsv(text: string, options: CsvOptions): ParsedCsv | Refusal {
  const parsed = parseCsv(text, { ...options, delimiter: options.delimiter ?? ';' });
  if (!parsed.ok) return parsed;
  const header = (parsed.grid.rows[0] ?? []).map((cell) => String(cell ?? '').trim());
  const isFlat = FIRST_HEADING.test(header[0] ?? '') && header.some((heading) => TIME_HEADING.test(heading));
  return isFlat ? parsed : unreadable('ffcsv-header', { found: header.slice(0, 3).join(' ').slice(0, 80) });
}
