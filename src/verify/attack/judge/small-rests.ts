import type { Knowledge } from '../system/knowledge.ts';
import { leftOver, type SharedGround } from '../system/shared-ground.ts';

/** People whom areas of one scheme hold and those of another within them do not. */
export interface RestCount {
  readonly column: number;
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** What is left over between two schemes where all its counts are shown, and is smaller than may be shown. */
export function smallRests(knowledge: Knowledge, ground: SharedGround): readonly RestCount[] {
  return knowledge.columns.flatMap((column) => {
    const { number, minimum } = column;
    if (minimum <= 1) return [];
    return ground.relations.flatMap((relation, position): RestCount[] => {
      const rest = leftOver(relation, knowledge.known[number]!);
      const isSmall = rest > 0.5 && rest < minimum - 0.5;
      if (!isSmall || !ground.holds(position, column)) return [];
      return [{ column: number, whole: relation.whole, parts: relation.parts, lower: rest, upper: rest }];
    });
  });
}
