import { pluralInDative } from './plural-in-dative.ts';
import { yearsAgo } from './years-ago.ts';

/** Words of the profiles of municipalities. */
export const municipal = {
  fileTitle: (area: string, title: string) => `Kommunalprofil ${area}, ${title}`,
  kicker: (level: string, place: string) => `Kommunalprofil · ${level} in ${place}`,
  open: { de: 'Kommunalprofil als PDF', en: 'Kommunalprofil als PDF (englisch)' },
  openSlides: { de: 'Präsentation zur Kommune', en: 'Präsentation zur Kommune (englisch)' },
  ownText: {
    heading: 'Aus Sicht der Kommune',
    note: 'Diesen Abschnitt hat die Kommune geschrieben. Nur Zahlen, auf die sie verweist, sind aus dieser Ausgabe eingesetzt.',
  },
  changes: {
    heading: 'Was sich verändert hat',
    intro: (years: number) =>
      `Verglichen wird der neueste Stand jedes Indikators mit dem Stand ${yearsAgo(years)}; wo es diesen nicht gibt, mit dem frühesten danach, für den dieselbe Definition gilt. Das Jahr steht hinter dem früheren Wert. „Gestiegen“ und „gesunken“ heißt: Der Unterschied ist größer, als der Zufall erwarten lässt.`,
    notEdition:
      'Mit den gedruckten Zahlen der vorigen Ausgabe wird nicht verglichen. Frühere Werte stehen hier so, wie sie heute gelten, auch wo sie seitdem berichtigt wurden.',
    caption: (name: string) => `${name}: früher und heute`,
    columns: {
      indicator: 'Indikator',
      before: 'früher',
      way: 'Veränderung',
      risen: 'gestiegen in',
      fallen: 'gesunken in',
    },
    areas: (plural: string) =>
      `Die letzten beiden Spalten nennen die ${plural}, in denen der Wert gestiegen oder gesunken ist.`,
    all: (plural: string) => `allen ${pluralInDative(plural)}`,
    way: (word: string, difference: string) => `${word} (${difference})`,
    without: (names: string) => `Ohne früheren Wert derselben Definition: ${names}.`,
    none: 'Für keinen Indikator gibt es einen früheren Wert derselben Definition.',
  },
  compared: (plural: string) => `${plural} im Vergleich`,
  facts: (plural: string, name: string) => `${name}: Eckdaten der ${plural}`,
  heat: {
    heading: 'Alle Indikatoren auf einen Blick',
    caption: (plural: string, name: string) => `${name}: ${plural} neben Kommune und Region`,
    indicator: 'Indikator',
    meaning: 'Ein hoher Wert heißt',
    meanings: {
      strain: 'mehr Belastung',
      relief: 'weniger Belastung',
      need: 'mehr Bedarf',
      neutral: 'ohne Wertung',
    },
    legend: {
      higher: '▴ höher als in der gesamten Region',
      lower: '▾ niedriger als in der gesamten Region',
      plain: 'ohne Zeichen: nicht klar verschieden oder nicht verglichen',
      hidden: (mark: string) => `${mark} zum Schutz der Menschen nicht gezeigt`,
      missing: 'kein Wert; das Zeichen sagt, warum',
    },
    note: 'Farbe und Zeichen sagen nur, ob ein Wert höher oder niedriger ist als in der gesamten Region, und das nur, wo der Unterschied auch unter allen Vergleichen dieser Ausgabe standhält. Was ein hoher Wert bedeutet, steht in der zweiten Spalte. Die Gebiete stehen in ihrer eigenen Reihenfolge.',
    older: 'Ein Jahr in Klammern: Es gibt einen neueren Wert; hier steht der, der zu den anderen der Zeile passt.',
  },
  indices: {
    heading: 'Indizes der Gebiete',
    caption: (plural: string, name: string) => `${name}: Klassen der Indizes nach ${pluralInDative(plural)}`,
    area: 'Gebiet',
    cell: (word: string, place: string) => `${word} (${place})`,
    note: (example: string) =>
      `In Klammern steht die Nummer der Klasse und wie viele es gibt, zum Beispiel ${example}. Ein Index hilft beim Hinsehen; Maßnahmen beruhen auf den Fallzahlen und Anteilen der einzelnen Indikatoren.`,
    without: (items: string) => `Ohne Index: ${items}.`,
  },
  limits: {
    heading: 'Was diese Zahlen nicht sagen',
    hidden: (hidden: string, all: string) =>
      `${hidden} von ${all} Werten der Gebiete sind zum Schutz der Menschen nicht gezeigt. Das heißt nicht, dass sie null sind. Ausgewählt sind sie so, dass sie sich aus den übrigen nicht errechnen lassen.`,
    noneHidden: (all: string) => `Von den ${all} Werten der Gebiete musste keiner geschützt werden.`,
    small:
      'In kleinen Gebieten schwanken Werte durch Zufall. Ein Unterschied ohne Zeichen kann bestehen oder auch nicht.',
    people: 'Der Wert eines Gebiets sagt nichts über einzelne Menschen, die dort leben.',
    cause: 'Die Zahlen zeigen, wo sich Hinsehen lohnt. Woran es liegt, wissen die Menschen vor Ort.',
  },
} as const;
