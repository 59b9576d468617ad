import { type AssessedTable, SURROUNDINGS, type Surroundings, type SurroundingsLevel } from '../../core/assessed.ts';
import { STATUS, statusName } from '../../core/status.ts';
import type { ValueColumn } from '../../core/table.ts';
import { areaColumns, namesOf, number, type SideTable, sideTable, text } from './side-table.ts';

const PATTERN_NAMES = namesOf(SURROUNDINGS);

interface Row {
  readonly series: string;
  readonly surroundings: Surroundings;
  readonly value: ValueColumn | null;
  readonly level: SurroundingsLevel;
  readonly area: number;
}

/** surroundings.csv: how each area of a judged level stands among its neighbours, and Moran's I of the level. */
export function surroundingsTable(assessed: AssessedTable): SideTable {
  const { areas } = assessed.table;
  return sideTable<Row>(
    'surroundings',
    [
      ...areaColumns<Row>(areas, ({ area }) => area),
      text('period', ({ surroundings }) => surroundings.period),
      text('series', ({ series }) => series),
      text('pattern', ({ surroundings, area }) => PATTERN_NAMES[surroundings.codes[area]!] ?? null),
      text('status', ({ value, area }) => statusName(value?.statuses[area] ?? STATUS.unknown)),
      number('p_adjusted', ({ surroundings, area }) => surroundings.adjusted[area]!),
      number('local_g', ({ surroundings, area }) => surroundings.localG[area]!),
      number('local_geary', ({ surroundings, area }) => surroundings.localGeary[area]!),
      number('smoothed', ({ surroundings, area }) => surroundings.rates?.smoothed[area] ?? null),
      number('smoothed_around', ({ surroundings, area }) => surroundings.rates?.smoothedAround[area] ?? null),
      number('chance', ({ surroundings, area }) => surroundings.rates?.chance?.[area] ?? null),
      number('moran', ({ level }) => level.moran?.statistic ?? null),
      number('moran_p', ({ level }) => level.moran?.p ?? null),
      number('geary', ({ level }) => level.geary?.statistic ?? null),
      number('geary_p', ({ level }) => level.geary?.p ?? null),
      number('getis_ord', ({ level }) => level.getisOrd?.statistic ?? null),
      number('getis_ord_expected', ({ level }) => level.getisOrd?.expected ?? null),
      number('getis_ord_p', ({ level }) => level.getisOrd?.p ?? null),
    ],
    () => [...rowsOf(assessed)],
  );
}

function* rowsOf({ table, indices, surroundings: found }: AssessedTable): Iterable<Row> {
  const { areas } = table.areas;
  const subjects = [
    ...table.indicators.map(({ definition, periods }) => ({
      id: definition.id,
      periods,
      surroundings: found.indicators.get(definition.id),
    })),
    ...indices.map(({ definition, periods }) => ({
      id: definition.id,
      periods,
      surroundings: found.indices.get(definition.id),
    })),
  ];
  for (const { id: series, periods, surroundings } of subjects) {
    if (!surroundings) continue;
    const value = periods.find(({ period }) => period === surroundings.period)?.value ?? null;
    for (const level of surroundings.levels)
      for (const [area, { scheme, level: own }] of areas.entries())
        if (scheme === level.scheme && own === level.level) yield { series, surroundings, value, level, area };
  }
}
