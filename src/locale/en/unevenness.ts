import type { unevenness as german } from '../de/unevenness.ts';
import type { Words } from '../words.ts';

/** Words on how unevenly people live spread and how unequal areas are, place by place. */
export const unevenness: Words<typeof german> = {
  heading: 'Uneven spread',
  intro:
    'The region and the areas below it side by side: where do the people of a group live in few areas, where in all? And how far apart are the rates of the areas?',
  caution: 'Small areas look unequal by chance alone.',
  cautionText:
    'So the tables say what chance alone would make. Only what is cut alike can be compared: larger areas give smaller values. The figures do not say why people live where they live, and recommend no move.',
  none: 'Nothing can be said: neither the region nor any area below it has five areas whose counts may be shown.',
  spreadHeading: 'How unevenly people live spread',
  spreadReading:
    'Dissimilarity: the share of a group that would have to move to another area, by arithmetic, for its share to be equal everywhere; 0 % is equal everywhere, 100 % wholly apart. Most of what chance makes is taken out.',
  stripTitle: 'Dissimilarity without chance',
  stripDescription: (place) =>
    `A row for each group: the stroke stands for ${place}, the dots for the areas below that have enough areas themselves.`,
  stripSubtitle: (place) => `in per cent; stroke: ${place}, dots: the areas below`,
  spreadCaption: 'Dissimilarity without chance, in per cent: region and areas side by side',
  shareCaption: (name) => `${name}: how unevenly spread`,
  sharesHeading: 'Group by group',
  sharesNote:
    'Isolation: the share of the own group in the area of an average member; the rest up to 100 % is exposure to others. Gini and Atkinson measure the same unevenness with other weights. H: what the place tells of the group, 0 nothing, 1 everything; “between” is the part of it that lies between the areas right below the region, the rest lies within them.',
  spread: (name, of) =>
    `${name} in ${of.place}: dissimilarity ${of.corrected} (${of.from} to ${of.to}); chance alone would make ${of.expected}.`,
  range: (value, from, to) => `${value} (${from} to ${to})`,
  giniHeading: 'How far apart the rates of the areas are',
  giniReading:
    'Gini: 0 means that all areas have the same value; each counts by its people. Unlike above, the question is not where a group lives but how different the shares and rates are. A small Gini may go with a high level.',
  giniCaption: 'Gini of the areas: region and areas side by side',
  chanceNote: (sign) => `${sign} no more than chance makes of areas of these sizes.`,
  areaHeading: 'How far apart the rates of the areas are here',
  areaCaption: (place) => `Inequality between the areas in ${place}`,
  areaTable: 'All figures as a table',
  beyond: (beyond, judged) =>
    `In ${beyond} of ${judged} shares and rates the areas differ more than chance explains for their size.`,
  example: (sentence) => `An example: ${sentence}`,
  pair: (name, of) =>
    `${name}: two people of ${of.place} picked at random live in areas whose values are ${of.distance} apart on average (value of all together: ${of.mean}).${of.isBeyond ? '' : ' That is no more than chance.'}`,
  columns: {
    group: 'Group',
    indicator: 'Indicator',
    place: 'Place',
    corrected: 'Dissimilarity without chance',
    dissimilarity: 'Dissimilarity as counted',
    expected: 'by chance alone',
    isolation: 'Isolation',
    information: 'H',
    between: 'between',
    leftOut: 'areas missing',
    distance: 'Distance of two people',
    gini: 'Gini',
    giniExpected: 'mean Gini by chance',
    giniLimit: 'limit of chance',
    theil: 'Theil',
    atkinson: 'Atkinson',
  },
  leftOutPlaces: (count) => `${count} more areas have no room here; they are in the files.`,
  indicatorHeading: 'Region and municipalities side by side',
  indicatorLink: 'All groups, region and areas side by side',
  downloads: { segregation: 'Spread as a file', inequality: 'Inequality between areas as a file' },
};
