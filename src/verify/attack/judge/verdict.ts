import type { Component } from '../system/component.ts';
import type { SystemParts } from '../system/system-parts.ts';
import type { ReachedCount } from './reached-counts.ts';

/** What the office says of a count. */
export interface Judged {
  readonly count: ReachedCount;
  /** whether it demands something of it; null: it says nothing of any count */
  readonly isDemanded: boolean | null;
  /** how many they are; nothing where it does not say */
  readonly truth: number | null | undefined;
  /** whether more is taken for corrected than can be seen: then whoever finds a count too small is not mistaken */
  readonly isDoubtful: boolean;
}

/** What a narrow range means; `mistaken`: the count is not in it, for a reader took something corrected for the same. */
export type Verdict = 'leak' | 'no secret' | 'mistaken';

/** Judges a count that follows more closely than hidden counts should. */
export function verdict(
  { knowledge }: SystemParts,
  { isCorrected }: Component,
  { count, isDemanded, truth, isDoubtful }: Judged,
): Verdict {
  const { column, takenFrom, area, lower, upper, reach } = count;
  const { isCount, isZeroShown, minimum, versions } = knowledge.columns[column]!;
  if (isOutside(truth, count, isCorrected)) return 'mistaken';
  const isEnough = takenFrom === null ? lower >= Math.max(1, minimum) : lower >= reach;
  const mayBeTold = isEnough || (takenFrom === null && isZeroShown && upper === 0);
  // Changes and balances count nobody: they are secrets where the office says so alone, and the counts behind them are
  // judged for themselves.
  if (!isCount && takenFrom === null) return isDemanded === false ? 'no secret' : 'leak';
  if (isCorrected && isDemanded === false) {
    // what was hidden for the sake of others may follow where figures were corrected
    if (mayBeTold) return 'no secret';
    return isDoubtful ? 'leak' : 'mistaken';
  }
  if (!isCount && isDemanded !== true && mayBeTold) return 'no secret';
  if (takenFrom !== null && !knowledge.isPartOfFew(column, area)) return 'leak';
  // what was corrected since, and is shown today, was a secret then only if it was small
  const isFormer = versions[0] !== column && !Number.isNaN(knowledge.known[versions[0]!]![area]!);
  if (!isFormer && !knowledge.mayBeNoSecret(column, area)) return 'leak';
  // A numerator may be hidden for the sake of its denominator alone, or whatever it is. Then it is a secret only where a
  // rule says so; whoever was told no secrets must see that it is nobody, where that may be shown, or enough.
  return (isDemanded === null ? mayBeTold : !isDemanded) ? 'no secret' : 'leak';
}

/** True if a count that follows from several editions is another one. */
export function isOutside(
  truth: number | null | undefined,
  { lower, upper }: { readonly lower: number; readonly upper: number },
  isCorrected: boolean,
): boolean {
  return isCorrected && typeof truth === 'number' && (truth < lower - 0.5 || truth > upper + 0.5);
}
