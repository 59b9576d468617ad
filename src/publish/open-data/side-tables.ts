import type { AssessedTable } from '../../core/assessed.ts';
import { assessmentTable } from './assessment-table.ts';
import { inequalityTable } from './inequality-table.ts';
import type { SideTable } from './side-table.ts';
import { typologyTable } from './typology-table.ts';

const TABLES: readonly ((assessed: AssessedTable) => SideTable | null)[] = [
  assessmentTable,
  inequalityTable,
  typologyTable,
];

/** The tables beside the observations of which an edition has any. */
export function sideTables(assessed: AssessedTable): readonly SideTable[] {
  return TABLES.flatMap((make) => make(assessed) ?? []);
}
