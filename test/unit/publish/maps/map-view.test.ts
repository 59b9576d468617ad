import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areaTable } from '../../../../src/core/area.ts';
import { mapView } from '../../../../src/publish/maps/map-view.ts';
import { describeWithReference } from '../../../reference.ts';
import { madeUpRegion } from './made-up-map.ts';

const { table, shapes } = madeUpRegion();
const options = { scheme: 's', level: 2, width: 300, height: 300 };

describe('a map view', () => {
  it('fits its areas into the frame and is no higher than they need', () => {
    const view = mapView(shapes, table, options)!;
    expect(view.areas).toHaveLength(6);
    expect(view.height).toBeGreaterThan(100);
    expect(view.height).toBeLessThanOrEqual(300);
    for (const { x, y } of view.areas) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(300);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(view.height);
    }
  });

  it('has north above south and west left of east', () => {
    const at = new Map(mapView(shapes, table, options)!.areas.map((area) => [area.index, area]));
    expect(at.get(3)!.y).toBeLessThan(at.get(6)!.y);
    expect(at.get(3)!.x).toBeLessThan(at.get(5)!.x);
  });

  it('names the level above inside its areas', () => {
    const view = mapView(shapes, table, options)!;
    expect(view.labels.map(({ name }) => name).sort()).toEqual(['Nordort', 'Südort']);
    const [north, south] = [...view.labels].sort((first, second) => first.y - second.y);
    expect([north!.name, south!.name]).toEqual(['Nordort', 'Südort']);
  });

  it('draws the border between municipalities and the outline, not the borders inside', () => {
    const view = mapView(shapes, table, options)!;
    const all = view.areas.reduce((length, area) => length + area.path.length, 0);
    expect(view.borders.match(/M/g)!.length).toBeGreaterThanOrEqual(2);
    expect(view.borders.length).toBeLessThan(all);
  });

  it('says what a unit is on the ground', () => {
    const view = mapView(shapes, table, options)!;
    const widthMetres = 0.3 * 111_195 * Math.cos((50.1 * Math.PI) / 180);
    expect(view.metresPerUnit).toBeCloseTo(widthMetres / 292, -1);
  });

  it('is null where no area has a shape', () => {
    expect(
      mapView({ geometries: table.areas.map(() => null), atoms: [], attribution: null }, table, options),
    ).toBeNull();
    expect(mapView(shapes, table, { ...options, level: 1 })).toBeNull();
    expect(mapView(shapes, table, { ...options, scheme: 'other' })).toBeNull();
  });

  it('keeps an area that is too small to see', () => {
    const tiny = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [6.05, 50.05],
          [6.0500001, 50.05],
          [6.05, 50.0500001],
          [6.05, 50.05],
        ] as const,
      ],
    };
    const geometries = shapes.geometries.map((geometry, index) => (index === 8 ? tiny : geometry));
    const view = mapView({ geometries, atoms: [], attribution: null }, table, options)!;
    expect(view.areas.find(({ index }) => index === 8)!.path).not.toBe('');
  });

  it('survives JSON', () => {
    const view = mapView(shapes, table, options)!;
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describeWithReference('a map view of Berlin', (folder: string) => {
  it('draws all 448 planning areas with the borders of 12 districts in under 80 kB', () => {
    const file = join(folder, 'data', 'berlin', 'lor-planungsraeume-until-2020.geojson');
    const { features } = JSON.parse(readFileSync(file, 'utf8'));
    const area = (code: string, level: number, parent: number) => ({
      scheme: 's',
      code,
      name: code,
      level,
      parent,
      validFrom: null,
      validTo: null,
      note: null,
      excluded: null,
    });
    const codes = features.map((feature: { properties: { id: string } }) => feature.properties.id);
    const districts = [...new Set<string>(codes.map((code: string) => code.slice(0, 2)))];
    const areas = [
      area('B', 0, -1),
      ...districts.map((code) => area(code, 1, 0)),
      ...codes.map((code: string) => area(code, 2, 1 + districts.indexOf(code.slice(0, 2)))),
    ];
    const geometries = [...Array(13).fill(null), ...features.map((feature: { geometry: unknown }) => feature.geometry)];
    const view = mapView({ geometries, atoms: [], attribution: null }, areaTable(table.schemes, areas), {
      ...options,
      width: 720,
      height: 640,
    })!;
    expect(view.areas.filter(({ path }) => path !== '')).toHaveLength(448);
    expect(view.labels).toHaveLength(12);
    expect(JSON.stringify(view).length).toBeLessThan(80_000);
  });
});
