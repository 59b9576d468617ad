import { describe, expect, it } from 'vitest';
import { shownNumbers } from '../../../../src/verify/pages/shown-number.ts';

describe('numbers of a class', () => {
  it.each([
    ['unter 100,0 je 1.000', 'de', [100]],
    ['5,5 bis unter 1.020,0 je 100.000', 'de', [5.5, 1020]],
    ['5.5 to below 20.0 per 1,000', 'en', [5.5, 20]],
    ['10,0 bis unter 20,0 %', 'de', [10, 20]],
  ])('are its bounds, not the number of its unit: %s', (text, language, numbers) => {
    expect(shownNumbers(text, language)).toEqual(numbers);
  });

  it('are all others, too, however they are worded', () => {
    expect(shownNumbers('unter 100,0 je 1.000,5', 'de')).toEqual([100, 1000.5]);
    expect(shownNumbers('below 100.0 per 13', 'en')).toEqual([100, 13]);
  });
});
