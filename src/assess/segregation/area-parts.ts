import type { AreaTable } from '../../core/area.ts';
import type { ShownPeriod } from '../../core/stages.ts';
import { isShown, STATUS } from '../../core/status.ts';
import type { LevelMembers } from '../level-members.ts';

/** An area and those below it on one level. */
export interface AreaParts {
  readonly area: number;
  /** indices of areas, in the order of their codes */
  readonly parts: Uint32Array;
  /** number, from 0, of the area next below `area` that holds each part; null where these are the parts themselves */
  readonly between: Uint32Array | null;
}

/** The areas of a level as parts of each area above them. */
export function areaParts(table: AreaTable, level: LevelMembers): AreaParts[] {
  const codes = (area: number): string => table.areas[area]!.code;
  const sorted = level.areas.slice().sort((first, second) => (codes(first) < codes(second) ? -1 : 1));
  const found = new Map<number, { parts: number[]; between: number[] }>();
  for (const part of sorted) {
    for (let below = part, above = table.areas[part]!.parent; above >= 0; ) {
      const entry = found.get(above) ?? { parts: [], between: [] };
      entry.parts.push(part);
      entry.between.push(below);
      found.set(above, entry);
      below = above;
      above = table.areas[above]!.parent;
    }
  }
  return [...found]
    .sort(([first], [second]) => first - second)
    .map(([area, { parts, between }]) => {
      const numbers = new Map([...new Set(between)].map((below, number) => [below, number]));
      const isDirect = between.every((below, index) => below === parts[index]);
      return {
        area,
        parts: Uint32Array.from(parts),
        between: isDirect ? null : Uint32Array.from(between, (below) => numbers.get(below)!),
      };
    });
}

/** Counts of a group (or of events) and of all others in the parts of an area. */
export interface PartCounts {
  readonly group: Float64Array;
  readonly others: Float64Array;
  /** all people per part */
  readonly everybody: Float64Array;
  /** positions of the included parts in AreaParts.parts */
  readonly included: Uint32Array;
  /** why nothing is said, STATUS.ok if enough is shown */
  readonly status: number;
}

/** Fewer areas are better read one by one. */
export const FEWEST_PARTS = 5;
/** Share of the people of the area above that must live in parts with shown counts. */
export const LEAST_COVERED = 0.9;

/**
 * Shown counts of the parts of an area, and whether they are enough.
 * @param period shown numerator and denominator of a share or rate
 * @param parts the area and its parts
 * @param isShare false: events, of which one person can have several; then `others` may lie below 0
 */
export function partCounts(
  { numerator, denominator }: ShownPeriod,
  { area, parts }: AreaParts,
  isShare = true,
): PartCounts {
  const included = new Uint32Array(parts.length);
  const group = new Float64Array(parts.length);
  const others = new Float64Array(parts.length);
  const everybody = new Float64Array(parts.length);
  let [count, people, hasHidden] = [0, 0, false];
  parts.forEach((part, position) => {
    const [above, below] = [numerator!.statuses[part]!, denominator!.statuses[part]!];
    const [members, all] = [numerator!.values[part]!, denominator!.values[part]!];
    if (above === STATUS.hidden || below === STATUS.hidden) hasHidden = true;
    if (!isShown(above) || !isShown(below) || !(members >= 0 && all >= 0)) return;
    // More members than people is a fault of the data that has its own finding.
    if (isShare && members > all) return;
    included[count] = position;
    group[count] = members;
    others[count] = all - members;
    everybody[count] = all;
    people += all;
    count += 1;
  });
  const whole = denominator!.values[area]!;
  const covered = isShown(denominator!.statuses[area]!) && whole > 0 ? people / whole : count / parts.length;
  const missing = hasHidden ? STATUS.hidden : STATUS.unknown;
  return {
    group: group.subarray(0, count),
    others: others.subarray(0, count),
    everybody: everybody.subarray(0, count),
    included: included.subarray(0, count),
    status: covered < LEAST_COVERED ? missing : count < FEWEST_PARTS ? STATUS['not-applicable'] : STATUS.ok,
  };
}
