import { figureTools } from './figure-tools.ts';
import { mapChange } from './map-change.ts';
import { severalAreas } from './several-areas.ts';

/** Words of maps, charts and their tables, and of the script that redraws them. */
export const drawings = {
  classOf: (number: string, count: string) => `Klasse ${number} von ${count}`,
  comparisons: {
    lower: 'unter dem Wert der Region',
    similar: 'vom Wert der Region nicht klar verschieden',
    higher: 'über dem Wert der Region',
  },
  /** units as they are read aloud; others are read as they stand */
  spokenUnits: { '%': 'Prozent', 'persons-per-km2': 'Personen je Quadratkilometer' } as Readonly<
    Record<string, string>
  >,
  region: 'Region',
  area: 'Gebiet',
  code: 'Kürzel',
  name: 'Name',
  parent: 'Gehört zu',
  value: 'Wert',
  class: 'Klasse',
  period: 'Zeit',
  cases: 'Anzahl',
  population: 'von',
  interval: '95-%-Bereich',
  areaCount: 'Gebiete',
  lowest: 'niedrigster Wert',
  highest: 'höchster Wert',
  noValue: 'kein Wert',
  none: '–',
  map: {
    description: (shown: string, all: string) =>
      `Karte mit ${all} Gebieten, davon ${shown} mit einem Wert. Dieselben Angaben stehen in der Tabelle zu diesem Jahr.`,
    thumbnail: (shown: string, all: string) => `Kleine Karte: ${shown} von ${all} Gebieten mit einem Wert.`,
    circles: (shown: string, all: string) =>
      `Karte mit Kreisen: Die Fläche eines Kreises steht für die Anzahl. ${shown} von ${all} Gebieten haben einen Wert.`,
    residents: 'Kreise nach der Zahl der Einwohnerinnen und Einwohner, Farbe nach Klasse.',
    kilometres: (length: string) => `${length} km`,
  },
  legend: {
    title: 'Gebiete je Klasse',
    description: (parts: string) => `Zahl der Gebiete je Klasse: ${parts}.`,
    signs: 'Zeichen auf der Karte',
    signsDescription: (parts: string) => `Gebiete ohne Wert oder mit unsicherem Wert: ${parts}.`,
    openBelow: 'nach unten offen',
    openAbove: 'nach oben offen',
    below: (bound: string) => `unter ${bound}`,
    between: (from: string, to: string) => `${from} bis unter ${to}`,
    above: (bound: string) => `${bound} und mehr`,
    method: (method: string, hasBreak: boolean) =>
      `Klassen: ${method}; die Grenzen gelten für alle Jahre${hasBreak ? ' derselben Definition' : ''}.`,
  },
  timeSeries: {
    cutAxis: (from: string) => `Achse beginnt bei ${from}`,
    line: (name: string, from: string, to: string) => `${name}: ${from}, ${to}`,
    missing: (periods: string) => `Ohne Wert: ${periods}.`,
  },
  sparkline: {
    description: (title: string, from: string, to: string) => `${title}: ${from}, ${to}`,
    empty: (title: string) => `${title}: kein Verlauf`,
    at: (value: string, period: string) => `${value} (${period})`,
  },
  strip: {
    region: (name: string, value: string) => `${name} ${value}`,
    key: 'Punkt: ein Gebiet · Strich und Zahl: Wert der Zeile',
    dot: (name: string, value: string) => `${name}: ${value}`,
  },
  funnel: {
    sizes: {
      share: 'Bezugsgröße (Menschen oder Fälle)',
      rate: 'Bezugsgröße (Menschen oder Fälle)',
      'standardised-rate': 'Menschen, aus Fällen und Wert abgeleitet',
      'standardised-ratio': 'erwartete Fälle',
    },
    place: 'Lage',
    places: [
      'deutlich darunter',
      'darunter',
      'im Rahmen des Zufalls',
      'darüber',
      'deutlich darüber',
    ] as readonly string[],
    dot: (name: string, at: { readonly value: string; readonly size: string }) => `${name}: ${at.value} von ${at.size}`,
    sizedDot: (name: string, at: { readonly value: string; readonly size: string }, size: string) =>
      `${name}: ${at.value}; ${size}: ${at.size}`,
  },
  scatter: {
    dot: (name: string, values: { readonly x: string; readonly y: string }) => `${name}: ${values.x}; ${values.y}`,
  },
  spine: {
    sentence: (title: string, parts: string) => `${title}: ${parts}`,
    part: (name: string, value: string) => `${name} ${value}`,
    here: 'dieses Gebiet',
    between: (from: string, to: string) => `95-%-Bereich ${from} bis ${to}`,
    range: (from: string, to: string) => `alle Gebiete ${from} bis ${to}`,
  },
  table: {
    marks: (explanations: string) => `Zeichen: ${explanations}.`,
    mark: (mark: string, word: string) => `${mark} ${word}`,
    sortBy: (column: string) => `Nach ${column} sortieren`,
    sorted: (column: string, direction: string) => `Sortiert nach ${column}, ${direction}`,
    ascending: 'aufsteigend',
    descending: 'absteigend',
    filter: 'Tabelle filtern',
    filtered: (shown: string, all: string) => `${shown} von ${all} Zeilen`,
  },
  finder: {
    label: 'Mein Gebiet finden',
    hint: 'Kürzel oder Name',
    found: (count: string) => `${count} Treffer`,
    one: '1 Treffer',
    nothing: 'Kein Gebiet gefunden. Die Liste aller Gebiete hilft weiter.',
  },
  explorer: {
    hint: 'Pfeiltasten: nächstes Gebiet in dieser Richtung. Kürzel oder Name tippen: dorthin springen. Eingabetaste: Seite öffnen. Escape: Karte verlassen.',
    changed: (
      series: string,
      of: { readonly period: string; readonly hasTable: boolean; readonly isCircles: boolean },
    ) =>
      `Karte zeigt jetzt ${series}, ${of.period}${of.isCircles ? ', als Kreise nach Einwohnerzahl' : ''}${of.hasTable ? '; die Werte dieses Jahres stehen als Tabelle unter der Karte' : ''}.`,
    table: (caption: string) => `Werte der Karte als Tabelle: ${caption}`,
    failed: 'Die Daten ließen sich nicht laden. Die Seite des Indikators zeigt sie ebenfalls.',
    noFigures: 'Für diese Auswahl liegen keine Werte vor.',
    end: 'Ende der Karte',
  },
  comparison: {
    open: 'Gebiet oder Jahr wählen',
    area: 'Vergleichen mit',
    thisArea: 'diesem Gebiet in einem anderen Jahr',
    year: 'Jahr',
    newest: 'neuester gemeinsamer Stand',
    indicator: 'Indikator',
    verdict: 'hier im Vergleich',
    newestHere: (name: string) => `${name}, neuester Stand`,
    inYear: (name: string, year: string) => `${name}, ${year}`,
    caption: (here: string, there: string) => `${here} neben ${there}`,
    range: (from: string, to: string) => `(${from} bis ${to})`,
    verdicts: {
      better: 'günstiger',
      worse: 'ungünstiger',
      higher: 'höher',
      lower: 'niedriger',
      similar: 'kein klarer Unterschied',
      none: 'nicht verglichen',
    },
    onlyRegion: 'nicht beurteilt: lässt sich nur mit der Region vergleichen, siehe Seite des Indikators',
    newKind: 'nicht verglichen: anders definiert oder überlappende Jahre',
    summary: (here: string, counts: string) => `${here}: ${counts}.`,
    count: (count: string, verdict: string) => `${count} ${verdict}`,
    note: 'In Klammern der 95-%-Bereich. „Günstiger“ und „ungünstiger“ richten sich danach, ob ein hoher Wert Belastung oder Entlastung heißt, und gelten nur, wenn der Unterschied größer ist, als der Zufall bei diesen Fallzahlen erwarten lässt. Bei so vielen Vergleichen ist rund jeder zwanzigste Unterschied trotzdem Zufall.',
    failed: 'Die Daten ließen sich nicht laden. Die Seiten der Gebiete zeigen dieselben Werte.',
  },
  several: severalAreas,
  change: mapChange,
  tools: figureTools,
  /** names in the address of a page */
  address: {
    series: 'indikator',
    period: 'jahr',
    residents: 'einwohner',
    sort: 'sortierung',
    compare: 'vergleich',
    compareYear: 'vergleichsjahr',
    level: 'ebene',
    areas: 'gebiete',
    base: 'bezug',
    year: 'stand',
    tables: 'tabellen',
    embed: 'einbetten',
    change: 'veraenderung',
  },
} as const;
