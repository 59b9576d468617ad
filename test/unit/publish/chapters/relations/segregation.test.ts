import { describe, expect, it } from 'vitest';
import {
  mostUnevenSentence,
  percentText,
  segregationOf,
} from '../../../../../src/publish/chapters/relations/segregation.ts';
import { latticeBook } from '../../../../lattice-book.ts';

const PLACES = Array.from({ length: 10 }, (_, place) => place);
const bookOf = (cells: readonly (number | 'hidden')[], direction: 'strain' | 'neutral' = 'strain') =>
  latticeBook([
    {
      fields: { id: 'p', names: { de: 'Armutsquote' }, kind: 'share', multiplier: 100, direction },
      cells,
      denominators: cells.map(() => 1000),
    },
  ]);
const sentenceOf = (book: ReturnType<typeof bookOf>) =>
  mostUnevenSentence('de', book, { rows: segregationOf(book, 0), area: 0 });

describe('segregation in words', () => {
  it('says what share would have to move, by arithmetic', () => {
    const [row] = segregationOf(bookOf(PLACES.map((place) => (place < 5 ? 10 : 40))), 0);
    // by hand: half of the people live where 4 of 5 members do; 0.8 of the group against 0.4 of the others
    expect(row!.period.dissimilarity[0]).toBeCloseTo(0.8 - 0.4, 6);
    expect(sentenceOf(bookOf(PLACES.map((place) => (place < 5 ? 10 : 40))))).toBe(
      'Unter dem, was auf Belastung hinweist, ist „Armutsquote“ hier am ungleichsten verteilt: Rechnerisch müssten 40\u202f% dieser Menschen in ein anderes Gebiet ziehen, damit ihr Anteil überall in R gleich wäre.',
    );
  });

  it('is silent about chance, neutral groups, hidden areas and areas without parts', () => {
    expect(sentenceOf(bookOf(PLACES.map(() => 20)))).toBe('');
    expect(
      sentenceOf(
        bookOf(
          PLACES.map((place) => place * 5),
          'neutral',
        ),
      ),
    ).toBe('');
    expect(sentenceOf(bookOf(PLACES.map((place) => (place < 5 ? 'hidden' : place))))).toBe('');
    expect(segregationOf(bookOf(PLACES), 1)).toEqual([]);
    expect(percentText('de', -0.02)).toBe('0\u202f%');
  });
});
