import type { ClusterResult } from '../../core/area-clusters.ts';
import type { AssessedTable } from '../../core/assessed.ts';
import { statusName } from '../../core/status.ts';
import { areaColumns, number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly result: ClusterResult;
  readonly area: number;
}

/** clusters.csv: the group of each area of the clustered level; empty with a status where it has none. */
export function clusterTable({ table: { areas }, clusters }: AssessedTable): SideTable {
  const numberOf = ({ result, area }: Row): number | null => result.groups[area] || null;
  return sideTable<Row>(
    'clusters',
    [
      ...areaColumns<Row>(areas, ({ area }) => area),
      text('period', ({ result }) => result.period),
      number('cluster', numberOf),
      text('status', ({ result, area }) => statusName(result.statuses[area]!)),
      number('silhouette', ({ result, area }) => result.silhouettes[area]!),
      number('cluster_stability', (row) => {
        const cluster = numberOf(row);
        return cluster === null ? null : row.result.clusters[cluster - 1]!.stability;
      }),
    ],
    () =>
      clusters.flatMap((result) =>
        areas.areas.flatMap(({ scheme, level }, area): Row[] =>
          scheme === result.scheme && level === result.level ? [{ result, area }] : [],
        ),
      ),
  );
}
