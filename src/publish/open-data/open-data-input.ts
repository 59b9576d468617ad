import type { AssessedTable } from '../../core/assessed.ts';
import type { Formulas } from '../../core/formulas.ts';
import type { MethodLogEntry } from '../../core/stages.ts';
import type { Edition } from '../../core/workspace.ts';

/** What open data is made of. */
export interface OpenDataInput {
  readonly assessed: AssessedTable;
  readonly edition: Edition;
  /** log of all stages, in their order */
  readonly methodLog: readonly MethodLogEntry[];
  readonly formulas: Formulas;
}
