import { describe, expect, it } from 'vitest';
import { pluralInDative } from '../../../../src/locale/de/plural-in-dative.ts';

describe('pluralInDative', () => {
  it.each([
    ['Sozialräume', 'Sozialräumen'],
    ['Viertel', 'Vierteln'],
    ['Bezirke', 'Bezirken'],
    ['Kommunen', 'Kommunen'],
    ['Quartiers', 'Quartiers'],
  ])('%s → %s', (plural, dative) => {
    expect(pluralInDative(plural)).toBe(dative);
  });
});
