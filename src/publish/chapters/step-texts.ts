import type { Language } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';

/** How delivered figures become an edition, step by step. */
export function stepTexts(language: Language, compareYears: number): readonly string[] {
  const steps = Object.values(texts[language].atlas.methods.stepsText);
  return steps.map((text) => (typeof text === 'string' ? text : text(compareYears)));
}
