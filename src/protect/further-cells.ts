import type { Cells } from './cells.ts';
import { hideAroundFew } from './hide-around-few.ts';
import { Insiders } from './intervals/insiders.ts';
import { type Doubtless, Intervals, type IntervalsInput } from './intervals/intervals.ts';
import type { EarlierKnowledge } from './known-counts.ts';
import { costOfHidden, hideOptimally, type OptimumReport } from './optimum/hide-optimally.ts';
import type { MovableComponent } from './optimum/movable-component.ts';
import type { OptimumLimits } from './optimum/optimum-limits.ts';
import { Equations } from './secondary/equations.ts';
import { Suppression, type Unprotectable } from './secondary/suppress.ts';

/** What hiding further cells needs beside the cells. */
export interface FurtherInput extends IntervalsInput {
  readonly known: Pick<EarlierKnowledge, 'dependencies' | 'ties'>;
  /** null: the fast pass is enough */
  readonly optimum: OptimumLimits | null;
}

/** What is left after hiding: all that readers can add up, and what nothing can keep in doubt. */
export interface FurtherCells {
  readonly equations: Equations;
  readonly doubtless: readonly Doubtless[];
  readonly unprotectable: readonly Unprotectable[];
  /** null where only the fast pass ran */
  readonly optimum: OptimumReport | null;
  /** what keeps everything protected in doubt */
  readonly intervals: Pick<Intervals, 'room' | 'proofs'>;
}

interface Pass extends Omit<FurtherCells, 'optimum'> {
  readonly intervals: Intervals;
  readonly states: Uint8Array;
  readonly cost: number;
}

/**
 * Hides further cells until readers must hold an interval possible for everything protected: a fast pass over the whole
 * publication, and if asked for the best pattern of every part that is small enough. A best pattern goes through the
 * same pass again, which hides what it lacks; where it then is no better the fast pass stands. Parts of few people come
 * first, and are taken for known afterwards: so nothing that is hidden for others tells of them.
 * @param cells states as the rules left them; changed in place
 */
export function hideFurtherCells(cells: Cells, given: FurtherInput): FurtherCells {
  const few = hideAroundFew(cells, given);
  const found = hideForOthers(cells, { ...given, reader: few.reader });
  return {
    ...found,
    doubtless: [...few.doubtless, ...found.doubtless],
    intervals: few.intervals
      ? { room: few.intervals.room, proofs: [...few.intervals.proofs, ...found.intervals.proofs] }
      : found.intervals,
  };
}

function hideForOthers(cells: Cells, given: FurtherInput): FurtherCells {
  const before = cells.states.slice();
  const fast = pass(cells, given);
  if (!given.optimum) return { ...fast, optimum: null };
  cells.states.set(before);
  const around = { equations: fast.equations, room: fast.intervals.room, isTrusting: true };
  const { changed, report, ...optimal } = hideOptimally(around, {
    solver: given.solver,
    limits: given.optimum,
    insiders: new Insiders(cells, given.algebra),
    states: fast.states,
  });
  const best = changed.length > 0 ? audited(cells, given, { fast, changed, states: optimal.states }) : fast;
  cells.states.set(best.states);
  return { ...best, optimum: { ...report, costBefore: fast.cost, costAfter: best.cost } };
}

function pass(cells: Cells, given: FurtherInput): Pass {
  const { dependencies, ties } = given.known;
  const equations = new Equations(cells, dependencies, ties);
  const intervals = new Intervals(cells, equations, given);
  intervals.run();
  const suppression = new Suppression(cells, equations);
  suppression.run();
  const { unprotectable } = suppression;
  const { doubtless } = intervals;
  const states = cells.states.slice();
  return { equations, intervals, doubtless, unprotectable, states, cost: costOfHidden(cells, states) };
}

// Parts whose best pattern lacks so much that the fast pass was cheaper go back to it.
function audited(
  cells: Cells,
  given: FurtherInput,
  found: { readonly fast: Pass; readonly changed: readonly MovableComponent[]; readonly states: Uint8Array },
): Pass {
  const { fast } = found;
  const again = passFrom(cells, given, found.states);
  const mixed = again.states.slice();
  let isMixed = false;
  for (const { cells: members } of found.changed) {
    const own = (states: Uint8Array): number => costOfHidden(cells, states, members);
    if (own(again.states) <= own(fast.states)) continue;
    isMixed = true;
    for (const cell of members) mixed[cell] = fast.states[cell]!;
  }
  const last = isMixed ? passFrom(cells, given, mixed) : again;
  return last.cost < fast.cost ? last : fast;
}

function passFrom(cells: Cells, given: FurtherInput, states: Uint8Array): Pass {
  cells.states.set(states);
  return pass(cells, given);
}
