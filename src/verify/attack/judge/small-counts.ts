import type { Knowledge } from '../system/knowledge.ts';
import { nestedColumns } from '../system/nested-columns.ts';

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
