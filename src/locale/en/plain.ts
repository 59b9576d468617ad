import type { plain as german } from '../de/plain.ts';
import type { Words } from '../words.ts';

/** The page in plain words: one statement to a sentence, no word that only experts know. */
export const plain: Words<typeof german> = {
  note: 'The most important in plain language. A program made these sentences from the figures. It is not tested easy-to-read text.',
  easy: 'Easy to read',
  easyNote: 'This text was written by:',
  aboutTitle: 'What is this about?',
  about: [
    'Here are figures about the people in our region.',
    'They help with planning: which offers are missing, and where?',
  ],
  areas: (count, plural) => `There are ${count} ${plural}.`,
  partOfRegion: 'Each of these areas is a part of the region.',
  asOf: (date) => `The newest figures are of ${date}.`,
  figuresTitle: 'Important figures',
  meaning: 'It means:',
  inRegion: (value) => `In the whole region: ${value}.`,
  about100: (text) => `about ${text}`,
  partOf: (count, base) => `${count} of ${base}`,
  casesPer: (count, base) => `${count} per ${base}`,
  lessThanOne: 'fewer than 1',
  people: (count) => `${count} people`,
  before: (period, value) => `To compare, ${period}: ${value}.`,
  ways: {
    up: 'The figure has gone up.',
    down: 'The figure has gone down.',
    flat: 'The figure has hardly changed.',
  },
  smallWays: {
    up: 'The figure has gone up a little.',
    down: 'The figure has gone down a little.',
    flat: 'The figure has hardly changed.',
  },
  exact: (period) => `The exact figure, ${period}:`,
  more: 'Map and explanation',
  readingTitle: 'How to read the figures',
  reading: [
    'The figures say something about an area.',
    'They say nothing about a single person.',
    'Few people live in small areas.',
    'There a figure may be high or low by chance.',
    'That is why it often says how sure a figure is.',
  ],
  hidden: (mark) => `Some figures are not shown: single people could be recognised. There it says ${mark}.`,
  unknown: ['Some figures are not known.', 'A missing figure does not mean: none.'],
  area: {
    title: 'In plain words',
    people: (day, people) => `On ${day}, ${people} lived here.`,
    peopleIn: (year, people) => `In ${year}, ${people} lived here.`,
    differs: {
      higher: (name) => `This figure is much higher than in the whole region: "${name}".`,
      lower: (name) => `This figure is much lower than in the whole region: "${name}".`,
    },
    values: (here, region) => `Here it is ${here}, in the whole region ${region}.`,
    noChance: { one: 'That is probably no chance.', both: 'Both are probably no chance.' },
    noneSure: 'For no figure is it certain that it is much higher or much lower here than in the whole region.',
    hidden: 'Some figures we do not show: single people might be recognised.',
    more: 'More in plain language',
  },
  contactTitle: 'Do you have questions?',
  contact: 'Write to us or give us a call.',
};
