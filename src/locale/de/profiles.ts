import { yearsAgo } from './years-ago.ts';

/** Words of the profiles of areas. */
export const profiles = {
  fileTitle: (area: string, title: string) => `Sozialraumprofil ${area}, ${title}`,
  kicker: (level: string, place: string) => `Sozialraumprofil · ${level} in ${place}`,
  blocks: {
    base: 'Soziodemografische Grunddaten',
    work: 'Erwerbstätigkeit und soziale Lage',
    young: 'Lebenslagen von Kindern, Jugendlichen und Familien: Bildung und Gesundheit',
    integration: 'Integration',
  },
  before: 'früher',
  common: (period: string) => `Stand ist ${period}, wo neben dem Indikator nichts anderes steht.`,
  beforeNote: (years: number) =>
    `Früher: der Stand ${yearsAgo(years)} oder der nächstliegende mit derselben Definition.`,
  compared: 'Vergleich',
  sides: { higher: 'höher', lower: 'niedriger', similar: 'unklar' },
  comparedNote:
    'Vergleich mit der Region: „höher“ und „niedriger“ stehen nur, wo der Unterschied größer ist, als der Zufall erwarten lässt; „unklar“ heißt, dass das nicht zu sagen ist.',
  reading: 'Zeichen und Quellen',
  open: { de: 'Profil als PDF', en: 'Profil als PDF (englisch)' },
} as const;
