import { describe, expect, it } from 'vitest';
import type { ProtectionSecret, RestSecret } from '../../../../src/core/protection-secrets.ts';
import { readSecrets } from '../../../../src/verify/attack/read/read-secrets.ts';

const secret = (area: string, value: number | null): ProtectionSecret => ({
  indicator: 'people',
  part: 'numerator',
  scheme: 'town',
  area,
  period: '2021',
  value,
  minimumCount: 3,
  requiredWidth: 3,
});
const rest = (): RestSecret => ({
  indicator: 'people',
  part: 'numerator',
  period: '2021',
  whole: [['school', 'S1']],
  parts: [
    ['town', 'A'],
    ['town', 'B'],
  ],
  value: 2,
  minimumCount: 3,
  requiredWidth: 3,
});

describe('readSecrets', () => {
  it('reads what the office keeps, and refuses anything else', () => {
    const { minimumCount, requiredWidth, ...corrected } = secret('A', 5);
    const list = { secrets: [secret('A', 2), secret('B', null)], rests: [rest()], corrected: [corrected] };
    expect(readSecrets(JSON.stringify(list))).toEqual(list);
    // as editions of before rests and corrected counts were kept wrote them
    expect(readSecrets(JSON.stringify({ secrets: list.secrets }))).toEqual({ ...list, rests: [], corrected: [] });
    expect(readSecrets('{')).toBeNull();
    expect(readSecrets('{}')).toBeNull();
    expect(readSecrets(JSON.stringify({ secrets: [{ ...secret('A', 2), minimumCount: 'x' }] }))).toBeNull();
    expect(readSecrets(JSON.stringify({ secrets: [{ ...secret('A', 2), part: 'value' }] }))).toBeNull();
    for (const wrong of [
      { part: 'remainder' },
      { whole: [] },
      { parts: [['school']] },
      { requiredWidth: -1 },
      { period: 1 },
    ])
      expect(readSecrets(JSON.stringify({ secrets: [], rests: [{ ...rest(), ...wrong }] }))).toBeNull();
    expect(readSecrets(JSON.stringify({ secrets: [], rests: {} }))).toBeNull();
    for (const wrong of [{ value: null }, { part: 'remainder' }, { area: 1 }])
      expect(readSecrets(JSON.stringify({ ...list, corrected: [{ ...corrected, ...wrong }] }))).toBeNull();
  });
});
