import type { FindingCode } from '../../core/codes.ts';
import type { FindingFacts, FindingWords } from '../finding-facts.ts';

/** „Meinten Sie …?“, wo es einen nahen Namen gibt; sonst der andere Rat. */
export const meant = (facts: FindingFacts, otherwise: string): string =>
  facts.suggestion === '' ? otherwise : `Meinten Sie „${facts.suggestion}“? ${otherwise}`;

const TYPES: Readonly<Record<string, string>> = {
  string: 'ein Text (was nur aus Ziffern besteht, gehört dafür in Anführungszeichen)',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'eine Gruppe von Angaben',
  record: 'eine Gruppe von Angaben',
};

const FORMS: Readonly<Record<string, string>> = {
  day: 'ein Tag des Kalenders wie 2021-12-31',
  id: 'kleine Buchstaben, Ziffern und Bindestriche, am Anfang kein Bindestrich, höchstens 80 Zeichen, kein Gerätename wie con oder aux',
  email: 'eine Adresse wie amt@example.org',
  'web-address': 'eine Adresse, die mit https:// beginnt',
  'english-documents': 'englische Dokumente nur, wo „en“ unter „languages“ steht',
  group: 'Merkmal und Ausprägung, zum Beispiel: age 0..2; sex f',
};

/** Was an der Vorlage für Folien nicht stimmt, und in welchem Teil von ihr. */
const MASTERS: Readonly<Record<string, string>> = {
  'not-16-9': 'hat nicht das Format 16:9',
  'too-large': 'ist zu groß (Bilder bis 10 MB, alles zusammen bis 60 MB)',
  'no-master': 'enthält keinen vollständigen Folienmaster',
  'no-layout':
    'hat kein Layout mit einem waagerechten Titel, in den ein Satz in 16 Punkt passt, und genug Platz darunter (60 % der Breite, 50 % der Höhe)',
};

/** Was auf einem Layout steht. */
const PLACES: Readonly<Record<string, string>> = {
  title: 'Die Titel',
  subtitle: 'Die Untertitel',
  foot: 'Fußzeile, Datum und Foliennummer',
};

function unreadMaster(facts: FindingFacts): string {
  const part = facts.detail('part');
  const fault = MASTERS[facts.detail('reason')] ?? 'lässt sich nicht lesen';
  return `Die Vorlage für Folien ${fault}${part === '' ? '' : `; Teil der Datei: ${part}`}.`;
}

/** Was an einer YAML-Datei nicht stimmt, nach den Kennungen des Lesers. */
const SYNTAX: Readonly<Record<string, string>> = {
  EMPTY: 'Die Datei ist leer.',
  TAB_AS_INDENT: 'Hier ist mit einem Tabulator eingerückt; erlaubt sind nur Leerzeichen.',
  BAD_INDENT: 'Die Einrückung stimmt nicht.',
  DUPLICATE_KEY: 'Dieselbe Angabe steht zweimal da.',
  MISSING_CHAR: 'Es fehlt ein Anführungszeichen, eine schließende Klammer oder ein Doppelpunkt.',
  UNEXPECTED_TOKEN: 'Hier steht ein Zeichen, das nicht hierher gehört.',
  BAD_SCALAR_START: 'Ein Text, der mit diesem Zeichen beginnt, gehört in Anführungszeichen.',
  BAD_DQ_ESCAPE: 'In doppelten Anführungszeichen leitet \\ ein Sonderzeichen ein; bitte nehmen Sie einfache.',
  BLOCK_AS_IMPLICIT_KEY: 'Ein Text mit Doppelpunkt gehört in Anführungszeichen.',
  MULTILINE_IMPLICIT_KEY: 'Nach dem Namen einer Angabe fehlt der Doppelpunkt.',
  MULTIPLE_DOCS: 'Die Datei enthält mehrere Dokumente, getrennt durch „---“.',
  BAD_ALIAS: 'Der Verweis mit * hat kein Ziel; ein Text, der mit * beginnt, gehört in Anführungszeichen.',
  ALIASES: 'Die Datei verweist zu oft auf sich selbst (mit & und *).',
};

function wrongValue(facts: FindingFacts): string {
  const expected = facts.detail('expected');
  switch (facts.detail('problem')) {
    case 'missing':
      return `Die Angabe „${facts.column}“ fehlt.`;
    case 'empty':
      return `Die Angabe „${facts.column}“ ist leer.`;
    case 'type':
      return `„${facts.value}“ passt hier nicht; erwartet wird ${TYPES[expected] ?? 'etwas anderes'}.`;
    case 'choice':
      return `„${facts.value}“ steht hier nicht zur Wahl; möglich sind: ${expected}.`;
    case 'pattern':
      return `„${facts.value}“ hat nicht die erwartete Form (${FORMS[expected] ?? expected}).`;
    case 'key':
      return `„${facts.value}“ taugt hier nicht als Name (${FORMS[expected] ?? 'nur Text'}).`;
    case 'range':
      return `${facts.value} liegt außerhalb des Erlaubten (${expected}).`;
    case 'regex':
      return `„${facts.value}“ ist kein gültiger regulärer Ausdruck.`;
    case 'period':
      return `„${facts.value}“ ist kein Zeitraum.`;
    case 'period-missing':
      return `Für die Spalte „${facts.value}“ ist kein Zeitraum angegeben, weder bei ihr noch für die ganze Datei.`;
    case 'either':
      return `Es muss genau eines von beiden angegeben sein: ${expected}.`;
    case 'duplicate':
      return `Den Namen „${facts.value}“ trägt schon ${expected}.`;
    case 'unexpected':
      return `„${facts.value}“ ist hier überflüssig: Die Art „${expected}“ hat keinen Nenner.`;
    case 'early-bounds':
      return `„${facts.value}“: Vor der Geheimhaltung lassen sich nur Klassen mit geschriebenen Grenzen bestimmen (${expected}); Grenzen, die aus den Werten entstehen, verrieten mehr als die Klasse.`;
    case 'early-kind':
      return `„${facts.value}“: Vor der Geheimhaltung lassen sich nur die Klassen von Anteilen und Raten bestimmen (${expected}).`;
    case 'people':
      return `„${facts.value}“ hat keinen Nenner; das Rezept „${expected}“ gewichtet aber mit ihm.`;
    case 'no-roles':
      return `Das Rezept „${expected}“ kennt keine Rollen; „${facts.value}“ ist hier überflüssig.`;
    case 'level':
      return `Das Rezept „${facts.value}“ füllt Lücken aus einer Ebene, die es hier nicht gibt; Ebenen sind: ${expected}.`;
    default:
      return facts.has('expected')
        ? `„${facts.value}“ passt hier nicht (${expected}).`
        : `„${facts.value}“ passt hier nicht.`;
  }
}

function wrongColumn(facts: FindingFacts): string {
  switch (facts.detail('problem')) {
    case 'missing':
      return `Die Spalte „${facts.column}“ fehlt.`;
    case 'duplicate':
      return `Die Spalte „${facts.value}“ steht zweimal da.`;
    default:
      return `Die Spalte „${facts.value}“ ist unbekannt.`;
  }
}

type Code = Extract<
  FindingCode,
  | `config-${string}`
  | `text-${string}`
  | `slide-${string}`
  | `catalogue-${string}`
  | `expression-${string}`
  | `index-${string}`
  | `recipe-${string}`
  | 'indicator-without-figures'
>;

/** Sätze zu Arbeitsbereich, Einstellungen und Katalog. */
export const workspaceSentences: FindingWords<Code> = {
  'config-missing': () => ({
    title: 'Die Datei fehlt.',
    why: 'Ohne sie ist nicht bekannt, was gebaut werden soll.',
    todo: 'Bitte prüfen Sie den Ordner oder legen Sie ihn mit „sozialraum init“ an.',
  }),
  'config-syntax': (facts) => ({
    title: SYNTAX[facts.detail('problem')] ?? 'Die Schreibweise der Datei ist kein gültiges YAML.',
    why: 'Solange das nicht behoben ist, wird keine Angabe der Datei verwendet.',
    todo:
      facts.detail('problem') === 'EMPTY'
        ? 'Bitte schreiben Sie die Angaben in die Datei oder löschen Sie sie; docs/options.md beschreibt alle.'
        : 'Bitte prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle.',
  }),
  'config-unknown-key': (facts) => ({
    title: `Eine Angabe „${facts.value}“ gibt es hier nicht.`,
    why: 'Ein verschriebener Name würde sonst stillschweigend nichts bewirken.',
    todo: meant(
      facts,
      facts.has('expected') ? `Möglich sind: ${facts.detail('expected')}.` : 'Bitte streichen Sie die Angabe.',
    ),
  }),
  'config-value': (facts) => ({
    title: wrongValue(facts),
    why: 'Mit dieser Angabe kann nicht gebaut werden.',
    todo: meant(facts, 'Bitte berichtigen Sie die Angabe; docs/options.md beschreibt alle.'),
  }),
  'config-path-outside': (facts) => ({
    title: `Der Pfad „${facts.value}“ führt aus dem Arbeitsbereich hinaus.`,
    why: 'Gelesen wird nur im Arbeitsbereich und im Datenordner, damit nichts Fremdes in die Ausgabe gerät.',
    todo: 'Bitte legen Sie die Datei in den Arbeitsbereich oder schreiben Sie „data:“ und den Pfad im Datenordner (--data).',
  }),
  'text-missing': (facts) => ({
    title: `Der Text „${facts.value}“ fehlt.`,
    why: 'Impressum, Datenschutzhinweis und Erklärung zur Barrierefreiheit muss jede Veröffentlichung haben.',
    todo: 'Bitte schreiben Sie den Text in diese Datei (Markdown).',
  }),
  'text-figure-unknown': (facts) => ({
    title: `Der Verweis „${facts.value}“ führt zu keiner Zahl.`,
    why: 'Zahlen in Texten kommen aus der Tabelle. Ein Verweis ohne Ziel stünde sonst mitten im Satz.',
    todo: "Bitte prüfen Sie Indikator, Gebiet und Zeitpunkt, zum Beispiel {so01 count area='AC 1' period=2021}. Möglich sind value, count und base.",
  }),
  'text-area-unknown': (facts) => ({
    title: `Zum Text „${facts.value}“ gibt es keine Kommune.`,
    why: 'Der Text erscheint nirgends.',
    todo: 'Bitte nennen Sie die Datei „municipality-“ und dahinter den Code der Kommune, wie er in der Liste der Gebiete steht.',
  }),
  'slide-master-unread': (facts) => ({
    title: unreadMaster(facts),
    why: 'Titel, Hintergrund, Logo und Schriften der Präsentationen kämen sonst nicht aus Ihrer Vorlage.',
    todo: 'Bitte speichern Sie sie in PowerPoint im Format 16:9 als .pptx oder .potx, mit einem Layout, das einen Titel und darunter viel freien Platz hat, oder nehmen Sie die Datei aus dem Ordner „slides“.',
  }),
  'slide-master-partly': (facts) => ({
    title:
      facts.detail('count') === '1'
        ? 'Aus der Vorlage für Folien wird ein Teil nicht übernommen.'
        : `Aus der Vorlage für Folien werden ${facts.detail('count')} Teile nicht übernommen.`,
    why: 'Übernommen werden Folienmaster, Design und Layouts mit Formen, Texten und Bildern (PNG, JPEG), die in der Datei liegen; verknüpfte Bilder, andere Bildformate, Diagramme, Tabellen und eingebettete Objekte nicht.',
    todo: 'Sehen Sie sich die Präsentation an. Fehlt etwas, fügen Sie es im Folienmaster als PNG oder JPEG ein.',
  }),
  'slide-master-chosen': (facts) => ({
    title: `Die Vorlage für Folien hat ${facts.detail('count')} Folienmaster; verwendet wird Nummer ${facts.detail('position')}${facts.has('name') ? ` („${facts.detail('name')}“)` : ''}.`,
    why: 'Alle Folien stehen auf einem einzigen Master: auf dem, den die meisten Folien der Vorlage nutzen, sonst auf dem ersten mit genug Platz.',
    todo: 'Soll es ein anderer sein, nehmen Sie die übrigen aus der Vorlage.',
  }),
  'slide-master-faint': (facts) => ({
    title: `${PLACES[facts.detail('place')] ?? ''} der Vorlage für Folien wären auf dem Hintergrund kaum zu lesen (Kontrast ${facts.detail('contrast')} : 1, nötig ${facts.detail('least')} : 1).`,
    why: `Auf den Folien steht dieser Text deshalb in einer anderen Farbe: ${facts.detail('colour')}.`,
    todo: 'Sehen Sie sich die Präsentation an. Gefällt sie Ihnen so nicht, ändern Sie Schriftfarbe oder Hintergrund im Folienmaster.',
  }),
  'slide-master-small': (facts) => ({
    title: `Die Vorlage für Folien lässt Zahlen und Wörtern wenig Platz: Sie stehen in ${facts.detail('points')} statt ${facts.detail('full')} Punkt.`,
    why: 'Aus der letzten Reihe sind sie dann schwerer zu lesen; in Tabellen und an vielen Balken kann die Schrift noch kleiner sein.',
    todo: 'Bitte geben Sie dem Layout „Nur Titel“ mehr freien Platz: 77 % der Breite und 69 % der Höhe reichen.',
  }),
  'catalogue-missing': () => ({
    title: 'Die Liste des Katalogs fehlt.',
    why: 'Ohne Katalog ist nicht bekannt, welche Indikatoren gerechnet werden.',
    todo: 'Bitte legen Sie die Datei an oder berichtigen Sie den Pfad unter „catalogue“ in sozialraum.yaml.',
  }),
  'catalogue-column': (facts) => ({
    title: wrongColumn(facts),
    why: 'Der Katalog lässt sich nur lesen, wenn seine Spalten heißen wie vorgesehen.',
    todo: meant(facts, 'Bitte berichtigen Sie die Kopfzeile.'),
  }),
  'catalogue-value': (facts) => ({
    title: wrongValue(facts),
    why: 'Der Indikator lässt sich so nicht berechnen oder beschreiben.',
    todo: meant(facts, 'Bitte berichtigen Sie die Zelle.'),
  }),
  'catalogue-duplicate': (facts) => ({
    title: `„${facts.value}“ steht schon in ${facts.has('firstRow') ? `Zeile ${facts.detail('firstRow')}` : `„${facts.detail('index')}“`}.`,
    why: 'Von zwei gleichen Einträgen ist nicht zu sagen, welcher gilt.',
    todo: 'Bitte streichen Sie einen der beiden oder geben Sie ihm einen anderen Namen.',
  }),
  'expression-syntax': (facts) => ({
    title: facts.has('found')
      ? `Die Formel „${facts.value}“ ist ab Zeichen ${facts.detail('position')} („${facts.detail('found')}“) nicht zu verstehen.`
      : `Die Formel „${facts.value}“ bricht ab.`,
    why: `Der Indikator „${facts.detail('indicator')}“ lässt sich nicht berechnen.`,
    todo: 'Bitte schreiben Sie zum Beispiel: sum(residents, age >= 65).',
  }),
  'expression-series-unknown': (facts) => ({
    title: `Die Reihe „${facts.detail('series')}“ in der Formel wird von keiner Quelle geliefert.`,
    why: `Der Indikator „${facts.detail('indicator')}“ bleibt ohne Werte.`,
    todo: meant(facts, 'Bitte prüfen Sie die Schreibweise oder ordnen Sie eine Lieferung zu.'),
  }),
  'expression-group-unknown': (facts) => ({
    title: `Die Gruppe „${facts.detail('wanted')}“ ist für die Reihe „${facts.detail('series')}“ nicht geliefert.`,
    why: `Der Indikator „${facts.detail('indicator')}“ lässt sich so nicht berechnen.`,
    todo: facts.has('delivered')
      ? `Geliefert sind: ${facts.detail('delivered')}. Bitte passen Sie Formel oder Zuordnung an.`
      : 'Geliefert ist nur die Gesamtzahl. Bitte passen Sie Formel oder Zuordnung an.',
  }),
  'expression-ages-do-not-fit': (facts) => ({
    title: `Die Altersgruppen der Reihe „${facts.detail('series')}“ ergeben „${facts.detail('wanted')}“ nicht genau.`,
    why: 'Aus Gruppen, die über die Grenze reichen, lässt sich nur schätzen; das geschieht nicht stillschweigend.',
    todo: `Geliefert sind: ${facts.detail('delivered')}. Bitte wählen Sie Grenzen, die dazu passen, oder fordern Sie feinere Gruppen an.`,
  }),
  'expression-not-linear': (facts) => ({
    title: `Die Formel „${facts.value}“ multipliziert oder teilt Reihen miteinander.`,
    why: 'Zähler und Nenner dürfen nur Summen und Differenzen sein; geteilt wird erst danach, damit sich Gebiete zusammenfassen und kleine Zahlen schützen lassen.',
    todo: 'Bitte teilen Sie die Formel auf Zähler und Nenner auf.',
  }),
  'index-member-unknown': (facts) => ({
    title: `Einen Indikator oder Index „${facts.value}“ gibt es im Katalog nicht.`,
    why: 'Was auf ihn verweist, bliebe unvollständig.',
    todo: meant(facts, 'Bitte berichtigen Sie die Kennung.'),
  }),
  'index-member-neutral': (facts) => ({
    title: `„${facts.value}“ hat keine Richtung und kann nicht in den Index „${facts.detail('index')}“ eingehen.`,
    why: 'Ein hoher Wert ist hier weder gut noch schlecht; er darf Gebiete nicht als belastet erscheinen lassen.',
    todo: 'Bitte nehmen Sie den Indikator aus dem Index oder begründen Sie im Katalog eine Richtung.',
  }),
  'index-loop': (facts) => ({
    title: `Der Index „${facts.detail('index')}“ enthält sich selbst, unmittelbar oder über andere Indizes.`,
    why: 'So lässt er sich nicht rechnen: Jeder wartet auf den anderen.',
    todo: 'Bitte nehmen Sie einen der Bestandteile heraus.',
  }),
  'index-too-many-areas': (facts) => ({
    title: `Copeland vergleicht jedes Gebiet mit jedem und ist bis ${facts.detail('limit')} Gebiete vorgesehen; eine Ebene hat ${facts.detail('count')}.`,
    why: 'Der Aufwand wächst mit dem Quadrat der Zahl der Gebiete.',
    todo: 'Bitte wählen Sie im Rezept unter „aggregate“ stattdessen „geometric“ oder „arithmetic“.',
  }),
  'recipe-changed': (facts) => ({
    title: `Das Rezept „${facts.value}“ weicht von dem ab, das mit dem Programm kommt. Gerechnet wird nach dieser Datei.`,
    why: 'Wer den Namen kennt, könnte das mitgelieferte Rezept erwarten.',
    todo: 'Wenn das gewollt ist, geben Sie dem Rezept am besten einen eigenen Namen; sonst löschen Sie die Datei.',
  }),
  'indicator-without-figures': (facts) => ({
    title: `Zum Indikator „${facts.detail('indicator')}“ ist nichts geliefert (${facts.detail('series')}).`,
    why: 'Er erscheint nicht in der Ausgabe.',
    todo: 'Wenn er erscheinen soll, ordnen Sie bitte eine Lieferung zu.',
  }),
};
