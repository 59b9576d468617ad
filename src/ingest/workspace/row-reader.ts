import type { Finding } from '../../core/finding.ts';
import { isShortName } from '../../core/slug.ts';
import { suggest } from '../suggest.ts';
import { parseDay } from './parse-day.ts';
import type { SheetRow } from './read-sheet.ts';

/** Numbers that a column may hold; Number.MIN_VALUE means anything above 0. */
interface NumberRange {
  readonly min: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** Reads the cells of one catalogue row; a cell that does not fit becomes a finding, and its default is used on. */
export class RowReader {
  readonly #file: string;
  readonly #row: SheetRow;
  readonly #findings: Finding[];

  constructor(file: string, row: SheetRow, findings: Finding[]) {
    this.#file = file;
    this.#row = row;
    this.#findings = findings;
  }

  /** Text of a cell, '' where it is empty. */
  text(column: string): string {
    return this.#row.get(column);
  }

  /** Reports a cell. */
  report(
    column: string,
    details: Readonly<Record<string, string | number>>,
    code: Finding['code'] = 'catalogue-value',
  ) {
    const place = { file: this.#file, row: this.#row.row, column, value: this.#row.get(column) };
    this.#findings.push({ code, severity: 'error', ...place, details });
  }

  /** Text that must be there. */
  required(column: string): string {
    const text = this.text(column);
    if (text === '') this.report(column, { problem: 'missing', expected: '' });
    return text;
  }

  /** One word of a closed list. */
  choice<T extends string>(column: string, choices: readonly T[], fallback: T): T {
    const text = this.text(column);
    const found = choices.find((entry) => entry === text);
    if (found !== undefined) return found;
    const near = suggest(text, choices);
    const problem = text === '' ? 'missing' : 'choice';
    this.report(column, { problem, expected: choices.join(', '), ...(near === null ? {} : { suggestion: near }) });
    return fallback;
  }

  /** A number with decimal comma or point; empty gives the fallback. */
  number<T extends number | null>(column: string, fallback: T, range: NumberRange): number | T {
    const text = this.text(column).replace(',', '.');
    if (text === '') return fallback;
    const value = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value) || (range.whole && !Number.isInteger(value))) {
      this.report(column, { problem: 'type', expected: range.whole ? 'int' : 'number' });
      return fallback;
    }
    const { min, max = Number.MAX_SAFE_INTEGER } = range;
    if (value < min || value > max) {
      const lower = min === Number.MIN_VALUE ? '> 0' : `≥ ${min}`;
      this.report(column, { problem: 'range', expected: value > max ? `≤ ${max}` : lower });
      return fallback;
    }
    return value;
  }

  /** A day; null where the cell is empty. */
  day(column: string): string | null {
    const parsed = parseDay(this.text(column));
    if (parsed === null) this.report(column, { problem: 'pattern', expected: 'day' });
    return parsed === '' ? null : parsed;
  }

  /** Days in time order, separated by blanks, commas or semicolons; none where the cell is empty. */
  days(column: string): string[] {
    const words = this.text(column).split(/[\s,;]+/);
    const parsed = words.filter((word) => word !== '').map(parseDay);
    if (parsed.includes(null)) this.report(column, { problem: 'pattern', expected: 'day' });
    return parsed.filter((day) => day !== null).sort();
  }

  /** An id of lower-case letters, digits and hyphens. */
  id(column: string): string {
    const text = this.required(column);
    if (text !== '' && !isShortName(text)) {
      this.report(column, { problem: 'pattern', expected: 'id' });
    }
    return text;
  }
}
