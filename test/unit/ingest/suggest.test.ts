import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/ingest/suggest.ts';

describe('suggest', () => {
  it('finds the nearest candidate', () => {
    expect(suggest('symbolRuel', ['symbols', 'symbolRule', 'source'])).toBe('symbolRule');
    expect(suggest('0405A', ['0405', '0504', '0406'])).toBe('0405');
  });

  it('says nothing where more than a third of the letters differ', () => {
    expect(suggest('abc', ['xyz', 'abxyz'])).toBeNull();
    expect(suggest('', ['ab'])).toBeNull();
    expect(suggest('abc', [])).toBeNull();
  });

  it('does not care for capitals', () => {
    expect(suggest('CODE', ['code'])).toBe('code');
  });
});
