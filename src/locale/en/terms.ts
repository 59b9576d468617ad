import type { terms as german } from '../de/terms.ts';
import type { Words } from '../words.ts';

/** Words for the closed lists of core. */
export const terms: Words<typeof german> = {
  topics: {
    soziodemografie: 'Population and households',
    soziooekonomie: 'Work and income',
    bildung: 'Education',
    gesundheit: 'Health and disability',
    integration: 'Integration',
  },
  statuses: {
    unknown: 'not known',
    ok: 'final',
    estimated: 'estimated',
    provisional: 'provisional',
    revised: 'revised',
    uncertain: 'uncertain',
    unreliable: 'not reliable',
    hidden: 'confidential',
    'not-applicable': 'not applicable',
    'not-yet': 'not yet available',
    excluded: 'not included',
  },
  statusMarks: {
    unknown: '[x]',
    ok: '',
    estimated: '[e]',
    provisional: '[p]',
    revised: '[r]',
    uncertain: '[s]',
    unreliable: '[u]',
    hidden: '[c]',
    'not-applicable': '[z]',
    'not-yet': '[n]',
    excluded: '[a]',
  },
  directions: {
    strain: 'A high value means more strain',
    relief: 'A high value means less strain',
    neutral: 'A high value is neither good nor bad',
    need: 'A high value means more need',
  },
};
