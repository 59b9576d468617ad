/** A number as a page shows it. */
export interface ShownNumber {
  readonly number: number;
  readonly decimals: number;
}

const EVERY_NUMBER = /[-\u2212]?\d[\d.,\u00a0\u202f\u2009']*/g;
const NUMBER = /[-\u2212]?\d[\d.,\u00a0\u202f\u2009']*/;

/** What units of rates say: "je 1.000", "per 100". */
const UNIT = /\b(?:je|per)[ \u00a0\u202f]1(?:00|0{0,2}[.,\u00a0\u202f\u2009']000)(?![\d.,]*\d)/g;

/** All numbers in a text, in order; the round ones of units are none. */
export function shownNumbers(text: string, language: string): number[] {
  return (text.replace(UNIT, '').match(EVERY_NUMBER) ?? []).map(
    (written) => shownNumber(written, language)?.number ?? Number.NaN,
  );
}

/** The first number in a text, as readers of the language write it; null if there is none. */
export function shownNumber(text: string, language: string): ShownNumber | null {
  const written = NUMBER.exec(text)?.[0].replace(/[.,\u00a0\u202f\u2009']+$/, '');
  if (written === undefined) return null;
  const isGerman = language.startsWith('de');
  const plain = written.replace(isGerman ? /[.\u00a0\u202f\u2009']/g : /[,\u00a0\u202f\u2009']/g, '');
  const digits = plain.replace('\u2212', '-').replace(isGerman ? ',' : '.', '.');
  const number = Number(digits);
  if (Number.isNaN(number)) return null;
  return { number, decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0 };
}

/** True if a number is another one rounded to so many decimals; a half may have gone either way. */
export function isRoundingOf(rounded: number, exact: number, decimals: number): boolean {
  const step = 10 ** -decimals;
  // sums of doubles are off by their last digits
  const slack = Math.abs(exact) * 1e-12 + 1e-12;
  return Math.abs(rounded - exact) <= step / 2 + slack;
}
