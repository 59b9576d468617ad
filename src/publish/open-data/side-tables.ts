import type { AssessedTable } from '../../core/assessed.ts';
import { type SideTableName, sideTableNames } from '../../core/side-tables.ts';
import { assessmentTable } from './assessment-table.ts';
import { inequalityTable } from './inequality-table.ts';
import type { SideTable } from './side-table.ts';
import { typologyTable } from './typology-table.ts';

const TABLES: Readonly<Record<SideTableName, (assessed: AssessedTable) => SideTable>> = {
  assessments: assessmentTable,
  inequality: inequalityTable,
  typologies: typologyTable,
};

/** The tables beside the observations of which an edition has any. */
export function sideTables(assessed: AssessedTable): readonly SideTable[] {
  return sideTableNames(assessed).map((name) => TABLES[name](assessed));
}
