import type { NumberStyle } from './number-style.ts';

const ZERO = 48;
const NINE = 57;
/** Longest whole number that is read digit by digit without losing one. */
const SAFE_DIGITS = 15;

/** A whole number of plain digits, NaN for anything else: most cells of a count table, read without a detour. */
export function parseDigits(text: string): number {
  const length = text.length;
  if (length === 0 || length > SAFE_DIGITS) return Number.NaN;
  let value = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return Number.NaN;
    value = value * 10 + (code - ZERO);
  }
  return value;
}

const BLANKS = /[ \u00a0\u202f\u2009]/g;
const GROUPED_BLANK = /^\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+$/;
const GROUPED_APOSTROPHE = /^\d{1,3}(?:['’]\d{3})+$/;
const GROUPED_POINT = /^\d{1,3}(?:\.\d{3})+$/;
const GROUPED_COMMA = /^\d{1,3}(?:,\d{3})+$/;

// Blanks and apostrophes cannot be decimal signs, so they may separate thousands in any style that does not forbid it.
function wholePart(text: string, thousands: NumberStyle['thousands']): string | null {
  if (/^\d+$/.test(text)) return text;
  if (thousands === '') return null;
  if (GROUPED_BLANK.test(text)) return text.replace(BLANKS, '');
  if (GROUPED_APOSTROPHE.test(text)) return text.replace(/['’]/g, '');
  if (thousands === '.' && GROUPED_POINT.test(text)) return text.replaceAll('.', '');
  if (thousands === ',' && GROUPED_COMMA.test(text)) return text.replaceAll(',', '');
  return null;
}

/**
 * A printed number in a known style; NaN if it is none in that style. Thousands must be grouped by three throughout,
 * so that a decimal sign can never be taken for one between thousands.
 * @param text trimmed, without unit and marks
 */
export function parseNumber(text: string, style: NumberStyle): number {
  const digits = parseDigits(text);
  if (!Number.isNaN(digits)) return digits;
  const match = /^([+\-\u2212\u2013]?)\s?(.*)$/.exec(text);
  const body = match?.[2] ?? '';
  const sign = match?.[1] === '' || match?.[1] === '+' ? 1 : -1;
  const scientific = /^(\d+(?:[.,]\d+)?)[eE]([+-]?\d{1,3})$/.exec(body);
  const mantissa = scientific?.[1] ?? body;
  const position = mantissa.indexOf(style.decimal);
  const whole = wholePart(position < 0 ? mantissa : mantissa.slice(0, position), style.thousands);
  if (whole === null) return Number.NaN;
  let plain = whole;
  if (position >= 0) {
    const fraction = mantissa.slice(position + 1);
    if (!/^\d+$/.test(fraction)) return Number.NaN;
    plain += `.${fraction}`;
  }
  const value = Number(scientific ? `${plain}e${scientific[2]}` : plain);
  return Number.isFinite(value) ? sign * value : Number.NaN;
}
