import type { JudgedRest, Rest } from '../system/component.ts';
import type { Knowledge } from '../system/knowledge.ts';
import { leftOver, type SharedGround } from '../system/shared-ground.ts';

/** People whom areas of one scheme hold and those of another within them do not. */
export interface RestCount extends Rest, Pick<JudgedRest, 'reach' | 'width'> {
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
      const { whole, parts } = relation;
      return [{ column: number, whole, parts, reach: minimum, width: 0, lower: rest, upper: rest }];
    });
  });
}

/** What the office protects between two schemes though all its counts are shown. */
export function printedRests({ known }: Knowledge, ground: SharedGround, rests: readonly JudgedRest[]): RestCount[] {
  return rests.flatMap((rest): RestCount[] => {
    const left = leftOver(rest, known[rest.column]!);
    return Number.isNaN(left) || ground.isTakenForNobody(rest) ? [] : [{ ...rest, lower: left, upper: left }];
  });
}
