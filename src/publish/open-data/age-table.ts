import type { AgeStructures } from '../../core/ages.ts';
import type { AssessedTable } from '../../core/assessed.ts';
import { statusName } from '../../core/status.ts';
import { areaColumns, number, type SideTable, sideTable, text } from './side-table.ts';

interface Row {
  readonly ages: AgeStructures;
  readonly band: number;
  readonly side: number;
  /** position in AgeStructures.areas */
  readonly at: number;
}

const SEXES = { all: null, f: 'f', m: 'm' } as const;

/** ages.csv: how many people of each band of ages live in each area, as pages draw them. */
export function ageTable({ table: { areas }, ages }: AssessedTable): SideTable {
  const people = (row: Row) => row.ages.people[row.band]![row.side]!;
  const upTo = ({ ages: { bands }, band }: Row): number | null => {
    const { to } = bands[band]!;
    return to === Number.POSITIVE_INFINITY ? null : to;
  };
  return sideTable<Row>(
    'ages',
    [
      ...areaColumns<Row>(areas, (row) => row.ages.areas[row.at]!),
      text('period', (row) => row.ages.period),
      text('sex', (row) => SEXES[row.ages.sides[row.side]!]),
      number('age_from', (row) => row.ages.bands[row.band]!.from),
      number('age_to', upTo),
      text('status', (row) => statusName(people(row).statuses[row.at]!)),
      number('people', (row) => people(row).counts[row.at]!),
    ],
    () =>
      ages.flatMap((each) =>
        Array.from(each.areas, (_, at) =>
          each.bands.flatMap((_band, band) => each.sides.map((_side, side): Row => ({ ages: each, band, side, at }))),
        ).flat(),
      ),
  );
}
