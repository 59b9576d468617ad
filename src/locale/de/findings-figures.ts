import type { FindingCode } from '../../core/codes.ts';
import type { FindingFacts, FindingWords } from '../finding-facts.ts';
import { meant } from './findings-workspace.ts';

const series = (facts: FindingFacts): string =>
  facts.has('group') ? `„${facts.detail('series')}“ (${facts.detail('group')})` : `„${facts.detail('series')}“`;

function totalTitle(facts: FindingFacts): string {
  const parts = facts.has('dimension') ? 'Die Gruppen' : 'Die Gebiete';
  const extra = facts.has('unassigned') ? `, dazu ${facts.detail('unassigned')} ohne Zuordnung` : '';
  return `${parts} ergeben ${facts.detail('sum')}${extra}; geliefert sind für „${facts.areaCode}“ ${facts.amount} (Unterschied ${facts.detail('difference')}, erlaubt ${facts.detail('tolerance')}).`;
}

type Code =
  | Extract<
      FindingCode,
      | `value-${string}`
      | `period-${string}`
      | `source-${string}`
      | `edition-${string}`
      | `verify-${string}`
      | `columns-${string}`
      | `areas-${string}`
    >
  | 'optimum-searched'
  | 'class-too-telling'
  | 'symbol-unknown'
  | 'group-unknown'
  | 'total-mismatch'
  | 'part-larger-than-whole'
  | 'numerator-above-denominator'
  | 'share-out-of-range'
  | 'method-too-many-areas';

const METHODS: Readonly<Record<string, string>> = {
  ward: 'Ward (Gruppen ähnlicher Gebiete)',
  'ward-sample': 'Ward für ausgeloste Gebiete, danach k-means für alle',
};

const UNREADABLE: Readonly<Record<string, (value: string) => string>> = {
  spreadsheet: (value) => `In der Zelle steht „${value}“, eine Meldung der Tabellenkalkulation und keine Zahl.`,
  formula: (value) => `Die Formel „${value}“ wurde in der Datei nie ausgerechnet.`,
  rounded: (value) => `„${value}“ ist nur eine gerundete Anzeige; die übrigen Ziffern fehlen.`,
  large: (value) => `„${value}“ ist größer, als sich genau rechnen lässt.`,
};

/** Sätze zu Zahlen, Zeiträumen, Ausgaben und zur Prüfung der Veröffentlichung. */
export const figureSentences: FindingWords<Code> = {
  'period-unreadable': (facts) => ({
    title: facts.amount === '' ? 'Der Zeitraum fehlt.' : `„${facts.amount}“ ist kein Zeitraum.`,
    why: 'Ohne Zeitraum lässt sich die Zahl nicht einordnen; die Zeile wird nicht gelesen.',
    todo: 'Bitte beschreiben Sie in der Zuordnung unter „period“, wie der Zeitraum zu lesen ist (pattern, as oder map).',
  }),
  'period-missing': (facts) =>
    facts.detail('problem') === 'end'
      ? {
          title: `Für „${facts.detail('series')}“${facts.has('group') ? ` (${facts.detail('group')})` : ''} fehlt der neueste Zeitraum: ${facts.value}.`,
          why: 'Andere Zahlen derselben Quelle gibt es dafür schon; diese Reihe endet einen Schritt früher.',
          todo: 'Bitte prüfen Sie, ob Zeilen oder Spalten vergessen wurden, oder fordern Sie die Zahlen an.',
        }
      : {
          title: `In der Reihe „${facts.detail('series')}“ fehlt zwischen ${facts.detail('before')} und ${facts.detail('after')}: ${facts.value}.`,
          why: 'In der Zeitreihe bleibt eine Lücke; sie wird nicht überbrückt.',
          todo: 'Bitte fordern Sie die fehlenden Jahre an, wenn es sie gibt.',
        },
  'period-repeated': (facts) => ({
    title: `${series(facts)} ist ${facts.detail('period')} in ${facts.has('count') ? `${facts.detail('same')} von ${facts.detail('count')}` : 'allen'} Gebieten genauso groß wie ${facts.detail('earlierPeriod')}.`,
    why: 'Vermutlich wurde ein Jahr zweimal geliefert.',
    todo: 'Bitte fordern Sie die richtigen Zahlen an.',
  }),
  'period-mixed': (facts) => ({
    title: `Die Reihe „${facts.detail('series')}“ nennt den Zeitraum einmal wie „${facts.detail('usual')}“, einmal wie „${facts.value}“.`,
    why: 'Stichtag, Jahr und mehrere Jahre sind verschiedene Zeiträume; die Zahlen stehen in getrennten Zeitreihen.',
    todo: 'Wenn dasselbe gemeint ist, gleichen Sie die Schreibweise in der Zuordnung an (unter „period“: as oder map).',
  }),
  'period-in-future': (facts) => ({
    title: `Die Reihe „${facts.detail('series')}“ enthält Zahlen für ${facts.value}; veröffentlicht wird am ${facts.detail('published')}.`,
    why: 'Zahlen für später können nur Vorausberechnungen oder Schreibfehler sein.',
    todo: 'Bitte prüfen Sie den Zeitraum in der Lieferung und „edition.date“ in sozialraum.yaml.',
  }),
  'value-unreadable': (facts) => ({
    title:
      UNREADABLE[facts.detail('problem')]?.(facts.value) ??
      `„${facts.value}“ ist keine Zahl in der Schreibweise dieser Spalte.`,
    why: facts.has('problem')
      ? 'Die Zahl selbst ist verloren; sie wird weder geschätzt noch als null gelesen.'
      : 'Ein falsch gelesenes Komma macht aus 1,5 leicht 15; darum wird nicht geraten.',
    todo: facts.has('problem')
      ? 'Bitte berichtigen Sie die Zelle (Formel, Spaltenbreite, Ziffern) und speichern Sie die Datei neu, oder fordern Sie sie noch einmal an.'
      : 'Bitte berichtigen Sie die Zelle, oder nennen Sie „decimal“ und „thousands“ in der Zuordnung.',
  }),
  'value-missing': (facts) => ({
    title:
      facts.detail('problem') === 'all'
        ? `${series(facts)} hat ${facts.detail('period')} in keiner der ${facts.detail('rows')} Zeilen einen Wert.`
        : 'Die Zelle ist leer.',
    why: 'Was fehlt, bleibt unbekannt; es wird nicht als null gelesen.',
    todo: 'Bitte fragen Sie nach, wenn hier eine Zahl stehen müsste; ein Zeichen für „keine“ oder „geheim“ ist eindeutiger.',
  }),
  'value-ambiguous-decimal': (facts) => ({
    title:
      facts.detail('problem') === 'contradiction'
        ? `In der Spalte steht das Komma einmal für Dezimalstellen und einmal für Tausender, zum Beispiel in „${facts.value}“.`
        : `Ob „${facts.value}“ ein Tausenderzeichen oder Dezimalstellen hat, ist aus der Datei nicht zu erkennen.`,
    why: 'Die Zahlen wären tausendmal zu groß oder zu klein.',
    todo: `Bitte nennen Sie in der Zuordnung (${facts.detail('mapping')}, Zeile ${facts.detail('mappingRow')}) „decimal: ","“ oder „decimal: "."“.`,
  }),
  'value-negative': (facts) => ({
    title: `${series(facts)} ist ${facts.detail('period')} negativ: ${facts.amount}.`,
    why: 'Eine Anzahl kann nicht kleiner als null sein.',
    todo: 'Bitte prüfen Sie die Lieferung; einen Saldo beschreibt die Art „balance“ im Katalog.',
  }),
  'value-not-whole': (facts) => ({
    title: `${series(facts)} hat ${facts.detail('period')} Nachkommastellen: ${facts.amount}.`,
    why: 'Eine Anzahl ist eine ganze Zahl; vielleicht wurde geschätzt, umgerechnet oder ein Anteil geliefert.',
    todo: 'Bitte fragen Sie nach, wie die Zahl entstanden ist.',
  }),
  'value-conflict': (facts) => ({
    title: `Für „${facts.areaCode}“, ${series(facts)}, ${facts.detail('period')} sind zwei verschiedene Werte geliefert: ${facts.detail('firstValue')} (${facts.detail('firstFile')}, Zeile ${facts.detail('firstRow')}) und ${facts.value}.`,
    why: 'Welcher gilt, lässt sich nicht entscheiden.',
    todo: 'Bitte klären Sie das mit der Quelle und streichen Sie einen der beiden.',
  }),
  'value-jump': (facts) =>
    facts.detail('problem') === 'all'
      ? {
          title: `${series(facts)} ist ${facts.detail('period')} in fast allen Gebieten ein Vielfaches oder ein Bruchteil von ${facts.detail('earlierPeriod')} (mittlerer Wert ${facts.detail('earlier')}, dann ${facts.detail('later')}).`,
          why: 'So ändert sich keine ganze Region; meist steht eine Spalte in einer anderen Einheit oder zählt etwas anderes.',
          todo: 'Bitte prüfen Sie Einheit und Abgrenzung, „scale“ in der Zuordnung, und fragen Sie bei der Quelle nach.',
        }
      : {
          title: `${series(facts)} springt in „${facts.areaCode}“ von ${facts.detail('earlier')} (${facts.detail('earlierPeriod')}) auf ${facts.amount} (${facts.detail('period')}).`,
          why: 'So stark ändert sich kein anderes Gebiet; es kann ein Heim, ein Neubau, ein neuer Zuschnitt oder ein Fehler sein.',
          todo: 'Bitte fragen Sie nach und erklären Sie den Sprung in einer Notiz zum Gebiet.',
        },
  'value-stuck': (facts) => ({
    title: `${series(facts)} bleibt in „${facts.areaCode}“ von ${facts.detail('from')} bis ${facts.detail('to')} bei ${facts.amount}.`,
    why: 'Eine Zahl dieser Größe ändert sich sonst jedes Jahr; vielleicht wurde sie fortgeschrieben.',
    todo: 'Bitte fragen Sie bei der Quelle nach.',
  }),
  'areas-swapped': (facts) => ({
    title: `„${facts.areaCode}“ und „${facts.detail('other')}“ haben ${facts.detail('period')} anscheinend die Plätze getauscht (${facts.detail('series')}).`,
    why: 'Jedes der beiden hat etwa die Werte, die das andere zuvor hatte.',
    todo: 'Bitte prüfen Sie die Schlüssel der beiden Zeilen in der Lieferung.',
  }),
  'columns-shifted': (facts) => ({
    title: `${facts.detail('count')} Spalten tragen ${facts.value} anscheinend die Zahlen anderer Spalten: ${facts.detail('columns')}.`,
    why: 'Ihre Summen passen nicht zu den übrigen Jahren, wohl aber zu denen der jeweils anderen Spalte.',
    todo: 'Bitte vergleichen Sie Kopfzeile und Zuordnung für dieses Jahr.',
  }),
  'symbol-unknown': (facts) => ({
    title: `Was „${facts.value}“ bedeutet, ist für diese Quelle nicht festgelegt.`,
    why: 'Dasselbe Zeichen heißt je nach Quelle null, geheim oder unbekannt.',
    todo: `Bitte legen Sie es in der Zuordnung fest, zum Beispiel „symbols: { "${facts.value}": hidden }“.`,
  }),
  'group-unknown': (facts) => ({
    title: `Die Ausprägung „${facts.value}“ (${facts.detail('dimension')}) nennt die Zuordnung nicht.`,
    why: 'Die Zeile lässt sich keiner Gruppe zuordnen.',
    todo: meant(facts, 'Bitte ergänzen Sie sie unter „map“, oder schränken Sie die Zeilen mit „where“ ein.'),
  }),
  'total-mismatch': (facts) => ({
    title: totalTitle(facts),
    why: `Summe und Teile von ${series(facts)}, ${facts.detail('period')} passen nicht zusammen; eines von beiden ist falsch oder unvollständig.`,
    todo: 'Bitte klären Sie die Abweichung, oder nennen Sie bei der Quelle die zulässige „tolerance“ (etwa bei gerundeten Zahlen).',
  }),
  'part-larger-than-whole': (facts) => ({
    title: `${series(facts)} ist in „${facts.areaCode}“ ${facts.detail('period')} mit ${facts.value} größer als das Ganze (${facts.detail('whole')}).`,
    why: 'Ein Teil kann nicht größer sein als das, wozu er gehört; oft sind Spalten vertauscht.',
    todo: `Bitte vergleichen Sie mit Spalte „${facts.detail('wholeColumn')}“, Zeile ${facts.detail('wholeRow')}.`,
  }),
  'numerator-above-denominator': (facts) => ({
    title: `Bei „${facts.detail('indicator')}“ ist der Zähler (${facts.detail('numerator')}) in „${facts.areaCode}“ ${facts.detail('period')} größer als der Nenner (${facts.detail('denominator')}).`,
    why: 'Ein Anteil über 100 % zeigt, dass beide nicht dieselben Menschen zählen.',
    todo: 'Bitte prüfen Sie Altersgrenzen, Stichtag und Gebietsstand beider Quellen.',
  }),
  'share-out-of-range': (facts) =>
    facts.detail('problem') === 'fraction'
      ? {
          title: `${series(facts)} liegt in allen Gebieten und Zeiträumen zwischen 0 und 1 %; der größte Wert ist ${facts.detail('largest')}.`,
          why: 'Vielleicht sind Anteile statt Prozent geliefert (0,125 statt 12,5); dann wären alle Zahlen hundertmal zu klein.',
          todo: 'Wenn es so ist, nennen Sie bitte in der Zuordnung „scale: 100“; sonst ist nichts zu tun.',
        }
      : {
          title: `${series(facts)} liegt ${facts.detail('period')} mit ${facts.value} % nicht zwischen 0 und 100.`,
          why: 'Ein Anteil kann das nicht; vielleicht ist die Einheit eine andere.',
          todo: 'Bitte prüfen Sie die Lieferung, „scale“ in der Zuordnung und die Einheit im Katalog.',
        },
  'source-without-protection': (facts) => ({
    title: `Für die Quelle „${facts.value}“ sind keine eigenen Regeln zum Schutz kleiner Zahlen festgelegt.`,
    why: `Es gelten die allgemeinen: gezeigt wird ab ${facts.detail('minimumCount')} Personen.`,
    todo: 'Bitte prüfen Sie, was mit der Quelle vereinbart ist, und tragen Sie es unter „protection“ ein.',
  }),
  'source-without-contributors': (facts) => ({
    title: `Die Regeln der Quelle „${facts.value}“ fragen danach, wer hinter einer Zahl steht; die Lieferung sagt es nicht.`,
    why: 'Sechs Personen können ein einziger Haushalt sein. Diese Regel bleibt ohne Wirkung.',
    todo: 'Bitte lassen Sie sich die Zahl der Haushalte oder Betriebe mitliefern und nennen Sie deren Reihe unter „companions“, oder setzen Sie „minimumContributors: 0“.',
  }),
  'source-without-keys': (facts) => ({
    title: `Die Quelle „${facts.value}“ soll Zahlen mit Rauschen versehen, liefert aber zu ${facts.detail('series')} keine Schlüsselsummen.`,
    why: 'Ohne die Schlüssel der Datensätze gibt es kein Rauschen; diese Zahlen werden verborgen.',
    todo: 'Bitte nennen Sie unter „companions“ die Reihe der Schlüsselsummen („recordKeys“), oder wählen Sie ein anderes Profil.',
  }),
  'source-profiles-mixed': (facts) => ({
    title: `„${facts.value}“ zählt aus mehreren Quellen (${facts.detail('sources')}), deren Zahlen verschieden geschützt werden: ${facts.detail('profiles')}.`,
    why: 'Zwei Verfahren auf denselben Zahlen verraten zusammen mehr als jedes für sich.',
    todo: 'Bitte geben Sie diesen Quellen dasselbe Verfahren („protection“), oder zählen Sie sie getrennt.',
  }),
  'source-profile-changed': (facts) => ({
    title: `Zahlen der Quelle „${facts.value}“ (${facts.detail('series')}, ${facts.detail('period')}) sind in der Ausgabe „${facts.detail('edition')}“ mit einem anderen Verfahren erschienen: ${facts.detail('before')}, heute ${facts.detail('now')}.`,
    why: 'Stand dort gerundet 0 und heute „geschützt“, so weiß jeder, dass es ein oder zwei Menschen sind. Was erschienen ist, bleibt bekannt; deshalb gilt für jede Reihe und jedes Jahr ein Verfahren für immer.',
    todo: 'Bitte behalten Sie das Verfahren von damals bei („protection“), oder nehmen Sie die Jahre, die schon erschienen sind, aus den Lieferungen dieser Quelle.',
  }),
  'source-noise-impossible': (facts) => ({
    title: `Für die Quelle „${facts.value}“ gibt es kein Rauschen mit höchstens ${facts.detail('largest')} Personen, Varianz ${facts.detail('variance')} und keiner Zahl von 1 bis ${facts.detail('unshown')}.`,
    why: 'Das Mittel des Rauschens muss 0 bleiben, sonst wären alle Summen verzerrt.',
    todo: 'Bitte ändern Sie unter „noise“ die Varianz oder das größte Rauschen; erprobt ist 7, 4, 2.',
  }),
  'class-too-telling': (facts) => ({
    title: `Die Klassen von „${facts.value}“, die vor der Geheimhaltung bestimmt werden, verrieten im Zeitraum ${facts.detail('period')} zu viel.`,
    why: 'Zusammen mit Summen und früheren Ausgaben grenzten sie eine geschützte Zahl zu eng ein. Sie nur dort wegzulassen hilft nicht: Wer sieht, dass sie fehlen, kann daraus schließen.',
    todo: 'Bitte nehmen Sie „early“ für diesen Indikator aus der Spalte „classes“, oder wählen Sie wenige, breite Klassen.',
  }),
  'optimum-searched': (facts) => ({
    title: [
      `Die Veröffentlichung hat ${facts.detail('parts')} Teile, in denen Zahlen einander schützen. In ${facts.detail('best')} davon ist so wenig verborgen wie möglich.`,
      facts.has('large') ? `Zu groß für diese Suche: ${facts.detail('large')}.` : '',
      facts.has('stopped') ? `Nicht zu Ende gesucht: ${facts.detail('stopped')}.` : '',
      `Der Verlust für Leserinnen und Leser sinkt dadurch um ${facts.detail('saved')} %.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    why: 'Wo nichts Besseres gefunden ist, bleibt es beim schnellen Durchgang. Geschützt ist alles in jedem Fall.',
    todo: 'Es ist nichts zu tun.',
  }),
  'source-table-missing': () => ({
    title: 'Die Liste mit dem Rauschen fehlt.',
    why: 'Ohne sie ist nicht bekannt, wie Zahlen verändert werden sollen.',
    todo: 'Bitte legen Sie die Datei an, oder berichtigen Sie den Pfad unter „noiseTable“.',
  }),
  'source-table-column': (facts) => ({
    title: `Die Liste mit dem Rauschen hat nicht die erwarteten Spalten (${facts.column}).`,
    why: 'Gebraucht werden genau count, noise und probability.',
    todo: 'Bitte berichtigen Sie die Kopfzeile.',
  }),
  'source-table-value': (facts) => ({
    title: facts.has('sum')
      ? `Die Wahrscheinlichkeiten der Zahl ${facts.value} ergeben ${facts.detail('sum')} statt 1.`
      : `„${facts.value}“ passt nicht in die Liste mit dem Rauschen.`,
    why: 'Zahlen beginnen bei 0 und folgen aufeinander; 0 bleibt 0, nichts wird kleiner als 0, und jede Zeile ergibt 1.',
    todo: 'Bitte berichtigen Sie die Liste.',
  }),
  'edition-unreadable': () => ({
    title: 'Die versiegelte Ausgabe lässt sich nicht lesen.',
    why: 'Ohne sie lässt sich nicht prüfen, ob neue Zahlen alte verraten.',
    todo: 'Bitte stellen Sie den Ordner aus der Sicherung wieder her.',
  }),
  'edition-altered': () => ({
    title: 'Die versiegelte Ausgabe wurde nachträglich verändert.',
    why: 'Eine Ausgabe muss so bleiben, wie sie veröffentlicht wurde.',
    todo: 'Bitte stellen Sie sie aus der Sicherung wieder her; Berichtigungen sind eigene, nummerierte Fassungen.',
  }),
  'verify-file-altered': () => ({
    title: 'Die Datei ist nicht die, die das Verzeichnis der Ausgabe nennt.',
    why: 'Leser könnten sich auf die Prüfsumme nicht verlassen.',
    todo: 'Bitte bauen Sie die Ausgabe neu.',
  }),
  'verify-file-unlisted': () => ({
    title: 'Die Datei steht nicht im Verzeichnis der Ausgabe.',
    why: 'Veröffentlicht wird nur, was das Verzeichnis nennt.',
    todo: 'Bitte entfernen Sie die Datei oder bauen Sie die Ausgabe neu.',
  }),
  'verify-file-unread': (facts) => ({
    title: facts.value
      ? `Das Dokument hat einen Teil, den die Prüfung nicht lesen kann: ${facts.value}.`
      : 'Die Prüfung kann das Dokument nicht lesen.',
    why: 'Niemand weiß, ob darin dieselben Zahlen stehen wie überall und ob es verrät, was verborgen ist.',
    todo: 'Bitte nehmen Sie das Dokument oder diesen Teil aus der Ausgabe oder bauen Sie die Ausgabe neu.',
  }),
  'verify-figure-differs': (facts) => ({
    title: `Die Zahl ${facts.value} weicht von der in einer anderen Datei der Ausgabe ab (${facts.detail('expected')}).`,
    why: 'Alle Darstellungen müssen dasselbe sagen.',
    todo: 'Bitte melden Sie das; es ist vermutlich ein Fehler des Programms. Es wurde nichts veröffentlicht.',
  }),
  'verify-hidden-figure': () => ({
    title: 'Eine geheim zu haltende Zahl steht in der Ausgabe oder lässt sich aus ihr errechnen.',
    why: 'Sie könnte auf einzelne Menschen schließen lassen.',
    todo: 'Es wurde nichts veröffentlicht. Bitte melden Sie das, ohne die Zahl weiterzugeben.',
  }),
  'verify-private-trace': () => ({
    title: 'Die Datei enthält eine Spur aus dem vertraulichen Teil des Arbeitsordners.',
    why: 'Prüfsummen, Pfade und Protokolle verraten, was geschützt werden soll.',
    todo: 'Es wurde nichts veröffentlicht. Bitte melden Sie das.',
  }),
  'verify-link-broken': (facts) => ({
    title: `Der Verweis „${facts.value}“ führt ins Leere.`,
    why: 'Leser kämen an dieser Stelle nicht weiter.',
    todo: 'Bitte berichtigen Sie den Verweis, wenn er in einem Ihrer Texte steht; sonst melden Sie ihn bitte.',
  }),
  'verify-foreign-host': (facts) => ({
    title: `Die Seite lädt etwas von einem fremden Rechner: ${facts.value}`,
    why: 'Wer die Seite liest, würde diesem Rechner bekannt.',
    todo: 'Bitte entfernen Sie die Einbindung aus Ihrem Text; ein Verweis zum Anklicken ist erlaubt.',
  }),
  'method-too-many-areas': (facts) => ({
    title: `Die Ebene „${facts.value}“ hat ${facts.detail('count')} Gebiete; das Verfahren ${METHODS[facts.detail('method')] ?? facts.detail('method')} ist bis ${facts.detail('limit')} vorgesehen.`,
    why: 'Sein Aufwand wächst mit dem Quadrat der Zahl der Gebiete.',
    todo: `Gerechnet wurde stattdessen mit: ${METHODS[facts.detail('substitute')] ?? facts.detail('substitute')}. Sie müssen nichts tun.`,
  }),
};
