import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/stats/normal-quantile.ts';
import computed from './cases.json' with { type: 'json' };

describe('quantile of the normal distribution: forty digits', () => {
  it.each(computed.cases)('share $share', ({ share, quantile }) => {
    expect(Math.abs(normalQuantile(share) - quantile)).toBeLessThanOrEqual(computed.tolerance * Math.abs(quantile));
  });
});
