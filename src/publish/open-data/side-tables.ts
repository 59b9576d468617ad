import type { AssessedTable } from '../../core/assessed.ts';
import type { AreaShapes } from '../../core/geometry.ts';
import { type SideTableName, sideTableNames } from '../../core/side-tables.ts';
import { ageTable } from './age-table.ts';
import { areaInequalityTable } from './area-inequality-table.ts';
import { assessmentTable } from './assessment-table.ts';
import { certaintyTable } from './certainty-table.ts';
import { classJoinTable } from './class-join-table.ts';
import { clusterTable } from './cluster-table.ts';
import { correlationTable } from './correlation-table.ts';
import { earlyClassTable } from './early-class-table.ts';
import { indexBaseTable } from './index-base-table.ts';
import { inequalityTable } from './inequality-table.ts';
import { overlapTable } from './overlap-table.ts';
import { segregationTable } from './segregation-table.ts';
import type { SideTable } from './side-table.ts';
import { similarAreasTable } from './similar-areas-table.ts';
import { surroundingsTable } from './surroundings-table.ts';
import { typologyTable } from './typology-table.ts';

const TABLES: Readonly<Record<SideTableName, (assessed: AssessedTable, shapes: AreaShapes) => SideTable>> = {
  assessments: assessmentTable,
  certainty: certaintyTable,
  'index-bases': indexBaseTable,
  inequality: inequalityTable,
  typologies: typologyTable,
  'similar-areas': similarAreasTable,
  clusters: clusterTable,
  surroundings: surroundingsTable,
  'class-joins': classJoinTable,
  correlations: correlationTable,
  overlaps: overlapTable,
  segregation: segregationTable,
  'area-inequality': areaInequalityTable,
  'early-classes': earlyClassTable,
  ages: ageTable,
};

/** The tables beside the observations of which an edition has any. */
export function sideTables(assessed: AssessedTable, shapes: AreaShapes): readonly SideTable[] {
  return sideTableNames(assessed, shapes).map((name) => TABLES[name](assessed, shapes));
}
