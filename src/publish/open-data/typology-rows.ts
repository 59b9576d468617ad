import { levelId } from '../../core/area.ts';
import type { AssessedTable } from '../../core/assessed.ts';
import type { WriterTable } from '../../formats/write-csv.ts';

interface Row {
  readonly area: number;
  readonly period: string;
  readonly typology: string;
  readonly status: string;
  readonly dynamics: string;
  readonly needsAttention: boolean;
}

/** typologies.csv: status and dynamics class of each classified area, and whether it needs special attention. */
export function typologyRows(assessed: AssessedTable): WriterTable {
  const { areas } = assessed.table;
  // few lines: one index, classified areas only
  const rows: Row[] = [];
  for (const { definition, statusClassIds, dynamicsClassIds, periods } of assessed.typologies)
    for (const { period, groups, attention } of periods)
      groups.forEach((group, area) => {
        if (group === 0) return;
        const status = statusClassIds[Math.floor((group - 1) / dynamicsClassIds.length)] ?? '';
        const dynamics = dynamicsClassIds[(group - 1) % dynamicsClassIds.length] ?? '';
        rows.push({ area, period, typology: definition.id, status, dynamics, needsAttention: attention[area] === 1 });
      });
  const text = (name: string, read: (row: Row) => string | undefined) => ({
    name,
    kind: 'text' as const,
    at: (index: number) => {
      const row = rows[index];
      return (row && read(row)) ?? null;
    },
  });
  const areaOf = (row: Row) => areas.areas[row.area];
  return {
    rowCount: rows.length,
    columns: [
      text('scheme', (row) => areaOf(row)?.scheme),
      text('area_code', (row) => areaOf(row)?.code),
      text('area_level', (row) => {
        const area = areaOf(row);
        return area && levelId(areas, area);
      }),
      text('period', (row) => row.period),
      text('typology', (row) => row.typology),
      text('status_class', (row) => row.status),
      text('dynamics_class', (row) => row.dynamics),
      text('attention', (row) => (row.needsAttention ? 'yes' : 'no')),
    ],
  };
}
