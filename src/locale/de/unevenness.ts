/** What is said of one share in one place, as text. */
export interface Spread {
  readonly place: string;
  readonly corrected: string;
  readonly from: string;
  readonly to: string;
  readonly expected: string;
}

/** Words on how unevenly people live spread and how unequal areas are, place by place. */
export const unevenness = {
  heading: 'Ungleiche Verteilung',
  intro:
    'Hier stehen die Region und die Gebiete darunter nebeneinander: Wo leben die Menschen einer Gruppe in wenigen Gebieten, wo in allen? Und wie weit liegen die Quoten der Gebiete auseinander?',
  caution: 'Kleine Gebiete sehen schon durch Zufall ungleich aus.',
  cautionText:
    'Deshalb steht in den Tabellen dabei, was der Zufall allein ergäbe. Verglichen werden kann nur, was gleich zugeschnitten ist: Größere Gebiete ergeben kleinere Werte. Die Zahlen sagen nicht, warum Menschen wo wohnen, und empfehlen keinen Umzug.',
  none: 'Dazu lässt sich nichts sagen: Keine Kommune und nicht die Region hat fünf Gebiete, deren Zahlen gezeigt werden dürfen.',
  spreadHeading: 'Wie ungleich verteilt die Menschen wohnen',
  spreadReading:
    'Dissimilarität: der Anteil einer Gruppe, der rechnerisch in ein anderes Gebiet ziehen müsste, damit ihr Anteil überall gleich wäre; 0 % heißt überall gleich, 100 % vollständig getrennt. Der Zufall ist zum größten Teil herausgerechnet.',
  stripTitle: 'Dissimilarität, um Zufall gemindert',
  stripDescription: (place: string) =>
    `Je Gruppe eine Zeile: der Strich steht für ${place}, die Punkte für die Gebiete darunter, die selbst genug Gebiete haben.`,
  stripSubtitle: (place: string) => `in Prozent; Strich: ${place}, Punkte: die Gebiete darunter`,
  spreadCaption: 'Dissimilarität, um Zufall gemindert, in Prozent: Region und Gebiete nebeneinander',
  shareCaption: (name: string) => `${name}: wie ungleich verteilt`,
  sharesHeading: 'Gruppe für Gruppe',
  sharesNote:
    'Isolation: der Anteil der eigenen Gruppe im Gebiet eines durchschnittlichen Mitglieds; der Rest bis 100 % ist die Begegnung mit anderen. Gini und Atkinson messen dieselbe Ungleichheit der Verteilung mit anderen Gewichten. H: was der Wohnort über die Gruppe verrät, 0 nichts, 1 alles; „dazwischen“ ist der Teil davon, der zwischen den Gebieten direkt unter der Region liegt, der Rest liegt innerhalb.',
  spread: (name: string, of: Spread) =>
    `${name} in ${of.place}: Dissimilarität ${of.corrected} (${of.from} bis ${of.to}); der Zufall allein ergäbe ${of.expected}.`,
  range: (value: string, from: string, to: string) => `${value} (${from} bis ${to})`,
  giniHeading: 'Wie weit die Quoten der Gebiete auseinanderliegen',
  giniReading:
    'Gini: 0 heißt, dass alle Gebiete denselben Wert haben; jedes zählt nach seinen Menschen. Anders als oben wird nicht gefragt, wo eine Gruppe wohnt, sondern wie verschieden die Quoten und Raten sind. Ein kleiner Gini kann bei hohem Niveau stehen.',
  giniCaption: 'Gini der Gebiete: Region und Gebiete nebeneinander',
  chanceNote: (sign: string) => `${sign} nicht mehr, als der Zufall bei Gebieten dieser Größe ergibt.`,
  areaHeading: 'Wie weit die Quoten der Gebiete hier auseinanderliegen',
  areaCaption: (place: string) => `Ungleichheit zwischen den Gebieten in ${place}`,
  areaTable: 'Alle Kennzahlen als Tabelle',
  beyond: (beyond: string, judged: string) =>
    `Bei ${beyond} von ${judged} Anteilen und Raten unterscheiden sich die Gebiete stärker, als der Zufall bei ihrer Größe erklärt.`,
  example: (sentence: string) => `Ein Beispiel: ${sentence}`,
  pair: (
    name: string,
    of: { readonly place: string; readonly distance: string; readonly mean: string; readonly isBeyond: boolean },
  ) =>
    `${name}: Zwei zufällig herausgegriffene Menschen aus ${of.place} leben in Gebieten, deren Werte im Mittel um ${of.distance} auseinanderliegen (Wert aller zusammen: ${of.mean}).${of.isBeyond ? '' : ' Mehr als Zufall ist das nicht.'}`,
  columns: {
    group: 'Gruppe',
    indicator: 'Indikator',
    place: 'Ort',
    corrected: 'Dissimilarität, um Zufall gemindert',
    dissimilarity: 'Dissimilarität, wie gezählt',
    expected: 'durch Zufall allein',
    isolation: 'Isolation',
    information: 'H',
    between: 'dazwischen',
    leftOut: 'fehlende Gebiete',
    distance: 'Abstand zweier Menschen',
    gini: 'Gini',
    giniExpected: 'Gini im Mittel durch Zufall',
    giniLimit: 'Grenze des Zufalls',
    theil: 'Theil',
    atkinson: 'Atkinson',
  },
  leftOutPlaces: (count: string) => `${count} weitere Gebiete haben hier keinen Platz; sie stehen in den Dateien.`,
  indicatorHeading: 'Region und Kommunen nebeneinander',
  indicatorLink: 'Alle Gruppen, Region und Gebiete nebeneinander',
  downloads: { segregation: 'Verteilung als Datei', inequality: 'Ungleichheit zwischen Gebieten als Datei' },
};
