import type { DeliverySpec } from '../../core/delivery-schema.ts';

/** How numbers are written in a column: one decimal sign, one sign between thousands ('' for none). */
export interface NumberStyle {
  readonly decimal: ',' | '.';
  readonly thousands: '' | ' ' | '.' | ',' | "'";
}

/** What the cells of a column say about its decimal sign; counted over all cells before one is read. */
export interface StyleEvidence {
  /** cells that can only be read with a decimal comma, with a decimal point */
  comma: number;
  point: number;
  /** cells such as 1,234 and 1.234 that could be either */
  openComma: number;
  openPoint: number;
  /** place of the first cell that contradicts or stays open, as position in the rows */
  firstComma: number;
  firstPoint: number;
}

/** Nothing seen yet. */
export function noEvidence(): StyleEvidence {
  return { comma: 0, point: 0, openComma: 0, openPoint: 0, firstComma: -1, firstPoint: -1 };
}

// Only what begins as a number: the comma of "SD: 1,09 %" says nothing about the column.
const NUMBER_START = /^\s*(?:[(<≤]|<=|unter|weniger als)?\s*[+\-\u2212\u2013]?\s?(\d[\d.,'’ \u00a0\u202f\u2009]*)/;
/** Longer cells are no numbers. */
const LONGEST = 200;
const COMMA = 44;
const POINT = 46;

/** Adds what one printed cell says. Cells without comma and point say nothing. */
export function addEvidence(evidence: StyleEvidence, text: string, row: number): void {
  if (text.length > LONGEST) return;
  let hasSign = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === COMMA || code === POINT) {
      hasSign = true;
      break;
    }
  }
  if (!hasSign) return;
  const number = NUMBER_START.exec(text);
  if (number?.[1]) weigh(evidence, number[1].replace(/[.,'’ \u00a0\u202f\u2009]+$/, ''), row);
}

function weigh(evidence: StyleEvidence, digits: string, row: number): void {
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas > 0 && evidence.firstComma < 0) evidence.firstComma = row;
  if (points > 0 && evidence.firstPoint < 0) evidence.firstPoint = row;
  if (commas > 0 && points > 0) {
    if (digits.lastIndexOf(',') > digits.lastIndexOf('.')) evidence.comma++;
    else evidence.point++;
  } else if (commas > 1) evidence.point++;
  else if (points > 1) evidence.comma++;
  else if (commas === 1) {
    if (couldBeThousands(digits, ',')) evidence.openComma++;
    else evidence.comma++;
  } else if (points === 1) {
    if (couldBeThousands(digits, '.')) evidence.openPoint++;
    else evidence.point++;
  }
}

// 1.234 could be either; 0.234, 1234.567 and 12.34 cannot.
function couldBeThousands(digits: string, sign: ',' | '.'): boolean {
  const [head = '', tail = ''] = digits.split(sign);
  return /^[1-9]\d{0,2}$/.test(head) && /^\d{3}$/.test(tail);
}

/** The style of a column, or the reason why nobody can say. */
export type StyleDecision =
  | { readonly kind: 'known'; readonly style: NumberStyle }
  | { readonly kind: 'open' | 'contradiction'; readonly row: number };

/** Formats whose numbers never carry a sign between thousands. */
const WITHOUT_THOUSANDS = ['ffcsv', 'sdmx-csv', 'jsonstat', 'parquet'];

/**
 * Decides how a column writes its numbers: what the mapping states, else what the column shows, else what the other
 * columns of the file show. Never cell by cell: 1.234 is read like its neighbours or not at all.
 * @param column evidence of the column
 * @param file evidence of all value columns of the file together
 */
export function decideStyle(
  spec: Pick<DeliverySpec, 'decimal' | 'thousands'> & { format: string },
  column: StyleEvidence,
  file: StyleEvidence,
): StyleDecision {
  const stated = spec.decimal === 'auto' ? null : spec.decimal;
  if (stated !== null) return known(stated, spec);
  const hasNoThousands = spec.thousands === 'none' || WITHOUT_THOUSANDS.includes(spec.format);
  const comma = column.comma + (hasNoThousands ? column.openComma : 0);
  const point = column.point + (hasNoThousands ? column.openPoint : 0);
  if (comma > 0 && point > 0) return { kind: 'contradiction', row: Math.max(column.firstComma, column.firstPoint) };
  if (spec.thousands === '.' || spec.thousands === ',') return known(spec.thousands === '.' ? ',' : '.', spec);
  if (comma > 0) return known(',', spec);
  if (point > 0) return known('.', spec);
  if (column.openComma === 0 && column.openPoint === 0) return known(file.point > file.comma ? '.' : ',', spec);
  if (file.comma > 0 && file.point === 0) return known(',', spec);
  if (file.point > 0 && file.comma === 0) return known('.', spec);
  return { kind: 'open', row: column.openPoint > 0 ? column.firstPoint : column.firstComma };
}

function known(decimal: ',' | '.', spec: Pick<DeliverySpec, 'thousands'> & { format: string }): StyleDecision {
  const other = decimal === ',' ? '.' : ',';
  if (spec.thousands !== 'auto') {
    const thousands = spec.thousands === 'none' ? '' : spec.thousands;
    return { kind: 'known', style: { decimal, thousands } };
  }
  return { kind: 'known', style: { decimal, thousands: WITHOUT_THOUSANDS.includes(spec.format) ? '' : other } };
}
