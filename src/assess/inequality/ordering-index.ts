import type { IndexResult } from '../../core/assessed.ts';
import type { IndexDefinition, TypologyDefinition } from '../../core/indicator.ts';

/**
 * Indices that order areas by their burden as a whole: the status indices of typologies, else the first that belongs to
 * no single topic.
 * @param indices of the table
 * @param typologies of the table
 * @returns none where the office has no index over all topics
 */
export function orderingIndices(
  indices: readonly IndexResult[],
  typologies: readonly TypologyDefinition[],
): readonly IndexResult[] {
  const statuses = new Set(typologies.map(({ status }) => status));
  const found = indices.filter(({ definition }) => statuses.has(definition.id));
  if (found.length > 0) return found;
  return indices.filter(({ definition }) => definition.topic === null).slice(0, 1);
}

/** Ids of all indicators in an index, also through the indices that it is made of. */
export function indicatorsIn(definition: IndexDefinition, all: readonly IndexResult[]): ReadonlySet<string> {
  const inner = new Map(all.map((index) => [index.definition.id, index.definition]));
  const found = new Set<string>();
  const visit = ({ members }: IndexDefinition): void => {
    for (const { indicator } of members) {
      if (found.has(indicator)) continue;
      found.add(indicator);
      const index = inner.get(indicator);
      if (index) visit(index);
    }
  };
  visit(definition);
  return found;
}
