import type { AssessedTable, IndexResult } from '../../core/assessed.ts';
import type { IndexCertainty } from '../../core/certainty.ts';
import { areaColumns, number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly index: IndexResult;
  readonly certainty: IndexCertainty;
  /** position among the areas of the certainty */
  readonly at: number;
  readonly area: number;
  /** 1-based class of the area, 0 for none */
  readonly own: number;
}

/** certainty.csv: per index and area the ranks and the share of the runs behind its class, and the nearest other class. */
export function certaintyTable(assessed: AssessedTable): SideTable {
  return sideTable<Row>(
    'certainty',
    [
      ...areaColumns<Row>(assessed.table.areas, ({ area }) => area),
      text('period', ({ certainty }) => certainty.period),
      text('series', ({ certainty }) => certainty.index),
      text('class', ({ index, own }) => index.classIds[own - 1] ?? null),
      number('class_share', ({ certainty, at, own }) => certainty.classShares[own - 1]?.[at] ?? null),
      number('rank_from', ({ certainty, at }) => certainty.rankFrom[at]!),
      number('rank_to', ({ certainty, at }) => certainty.rankTo[at]!),
      text('next_class', ({ index, certainty, at, own }) => nextClass(index, own, certainty.needed.sides[at]!)),
      number('class_distance', ({ certainty, at }) => certainty.needed.distances[at]!),
      text(
        'needed_series',
        ({ index, certainty, at }) => index.definition.members[certainty.needed.members[at]!]?.indicator ?? null,
      ),
      number('needed_value', ({ certainty, at }) => certainty.needed.values[at]!),
    ],
    () => rowsOf(assessed),
  );
}

function nextClass({ classIds }: IndexResult, own: number, side: number): string | null {
  return own === 0 || side === 0 ? null : (classIds[own + side - 1] ?? null);
}

function rowsOf({ indices, certainty: all }: AssessedTable): Row[] {
  const byId = new Map(indices.map((index) => [index.definition.id, index]));
  return all.flatMap((certainty) => {
    const index = byId.get(certainty.index)!;
    const classes = index.periods.find(({ period }) => period === certainty.period)?.classes;
    return Array.from(certainty.areas, (area, at) => ({ index, certainty, at, area, own: classes?.[area] ?? 0 }));
  });
}
