import type { municipal as german } from '../de/municipal.ts';
import type { Words } from '../words.ts';
import { yearsAgo } from './years-ago.ts';

/** Words of the profiles of municipalities. */
export const municipal: Words<typeof german> = {
  fileTitle: (area, title) => `Municipal profile ${area}, ${title}`,
  kicker: (level, place) => `Municipal profile · ${level} in ${place}`,
  open: { de: 'Municipal profile as PDF (German)', en: 'Municipal profile as PDF' },
  openSlides: { de: 'Slides on the municipality (German)', en: 'Slides on the municipality' },
  ownText: {
    heading: 'As the municipality sees it',
    note: 'The municipality wrote this section. Only figures it refers to are filled in from this edition.',
  },
  changes: {
    heading: 'What has changed',
    intro: (years) =>
      `The newest figure of each indicator is compared with that of ${yearsAgo(years)}; where there is none, with the earliest after it that shares the definition. The year stands behind the earlier value. "Risen" and "fallen" mean that the difference is larger than chance lets expect.`,
    notEdition:
      'The comparison is not with the printed figures of the previous edition. Earlier values stand here as they hold today, corrections included.',
    caption: (name) => `${name}: before and now`,
    columns: {
      indicator: 'Indicator',
      before: 'before',
      way: 'change',
      risen: 'risen in',
      fallen: 'fallen in',
    },
    areas: (plural) => `The last two columns name the ${plural} in which the value has risen or fallen.`,
    all: (plural) => `all ${plural}`,
    way: (word, difference) => `${word} (${difference})`,
    without: (names) => `Without an earlier value of the same definition: ${names}.`,
    none: 'No indicator has an earlier value of the same definition.',
  },
  compared: (plural) => `The ${plural} compared`,
  facts: (plural, name) => `${name}: key facts of the ${plural}`,
  heat: {
    heading: 'All indicators at a glance',
    caption: (plural, name) => `${name}: ${plural} beside municipality and region`,
    indicator: 'Indicator',
    meaning: 'A high value means',
    meanings: {
      strain: 'more strain',
      relief: 'less strain',
      need: 'more need',
      neutral: 'no judgement',
    },
    legend: {
      higher: '▴ higher than in the region as a whole',
      lower: '▾ lower than in the region as a whole',
      plain: 'no sign: not clearly different, or not compared',
      hidden: (mark) => `${mark} not shown, to protect people`,
      missing: 'no value; the mark says why',
    },
    note: 'Colour and sign only say whether a value is higher or lower than in the region as a whole, and only where the difference holds among all comparisons of this edition. What a high value means is said in the second column. Areas stand in their own order.',
    older: 'A year in brackets: there is a newer value; here stands the one that goes with the others of the row.',
  },
  indices: {
    heading: 'Indices of the areas',
    caption: (plural, name) => `${name}: classes of the indices by ${plural}`,
    area: 'Area',
    cell: (word, place) => `${word} (${place})`,
    note: (example) =>
      `In brackets stands the number of the class and how many there are, for example ${example}. An index helps to look closer; measures rest on the counts and shares of single indicators.`,
    without: (items) => `Without an index: ${items}.`,
  },
  limits: {
    heading: 'What these figures do not say',
    hidden: (hidden, all) =>
      `${hidden} of ${all} values of the areas are not shown, to protect people. That does not mean they are zero. They are chosen so that the others do not give them away.`,
    noneHidden: (all) => `None of the ${all} values of the areas had to be protected.`,
    small: 'In small areas values vary by chance. A difference without a sign may exist or not.',
    people: 'The value of an area says nothing about single people who live there.',
    cause: 'The figures show where it is worth looking closer. The people on site know the reasons.',
  },
};
