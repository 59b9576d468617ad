import { describe, expect, it } from 'vitest';
import { lastResults, makeAnew } from '../../../src/core/recall.ts';

describe('results of the last build', () => {
  it('are handed out while every number is the same, missing ones included', () => {
    const recall = lastResults();
    let made = 0;
    const ask = (key: string, ...inputs: readonly number[][]) =>
      recall(key, inputs, () => {
        made += 1;
        return made;
      });
    expect(ask('a', [1, Number.NaN], [])).toBe(1);
    expect(ask('a', [1, Number.NaN], [])).toBe(1);
    expect(ask('a', [1, 2], [])).toBe(2);
    expect(ask('a', [1, 2])).toBe(3);
    expect(ask('a', [1, 2, 3])).toBe(4);
    expect(ask('a', [-0])).toBe(5);
    expect(ask('a', [0])).toBe(6);
    expect(ask('b', [0])).toBe(7);
    expect(ask('a', [0])).toBe(6);
  });

  it('are never kept by a build', () => {
    let made = 0;
    for (let i = 0; i < 2; i++) makeAnew('a', [[1]], () => (made += 1));
    expect(made).toBe(2);
  });
});
