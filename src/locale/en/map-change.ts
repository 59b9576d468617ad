import type { mapChange as german } from '../de/map-change.ts';
import type { Words } from '../words.ts';

/** Words for maps of change. */
export const mapChange: Words<typeof german> = {
  title: (name) => `${name}: change in five years`,
  note: 'Only areas whose change is larger than chance lets expect are coloured. The comparison is with five years before, or with the nearest time to it.',
  until: (period) => `up to ${period}`,
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
  show: 'show the change in five years',
};
