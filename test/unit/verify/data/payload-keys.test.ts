import { describe, expect, it } from 'vitest';
import { isKnownSeries } from '../../../../src/verify/data/payload-keys.ts';

describe('the payload of a series', () => {
  const figures = { id: 'so01', hasCases: true, periods: [{ period: '2021', values: [null] }] };

  it('is known with what maps need', () => {
    expect(isKnownSeries({ figures, pages: {} })).toBe(true);
    expect(isKnownSeries({ figures: { id: 'so01', periods: [] } })).toBe(true);
  });

  it('is unknown with anything else, or with more than yes and no about cases', () => {
    expect(isKnownSeries({ figures: { ...figures, note: 2 } })).toBe(false);
    expect(isKnownSeries({ figures: { ...figures, hasCases: [2] } })).toBe(false);
    expect(isKnownSeries({ figures: { ...figures, periods: [{ period: '2021', radii: [1] }] } })).toBe(false);
  });
});
