/** Words of the report and of what all printed documents have in common. */
export const report = {
  kind: 'Bericht',
  fileTitle: (title: string, edition: string) => `${title}: Bericht, ${edition}`,
  draftMark: 'Entwurf',
  inventedMark: 'Erfundene Zahlen',
  contents: 'Inhalt',
  tableWord: 'Tabelle',
  published: (date: string) => `Veröffentlicht am ${date}`,
  dataAsOf: (date: string) => `Datenstand ${date}`,
  coverMap: (title: string, period: string) => `${title}, ${period}`,
  preface: 'Vorwort',
  readingAid: 'Wie dieser Bericht zu lesen ist',
  readingIntro:
    'Jeder Abschnitt beginnt mit dem Ergebnis. Danach stehen, was der Indikator zeigt und was nicht, die Karte, die Verteilung, die Entwicklung und alle Zahlen.',
  readingItems: {
    sections:
      'Die Kapitel folgen den Themen. Jeder Indikator beginnt auf einer neuen Seite; die Indizes, die mehrere zusammenfassen, stehen danach.',
    maps: 'Auf den Karten heißt ein dunkler Farbton ein hoher Wert. Die Legende zählt, wie viele Gebiete in jeder Klasse liegen. Schraffierte Flächen sind geschützte Werte, gepunktete sind nicht bekannt.',
    intervals:
      'Der Unsicherheitsbereich sagt, wie genau ein Wert ist. Je weniger Menschen hinter ihm stehen, desto breiter ist er.',
  },
  statusTitle: 'Zeichen in den Tabellen',
  region: 'Die Region im Überblick',
  keyFigures: 'Zahlen der Region',
  keyColumns: { topic: 'Thema', indicator: 'Indikator', value: 'Wert', period: 'Stand', before: 'Früher' },
  topicIntro: (count: string) => `Dieses Kapitel enthält ${count} Indikatoren.`,
  topicIntroOne: 'Dieses Kapitel enthält einen Indikator.',
  mapHeading: 'Karte',
  mapCaption: (name: string, plural: string, period: string) => `${name}: Karte der ${plural}, ${period}`,
  spreadHeading: 'Verteilung und Entwicklung',
  tableHeading: 'Alle Gebiete',
  tooManyAreas: (count: string, plural: string) =>
    `Die Werte der ${count} ${plural} stehen in den offenen Daten; hier sind die Ebenen darüber aufgeführt.`,
  indices: 'Indizes',
  indicesIntro:
    'Ein Index fasst mehrere Indikatoren zusammen. Er hilft beim Hinsehen; Maßnahmen beruhen auf den Fallzahlen und Anteilen der einzelnen Indikatoren.',
  indicesMaps:
    'Je dunkler ein Gebiet ist, desto höher ist sein Indexwert. Was das heißt, woraus der Index besteht und wie sicher er ist, steht auf der genannten Seite.',
  indexTable: (name: string, period: string) => `${name}: alle Gebiete, ${period}`,
  rank: 'Rang',
  typologies: 'Status und Entwicklung',
  attention: 'Gebiete mit besonderem Aufmerksamkeitsbedarf',
  attentionIntro:
    'Genannt sind Gebiete, auf die mehrere Ergebnisse zugleich hinweisen. Das ist ein Anlass, mit den Menschen vor Ort zu sprechen, kein Urteil über sie.',
  attentionTable: 'Gebiete mit Begründung',
  attentionColumns: { area: 'Gebiet', parent: 'Gehört zu', reason: 'Begründung' },
  relations: 'Zusammenhänge',
  unevenness: 'Ungleiche Verteilung',
  statement: 'Stellungnahme der Wohlfahrtsverbände',
  statementNote:
    'Diese Stellungnahme gibt die Sicht der Verbände wieder. Sie ist ungekürzt und unverändert abgedruckt, in der Sprache, in der sie übergeben wurde.',
  methods: 'Methoden und Schutz der Daten',
  sources: 'Quellen',
  sourcesIntro: 'Alle Lieferungen, aus denen die Zahlen dieser Ausgabe stammen.',
  glossary: 'Glossar',
  indicatorList: 'Alle Indikatoren',
  page: 'Seite',
  closing: {
    data: 'Alle Zahlen dieses Berichts stehen auch als offene Daten bereit, mit jedem Jahr und jedem Gebiet.',
    attribution: 'Grenzen der Gebiete',
  },
  /** for those who do not see a drawing */
  alternative: {
    legend: 'Legende',
    values: (list: string) => `Werte: ${list}.`,
  },
} as const;
