import type { DeliverySpec } from '../../core/delivery-schema.ts';
import type { Cell } from '../../core/grid.ts';
import { ownEntry } from '../../core/own-entry.ts';
import { parsePeriod } from '../../core/period.ts';

type PeriodRule = NonNullable<DeliverySpec['period']>;

/** Period code of what a source printed; null if it is none. German days and plain spans are understood. */
export function readPeriod(printed: string): string | null {
  const text = printed.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ]00:00.*$/, '$1');
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (day) return checked(`${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`);
  const span = /^(\d{4})\s?[-–]\s?(\d{4})$/.exec(text);
  if (span) return checked(`${span[1]}/${span[2]}`);
  return checked(text.replace(/^(\d{4})\.0+$/, '$1'));
}

const checked = (code: string): string | null => parsePeriod(code)?.code ?? null;

function shaped(printed: string, form: string | null): string | null {
  if (form === null) return readPeriod(printed);
  return checked(form.replaceAll('{}', printed.trim()));
}

/** Period of a whole file or sheet; null where the rule asks the rows. `printed` is what was looked at. */
export function filePeriod(
  rule: PeriodRule,
  fileName: string,
  sheetName: string | null,
): { period: string | null; printed: string } | null {
  if ('column' in rule) return null;
  if ('value' in rule) return { period: checked(rule.value), printed: rule.value };
  const [pattern, printed] =
    'fileName' in rule ? [rule.fileName, fileName.split('/').at(-1) ?? ''] : [rule.sheetName, sheetName ?? ''];
  const match = new RegExp(pattern, 'u').exec(printed);
  return { period: match ? shaped(match[1] ?? match[0], rule.as) : null, printed };
}

/** Reads periods from a column; answers are remembered. */
export class PeriodResolver {
  readonly #rule: Extract<PeriodRule, { column: unknown }>;
  readonly #pattern: RegExp | null;
  readonly #known = new Map<Cell, string | null>();

  constructor(rule: Extract<PeriodRule, { column: unknown }>) {
    this.#rule = rule;
    this.#pattern = rule.pattern === null ? null : new RegExp(rule.pattern, 'u');
  }

  /** Period code of a cell, null if it holds none. */
  resolve(cell: Cell): string | null {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const period = this.#read(cell === null ? '' : String(cell).trim());
    this.#known.set(cell, period);
    return period;
  }

  #read(printed: string): string | null {
    const mapped = ownEntry(this.#rule.map, printed);
    if (mapped !== undefined) return checked(mapped);
    if (this.#pattern === null) return shaped(printed, this.#rule.as);
    const match = this.#pattern.exec(printed);
    return match ? shaped(match[1] ?? match[0], this.#rule.as) : null;
  }
}
