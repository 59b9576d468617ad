import { parseCellAddress } from '../../formats/spreadsheet/cell-address.ts';
import { attribute, scanXml, type XmlHandler } from '../../formats/spreadsheet/scan-xml.ts';
import { unescaped } from '../pages/tag-scanner.ts';
import type { TableCell } from './compare-rows.ts';

const SLICE_BYTES = 1 << 21;
/** A row is shorter than that: whoever reads on finds none. */
const LONGEST_ROW = 1 << 26;

const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+=(?:"[^"]*"|'[^']*'))*)\s*`;
const ROWS_START = new RegExp(`<sheetData${ATTRIBUTES}(/?)>`);
const ROWS_END = /\s*<\/sheetData\s*>/y;
const ROW = new RegExp(String.raw`\s*<row${ATTRIBUTES}(?:/>|>(.*?)</row\s*>)`, 'sy');
/** A cell as spreadsheets mostly write it; all others are read letter by letter. */
const CELL = /<c r="([A-Z]{1,3})(\d+)"(?: s="\d+")?(?: t="(s|n|str)")?(?:\/>|><v>([^<]*)<\/v><\/c>)/y;

/** A row of a sheet; `cells` by their column. */
type TakeRow = (cells: TableCell[], line: number) => void;

/**
 * Hands over the rows of a sheet, whatever the ways to write a cell: shared and own texts, formulas with the value they
 * were saved with, truth values and signs of failure as text. False where anything stands in a row or between rows that
 * is none of these: what is not read is not said to be harmless.
 */
export function eachSheetRow(content: Uint8Array, strings: CellTexts, take: TakeRow): boolean {
  const decoder = new TextDecoder();
  let [rest, line, isWithin] = ['', 0, false];
  for (let start = 0; start < content.length; start += SLICE_BYTES) {
    const isLast = start + SLICE_BYTES >= content.length;
    const text = rest + decoder.decode(content.subarray(start, start + SLICE_BYTES), { stream: !isLast });
    let at = 0;
    if (!isWithin) {
      const found = ROWS_START.exec(text);
      rest = text;
      if (!found) continue;
      if (found[2] === '/') return true;
      isWithin = true;
      at = found.index + found[0].length;
    }
    ROW.lastIndex = at;
    for (let found = ROW.exec(text); found; found = ROW.exec(text)) {
      const number = attribute(found[1] ?? '', 'r');
      const next = number === null ? line + 1 : Number(number);
      if (!Number.isInteger(next) || next <= line) return false;
      line = next;
      const cells = cellsOf(found[2] ?? '', { line, strings });
      if (!cells) return false;
      take(cells, line);
      at = ROW.lastIndex;
    }
    ROWS_END.lastIndex = at;
    if (ROWS_END.test(text)) return true;
    rest = text.slice(at);
    if (rest.length > LONGEST_ROW) return false;
  }
  return false;
}

interface RowPlace {
  readonly line: number;
  readonly strings: CellTexts;
}

function cellsOf(row: string, place: RowPlace): TableCell[] | null {
  const cells: TableCell[] = [];
  let at = 0;
  while (at < row.length) {
    CELL.lastIndex = at;
    const found = CELL.exec(row);
    if (!found) return oddCells(row, place);
    const [whole, letters = '', digits, type = 'n', content] = found;
    const column = columnOf(letters);
    if (column < cells.length || Number(digits) !== place.line) return null;
    if (content !== undefined) {
      const value = cellValue(type === 's' ? content : unescaped(content), type, place.strings);
      if (value === undefined) return null;
      cells[column] = value;
    }
    at += whole.length;
  }
  return cells;
}

/** What a cell of a type holds; undefined where it cannot be what it says. */
function cellValue(content: string, type: string, strings: CellTexts): TableCell {
  if (type === 's') return /^\d+$/.test(content) ? strings.at(Number(content)) : undefined;
  if (type === 'n')
    return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(content) ? Number(content) : undefined;
  if (type === 'b') return content === '1' || content === 'true' ? 'TRUE' : 'FALSE';
  // texts, signs such as #REF!, days
  return ['str', 'inlineStr', 'e', 'd'].includes(type) ? content : undefined;
}

function oddCells(row: string, place: RowPlace): TableCell[] | null {
  const reader = new CellReader(place);
  return scanXml(row, reader) && reader.isWhole() ? reader.cells : null;
}

/** Elements of a cell: value, formula, own text with its runs and how they look. */
const KNOWN = new Set(['c', 'v', 'f', 'is', 't', 'r', 'rPr']);

/** Reads the cells of one row however they are written. */
class CellReader implements XmlHandler {
  readonly cells: TableCell[] = [];
  /** true where something stands that nobody here understands */
  private isOdd = false;
  private readonly place: RowPlace;
  private readonly names: string[] = [];
  private column = -1;
  private type = 'n';
  private content: string | null = null;
  private hasFormula = false;

  constructor(place: RowPlace) {
    this.place = place;
  }

  /** False where anything was not understood, or is cut off. */
  isWhole(): boolean {
    return !this.isOdd && this.names.length === 0;
  }

  open(name: string, tag: string): void {
    // how a run looks is said by elements without text
    if (!KNOWN.has(name) && !this.names.includes('rPr')) this.isOdd = true;
    this.names.push(name);
    if (name === 'c') this.openCell(tag);
    else if (name === 'v' || name === 't') this.content ??= '';
    else if (name === 'f') this.hasFormula = true;
  }

  close(name: string): void {
    if (this.names.pop() !== name) this.isOdd = true;
    if (name !== 'c') return;
    // a formula that nobody worked out would be worked out by whoever opens the file
    if (this.hasFormula && this.content === null) this.isOdd = true;
    if (this.content === null) return;
    const value = cellValue(this.content, this.type, this.place.strings);
    if (value === undefined) this.isOdd = true;
    else this.cells[this.column] = value;
  }

  text(text: string): void {
    const within = this.names.at(-1);
    if (within === 'v' || within === 't') this.content += text;
    else if (within !== 'f' && text.trim() !== '') this.isOdd = true;
  }

  private openCell(tag: string): void {
    const address = attribute(tag, 'r');
    const found = address === null ? { column: this.column + 1 } : parseCellAddress(address);
    const isHere = address === null || Number(/\d+$/.exec(address)?.[0]) === this.place.line;
    if (!found || !isHere || found.column <= this.column) this.isOdd = true;
    this.column = found?.column ?? this.column + 1;
    this.type = attribute(tag, 't') ?? 'n';
    this.content = null;
    this.hasFormula = false;
  }
}

/** Texts that cells share, and whether some cell shows each. */
export class CellTexts {
  private readonly texts: readonly string[];
  private readonly shown: Uint8Array;

  constructor(texts: readonly string[]) {
    this.texts = texts;
    this.shown = new Uint8Array(texts.length);
  }

  /** The text with this number; undefined if there is none. */
  at(number: number): string | undefined {
    if (number < this.shown.length) this.shown[number] = 1;
    return this.texts[number];
  }

  /** False if the file holds a text that none of its cells shows: nobody has read it. */
  areAllShown(): boolean {
    return !this.shown.includes(0);
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}
