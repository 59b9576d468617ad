import type { sentences as german } from '../de/sentences.ts';
import type { Words } from '../words.ts';

/** Said where areas with small numbers were passed over. */
const PARTIAL = ' (areas with small numbers left aside)';
const OVER = { higher: 'above', lower: 'below' } as const;

/** Sentences made from figures: templates that know direction, certainty, size and what is hidden. */
export const sentences: Words<typeof german> = {
  value: (name, value, of) =>
    `${name}: ${value}${of.count === null ? '' : of.base === null ? ` (count ${of.count})` : ` (${of.count} of ${of.base})`}.`,
  both: (side, at) =>
    `${at.place} is ${OVER[side]} the value of ${at.parent} (${at.parentValue}) and of the region as a whole (${at.regionValue}).`,
  split: (parentSide, regionSide, at) =>
    `${at.place} is ${OVER[parentSide]} the value of ${at.parent} (${at.parentValue}), but ${OVER[regionSide]} that of the region as a whole (${at.regionValue}).`,
  regionOnly: (place, side, regionValue) =>
    `${place} is ${OVER[side]} the value of the region as a whole (${regionValue}).`,
  mayBeChance: 'Among so many comparisons the difference to the region may also be chance.',
  parentUnsure: (parent, parentValue) => `The value is not clearly different from that of ${parent} (${parentValue}).`,
  regionUnsure: (regionValue, isFew) =>
    isFew
      ? `Because the number is small, the value is not clearly different from that of the region as a whole (${regionValue}).`
      : `The value is not clearly different from that of the region as a whole (${regionValue}).`,
  tooFew: (name, of) =>
    `${name}: ${of.base === null ? `count ${of.count}` : `${of.count} of ${of.base}`}; with numbers this small a value would be unreliable.`,
  hidden: 'This value is not published, to protect people.',
  missing: (word) => `A value is not given: ${word}.`,
  cases: 'cases',
  risen: (way) =>
    `Since ${way.since} the value has risen by ${way.difference} (${way.since}: ${way.from}, ${way.until}: ${way.to})${way.holds ? '; the rise is clear whichever of the last five years is left out' : ''}.`,
  fallen: (way) =>
    `Since ${way.since} the value has fallen by ${way.difference} (${way.since}: ${way.from}, ${way.until}: ${way.to})${way.holds ? '; the fall is clear whichever of the last five years is left out' : ''}.`,
  unchanged: (way) =>
    `Since ${way.since} the value has hardly changed (${way.since}: ${way.from}, ${way.until}: ${way.to}).`,
  noDirection: (way) =>
    `Compared with ${way.since} there is no clear direction (${way.since}: ${way.from}, ${way.until}: ${way.to}).`,
  notComparable: (since) =>
    `Not comparable with the time before ${since}: a new definition has been in force since then.`,
  standsOut: (higher, lower) =>
    higher !== '' && lower !== ''
      ? `Higher than in the region as a whole: ${higher}; lower: ${lower}.`
      : higher !== ''
        ? `Higher than in the region as a whole: ${higher}.`
        : `Lower than in the region as a whole: ${lower}.`,
  standsOutItem: (name, at) => `${name} (${at.value}; region ${at.region})`,
  standsOutNot:
    'No value is clearly different from that of the region as a whole among all comparisons of this edition.',
  standsOutRegion: (name, at) =>
    `${name}: ${at.value} in the region as a whole; between ${at.lowest} and ${at.highest} in its areas${at.isPartial ? PARTIAL : ''}.`,
  changed: (items) => `Clear changes: ${items}.`,
  changedItem: (name, way) => `${name} (${way.since}: ${way.from}, ${way.until}: ${way.to})`,
  changedNot: 'No indicator has clearly changed against the year of comparison.',
  unsure: (all, of) => {
    const endings = {
      hidden: 'not published to protect people',
      unreliable: 'unreliable because of small numbers and not given',
      unknown: 'not known',
      'not-yet': 'not delivered yet',
      'not-applicable': 'without meaning for this area',
      similar: 'not clearly different from the region',
    } as const;
    const parts = (Object.keys(endings) as (keyof typeof endings)[]).flatMap((reason) =>
      of[reason] > 0 ? [`${of[reason] === 1 ? 'one' : of[reason]} ${endings[reason]}`] : [],
    );
    return parts.length === 0 ? `All ${all} values are known and published.` : `Of ${all} values: ${parts.join(', ')}.`;
  },
  index: (word, at) => `${word} (class ${at.place} of ${at.of}).`,
  indexRank: (rank, of) => `Rank ${rank} of ${of}.`,
  spread: (plural, ends) =>
    `The values of the ${plural} lie between ${ends.low} (${ends.lowPlace}) and ${ends.high} (${ends.highPlace})${ends.isPartial ? '; areas with small numbers are left aside' : ''}.`,
  regionStands: (value, of) =>
    `In the region as a whole: ${value} (${of.period})${of.count === null ? '' : of.base === null ? `; count ${of.count}` : `, that is ${of.count} of ${of.base}`}.`,
  list: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
};
