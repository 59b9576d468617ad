import type { council as german } from '../de/council.ts';
import type { Words } from '../words.ts';

/** Words of the text for a council: findings, changes, what is hidden, what is open. */
export const council: Words<typeof german> = {
  title: (title) => `${title}: text for the council`,
  lead: (edition, date, office) => `${edition} · figures as of ${date} · ${office}`,
  about: 'What this is about',
  aboutMethod:
    'The same definitions and calculations hold for all areas. The figures describe areas, not the people who live there.',
  key: 'The main figures',
  keyCaption: (region) => `One key figure per topic, ${region}`,
  findings: 'What stands out',
  attention: (count, plural, names) =>
    `${count} ${plural} need special attention: ${names}. They are in their own order, not by value.`,
  attentionOne: (singular, name) => `1 ${singular} needs special attention: ${name}.`,
  attentionNone: 'No area is classed as especially burdened.',
  andMore: (count) => `${count} more`,
  changes: 'What has changed',
  change: (name, sentence) => `${name}: ${sentence}`,
  changesNone: 'None of the key figures shows a clear direction.',
  unclear: (names) => `No clear direction: ${names}.`,
  newlyDefined: (names) => `Not comparable with earlier years: ${names}.`,
  limits: 'What the figures do not say',
  hidden: (hidden, all) =>
    `${hidden} of ${all} values are not shown, so that nobody can be recognised. No value does not mean zero.`,
  hiddenNone: 'No value had to be hidden.',
  sure: (holding, all) =>
    `${holding} of ${all} differences between an area and the region are more than chance; all others may be chance.`,
  index: 'An index orders areas. Decisions rest on the counts and shares of the single indicators.',
  causes: 'Why things are as they are, and what people themselves say about their area, stands in no statistics.',
  questions: 'Open questions for the debate',
  questionOffers: (plural) => `Which offers already exist in these ${plural}, and whom do they not reach?`,
  questionItems: [
    'What do the people there, welfare associations and professionals say about the figures?',
    'Which offers should come to people, and who decides about them together with those people?',
    'How will we tell in the next edition whether something has improved?',
  ],
  questionUnknown: (names) => `What do other sources tell about the course of: ${names}?`,
  annex: 'Annex: where the figures come from',
  annexIntro:
    'Each figure with its place in the table of the edition (id | period | area | value). All values are also in data/observations.csv.',
};
