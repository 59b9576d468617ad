import { describe, expect, it } from 'vitest';
import { assessTypology } from '../../../src/assess/assess-typology.ts';
import type { IndexResult } from '../../../src/core/assessed.ts';
import { emptyColumn } from '../../../src/core/table.ts';
import { testIndex } from '../../checked-table.ts';

function index(id: string, rule: string, classes: readonly number[]): IndexResult {
  const length = classes.length;
  const ranks = new Uint32Array(length);
  const period = {
    ...{ period: '2021', value: emptyColumn(length), classes: Uint8Array.from(classes) },
    ...{ ranks, rankedCounts: ranks, contributions: [], onFirstBase: null, levels: [] },
  };
  const indexDefinition = testIndex({ id, rule });
  const { classify } = indexDefinition.recipe;
  const named = classify.method === 'none' ? [] : classify.classes;
  return {
    definition: indexDefinition,
    classIds: named.map((entry) => entry.id),
    classNames: named.map((entry) => entry.names),
    breaks: [],
    periods: [period],
  };
}

const definition = { id: 't', names: { de: 't' }, status: 's', dynamics: 'd' };

describe('assessTypology', () => {
  const rows = [1, 2, 3, 4].flatMap((row) => [1, 2, 3].map((column) => [row, column] as const));
  const result = assessTypology(definition, [
    index('s', 'mss-status', [...rows.map(([row]) => row), 0, 4]),
    index('d', 'mss-dynamics', [...rows.map(([, column]) => column), 3, 0]),
  ]);

  it('numbers the twelve groups and leaves out areas without one of the classes', () => {
    expect([...result!.periods[0]!.groups]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 0]);
  });

  it('asks for attention at the lowest status, and at the second lowest where it falls', () => {
    expect([...result!.periods[0]!.attention]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0]);
  });

  it('has no answer where an index does not exist', () => {
    expect(assessTypology(definition, [index('s', 'mss-status', [1])])).toBeNull();
  });
});
