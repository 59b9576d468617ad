import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import {
  areaCertaintySentences,
  certaintyOf,
  certaintySentences,
  certaintyTable,
} from '../../../../src/publish/chapters/certainty-chapter.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { testAreas, testIndex, testIndicator, testMembers } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const { edition } = atlasEdition();
const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];

/** An index of two shares over six areas of so many people. */
function bookOf(people: number) {
  const share = (id: string, name: string, shares: readonly number[]) => ({
    definition: testIndicator({ id, names: { de: name }, kind: 'share', multiplier: 100, unit: '%' }),
    periods: [
      {
        period: '2021',
        values: [null, ...shares],
        numerators: [null, ...shares.map((value) => (value * people) / 100)],
        denominators: [null, ...CODES.map(() => people)],
      },
    ],
  });
  const table = assess(
    protectedTable({
      areas: testAreas(CODES),
      indicators: [share('x', 'Quote X', [10, 12, 20, 30, 38, 50]), share('y', 'Quote Y', [5, 7, 6, 9, 14, 20])],
      indices: [testIndex({ id: 'ix', names: { de: 'Index' }, members: testMembers('x', 'y') })],
    }),
  );
  const book = makeBook(table, edition);
  const index = book.assessed.indices[0]!;
  return { book, index, certainty: certaintyOf(book, index, { scheme: 'areas', levelId: 'municipality' })! };
}

describe('the certainty of an index in words', () => {
  it('says how often it was made and how many classes are firm', () => {
    const { index, certainty } = bookOf(100_000);
    const [intro, firm] = certaintySentences('de', index, certainty);
    expect(intro).toMatch(
      /^Der Index wurde 1\.000-mal neu gerechnet .* Werte im Rahmen ihres Zufalls, andere Gewichte/,
    );
    expect(firm).toMatch(/^\d von 6 Gebieten behalten ihre Klasse/);
  });

  it('tells class and ranks of an area; what would have to change only where the class is not firm', () => {
    const { book, index } = bookOf(100_000);
    expect(areaCertaintySentences('de', book, { index, area: 4 })).toEqual([
      'In 100 von 100 Rechnungen ist die Klasse „mittel“; der Rang ist fast immer 3 von 6.',
    ]);
    const few = bookOf(100);
    const unsure = [1, 2, 3, 4, 5, 6].flatMap((area) =>
      areaCertaintySentences('de', few.book, { index: few.index, area }),
    );
    expect(unsure.join(' ')).toMatch(
      /An der Grenze zur Klasse „\S+“ läge das Gebiet, wenn allein der Wert „Quote [XY]“ [\d,]+\u202f% betrüge statt [\d,]+\u202f%\./,
    );
    expect(areaCertaintySentences('de', few.book, { index: few.index, area: 0 })).toEqual([]);
  });

  it('never claims a hundred of a hundred where a run differs', () => {
    const { book, index, certainty } = bookOf(300);
    const shares = [...certainty.areas.keys()].map((at) => certainty.classShares.map((share) => share[at]!));
    const table = certaintyTable('en', book, { index, certainty });
    table.rows.forEach(({ cells }, at) => {
      if (cells[2]!.text === '100') expect(Math.max(...shares[at]!)).toBe(1);
    });
    expect(table.rows).toHaveLength(6);
  });

  it('has no column of what would have to change where no single value can be named', () => {
    const { book, index, certainty } = bookOf(300);
    const members = certainty.needed.members.map(() => 99);
    const none = { ...certainty, needed: { ...certainty.needed, members } };
    const [with5, with4] = [certainty, none].map((each) => certaintyTable('de', book, { index, certainty: each }));
    expect(with5!.columns).toHaveLength(5);
    expect(with4!.columns.map(({ id }) => id)).toEqual(['area', 'class', 'often', 'ranks']);
    expect(with4!.rows.every(({ cells }) => cells.length === 4)).toBe(true);
    expect(with4!.note).not.toContain('ändern müsste');
  });

  it('is nothing for another level or an index without areas', () => {
    const { book, index } = bookOf(1000);
    expect(certaintyOf(book, index, { scheme: 'areas', levelId: 'region' })).toBeNull();
  });
});
