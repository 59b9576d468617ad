/** Areas left out of a spatial pattern, as text; '' where there are none. */
export interface LeftOutCounts {
  readonly hidden: string;
  readonly withoutValue: string;
  readonly withoutShape: string;
  readonly withoutNeighbours: string;
}

/** Words on areas beside their neighbours. */
export const surroundings = {
  areaHeading: 'Umgebung',
  areaIntro: 'Wie das Gebiet neben den angrenzenden Gebieten steht:',
  here: {
    highHigh: 'Hier und ringsum höher als im Mittel aller Gebiete',
    lowLow: 'Hier und ringsum niedriger als im Mittel aller Gebiete',
    highLow: 'Hier höher, ringsum niedriger als im Mittel aller Gebiete',
    lowHigh: 'Hier niedriger, ringsum höher als im Mittel aller Gebiete',
  },
  item: (pattern: string, names: string) => `${pattern}: ${names}.`,
  named: (name: string, meaning: string) => (meaning === '' ? name : `${name} (hier ${meaning})`),
  needs: { higher: 'höherer Bedarf', lower: 'geringerer Bedarf' },
  beyondChance:
    'Das geht über den Zufall hinaus: So viel Ähnlichkeit oder Abstand käme kaum zustande, wenn die Werte zufällig verteilt wären. Woher es kommt, sagt die Rechnung nicht.',
  usual: (count: number) =>
    count === 1
      ? 'Bei einem weiteren Index oder Indikator ist an der Umgebung nichts auffällig.'
      : `Bei ${count} weiteren Indizes und Indikatoren ist an der Umgebung nichts auffällig.`,
  allUsual: (count: number) =>
    count === 1
      ? 'Bei dem einen beurteilten Index oder Indikator ist an der Umgebung nichts auffällig.'
      : `Bei keinem der ${count} beurteilten Indizes und Indikatoren fällt das Gebiet zusammen mit seiner Umgebung auf.`,
  notJudged: (count: number) =>
    count === 1
      ? 'Einer ist nicht beurteilt: Hier oder ringsum fehlen Werte, die gezeigt werden dürfen.'
      : `${count} sind nicht beurteilt: Hier oder ringsum fehlen Werte, die gezeigt werden dürfen.`,
  heading: 'Räumliches Muster',
  together: (period: string) =>
    `Gebiete mit ähnlichen Werten liegen beieinander, und zwar mehr, als der Zufall erwarten lässt (${period}).`,
  apart: (period: string) =>
    `Benachbarte Gebiete unterscheiden sich stärker, als der Zufall erwarten lässt (${period}).`,
  noPattern: (period: string) =>
    `Ein Muster über alle Gebiete ist nicht zu erkennen: Hohe und niedrige Werte liegen so nebeneinander, wie es auch durch Zufall vorkommt (${period}).`,
  moran: (statistic: string, of: { readonly expected: string; readonly p: string }) =>
    `Morans I: ${statistic}. Ohne jedes Muster wären ${of.expected} zu erwarten; nahe 1 lägen nur ähnliche Werte nebeneinander. ${of.p}`,
  geary: (statistic: string) =>
    `Gearys C, das Nachbarn einzeln vergleicht: ${statistic} (ohne Muster 1, darunter ähneln sie sich).`,
  highTogether: (p: string) =>
    `Es sind vor allem hohe Werte, die beieinanderliegen (globales G nach Getis und Ord über der Erwartung; ${p}).`,
  lowTogether: (p: string) =>
    `Es sind vor allem niedrige Werte, die beieinanderliegen (globales G nach Getis und Ord unter der Erwartung; ${p}).`,
  bothTogether:
    'Ob es eher hohe oder eher niedrige Werte sind, die beieinanderliegen, lässt sich nicht sagen (globales G nach Getis und Ord).',
  byChance: (percent: string) => `durch Zufall in ${percent} der Fälle`,
  byChanceBelow: (percent: string) => `durch Zufall in weniger als ${percent} der Fälle`,
  p: (percent: string) => `Ein so weit entferntes I ergibt sich durch Zufall in ${percent} der Fälle.`,
  pBelow: (percent: string) => `Ein so weit entferntes I ergibt sich durch Zufall in weniger als ${percent} der Fälle.`,
  reasons: {
    'too-few-areas': 'Ein räumliches Muster ist nicht beurteilt: Zu wenige Gebiete haben einen gezeigten Wert.',
    'all-equal': 'Ein räumliches Muster gibt es nicht: Alle gezeigten Werte sind gleich.',
    'no-neighbours': 'Ein räumliches Muster ist nicht beurteilt: Keine Gebiete mit gezeigtem Wert grenzen aneinander.',
    'no-permutations-left': 'Ein räumliches Muster ist nicht beurteilt: Die Ausgabe hat dafür zu viele Gebiete.',
  },
  patterns: {
    usual: 'nicht auffällig',
    highHigh: 'hoch unter hohen',
    lowLow: 'niedrig unter niedrigen',
    highLow: 'hoch unter niedrigen',
    lowHigh: 'niedrig unter hohen',
  },
  listIntro: 'Einzelne Gebiete, die zusammen mit ihrer Umgebung auffallen (mehr, als durch Zufall zu erwarten wäre):',
  nothing: 'Kein einzelnes Gebiet fällt zusammen mit seiner Umgebung mehr auf, als durch Zufall zu erwarten wäre.',
  cannotFindSingle:
    'Einzelne Gebiete, die zusammen mit ihrer Umgebung auffallen, lassen sich bei so vielen Gebieten nicht sicher finden.',
  high: '„Hoch“ heißt: über dem Mittel der Gebiete. Ein Gebiet am Rand gehört oft dazu, ohne selbst aufzufallen.',
  table: {
    open: 'Gebiet für Gebiet als Tabelle',
    caption: (name: string) => `${name}: Gebiete neben ihren Nachbarn`,
    columns: {
      area: 'Gebiet',
      value: 'Wert',
      smoothed: 'zum Wert aller gezogen',
      smoothedAround: 'zur Umgebung gezogen',
      chance: 'so viele oder so wenige durch Zufall',
      localG: 'lokales G',
      localGeary: 'Unterschied zu den Nachbarn',
      pattern: 'Muster',
    },
    noteSmoothed:
      '„Gezogen“: Je weniger Menschen hinter einem Wert stehen, desto näher rückt er an den aller Gebiete oder an den des Gebiets mit seinen Nachbarn; der gezählte Wert bleibt der gültige.',
    note: 'Lokales G: über 0, wo ringsum hohe Werte liegen, ab etwa 2 auffällig, ohne Rücksicht auf die vielen Vergleiche. Unterschied zu den Nachbarn (lokales Geary): 0, wo ein Gebiet ihnen gleicht.',
    noteChance:
      '„So viele oder so wenige durch Zufall“: wie wahrscheinlich eine so hohe oder so niedrige Zahl wäre, wenn überall dieselbe Rate gälte; bei vielen Gebieten ist auch Seltenes dabei.',
    smoothed: (name: string, of: { readonly counted: string; readonly smoothed: string }) =>
      `Kleine Gebiete schwanken. Zieht man jeden Wert umso mehr zu dem seiner Umgebung, je weniger Menschen dahinterstehen, ändert sich am meisten ${name}: ${of.smoothed} statt gezählter ${of.counted}.`,
  },
  joins: {
    heading: 'Liegen Gebiete derselben Klasse beieinander?',
    summary: (borders: string, of: { readonly same: string; readonly expected: string }) =>
      `Von ${borders} Grenzen zwischen Gebieten mit Klasse liegen ${of.same} zwischen zwei Gebieten derselben Klasse; wären die Klassen zufällig verteilt, wären rund ${of.expected} zu erwarten.`,
    together: (classes: string) => `Öfter unter sich, als der Zufall erklärt: ${classes}.`,
    apart: (classes: string) => `Seltener unter sich, als der Zufall erklärt: ${classes}.`,
    chance: 'In keiner Klasse ist das mehr, als der Zufall erklärt.',
    caption: 'Grenzen zwischen zwei Gebieten derselben Klasse',
    columns: {
      class: 'Klasse',
      areas: 'Gebiete',
      joins: 'Grenzen unter sich',
      expected: 'durch Zufall',
      verdict: 'mehr als Zufall?',
    },
    verdicts: {
      none: 'nicht geprüft: zu wenige Gebiete',
      chance: 'nein',
      together: 'ja, öfter',
      apart: 'ja, seltener',
    },
    note: 'Gezählt ist jede Stelle, an der sich zwei Gebiete berühren. Geprüft sind Klassen mit mindestens fünf Gebieten, mit einem Fehler von 5 % über alle Klassen zusammen.',
  },
  mapName: (name: string) => `${name}: Gebiet und Umgebung`,
  judged: (count: string, plural: string) => `Beurteilt: ${count} ${plural}.`,
  leftOut: ({ hidden, withoutValue, withoutShape, withoutNeighbours }: LeftOutCounts) => {
    const parts = [
      hidden && `${hidden} mit geschütztem Wert`,
      withoutValue && `${withoutValue} ohne Wert`,
      withoutShape && `${withoutShape} ohne Umriss`,
      withoutNeighbours && `${withoutNeighbours} ohne angrenzendes Gebiet mit Wert`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? '' : `Nicht einbezogen: ${parts.join(', ')}.`;
  },
} as const;
