import type { mapChange as german } from '../de/map-change.ts';
import type { Words } from '../words.ts';

/** Words for maps of change. */
export const mapChange: Words<typeof german> = {
  title: (name) => `${name}: change`,
  note: 'Only areas whose change is larger than chance lets expect are coloured. The times that are compared stand with each area.',
  until: (period) => `up to ${period}`,
  between: (from, until) => `${from} to ${until}`,
  ways: {
    up: 'risen',
    down: 'fallen',
    flat: 'hardly changed',
    unclear: 'no clear direction',
    none: 'no comparison possible',
  },
  end: (value, period) => `${value} (${period})`,
  way: (from, to) => `from ${from} to ${to}`,
  before: 'before',
  since: 'as of, before',
  now: (period) => `now, ${period}`,
  column: 'Change',
  show: 'show the change',
};
