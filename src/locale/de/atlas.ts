import { explanations } from './explanations.ts';
import { inDative } from './in-dative.ts';
import { sentences } from './sentences.ts';

/** Means of an index on a fixed scale, as text. */
export interface Means {
  readonly before: string;
  readonly now: string;
  readonly count: string;
}

const fixedBase = (base: string, { before, now, count }: Means): string =>
  `Der Index beginnt mit jedem Zeitbezug neu. Am festen Maßstab von ${base} gemessen liegt er im Mittel der ${count} Gebiete mit Werten aus beiden Jahren jetzt bei ${now} (damals ${before}).`;

/** Words of atlas. */
export const atlas = {
  ...explanations,
  shell: {
    language: 'Deutsch',
    skip: 'Zum Inhalt springen',
    mainNavigation: 'Hauptnavigation',
    languages: 'Sprache',
    breadcrumb: 'Sie sind hier',
    edition: (title: string, date: string) => `${title} · Datenstand ${date}`,
    published: (date: string) => `Veröffentlicht am ${date}`,
    corrected: (version: number, date: string) => `Berichtigte Fassung ${version} vom ${date}`,
    preview:
      'Vorschau – noch nicht auf Rückrechenbarkeit geprüft: nur für das eigene Büro, bitte nicht weitergeben. Ob sich Verborgenes errechnen lässt, prüft erst der Bau des Entwurfs.',
    draft:
      'Entwurf: Diese Ausgabe ist nicht freigegeben. Zahlen und Texte können sich noch ändern; bitte nicht daraus zitieren.',
    invented:
      'Erfundene Zahlen: Region, Gebiete und Werte dieses Beispiels gibt es nicht. Sie zeigen nur, wie der Atlas arbeitet.',
    state: 'Stand dieser Ausgabe',
    office: 'Herausgegeben von',
    contact: 'Kontakt',
    phone: (number: string) => `Telefon ${number}`,
    legal: 'Rechtliches',
    dataAndMethods: 'Daten und Methoden',
    licence: (name: string) => `Daten unter der Lizenz ${name}`,
    attribution: 'Grenzen der Gebiete',
    rounded: (sources: string, base: string) =>
      `Zahlen aus „${sources}“ sind zum Schutz auf Vielfache von ${base} gerundet, Quoten daraus berechnet. Teile ergeben deshalb nicht immer das Ganze.`,
    controlled: (sources: string, base: string) =>
      `Zahlen aus „${sources}“ sind zum Schutz auf Vielfache von ${base} gerundet, Quoten daraus berechnet. Teile ergeben das Ganze; einzelne Zahlen weichen um weniger als ${base} ab.`,
    noisy: (sources: string) =>
      `Zahlen aus „${sources}“ sind zum Schutz leicht verändert (Cell-Key-Verfahren). Teile ergeben deshalb nicht das Ganze, und kleine Unterschiede sagen nichts.`,
    madeWith: 'Erstellt mit Sozialraum, freie Software unter EUPL-1.2',
    untranslated: 'Dieser Text des Amtes ist nicht übersetzt; er erscheint auf Deutsch.',
    tableInText: (number: string) => `Tabelle ${number}`,
  },
  pages: {
    start: 'Start',
    areas: 'Gebiete',
    indicators: 'Indikatoren',
    compare: 'Vergleichen',
    maps: 'Zwei Karten nebeneinander',
    own: 'Eigenes Gebiet zusammenstellen',
    plain: 'Einfache Sprache',
    talk: 'Vortrag im Browser',
    clusters: 'Gruppen ähnlicher Gebiete',
    correlations: 'Zusammenhänge zwischen Indikatoren',
    unevenness: 'Ungleiche Verteilung',
    glossary: 'Glossar',
    methods: 'Methoden',
    downloads: 'Daten und Downloads',
    imprint: 'Impressum',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
  },
  ownArea: {
    title: 'Eigenes Gebiet',
    intro:
      'Stellen Sie ein Gebiet aus mehreren zusammen, etwa das Einzugsgebiet einer Einrichtung. Anzahlen werden zusammengezählt, Anteile und Raten aus den Summen neu gebildet. Gerechnet wird in Ihrem Browser und nur mit dem, was veröffentlicht ist.',
    note: 'Ist auch nur von einem der Gebiete eine Anzahl geschützt oder nicht bekannt, steht keine Summe da: Ohne dieses Gebiet wäre sie falsch. Der 95-%-Bereich wird gerechnet wie bei einzelnen Gebieten. Mediane, standardisierte und fertig gelieferte Werte lassen sich nicht zusammenfassen. Diese Auswahl steht in der Adresse der Seite; ein Lesezeichen bewahrt sie.',
  },
  talk: {
    title: 'Vortrag',
    intro:
      'Dieselben Folien wie in der Präsentation, zum Lesen und zum Vorführen im Browser: mit großer Schrift, mit der Tastatur zu bedienen. Auf der letzten Folie lässt sich für Fragen jedes Gebiet nachschlagen. Pfeiltasten blättern, Pos1 und Ende springen, Escape beendet.',
    notes: 'Notizen und Zahlen dieser Folie',
    cited: 'Zahlen dieser Folie:',
    explore: 'Mehr zum Indikator',
    questions: 'Ihr Gebiet',
    questionsIntro: 'Wählen Sie bis zu fünf Gebiete; sie stehen hier nebeneinander, die Region daneben.',
  },
  start: {
    residents: (value: string, period: string) => `Am ${period} lebten in der Region ${value} Menschen`,
    residentsIn: (value: string, period: string) => `In der Region lebten ${period} ${value} Menschen`,
    residentsChange: (
      percent: string,
      direction: 'up' | 'down' | 'flat',
      base: { readonly value: string; readonly period: string },
    ) =>
      direction === 'flat'
        ? `, etwa so viele wie ${base.period} (${base.value}).`
        : `, ${percent} ${direction === 'up' ? 'mehr' : 'weniger'} als ${base.period} (${base.value}).`,
    sentenceEnd: '.',
    regionMade: (count: string, plural: string, groups: { readonly count: string; readonly plural: string }) =>
      `Der Atlas unterscheidet ${count} ${plural} und ${groups.count} ${groups.plural}.`,
    regionMadeFlat: (count: string, plural: string) => `Der Atlas unterscheidet ${count} ${plural}.`,
    spread: (
      name: string,
      of: { readonly low: string; readonly high: string; readonly region: string; readonly isPartial: boolean },
    ) =>
      `${name}: ${of.region} in der gesamten Region, zwischen ${inDative(of.low)} und ${inDative(of.high)} in den einzelnen Gebieten${of.isPartial ? ' (ohne Gebiete mit kleiner Zahl)' : ''}.`,
    mapTitle: 'Karte',
    noMap: 'Für diese Region liegen keine Grenzen vor.',
    chooseIndicator: 'Indikator wählen',
    keyFigures: 'Zahlen der Region',
    before: (value: string, period: string) => `${period}: ${value}`,
    indices: 'Die Indizes im Vergleich',
    indicesNote:
      'Ein Index fasst mehrere Indikatoren zusammen. Er hilft beim Hinsehen; Maßnahmen beruhen auf den Fallzahlen und Anteilen der einzelnen Indikatoren.',
    attention: 'Gebiete mit besonderem Aufmerksamkeitsbedarf',
    attentionNote: 'Nach Gebieten geordnet, nicht nach Höhe der Werte.',
    attentionNone: 'Zurzeit ist kein Gebiet so eingestuft.',
    attentionMore: (count: number) => (count === 1 ? 'Ein weiteres Gebiet' : `${count} weitere Gebiete`),
    attentionReason: (status: string, dynamics: string) => `Status ${status}, Entwicklung ${dynamics}`,
    burdenTitle: 'Gebiete mit hoher Belastung in mehreren Themen',
    burdenReason: (names: string) => `höchste Klasse bei: ${names}`,
    find: 'Mein Gebiet finden',
    findList: 'Alle Gebiete als Liste',
    read: 'So lesen Sie den Atlas',
    readItems: {
      counts:
        'Neben jedem Anteil steht die Fallzahl. Ein hoher Anteil kann wenige Menschen meinen, ein niedriger viele.',
      compare:
        '„Höher“ und „niedriger“ stehen nur dort, wo der Unterschied größer ist, als der Zufall erwarten lässt. Unter sehr vielen Vergleichen können einzelne trotzdem Zufall sein; das steht dann dabei.',
      hidden: 'Kleine Zahlen werden zum Schutz der Menschen nicht gezeigt. Dann steht [c], nie eine Null.',
      people: 'Ein Wert beschreibt ein Gebiet, nicht die Menschen, die dort leben.',
    },
    downloads: 'Daten zum Mitnehmen',
  },
  indicator: {
    about: 'Über den Indikator',
    what: 'Was zeigt der Indikator?',
    formula: 'Wie wird er berechnet?',
    why: 'Warum ist er wichtig?',
    limits: 'Was zeigt er nicht?',
    breaks: 'Neue Definition',
    breakNote: (since: string) =>
      `Werte vor und ab ${since} lassen sich nicht vergleichen; Veränderungen darüber hinweg werden nicht angegeben.`,
    direction: 'Lesart',
    noDefinition: 'Für diesen Indikator liegt noch keine Beschreibung vor.',
    map: 'Karte',
    asTable: 'Als Tabelle',
    asTableOf: (period: string) => `Als Tabelle (${period})`,
    spread: 'Verteilung',
    time: 'Entwicklung',
    timeOfRatio:
      'Jeder Zeitraum ist an der Region desselben Zeitraums gemessen, die immer 100 ist. Die Linien zeigen den Abstand zur Region; ob es mehr oder weniger Fälle wurden, zeigen sie nicht.',
    table: 'Alle Gebiete',
    tableCaption: (name: string, period: string) => `${name}, ${period}`,
    tooMany: (count: string, plural: string) =>
      `Die Werte der ${count} ${plural} stehen in den Dateien zum Herunterladen; hier sind die Ebenen darüber aufgeführt.`,
    noMap: (plural: string) => `Für die ${plural} liegen keine Grenzen vor; die Werte stehen in der Tabelle.`,
    related: 'Weitere Indikatoren des Themas',
    source: 'Quelle und Stand',
    secrecy:
      'Zum Schutz der Menschen werden kleine Fallzahlen und alles, woraus sie sich errechnen ließen, nicht veröffentlicht.',
    alreadyPublic: (reason: string) => `Bereits veröffentlicht: ${reason}`,
    download: 'Alle Werte dieses Atlas als Datei',
    pooled: (count: number) => `Wegen kleiner Zahlen sind jeweils ${count} Jahrgänge zusammengefasst.`,
    choosePeriod: 'Jahr der Karte',
    chooseDrawing: 'Darstellung',
    asAreas: 'Flächen',
    circlesBy: { cases: 'Kreise nach Anzahl', residents: 'Kreise nach Einwohnerzahl' },
    mapOf: (plural: string) => `Karte der ${plural}`,
    reference: 'Stand',
    delivered: (date: string) => `Geliefert am ${date}.`,
    licence: 'Lizenz',
    noFigures: 'Für diesen Indikator liegen noch keine Zahlen vor.',
  },
  index: {
    kind: 'Index',
    parts: 'Woraus er besteht',
    part: 'Indikator',
    weight: 'Gewicht',
    direction: 'Richtung',
    turned: 'umgekehrt: ein hoher Wert senkt den Index',
    straight: 'ein hoher Wert erhöht den Index',
    turnedPart: (name: string, isHigh: boolean) => `${name} (${isHigh ? 'hoher' : 'niedriger'} Wert)`,
    classes: 'Klassen',
    className: 'Klasse',
    range: {
      from: (bound: string) => `ab ${bound}`,
      above: (bound: string) => `über ${bound}`,
      below: (bound: string) => `unter ${bound}`,
      upTo: (bound: string) => `bis ${bound}`,
    },
    value: 'Indexwert',
    onBase: (base: string) => `am Maßstab von ${base}`,
    fixedBase: {
      higher: (base: string, means: Means) =>
        `${fixedBase(base, means)} Insgesamt ist der Index also höher als damals.`,
      lower: (base: string, means: Means) =>
        `${fixedBase(base, means)} Insgesamt ist der Index also niedriger als damals.`,
      same: (base: string, means: Means) => `${fixedBase(base, means)} Insgesamt hat sich also kaum etwas verschoben.`,
    },
    count: 'Zahl der Gebiete',
    mostly: 'Trägt am meisten bei',
    leftOut: 'Was nicht einbezogen ist',
    leftOutNone: 'Alle Gebiete sind einbezogen.',
    leftOutNote: (count: string) =>
      `Ohne Indexwert: ${count}. Diese Gebiete bleiben sichtbar; ihre Einzelwerte stehen auf ihren Seiten.`,
    noReason: 'zu wenige veröffentlichte Werte',
    caution:
      'Der Index vergleicht Gebiete innerhalb eines Jahres. Er sagt nicht, ob es allen besser oder schlechter geht als früher. Er rechnet nur mit veröffentlichten Werten.',
    highIsStrain: 'Ein hoher Indexwert zeigt höhere Belastung.',
    highIsRelief: 'Ein hoher Indexwert ist günstig: Er zeigt geringere Belastung.',
  },
  typology: {
    kind: 'Status und Entwicklung',
    text: (status: string, dynamics: string) =>
      `Jedes Gebiet wird nach zwei Indizes eingeordnet: ${status} und ${dynamics}. Zusammen ergeben sie die Gruppen der Tabelle.`,
    groups: 'Gruppen',
    status: 'Status',
    dynamics: 'Entwicklung',
    attention: 'besonderer Aufmerksamkeitsbedarf',
    leftOut: 'Nicht eingeordnet',
  },
  area: {
    inBrief: 'In Kürze',
    keyFacts: 'Eckdaten',
    comparison: {
      heading: 'Vergleichen',
      intro:
        'Alle Indikatoren neben denen eines anderen Gebiets derselben Ebene, oder neben den eigenen aus einem anderen Jahr, mit dem Urteil günstiger, ungünstiger oder kein klarer Unterschied.',
      links: 'Was nahe liegt: die Gebiete darüber und ähnliche Gebiete.',
    },
    locatorTitle: (name: string) => `Lage von ${name}`,
    columns: {
      indicator: 'Indikator',
      count: 'Anzahl',
      rate: 'Wert',
      spine: 'Einordnung',
      trend: 'Entwicklung',
      parent: 'Ebene darüber',
      region: 'Region',
      remark: 'Hinweis',
    },
    rankRange: (rank: { readonly from: string; readonly to: string; readonly of: string }) =>
      rank.from === rank.to ? `Rang ${rank.from} von ${rank.of}` : `Rang ${rank.from} bis ${rank.to} von ${rank.of}`,
    notRanked: 'keine Reihung möglich',
    spineNote:
      'Einordnung: Striche sind die Werte aller Gebiete dieser Ebene, der Punkt ist dieses Gebiet mit seinem Unsicherheitsbereich, die Raute die Ebene darüber, die Linie die Region. Rang 1 hat der höchste Wert; der Bereich nennt alle Ränge, die mit den Unsicherheitsbereichen vereinbar sind.',
    indices: 'Indizes',
    raises: (names: string) => `Den Index erhöhen vor allem: ${names}.`,
    lowers: (names: string) => `Den Index senken vor allem: ${names}.`,
    children: (plural: string) => `${plural} im Überblick`,
    notes: 'Hinweise',
    deviationNote:
      '▴ höher und ▾ niedriger als in der gesamten Region, wo der Unterschied auch unter allen Vergleichen dieser Ausgabe standhält. Die Gebiete stehen in ihrer eigenen Reihenfolge.',
    withoutIndex: 'Ohne Index:',
    noCount: 'keine Fallzahl',
    seeCount: 'siehe Anzahl',
    regionBeside: (value: string) => `Region ${value}`,
    pager: 'Weitere Gebiete',
    few: 'kleine Zahl',
    unsteady: 'schwankt',
    noFigures: 'Für dieses Gebiet liegen keine Zahlen vor.',
    heading: (code: string, name: string) => (name === '' || name === code ? code : `${code} · ${name}`),
    period: (period: string) => `Stand ${period}`,
    previous: 'Vorheriges Gebiet',
    next: 'Nächstes Gebiet',
  },
  compare: {
    title: 'Gebiete vergleichen',
    intro:
      'Bis zu fünf Gebiete einer Ebene nebeneinander: alle Indikatoren mit ihrer Unsicherheit, daneben die Region.',
    noScript:
      'Die Auswahl braucht JavaScript. Ohne JavaScript stehen alle Werte auf den Seiten der einzelnen Gebiete, und auf der Seite jeder Kommune ihre Gebiete nebeneinander.',
    none: 'In diesem Atlas haben die Gebiete keine eigenen Seiten; ihre Werte stehen auf den Seiten der Indikatoren und in den Daten zum Herunterladen.',
    more: 'Bis zu fünf Gebiete nebeneinander',
    maps: {
      intro:
        'Zwei Indikatoren, zwei Jahre oder Stand und Veränderung nebeneinander. Dass zwei Karten sich ähneln, sagt nichts über eine Ursache.',
      first: 'Erste Karte',
      second: 'Zweite Karte',
      beside: 'Neben einer anderen Karte zeigen',
    },
    note: 'In Klammern der 95-%-Bereich; in der Spalte „Lage“ steht jeder Punkt mit seinem Bereich, von oben nach unten in der Reihenfolge der Gebiete, der Strich ist die Region. „Günstiger“ und „ungünstiger“ richten sich danach, ob ein hoher Wert Belastung oder Entlastung heißt, und stehen nur, wo der Unterschied größer ist, als der Zufall bei diesen Fallzahlen erwarten lässt. Bei so vielen Vergleichen ist rund jeder zwanzigste Unterschied trotzdem Zufall. Diese Auswahl steht in der Adresse der Seite; ein Lesezeichen bewahrt sie.',
  },
  lists: {
    areasIntro: 'Alle Gebiete des Atlas, geordnet nach ihrer Zugehörigkeit.',
    indicatorsIntro: 'Alle Indikatoren nach Themen, mit dem Wert der Region.',
    noFigures: (plural: string) =>
      `Für die Ebene „${plural}“ liegen keine Zahlen vor. Ihre Gebiete sind nur aufgeführt.`,
    drawnFromData: (count: string) =>
      `Der Atlas umfasst ${count} Gebiete. Ihre Werte stehen in den Dateien zum Herunterladen und auf den Seiten der Indikatoren; eigene Seiten haben die Gebiete nicht.`,
    code: 'Code',
    name: 'Name',
    level: 'Ebene',
    parent: 'Gehört zu',
    note: 'Hinweis',
    indicator: 'Indikator',
    regionValue: 'Region',
    period: 'Stand',
    unit: 'Einheit',
    othersTitle: 'Themenübergreifend',
  },
  table: {
    area: 'Gebiet',
    code: 'Code',
    count: 'Anzahl',
    base: 'Bezugsgröße',
    value: (unit: string) => `Wert (${unit})`,
    earlyClass: 'Klasse geschützter Werte',
    interval: 'Unsicherheit (95\u202f%)',
    against: (level: string) => `Vergleich: ${level}`,
    range: (lower: string, upper: string) => `${lower} bis ${upper}`,
    higher: 'höher',
    lower: 'niedriger',
    similar: 'nicht klar verschieden',
    /** beyond the 99.8 % interval */
    far: { higher: 'deutlich höher', lower: 'deutlich niedriger' },
    mayBeChance: 'kann Zufall sein',
    chanceNote:
      'Von vielen Vergleichen fallen einige nur durch Zufall auf. „Kann Zufall sein“ steht, wo ein Unterschied der Prüfung aller Vergleiche dieser Ausgabe nicht standhält (höchstens 5 % Fehlalarme).',
    meaning: {
      strain: { higher: 'mehr Belastung', lower: 'weniger Belastung' },
      relief: { higher: 'weniger Belastung', lower: 'mehr Belastung' },
    },
    none: '–',
    noneLong: 'kein Vergleich',
    wholeRow: (name: string) => `${name} insgesamt`,
    marks: 'Zeichen in der Tabelle:',
    mark: (mark: string, word: string) => `${mark} ${word}`,
    belowHalf: 'mehr als nichts, aber weniger als die Hälfte der Einheit',
    neverZero: 'Ein fehlender Wert ist nie eine Null.',
    reliabilityNote:
      'Kleine Zahl: beruht auf rund einem Dutzend Fällen oder weniger, oder auf weniger als 30 Menschen; der Wert schwankt stark und taugt nicht für eine Reihung. Schwankt: beruht auf weniger als etwa 20 Fällen.',
    unplaced: 'Die Summe der Region enthält auch Fälle, die keinem Gebiet zugeordnet werden konnten.',
    unplacedIn: (names: string) =>
      `Die Summe von ${names} enthält auch Fälle, die dort keinem Gebiet zugeordnet werden konnten.`,
    intervalNote:
      'Unsicherheit: In kleinen Gebieten schwanken Werte durch Zufall. Der Bereich zeigt, wo der zugrunde liegende Wert mit 95\u202f% Sicherheit liegt.',
  },
  sentences,
  trend: {
    up: 'gestiegen',
    down: 'gesunken',
    flat: 'kaum verändert',
    unclear: 'keine klare Richtung',
    none: 'kein früherer Wert zum Vergleich',
    newDefinition: 'nicht vergleichbar: neue Definition',
    way: (word: string, base: { readonly since: string; readonly value: string }) =>
      `${word} (${base.since}: ${base.value})`,
    noValue: (status: string) => `keine Angabe: ${status}`,
    hidden: 'keine Angabe: Wert geschützt',
  },
  classes: {
    gering: 'gering',
    erhoeht: 'erhöht',
    hoch: 'hoch',
    mittel: 'mittel',
    niedrig: 'niedrig',
    'sehr-niedrig': 'sehr niedrig',
    positiv: 'positiv',
    stabil: 'stabil',
    negativ: 'negativ',
  },
  /** how class bounds were found, by the method's id */
  classMethods: {
    'quantile-7': 'etwa gleich viele Gebiete je Klasse',
    jenks: 'möglichst ähnliche Werte in jeder Klasse',
    equal: 'gleich breite Klassen',
    deviation: 'Klassen nach dem Abstand zum Mittelwert',
    'head-tail': 'immer wieder am Mittelwert geteilt, weil wenige Gebiete sehr hohe Werte haben',
    manual: 'festgelegte Klassengrenzen',
    threshold: 'unter dem Schwellenwert oder ab dem Schwellenwert',
  },
  drawings: {
    timeTitle: (name: string) => `${name}: Entwicklung`,
    timeText: (first: string, last: string) =>
      `Werte der Region (starke Linie) und der Ebene darunter (dünne Linien), ${first} bis ${last}.`,
    stripTitle: (name: string, plural: string) => `${name}: Verteilung der ${plural}`,
    stripText: 'Jeder Punkt ist ein Gebiet, der Balken der Wert der Ebene darüber, die Linie die Region.',
    newDefinition: 'neue Definition',
    valuesAsTable: 'Werte dieser Zeichnung als Tabelle',
  },
} as const;
