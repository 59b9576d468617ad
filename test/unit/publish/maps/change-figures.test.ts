import { describe, expect, it } from 'vitest';
import { CHANGE } from '../../../../src/core/change.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { changeTable } from '../../../../src/publish/maps/change-figures.table.ts';
import { changeFigures, WAYS } from '../../../../src/publish/maps/change-figures.ts';
import { drawMapFigure } from '../../../../src/publish/maps/map-figure.ts';
import type { MapFigures } from '../../../../src/publish/maps/map-figures.ts';
import { mapView } from '../../../../src/publish/maps/map-view.ts';
import { madeUpAreas, madeUpFigures, madeUpRegion } from './made-up-map.ts';

const { up, down, flat, none } = CHANGE;

/** Two periods; risen, fallen, hardly changed, nothing to compare with, hidden, unknown. */
function changed(change: Partial<MapFigures['change']> = {}): MapFigures {
  const figures = madeUpFigures();
  const [last] = figures.periods;
  const first = {
    ...last!,
    period: '2016-12-31',
    values: [0, 9, 12.2, null, 3, 4],
    statuses: [STATUS.ok, STATUS.ok, STATUS.ok, STATUS.unknown, STATUS.ok, STATUS.ok],
  };
  const told = {
    from: [0, 0, 0, -1, -1, -1],
    to: [1, 1, 1, 1, -1, -1],
    directions: [up, down, flat, none, none, none],
  };
  return { ...figures, periods: [first, last!], change: { ...told, ...change } };
}
const wayIds = (figures: MapFigures): (string | null)[] =>
  changeFigures('de', figures)!.periods[0]!.classes.map((way) => WAYS[way - 1]?.id ?? null);

describe('the map of change', () => {
  it('has a class for each way; what is hidden or unknown has none and keeps its status', () => {
    expect(wayIds(changed())).toEqual(['up', 'down', 'flat', 'none', null, null]);
    expect(changeFigures('de', changed())!.periods[0]!.statuses.slice(4)).toEqual([STATUS.hidden, STATUS.unknown]);
  });

  it('tells no way that ends at another time than the map, and none of a hidden value', () => {
    expect(wayIds(changed({ to: [0, 1, 1, 1, 1, -1], directions: [up, down, flat, none, up, none] }))).toEqual([
      ...['none', 'down', 'flat', 'none'],
      ...[null, null],
    ]);
  });

  it('tells no way that begins at a hidden value, and shows that value nowhere', () => {
    const { periods, ...others } = changed();
    const [first, last] = periods;
    const hidden = { ...first!, statuses: [STATUS.hidden, ...first!.statuses.slice(1)], values: [null, 9, 12.2, null] };
    const figures = { ...others, periods: [hidden, last!] };
    expect(wayIds(figures).slice(0, 3)).toEqual(['none', 'down', 'flat']);
    expect(
      changeTable('de', figures, madeUpAreas())!
        .rows[0]!.cells.slice(2)
        .map(({ text }) => text),
    ).toEqual([...['–', '–', '0,0', 'kein Vergleich möglich']]);
  });

  it('says both ends of a way, and colours only what rose or fell', () => {
    const { table, shapes } = madeUpRegion();
    const view = mapView(shapes, table, { scheme: 's', level: 2, width: 300, height: 200 })!;
    const figures = changeFigures('de', changed())!;
    const input = { id: 'm', language: 'de', figures, period: 0, areas: madeUpAreas() } as const;
    const drawn = drawMapFigure(view, input);
    expect(drawn).toContain('N 2, Nordort: gesunken, von 9,0 Prozent (31.12.2016) auf 5,0 Prozent (31.12.2021)');
    expect(drawn).toContain('kein Vergleich möglich');
    expect(drawn.match(/class="area v[1245]"/g)).toHaveLength(2);
    expect(drawn.match(/class="area v3"/g)).toHaveLength(2);
    expect(drawn).toContain('url(#m-hatch)');
  });

  it('is nothing where no change is told', () => {
    expect(changeFigures('de', madeUpFigures())).toBeNull();
    expect(changeTable('de', madeUpFigures(), madeUpAreas())).toBeNull();
    expect(changeFigures('de', { ...changed(), periods: [] })).toBeNull();
  });
});

describe('the table of a map of change', () => {
  it('has both ends and the way in words; a value without a way stands alone', () => {
    const { rows, note } = changeTable('de', changed(), madeUpAreas())!;
    const texts = rows.map(({ cells }) =>
      cells.slice(2).map(({ text, mark }) => [text, mark].filter(Boolean).join(' ')),
    );
    expect(texts[0]).toEqual(['0,0', '31.12.2016', '0,0', 'gestiegen']);
    expect(texts[3]!.slice(0, 2)).toEqual(['–', '–']);
    expect(texts[3]!.at(-1)).toBe('kein Vergleich möglich');
    expect(texts[4]).toEqual(['–', '–', '[c]', '–']);
    expect(note).toContain('[c]');
  });
});
