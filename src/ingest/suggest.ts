import { distance } from 'fastest-levenshtein';

/** Nobody misspells a name as long as this; comparing it with every candidate would take for ever. */
const LONGEST = 200;

/** The candidate that was probably meant, or null if none is near enough: at most a third of the letters may differ. */
export function suggest(text: string, candidates: Iterable<string>): string | null {
  if (text.length > LONGEST) return null;
  const wanted = text.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}
