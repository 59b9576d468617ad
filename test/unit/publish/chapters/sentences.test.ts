import { describe, expect, it } from 'vitest';
import { COMPARISON, type Side, sideOf } from '../../../../src/core/comparison.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { type Book, makeBook } from '../../../../src/publish/chapters/book.ts';
import { figureAt } from '../../../../src/publish/chapters/figure.ts';
import {
  comparisonSentence,
  differenceText,
  findingOf,
  trendSentence,
  valueSentence,
} from '../../../../src/publish/chapters/sentences.ts';
import { trendOf } from '../../../../src/publish/chapters/trend.ts';
import { atlasEdition } from '../../../atlas-edition.ts';

const { assessed, edition } = atlasEdition();
const book = makeBook(assessed, edition);
const view = book.indicators.get('so01')!;
const newest = view.shown.periods.length - 1;
const lowest = book.levels.at(-1)!.areas;
const against = (test: (area: number) => boolean): number => {
  const area = lowest.find(test);
  return area ?? expect.fail('no such area in the test edition');
};
const compared = (toRegion: Side, toParent: Side) => (area: number) => {
  const figure = figureAt(view, newest, area);
  return sideOf(figure.againstRegion) === toRegion && sideOf(figure.againstParent) === toParent;
};

function sentence(area: number, language: 'de' | 'en' = 'de', of: Book = book): string {
  return comparisonSentence(language, of, view, { period: newest, area });
}

describe('the sentence on a value', () => {
  it('names the cases and what they are counted of', () => {
    expect(valueSentence('de', view, figureAt(view, newest, 0))).toMatch(
      /^Mindestsicherungsquote: [\d,]+\u202f% \([\d.]+ von [\d.]+\)\.$/,
    );
    expect(valueSentence('en', view, figureAt(view, newest, 0))).toMatch(/% \([\d,]+ of [\d,]+\)\.$/);
  });

  it('says that a hidden value is not published, and never a number', () => {
    const area = against((each) => figureAt(view, newest, each).status === 7);
    expect(valueSentence('de', view, figureAt(view, newest, area))).toBe(
      'Dieser Wert wird zum Schutz der Menschen nicht veröffentlicht.',
    );
    expect(findingOf('de', book, view, { period: newest, area })).toHaveLength(1);
  });

  it('gives the counts of a rate that rests on too few', () => {
    const weak = {
      ...figureAt(view, newest, 0),
      value: null,
      status: STATUS.unreliable,
      numerator: 7,
      denominator: 20,
    };
    expect(valueSentence('de', view, weak)).toBe(
      'Mindestsicherungsquote: 7 von 20; ein Wert wäre bei so kleinen Zahlen nicht verlässlich.',
    );
    expect(valueSentence('en', view, weak)).toContain('7 of 20; with numbers this small');
    expect(valueSentence('de', view, { ...weak, numerator: null })).toContain('nicht verlässlich');
  });

  it('says why another value is missing', () => {
    const area = against((each) => figureAt(view, newest, each).status === 0);
    expect(valueSentence('de', view, figureAt(view, newest, area))).toContain('nicht bekannt');
  });
});

describe('the sentence that compares', () => {
  it('speaks of both references where both are sure and agree', () => {
    const area = against(compared('lower', 'lower'));
    expect(sentence(area)).toMatch(/liegt unter dem Wert von .+ und unter dem der gesamten Region/);
  });

  it('admits that nothing is sure', () => {
    const area = against((each) => figureAt(view, newest, each).againstRegion === COMPARISON.similar);
    expect(sentence(area)).toMatch(/nicht klar/);
    expect(sentence(area, 'en')).toMatch(/not clearly/);
  });

  it('says nothing about the region itself or a hidden value', () => {
    expect(sentence(0)).toBe('');
    expect(sentence(against((each) => figureAt(view, newest, each).value === null))).toBe('');
  });
});

describe('the sentence on the way of a value', () => {
  it('gives ends, size in percentage points and first year', () => {
    const trend = trendOf(view, newest, 0);
    expect(trend.direction).toBe('up');
    expect(trendSentence('de', view, trend)).toMatch(
      /^Seit 2017 ist der Wert um [\d,]+\u202fProzentpunkte gestiegen \(2017: .+, 2021: .+\); die Richtung bleibt dieselbe, welches der letzten fünf Jahre man auch weglässt\.$/,
    );
  });

  it('keeps silent where there is nothing to compare', () => {
    expect(trendSentence('de', view, trendOf(view, 0, 0))).toBe('');
  });

  it('measures differences of percentages in percentage points, others in their unit', () => {
    expect(differenceText('de', view, -1.42)).toBe('1,4\u202fProzentpunkte');
    expect(differenceText('en', book.indicators.get('sd01')!, 12)).toBe('12\u202fpeople');
  });
});
