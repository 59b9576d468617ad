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
