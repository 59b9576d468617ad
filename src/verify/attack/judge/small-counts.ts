import type { Column } from '../system/columns.ts';
import type { Knowledge } from '../system/knowledge.ts';

/** A count nobody printed that follows from two shown ones, and is smaller than any that may be shown. */
export interface SmallCount {
  readonly whole: number;
  readonly part: number;
  readonly area: number;
  readonly count: number;
}

/** Differences of two shown counts of which one is a part of the other: 60 people less 58 with a mark leave 2 without. */
export function smallCounts(knowledge: Knowledge): readonly SmallCount[] {
  const found: SmallCount[] = [];
  for (const [whole, part] of nestedColumns(knowledge)) {
    const minimum = Math.max(knowledge.columns[whole]!.minimum, knowledge.columns[part]!.minimum);
    const [wholes, parts] = [knowledge.known[whole]!, knowledge.known[part]!];
    if (minimum <= 1) continue;
    for (let area = 0; area < knowledge.areaCount; area++) {
      // where nothing was corrected since it is today's
      if (knowledge.at(whole, area) !== whole && knowledge.at(part, area) !== part) continue;
      const count = wholes[area]! - parts[area]!;
      if (count > 0.5 && count < minimum - 0.5) found.push({ whole, part, area, count });
    }
  }
  return found;
}

/** Pairs of counts of which the second is a part of the first: by what they are summed from, or as a share of it. */
function nestedColumns({ columns, shares }: Knowledge): Iterable<readonly [whole: number, part: number]> {
  const pairs = new Map<string, readonly [number, number]>();
  const add = (whole: number, part: number): void => {
    pairs.set(`${whole}/${part}`, [whole, part]);
  };
  for (const list of shares.values()) for (const { numerator, denominator } of list) add(denominator, numerator);
  const ofAtom = new Map<number, Column[]>();
  for (const column of columns)
    for (const atom of column.isCount ? column.atoms.keys() : [])
      ofAtom.set(atom, [...(ofAtom.get(atom) ?? []), column]);
  for (const part of columns) {
    const [first] = part.atoms.keys();
    if (first === undefined || !part.isCount) continue;
    for (const whole of ofAtom.get(first)!)
      if (whole !== part && [...part.atoms].every(([atom, factor]) => (whole.atoms.get(atom) ?? 0) >= factor))
        add(whole.number, part.number);
  }
  return pairs.values();
}
