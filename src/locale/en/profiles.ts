import type { profiles as german } from '../de/profiles.ts';
import type { Words } from '../words.ts';
import { yearsAgo } from './years-ago.ts';

/** Words of the profiles of areas. */
export const profiles: Words<typeof german> = {
  fileTitle: (area, title) => `Area profile ${area}, ${title}`,
  kicker: (level, place) => `Area profile · ${level} in ${place}`,
  blocks: {
    base: 'Population',
    work: 'Work and living conditions',
    young: 'Children, young people and families: education and health',
    integration: 'Integration',
  },
  before: 'before',
  common: (period) => `As of ${period} where nothing else is said beside the indicator.`,
  beforeNote: (years) => `Before: ${yearsAgo(years)}, or the nearest time to it with the same definition.`,
  compared: 'compared',
  sides: { higher: 'higher', lower: 'lower', similar: 'unclear' },
  comparedNote:
    'Compared with the region: "higher" and "lower" stand only where the difference is larger than chance lets expect; "unclear" means that this cannot be said.',
  reading: 'Signs and sources',
  open: { de: 'Profile as PDF (German)', en: 'Profile as PDF' },
};
