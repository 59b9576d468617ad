/** Words on how indicators go together over areas. */
export const correlations = {
  heading: 'Zusammenhänge zwischen Indikatoren',
  caution: 'Gebiete sind keine Menschen.',
  cautionText:
    'Was in Gebieten zusammengeht, muss nicht bei denselben Menschen zusammentreffen. Ein Zusammenhang sagt auch nichts über Ursachen: Beides kann von etwas Drittem kommen.',
  intro:
    'Welche Kernindikatoren sind in denselben Gebieten hoch, welche treten gegenläufig auf? Das hilft, Themen zusammen zu denken.',
  none: 'Zusammenhänge sind nicht berechnet: Zu wenige Gebiete oder Kernindikatoren haben gezeigte Werte.',
  basis: (areas: string, of: { readonly plural: string; readonly indicators: string; readonly year: string }) =>
    `Verglichen sind ${of.indicators} Kernindikatoren über ${areas} ${of.plural} (Stand ${of.year}). Jedes Gebiet zählt gleich, ob groß oder klein.`,
  acrossHeading: 'Die stärksten Zusammenhänge zwischen Themen',
  acrossNone: 'Zwischen den Themen gibt es keinen deutlichen Zusammenhang.',
  withinHeading: 'Fast dasselbe',
  within:
    'Diese Indikatoren desselben Themas ordnen die Gebiete fast gleich. Wer sie nebeneinander nennt, sagt einmal dasselbe.',
  same: (first: string, second: string) => `Je höher „${first}“, desto höher „${second}“`,
  opposite: (first: string, second: string) => `Je höher „${first}“, desto niedriger „${second}“`,
  figures: (
    sentence: string,
    of: { readonly coefficient: string; readonly from: string; readonly to: string; readonly areas: string },
  ) =>
    `${sentence} (Rangkorrelation ${of.coefficient}, Unsicherheitsbereich ${of.from} bis ${of.to}, ${of.areas} Gebiete).`,
  drawings: 'Gebiet für Gebiet',
  drawingTitle: (first: string, second: string) => `${first} und ${second}`,
  drawingSubtitle: (areas: string) => `Jeder Punkt ist ein Gebiet (${areas} mit beiden Werten)`,
  drawingText: (sentence: string) => `${sentence}. Waagerecht der erste, senkrecht der zweite Indikator.`,
  matrix: 'Alle Paare',
  caption: 'Rangkorrelation nach Spearman je Paar, darunter die Zahl der Gebiete mit beiden Werten',
  indicator: 'Indikator',
  count: (areas: string) => `n ${areas}`,
  itself: 'derselbe Indikator',
  tooFew: 'zu wenige Gebiete mit beiden Werten',
  reading:
    '1 heißt: Beide Indikatoren ordnen die Gebiete gleich; −1: genau umgekehrt; 0: kein Zusammenhang. Fett steht, was stärker ist als 0,7. Die Kürzel der Spalten sind die der Zeilen.',
  chance: (pairs: string, expected: string) =>
    `Unter ${pairs} Paaren wären ganz ohne Zusammenhang rund ${expected} allein durch Zufall auffällig. Indikatoren mit gemeinsamem Zähler oder Nenner hängen schon rechnerisch zusammen.`,
  leftOut: 'Was nicht einbezogen ist',
  excluded: (count: string) => `Ausgenommene Gebiete: ${count}.`,
  hidden: (names: string) => `Geschützte Werte fehlen in den Paaren. So viele Gebiete betrifft das: ${names}.`,
  hiddenItem: (name: string, count: string) => `${name} ${count}`,
  hiddenNone: 'Kein Wert fehlt wegen des Schutzes der Menschen.',
  counts: 'Reine Anzahlen fehlen: Große Gebiete haben von allem mehr.',
  absent: (names: string) => `Ohne gezeigten Wert in diesem Jahr: ${names}.`,
  download: 'Alle Paare mit beiden Koeffizienten und Unsicherheitsbereich als Datei',
} as const;
