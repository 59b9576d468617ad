import type { Comparison } from './compare-tables.ts';
import { eachCsvRow, unguarded } from './csv-rows.ts';

/** Typology → period → area number → status and dynamics class. */
export type TypologyClasses = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, string>>>;

const PATH = 'data/typologies.csv';
const COLUMNS = [
  'scheme',
  'area_code',
  'area_level',
  'period',
  'typology',
  'status_class',
  'dynamics_class',
  'attention',
];

/** Reads typologies.csv; every area in it must be one of the observations, on the same level, once a period. */
export async function readTypologies({ files, observations, breaches }: Comparison): Promise<TypologyClasses> {
  const typologies = new Map<string, Map<string, Map<number, string>>>();
  if (!files.paths.includes(PATH)) return typologies;
  await eachCsvRow(files, PATH, {
    delimiter: ',',
    row: (cells, line) => {
      const differs = (column: string, value: string, expected: string): void =>
        breaches.add({ code: 'verify-figure-differs', file: PATH, row: line, column, value, expected });
      if (line === 1) {
        const isHead = cells.join() === COLUMNS.join();
        if (!isHead) differs('scheme', cells.join(), COLUMNS.join());
        return isHead;
      }
      const [
        scheme = '',
        code = '',
        level = '',
        period = '',
        typology = '',
        status = '',
        dynamics = '',
        attention = '',
      ] = cells.map(unguarded);
      const area = observations.areaNumber(`${scheme}/${code}`);
      const known = observations.areas[area];
      if (known?.level !== level) differs('area_level', level, known?.level ?? '–');
      if (attention !== 'yes' && attention !== 'no') differs('attention', attention, 'yes, no');
      const areas = within(within(typologies, typology), period);
      if (areas.has(area)) differs('area_code', code, '–');
      areas.set(area, `${status} / ${dynamics}`);
      return true;
    },
  });
  return typologies;
}

function within<K, V>(map: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const known = map.get(key) ?? new Map<K, V>();
  map.set(key, known);
  return known;
}
