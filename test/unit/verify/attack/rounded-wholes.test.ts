import { expect, it } from 'vitest';
import type { InventedOffice } from './invented-office.ts';
import { findingsOf, SUPPORTED, supportOffice } from './supported-people.ts';

/** Residents are rounded to multiples of five, those with support are hidden where they are few: two of four in A0. */
const office = (minimum: number): InventedOffice => ({
  ...supportOffice([[SUPPORTED]], { residents: [2, 20, 30, 40], support: [2, 10, 12, 14] }),
  changed: { residents: 'controlled-rounding-5' },
  rule: { minimum, zerosShown: true, options: { minimumCount: minimum } },
});

it('leaves in doubt how many get support where nought people are one to four', async () => {
  expect(await findingsOf(office(3))).toEqual([]);
});

it('finds that five cannot get support where four people live at most', async () => {
  // and that somebody lives there, and fewer than five
  expect(await findingsOf(office(5))).toEqual(['error attack-count-small A0', 'error attack-rounding-undone A0']);
});
