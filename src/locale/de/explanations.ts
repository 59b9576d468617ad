/** Longer texts that explain: methods, glossary, downloads, statuses. */
export const explanations = {
  missingText: {
    imprint:
      'Das herausgebende Amt hat noch kein Impressum geliefert. Fragen beantwortet es unter der unten genannten Adresse.',
    privacy:
      'Das herausgebende Amt hat noch keine Datenschutzerklärung geliefert. Der Atlas selbst besteht aus ruhenden Dateien: Er setzt keine Cookies, speichert nichts auf Ihrem Gerät und ruft nichts von anderen Adressen ab.',
    accessibility:
      'Das herausgebende Amt hat noch keine Erklärung zur Barrierefreiheit geliefert. Wenn Sie auf Hindernisse stoßen, schreiben Sie bitte an die unten genannte Adresse.',
    feedbackTitle: 'Hindernisse melden',
    feedback: 'Etwas ist nicht zugänglich oder nicht verständlich? Schreiben Sie uns:',
  },
  statusMeanings: {
    unknown: 'Der Wert wurde nicht geliefert oder ist nicht bekannt. Das ist keine Null.',
    ok: 'Der Wert ist endgültig.',
    estimated: 'Der Wert ist geschätzt, zum Beispiel weil sich Grenzen geändert haben.',
    provisional: 'Der Wert kann sich noch ändern.',
    revised: 'Der Wert wurde gegenüber einer früheren Ausgabe berichtigt.',
    uncertain: 'Der Wert ist mit besonderer Vorsicht zu lesen.',
    unreliable: 'Der Wert wird nicht gezeigt, weil die Quelle ihn für nicht verlässlich hält.',
    hidden: 'Der Wert wird zum Schutz der Menschen nicht gezeigt.',
    'not-applicable': 'Die Frage stellt sich für dieses Gebiet nicht.',
    'not-yet': 'Der Wert wird später geliefert.',
    excluded: 'Das Gebiet ist mit Begründung nicht einbezogen.',
  },
  methods: {
    intro: 'Wie aus gelieferten Zahlen dieser Atlas wird, was dabei entschieden wurde und was nicht enthalten ist.',
    stepsTitle: 'Schritt für Schritt',
    stepsText: {
      counts:
        'Gezählt wird mit Fallzahlen. Anteile einer höheren Ebene entstehen aus der Summe der Fallzahlen geteilt durch die Summe der Bezugsgrößen, nie als Mittel von Anteilen.',
      protect:
        'Bevor verglichen wird, werden kleine Zahlen verborgen. Alles Weitere rechnet nur mit veröffentlichten Werten.',
      compare:
        'Verglichen wird mit der Ebene darüber und mit der Region. „Höher“ oder „niedriger“ steht nur, wo der Unterschied über den Zufall hinausgeht (95 %).',
      trend:
        'Eine Entwicklung heißt gestiegen oder gesunken, wenn sich die Unsicherheitsbereiche des ersten und des letzten Jahres nicht überschneiden; bei reinen Zählungen ab 1 % Veränderung.',
    },
    protectTitle: 'Schutz der Menschen',
    protectText: {
      rule: 'Jede Quelle gibt eine kleinste Fallzahl vor. Fallzahlen darunter werden verborgen, ebenso Reste, aus denen sie sich errechnen ließen, und Anteile, die auf ihnen beruhen.',
      second:
        'Damit sich ein verborgener Wert nicht aus Summen, Teilen, Veränderungen oder früheren Ausgaben ergibt, werden weitere Werte verborgen. Beides sieht gleich aus.',
      zero: 'Verborgen, unbekannt und null sind drei verschiedene Dinge und verschieden gekennzeichnet.',
    },
    ruleTitle: 'Regeln nach Quelle',
    ruleColumns: {
      source: 'Quelle',
      publisher: 'Herausgeber',
      minimum: 'kleinste gezeigte Zahl',
      reference: 'Stand',
      licence: 'Lizenz',
    },
    rulePublic: 'bereits veröffentlicht',
    leftOutTitle: 'Was nicht einbezogen ist',
    leftOutText: 'Diese Gebiete haben keinen Index; ihre Einzelwerte bleiben sichtbar.',
    leftOutNone: 'Kein Gebiet ist ausgenommen.',
    hiddenText: (of: { readonly all: string; readonly hidden: string; readonly missing: string }) =>
      `Von ${of.all} Werten sind ${of.hidden} zum Schutz verborgen und ${of.missing} nicht bekannt oder noch nicht geliefert.`,
    logTitle: 'Protokoll der Entscheidungen',
    logText: 'Jede Zeile nennt einen Rechenschritt, wofür er gilt und die gewählten Einstellungen.',
    logColumns: { step: 'Schritt', subject: 'Gegenstand', choices: 'Einstellungen' },
    logNone: 'Kein Rechenschritt hat eine Wahl verlangt.',
    logCut: (shown: string, all: string) =>
      `Hier stehen die ersten ${shown} von ${all} Einträgen; alle stehen in der Datei methods.json.`,
    logSteps: {
      assess: 'Vergleich und Klassen',
      index: 'Index',
      typology: 'Status und Entwicklung',
      measure: 'Berechnung',
      protect: 'Schutz',
    },
    choiceNames: {
      interval: 'Unsicherheitsbereich',
      confidence: 'Sicherheit',
      comparison: 'Vergleich',
      ranks: 'Ränge',
      classes: 'Klassen',
      classesWanted: 'angestrebte Klassen',
      classMethod: 'Klassenbildung',
      shownValues: 'veröffentlichte Werte',
      hiddenLeftOut: 'verborgene Werte, nicht einbezogen',
      otherLeftOut: 'fehlende Werte, nicht einbezogen',
      period: 'Zeit',
      scheme: 'Gebietsgliederung',
      level: 'Ebene',
      rule: 'Regel',
      deviation: 'Standardabweichung',
      reference: 'Bezug',
      scoredAreas: 'bewertete Gebiete',
      excludedAreas: 'ausgenommene Gebiete',
      belowMinimumPopulation: 'unter der Mindestzahl an Menschen',
      populationNotShown: 'Zahl der Menschen nicht veröffentlicht',
      withMissingMembers: 'Gebiete mit fehlenden Indikatoren',
      hiddenInputs: 'verborgene Eingangswerte',
      membersWithoutInformation: 'Indikatoren ohne Unterschied',
      minimumPopulation: 'Mindestzahl an Menschen',
      minimumWeight: 'Mindestanteil der Gewichte',
      periods: 'Zahl der Jahre',
      status: 'Status',
      dynamics: 'Entwicklung',
    },
    choiceValues: {
      wilson: 'nach Wilson',
      'exact below 10 events, byar from 10': 'exakt unter 10 Ereignissen, nach Byar ab 10',
      'benchmark against the interval of the area': 'Bezugswert gegen den Unsicherheitsbereich des Gebiets',
      'highest shown value first, equal values share the smaller rank':
        'höchster veröffentlichter Wert zuerst, gleiche Werte teilen den kleineren Rang',
      'quantiles of type 7 over all periods, bounds as printed':
        'gleich viele Werte je Klasse über alle Jahre, Grenzen wie gedruckt',
      population: 'über alle Gebiete (÷ N)',
      'all scored areas of the level, unweighted, in this period':
        'alle bewerteten Gebiete der Ebene, ungewichtet, in diesem Jahr',
      burden: 'Belastung',
      'mss-status': 'Status nach Berliner Regel',
      'mss-dynamics': 'Entwicklung nach Berliner Regel',
    },
    logMore: (count: string) => `Protokoll anzeigen (${count} Einträge)`,
    yes: 'ja',
    no: 'nein',
  },
  glossary: {
    intro: 'Begriffe, wie sie in diesem Atlas gebraucht werden.',
    termsTitle: 'Begriffe',
    marksTitle: 'Zeichen',
    indicatorsTitle: 'Indikatoren und Indizes',
    terms: {
      sozialraum: [
        'Gebiet',
        'Ein Teil der Region, für den Zahlen vorliegen, zum Beispiel ein Sozialraum oder eine Kommune.',
      ],
      count: ['Anzahl (Fallzahl)', 'Wie viele Menschen, Haushalte oder Fälle gemeint sind.'],
      share: ['Anteil', 'Die Fallzahl geteilt durch alle, die gemeint sein könnten, in Prozent.'],
      reference: ['Stichtag', 'Der Tag, für den eine Zahl gilt. Er ist nicht das Jahr der Ausgabe.'],
      interval: [
        'Unsicherheitsbereich',
        'Der Bereich, in dem der zugrunde liegende Wert mit 95 % Sicherheit liegt. Je kleiner das Gebiet, desto breiter.',
      ],
      index: [
        'Index',
        'Mehrere Indikatoren, standardisiert und zu einer Zahl zusammengefasst. Ein hoher Wert zeigt höhere Belastung.',
      ],
      standardise: [
        'Standardisieren',
        'Werte so umrechnen, dass sie sich vergleichen lassen: Abstand vom Mittel, gemessen in Standardabweichungen.',
      ],
      attention: [
        'Besonderer Aufmerksamkeitsbedarf',
        'Mehrere Anzeichen höherer Belastung treffen zusammen. Das sagt nichts über einzelne Menschen.',
      ],
      hidden: ['Geschützter Wert', 'Ein Wert, der zum Schutz der Menschen nicht veröffentlicht wird.'],
      typology: [
        'Status und Entwicklung',
        'Status: wie ein Gebiet heute dasteht. Entwicklung: wohin es sich gegenüber den anderen bewegt.',
      ],
    },
  },
  downloads: {
    intro:
      'Alle veröffentlichten Werte als Dateien. Sie enthalten nichts, was nicht auch der Atlas zeigt, und umgekehrt.',
    file: 'Datei',
    format: 'Format',
    content: 'Inhalt',
    licence: (name: string) => `Lizenz: ${name}.`,
    cite: 'So zitieren Sie',
    citation: (office: string, of: { readonly title: string; readonly edition: string; readonly date: string }) =>
      `${office}: ${of.title}, ${of.edition}, ${of.date}.`,
    sources: 'Quellen',
    files: {
      observations: 'Alle Werte, englische Schreibweise (Komma, Dezimalpunkt)',
      german: 'Alle Werte für deutsches Excel (Semikolon, Dezimalkomma)',
      xlsx: 'Alle Werte als Arbeitsmappe',
      parquet: 'Alle Werte für Auswertungsprogramme',
      jsonstat: 'Alle Werte als JSON-stat-Würfel, einer je Indikator',
      geojson: 'Gebiete mit ihren Grenzen',
      typologies: 'Einordnung nach Status und Entwicklung',
      methods: 'Protokoll aller Rechenschritte',
      datapackage: 'Beschreibung der Dateien und Spalten',
      manifest: 'Verzeichnis aller Dateien mit Prüfsummen',
    },
    hiddenNote: 'In den Dateien bleibt ein verborgener Wert leer; die Spalte „status“ sagt warum.',
  },
} as const;
