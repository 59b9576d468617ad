import { describe, expect, it } from 'vitest';
import {
  basisSentence,
  chanceSentence,
  correlatedPairs,
  leftOutSentences,
  pairScatter,
  pairSentence,
  pairsAcrossTopics,
  pairsAlmostTheSame,
} from '../../../../../src/publish/chapters/relations/correlations.ts';
import { latticeBook } from '../../../../lattice-book.ts';

const PLACES = Array.from({ length: 20 }, (_, place) => place);
const up = PLACES.map((place) => place + 1);
const scattered = PLACES.map((place) => (place * 7) % 20);
const figure = (id: string, topic: 'soziooekonomie' | 'bildung', cells: readonly (number | 'hidden')[]) => ({
  fields: { id, topic, names: { de: id.toUpperCase(), en: `${id} in English` } } as const,
  cells,
});

// two of one topic that say the same, one of another that runs against them with a hidden value, one of neither
const book = latticeBook(
  [
    figure('a', 'soziooekonomie', up),
    figure(
      'b',
      'soziooekonomie',
      up.map((value) => value * value),
    ),
    figure('c', 'bildung', [...up.slice(0, 19).map((value) => 50 - value), 'hidden']),
    figure('d', 'bildung', scattered),
  ],
  [0],
);
const result = book.assessed.correlations[0]!;

describe('correlations in words', () => {
  it('tell the strongest pairs of different topics, and those of one topic apart', () => {
    const across = pairsAcrossTopics(book, result);
    expect(across.map((pair) => pairSentence('de', book, result, pair))).toEqual([
      'Je höher „A“, desto niedriger „C“ (Rangkorrelation −1,00, Unsicherheitsbereich −1,00 bis −1,00, 18 Gebiete).',
      'Je höher „B“, desto niedriger „C“ (Rangkorrelation −1,00, Unsicherheitsbereich −1,00 bis −1,00, 18 Gebiete).',
    ]);
    const [same] = pairsAlmostTheSame(book, result);
    expect(pairSentence('en', book, result, same!)).toMatch(
      /^The higher “a in English”, the higher “b in English” \(rank correlation 1\.00, .*, 19 areas\)\.$/,
    );
  });

  it('name one indicator at most twice', () => {
    const many = latticeBook([
      figure('a', 'soziooekonomie', up),
      ...['p', 'q', 'r', 's'].map((id) => figure(id, 'bildung', up)),
    ]);
    expect(pairsAcrossTopics(many, many.assessed.correlations[0]!)).toHaveLength(2);
  });

  it('say what was compared, what is missing and what chance would do', () => {
    expect(basisSentence('de', book, result)).toMatch(/^Verglichen sind 4 Kernindikatoren über 19 municipality/);
    expect(leftOutSentences('de', book, result)).toEqual([
      'Reine Anzahlen fehlen: Große Gebiete haben von allem mehr.',
      'Ausgenommene Gebiete: 1.',
      'Geschützte Werte fehlen in den Paaren. So viele Gebiete betrifft das: C 1.',
    ]);
    expect(correlatedPairs(result)).toHaveLength(6);
    expect(chanceSentence('de', result)).toMatch(/^Unter 6 Paaren wären ganz ohne Zusammenhang rund 0 /);
  });

  it('draw a pair over exactly the areas behind its coefficient', () => {
    for (const pair of correlatedPairs(result))
      expect(pairScatter('de', book, result, pair)!.points).toHaveLength(pair.areaCount);
  });
});
