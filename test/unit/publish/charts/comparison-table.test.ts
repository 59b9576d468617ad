import { describe, expect, it } from 'vitest';
import { STATUS } from '../../../../src/core/status.ts';
import {
  type ComparedFigure,
  type ComparedRow,
  comparisonTable,
  verdictCounts,
  verdictOf,
} from '../../../../src/publish/charts/comparison-table.ts';

const figure = (value: number | null, reach: number | null, period = '2021'): ComparedFigure => ({
  period,
  value,
  lower: value === null || reach === null ? null : value - reach,
  upper: value === null || reach === null ? null : value + reach,
  status: value === null ? STATUS.hidden : STATUS.ok,
});
const row = (here: ComparedFigure, there: ComparedFigure, more: Partial<ComparedRow> = {}): ComparedRow => ({
  ...{ name: 'Armut', href: null, unit: '%', decimals: 1, direction: 'strain', isSameKind: true },
  ...{ here, there, isOnlyWithRegion: false },
  ...more,
});
/** 5 apart, each off by 3 or 4: the interval of the difference is 5 ± 5 and just reaches nothing at all. */
const TOUCHING = [figure(15, 3), figure(10, 4)] as const;
const APART = [figure(15.1, 3), figure(10, 4)] as const;

describe('two figures side by side', () => {
  it('are similar as long as the interval of their difference holds 0', () => {
    expect(verdictOf(row(...TOUCHING))).toBe('similar');
    expect(verdictOf(row(...APART))).toBe('worse');
    expect(verdictOf(row(APART[1], APART[0]))).toBe('better');
  });

  it('are better or worse only where a direction says so', () => {
    expect(verdictOf(row(...APART, { direction: 'relief' }))).toBe('better');
    for (const direction of ['need', 'neutral'] as const) {
      expect(verdictOf(row(...APART, { direction }))).toBe('higher');
      expect(verdictOf(row(APART[1], APART[0], { direction }))).toBe('lower');
    }
  });

  it('are not compared without both intervals, or where they are not of the same kind', () => {
    expect(verdictOf(row(figure(15, null), figure(10, 1)))).toBe('none');
    expect(verdictOf(row(figure(15, 1), figure(null, null)))).toBe('none');
    expect(verdictOf(row(...APART, { isSameKind: false }))).toBe('none');
  });

  it('are not judged where each can be held against the region alone, and say so', () => {
    const ratio = row(...APART, { isOnlyWithRegion: true });
    expect(verdictOf(ratio)).toBe('none');
    const { rows } = comparisonTable({ language: 'de', caption: '', heads: ['A', 'B'], rows: [ratio] });
    expect(rows[0]!.cells.at(-1)!.text).toContain('nur mit der Region');
  });

  it('take a bound that was rounded past its value', () => {
    expect(verdictOf(row({ ...figure(0, 0), lower: 0.0001, upper: 3 }, figure(10, 1)))).toBe('better');
  });

  it('are counted by verdict', () => {
    const rows = [row(...APART), row(...TOUCHING), row(...APART, { direction: 'need' })];
    expect(verdictCounts(rows)).toEqual({ better: 0, worse: 1, higher: 1, lower: 0, similar: 1, none: 0 });
    expect(verdictCounts([])).toEqual({ better: 0, worse: 0, higher: 0, lower: 0, similar: 0, none: 0 });
  });

  it('stand in a table with interval, time and the mark of what is protected', () => {
    const rows = [row(...APART), row(figure(15, 3, '2021'), figure(null, null, '2016'), { isSameKind: false })];
    const model = comparisonTable({ language: 'de', caption: 'A neben B', heads: ['A', 'B'], rows });
    expect(model.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Armut, %, 2021', '15,1 (12,1\u00a0bis\u00a018,1)', '10,0 (6,0\u00a0bis\u00a014,0)', 'ungünstiger'],
      [
        'Armut, %',
        '15,0 (12,0\u00a0bis\u00a018,0) · 2021',
        '[c]',
        'nicht verglichen: anders definiert oder überlappende Jahre',
      ],
    ]);
    expect(model.note).toContain('[c] geschützt');
  });
});
