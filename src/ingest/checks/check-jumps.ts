import type { Finding } from '../../core/finding.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import { type CheckContext, placeOf, rounded, type SeriesFacts } from './check-context.ts';
import { type Outlier, outliers, scaleOf } from './outliers.ts';

interface Transition {
  readonly facts: SeriesFacts;
  readonly before: OpenSlice;
  readonly after: OpenSlice;
  readonly outliers: readonly Outlier[];
}

interface Swap {
  readonly first: number;
  readonly second: number;
  readonly transitions: Transition[];
}

/** Part of the change that may remain when two areas are taken for one another. */
const EXPLAINED = 0.25;

/** Changes far outside those of the region; two areas that changed places are said as such. */
export function checkJumps(context: CheckContext): Finding[] {
  const transitions = transitionsOf(context);
  const swaps = findSwaps(transitions).filter((swap) => isConfirmed(context, swap));
  const swapped = new Map<OpenSlice, Set<number>>();
  for (const { first, second, transitions: explained } of swaps) {
    for (const { after } of explained) {
      const areas = swapped.get(after) ?? new Set();
      swapped.set(after, areas.add(first).add(second));
    }
  }
  const findings = swaps.map((swap) => swapFinding(context, swap));
  for (const { facts, before, after, outliers: found } of transitions) {
    for (const outlier of found) {
      if (swapped.get(after)?.has(outlier.area)) continue;
      const details = {
        series: facts.series,
        group: after.group,
        period: after.period,
        earlierPeriod: before.period,
        earlier: rounded(outlier.before),
      };
      const place = placeOf(context.table, after, outlier.area);
      findings.push({ code: 'value-jump', severity: 'warning', ...place, details });
    }
  }
  return findings;
}

function transitionsOf(context: CheckContext): Transition[] {
  const transitions: Transition[] = [];
  for (const { facts, points } of context.strands) {
    for (let index = 1; index < points.length; index++) {
      const [before, after] = [points[index - 1]?.slice, points[index]?.slice];
      if (!before || !after) continue;
      for (const level of context.levels) {
        const found = outliers(facts, { before, after }, level);
        if (found.length > 0) transitions.push({ facts, before, after, outliers: found });
      }
    }
  }
  return transitions;
}

/** Pairs of areas that jump in opposite directions, each to where the other one was. */
function findSwaps(transitions: readonly Transition[]): Swap[] {
  const swaps = new Map<string, Swap>();
  for (const transition of transitions) {
    const rising = transition.outliers.filter((outlier) => outlier.excess > 0);
    const falling = transition.outliers.filter((outlier) => outlier.excess < 0);
    const scale = scaleOf(transition.facts);
    for (const up of rising) {
      const down = falling.find((candidate) => {
        const apart = Math.abs(scale(up.after) - scale(candidate.before));
        const back = Math.abs(scale(candidate.after) - scale(up.before));
        const moved =
          Math.abs(scale(up.after) - scale(up.before)) + Math.abs(scale(candidate.after) - scale(candidate.before));
        return apart + back < EXPLAINED * moved;
      });
      if (!down) continue;
      const [first, second] = [Math.min(up.area, down.area), Math.max(up.area, down.area)];
      const key = `${first}\u001f${second}\u001f${transition.after.period}`;
      const swap = swaps.get(key) ?? { first, second, transitions: [] };
      swap.transitions.push(transition);
      swaps.set(key, swap);
    }
  }
  return [...swaps.values()];
}

// Two areas may trade places in one series by chance; where a period has several, two of them must agree.
function isConfirmed(context: CheckContext, { transitions }: Swap): boolean {
  if (transitions.length > 1) return true;
  const [only] = transitions;
  const alike = context.strands.filter(({ points }) =>
    points.some(({ slice }, index) => {
      return slice.period === only?.after.period && points[index - 1]?.slice.period === only.before.period;
    }),
  );
  return alike.length === 1;
}

function swapFinding(context: CheckContext, { first, second, transitions }: Swap): Finding {
  const { areas } = context.table.areas;
  const [transition] = transitions;
  const slice = transition?.after;
  const place = slice ? placeOf(context.table, slice, first) : { file: '' };
  const details = {
    other: areas[second]?.code ?? '',
    otherRow: slice?.origin.rows[second] ?? 0,
    series: [...new Set(transitions.map((entry) => entry.facts.series))].join(', '),
    period: slice?.period ?? '',
    earlierPeriod: transition?.before.period ?? '',
  };
  return { code: 'areas-swapped', severity: 'warning', ...place, details };
}
