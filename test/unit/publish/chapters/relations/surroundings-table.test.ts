import { describe, expect, it } from 'vitest';
import { surroundingsSubjects } from '../../../../../src/publish/chapters/relations/surroundings.ts';
import {
  smoothedSentence,
  surroundingsTableOf,
} from '../../../../../src/publish/chapters/relations/surroundings-table.ts';
import { latticeBook } from '../../../../lattice-book.ts';

const PLACES = Array.from({ length: 24 }, (_, place) => place);
const bookOf = (kind: 'share' | 'rate' | 'mean') =>
  latticeBook([
    {
      fields: { id: 'p', kind, multiplier: 100, decimals: 1 },
      // one small area far above its neighbours
      cells: PLACES.map((place) => (place === 8 ? 50 : 10 + (place % 5))),
      ...(kind === 'mean' ? {} : { denominators: PLACES.map((place) => (place === 8 ? 20 : 2000)) }),
    },
  ]);
const areas = PLACES.map((place) => place + 1);

describe('areas beside their neighbours as a table', () => {
  it('pull a small area to its surroundings and say so', () => {
    const book = bookOf('share');
    const [subject] = surroundingsSubjects(book);
    const { columns, rows } = surroundingsTableOf('de', book, { subject: subject!, areas });
    expect(columns.map(({ id }) => id)).toEqual([
      ...['area', 'value', 'smoothed', 'smoothedAround', 'localG', 'localGeary', 'pattern'],
    ]);
    expect(rows).toHaveLength(24);
    const [, value, smoothed, around] = rows[8]!.cells.map((cell) => cell.value);
    expect(value).toBe(50);
    expect(smoothed).toBeLessThan(50);
    expect(around).toBeLessThan(50);
    expect(smoothedSentence('de', book, { subject: subject!, areas })).toMatch(
      /ändert sich am meisten a08: [\d,]+\u202f% statt gezählter 50,0\u202f%\.$/,
    );
  });

  it('tell the chance of events, and nothing smoothed of what has no counts', () => {
    const rate = bookOf('rate');
    const table = surroundingsTableOf('de', rate, { subject: surroundingsSubjects(rate)[0]!, areas });
    expect(table.columns.map(({ id }) => id)).toContain('chance');
    const mean = bookOf('mean');
    const [subject] = surroundingsSubjects(mean);
    const plain = surroundingsTableOf('de', mean, { subject: subject!, areas });
    expect(plain.columns.map(({ id }) => id)).toEqual(['area', 'value', 'localG', 'localGeary', 'pattern']);
    expect(smoothedSentence('de', mean, { subject: subject!, areas })).toBe('');
  });
});
