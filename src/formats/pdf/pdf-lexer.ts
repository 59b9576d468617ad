/** A name such as `/Type`. */
export class PdfName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A reference to an object by its number. */
export class PdfReference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A word without a slash: an operator, or a mark of the file. */
export class PdfWord {
  readonly word: string;

  constructor(word: string) {
    this.word = word;
  }
}

/** A dictionary by the names of its entries. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** A value of a PDF file; texts are bytes. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfReference
  | PdfWord
  | Uint8Array
  | readonly PdfValue[]
  | PdfDictionary;

/** A file that is not as this reader knows PDF files. Never leaves this folder: parsePdf makes it a refusal. */
export class PdfDamage extends Error {}

const DEEPEST = 60;
/** Whole numbers of so many digits, and powers of ten as long, are exact: their quotient is the nearest number. */
const MOST_EXACT_DIGITS = 15;
const SPACE = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) SPACE[code] = 1;
const DELIMITER = new Uint8Array(256);
for (const sign of '()<>[]{}/%') DELIMITER[sign.charCodeAt(0)] = 1;
const ESCAPES: ReadonlyMap<number, number> = new Map(
  Object.entries({ n: 10, r: 13, t: 9, b: 8, f: 12 }).map(([sign, code]) => [sign.charCodeAt(0), code]),
);
const CLOSED_ARRAY = new PdfWord(']');
const CLOSED_DICTIONARY = new PdfWord('>>');

/** Reads values from bytes, one after another. */
export class PdfLexer {
  at: number;
  private readonly bytes: Uint8Array;
  private readonly hasReferences: boolean;
  private readonly words = new Map<string, PdfWord>();

  /** @param hasReferences false for contents of pages, in which `1 0 R` is no reference */
  constructor(bytes: Uint8Array, at = 0, hasReferences = true) {
    this.bytes = bytes;
    this.at = at;
    this.hasReferences = hasReferences;
  }

  /** The next value; undefined at the end. */
  next(depth = 0): PdfValue | undefined {
    if (depth > DEEPEST) throw new PdfDamage('nesting');
    this.skipSpace();
    const code = this.bytes[this.at];
    if (code === undefined) return undefined;
    switch (code) {
      case 47:
        return this.name();
      case 40:
        return this.literal();
      case 91:
        this.at++;
        return this.array(depth);
      case 93:
        this.at++;
        return CLOSED_ARRAY;
      case 60:
        if (this.bytes[this.at + 1] !== 60) return this.hexadecimal();
        this.at += 2;
        return this.dictionary(depth);
      case 62:
        if (this.bytes[this.at + 1] !== 62) throw new PdfDamage('>');
        this.at += 2;
        return CLOSED_DICTIONARY;
      default:
        return this.plain();
    }
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.bytes[this.at];
      if (code === undefined) return;
      if (SPACE[code] === 1) this.at++;
      else if (code === 37)
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
      else return;
    }
  }

  private token(): string {
    const start = this.at;
    while (this.at < this.bytes.length && SPACE[this.bytes[this.at]!] === 0 && DELIMITER[this.bytes[this.at]!] === 0)
      this.at++;
    let text = '';
    for (let at = start; at < this.at; at++) text += String.fromCharCode(this.bytes[at]!);
    return text;
  }

  private name(): PdfName {
    this.at++;
    const text = this.token();
    return new PdfName(
      text.includes('#')
        ? text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : text,
    );
  }

  private plain(): PdfValue {
    const code = this.bytes[this.at]!;
    if ((code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46) {
      const number = this.shortNumber() ?? Number(this.token());
      if (!Number.isFinite(number)) throw new PdfDamage('number');
      return this.hasReferences && Number.isInteger(number) && number >= 0 ? this.reference(number) : number;
    }
    const text = this.token();
    if (text === '') throw new PdfDamage('sign');
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    let word = this.words.get(text);
    if (!word) {
      word = new PdfWord(text);
      this.words.set(text, word);
    }
    return word;
  }

  /** A number of so few digits that they are a whole number exactly, as nearly all are; null and nothing read for others. */
  private shortNumber(): number | null {
    const { bytes } = this;
    let at = this.at;
    const isNegative = bytes[at] === 45;
    if (isNegative || bytes[at] === 43) at++;
    let [digits, digitCount, point] = [0, 0, -1];
    for (; at < bytes.length; at++) {
      const code = bytes[at]!;
      if (code >= 48 && code <= 57) {
        digits = digits * 10 + code - 48;
        digitCount++;
      } else if (code === 46 && point < 0) point = digitCount;
      else if (SPACE[code] === 1 || DELIMITER[code] === 1) break;
      else return null;
    }
    if (digitCount === 0 || digitCount > MOST_EXACT_DIGITS) return null;
    this.at = at;
    const number = point < 0 ? digits : digits / 10 ** (digitCount - point);
    return isNegative ? -number : number;
  }

  /** A number is the beginning of a reference if a generation and an R follow. */
  private reference(number: number): PdfValue {
    let at = this.at;
    while (SPACE[this.bytes[at]!] === 1) at++;
    if (this.bytes[at] !== 48) return number;
    at++;
    if (SPACE[this.bytes[at]!] !== 1) return number;
    while (SPACE[this.bytes[at]!] === 1) at++;
    if (this.bytes[at] !== 82) return number;
    const after = this.bytes[at + 1];
    if (after !== undefined && SPACE[after] === 0 && DELIMITER[after] === 0) return number;
    this.at = at + 1;
    return new PdfReference(number);
  }

  private array(depth: number): readonly PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next(depth + 1);
      if (value === CLOSED_ARRAY) return values;
      if (value === undefined || value instanceof PdfWord) throw new PdfDamage('array');
      values.push(value);
    }
  }

  private dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      const key = this.next(depth + 1);
      if (key === CLOSED_DICTIONARY) return entries;
      const value = this.next(depth + 1);
      if (!(key instanceof PdfName) || value === undefined || value instanceof PdfWord)
        throw new PdfDamage('dictionary');
      entries.set(key.name, value);
    }
  }

  private hexadecimal(): Uint8Array {
    const end = this.bytes.indexOf(62, this.at);
    if (end < 0) throw new PdfDamage('string');
    const digits: number[] = [];
    for (let at = this.at + 1; at < end; at++) {
      const code = this.bytes[at]!;
      if (SPACE[code] === 1) continue;
      const digit = code <= 57 ? code - 48 : (code | 32) - 87;
      if (digit < 0 || digit > 15) throw new PdfDamage('string');
      digits.push(digit);
    }
    this.at = end + 1;
    if (digits.length % 2 === 1) digits.push(0);
    return Uint8Array.from(
      { length: digits.length / 2 },
      (_, index) => digits[2 * index]! * 16 + digits[2 * index + 1]!,
    );
  }

  private literal(): Uint8Array {
    const text: number[] = [];
    let depth = 1;
    for (this.at++; ; ) {
      const code = this.bytes[this.at++];
      if (code === undefined) throw new PdfDamage('string');
      if (code === 92) this.escape(text);
      else if (code === 41 && --depth === 0) return Uint8Array.from(text);
      else {
        if (code === 40) depth++;
        text.push(code);
      }
    }
  }

  private escape(text: number[]): void {
    const code = this.bytes[this.at++];
    if (code === undefined) throw new PdfDamage('string');
    const named = ESCAPES.get(code);
    if (named !== undefined) text.push(named);
    else if (code >= 48 && code <= 55) {
      let value = code - 48;
      for (let count = 1; count < 3; count++) {
        const digit = this.bytes[this.at]! - 48;
        if (!(digit >= 0 && digit <= 7)) break;
        value = value * 8 + digit;
        this.at++;
      }
      text.push(value & 255);
    } else if (code === 13) {
      if (this.bytes[this.at] === 10) this.at++;
    } else if (code !== 10) text.push(code);
  }
}
