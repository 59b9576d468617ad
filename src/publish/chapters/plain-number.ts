import type { IndicatorKind } from '../../core/indicator.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber, unitWords } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';

/** A value in plain words, and whether it was made shorter for that. */
export interface PlainNumber {
  readonly text: string;
  readonly isAbout: boolean;
}

const DIGITS = 2;

/**
 * A value as people say it: "about 10 of 100" for 9.8 %, "about 570,000" for 569,527; cases are so many per thousand, for
 * one person may be several. Nothing below one is called none.
 * @param of kind, multiplier and unit of the indicator
 */
export function plainNumber(
  language: Language,
  { kind, multiplier, unit }: { readonly kind: IndicatorKind; readonly multiplier: number; readonly unit: string },
  value: number,
): PlainNumber {
  const words = texts[language].plain;
  const number = (each: number): string => formatNumber(language, each);
  if ((kind === 'share' || kind === 'rate') && multiplier >= 100) {
    const whole = Math.round(value);
    const saidOf = kind === 'share' ? words.partOf : words.casesPer;
    const isLittle = value > 0 && whole === 0;
    const text = saidOf(isLittle ? words.lessThanOne : number(whole), number(multiplier));
    return { text, isAbout: !isLittle && whole !== value };
  }
  const shown = rounded(value);
  const text = unit === 'persons' ? words.people(number(shown)) : `${number(shown)} ${unitWords(language, unit)}`;
  return { text, isAbout: shown !== value };
}

/** The same with the word that tells it was made shorter. */
export function plainText(language: Language, of: Parameters<typeof plainNumber>[1], value: number): string {
  const { text, isAbout } = plainNumber(language, of, value);
  return isAbout ? texts[language].plain.about100(text) : text;
}

/** Two digits of what is above a hundred, whole numbers below. */
function rounded(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) + 1 - DIGITS);
  return Math.round(value / step) * step;
}
