import type { Cell, Grid, Merge } from '../../core/grid.ts';
import { type Limits, piece, type Refusal, tooLarge, unreadable } from '../refusal.ts';
import { columnLetters, LAST_COLUMN, LAST_ROW, parseCellAddress } from './cell-address.ts';
import { serialText } from './date-format.ts';
import { attribute, scanXml, type XmlHandler } from './scan-xml.ts';
import { unescapeText } from './workbook-parts.ts';

/** What a sheet needs of its workbook. */
export interface SheetContext {
  readonly name: string;
  readonly sharedStrings: readonly string[];
  /** for each style: are numbers dates */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly limits: Limits;
  /** cells of the sheets before this one */
  readonly cellsBefore: number;
}

/** A sheet with what it adds to the count of cells. */
export interface ParsedSheet {
  readonly ok: true;
  readonly grid: Grid;
  readonly cellCount: number;
}

/** Area such as `A1:C2`; null if it is none or a single cell. */
function mergeOf(reference: string): Merge | null {
  const [first, last] = reference.split(':').map(parseCellAddress);
  if (!first || !last) return null;
  const rowCount = last.row - first.row + 1;
  const columnCount = last.column - first.column + 1;
  return rowCount < 1 || columnCount < 1 || rowCount * columnCount === 1 ? null : { ...first, rowCount, columnCount };
}

/** Collects rows while the XML of a sheet goes by. */
class SheetReader implements XmlHandler {
  readonly rows: Cell[][] = [];
  readonly merges: Merge[] = [];
  cellCount = 0;
  refusal: Refusal | null = null;
  private readonly context: SheetContext;
  private row: Cell[] = [];
  private rowIndex = -1;
  private column = -1;
  private type = 'n';
  private style = -1;
  private content = '';
  private isReading = false;
  /** formula of the cell; null where it has none */
  private formula: string | null = null;
  private isInFormula = false;
  private hasValue = false;
  private inAid = false;

  constructor(context: SheetContext) {
    this.context = context;
  }

  open(name: string, tag: string): void {
    if (this.refusal) return;
    if (name === 'c') this.openCell(tag);
    else if (name === 'v') {
      this.isReading = true;
      this.hasValue = true;
    } else if (name === 'f') {
      this.formula = '';
      this.isInFormula = true;
    } else if (name === 't') this.isReading = !this.inAid && this.type === 'inlineStr';
    else if (name === 'row') this.openRow(tag);
    else if (name === 'rPh') this.inAid = true;
    else if (name === 'mergeCell') {
      const merge = mergeOf(attribute(tag, 'ref') ?? '');
      if (merge) this.merges.push(merge);
    }
  }

  close(name: string): void {
    if (this.refusal) return;
    if (name === 'v' || name === 't') this.isReading = false;
    else if (name === 'f') this.isInFormula = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.inAid = false;
  }

  text(text: string): void {
    if (this.isReading) this.content += text;
    if (this.isInFormula) this.formula += text;
  }

  private openRow(tag: string): void {
    const number = attribute(tag, 'r');
    const index = number === null ? this.rowIndex + 1 : Number(number) - 1;
    if (!Number.isInteger(index) || index <= this.rowIndex || index >= LAST_ROW) {
      this.damaged(`row ${piece(number ?? String(index + 1))}`);
      return;
    }
    // rows that are left out cost memory too: a cell in the last row of many sheets would fill the machine
    this.cellCount += index - this.rows.length;
    this.checkCount();
    if (this.refusal) return;
    while (this.rows.length < index) this.rows.push([]);
    this.row = [];
    this.rows.push(this.row);
    this.rowIndex = index;
    this.column = -1;
  }

  private openCell(tag: string): void {
    const reference = attribute(tag, 'r');
    const column = reference === null ? this.column + 1 : (parseCellAddress(reference)?.column ?? -1);
    if (this.rowIndex < 0 || column <= this.column || column >= LAST_COLUMN) {
      this.damaged(`cell ${piece(reference ?? '')}`);
      return;
    }
    this.column = column;
    this.type = attribute(tag, 't') ?? 'n';
    this.style = Number(attribute(tag, 's') ?? -1);
    this.content = '';
    this.formula = null;
    this.hasValue = false;
  }

  private closeCell(): void {
    const value = this.cell();
    if (value === null || this.refusal) return;
    const { limits, name } = this.context;
    this.cellCount += this.column + 1 - this.row.length;
    this.checkCount();
    if (this.refusal) return;
    if (typeof value === 'string' && value.length > limits.cellLength) {
      const where = { line: this.rowIndex + 1, inColumn: columnLetters(this.column), inSheet: name };
      this.refusal = tooLarge('cellLength', { found: value.length, allowed: limits.cellLength, ...where });
    } else {
      while (this.row.length < this.column) this.row.push(null);
      this.row.push(value);
    }
  }

  private cell(): Cell {
    const { content, type } = this;
    // A formula that nobody calculated: an empty cell would hide that a number is missing.
    if (this.formula !== null && !this.hasValue) return `=${piece(this.formula)}`;
    if (content === '') return null;
    if (type === 's') {
      const text = this.context.sharedStrings[Number(content)];
      return text === undefined ? this.damagedCell() : text || null;
    }
    if (type === 'b') return content === '1' || content === 'true';
    if (type === 'n') {
      const number = Number(content);
      if (!Number.isFinite(number)) return this.damagedCell();
      const isDate = this.context.dateStyles[this.style] === true;
      return isDate ? (serialText(number, this.context.from1904) ?? number) : number;
    }
    if (type === 'd') return content.replace(/T00:00:00(\.0+)?Z?$/, '');
    // Texts, and the signs of failed formulas such as #REF!: these must be seen, an empty cell would hide them.
    return unescapeText(content);
  }

  private damagedCell(): null {
    this.damaged(`${columnLetters(this.column)}${this.rowIndex + 1}`);
    return null;
  }

  private damaged(found: string): void {
    this.refusal = unreadable('sheet-damaged', { inSheet: this.context.name, found });
  }

  private checkCount(): void {
    const found = this.context.cellsBefore + this.cellCount;
    const allowed = this.context.limits.cells;
    if (found > allowed) this.refusal = tooLarge('cells', { found, allowed });
  }
}

/** Reads the XML of one sheet into a grid: row 1 of the sheet is row 0 of the grid, empty rows at the end are left out. */
export function parseSheet(xml: string, context: SheetContext): ParsedSheet | Refusal {
  const reader = new SheetReader(context);
  const isWhole = scanXml(xml, reader);
  if (reader.refusal) return reader.refusal;
  if (!isWhole) return unreadable('sheet-damaged', { inSheet: context.name, found: 'end' });
  const { rows, merges, cellCount } = reader;
  while (rows.at(-1)?.length === 0) rows.pop();
  return { ok: true, grid: { name: context.name, rows, lineNumbers: null, merges }, cellCount };
}
