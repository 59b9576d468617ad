import { describe, expect, it } from 'vitest';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { figureTable, spreadOf } from '../../../../src/publish/chapters/figure-table.ts';
import { atlasEdition } from '../../../atlas-edition.ts';

const { assessed, edition } = atlasEdition();
const book = makeBook(assessed, edition);
const view = book.indicators.get('so01')!;
const NO_LIMIT = Number.POSITIVE_INFINITY;

describe('figureTable', () => {
  it('lists the region, then each municipality before its areas', () => {
    const table = figureTable(book, view, 'sozialraeume', NO_LIMIT)!;
    expect(table.rows.map((row) => row.kind).slice(0, 3)).toEqual(['region', 'group', 'area']);
    expect(table.rows).toHaveLength(book.areas.areas.length);
    expect(table.rows.map((row) => book.areas.areas[row.area]?.code).slice(0, 4)).toEqual(['R', '001', 'AL 1', 'AL 2']);
  });

  it('has counts and bases for a share, neither for a count', () => {
    expect(figureTable(book, view, 'sozialraeume', NO_LIMIT)).toMatchObject({ hasCounts: true, hasBase: true });
    const residents = book.indicators.get('sd01')!;
    expect(figureTable(book, residents, 'sozialraeume', NO_LIMIT)).toMatchObject({ hasCounts: false, hasBase: false });
  });

  it('leaves out a level with more areas than a page can carry, and says which', () => {
    const table = figureTable(book, view, 'sozialraeume', 10)!;
    expect(table.leftOut).toEqual([2]);
    expect(table.rows.map((row) => row.kind)).toEqual(['region', 'area', 'area', 'area']);
  });

  it('is absent for a scheme without figures', () => {
    expect(figureTable(book, view, 'another', NO_LIMIT)).toBeNull();
  });

  it('names the statuses that need an explanation', () => {
    expect(figureTable(book, view, 'sozialraeume', NO_LIMIT)?.statuses).toEqual([0, 7]);
  });
});

describe('spreadOf', () => {
  it('finds the ends of the shown values and never a hidden one', () => {
    const { areas } = book.levels.at(-1)!;
    const spread = spreadOf(view, 4, areas)!;
    const shown = areas.map((area) => view.shown.periods[4]!.value.values[area]!).filter((value) => value >= 0);
    expect(spread.low).toBe(Math.min(...shown));
    expect(spread.high).toBe(Math.max(...shown));
  });

  it('is absent without areas', () => {
    expect(spreadOf(view, 4, [])).toBeNull();
  });
});
