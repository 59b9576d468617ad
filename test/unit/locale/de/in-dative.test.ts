import { describe, expect, it } from 'vitest';
import { inDative } from '../../../../src/locale/de/in-dative.ts';
import { formatValue } from '../../../../src/locale/number.ts';

describe('a German value behind "zwischen"', () => {
  it.each([
    ['years', 27.6, 1, '27,6\u202fJahren'],
    ['points', 3, 0, '3\u202fPunkten'],
    ['households', 1200, 0, '1.200\u202fHaushalten'],
    ['rooms-per-person', 2, 1, '2,0\u202fRäumen je Person'],
    ['persons', 189, 0, '189\u202fPersonen'],
    ['%', 12, 1, '12,0\u202f%'],
    ['percent-of-expected', 45, 0, '45\u202f% des Erwarteten'],
  ] as const)('%s', (unit, value, decimals, expected) => {
    expect(inDative(formatValue('de', value, unit, decimals))).toBe(expected);
  });
});
