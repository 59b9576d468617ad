/** Words on how indicators go together over areas. */
export const correlations = {
  heading: 'How indicators go together',
  caution: 'Areas are not persons.',
  cautionText:
    'What goes together in areas need not coincide in the same people. Nor does it say anything about causes: both may come from something else.',
  intro:
    'Which core indicators are high in the same areas, which run against one another? That helps to think of topics together.',
  none: 'Nothing was computed: too few areas or core indicators have values that are shown.',
  basis: (areas: string, of: { readonly plural: string; readonly indicators: string; readonly year: string }) =>
    `Compared are ${of.indicators} core indicators over ${areas} ${of.plural} (as of ${of.year}). Every area counts once, be it large or small.`,
  acrossHeading: 'What goes together most across topics',
  acrossNone: 'Across topics nothing clearly goes together.',
  withinHeading: 'Almost the same',
  within:
    'These indicators of one topic put the areas in almost the same order. Whoever names them side by side says the same thing once.',
  same: (first: string, second: string) => `The higher “${first}”, the higher “${second}”`,
  opposite: (first: string, second: string) => `The higher “${first}”, the lower “${second}”`,
  figures: (
    sentence: string,
    of: { readonly coefficient: string; readonly from: string; readonly to: string; readonly areas: string },
  ) => `${sentence} (rank correlation ${of.coefficient}, uncertainty ${of.from} to ${of.to}, ${of.areas} areas).`,
  drawings: 'Area by area',
  drawingTitle: (first: string, second: string) => `${first} and ${second}`,
  drawingSubtitle: (areas: string) => `Each dot is an area (${areas} with both values)`,
  drawingText: (sentence: string) => `${sentence}. The first indicator runs across, the second upwards.`,
  matrix: 'All pairs',
  caption: 'Spearman rank correlation of each pair, below it the number of areas with both values',
  indicator: 'Indicator',
  count: (areas: string) => `n ${areas}`,
  itself: 'the same indicator',
  tooFew: 'too few areas with both values',
  reading:
    '1 means: both indicators put the areas in the same order; −1: in the opposite one; 0: they do not go together. What is stronger than 0.7 stands in bold. The codes of the columns are those of the rows.',
  chance: (pairs: string, expected: string) =>
    `Of ${pairs} pairs that have nothing to do with one another about ${expected} would stand out by chance alone. Indicators with a common numerator or denominator are related by construction.`,
  leftOut: 'What is left out',
  excluded: (count: string) => `Areas left out: ${count}.`,
  hidden: (names: string) => `Confidential values are missing from the pairs. So many areas are concerned: ${names}.`,
  hiddenItem: (name: string, count: string) => `${name} ${count}`,
  hiddenNone: 'No value is missing for the protection of people.',
  counts: 'Plain counts are left out: large areas have more of everything.',
  absent: (names: string) => `Without a value that is shown in this year: ${names}.`,
  download: 'All pairs with both coefficients and their uncertainty as a file',
} as const;
