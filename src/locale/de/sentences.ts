import { inDative } from './in-dative.ts';

/** How many values of an area are withheld, by reason, and how many do not clearly differ from the region. */
export type Unsure = Readonly<
  Record<'hidden' | 'unreliable' | 'unknown' | 'not-yet' | 'not-applicable' | 'similar', number>
>;

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
  readonly until: string;
  readonly from: string;
  readonly to: string;
  readonly difference: string;
  readonly holds: boolean;
}

/** Lowest and highest value with the areas that hold them, as text. */
export interface Ends {
  readonly low: string;
  readonly lowPlace: string;
  readonly high: string;
  readonly highPlace: string;
  readonly isPartial: boolean;
}

/** Cases behind a value and what they are counted of, as text; null where there are none to tell. */
export interface Counts {
  readonly count: string | null;
  readonly base: string | null;
}

/** Said where areas with small numbers were passed over. */
const PARTIAL = ' (ohne Gebiete mit kleiner Zahl)';

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
  mayBeChance: 'Unter so vielen Vergleichen kann der Unterschied zur Region auch Zufall sein.',
  parentUnsure: (parent: string, parentValue: string) =>
    `Vom Wert von ${parent} (${parentValue}) ist er nicht klar verschieden.`,
  regionUnsure: (regionValue: string, isFew: boolean) =>
    isFew
      ? `Wegen der kleinen Zahl ist der Wert nicht klar von dem der gesamten Region (${regionValue}) verschieden.`
      : `Der Wert ist nicht klar von dem der gesamten Region (${regionValue}) verschieden.`,
  tooFew: (name: string, of: Counts) =>
    `${name}: ${of.base === null ? `Fallzahl ${of.count}` : `${of.count} von ${of.base}`}; ein Wert wäre bei so kleinen Zahlen nicht verlässlich.`,
  hidden: 'Dieser Wert wird zum Schutz der Menschen nicht veröffentlicht.',
  missing: (word: string) => `Ein Wert ist nicht angegeben: ${word}.`,
  /** what rates count, behind the size of a difference */
  cases: 'Fälle',
  risen: (way: Way) =>
    `Seit ${way.since} ist der Wert um ${way.difference} gestiegen (${way.since}: ${way.from}, ${way.until}: ${way.to})${way.holds ? '; die Richtung bleibt dieselbe, welches der letzten fünf Jahre man auch weglässt' : ''}.`,
  fallen: (way: Way) =>
    `Seit ${way.since} ist der Wert um ${way.difference} gesunken (${way.since}: ${way.from}, ${way.until}: ${way.to})${way.holds ? '; die Richtung bleibt dieselbe, welches der letzten fünf Jahre man auch weglässt' : ''}.`,
  unchanged: (way: Way) =>
    `Seit ${way.since} hat sich der Wert kaum verändert (${way.since}: ${way.from}, ${way.until}: ${way.to}).`,
  noDirection: (way: Way) =>
    `Gegenüber ${way.since} ist keine klare Richtung zu erkennen (${way.since}: ${way.from}, ${way.until}: ${way.to}).`,
  notComparable: (since: string) =>
    `Mit der Zeit vor ${since} ist der Wert nicht vergleichbar: Seitdem gilt eine neue Definition.`,
  standsOut: (higher: string, lower: string) =>
    higher !== '' && lower !== ''
      ? `Höher als in der gesamten Region: ${higher}; niedriger: ${lower}.`
      : higher !== ''
        ? `Höher als in der gesamten Region: ${higher}.`
        : `Niedriger als in der gesamten Region: ${lower}.`,
  standsOutItem: (name: string, at: { readonly value: string; readonly region: string }) =>
    `${name} (${at.value}; Region ${at.region})`,
  standsOutNot:
    'Kein Wert ist auch unter allen Vergleichen dieser Ausgabe klar von dem der gesamten Region verschieden.',
  standsOutRegion: (
    name: string,
    at: { readonly value: string; readonly lowest: string; readonly highest: string; readonly isPartial: boolean },
  ) =>
    `${name}: ${at.value} in der gesamten Region; in den einzelnen Gebieten zwischen ${inDative(at.lowest)} und ${inDative(at.highest)}${at.isPartial ? PARTIAL : ''}.`,
  changed: (items: string) => `Deutlich verändert haben sich ${items}.`,
  changedItem: (name: string, way: Pick<Way, 'since' | 'until' | 'from' | 'to'>) =>
    `${name} (${way.since}: ${way.from}, ${way.until}: ${way.to})`,
  changedNot: 'Kein Indikator hat sich gegenüber dem Vergleichsjahr klar verändert.',
  unsure: (all: number, of: Unsure) => {
    const endings = {
      hidden: 'zum Schutz der Menschen nicht veröffentlicht',
      unreliable: 'wegen kleiner Zahlen nicht verlässlich und nicht ausgewiesen',
      unknown: 'nicht bekannt',
      'not-yet': 'noch nicht geliefert',
      'not-applicable': 'für dieses Gebiet nicht sinnvoll',
      similar: 'nicht klar vom Wert der Region verschieden',
    } as const;
    const parts = (Object.keys(endings) as (keyof Unsure)[]).flatMap((reason) =>
      of[reason] > 0 ? [`${of[reason] === 1 ? 'einer' : of[reason]} ${endings[reason]}`] : [],
    );
    return parts.length === 0
      ? `Alle ${all} Werte sind bekannt und veröffentlicht.`
      : `Von ${all} Werten: ${parts.join(', ')}.`;
  },
  index: (word: string, at: { readonly place: number; readonly of: number }) =>
    `${word} (Klasse ${at.place} von ${at.of}).`,
  indexRank: (rank: string, of: string) => `Rang ${rank} von ${of}.`,
  spread: (plural: string, ends: Ends) =>
    `Die Werte der ${plural} liegen zwischen ${inDative(ends.low)} (${ends.lowPlace}) und ${inDative(ends.high)} (${ends.highPlace})${ends.isPartial ? '; Gebiete mit kleiner Zahl sind dabei nicht berücksichtigt' : ''}.`,
  regionStands: (value: string, of: { readonly period: string } & Counts) =>
    `In der gesamten Region: ${value} (${of.period})${of.count === null ? '' : of.base === null ? `; Fallzahl ${of.count}` : `, das sind ${of.count} von ${of.base}`}.`,
  list: (items: readonly string[]) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`,
} as const;
