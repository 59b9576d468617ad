import type { Language } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import { SIDE_SIGNS, SIGNS } from '../chapters/figure-text.ts';
import { type Argument, call, inline } from './typst.ts';

const { few, unsteady, chance } = SIGNS;
const { higher, lower } = SIDE_SIGNS;
/** Signs behind numbers and words; one that is a degree elsewhere stands at the end. */
const BEHIND = new RegExp(`([${few}${unsteady}${higher}${lower}]|(?<=\\s)${chance}$)`);
/** Signs in front of what they mean. */
const EXPLAINED = new RegExp(`((?:^|(?<=[·,:.] ))[${few}${unsteady}${chance}${higher}${lower}](?= ))`);

/** The cell of a table with words for its signs, for those who hear it: a sign is seen alone. */
export function spokenSigns(language: Language, cell: string): Argument {
  const { atlas, profiles } = texts[language];
  const words = new Map<string, string>([
    [few, atlas.area.few],
    [unsteady, atlas.area.unsteady],
    [chance, atlas.table.mayBeChance],
    [higher, profiles.sides.higher],
    [lower, profiles.sides.lower],
  ]);
  return withSigns(cell, BEHIND, (sign) => call('signed', [sign, words.get(sign) ?? sign]));
}

/** A text that says what signs mean, the signs seen alone: who hears it hears their words elsewhere. */
export function silentSigns(text: string): Argument {
  return withSigns(text, EXPLAINED, (sign) => call('unsaid', [sign]));
}

function withSigns(text: string, signs: RegExp, set: (sign: string) => ReturnType<typeof call>): Argument {
  const parts = text.split(signs);
  if (parts.length === 1) return text;
  // what stands at odd places is a sign
  return inline(...parts.flatMap((part, at) => (part === '' ? [] : [at % 2 === 1 ? set(part) : part])));
}
