import { type Area, areaTable } from '../../../../src/core/area.ts';
import type { AreaGeometry } from '../../../../src/core/geometry.ts';
import { STATUS } from '../../../../src/core/status.ts';
import type { LevelArea, MapFigures } from '../../../../src/publish/maps/map-figures.ts';

const square = (column: number, row: number): AreaGeometry => {
  const [west, south, size] = [6 + column * 0.1, 50 + row * 0.1, 0.1];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  };
};

/** A region of two municipalities with three areas each, as squares: columns 0–2, rows 0 and 1. */
export function madeUpRegion() {
  const area = (code: string, level: number, parent: number, name = ''): Area => ({
    scheme: 's',
    code,
    name,
    level,
    parent,
    validFrom: null,
    validTo: null,
    note: null,
    excluded: null,
  });
  const areas = [area('R', 0, -1, 'Region'), area('N', 1, 0, 'Nordort'), area('S', 1, 0, 'Südort')];
  const geometries: (AreaGeometry | null)[] = [null, null, null];
  for (const [row, parent] of [
    [1, 1],
    [0, 2],
  ] as const) {
    for (let column = 0; column < 3; column++) {
      areas.push(area(`${parent === 1 ? 'N' : 'S'} ${column + 1}`, 2, parent, column === 0 ? 'Mitte <alt>' : ''));
      geometries.push(square(column, row));
    }
  }
  const levels = ['region', 'gemeinde', 'raum'].map((id) => ({ id, names: { de: id }, plurals: { de: id } }));
  const table = areaTable([{ id: 's', names: { de: 's' }, levels, validFrom: null, validTo: null }], areas);
  return { table, shapes: { geometries, atoms: [], attribution: null } };
}

/** The six areas as a map takes them. */
export function madeUpAreas(): readonly LevelArea[] {
  const { table } = madeUpRegion();
  return table.areas.flatMap((area, index) => {
    if (area.level !== 2) return [];
    const parentName = table.areas[area.parent]!.name;
    return [{ index, code: area.code, name: area.name, parentName, href: `${index}.html`, residents: index * 100 }];
  });
}

/** Figures of the six areas: four values, one hidden, one unknown. */
export function madeUpFigures(change: Partial<MapFigures> = {}): MapFigures {
  return {
    id: 'so01',
    names: { de: 'Kinderarmut', en: 'Child poverty' },
    unit: '%',
    decimals: 1,
    drawing: 'choropleth',
    hasCases: true,
    palette: 'magnitude',
    classCount: 3,
    bounds: [5, 10],
    method: { de: 'Klassen: Quantile.' },
    classNames: null,
    classLook: null,
    grid: null,
    change: null,
    periods: [
      {
        period: '2021-12-31',
        values: [0, 5, 12.34, 20, null, null],
        statuses: [STATUS.ok, STATUS.ok, STATUS.uncertain, STATUS.estimated, STATUS.hidden, STATUS.unknown],
        classes: [1, 2, 3, 3, 0, 0],
        bounds: null,
        againstRegion: [1, 2, 3, 3, 0, 0],
        numerators: [0, 5, 12, 20, null, null],
        denominators: [100, 100, 97, 100, null, null],
        region: 9.4,
      },
    ],
    ...change,
  };
}
