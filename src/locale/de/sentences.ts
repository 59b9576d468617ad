const amount = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** Above or below something. */
export type Side = 'higher' | 'lower';

/** An area beside the area above it and the region, as text. */
export interface Beside {
  readonly place: string;
  readonly parent: string;
  readonly parentValue: string;
  readonly regionValue: string;
}

/** The way a value went, as text. */
export interface Way {
  readonly since: string;
  readonly from: string;
  readonly to: string;
  readonly difference: string;
  readonly isSteady: boolean;
}

/** Lowest and highest value with the areas that hold them, as text. */
export interface Ends {
  readonly low: string;
  readonly lowPlace: string;
  readonly high: string;
  readonly highPlace: string;
}

/** Cases behind a value and what they are counted of, as text; null where there are none to tell. */
export interface Counts {
  readonly count: string | null;
  readonly base: string | null;
}

const OVER = { higher: 'über', lower: 'unter' } as const;

/** Sentences made from figures: templates that know direction, certainty, size and what is hidden. */
export const sentences = {
  value: (name: string, value: string, of: Counts) =>
    `${name}: ${value}${of.count === null ? '' : of.base === null ? ` (Fallzahl ${of.count})` : ` (${of.count} von ${of.base})`}.`,
  both: (side: Side, at: Beside) =>
    `${at.place} liegt ${OVER[side]} dem Wert von ${at.parent} (${at.parentValue}) und ${OVER[side]} dem der gesamten Region (${at.regionValue}).`,
  split: (parentSide: Side, regionSide: Side, at: Beside) =>
    `${at.place} liegt ${OVER[parentSide]} dem Wert von ${at.parent} (${at.parentValue}), aber ${OVER[regionSide]} dem der gesamten Region (${at.regionValue}).`,
  regionOnly: (place: string, side: Side, regionValue: string) =>
    `${place} liegt ${OVER[side]} dem Wert der gesamten Region (${regionValue}).`,
  parentUnsure: (parent: string, parentValue: string) =>
    `Ob der Wert sich von dem von ${parent} (${parentValue}) unterscheidet, ist nicht sicher.`,
  regionUnsure: (regionValue: string, isFew: boolean) =>
    isFew
      ? `Wegen der kleinen Zahl ist nicht sicher, dass sich der Wert von dem der gesamten Region (${regionValue}) unterscheidet.`
      : `Der Wert unterscheidet sich nicht sicher von dem der gesamten Region (${regionValue}).`,
  hidden: 'Dieser Wert wird zum Schutz der Menschen nicht veröffentlicht.',
  missing: (word: string) => `Ein Wert ist nicht angegeben: ${word}.`,
  risen: (name: string, way: Way) =>
    `${name}: seit ${way.since} um ${way.difference} gestiegen, von ${way.from} auf ${way.to}${way.isSteady ? '; der Anstieg hält in jedem Jahr an' : ''}.`,
  fallen: (name: string, way: Way) =>
    `${name}: seit ${way.since} um ${way.difference} gesunken, von ${way.from} auf ${way.to}${way.isSteady ? '; der Rückgang hält in jedem Jahr an' : ''}.`,
  unchanged: (since: string) => `Seit ${since} hat sich wenig verändert.`,
  noDirection: 'Eine Richtung ist nicht zu erkennen.',
  notComparable: (period: string) => `Nicht mit früheren Jahren vergleichbar: Die Definition gilt seit ${period}.`,
  standsOut: (higher: string, lower: string) =>
    higher !== '' && lower !== ''
      ? `Höher als in der gesamten Region: ${higher}; niedriger: ${lower}.`
      : higher !== ''
        ? `Höher als in der gesamten Region: ${higher}.`
        : `Niedriger als in der gesamten Region: ${lower}.`,
  standsOutItem: (name: string, at: { readonly value: string; readonly region: string }) =>
    `${name} (${at.value}; Region ${at.region})`,
  standsOutNot: 'Kein Wert unterscheidet sich sicher von dem der gesamten Region.',
  standsOutRegion: (name: string, at: { readonly value: string; readonly lowest: string; readonly highest: string }) =>
    `${name}: ${at.value} in der gesamten Region; in den einzelnen Gebieten zwischen ${at.lowest} und ${at.highest}.`,
  changed: (items: string) => `Deutlich verändert haben sich ${items}.`,
  changedItem: (name: string, way: { readonly from: string; readonly to: string; readonly since: string }) =>
    `${name} (von ${way.from} auf ${way.to} seit ${way.since})`,
  changedNot: 'Bei keinem Indikator ist eine sichere Veränderung zu erkennen.',
  unsure: (all: number, of: { readonly hidden: number; readonly missing: number; readonly similar: number }) => {
    const parts = [
      of.hidden > 0 ? `${amount(of.hidden, 'ein Wert', 'Werte')} zum Schutz der Menschen nicht veröffentlicht` : '',
      of.missing > 0 ? `${amount(of.missing, 'ein Wert', 'Werte')} nicht bekannt` : '',
      of.similar > 0 ? `${amount(of.similar, 'ein Wert', 'Werte')} nicht sicher vom Wert der Region verschieden` : '',
    ].filter((part) => part !== '');
    return parts.length === 0
      ? `Alle ${all} Werte sind bekannt und veröffentlicht.`
      : `Von ${all} Werten: ${parts.join(', ')}.`;
  },
  index: (word: string, at: { readonly place: number; readonly of: number }) =>
    `${word} (Klasse ${at.place} von ${at.of}).`,
  indexRank: (rank: string, of: string) => `Rang ${rank} von ${of}.`,
  spread: (plural: string, ends: Ends) =>
    `Die Werte der ${plural} liegen zwischen ${ends.low} (${ends.lowPlace}) und ${ends.high} (${ends.highPlace}).`,
  regionStands: (value: string, of: { readonly period: string } & Counts) =>
    `In der gesamten Region: ${value} (${of.period})${of.count === null ? '' : of.base === null ? `; Fallzahl ${of.count}` : `, das sind ${of.count} von ${of.base}`}.`,
  list: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`,
} as const;
