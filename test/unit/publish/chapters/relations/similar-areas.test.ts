import { describe, expect, it } from 'vitest';
import {
  fulfilledText,
  missingFigures,
  similarAreasOf,
  similarSentences,
} from '../../../../../src/publish/chapters/relations/similar-areas.ts';
import { latticeBook } from '../../../../lattice-book.ts';

const names = (id: string) => ({ de: id === 'rate' ? 'Armutsquote' : 'Bevölkerung' });
const people = { id: 'people', names: names('people'), kind: 'count', decimals: 0, unit: 'persons' } as const;
const rate = { id: 'rate', names: names('rate'), similarity: { tolerance: 2 } } as const;
const declared = { ...people, similarity: { tolerance: 50 } };

// a00 is like a01 in both, like a02 in the rate alone, like a03 in nothing
const book = latticeBook([
  { fields: declared, cells: [1000, 1500, 3000, 9000, 1000, 1000] },
  { fields: rate, cells: [10, 12, 11, 30, 'hidden', 50] },
]);

describe('areas like mine', () => {
  const chapter = similarAreasOf(book, 1)!;

  it('stand with the conditions that they fulfil and those that they do not', () => {
    expect(chapter.areas.map(({ area, unmet }) => [area, unmet])).toEqual([
      [2, []],
      [3, [0]],
      [6, [1]],
      [4, [0, 1]],
    ]);
    expect(chapter.areas.map((area) => fulfilledText('de', chapter, area))).toEqual([
      'alle erfüllt',
      '1 von 2 erfüllt; nicht: Bevölkerung',
      '1 von 2 erfüllt; nicht: Armutsquote',
      '0 von 2 erfüllt; nicht: Bevölkerung und Armutsquote',
    ]);
  });

  it('agree with what was counted when they were found', () => {
    const { fulfilled, conditions } = chapter.result;
    for (let area = 1; area <= 6; area++)
      similarAreasOf(book, area)!.areas.forEach(({ unmet }, at) => {
        expect(conditions.length - unmet.length).toBe(fulfilled[area * 5 + at]);
      });
  });

  it('are explained so that a committee can follow', () => {
    expect(similarSentences('de', chapter)).toEqual({
      intro:
        'Gebiete in ähnlicher Lage, zum Vergleichen und zum Lernen voneinander. Ähnlich heißt hier: Alle 2 Bedingungen sind erfüllt (Stand 2021).',
      conditions: [
        'Bevölkerung: höchstens 1,5-mal so viele oder so wenige',
        'Armutsquote: höchstens 2,0\u202fProzentpunkte Unterschied',
      ],
      chosenBy: 'Die Bedingungen hat das Amt festgelegt.',
      found: 'Ein Gebiet erfüllt alle Bedingungen; danach stehen die, die am nächsten kommen.',
    });
    expect(similarSentences('de', similarAreasOf(book, 4)!).found).toBe(
      'Kein anderes Gebiet erfüllt alle Bedingungen. Diese kommen am nächsten:',
    );
  });

  it('are not named where a figure is hidden, which is said by name', () => {
    const hidden = similarAreasOf(book, 5)!;
    expect(hidden.areas).toEqual([]);
    expect(missingFigures('de', hidden)).toBe('Armutsquote (geschützt)');
    expect(missingFigures('en', hidden)).toBe('Armutsquote (confidential)');
  });

  it('are silent about a level that is not compared', () => {
    expect(similarAreasOf(book, 0)).toBeNull();
  });
});
