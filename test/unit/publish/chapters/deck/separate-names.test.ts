import { describe, expect, it } from 'vitest';
import { separateNames } from '../../../../../src/publish/chapters/deck/separate-names.ts';
import type { MapView } from '../../../../../src/publish/maps/map-view.ts';

const viewOf = (...places: readonly (readonly [name: string, x: number, y: number])[]): MapView => ({
  ...{ scheme: 's', level: 1, width: 430, height: 400, areas: [], borders: '', metresPerUnit: 1 },
  labels: places.map(([name, x, y], index) => ({ index, name, x, y, room: 5 })),
});
const heights = (view: MapView): readonly number[] => separateNames(view, 13).labels.map(({ y }) => y);

describe('separateNames', () => {
  it('leaves names alone that do not touch', () => {
    const view = viewOf(['Fehnlar', 50, 200], ['Olmenscheid', 150, 200], ['Vierlohen', 60, 220]);
    expect(separateNames(view, 13)).toEqual(view);
    expect(separateNames(viewOf(), 13).labels).toEqual([]);
  });

  it('moves names apart that would run into one another, the upper one up', () => {
    const [first, second] = heights(viewOf(['Fehnlar', 100, 200], ['Olmenscheid', 130, 206]));
    expect(first).toBeLessThan(200);
    expect(second! - first!).toBeGreaterThanOrEqual(14);
  });

  it('finds room for several at one place and keeps them on the map', () => {
    const found = heights(viewOf(['Eins', 100, 398], ['Zwei', 100, 398], ['Drei', 100, 398]));
    expect(new Set(found).size).toBe(3);
    for (const y of found) expect(y).toBeLessThanOrEqual(400);
  });
});
