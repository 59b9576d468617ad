import { describe, expect, it } from 'vitest';
import type { AreaCluster } from '../../../../../src/core/area-clusters.ts';
import { STATUS } from '../../../../../src/core/status.ts';
import {
  clusteredLevel,
  clusterSeries,
  clustersOf,
  membershipSentences,
  stabilitySentence,
  traitSentences,
  withoutGroup,
} from '../../../../../src/publish/chapters/relations/area-clusters.ts';
import { latticeBook } from '../../../../lattice-book.ts';

// three heaps of six: low, middle, high; a hidden and an excluded area
const heap = (place: number): number => Math.floor(place / 6) * 20 + (place % 6) / 10;
const PLACES = Array.from({ length: 18 }, (_, place) => place);
const book = latticeBook(
  [
    { fields: { id: 'p', names: { de: 'Armutsquote' } }, cells: [...PLACES.map(heap), 'hidden', 3] },
    {
      fields: { id: 'q', names: { de: 'Arbeitslosigkeit' } },
      cells: [...PLACES.map((place) => heap(place) + 5), 4, 4],
    },
  ],
  [19],
);
const result = book.assessed.clusters[0]!;

describe('groups of areas in words', () => {
  it('say to which group an area belongs and what marks it', () => {
    expect(membershipSentences('de', book, 18)).toEqual([
      'Gruppe 3 von 3 (6 Gebiete).',
      expect.stringMatching(/^Höher als im Mittel aller Gebiete: (Armutsquote|Arbeitslosigkeit) und \p{L}+\.$/u),
    ]);
    expect(membershipSentences('de', book, 1)[1]).toMatch(/^Niedriger als im Mittel aller Gebiete/);
    expect(membershipSentences('de', book, 7)).toEqual([
      'Gruppe 2 von 3 (6 Gebiete).',
      'Diese Gebiete liegen bei keinem Indikator deutlich über oder unter dem Mittel aller.',
    ]);
    expect(membershipSentences('de', book, 0)).toEqual([]);
  });

  it('name five indicators and count the others', () => {
    const trait = (id: number) => ({ indicator: `x${id}`, direction: 'above' as const, strength: 1 });
    const cluster = {
      traits: Array.from({ length: 8 }, (_, id) => ({ ...trait(id), clusterMean: 1, overallMean: 0 })),
    };
    expect(traitSentences('de', book, cluster as unknown as AreaCluster)).toEqual([
      'Höher als im Mittel aller Gebiete: x0, x1, x2, x3, x4 und 3 weitere Indikatoren.',
    ]);
  });

  it('say how far a group can be relied on', () => {
    const sentenceOf = (stability: number | null) => stabilitySentence('de', { stability } as AreaCluster);
    expect(sentenceOf(0.9)).toMatch(/^Die Gruppe ist stabil/);
    expect(sentenceOf(0.7)).toMatch(/im Kern stabil/);
    expect(sentenceOf(0.5)).toMatch(/nicht belastbar/);
    expect(sentenceOf(null)).toMatch(/nicht geprüft/);
  });

  it('list areas without a group with the reason', () => {
    expect(withoutGroup('de', book, result).map(({ area, excluded, reason }) => [area, excluded?.de, reason])).toEqual([
      [19, undefined, 'geschützt'],
      [20, 'zu klein', 'nicht einbezogen'],
    ]);
  });

  it('can be told apart on the map by number, and leave the hidden hatched', () => {
    const level = clusteredLevel(book, result)!;
    const figures = clusterSeries(result, level);
    expect(figures.classLook!.map(({ mark }) => mark)).toEqual(['1', '2', '3']);
    expect(figures.periods[0]!.statuses.slice(-2)).toEqual([STATUS.hidden, STATUS.excluded]);
    expect(clustersOf(book, 1)).toBe(result);
  });
});
