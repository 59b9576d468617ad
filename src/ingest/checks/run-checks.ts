import type { Finding } from '../../core/finding.ts';
import type { CheckedTable } from '../../core/stages.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import type { SourceFile } from '../workspace/read-sources.ts';
import { checkBlanks } from './check-blanks.ts';
import { type CheckContext, checkContext } from './check-context.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkGroups } from './check-groups.ts';
import { checkJumps } from './check-jumps.ts';
import { checkPeriods } from './check-periods.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkShifted } from './check-shifted.ts';
import { checkTotals } from './check-totals.ts';
import { checkUnits } from './check-units.ts';
import { checkValues } from './check-values.ts';

/** All checks of delivered figures, in the order in which their findings are listed. */
const CHECKS: readonly ((context: CheckContext) => Finding[])[] = [
  checkValues,
  checkBlanks,
  checkUnits,
  checkTotals,
  checkGroups,
  checkShifted,
  checkRepeated,
  checkJumps,
  checkCoverage,
  checkPeriods,
];

/** Runs all checks over the table. */
export function runChecks(
  table: CheckedTable,
  own: { slices: ReadonlyMap<string, OpenSlice>; sources: readonly SourceFile[]; editionDate: string },
): Finding[] {
  const context = checkContext(table, own);
  return CHECKS.flatMap((check) => check(context));
}
