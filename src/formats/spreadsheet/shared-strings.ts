import { assert } from '../../core/assert.ts';
import { guardFormula } from '../write-csv.ts';
import { CELL_STYLE } from './cell-styles.ts';
import { escapeText } from './package-xml.ts';

const LONGEST_CELL = 32_767;

/** Texts of all sheets; a cell points to its text by number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private readonly ends = new Map<string, string>();
  private useCount = 0;

  /** Number of a text. */
  numberOf(text: string): number {
    this.useCount++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    assert(text.length <= LONGEST_CELL, `a cell of a workbook holds ${LONGEST_CELL} characters, not ${text.length}`);
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** What stands behind the address of a cell with this text; one that begins like a formula says that it is none. */
  cellEnd(text: string): string {
    const known = this.ends.get(text);
    if (known !== undefined) {
      this.useCount++;
      return known;
    }
    const style = guardFormula(text) === text ? '' : ` s="${CELL_STYLE.guarded}"`;
    const end = `${style} t="s"><v>${this.numberOf(text)}</v></c>`;
    this.ends.set(text, end);
    return end;
  }

  /** The part with all texts. */
  *xml(): Generator<string> {
    const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${namespace}" count="${this.useCount}" uniqueCount="${this.numbers.size}">`;
    for (const text of this.numbers.keys()) yield `<si><t xml:space="preserve">${escapeText(text)}</t></si>`;
    yield '</sst>';
  }
}
