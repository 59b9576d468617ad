/** Ranks of an area and how often it keeps its class, as text. */
export interface Firmness {
  readonly word: string;
  /** runs of a hundred */
  readonly often: string;
  readonly from: string;
  readonly to: string;
  readonly of: string;
}

/** What would have to change for another class, as text. */
export interface Needed {
  readonly word: string;
  readonly member: string;
  readonly value: string;
  readonly now: string;
}

/** Words on how sure ranks and classes of an index are. */
export const certainty = {
  heading: 'Wie sicher ist der Index?',
  intro: (runs: string, choices: string) =>
    `Der Index wurde ${runs}-mal neu gerechnet und dabei abgewandelt: ${choices}. So zeigt sich, was an Rang und Klasse fest ist und was an einer Festlegung hängt.`,
  choices: {
    sampling: 'Werte im Rahmen ihres Zufalls',
    weights: 'andere Gewichte (bis ± 25 %)',
    normalisation: 'ein anderer gemeinsamer Maßstab',
    members: 'ein Bestandteil weniger',
  },
  firm: (count: string, of: string) =>
    `${count} von ${of} Gebieten behalten ihre Klasse in mindestens 90 von 100 Rechnungen.`,
  mostly: (choice: string, share: string) => `Am stärksten bewegt die Ränge: ${choice} (${share} der Schwankung).`,
  area: ({ word, often, from, to, of }: Firmness) =>
    `In ${often} von 100 Rechnungen ist die Klasse „${word}“; ${from === to ? `der Rang ist fast immer ${from}` : `die Ränge ${from} bis ${to}`} von ${of}${from === to ? '' : ' passen zu den Zahlen'}.`,
  needed: ({ word, member, value, now }: Needed) =>
    `An der Grenze zur Klasse „${word}“ läge das Gebiet, wenn allein der Wert „${member}“ ${value} betrüge statt ${now}.`,
  neededShort: ({ word, member, value, now }: Needed) => `${word}: ${member} ${value} statt ${now}`,
  caption: (name: string, period: string) => `${name}: Klassen und Ränge, ${period}`,
  columns: {
    area: 'Gebiet',
    word: 'Klasse',
    often: 'so in … von 100 Rechnungen',
    ranks: 'mögliche Ränge',
    needed: 'nächste andere Klasse, wenn nur ein Wert anders wäre',
  },
  ranks: (from: string, to: string) => (from === to ? from : `${from} bis ${to}`),
  note: 'Ein Bereich von Rängen enthält 90 von 100 Rechnungen.',
  noteNeeded:
    'Was sich ändern müsste, ist gerechnet, nicht geplant: Es zeigt, wie nah ein Gebiet an einer Grenze liegt.',
};
