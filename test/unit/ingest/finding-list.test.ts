import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { FindingList } from '../../../src/ingest/finding-list.ts';

const finding = (row: number, column = 'a'): Finding => ({
  code: 'value-unreadable',
  severity: 'error',
  file: 'x.csv',
  row,
  column,
});

describe('FindingList', () => {
  it('keeps five of a kind and counts the rest at the last of them', () => {
    const list = new FindingList();
    for (let row = 1; row <= 1000; row++) list.add(finding(row));
    list.add(finding(7, 'b'));
    const kept = list.list();
    expect(kept.map(({ row, column, more }) => [column, row, more])).toEqual([
      ['a', 1, undefined],
      ['a', 2, undefined],
      ['a', 3, undefined],
      ['a', 4, undefined],
      ['a', 5, 995],
      ['b', 7, undefined],
    ]);
  });

  it('adds to what a finding counted itself', () => {
    const list = new FindingList();
    for (let row = 1; row <= 6; row++) list.add({ ...finding(row), more: 2 });
    expect(list.list().at(-1)?.more).toBe(3);
  });

  it('knows whether there is an error', () => {
    const list = new FindingList();
    list.add({ ...finding(1), severity: 'warning' });
    expect(list.hasErrors).toBe(false);
    list.addAll([finding(2)]);
    expect(list.hasErrors).toBe(true);
  });
});
