import type { Finding } from '../../core/finding.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import { type CheckContext, median, placeOf, type Strand, shownValue } from './check-context.ts';

/** Natural logarithms: a total this far from its usual size is wrong, and this near to another column's is that one. */
const WRONG = Math.log(1.3);
const SAME = Math.log(1.08);
/** Two columns whose sizes differ less than this cannot be told apart by size. */
const DISTINCT = Math.log(1.2);

interface Column {
  readonly strand: Strand;
  /** totals per point of the strand */
  readonly totals: readonly number[];
}

/** Sum of the level with most figures: enough to know a column by its size. */
function totalOf(context: CheckContext, slice: OpenSlice): number {
  let best = 0;
  let most = 0;
  for (const level of context.levels) {
    let [sum, count] = [0, 0];
    for (const area of level) {
      const value = shownValue(slice, area);
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    if (count > most) [best, most] = [sum, count];
  }
  return most < 3 ? Number.NaN : best / most;
}

const firstChannel = (slice: OpenSlice): number => slice.origin.channels.find((entry) => entry !== 0) ?? 0;

/**
 * Columns that carry the figures of other columns in one period: their totals leave their usual size and match that
 * of another column of the same source instead. Two such columns are an exchange or a shift.
 */
export function checkShifted(context: CheckContext): Finding[] {
  const bySource = new Map<string, Column[]>();
  for (const strand of context.strands) {
    if (strand.points.length < 2) continue;
    const totals = strand.points.map(({ slice }) => totalOf(context, slice));
    const first = strand.points[0]?.slice;
    const source = first ? context.table.channels[firstChannel(first) - 1]?.source : undefined;
    if (source === undefined || totals.filter((total) => total > 0).length < 2) continue;
    bySource.set(source, [...(bySource.get(source) ?? []), { strand, totals }]);
  }
  return [...bySource.values()].flatMap((columns) => shiftedIn(context, columns));
}

function usualSize(column: Column, period: string): number {
  const others = column.strand.points.flatMap((point, index) => {
    const total = column.totals[index] ?? Number.NaN;
    return point.period.code !== period && total > 0 ? [total] : [];
  });
  return median(Float64Array.from(others));
}

function shiftedIn(context: CheckContext, columns: readonly Column[]): Finding[] {
  const periods = new Set(columns.flatMap(({ strand }) => strand.points.map((point) => point.period.code)));
  const findings: Finding[] = [];
  for (const period of periods) {
    const sized = columns.flatMap((column) => {
      const index = column.strand.points.findIndex((point) => point.period.code === period);
      const total = column.totals[index] ?? Number.NaN;
      const usual = usualSize(column, period);
      const slice = column.strand.points[index]?.slice;
      return slice && total > 0 && usual > 0 ? [{ slice, total: Math.log(total), usual: Math.log(usual) }] : [];
    });
    const wrong = sized.flatMap((entry) => {
      if (Math.abs(entry.total - entry.usual) < WRONG) return [];
      const other = sized
        .filter((candidate) => candidate !== entry && Math.abs(candidate.usual - entry.usual) > DISTINCT)
        .filter((candidate) => Math.abs(candidate.usual - entry.total) < SAME)
        .sort((a, b) => Math.abs(a.usual - entry.total) - Math.abs(b.usual - entry.total))[0];
      return other ? [{ slice: entry.slice, other: other.slice }] : [];
    });
    const slices = new Set(wrong.map((entry) => entry.slice));
    const moved = wrong.filter((entry) => slices.has(entry.other) || wrong.some(({ other }) => other === entry.slice));
    const [first] = moved;
    if (moved.length < 2 || !first) continue;
    findings.push(shiftFinding(context, moved, { slice: first.slice, period }));
  }
  return findings;
}

function shiftFinding(
  context: CheckContext,
  moved: readonly { slice: OpenSlice; other: OpenSlice }[],
  { slice, period }: { slice: OpenSlice; period: string },
): Finding {
  const area = slice.origin.channels.findIndex((channel) => channel !== 0);
  const { file, sheet, column } = placeOf(context.table, slice, area);
  const nameOf = (entry: OpenSlice): string => (entry.group === '' ? entry.series : `${entry.series} (${entry.group})`);
  const columns = moved.map((entry) => `${nameOf(entry.slice)} ← ${nameOf(entry.other)}`);
  const details = { period, columns: columns.slice(0, 5).join(', '), count: columns.length };
  const place = { file, sheet: sheet ?? null, column: column ?? null, value: period };
  return { code: 'columns-shifted', severity: 'error', ...place, details };
}
