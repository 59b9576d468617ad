import type { Firmness, certainty as german, Needed } from '../de/certainty.ts';

/** Words on how sure ranks and classes of an index are. */
export const certainty: typeof german = {
  heading: 'How sure is the index?',
  intro: (runs: string, choices: string) =>
    `The index was made ${runs} times with changes: ${choices}. This shows what is firm about rank and class and what hangs on a choice.`,
  choices: {
    sampling: 'values within their chance',
    weights: 'other weights (up to ± 25%)',
    normalisation: 'another common scale',
    members: 'one part less',
  },
  firm: (count: string, of: string) => `${count} of ${of} areas keep their class in at least 90 of 100 runs.`,
  mostly: (choice: string, share: string) => `What moves the ranks most: ${choice} (${share} of the variation).`,
  area: ({ word, often, from, to, of }: Firmness) =>
    `In ${often} of 100 runs the class is "${word}"; ${from === to ? `the rank is nearly always ${from}` : `ranks ${from} to ${to}`} of ${of}${from === to ? '' : ' fit the figures'}.`,
  needed: ({ word, member, value, now }: Needed) =>
    `The area would stand on the border of the class "${word}" if only the value "${member}" were ${value} instead of ${now}.`,
  neededShort: ({ word, member, value, now }: Needed) => `${word}: ${member} ${value} instead of ${now}`,
  caption: (name: string, period: string) => `${name}: classes and ranks, ${period}`,
  columns: {
    area: 'Area',
    word: 'Class',
    often: 'so in … of 100 runs',
    ranks: 'possible ranks',
    needed: 'next other class if a single value were different',
  },
  ranks: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  note: 'A range of ranks holds 90 of 100 runs.',
  noteNeeded: 'What would have to change is arithmetic, no plan: it shows how near an area lies to a border.',
};
