import { describe, expect, it } from 'vitest';
import {
  exceedsChance,
  inequalityRowsOf,
  inequalitySummary,
  pairDistance,
  pairSentence,
  spreadSentence,
  unevenChapters,
} from '../../../../../src/publish/chapters/relations/unevenness.ts';
import {
  areaInequalityTable,
  giniMatrix,
  shareTable,
  spreadMatrix,
  spreadStrip,
} from '../../../../../src/publish/chapters/relations/unevenness-tables.ts';
import { type LatticeFigure, latticeBook } from '../../../../lattice-book.ts';

const PLACES = Array.from({ length: 10 }, (_, place) => place);
const share = (id: string, cells: readonly (number | 'hidden')[], people = 1000): LatticeFigure => ({
  fields: { id, names: { de: `Quote ${id}` }, kind: 'share', multiplier: 100, direction: 'strain' },
  cells,
  denominators: cells.map(() => people),
});
/** Half of the areas at 10 %, half at 40 %. */
const APART = PLACES.map((place) => (place < 5 ? 10 : 40));
const book = latticeBook([
  share(
    'alike',
    PLACES.map(() => 20),
  ),
  share('apart', APART),
  share(
    'small',
    PLACES.map((place) => 20 + (place % 2)),
    100,
  ),
  share(
    'hidden',
    PLACES.map((place) => (place < 5 ? 'hidden' : 20)),
  ),
]);
const rows = inequalityRowsOf(book, 0);
const rowOf = (id: string) => rows.find(({ view }) => view.definition.id === id)!;

describe('inequality between areas in words', () => {
  it('says how far two people live apart: half of all pairs differ by 30 points', () => {
    expect(pairDistance(rowOf('apart'))).toBeCloseTo(15, 9);
    expect(pairSentence('de', book, rowOf('apart'))).toBe(
      'Quote apart: Zwei zufällig herausgegriffene Menschen aus R leben in Gebieten, deren Werte im Mittel um 15,0\u202fProzentpunkte auseinanderliegen (Wert aller zusammen: 25,0\u202f%).',
    );
  });

  it('calls chance what is no more, and is silent where too much is hidden', () => {
    expect(rows.map((row) => exceedsChance(row))).toEqual([false, true, false, null]);
    expect(pairSentence('de', book, rowOf('small'))).toContain('Mehr als Zufall ist das nicht.');
    expect(pairSentence('de', book, rowOf('hidden'))).toBe('');
    expect(inequalityRowsOf(book, 1)).toEqual([]);
  });

  it('counts what goes beyond chance and gives one of them as an example', () => {
    const [first, example] = inequalitySummary('de', book, rows);
    expect(first).toContain('Bei 1 von 3 Anteilen und Raten');
    expect(example).toContain('Ein Beispiel: Quote apart');
    expect(inequalitySummary('de', book, [rowOf('hidden')])).toEqual([]);
  });
});

describe('region and areas side by side', () => {
  const [chapter] = unevenChapters(book);

  it('begins with what is spread most unevenly and ends with what nothing can be said of', () => {
    expect(chapter!.places).toEqual([0]);
    const ids = chapter!.shares.map(({ view }) => view.definition.id);
    expect([ids[0], ids.at(-1)]).toEqual(['apart', 'hidden']);
    expect(spreadStrip('de', book, chapter!).rows.map(({ value }) => value === null)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('writes each share with its range, chance, isolation and H', () => {
    const {
      rows: [row],
      columns,
    } = shareTable('de', book, { places: [0], share: chapter!.shares[0]! });
    expect(columns).toHaveLength(row!.cells.length);
    // by hand: 0.8 of the group and 0.4 of the others live in one half; isolation 0.2 × 0.1 + 0.8 × 0.4
    expect(row!.cells[2]).toEqual({ text: '40', value: expect.closeTo(0.4, 9) });
    expect(row!.cells[4]).toEqual({ text: '34', value: expect.closeTo(0.34, 9) });
    expect(row!.cells[1]!.text).toMatch(/^\d+ \(\d+ bis \d+\)$/);
    expect(row!.cells[8]!.text).toBe('–');
  });

  it('marks what is protected and what chance explains', () => {
    const spread = spreadMatrix('de', book, chapter!);
    expect(spread.rows.at(-1)!.cells[1]).toEqual({ text: '[c]', value: null });
    expect(spread.note).toContain('[c] geschützt');
    const gini = giniMatrix('de', book, chapter!);
    expect(gini.rows[0]!.cells[1]).toEqual({ text: '0,30', value: expect.closeTo(0.3, 9) });
    expect(gini.rows[1]!.cells[1]).toMatchObject({ mark: '≈' });
    expect(gini.note).toContain('≈ nicht mehr');
  });

  it('says in a table what two people are apart, in the unit of the indicator', () => {
    const { rows: found, columns } = areaInequalityTable('de', { rows, place: 'R' });
    expect(found[1]!.cells.map(({ text }) => text).slice(0, 3)).toEqual([
      'Quote apart',
      '15,0\u202fProzentpunkte',
      '0,30',
    ]);
    for (const row of found) expect(row.cells).toHaveLength(columns.length);
  });

  it('tells the spread of a share in a sentence', () => {
    expect(spreadSentence('de', book, chapter!.shares[0]!.rows[0]!)).toMatch(
      /^Quote apart in R: Dissimilarität 40\u202f% \(\d+\u202f% bis \d+\u202f%\); der Zufall allein ergäbe \d\u202f%\.$/,
    );
    expect(spreadSentence('de', book, chapter!.shares.at(-1)!.rows[0]!)).toBe('');
  });
});
