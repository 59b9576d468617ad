import type { protectionPreview as german } from '../de/protection-preview.ts';
import type { Words } from '../words.ts';

/** Words of the preview of protection, for the office alone. */
export const protectionPreview: Words<typeof german> = {
  title: 'What protection costs',
  intro:
    'Each line is a run of the gate of its own with all that follows. Lost is what would be hidden; given up is what would no longer exist on its own after joining.',
  columns: {
    change: 'rule',
    values: 'values',
    hidden: 'lost',
    share: 'share',
    saved: 'saved against today',
    givenUp: 'given up',
  },
  agesTitle: 'Two age groups together, each pair on its own',
  areasTitle: 'Two areas together, each pair on its own (those that lose most)',
  today: 'as today',
  threshold: (minimumCount) => `smallest count ${minimumCount} for all sources`,
  allAges: (count) => `${count} indicators of neighbouring ages joined`,
  smallAreas: (count) =>
    count === '1'
      ? 'one area that loses much joined with a neighbour'
      : `${count} areas that lose much each joined with a neighbour`,
  levelAbove: (level) => `only ${level} and above`,
  pair: (first, second) => `${first} with ${second}`,
  best: (pair, saved) => `Saves most: ${pair} (${saved} values fewer lost).`,
  noneSaves: 'No single join saves anything.',
  nothing: 'nothing',
  written: (path) => `As a table for the office: ${path}. Nothing was published.`,
};
