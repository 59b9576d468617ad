import type { standardised as german } from '../de/standardised.ts';

/** Words on values in which all areas are taken to be equally old. */
export const standardised: typeof german = {
  heading: 'How is age taken into account?',
  weights: {
    'european-2013':
      'Each area is calculated as if as many old and young people lived there: the rates of the age groups are weighted by the European standard population 2013. Only values with the same standard population can be compared.',
    region:
      'Each area is calculated as if as many old and young people lived there: the rates of the age groups are weighted by the residents of the region in the first year of the series. Only values with the same standard population can be compared.',
  },
  expected:
    'Expected are as many cases as the area would have if the rate of the region held in each age group. 100 % means: as in the region. Each area can be compared with the region only, not two areas with each other; so there is no rank.',
  groups: (ages) => `Age groups: from ${ages} years.`,
  observed: (count, expected) => `${count}, expected ${expected}`,
  expectedHead: 'Expected',
};
