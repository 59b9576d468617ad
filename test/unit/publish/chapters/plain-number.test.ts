import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../../../src/publish/chapters/plain-number.ts';

const SHARE = { kind: 'share', multiplier: 100, unit: '%' } as const;
const said = (of: Parameters<typeof plainNumber>[1], value: number): string => {
  const { text, isAbout } = plainNumber('de', of, value);
  return isAbout ? `≈ ${text}` : text;
};

describe('plainNumber', () => {
  it('says shares as so many of a hundred, and cases as so many per thousand', () => {
    expect(said(SHARE, 9.8)).toBe('≈ 10 von 100');
    expect(said(SHARE, 12)).toBe('12 von 100');
    expect(said({ ...SHARE, multiplier: 1000, unit: 'per-1000' }, 24.4)).toBe('≈ 24 von 1.000');
    // who moves twice is two cases
    const cases = { kind: 'rate', multiplier: 1000, unit: 'per-1000' } as const;
    expect(said(cases, 498.2)).toBe('≈ 498 auf 1.000');
    expect(said(cases, 0.2)).toBe('weniger als 1 auf 1.000');
  });

  it('calls little not nothing, and all all', () => {
    expect(said(SHARE, 0.3)).toBe('weniger als 1 von 100');
    expect(said(SHARE, 0)).toBe('0 von 100');
    expect(said(SHARE, 100)).toBe('100 von 100');
  });

  it('leaves two digits of large numbers, and says so', () => {
    const people = { kind: 'count', multiplier: 1, unit: 'persons' } as const;
    expect(said(people, 569_527)).toBe('≈ 570.000 Menschen');
    expect(said(people, 12)).toBe('12 Menschen');
    expect(said({ kind: 'median-age', multiplier: 1, unit: 'years' }, 43.6)).toMatch(/^≈ 44 /);
    expect(said({ kind: 'balance', multiplier: 1000, unit: 'per-1000' }, -5.8)).toMatch(/^≈ [-−]6 /);
  });
});
