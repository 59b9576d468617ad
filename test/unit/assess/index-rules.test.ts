import { describe, expect, it } from 'vitest';
import { INDEX_CLASSES, indexClass, strainSign } from '../../../src/assess/index-rules.ts';
import { testIndicator } from '../../checked-table.ts';

describe('indexClass', () => {
  const status = INDEX_CLASSES['mss-status'];
  const dynamics = INDEX_CLASSES['mss-dynamics'];

  it.each([
    [-1.0000001, 'hoch'],
    [-1, 'mittel'],
    [1, 'mittel'],
    [1.0000001, 'niedrig'],
    [1.5, 'niedrig'],
    [1.5000001, 'sehr-niedrig'],
  ])('calls the status of %d %s', (value, id) => {
    expect(status.ids[indexClass(value, status) - 1]).toBe(id);
  });

  it.each([
    [-1.0000001, 'positiv'],
    [-1, 'stabil'],
    [1, 'stabil'],
    [1.0000001, 'negativ'],
    [9, 'negativ'],
  ])('calls the dynamics of %d %s', (value, id) => {
    expect(dynamics.ids[indexClass(value, dynamics) - 1]).toBe(id);
  });
});

describe('strainSign', () => {
  it('turns relief and nothing else', () => {
    expect(strainSign(testIndicator({ id: 'x', direction: 'relief' }))).toBe(-1);
    expect(strainSign(testIndicator({ id: 'x', direction: 'strain' }))).toBe(1);
    expect(strainSign(testIndicator({ id: 'x', direction: 'need' }))).toBe(1);
  });
});
