import type { SymbolMeaning } from '../../core/delivery-schema.ts';
import type { Cell } from '../../core/grid.ts';
import { ownEntry } from '../../core/own-entry.ts';
import { printedText } from '../../core/printed-text.ts';
import { MARK, STATUS } from '../../core/status.ts';
import type { NumberStyle } from './number-style.ts';
import { parseDigits, parseNumber } from './parse-number.ts';
import type { SymbolRule } from './symbol-rules.ts';

/** What `ValueReader.read` returns beside status bytes: the cell cannot be read as a number, or carries an unknown sign. */
export const UNREADABLE = -1;
/** See UNREADABLE. */
export const UNKNOWN_SIGN = -2;

const STATUS_OF_MEANING: Readonly<Record<SymbolMeaning, number>> = {
  zero: STATUS.ok,
  'less-than-half': STATUS.ok,
  hidden: STATUS.hidden,
  unknown: STATUS.unknown,
  'not-applicable': STATUS['not-applicable'],
  'not-yet': STATUS['not-yet'],
  unreliable: STATUS.unreliable,
  empty: STATUS.unknown,
};

const BELOW = /^(?:<|unter|weniger als|kleiner(?: als)?|under|less than)\s*(\d+)$/i;
const AT_MOST = /^(?:≤|<=|höchstens|bis zu|at most)\s*(\d+)$/i;
// "1231)" may be 123 with the note 1 or 12 with the note 31: a mark behind a digit needs a blank before it.
const FOOTNOTES = /(?:(?:\s+|(?<!\d))\d{1,2}\)|\s*[¹²³⁴⁵⁶⁷⁸⁹])+$/;
/** No number with its marks is longer: what is, is not tried against patterns, which could take for ever. */
const LONGEST = 200;
// "#REF!", "#DIV/0!", "#BEZUG!", "####": a formula failed, or the column was too narrow when the file was saved.
const SPREADSHEET_ERROR = /^#(?:[\p{L}/0?]{2,}[!?]?|#+)$/u;
// "1,2E+05" is how a narrow column shows 123.456; programs that lose nothing write a small e.
const ROUNDED = /^[+-]?\d(?:[.,]\d+)?E\+\d+$/;
const LETTER = /^(.*\d)\s?\(?([prsePRSE])\)?$/;

/**
 * Reads printed cells of one column by its source's rule. The result of the last `read` stands in the fields, so that
 * reading millions of cells makes no object for any of them.
 */
export class ValueReader {
  /** status byte of the last cell, UNREADABLE or UNKNOWN_SIGN */
  status: number = STATUS.unknown;
  /** number of the last cell; NaN where it has none */
  value = Number.NaN;
  /** bits of MARK of the last cell */
  mark = 0;
  /** what a cell such as `< 4` says about the number it does not print; NaN where it says nothing */
  lower = Number.NaN;
  /** see lower */
  upper = Number.NaN;
  /** why a cell with a number in it is UNREADABLE all the same; '' where there is nothing special to say */
  problem: '' | 'spreadsheet' | 'formula' | 'rounded' | 'large' = '';
  /** the last cell holds nothing, not even a sign */
  isBlank = false;
  readonly #style: NumberStyle;
  readonly #rule: SymbolRule;
  readonly #scale: number;
  readonly #zeroMark: number;

  constructor(style: NumberStyle, rule: SymbolRule, scale: number) {
    this.#style = style;
    this.#rule = rule;
    this.#scale = scale;
    this.#zeroMark = rule.signs['0'] === 'less-than-half' ? MARK.lessThanHalf : 0;
  }

  /** Reads a cell. @returns its status, as it stands in `status` */
  read(cell: Cell): number {
    this.status = this.#readCell(cell);
    return this.status;
  }

  #readCell(cell: Cell): number {
    this.value = Number.NaN;
    this.mark = 0;
    this.lower = Number.NaN;
    this.upper = Number.NaN;
    this.problem = '';
    this.isBlank = cell === null;
    if (cell === null) return STATUS.unknown;
    if (typeof cell === 'number') return Number.isFinite(cell) ? this.#take(cell, STATUS.ok) : UNREADABLE;
    if (typeof cell === 'boolean') return UNREADABLE;
    const digits = parseDigits(cell);
    if (!Number.isNaN(digits)) return this.#take(digits, STATUS.ok);
    return this.#readText(cell.trim());
  }

  #readText(text: string): number {
    if (text === '') {
      this.isBlank = true;
      return STATUS.unknown;
    }
    if (text.length > LONGEST) return UNREADABLE;
    const meaning = ownEntry(this.#rule.signs, text.toLowerCase());
    if (meaning !== undefined && text !== '0') return this.#readSign(meaning);
    if (ROUNDED.test(text)) return this.#refuse('rounded');
    const number = parseNumber(text, this.#style);
    if (!Number.isNaN(number)) return this.#take(number, STATUS.ok);
    return this.#readMarked(text);
  }

  #readMarked(text: string): number {
    const printed = printedText(text);
    if (printed !== text) return this.#readText(printed);
    if (SPREADSHEET_ERROR.test(text)) return this.#refuse('spreadsheet');
    if (text.startsWith('=')) return this.#refuse('formula');
    const bounded = this.#readBounds(text);
    if (bounded !== UNREADABLE) return bounded;
    const brackets = /^\(\s*([^()]+?)\s*\)$/.exec(text);
    if (brackets?.[1]) {
      const inner = this.#number(brackets[1]);
      return Number.isNaN(inner) ? UNREADABLE : this.#take(inner, STATUS.uncertain);
    }
    const plain = this.#number(text);
    if (!Number.isNaN(plain)) return this.#take(plain, STATUS.ok);
    const letter = LETTER.exec(text);
    const status = letter ? ownEntry(this.#rule.letters, (letter[2] ?? '').toLowerCase()) : undefined;
    if (letter?.[1] && status !== undefined) {
      const inner = this.#number(letter[1]);
      if (!Number.isNaN(inner)) return this.#take(inner, status);
    }
    // A sign behind a footnote mark, such as "- 1)".
    const bare = text.replace(FOOTNOTES, '').toLowerCase();
    const meaning = bare === text ? undefined : ownEntry(this.#rule.signs, bare);
    if (meaning !== undefined) return this.#readSign(meaning);
    return /\d/.test(text) ? UNREADABLE : UNKNOWN_SIGN;
  }

  // The number itself first: in "1 234" nothing is a footnote; then without per cent sign and footnote marks.
  #number(text: string): number {
    const number = parseNumber(text, this.#style);
    if (!Number.isNaN(number)) return number;
    const bare = text.replace(FOOTNOTES, '').replace(/\s*%$/, '').trim();
    return bare === text || bare === '' ? Number.NaN : parseNumber(bare, this.#style);
  }

  #readBounds(text: string): number {
    const below = BELOW.exec(text);
    const most = below ? null : AT_MOST.exec(text);
    if (!below && !most) return UNREADABLE;
    this.lower = 1;
    this.upper = below ? Number(below[1]) - 1 : Number(most?.[1]);
    if (this.upper < 1) return UNREADABLE;
    return STATUS.hidden;
  }

  #readSign(meaning: SymbolMeaning): number {
    if (meaning === 'zero') this.value = 0;
    if (meaning === 'less-than-half') {
      this.value = 0;
      this.mark = MARK.lessThanHalf;
    }
    return STATUS_OF_MEANING[meaning];
  }

  #refuse(problem: ValueReader['problem']): number {
    this.problem = problem;
    this.value = Number.NaN;
    return UNREADABLE;
  }

  #take(number: number, status: number): number {
    if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return this.#refuse('large');
    // Scaling makes binary dust (1.1 × 1000 = 1100.0000000000002); fifteen digits hold every printed number.
    this.value = this.#scale === 1 ? number : Number((number * this.#scale).toPrecision(15));
    if (number === 0) {
      this.value = 0;
      this.mark = this.#zeroMark;
      const meaning = this.#rule.signs['0'];
      if (meaning !== undefined && meaning !== 'zero' && meaning !== 'less-than-half') {
        this.value = Number.NaN;
        return STATUS_OF_MEANING[meaning];
      }
    }
    return status;
  }
}

/** Status byte that a quality sign of its own column gives a value; null if the sign is unknown. */
export function qualityStatus(sign: string, rule: SymbolRule): number | null {
  const text = sign.trim().toLowerCase();
  if (text === '') return STATUS.ok;
  if (text === '()') return STATUS.uncertain;
  const letter = ownEntry(rule.letters, text);
  if (letter !== undefined) return letter;
  const meaning = ownEntry(rule.signs, text);
  return meaning === undefined ? null : STATUS_OF_MEANING[meaning];
}
