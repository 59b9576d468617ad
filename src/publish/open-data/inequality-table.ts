import type { AssessedTable } from '../../core/assessed.ts';
import type { InequalityResult } from '../../core/inequality.ts';
import { number, type SideTable, sideTable, text } from './side-table.ts';

/** inequality.csv: gap, pattern and potential of each indicator between areas that an index has ordered. */
export function inequalityTable(assessed: AssessedTable): SideTable {
  return sideTable<InequalityResult>(
    'inequality',
    [
      text('scheme', ({ scheme }) => scheme),
      text('period', ({ period }) => period),
      text('series', ({ indicator }) => indicator),
      text('ordered_by', ({ index }) => index),
      text('ordered_in', ({ indexPeriod }) => indexPeriod),
      text('is_member', ({ isMember }) => (isMember ? 'yes' : 'no')),
      number('most_strain', ({ groups }) => groups[0]!.value),
      number('least_strain', ({ groups }) => groups.at(-1)!.value),
      number('difference', ({ gap }) => gap.difference),
      number('gap_p_adjusted', ({ gap }) => gap.adjusted),
      number('ratio', ({ gapRatio }) => gapRatio),
      number('slope', ({ slope }) => slope.value),
      number('slope_lower', ({ slope }) => slope.lower),
      number('slope_upper', ({ slope }) => slope.upper),
      number('relative_index', ({ relativeIndex }) => relativeIndex?.value ?? null),
      number('relative_index_lower', ({ relativeIndex }) => relativeIndex?.lower ?? null),
      number('relative_index_upper', ({ relativeIndex }) => relativeIndex?.upper ?? null),
      number('avoidable_cases', ({ potential }) => potential?.cases ?? null),
      number('avoidable_share', ({ potential }) => potential?.share ?? null),
      number('areas_left_out', ({ leftOut }) => leftOut),
    ],
    () => assessed.inequality,
  );
}
