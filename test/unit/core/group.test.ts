import { describe, expect, it } from 'vitest';
import { formatAgeRange, groupCode, groupContains, parseAgeRange, parseGroup } from '../../../src/core/group.ts';

describe('age ranges', () => {
  it.each([
    ['65..', { from: 65, to: Number.POSITIVE_INFINITY }, '65..'],
    ['0..2', { from: 0, to: 2 }, '0..2'],
    ['..17', { from: 0, to: 17 }, '0..17'],
    ['18', { from: 18, to: 18 }, '18'],
    ['0', { from: 0, to: 0 }, '0'],
  ])('read %s', (text, range, canonical) => {
    expect(parseAgeRange(text)).toEqual(range);
    expect(formatAgeRange(range)).toBe(canonical);
  });

  it.each(['', '..', '5..3', 'alt', '1-2', '-1'])('know that %j is none', (text) => {
    expect(parseAgeRange(text)).toBeNull();
  });
});

describe('group codes', () => {
  it('are the same in whatever order and notation the conditions stand', () => {
    const canonical = 'age=65..;nationality=foreign;sex=f';
    for (const text of ['sex=f;age=65..;nationality=foreign', 'age 65..; sex f; nationality foreign'])
      expect(groupCode(parseGroup(text))).toBe(canonical);
  });

  it('are empty for everybody', () => {
    expect(groupCode(parseGroup(''))).toBe('');
    expect(groupCode(parseGroup(' ; '))).toBe('');
  });
});

describe('groupContains', () => {
  it.each([
    ['', 'age=65..', true],
    ['', '', true],
    ['nationality=foreign', 'age=15..64;nationality=foreign', true],
    ['age=60..', 'age=65..;sex=f', true],
    ['age=60..', 'age=55..64', false],
    ['age=65..', '', false],
    ['sex=m', 'sex=f', false],
    ['sex=f', 'nationality=foreign', false],
  ])('%j and %j: %s', (whole, part, expected) => {
    expect(groupContains(whole, part)).toBe(expected);
  });
});
