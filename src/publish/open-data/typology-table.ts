import type { AssessedTable } from '../../core/assessed.ts';
import { areaColumns, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly area: number;
  readonly period: string;
  readonly typology: string;
  readonly status: string;
  readonly dynamics: string;
  readonly needsAttention: boolean;
}

/** typologies.csv: status and dynamics class of each classified area, and whether it needs special attention. */
export function typologyTable(assessed: AssessedTable): SideTable {
  return sideTable<Row>(
    'typologies',
    [
      ...areaColumns<Row>(assessed.table.areas, ({ area }) => area),
      text('period', ({ period }) => period),
      text('typology', ({ typology }) => typology),
      text('status_class', ({ status }) => status),
      text('dynamics_class', ({ dynamics }) => dynamics),
      text('attention', ({ needsAttention }) => (needsAttention ? 'yes' : 'no')),
    ],
    () => rowsOf(assessed),
  );
}

// few lines: one index, classified areas only
function rowsOf(assessed: AssessedTable): Row[] {
  const rows: Row[] = [];
  for (const { definition, statusClassIds, dynamicsClassIds, periods } of assessed.typologies)
    for (const { period, groups, attention } of periods)
      groups.forEach((group, area) => {
        if (group === 0) return;
        const status = statusClassIds[Math.floor((group - 1) / dynamicsClassIds.length)] ?? '';
        const dynamics = dynamicsClassIds[(group - 1) % dynamicsClassIds.length] ?? '';
        rows.push({ area, period, typology: definition.id, status, dynamics, needsAttention: attention[area] === 1 });
      });
  return rows;
}
