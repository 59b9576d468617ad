import { describe, expect, it } from 'vitest';
import { publishOpenData } from '../../../../src/publish/open-data/open-data.ts';
import { NO_FORMULAS } from '../../../assessed-table.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { latticeBook } from '../../../lattice-book.ts';

const PLACES = Array.from({ length: 36 }, (_, place) => place);
const HIDDEN = 36;
const EXCLUDED = 37;
const shares = (rise: number) => PLACES.map((place) => 5 + rise * (Math.floor(place / 12) * 10 + (place % 7)));

// three bands of areas; one area hides its shares, one is excluded
const { assessed } = latticeBook(
  ['p', 'q'].map((id, at) => ({
    fields: { id, kind: 'share', multiplier: 100 },
    cells: [...shares(1 + at), 'hidden', 9],
    denominators: [...PLACES.map(() => 1000), 10, 1000],
  })),
  [EXCLUDED],
);
const { edition } = atlasEdition();
const files = new Map(
  [...publishOpenData({ assessed, edition, methodLog: [], formulas: NO_FORMULAS })].map(
    ({ path, chunks }) => [path, chunks] as const,
  ),
);
const textOf = (path: string): string => [...files.get(path)!].map(String).join('');

/** Lines of a file as records by the names of its head. */
function rowsOf(name: string): Record<string, string>[] {
  const [head = '', ...lines] = textOf(`data/${name}.csv`).trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell])));
}

const codeOf = (place: number): string => `a${String(place).padStart(2, '0')}`;
const NAMES = ['similar-areas', 'clusters', 'surroundings', 'correlations', 'segregation', 'area-inequality'];

describe('tables of areas beside one another', () => {
  it('are files of the edition, described column by column', () => {
    const { resources } = JSON.parse(textOf('data/datapackage.json')) as {
      resources: { path: string; schema?: { fields: { name: string; description: string }[] } }[];
    };
    for (const name of NAMES) {
      const fields = resources.find(({ path }) => path === `${name}.csv`)?.schema?.fields ?? [];
      expect(fields.map((field) => field.name).join(), name).toBe(textOf(`data/${name}.csv`).split('\n', 1)[0]);
      for (const field of fields) expect(field.description, `${name}: ${field.name}`).toMatch(/\p{L}/u);
      expect(textOf('data/README.md')).toContain(`\`${name}.csv\``);
    }
  });

  it('say nothing but the status about an area that hides its values', () => {
    const ofArea = (name: string, place: number) => rowsOf(name).filter((row) => row.area_code === codeOf(place));
    const empty = { cluster: '', silhouette: '', pattern: '', p_adjusted: '', similar_code: '', distance: '' };
    for (const name of ['similar-areas', 'clusters', 'surroundings']) {
      const rows = ofArea(name, HIDDEN);
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.status, name).toBe('hidden');
        for (const [column, cell] of Object.entries(empty)) if (column in row) expect(row[column], column).toBe(cell);
      }
    }
    for (const name of ['similar-areas', 'clusters'])
      expect(
        ofArea(name, EXCLUDED).map(({ status }) => status),
        name,
      ).toEqual(['excluded']);
    expect(rowsOf('similar-areas').map((row) => row.similar_code)).not.toContain(codeOf(HIDDEN));
  });

  it('name similar areas from the most similar on, with the conditions met', () => {
    const rows = rowsOf('similar-areas').filter((row) => row.area_code === codeOf(0));
    expect(rows.map((row) => row.place)).toEqual(['1', '2', '3', '4', '5']);
    expect(new Set(rows.map((row) => row.conditions))).toEqual(new Set(['1']));
    expect(rows[0]).toMatchObject({ similar_code: codeOf(7), distance: '0', conditions_met: '1', status: 'ok' });
  });

  it('give each pair of indicators once, over the areas that show both', () => {
    expect(rowsOf('correlations')).toHaveLength(1);
    expect(rowsOf('correlations')[0]).toMatchObject({
      series: 'p',
      other_series: 'q',
      areas_counted: '36',
      pearson: '1',
      status: 'ok',
    });
  });

  it('measure segregation from shown counts and say how many areas are missing', () => {
    const [row] = rowsOf('segregation');
    const { dissimilarity } = assessed.segregation[0]!.periods[0]!;
    expect(row).toMatchObject({ area_code: 'R', series: 'p', status: 'ok', parts: '37', parts_left_out: '1' });
    expect(Number(row!.dissimilarity)).toBeCloseTo(dissimilarity[0]!, 6);
    expect(Number(row!.corrected_lower)).toBeLessThanOrEqual(Number(row!.corrected_upper));
  });

  it('measure the inequality of shares between areas beside what chance would make', () => {
    const [row] = rowsOf('area-inequality');
    expect(row).toMatchObject({ area_code: 'R', series: 'p', status: 'ok', parts: '37', parts_left_out: '1' });
    expect(Number(row!.gini)).toBeCloseTo(assessed.areaInequality[0]!.periods[0]!.gini.value[0]!, 6);
    expect(Number(row!.gini)).toBeGreaterThan(Number(row!.gini_chance));
    expect(Number(row!.gini_chance)).toBeGreaterThan(Number(row!.gini_expected));
  });

  it('write how areas stand among their neighbours', () => {
    const rows = rowsOf('surroundings').filter((row) => row.series === 'p');
    expect(rows).toHaveLength(38);
    expect(new Set(rows.map((row) => row.pattern))).toContain('high-high');
    for (const row of rows) expect(Number(row.moran)).toBeGreaterThan(0.3);
  });
});
