import type { Finding } from '../../core/finding.ts';
import type { CheckedTable } from '../../core/stages.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import type { SourceFile } from '../workspace/read-sources.ts';
import { type CheckContext, checkContext } from './check-context.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkGroups } from './check-groups.ts';
import { checkJumps } from './check-jumps.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkShifted } from './check-shifted.ts';
import { checkTotals } from './check-totals.ts';
import { checkValues } from './check-values.ts';

/** All checks of delivered figures, in the order in which their findings are listed. */
const CHECKS: readonly ((context: CheckContext) => Finding[])[] = [
  checkValues,
  checkTotals,
  checkGroups,
  checkShifted,
  checkRepeated,
  checkJumps,
  checkCoverage,
];

/** Runs all checks over the table. */
export function runChecks(
  table: CheckedTable,
  own: { slices: ReadonlyMap<string, OpenSlice>; sources: readonly SourceFile[] },
): Finding[] {
  const context = checkContext(table, own);
  return CHECKS.flatMap((check) => check(context));
}
