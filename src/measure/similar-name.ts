import { distance } from 'fastest-levenshtein';

const SHORTEST = 5;
const MOST_EDITS = 2;
const digits = (name: string): string => name.replace(/\D/g, '');

/**
 * A known name that this one was probably meant to be. Names that differ in their digits are different things
 * (`sgb2_under_15`, `sgb2_under_18`), not misspellings.
 * @param name the name that is not known
 * @param known names there are
 * @returns the nearest one, or null if none is near
 */
export function similarName(name: string, known: Iterable<string>): string | null {
  if (name.length < SHORTEST) return null;
  let best: { name: string; edits: number } | null = null;
  for (const candidate of known) {
    if (digits(candidate) !== digits(name)) continue;
    const edits = distance(name, candidate);
    if (edits <= MOST_EDITS && (!best || edits < best.edits)) best = { name: candidate, edits };
  }
  return best?.name ?? null;
}
