import type { Funnel, Gap, inequality as german } from '../de/inequality.ts';
import type { Side } from '../de/sentences.ts';

/** Words on inequality between areas and on the course of a region. */
export const inequality: typeof german = {
  heading: 'How unequal are the areas?',
  intro: (index: string, period: string) =>
    `The areas are put in order by the ${index} (${period}) and cut into five groups of about equally many areas.`,
  gap: ({ first, last, difference, isClear }: Gap) =>
    `Gap: ${first} in the fifth with most strain, ${last} in the fifth with least, ${difference} apart.${isClear ? '' : ' This may be chance: fifths lie so far apart in any order of the areas.'}`,
  steady: (side: Side): string =>
    side === 'higher'
      ? 'Pattern: the more strain, the higher the value, from fifth to fifth.'
      : 'Pattern: the more strain, the lower the value, from fifth to fifth.',
  unsteady: 'Pattern: the value does not rise or fall evenly from fifth to fifth.',
  fewer: (cases: string, share: string) =>
    `What if: with the value of the fifth with least strain in all areas there would be about ${cases} cases fewer (${share} of the cases in the areas included). This does not say what the cause is or what a measure can achieve.`,
  more: (cases: string, share: string) =>
    `What if: with the value of the fifth with least strain in all areas there would be about ${cases} cases more (${share} of the cases in the areas included). This does not say what the cause is or what a measure can achieve.`,
  slope: (slope: string, relative: string) =>
    `Line through all fifths: from the end with most strain to that with least the value changes by ${slope}, which is the slope index (SII).${relative} The ranges (95%) say how well cases are counted, not how much areas would differ anyway.`,
  relative: (ratio: string) => ` The relative index (RII), least strain over most, is ${ratio}.`,
  range: (value: string, lower: string, upper: string) => `${value} (${lower} to ${upper})`,
  member: 'The index contains this indicator; some of the gap is made by the order itself.',
  leftOut: (count: number) =>
    count === 1
      ? 'One area is missing, as its count is not published or it has no index.'
      : `${count} areas are missing, as their counts are not published or they have no index.`,
  caption: (name: string, period: string) => `${name} by fifths of areas, ${period}`,
  columns: { group: 'Fifth of areas', areas: 'Areas', cases: 'Cases', base: 'Base', value: 'Value' },
  groups: ['most strain', 'second', 'third', 'fourth', 'least strain'],
  funnel: {
    heading: 'Measured by size',
    intro: 'Small areas differ by chance more easily than large ones.',
    outside: (of: Funnel) =>
      `Of ${of.count} areas (${of.plural}) ${of.above} lie further above the value of all together (${of.baseline}) and ${of.below} further below than chance explains for their size (99.8%).`,
    leftOut: (count: number) =>
      count === 1
        ? 'One area is missing, as its count is not published.'
        : `${count} areas are missing, as their counts are not published.`,
    signal: (percent: string) => `About ${percent} of the spread between areas is more than chance.`,
    littleSignal: (percent: string) =>
      `Only about ${percent} of the spread between areas is more than chance: the order of areas and small differences on the map say little.`,
    title: (name: string) => `${name}: value and size of areas`,
    description: (baseline: string, period: string) =>
      `Each area as a dot by size and value, ${period}. Around the value of all together (${baseline}) lie limits that narrow with the size.`,
    key: 'Solid line: value of all areas together. Dashed lines: limits of chance, 95% inside, 99.8% outside. Diamond: area outside the outer limits. Where many lie outside there are true differences; they say nothing about their cause.',
  },
  course: {
    way: (side: Side, { from, to, step }: { readonly from: string; readonly to: string; readonly step: string }) =>
      `In the whole region the value has mostly ${side === 'higher' ? 'gone up' : 'gone down'} from ${from} to ${to}, by ${step} in a median year.`,
    none: (from: string, to: string) => `In the whole region no steady direction can be told from ${from} to ${to}.`,
    jump: (before: string, after: string) =>
      `There is a jump between ${before} and ${after}. It may also come from counting in another way.`,
  },
};
