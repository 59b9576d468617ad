import type { AssessedIndicator, AssessedTable, Assessment } from '../../core/assessed.ts';
import { CHANGE, TREND_TEST } from '../../core/change.ts';
import { COMPARISON } from '../../core/comparison.ts';
import { RELIABILITY } from '../../core/reliability.ts';
import type { ShownIndicator } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { areaColumns, type Names, namesOf, number, type SideTable, sideTable, text } from './side-table.ts';

const RELIABILITY_NAMES = namesOf(RELIABILITY);
const COMPARISON_NAMES = namesOf(COMPARISON);
const trendWord = (byte: number): string | null =>
  byte === TREND_TEST.untested ? null : byte === TREND_TEST.holds ? 'yes' : 'no';
const CHANGE_NAMES = namesOf(CHANGE);

/** An indicator with what was said about it. */
interface Judged {
  readonly shown: ShownIndicator;
  readonly assessed: AssessedIndicator;
}

/**
 * assessments.csv: what is said about the newest shown value of each area: reliability, comparisons, ranks that its
 * interval allows, and the change before it. Areas without a shown value have no line.
 */
export function assessmentTable(assessed: AssessedTable): SideTable {
  const { areas, indicators } = assessed.table;
  const areaCount = areas.areas.length;
  const judged = indicators.flatMap((shown): Judged[] => {
    const found = assessed.indicators.get(shown.definition.id);
    return found ? [{ shown, assessed: found }] : [];
  });
  // a row is a number: position of the indicator × areas + area
  const judgedAt = (row: number): Judged => judged[Math.floor(row / areaCount)]!;
  const areaAt = (row: number): number => row % areaCount;
  const changeAt = (row: number) => judgedAt(row).assessed.change;
  const assessmentAt = (row: number): Assessment => judgedAt(row).assessed.periods[changeAt(row).to[areaAt(row)]!]!;
  const periodAt = (row: number, which: 'from' | 'to'): string | null =>
    judgedAt(row).shown.periods[changeAt(row)[which][areaAt(row)]!]?.period ?? null;
  const named = (names: Names, bytes: Uint8Array | null, row: number) => names[bytes?.[areaAt(row)] ?? 0] ?? null;
  const ranked = (ranks: Uint32Array | null, row: number) => ranks?.[areaAt(row)] || null;
  return sideTable<number>(
    'assessments',
    [
      ...areaColumns<number>(areas, areaAt),
      text('period', (row) => periodAt(row, 'to')),
      text('series', (row) => judgedAt(row).shown.definition.id),
      text('reliability', (row) => named(RELIABILITY_NAMES, assessmentAt(row).reliability, row)),
      text('against_parent', (row) => named(COMPARISON_NAMES, assessmentAt(row).againstParent, row)),
      text('against_region', (row) => named(COMPARISON_NAMES, assessmentAt(row).againstRegion, row)),
      text('holds', (row) => yesOrNo(assessmentAt(row).holds?.[areaAt(row)])),
      text('holds_parent', (row) => yesOrNo(assessmentAt(row).holdsParent?.[areaAt(row)])),
      number('rank_from', (row) => ranked(assessmentAt(row).rankFrom, row)),
      number('rank_to', (row) => ranked(assessmentAt(row).rankTo, row)),
      text('change_from', (row) => periodAt(row, 'from')),
      text('change', (row) => named(CHANGE_NAMES, changeAt(row).directions, row)),
      number('difference', (row) => changeAt(row).differences[areaAt(row)]!),
      number('difference_lower', (row) => changeAt(row).lower[areaAt(row)]!),
      number('difference_upper', (row) => changeAt(row).upper[areaAt(row)]!),
      text('trend_holds', (row) => trendWord(changeAt(row).trendTests[areaAt(row)]!)),
    ],
    () => rowsOf(judged, areaCount),
  );
}

function rowsOf(judged: readonly Judged[], areaCount: number): Float64Array {
  const rows = new Float64Array(judged.length * areaCount);
  let count = 0;
  judged.forEach(({ shown, assessed }, position) => {
    for (let area = 0; area < areaCount; area++) {
      const newest = assessed.change.to[area]!;
      if (newest < 0 || !isShown(shown.periods[newest]!.value.statuses[area]!)) continue;
      rows[count] = position * areaCount + area;
      count += 1;
    }
  });
  return rows.subarray(0, count);
}

const yesOrNo = (byte: number | undefined): string | null => (byte === undefined ? null : byte === 1 ? 'yes' : 'no');
