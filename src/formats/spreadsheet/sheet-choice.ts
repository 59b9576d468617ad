import { distance } from 'fastest-levenshtein';
import { type Refusal, refuse } from '../refusal.ts';

const NAMES_SHOWN = 5;

function pattern(sheet: string): RegExp | null {
  if (sheet.length < 3 || !sheet.startsWith('/') || !sheet.endsWith('/')) return null;
  try {
    return new RegExp(sheet.slice(1, -1), 'u');
  } catch {
    return null;
  }
}

/**
 * Names of the sheets that are wanted: all for null, those that match a `/regular expression/`, or the one of this
 * name. Refused with `delivery-sheet-unknown`, the names there are and the nearest of them.
 */
export function chooseSheets(names: readonly string[], sheet: string | null): ReadonlySet<string> | Refusal {
  if (sheet === null) return new Set(names);
  const expression = pattern(sheet);
  const chosen = names.filter((name) => (expression ? expression.test(name) : name === sheet));
  if (chosen.length > 0) return new Set(chosen);
  const byDistance = [...names].sort((first, second) => distance(first, sheet) - distance(second, sheet));
  return refuse('delivery-sheet-unknown', {
    sheet,
    sheets: names.slice(0, NAMES_SHOWN).join(', '),
    count: names.length,
    nearest: byDistance[0] ?? '',
  });
}
