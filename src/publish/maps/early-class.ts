import type { Language } from '../../locale/language.ts';
import { formatNumber, unitWords } from '../../locale/number.ts';
import { drawingWords } from '../charts/words.ts';

/** The class of a hidden value: from ≤ value < below; null: open on that side. */
export type EarlyClassBounds = readonly [from: number | null, below: number | null];

/** What a class is in. */
export interface ClassUnit {
  readonly unit: string;
  readonly decimals: number;
}

/** A class that was found before values were hidden, in words: "10,0 bis unter 20,0 %". */
export function earlyClassRange(
  language: Language,
  [from, below]: EarlyClassBounds,
  { unit, decimals }: ClassUnit,
): string {
  const words = drawingWords(language).legend;
  const text = (bound: number): string => formatNumber(language, bound, decimals);
  const range =
    from === null
      ? words.below(text(below ?? 0))
      : below === null
        ? words.above(text(from))
        : words.between(text(from), text(below));
  return `${range} ${unitWords(language, unit)}`;
}

/** The same as a whole: "Klasse vor der Geheimhaltung bestimmt (10,0 bis unter 20,0 %)". */
export function earlyClassWords(language: Language, bounds: EarlyClassBounds, unit: ClassUnit): string {
  return drawingWords(language).earlyClass(earlyClassRange(language, bounds, unit));
}

/** Class of a map that holds an early class: classes of a map may be joined, bounds of their own they never have. */
export function classHolding(bounds: readonly number[], [from]: EarlyClassBounds): number {
  return 1 + bounds.filter((bound) => from !== null && bound <= from).length;
}
