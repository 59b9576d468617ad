import { pluralInDative } from './plural-in-dative.ts';
import { yearsAgo } from './years-ago.ts';

/** A number of areas with what they are called, as text. */
export interface CountedAreas {
  readonly count: string;
  readonly plural: string;
}

/** How many areas lie surely above and below a reference, as text; null: none. */
export interface ComparedAreas {
  readonly areas: string;
  readonly plural: string;
  readonly above: string | null;
  readonly below: string | null;
}

/** Words of slides: titles are messages, notes say what may be said and where figures come from. */
export const slides = {
  subtitle: (edition: string, date: string) => `${edition} · Datenstand ${date}`,
  municipalTitle: (title: string, name: string) => `${name}: ${title}`,
  coverNotes:
    'Begrüßung. Worum es geht: wie die Menschen in den Gebieten leben, was sich verändert und wie sicher die Zahlen sind. Fragen sind jederzeit willkommen.',
  source: (names: string, period: string) => `Quelle: ${names}; Stand ${period}`,
  ownSource: (office: string) => `Quelle: ${office}, eigene Auswertung`,
  draft: 'Entwurf, nicht freigegeben',
  watermark: 'ENTWURF',
  invented: 'Erfundene Zahlen',
  cited: 'Woher die Zahlen dieser Folie kommen (Kennung, Stand, Gebiet, Wert):',
  inData: 'Alle Werte stehen auch in data/observations.csv.',
  mapAlternative: (title: string, legend: string) => `Karte: ${title}. Zahl der Gebiete: ${legend}.`,
  chartAlternative: (title: string, values: string) => `Diagramm: ${title}. ${values}.`,
  spread: (name: string, of: { readonly region: string; readonly low: string; readonly high: string }) =>
    `${name}: ${of.region} in der Region, in den Gebieten zwischen ${of.low} und ${of.high}`,
  withoutFew: 'Gebiete mit kleiner Zahl sind bei der Spanne nicht berücksichtigt.',
  classes: 'Klasse',
  classesIn: (unit: string) => `Klasse (${unit})`,
  areaCount: 'Gebiete',
  /** names of the parts of a slide, as the list of objects shows them */
  names: {
    cover: 'Titel',
    content: 'Inhalt',
    chart: 'Diagramm',
    map: 'Karte',
    source: 'Quelle',
    text: 'Text',
    legend: 'Legende',
    table: 'Tabelle',
    watermark: 'Wasserzeichen',
  },
  method: {
    title: (areas: CountedAreas) => `Für alle ${areas.count} ${areas.plural} gelten dieselben Regeln`,
    body: 'Die Zahlen beschreiben Gebiete, nicht die Menschen, die dort leben.',
    indicators: 'Indikatoren',
    indices: 'Indizes',
    notes: [
      'Auftrag: zeigen, wo Menschen Unterstützung brauchen und was schon gelingt, damit Planung und Politik darauf aufbauen können.',
      'Vorgehen: Lieferungen der Ämter werden geprüft, zu Anzahlen und Anteilen verrechnet und geschützt; erst danach wird verglichen.',
      'Kleine Zahlen werden nicht gezeigt. Wo nichts steht, ist nie eine Null gemeint.',
    ],
  },
  people: {
    body: 'Die Fläche eines Kreises steht für die Zahl der Menschen.',
    notes:
      'Große Gebiete fallen auf Karten mehr auf, als es ihrer Bevölkerung entspricht. Die Kreise zeigen, wo die Menschen leben.',
  },
  key: {
    title: (count: string, parts: string, of: string) => `${count} Leitzahlen ${of}: ${parts}`,
    ofRegion: 'der Region',
    ofArea: (name: string) => `von ${name}`,
    risen: (count: string) => `${count} gestiegen`,
    fallen: (count: string) => `${count} gesunken`,
    same: (count: string) => `${count} ohne klare Richtung`,
    head: ['Thema', 'Leitzahl', 'Wert', 'zuvor'],
    noneBefore: 'nicht vergleichbar',
    notes: (years: number) =>
      `Verglichen wird mit dem Stand ${yearsAgo(years)}, wo es ihn nach derselben Definition gibt.`,
  },
  compared: {
    body: (reference: string) => `Balken in anderer Farbe: ${reference}`,
    differ: (name: string, of: ComparedAreas, reference: string) =>
      of.above === null
        ? `${name}: in ${of.below} von ${of.areas} ${pluralInDative(of.plural)} niedriger als ${reference}`
        : `${name}: in ${of.above} von ${of.areas} ${pluralInDative(of.plural)} höher als ${reference}${of.below === null ? '' : `, in ${of.below} niedriger`}`,
    none: (name: string, plural: string, reference: string) =>
      `${name}: in den ${pluralInDative(plural)} kein sicherer Unterschied zum Wert ${reference}`,
    inRegion: 'in der Region',
    ofRegion: 'der Region',
    inArea: (name: string) => `in ${name}`,
    ofArea: (name: string) => `von ${name}`,
    region: 'gesamte Region',
    notes: 'Gezählt sind nur Unterschiede, die auch unter allen Vergleichen dieser Ausgabe standhalten.',
    hidden: 'Wo ein Zeichen in Klammern steht, wird kein Wert gezeigt; das ist keine Null.',
  },
  time: {
    title: (name: string, sentence: string) => `${name}: ${sentence}`,
    flat: 'Eine klare Richtung ist nicht zu erkennen.',
    sinceBreak: 'Ältere Werte folgen einer anderen Definition und sind nicht gezeigt.',
  },
  indices: {
    title: (areas: CountedAreas) =>
      `In ${areas.count} ${pluralInDative(areas.plural)} ist die Belastung in mehreren Themen hoch`,
    titleIn: (place: string) => `So verteilt sich die Belastung in ${place}`,
    titleOne: (name: string) => `${name}: So verteilt sich die Belastung`,
    body: (period: string) =>
      `Stand ${period}. Je stärker eine Fläche hervortritt, desto höher die Belastung. Ein Index ersetzt keine Zahl.`,
    alternative: (names: string) => `Kleine Karten, je stärker eine Fläche hervortritt, desto höher: ${names}.`,
    notes:
      'Maßnahmen beruhen auf den Anzahlen und Anteilen der einzelnen Indikatoren, nicht auf einem Index. Ein Index vergleicht Gebiete innerhalb eines Jahres.',
  },
  attention: {
    title: (areas: CountedAreas) => `${areas.count} ${areas.plural} brauchen besondere Aufmerksamkeit`,
    titleOne: (singular: string) => `1 ${singular} braucht besondere Aufmerksamkeit`,
    none: 'Kein Gebiet ist als besonders belastet eingestuft',
    head: ['Gebiet', 'Warum'],
    more: (count: string) => `und ${count} weitere; alle stehen im Atlas`,
    notes:
      'Die Gebiete stehen in ihrer eigenen Reihenfolge, nicht nach Höhe der Werte. Aufmerksamkeit heißt: hinsehen, mit den Menschen dort sprechen, dann entscheiden.',
  },
  sure: {
    title: (holding: string, all: string) => `${holding} von ${all} Unterschieden zur Region sind mehr als Zufall`,
    body: 'Alle anderen können Zufall sein.',
    chart: 'Vergleiche der Gebiete mit der Region',
    labels: ['sicher höher', 'sicher niedriger', 'nicht sicher verschieden'],
    notes:
      'Je kleiner ein Gebiet, desto stärker schwanken seine Werte. Darum steht bei Anteilen ein Unsicherheitsbereich, und „höher“ steht nur, wo der Unterschied auch unter allen Vergleichen standhält.',
  },
  unknown: {
    title: (hidden: string, all: string) => `${hidden} von ${all} Werten zeigen wir nicht, um Menschen zu schützen`,
    titleNone: 'Alle Werte dieser Ausgabe können gezeigt werden',
    body: 'Keine Angabe heißt nicht null.',
    chart: 'Nicht gezeigte Werte je Thema',
    notes:
      'Gezählt ist der neueste Stand auf der untersten Ebene. Geschützt werden kleine Fallzahlen und alles, woraus sie sich errechnen ließen. Was wir nicht wissen: wer nicht in Statistiken vorkommt, was Menschen selbst über ihr Gebiet sagen, und warum etwas so ist.',
  },
  questions: {
    title: 'Jetzt sind Sie gefragt: Was sagen Ihnen diese Zahlen?',
    items: ['Was überrascht Sie?', 'Wo erleben Sie es anders?', 'Was fehlt in den Zahlen?', 'Womit fangen wir an?'],
    notes: 'Antworten festhalten: Gebiet, Beobachtung, wer sie macht. Ortskenntnis erklärt, was Zahlen nur zeigen.',
  },
} as const;
