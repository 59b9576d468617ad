import { describe, expect, it } from 'vitest';
import { publishAtlas } from '../../../../src/publish/atlas/atlas.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { heatMapOf } from '../../../../src/publish/chapters/heat-map.ts';
import { areasWithin } from '../../../../src/publish/chapters/profile-areas.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { EMPTY_ASSETS } from '../../../empty-assets.ts';

const { assessed, edition } = atlasEdition({ languages: ['de'] });
const book = makeBook(assessed, edition);
const files = EMPTY_ASSETS;
const pages = new Map(
  [...publishAtlas.files(assessed, edition, { files, notes: [] })].flatMap(({ path, chunks }) =>
    path.startsWith('gebiet/') ? [[path, [...chunks].join('')]] : [],
  ),
);
const tableOf = (path: string): string | undefined =>
  /<table class="figures heat">.*?<\/table>/s.exec(pages.get(path) ?? '')?.[0];

describe('the heat map of a municipality', () => {
  const table = tableOf('gebiet/sozialraeume/kommune/001.html')!;
  const municipality = book.areas.areas.findIndex(({ code }) => code === '001');
  const parts = areasWithin(book, municipality);
  const rows = heatMapOf(book, { parts, above: [municipality, 0] }).flatMap((topic) => topic.rows);

  it('stands on the page of a municipality, not on those of the region and of a single area', () => {
    expect(table).toBeDefined();
    expect(pages.has('gebiet/sozialraeume/region/r.html')).toBe(true);
    expect(tableOf('gebiet/sozialraeume/region/r.html')).toBeUndefined();
    expect(tableOf('gebiet/sozialraeume/sozialraum/al-1.html')).toBeUndefined();
  });

  it('has every figure as the open data have it, hidden ones without a number', () => {
    const cells = rows.flatMap(({ view, cells: own }) => own.map((cell) => ({ view, ...cell })));
    expect(cells.length).toBeGreaterThan(40);
    for (const { view, area, figure } of cells) {
      const key = `data-series="${view.definition.id}" data-area="sozialraeume/${book.areas.areas[area]!.code}" data-period="${figure.period}" data-measure="value" data-value="${figure.value ?? ''}"`;
      expect(table).toContain(key);
    }
    expect(table.match(/<td class="number[^"]*"/g)).toHaveLength(cells.length);
    expect(table).toMatch(/<td class="number is-hidden"[^>]*data-value="">[^0-9]*<\/td>/);
  });

  it('says in a sign and a word where a value surely differs, and nowhere else', () => {
    const signed = rows.flatMap(({ cells }) => cells.filter(({ side }) => side !== null));
    expect(signed.length).toBeGreaterThan(5);
    expect(table.match(/class="number side-/g)).toHaveLength(signed.length);
    expect(
      table.match(/aria-hidden="true">[▴▾]<\/span><span class="kern-sr-only">(?:höher|niedriger): /g),
    ).toHaveLength(signed.length);
  });

  it('says of every indicator what a high value means', () => {
    expect(table.match(/<td>(?:mehr Belastung|weniger Belastung|mehr Bedarf|ohne Wertung)<\/td>/g)).toHaveLength(
      rows.length,
    );
  });
});
