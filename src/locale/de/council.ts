import { pluralInDative } from './plural-in-dative.ts';

/** Words of the text for a council: findings, changes, what is hidden, what is open. */
export const council = {
  title: (title: string) => `${title}: Text für die Sitzungsvorlage`,
  lead: (edition: string, date: string, office: string) => `${edition} · Datenstand ${date} · ${office}`,
  about: 'Worum es geht',
  aboutMethod:
    'Für alle Gebiete gelten dieselben Definitionen und Rechenwege. Die Zahlen beschreiben Gebiete, nicht die Menschen, die dort leben.',
  key: 'Das Wichtigste in Zahlen',
  keyCaption: (region: string) => `Eine Leitzahl je Thema, ${region}`,
  findings: 'Was auffällt',
  attention: (count: string, plural: string, names: string) =>
    `${count} ${plural} brauchen besondere Aufmerksamkeit: ${names}. Sie stehen in ihrer eigenen Reihenfolge, nicht nach der Höhe der Werte.`,
  attentionOne: (singular: string, name: string) => `1 ${singular} braucht besondere Aufmerksamkeit: ${name}.`,
  attentionNone: 'Kein Gebiet ist als besonders belastet eingestuft.',
  andMore: (count: string) => `${count} weitere`,
  changes: 'Was sich verändert hat',
  change: (name: string, sentence: string) => `${name}: ${sentence}`,
  changesNone: 'Bei keiner der Leitzahlen ist eine klare Richtung zu erkennen.',
  unclear: (names: string) => `Ohne klare Richtung: ${names}.`,
  newlyDefined: (names: string) => `Mit früheren Jahren nicht vergleichbar: ${names}.`,
  limits: 'Was die Zahlen nicht sagen',
  hidden: (hidden: string, all: string) =>
    `${hidden} von ${all} Werten zeigen wir nicht, damit niemand zu erkennen ist. Keine Angabe heißt nicht null.`,
  hiddenNone: 'Kein Wert musste verborgen werden.',
  sure: (holding: string, all: string) =>
    `${holding} von ${all} Unterschieden zwischen einem Gebiet und der Region sind mehr als Zufall; alle anderen können Zufall sein.`,
  index: 'Ein Index ordnet Gebiete. Über Maßnahmen entscheiden die Anzahlen und Anteile der einzelnen Indikatoren.',
  causes: 'Warum etwas so ist und was die Menschen selbst über ihr Gebiet sagen, steht in keiner Statistik.',
  questions: 'Offene Fragen für die Beratung',
  questionOffers: (plural: string) =>
    `Welche Angebote gibt es in diesen ${pluralInDative(plural)} schon, und wen erreichen sie nicht?`,
  questionItems: [
    'Was sagen die Menschen dort, die Träger und die Fachkräfte zu den Zahlen?',
    'Welche Angebote sollen zu den Menschen kommen, und wer entscheidet mit ihnen darüber?',
    'Woran wollen wir bei der nächsten Ausgabe erkennen, ob sich etwas verbessert hat?',
  ],
  questionUnknown: (names: string) => `Was wissen wir aus anderen Quellen über die Entwicklung bei: ${names}?`,
  annex: 'Anlage: Woher die Zahlen kommen',
  annexIntro:
    'Jede Zahl mit ihrer Stelle in der Tabelle der Ausgabe (Kennung | Stand | Gebiet | Wert). Alle Werte stehen auch in data/observations.csv.',
} as const;
