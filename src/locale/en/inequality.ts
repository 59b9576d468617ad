import type { Gap, inequality as german } from '../de/inequality.ts';
import type { Side } from '../de/sentences.ts';

/** Words on inequality between areas and on the course of a region. */
export const inequality: typeof german = {
  heading: 'How unequal are the areas?',
  intro: (index: string, period: string) =>
    `The areas are put in order by the ${index} (${period}) and cut into five groups of about equally many areas.`,
  gap: ({ first, last, difference, interval, isClear }: Gap) =>
    `Gap: ${first} in the fifth with most strain, ${last} in the fifth with least, ${difference} apart${
      interval ? ` (uncertainty range ${interval.from} to ${interval.to})` : ''
    }.${isClear ? '' : ' This may be chance.'}`,
  steady: (side: Side): string =>
    side === 'higher'
      ? 'Pattern: the more strain, the higher the value, from fifth to fifth.'
      : 'Pattern: the more strain, the lower the value, from fifth to fifth.',
  unsteady: 'Pattern: the value does not rise or fall evenly from fifth to fifth.',
  fewer: (cases: string, share: string) =>
    `What if: with the value of the fifth with least strain in all areas there would be about ${cases} cases fewer (${share} of all cases). This does not say what the cause is or what a measure can achieve.`,
  more: (cases: string, share: string) =>
    `What if: with the value of the fifth with least strain in all areas there would be about ${cases} cases more (${share} of all cases). This does not say what the cause is or what a measure can achieve.`,
  member: 'The index contains this indicator; some of the gap is made by the order itself.',
  leftOut: (count: number) =>
    count === 1
      ? 'One area is missing, as its count is not published.'
      : `${count} areas are missing, as their counts are not published.`,
  caption: (name: string, period: string) => `${name} by fifths of areas, ${period}`,
  columns: { group: 'Fifth of areas', areas: 'Areas', cases: 'Cases', base: 'Base', value: 'Value' },
  groups: ['most strain', 'second', 'third', 'fourth', 'least strain'],
  course: {
    way: (side: Side, { from, to, step }: { readonly from: string; readonly to: string; readonly step: string }) =>
      `In the whole region the value has mostly ${side === 'higher' ? 'gone up' : 'gone down'} from ${from} to ${to}, by ${step} in a median year.`,
    none: (from: string, to: string) => `In the whole region no steady direction can be told from ${from} to ${to}.`,
    jump: (before: string, after: string) =>
      `There is a jump between ${before} and ${after}. It may also come from counting in another way.`,
  },
};
