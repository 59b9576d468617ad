import { LETTER_WIDTHS } from './letter-widths.ts';

/** Wider than most letters, so that what is not known does not run over. */
const UNKNOWN = 700;
/** Tables set digits at equal width. */
const DIGIT = 560;

const widthsOf = (weight: keyof typeof LETTER_WIDTHS): ReadonlyMap<string, number> => {
  const widths = new Map(
    LETTER_WIDTHS[weight].flatMap(([width, letters]) => [...letters].map((each) => [each, width])),
  );
  for (const digit of '0123456789') widths.set(digit, Math.max(DIGIT, widths.get(digit) ?? 0));
  return widths;
};
const WIDTHS = { regular: widthsOf('regular'), bold: widthsOf('bold') };

/** Width of a text on one line, in the unit of the type size; never less than what is set. */
export function textSize(text: string, typeSize: number, weight: keyof typeof LETTER_WIDTHS = 'regular'): number {
  const widths = WIDTHS[weight];
  let sum = 0;
  for (const letter of text) sum += widths.get(letter) ?? UNKNOWN;
  return (sum * typeSize) / 1000;
}
