import { describe, expect, it } from 'vitest';
import {
  relativeStandardError,
  reliabilityOf,
  reliabilityOfStandardised,
  signalShare,
  smallestDenominator,
} from '../../../src/stats/rates/reliability.ts';
import worked from './cases.json' with { type: 'json' };

describe('reliability: published and worked cases', () => {
  it.each(worked.events)('$events events', ({ events, percent, band }) => {
    expect(Math.round(relativeStandardError(events)! * 100)).toBe(percent);
    expect(reliabilityOf(events, 5000, 'rate').band).toBe(band);
  });

  it.each(worked.shares)('$events of $population', ({ events, population, relativeError, band }) => {
    const found = reliabilityOf(events, population, 'share');
    expect(found.relativeError).toBeCloseTo(relativeError, 14);
    expect(found.band).toBe(band);
  });

  it.each(worked.denominators)('a share of $share within $largestError', ({ share, largestError, people }) => {
    expect(smallestDenominator(share, largestError)).toBe(people);
  });

  it.each(worked.signals)('signal: $title', ({ values, errors, share }) => {
    expect(signalShare(values, errors)).toBeCloseTo(share, 14);
  });

  it.each(worked.standardised)('standardised: $title', ({ rate, variance, events, relativeError, band }) => {
    const found = reliabilityOfStandardised({ rate, variance, events }, 5000);
    expect(found.relativeError).toBeCloseTo(relativeError, 14);
    expect(found.band).toBe(band);
  });
});
