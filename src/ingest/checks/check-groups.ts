import type { Finding } from '../../core/finding.ts';
import { type AgeRange, groupCode, parseAgeRange, parseGroup } from '../../core/group.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import { type CheckContext, placeOf, rounded, shownValue } from './check-context.ts';

/** Slices of one series and period that split one whole by one dimension. */
interface Split {
  readonly whole: OpenSlice;
  readonly dimension: string;
  readonly parts: { readonly value: string; readonly slice: OpenSlice }[];
}

/**
 * Groups inside a series: no part may be larger than its whole, and parts that are all of it add up to it. Ages tell
 * whether they are all; of other dimensions it is taken for granted where most areas add up.
 */
export function checkGroups(context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const split of splits(context)) {
    const facts = context.facts.get(split.whole.series);
    if (!facts?.isCount) continue;
    const tolerance = facts.tolerance + 1e-9;
    for (const part of split.parts)
      findings.push(...larger(context, { part: part.slice, whole: split.whole, tolerance }));
    if (split.dimension === 'age') {
      for (const [inner, outer] of nestedAges(split))
        findings.push(...larger(context, { part: inner, whole: outer, tolerance }));
    }
    const cover = split.dimension === 'age' ? tiling(split) : split.parts.map((part) => part.slice);
    if (cover.length < 2) continue;
    const off = mismatches(context, split, { cover, tolerance });
    if (split.dimension === 'age' || off.findings.length * 2 < off.compared) findings.push(...off.findings);
  }
  return findings;
}

function splits(context: CheckContext): Split[] {
  const byKey = new Map<string, OpenSlice>();
  for (const slice of context.slices) byKey.set(`${slice.series}\u001f${slice.group}\u001f${slice.period}`, slice);
  const found = new Map<string, Split>();
  for (const slice of context.slices) {
    if (slice.group === '') continue;
    const conditions = parseGroup(slice.group);
    for (const [dimension, value] of conditions) {
      const rest = groupCode([...conditions].filter(([name]) => name !== dimension));
      const whole = byKey.get(`${slice.series}\u001f${rest}\u001f${slice.period}`);
      if (!whole) continue;
      const key = `${slice.series}\u001f${rest}\u001f${slice.period}\u001f${dimension}`;
      const split = found.get(key) ?? { whole, dimension, parts: [] };
      split.parts.push({ value, slice });
      found.set(key, split);
    }
  }
  return [...found.values()];
}

function larger(
  context: CheckContext,
  { part, whole, tolerance }: { part: OpenSlice; whole: OpenSlice; tolerance: number },
): Finding[] {
  const findings: Finding[] = [];
  for (let area = 0; area < part.values.length; area++) {
    const small = shownValue(part, area);
    const large = shownValue(whole, area);
    if (!(small > large + tolerance)) continue;
    const other = placeOf(context.table, whole, area);
    const details = {
      series: part.series,
      group: part.group,
      period: part.period,
      whole: rounded(large),
      wholeGroup: whole.group,
      wholeColumn: other.column ?? '',
      wholeRow: other.row ?? 0,
    };
    const place = placeOf(context.table, part, area);
    findings.push({ code: 'part-larger-than-whole', severity: 'error', ...place, details });
  }
  return findings;
}

type Band = { readonly slice: OpenSlice; readonly range: AgeRange };

const bandsOf = (split: Split): Band[] =>
  split.parts.flatMap(({ value, slice }) => {
    const range = parseAgeRange(value);
    return range ? [{ slice, range }] : [];
  });

function nestedAges(split: Split): [OpenSlice, OpenSlice][] {
  const bands = bandsOf(split);
  return bands.flatMap((inner) =>
    bands.flatMap((outer): [OpenSlice, OpenSlice][] => {
      const isInside = inner.range.from >= outer.range.from && inner.range.to <= outer.range.to;
      return inner !== outer && isInside ? [[inner.slice, outer.slice]] : [];
    }),
  );
}

/** Bands that follow one another from 0 to the open end, the shortest first; empty if there is no such chain. */
function tiling(split: Split): OpenSlice[] {
  const bands = bandsOf(split).sort((first, second) => first.range.to - second.range.to);
  const walk = (from: number): Band[] | null => {
    for (const band of bands) {
      if (band.range.from !== from) continue;
      if (band.range.to === Number.POSITIVE_INFINITY) return [band];
      const rest = walk(band.range.to + 1);
      if (rest) return [band, ...rest];
    }
    return null;
  };
  return (walk(0) ?? []).map((band) => band.slice);
}

function mismatches(
  context: CheckContext,
  split: Split,
  { cover, tolerance }: { cover: readonly OpenSlice[]; tolerance: number },
): { findings: Finding[]; compared: number } {
  const { whole } = split;
  const findings: Finding[] = [];
  let compared = 0;
  for (let area = 0; area < whole.values.length; area++) {
    const total = shownValue(whole, area);
    let sum = 0;
    for (const part of cover) sum += shownValue(part, area);
    if (Number.isNaN(total) || Number.isNaN(sum)) continue;
    compared++;
    if (Math.abs(total - sum) <= tolerance) continue;
    const details = {
      series: whole.series,
      group: whole.group,
      period: whole.period,
      dimension: split.dimension,
      sum: rounded(sum),
      difference: rounded(total - sum),
      tolerance: rounded(tolerance - 1e-9),
      parts: cover.length,
    };
    findings.push({ code: 'total-mismatch', severity: 'error', ...placeOf(context.table, whole, area), details });
  }
  return { findings, compared };
}
