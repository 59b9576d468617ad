import type { AssessedTable } from '../../core/assessed.ts';
import type { ClassJoin, ClassJoins } from '../../core/class-joins.ts';
import { number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly found: ClassJoins;
  readonly join: ClassJoin;
}

/** class-joins.csv: borders between areas of the same class of an index or typology, beside what chance gives. */
export function classJoinTable({ table: { areas }, classJoins, indices, typologies }: AssessedTable): SideTable {
  const levelOf = ({ scheme, level }: ClassJoins): string | null =>
    areas.schemes.find(({ id }) => id === scheme)?.levels[level]?.id ?? null;
  const typologyOf = ({ kind, subject }: ClassJoins) =>
    kind === 'typology' ? typologies.find(({ definition }) => definition.id === subject) : undefined;
  const indexOf = ({ kind, subject }: ClassJoins) =>
    kind === 'index' ? indices.find(({ definition }) => definition.id === subject) : undefined;
  return sideTable<Row>(
    'class-joins',
    [
      text('scheme', ({ found }) => found.scheme),
      text('area_level', ({ found }) => levelOf(found)),
      text('period', ({ found }) => found.period),
      text('series', ({ found }) => found.subject),
      text('class', ({ found, join }) => indexOf(found)?.classIds[join.classNumber - 1] ?? null),
      text('status_class', ({ found, join }) => {
        const typology = typologyOf(found);
        return typology?.statusClassIds[Math.floor((join.classNumber - 1) / typology.dynamicsClassIds.length)] ?? null;
      }),
      text('dynamics_class', ({ found, join }) => {
        const typology = typologyOf(found);
        return typology?.dynamicsClassIds[(join.classNumber - 1) % typology.dynamicsClassIds.length] ?? null;
      }),
      number('class_areas', ({ join }) => join.areas),
      number('joins', ({ join }) => join.joins),
      number('joins_expected', ({ join }) => join.expected),
      number('joins_p', ({ join }) => join.p),
      number('borders', ({ found }) => found.borders),
    ],
    () => classJoins.flatMap((found) => found.classes.map((join): Row => ({ found, join }))),
  );
}
