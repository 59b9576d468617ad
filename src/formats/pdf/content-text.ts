import type { PdfFile } from './pdf-file.ts';
import { nameOf, type PdfFont, readFont } from './pdf-font.ts';
import { PdfDamage, type PdfDictionary, PdfLexer, PdfName, PdfReference, type PdfValue, PdfWord } from './pdf-lexer.ts';
import { textOfBytes } from './pdf-text.ts';

/** Letters that stand side by side on a page. */
export interface TextRun {
  readonly text: string;
  /** left end and base line, in points */
  readonly x: number;
  readonly y: number;
  /** right end */
  readonly end: number;
  /** size of the letters in points */
  readonly size: number;
  /** number of the piece of the structure it belongs to; -1 for what is no part of the text */
  readonly piece: number;
}

type Matrix = readonly [number, number, number, number, number, number];

const UNIT: Matrix = [1, 0, 0, 1, 0, 0];
const DEEPEST_FORM = 8;
const TELLING = /[\p{L}\p{N}]/u;
/** Operators that draw, colour and clip: they say nothing. */
const SILENT = new Set(
  'w J j M d ri i m l c v y h re S s f F f* B B* b b* n W W* CS cs SC SCN sc scn G g RG rg K k sh Tc Tw Tz Ts Tr d0 d1 MP DP BX EX gs'.split(
    ' ',
  ),
);

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

/** What a content says. */
export interface ContentText {
  readonly runs: TextRun[];
  /** words that stand for a drawing or for text: alternatives, long forms */
  readonly spoken: string[];
  /** what is drawn in a way that is not read */
  readonly unread: string[];
}

/** Fonts of a file, each read once. */
export class FontShelf {
  private readonly file: PdfFile;
  private readonly fonts = new Map<number, PdfFont | null>();

  constructor(file: PdfFile) {
    this.file = file;
  }

  font(value: PdfValue | undefined): PdfFont | null {
    const number = value instanceof PdfReference ? value.number : -1;
    const known = this.fonts.get(number);
    if (number >= 0 && known !== undefined) return known;
    const dictionary = this.file.dictionary(value);
    const font = dictionary && readFont(this.file, dictionary);
    if (number >= 0) this.fonts.set(number, font);
    return font;
  }
}

/** Reads the texts of a page, a pattern or a form, wherever it puts them. */
export function contentText(
  file: PdfFile,
  content: Uint8Array,
  options: { readonly resources: PdfDictionary | null; readonly fonts: FontShelf },
): ContentText {
  const told: ContentText = { runs: [], spoken: [], unread: [] };
  new ContentReader(file, told, options.fonts).read(content, options.resources, UNIT);
  return told;
}

class ContentReader {
  private readonly file: PdfFile;
  private readonly told: ContentText;
  private readonly shelf: FontShelf;
  private depth = 0;
  private resources: PdfDictionary | null = null;
  private matrix: Matrix = UNIT;
  private line: Matrix = UNIT;
  private text: Matrix = UNIT;
  private leading = 0;
  private size = 0;
  private font: PdfFont | null = null;
  private readonly saved: [Matrix, PdfFont | null, number, number][] = [];
  private readonly pieces: number[] = [];
  /** signs that stand for those drawn, by open piece; null where none are named or they were told */
  private readonly signs: (string | null)[] = [];

  constructor(file: PdfFile, told: ContentText, shelf: FontShelf) {
    this.file = file;
    this.told = told;
    this.shelf = shelf;
  }

  read(content: Uint8Array, resources: PdfDictionary | null, matrix: Matrix): void {
    const before = [this.resources, this.matrix] as const;
    this.resources = resources;
    this.matrix = matrix;
    const lexer = new PdfLexer(content, 0, false);
    let values: PdfValue[] = [];
    for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
      if (!(value instanceof PdfWord)) values.push(value);
      else {
        this.operator(value.word, values);
        values = [];
      }
    }
    [this.resources, this.matrix] = before;
  }

  private operator(word: string, values: readonly PdfValue[]): void {
    if (SILENT.has(word)) return;
    switch (word) {
      case 'q':
        this.saved.push([this.matrix, this.font, this.size, this.leading]);
        return;
      case 'Q':
        [this.matrix, this.font, this.size, this.leading] = this.saved.pop() ?? fail('Q');
        return;
      case 'cm':
        this.matrix = times(matrixOf(values), this.matrix);
        return;
      case 'Do':
        this.form(values[0]);
        return;
      case 'BDC':
        this.begin(values[1]);
        return;
      case 'BMC':
        this.pieces.push(-1);
        this.signs.push(null);
        return;
      case 'EMC':
        this.pieces.pop();
        this.signs.pop();
        return;
      default:
        this.textOperator(word, values);
    }
  }

  private textOperator(word: string, values: readonly PdfValue[]): void {
    const [first, second] = values;
    switch (word) {
      case 'BT':
        this.line = this.text = UNIT;
        break;
      case 'ET':
        break;
      case 'Tf':
        this.font = this.shelf.font(this.resource('Font', first));
        this.size = numberOf(second);
        break;
      case 'TL':
        this.leading = numberOf(first);
        break;
      case 'Tm':
        this.line = this.text = matrixOf(values);
        break;
      case 'TD':
        this.leading = -numberOf(second);
        this.move(numberOf(first), numberOf(second));
        break;
      case 'Td':
        this.move(numberOf(first), numberOf(second));
        break;
      case 'T*':
        this.move(0, -this.leading);
        break;
      case 'Tj':
        this.show(values);
        break;
      case 'TJ':
        this.show(Array.isArray(first) ? first : fail(word));
        break;
      case "'":
      case '"':
        this.move(0, -this.leading);
        this.show(values.slice(-1));
        break;
      default:
        // pictures inside the content, and whatever else nobody knows
        fail(word);
    }
  }

  private move(x: number, y: number): void {
    this.line = this.text = times([1, 0, 0, 1, x, y], this.line);
  }

  private show(parts: readonly PdfValue[]): void {
    const { font, size } = this;
    if (!font) {
      this.told.unread.push('font');
      return;
    }
    let letters = '';
    let width = 0;
    for (const part of parts) {
      if (typeof part === 'number') width -= part;
      else if (part instanceof Uint8Array)
        for (let at = 0; at + font.width <= part.length; at += font.width) {
          const code = font.width === 2 ? part[at]! * 256 + part[at + 1]! : part[at]!;
          const letter = font.letters.get(code);
          if (letter === undefined) this.told.unread.push(`sign ${code}`);
          letters += letter ?? '\ufffd';
          width += font.advance(code);
        }
    }
    const start = times(this.text, this.matrix);
    this.text = times([1, 0, 0, 1, (width / 1000) * size, 0], this.text);
    const end = times(this.text, this.matrix);
    const scaled = size * Math.hypot(start[2], start[3]);
    const piece = this.pieces.findLast((each) => each >= 0) ?? -1;
    this.told.runs.push({ text: this.signOf(letters), x: start[4], y: start[5], end: end[4], size: scaled, piece });
  }

  /** One drawing of a sign may stand for several: a hyphen of the word, and one where a line ends. */
  private signOf(letters: string): string {
    const sign = this.signs.at(-1) ?? null;
    // what can be read is told as it stands there, whatever is said of it
    if (sign === null || TELLING.test(letters)) return letters;
    this.signs[this.signs.length - 1] = '';
    return sign;
  }

  private begin(value: PdfValue | undefined): void {
    const named = value instanceof PdfName ? this.resource('Properties', value) : value;
    const properties = this.file.dictionary(named);
    const piece = properties?.get('MCID');
    this.pieces.push(typeof piece === 'number' ? piece : -1);
    const said = properties?.get('ActualText');
    this.signs.push(said instanceof Uint8Array ? textOfBytes(said) : null);
    for (const key of ['Alt', 'ActualText', 'E']) {
      const text = properties?.get(key);
      if (text instanceof Uint8Array && TELLING.test(textOfBytes(text))) this.told.spoken.push(textOfBytes(text));
    }
  }

  private form(name: PdfValue | undefined): void {
    const reference = this.resource('XObject', name);
    const stream = this.file.stream(reference);
    if (!stream) fail('Do');
    const kind = nameOf(this.file.entry(stream.dictionary, 'Subtype'));
    // a picture is seen, and its words stand in its alternative
    if (kind === 'Image') return;
    const content = kind === 'Form' ? this.file.content(stream) : null;
    if (!content || this.depth >= DEEPEST_FORM) fail('form');
    this.depth++;
    const own = this.file.list(stream.dictionary.get('Matrix'));
    const matrix = own.length === 6 ? times(matrixOf(own), this.matrix) : this.matrix;
    this.read(content, this.file.dictionary(stream.dictionary.get('Resources')) ?? this.resources, matrix);
    this.depth--;
  }

  private resource(kind: string, name: PdfValue | undefined): PdfValue | undefined {
    const list = this.resources && this.file.dictionary(this.resources.get(kind));
    return list?.get(nameOf(name ?? null));
  }
}

function fail(what: string): never {
  throw new PdfDamage(`content ${what}`);
}

const numberOf = (value: PdfValue | undefined): number => (typeof value === 'number' ? value : fail('number'));

function matrixOf(values: readonly PdfValue[]): Matrix {
  if (values.length < 6) fail('matrix');
  return values.slice(0, 6).map(numberOf) as unknown as Matrix;
}
