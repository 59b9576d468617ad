import type { severalAreas as german } from '../de/several-areas.ts';
import type { Words } from '../words.ts';

/** Words for several areas side by side, also spoken by the script in the browser. */
export const severalAreas: Words<typeof german> = {
  level: 'Level',
  add: 'Add an area',
  addButton: 'Add',
  choose: 'please choose',
  chosen: 'Chosen areas',
  remove: (name) => `Remove ${name}`,
  none: 'No area is chosen yet.',
  full: (most) => `No more than ${most} areas fit side by side. Remove one first.`,
  added: (name, count) => `${name} is added; ${count} chosen.`,
  removed: (name, count) => `${name} is removed; ${count} chosen.`,
  year: 'Year',
  newest: 'newest that all have',
  base: 'Compared with',
  against: (name) => `against ${name}`,
  plot: 'Position',
  dots: (indicator, parts) => `${indicator}: ${parts}`,
  dot: (name, value) => `${name} ${value}`,
  dotRange: (value, from, to) => `${value} (${from} to ${to})`,
  clear: (name, verdict) => `${name} ${verdict}`,
  noClear: 'no clear difference',
  notCompared: 'not compared',
  caption: (topic, names) => `${topic}: ${names}`,
  summary: (names, count) => `${names} side by side, ${count} indicators.`,
};
