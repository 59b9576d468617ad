import { writeGeoPackage } from '../src/formats/write-geopackage.ts';
import { bytesOf, HEADING } from './unit/verify/publication.ts';

/** A GeoPackage without shapes that says the values of rows of observations.csv; `told` adds to them. */
export function smallGeopackage(rows: readonly string[], told: Readonly<Record<string, number>> = {}): Uint8Array {
  const head = HEADING.split(',');
  const lines = rows.map((row) => row.split(','));
  const at = (line: readonly string[], name: string): string => line[head.indexOf(name)] ?? '';
  const series = [...new Set(lines.map((line) => at(line, 'series')))];
  const codes = [...new Set(lines.map((line) => `${at(line, 'scheme')}/${at(line, 'area_code')}`))];
  const period = lines.map((line) => at(line, 'period')).at(-1) ?? '';
  const column = (name: string, type: 'TEXT' | 'DOUBLE') => ({ name, type, title: null, description: null });
  const cells = (key: string) =>
    series.flatMap((id) => {
      const line = lines.find(
        (each) => `${at(each, 'scheme')}/${at(each, 'area_code')}` === key && at(each, 'series') === id,
      );
      const value = told[key] ?? (line && at(line, 'value') !== '' ? Number(at(line, 'value')) : null);
      const status = line ? at(line, 'status') : 'unknown';
      return [value, status === 'ok' ? null : status];
    });
  const areas = {
    name: 'areas',
    title: 'Gebiete',
    description: '',
    columns: [
      ...['scheme', 'code', 'level'].map((name) => column(name, 'TEXT')),
      ...series.flatMap((id) => [column(id, 'DOUBLE'), column(`${id}_status`, 'TEXT')]),
    ],
    rows: codes.map((key) => [...key.split('/'), at(lines[0] ?? [], 'area_level'), ...cells(key)]),
  };
  const list = {
    name: 'indicators',
    title: 'Indikatoren',
    description: '',
    columns: ['series', 'column_name', 'period'].map((name) => column(name, 'TEXT')),
    rows: series.map((id) => [id, id, period]),
  };
  return bytesOf(writeGeoPackage({ layers: [areas, list], date: '2022-01-01' }));
}
