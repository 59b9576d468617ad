import { describe, expect, it } from 'vitest';
import { hypergeometricProbability } from '../../../../src/stats/distributions/count-probability.ts';
import { hypergeometricDraw } from '../../../../src/stats/distributions/hypergeometric-draw.ts';
import { seededChance } from '../../../../src/stats/seeded-chance.ts';

describe('hypergeometricDraw', () => {
  it.each([
    { marked: 5, unmarked: 7, drawn: 4 },
    { marked: 30, unmarked: 10, drawn: 25 },
    { marked: 800, unmarked: 9200, drawn: 60 },
  ])('draws each count as often as it is probable: %o', (urn) => {
    const draws = 20_000;
    const chance = seededChance(5);
    const counts = new Map<number, number>();
    for (let draw = 0; draw < draws; draw++) {
      const count = hypergeometricDraw(chance, urn);
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (let count = 0; count <= urn.drawn; count++) {
      const probability = hypergeometricProbability(count, urn);
      const deviation = Math.sqrt((probability * (1 - probability)) / draws);
      expect(Math.abs((counts.get(count) ?? 0) / draws - probability)).toBeLessThanOrEqual(5 * deviation + 1e-4);
    }
    expect(Math.min(...counts.keys())).toBeGreaterThanOrEqual(Math.max(0, urn.drawn - urn.unmarked));
  });

  it('is certain where there is no choice', () => {
    const chance = seededChance(5);
    expect(hypergeometricDraw(chance, { marked: 0, unmarked: 5, drawn: 3 })).toBe(0);
    expect(hypergeometricDraw(chance, { marked: 5, unmarked: 0, drawn: 3 })).toBe(3);
    expect(hypergeometricDraw(chance, { marked: 2, unmarked: 3, drawn: 5 })).toBe(2);
    expect(hypergeometricDraw(chance, { marked: 2, unmarked: 3, drawn: 0 })).toBe(0);
  });
});
