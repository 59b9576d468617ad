import type { Side } from './sentences.ts';

/** Both ends of a gap between groups of areas, as text. */
export interface Gap {
  readonly first: string;
  readonly last: string;
  readonly difference: string;
  /** more than areas in any order would show */
  readonly isClear: boolean;
}

/** Areas outside the limits for their size, as text. */
export interface Funnel {
  readonly count: string;
  readonly plural: string;
  readonly baseline: string;
  readonly above: string;
  readonly below: string;
}

/** Words on inequality between areas and on the course of a region. */
export const inequality = {
  heading: 'Wie ungleich sind die Gebiete?',
  intro: (index: string, period: string) =>
    `Die Gebiete sind nach dem ${index} (${period}) geordnet und in fünf Gruppen mit etwa gleich vielen Gebieten geteilt.`,
  gap: ({ first, last, difference, isClear }: Gap) =>
    `Abstand: ${first} im Fünftel mit der höchsten Belastung, ${last} im Fünftel mit der geringsten. Die Werte liegen um ${difference} auseinander.${isClear ? '' : ' Das kann Zufall sein: So weit liegen Fünftel auch auseinander, wenn Gebiete beliebig geordnet werden.'}`,
  steady: (side: Side): string =>
    side === 'higher'
      ? 'Muster: Je höher die Belastung, desto höher der Wert, von Fünftel zu Fünftel.'
      : 'Muster: Je höher die Belastung, desto niedriger der Wert, von Fünftel zu Fünftel.',
  unsteady: 'Muster: Der Wert steigt oder sinkt nicht gleichmäßig von Fünftel zu Fünftel.',
  fewer: (cases: string, share: string) =>
    `Rechenbeispiel: Hätten alle Gebiete den Wert des Fünftels mit der geringsten Belastung, wären es rund ${cases} Fälle weniger (${share} der Fälle in den einbezogenen Gebieten). Das sagt nicht, woran es liegt und was eine Maßnahme erreichen kann.`,
  more: (cases: string, share: string) =>
    `Rechenbeispiel: Hätten alle Gebiete den Wert des Fünftels mit der geringsten Belastung, wären es rund ${cases} Fälle mehr (${share} der Fälle in den einbezogenen Gebieten). Das sagt nicht, woran es liegt und was eine Maßnahme erreichen kann.`,
  slope: (slope: string, relative: string) =>
    `Gerade durch alle Fünftel: Vom Ende mit der höchsten Belastung bis zu dem mit der geringsten ändert sich der Wert um ${slope}, das ist der Steigungsindex (SII).${relative} Die Bereiche (95 %) sagen, wie genau die Fälle gezählt sind, nicht, wie verschieden Gebiete ohnehin wären.`,
  relative: (ratio: string) => ` Der relative Index (RII), geringste durch höchste Belastung, ist ${ratio}.`,
  range: (value: string, lower: string, upper: string) => `${value} (${lower} bis ${upper})`,
  member: 'Der Index enthält diesen Indikator; ein Teil des Abstands entsteht schon durch die Reihenfolge.',
  leftOut: (count: number) =>
    count === 1
      ? 'Ein Gebiet fehlt, weil seine Fallzahl nicht veröffentlicht ist oder es keinen Index hat.'
      : `${count} Gebiete fehlen, weil ihre Fallzahlen nicht veröffentlicht sind oder sie keinen Index haben.`,
  caption: (name: string, period: string) => `${name} nach Fünfteln der Gebiete, ${period}`,
  columns: { group: 'Fünftel der Gebiete', areas: 'Gebiete', cases: 'Fälle', base: 'Bezugsgröße', value: 'Wert' },
  groups: ['höchste Belastung', 'zweites', 'drittes', 'viertes', 'geringste Belastung'],
  funnel: {
    heading: 'Gemessen an der Größe',
    intro: 'Kleine Gebiete weichen leichter durch Zufall ab als große.',
    outside: (of: Funnel) =>
      `Von ${of.count} Gebieten (${of.plural}) liegen ${of.above} weiter über dem Wert aller zusammen (${of.baseline}) und ${of.below} weiter darunter, als der Zufall bei ihrer Größe erklärt (99,8 %).`,
    leftOut: (count: number) =>
      count === 1
        ? 'Ein Gebiet fehlt, weil seine Fallzahl nicht veröffentlicht ist.'
        : `${count} Gebiete fehlen, weil ihre Fallzahlen nicht veröffentlicht sind.`,
    signal: (percent: string) => `Rund ${percent} der Streuung zwischen den Gebieten sind mehr als Zufall.`,
    littleSignal: (percent: string) =>
      `Nur rund ${percent} der Streuung zwischen den Gebieten sind mehr als Zufall: Die Reihenfolge der Gebiete und kleine Unterschiede auf der Karte sagen wenig.`,
    title: (name: string) => `${name}: Wert und Größe der Gebiete`,
    description: (baseline: string, period: string) =>
      `Jedes Gebiet als Punkt nach Größe und Wert, ${period}. Um den Wert aller zusammen (${baseline}) liegen Grenzen, die mit der Größe enger werden.`,
    key: 'Durchgezogene Linie: Wert aller Gebiete zusammen. Gestrichelte Linien: Grenzen des Zufalls, innen 95 %, außen 99,8 %. Raute: Gebiet außerhalb der äußeren Grenzen. Liegen viele außerhalb, gibt es echte Unterschiede; sie sagen nichts über deren Ursache.',
  },
  course: {
    way: (side: Side, { from, to, step }: { readonly from: string; readonly to: string; readonly step: string }) =>
      `In der gesamten Region ist der Wert von ${from} bis ${to} überwiegend ${side === 'higher' ? 'gestiegen' : 'gesunken'}, in einem mittleren Jahr um ${step}.`,
    none: (from: string, to: string) =>
      `In der gesamten Region ist von ${from} bis ${to} keine durchgehende Richtung zu erkennen.`,
    jump: (before: string, after: string) =>
      `Zwischen ${before} und ${after} gibt es einen Sprung. Er kann auch daher kommen, dass anders gezählt wurde.`,
  },
};
