import type { KnownEdition } from '../edition.ts';
import { ColumnList } from '../system/columns.ts';
import { Knowledge } from '../system/knowledge.ts';

/**
 * Tells which series an earlier edition shows otherwise than the newest: a figure that was revised is another unknown.
 * @param editions the newest first
 * @param at position of the edition in question
 * @returns mark of a series at a period; '' where both say the same
 */
export function revisedSlices(
  editions: readonly KnownEdition[],
  at: number,
): (series: string, period: string) => string {
  const [newest] = editions;
  const edition = editions[at]!;
  if (!newest || at === 0) return () => '';
  const list = new ColumnList();
  const indices = [newest, edition].map(({ formulas }) => list.add(formulas));
  const columns = list.columns();
  const knowledge = new Knowledge(columns, newest.reference.figures.areas.areas.length);
  [newest, edition].forEach(({ reference }, position) => {
    knowledge.learn(reference.figures, indices[position]!);
  });
  const revised = new Set<string>();
  for (const { column } of knowledge.contradictions)
    for (const { series, period } of columns[column]!.slices) revised.add(`${series}/${period}`);
  return (series, period) => (revised.has(`${series}/${period}`) ? `edition ${at}` : '');
}
