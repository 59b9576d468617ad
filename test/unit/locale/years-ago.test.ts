import { expect, it } from 'vitest';
import { yearsAgo as german } from '../../../src/locale/de/years-ago.ts';
import { yearsAgo as english } from '../../../src/locale/en/years-ago.ts';

it('counts years in words up to twelve', () => {
  expect([1, 5, 12, 13].map(german)).toEqual([
    'vor einem Jahr',
    'vor fünf Jahren',
    'vor zwölf Jahren',
    'vor 13 Jahren',
  ]);
  expect([1, 5, 13].map(english)).toEqual(['one year before', 'five years before', '13 years before']);
});
