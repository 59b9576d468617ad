import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { Direction } from '../../../../src/core/indicator.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import {
  courseSentence,
  inequalityOf,
  inequalitySentences,
  inequalityTable,
  slopeSentence,
} from '../../../../src/publish/chapters/inequality-chapter.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { testAreas, testIndex, testIndicator, testMembers } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const { edition } = atlasEdition();
const CODES = Array.from({ length: 15 }, (_, at) => `a${at + 10}`);

/** A book of a share over fifteen areas; the later an area, the more burdened. */
function bookOf(casesOf: (place: number) => number, direction: Direction) {
  const cases = CODES.map((_, at) => casesOf(at));
  const shares = cases.map((count) => count / 10);
  const definition = testIndicator({ id: 'x', kind: 'share', multiplier: 100, unit: '%', direction });
  const years = Array.from({ length: 7 }, (_, at) => ({
    period: String(2015 + at),
    values: [10 + at, ...shares],
    numerators: [null, ...cases],
    denominators: [null, ...CODES.map(() => 1000)],
  }));
  const burden = testIndicator({ id: 'burden', kind: 'delivered' });
  const book = makeBook(
    assess(
      protectedTable({
        areas: testAreas(CODES),
        indicators: [
          { definition: burden, periods: [{ period: '2021', values: [null, ...CODES.map((_, at) => at)] }] },
          { definition, periods: years },
        ],
        indices: [testIndex({ id: 'all', names: { de: 'Gesamtindex' }, members: testMembers('burden') })],
      }),
    ),
    edition,
  );
  return { book, view: book.indicators.get('x')! };
}

function sentences(casesOf: (place: number) => number, direction: Direction = 'strain'): readonly string[] {
  const { book, view } = bookOf(casesOf, direction);
  const chapter = inequalityOf(book, view);
  return chapter ? inequalitySentences('de', view, chapter) : [];
}

describe('inequality in words', () => {
  it('tells gap, pattern and what equal values would mean, and that this is no effect', () => {
    expect(sentences((at) => 100 + 20 * Math.floor(at / 3))).toEqual([
      'Die Gebiete sind nach dem Gesamtindex (2021) geordnet und in fünf Gruppen mit etwa gleich vielen Gebieten geteilt.',
      'Abstand: 18,0\u202f% im Fünftel mit der höchsten Belastung, 10,0\u202f% im Fünftel mit der geringsten. Die Werte liegen um 8,0\u202fProzentpunkte auseinander.',
      'Muster: Je höher die Belastung, desto höher der Wert, von Fünftel zu Fünftel.',
      'Rechenbeispiel: Hätten alle Gebiete den Wert des Fünftels mit der geringsten Belastung, wären es rund 600 Fälle weniger (29\u202f% der Fälle in den einbezogenen Gebieten). Das sagt nicht, woran es liegt und was eine Maßnahme erreichen kann.',
    ]);
  });

  it('gives the line through all fifths with its indices, but not where the gap may be chance', () => {
    const { book, view } = bookOf((at) => 100 + 20 * Math.floor(at / 3), 'strain');
    expect(slopeSentence('de', view, inequalityOf(book, view)!.result)).toMatch(
      /ändert sich der Wert um −10,0\u202fProzentpunkte \(−1[12],\d bis −8,\d\), das ist der Steigungsindex \(SII\)\. Der relative Index \(RII\), geringste durch höchste Belastung, ist 0,47 \(0,4\d bis 0,5\d\)\./,
    );
    const chance = bookOf((at) => 100 + (at % 2), 'strain');
    expect(slopeSentence('de', chance.view, inequalityOf(chance.book, chance.view)!.result)).toBe('');
  });

  it('says that a gap may be chance where any order of the areas shows one as large', () => {
    const [, gap, pattern] = sentences((at) => 100 + (at % 2));
    expect(gap).toContain('Das kann Zufall sein: So weit liegen Fünftel auch auseinander');
    expect(pattern).toBe('Muster: Der Wert steigt oder sinkt nicht gleichmäßig von Fünftel zu Fünftel.');
  });

  it('counts for a relief how many would be added, and nothing for a neutral figure', () => {
    const falling = (at: number) => 180 - 20 * Math.floor(at / 3);
    expect(sentences(falling, 'relief').join(' ')).toMatch(/wären es rund 600 Fälle mehr/);
    expect(sentences(falling, 'strain').join(' ')).not.toContain('Rechenbeispiel');
    expect(sentences((at) => 100 + at, 'neutral').join(' ')).not.toContain('Rechenbeispiel');
  });

  it('shows the five groups as a table', () => {
    const { book, view } = bookOf((at) => 100 + 20 * Math.floor(at / 3), 'strain');
    const table = inequalityTable('en', view, inequalityOf(book, view)!);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))[0]).toEqual([
      'most strain',
      '3',
      '540',
      '3,000',
      '18.0',
    ]);
    expect(table.rows).toHaveLength(5);
  });

  it('is silent without an ordering index, and about a series too short for a course', () => {
    const { book, view } = bookOf(() => 100, 'strain');
    expect(inequalityOf(book, book.indicators.get('burden')!)).toBeNull();
    expect(courseSentence('de', book, book.indicators.get('burden')!)).toBe('');
    expect(courseSentence('de', book, view)).toBe(
      'In der gesamten Region ist der Wert von 2015 bis 2021 überwiegend gestiegen, in einem mittleren Jahr um 1,0\u202fProzentpunkte.',
    );
  });
});
