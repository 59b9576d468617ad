import type { surroundings as german, LeftOutCounts } from '../de/surroundings.ts';
import type { Words } from '../words.ts';

/** Words on areas beside their neighbours. */
export const surroundings: Words<typeof german> = {
  areaHeading: 'Surroundings',
  areaIntro: 'How the area stands beside those that border on it:',
  here: {
    highHigh: 'Higher than the mean of all areas, here and around',
    lowLow: 'Lower than the mean of all areas, here and around',
    highLow: 'Higher than the mean of all areas here, lower around',
    lowHigh: 'Lower than the mean of all areas here, higher around',
  },
  item: (pattern: string, names: string) => `${pattern}: ${names}.`,
  named: (name: string, meaning: string) => (meaning === '' ? name : `${name} (${meaning} here)`),
  needs: { higher: 'more need', lower: 'less need' },
  beyondChance:
    'This goes beyond chance: so much likeness or distance would hardly come about if values were spread at random. Where it comes from, the calculation does not say.',
  usual: (count: number) =>
    count === 1
      ? 'For one more index or indicator the surroundings show nothing unusual.'
      : `For ${count} more indices and indicators the surroundings show nothing unusual.`,
  allUsual: (count: number) =>
    count === 1
      ? 'For the one index or indicator that was judged the surroundings show nothing unusual.'
      : `For none of the ${count} indices and indicators that were judged does the area stand out together with its surroundings.`,
  notJudged: (count: number) =>
    count === 1
      ? 'One was not judged: values that may be shown are missing here or around.'
      : `${count} were not judged: values that may be shown are missing here or around.`,
  heading: 'Spatial pattern',
  together: (period: string) =>
    `Areas with similar values lie beside one another, more so than chance would lead one to expect (${period}).`,
  apart: (period: string) => `Neighbouring areas differ more than chance would lead one to expect (${period}).`,
  noPattern: (period: string) =>
    `No pattern over all areas can be seen: high and low values lie beside one another as they also do by chance (${period}).`,
  moran: (statistic: string, of: { readonly expected: string; readonly p: string }) =>
    `Moran’s I: ${statistic}. Without any pattern ${of.expected} would be expected; near 1 only similar values would lie side by side. ${of.p}`,
  geary: (statistic: string) =>
    `Geary’s C, which compares neighbours one by one: ${statistic} (1 without pattern, below it they are alike).`,
  highTogether: (p) =>
    `It is mainly high values that lie together (global G of Getis and Ord above its expectation; ${p}).`,
  lowTogether: (p) =>
    `It is mainly low values that lie together (global G of Getis and Ord below its expectation; ${p}).`,
  bothTogether:
    'Whether it is rather high or rather low values that lie together cannot be told (global G of Getis and Ord).',
  byChance: (percent) => `by chance in ${percent} of cases`,
  byChanceBelow: (percent) => `by chance in less than ${percent} of cases`,
  p: (percent: string) => `An I so far off comes about by chance in ${percent} of cases.`,
  pBelow: (percent: string) => `An I so far off comes about by chance in fewer than ${percent} of cases.`,
  reasons: {
    'too-few-areas': 'No spatial pattern was judged: too few areas have a value that is shown.',
    'all-equal': 'There is no spatial pattern: all values that are shown are equal.',
    'no-neighbours': 'No spatial pattern was judged: no areas with a value that is shown border on one another.',
    'no-permutations-left': 'No spatial pattern was judged: the edition has too many areas for that.',
  },
  patterns: {
    usual: 'nothing unusual',
    highHigh: 'high among high',
    lowLow: 'low among low',
    highLow: 'high among low',
    lowHigh: 'low among high',
  },
  listIntro:
    'Single areas that stand out together with their surroundings (more than chance would lead one to expect):',
  nothing: 'No single area stands out together with its surroundings more than chance would lead one to expect.',
  cannotFindSingle: 'Single areas that stand out with their surroundings cannot be found safely among so many areas.',
  high: '“High” means: above the mean of the areas. An area at the edge often belongs to it without standing out itself.',
  table: {
    open: 'Area by area as a table',
    caption: (name) => `${name}: areas beside their neighbours`,
    columns: {
      area: 'Area',
      value: 'Value',
      smoothed: 'pulled to that of all',
      smoothedAround: 'pulled to the surroundings',
      chance: 'so many or so few by chance',
      localG: 'local G',
      localGeary: 'difference to neighbours',
      pattern: 'Pattern',
    },
    noteSmoothed:
      '“Pulled”: the fewer people stand behind a value, the nearer it moves to that of all areas or to that of the area and its neighbours; the counted value stays the valid one.',
    note: 'Local G: above 0 where high values lie around, striking from about 2, without regard to the many comparisons. Difference to neighbours (local Geary): 0 where an area is like them.',
    noteChance:
      '“So many or so few by chance”: how likely so high or so low a number would be if the rate were the same everywhere; among many areas some of it is rare.',
    smoothed: (name, of) =>
      `Small areas vary. If each value is pulled towards that of its surroundings, the more the fewer people stand behind it, ${name} changes most: ${of.smoothed} instead of ${of.counted} as counted.`,
  },
  joins: {
    heading: 'Do areas of the same class lie together?',
    summary: (borders, of) =>
      `Of ${borders} borders between areas with a class ${of.same} lie between two areas of the same class; if the classes were scattered at random, about ${of.expected} would be expected.`,
    together: (classes) => `Beside their own kind more often than chance explains: ${classes}.`,
    apart: (classes) => `Beside their own kind less often than chance explains: ${classes}.`,
    chance: 'In no class is that more than chance explains.',
    caption: 'Borders between two areas of the same class',
    columns: {
      class: 'Class',
      areas: 'Areas',
      joins: 'borders within',
      expected: 'by chance',
      verdict: 'more than chance?',
    },
    verdicts: {
      none: 'not tested: too few areas',
      chance: 'no',
      together: 'yes, more often',
      apart: 'yes, less often',
    },
    note: 'Every place where two areas touch is counted. Tested are classes of at least five areas, with an error of 5 % over all classes together.',
  },
  mapName: (name: string) => `${name}: area and surroundings`,
  judged: (count: string, plural: string) => `Judged: ${count} ${plural}.`,
  leftOut: ({ hidden, withoutValue, withoutShape, withoutNeighbours }: LeftOutCounts) => {
    const parts = [
      hidden && `${hidden} with a confidential value`,
      withoutValue && `${withoutValue} without a value`,
      withoutShape && `${withoutShape} without an outline`,
      withoutNeighbours && `${withoutNeighbours} that border on no area with a value`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? '' : `Left out: ${parts.join(', ')}.`;
  },
};
