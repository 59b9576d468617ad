import type { sentences as german } from '../de/sentences.ts';
import type { Words } from '../words.ts';

const amount = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);
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
  parentUnsure: (parent, parentValue) =>
    `It is not certain that the value differs from that of ${parent} (${parentValue}).`,
  regionUnsure: (regionValue, isFew) =>
    isFew
      ? `Because the number is small, it is not certain that the value differs from that of the region as a whole (${regionValue}).`
      : `The value does not surely differ from that of the region as a whole (${regionValue}).`,
  hidden: 'This value is not published, to protect people.',
  missing: (word) => `A value is not given: ${word}.`,
  risen: (name, way) =>
    `${name}: up by ${way.difference} since ${way.since}, from ${way.from} to ${way.to}${way.isSteady ? '; it rose every year' : ''}.`,
  fallen: (name, way) =>
    `${name}: down by ${way.difference} since ${way.since}, from ${way.from} to ${way.to}${way.isSteady ? '; it fell every year' : ''}.`,
  unchanged: (since) => `Little has changed since ${since}.`,
  noDirection: 'No direction can be seen.',
  notComparable: (period) => `Not comparable with earlier years: the definition has been in force since ${period}.`,
  standsOut: (higher, lower) =>
    higher !== '' && lower !== ''
      ? `Higher than in the region as a whole: ${higher}; lower: ${lower}.`
      : higher !== ''
        ? `Higher than in the region as a whole: ${higher}.`
        : `Lower than in the region as a whole: ${lower}.`,
  standsOutItem: (name, at) => `${name} (${at.value}; region ${at.region})`,
  standsOutNot: 'No value surely differs from that of the region as a whole.',
  standsOutRegion: (name, at) =>
    `${name}: ${at.value} in the region as a whole; between ${at.lowest} and ${at.highest} in its areas.`,
  changed: (items) => `Clear changes: ${items}.`,
  changedItem: (name, way) => `${name} (from ${way.from} to ${way.to} since ${way.since})`,
  changedNot: 'No indicator shows a certain change.',
  unsure: (all, of) => {
    const parts = [
      of.hidden > 0 ? `${amount(of.hidden, 'one value', 'values')} not published to protect people` : '',
      of.missing > 0 ? `${amount(of.missing, 'one value', 'values')} not known` : '',
      of.similar > 0 ? `${amount(of.similar, 'one value', 'values')} not surely different from the region` : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? `All ${all} values are known and published.` : `Of ${all} values: ${parts.join(', ')}.`;
  },
  index: (word, at) => `${word} (class ${at.place} of ${at.of}).`,
  indexRank: (rank, of) => `Rank ${rank} of ${of}.`,
  spread: (plural, ends) =>
    `The values of the ${plural} lie between ${ends.low} (${ends.lowPlace}) and ${ends.high} (${ends.highPlace}).`,
  regionStands: (value, of) =>
    `In the region as a whole: ${value} (${of.period})${of.count === null ? '' : of.base === null ? `; count ${of.count}` : `, that is ${of.count} of ${of.base}`}.`,
  list: (items) => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
};
