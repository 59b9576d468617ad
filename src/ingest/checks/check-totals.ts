import type { Finding } from '../../core/finding.ts';
import { MARK } from '../../core/status.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import { type CheckContext, placeOf, rounded, type SeriesFacts, shownValue } from './check-context.ts';

interface Sum {
  value: number;
  /** every part is known */
  isComplete: boolean;
  parts: number;
}

/**
 * Delivered totals against the sums of the areas below them. Rows that belong to no area count with the region's total.
 * A difference within the source's tolerance is marked, a larger one is an error; where parts are hidden or unknown
 * only a sum above the total is.
 */
export function checkTotals(context: CheckContext): Finding[] {
  const { areas } = context.table.areas;
  const parents = context.table.areas.children.flatMap((children, index) => (children.length > 0 ? [index] : []));
  const findings: Finding[] = [];
  for (const slice of context.slices) {
    const facts = context.facts.get(slice.series);
    if (!facts?.isAdditive) continue;
    for (const parent of parents) {
      const total = shownValue(slice, parent);
      if (Number.isNaN(total)) continue;
      const extra = areas[parent]?.level === 0 ? slice.unassigned : 0;
      const finding = judge(context, { slice, parent, facts, extra, total });
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

interface TotalCase {
  readonly slice: OpenSlice;
  readonly parent: number;
  readonly facts: SeriesFacts;
  readonly extra: number;
  readonly total: number;
}

function judge(context: CheckContext, { slice, parent, facts, extra, total }: TotalCase): Finding | null {
  const sum: Sum = { value: 0, isComplete: true, parts: 0 };
  addParts(context, slice, { parent, sum });
  if (sum.parts === 0) return null;
  const dust = 1e-9 * Math.max(1, Math.abs(total));
  const difference = total - sum.value;
  const withExtra = difference - extra;
  const isExact = Math.abs(difference) <= dust || Math.abs(withExtra) <= dust;
  if (sum.isComplete && isExact) return null;
  const smallest = Math.min(Math.abs(difference), Math.abs(withExtra));
  const allowed = facts.tolerance + dust;
  if (sum.isComplete && smallest <= allowed) {
    slice.marks ??= new Uint8Array(slice.values.length);
    slice.marks[parent] = (slice.marks[parent] ?? 0) | MARK.notAdditive;
    return null;
  }
  if (!sum.isComplete && difference >= -allowed) return null;
  const details = {
    series: slice.series,
    group: slice.group,
    period: slice.period,
    sum: rounded(sum.value),
    difference: rounded(difference),
    tolerance: facts.tolerance,
    parts: sum.parts,
    unassigned: rounded(extra),
  };
  return { code: 'total-mismatch', severity: 'error', ...placeOf(context.table, slice, parent), details };
}

// An area without a row of its own stands for the areas below it.
function addParts(context: CheckContext, slice: OpenSlice, { parent, sum }: { parent: number; sum: Sum }): void {
  for (const child of context.table.areas.children[parent] ?? []) {
    const value = shownValue(slice, child);
    if (!Number.isNaN(value)) {
      sum.value += value;
      sum.parts++;
      continue;
    }
    const isDelivered = (slice.origin.channels[child] ?? 0) !== 0;
    const below = context.table.areas.children[child] ?? [];
    if (isDelivered || below.length === 0) sum.isComplete = false;
    if (!isDelivered) addParts(context, slice, { parent: child, sum });
  }
}
