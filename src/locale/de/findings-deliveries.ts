import type { FindingCode } from '../../core/codes.ts';
import type { FindingFacts, FindingWords } from '../finding-facts.ts';
import { meant } from './findings-workspace.ts';

const REASONS: Readonly<Record<string, string>> = {
  damaged: 'Die Datei ist beschädigt.',
  encrypted: 'Die Datei ist mit einem Kennwort geschützt.',
  'quote-not-closed': 'Ein Anführungszeichen wird nicht geschlossen.',
  'quote-misplaced': 'Ein Anführungszeichen steht mitten in einer Zelle.',
  markup: 'Die Datei ist eine Webseite oder XML, keine Tabelle.',
  'unknown-format': 'Das Format ist unbekannt.',
  'other-format': 'Die Datei hat ein anderes Format als in der Zuordnung.',
  'spreadsheet-unknown': 'Die Datei ist keine Excel-Mappe, die sich lesen lässt.',
  'zip-method': 'Die Datei ist auf eine Weise gepackt, die nicht gelesen wird.',
  'xml-entities': 'Die Datei enthält Bestandteile, die aus Sicherheitsgründen nicht gelesen werden.',
  'sheet-damaged': 'Ein Tabellenblatt ist beschädigt.',
  'json-syntax': 'Die Datei ist kein gültiges JSON.',
  'jsonstat-unknown': 'Die Datei ist kein JSON-stat-Datensatz.',
  'jsonstat-links-only': 'Die Datei enthält nur Verweise auf Datensätze.',
  'jsonstat-shape': 'Die Angaben zu Dimensionen und Werten passen nicht zusammen.',
  'ffcsv-header': 'Die Kopfzeile ist nicht die einer GENESIS-Flat-Datei.',
  'sdmx-header': 'Die Kopfzeile ist nicht die einer SDMX-Datei.',
};

/** Reasons for which there are words; a test holds them against those of the readers. */
export const unreadableReasons: readonly string[] = Object.keys(REASONS);

const SIZES: Readonly<Record<string, string>> = {
  bytes: 'Bytes',
  unpackedBytes: 'Bytes nach dem Auspacken',
  cells: 'Zellen',
  cellLength: 'Zeichen in einer Zelle',
  columns: 'Spalten',
};

function unreadable(facts: FindingFacts): string {
  const reason = REASONS[facts.detail('reason')] ?? 'Die Datei lässt sich nicht lesen.';
  const found =
    facts.has('found') && facts.has('expected')
      ? ` Erwartet: ${facts.detail('expected')}, gefunden: ${facts.detail('found')}.`
      : '';
  return `${reason}${found}`;
}

type Code = Extract<FindingCode, `delivery-${string}` | `mapping-${string}`>;

/** Sätze zur Form von Lieferungen. */
export const deliverySentences: FindingWords<Code> = {
  'delivery-without-mapping': () => ({
    title: 'Zu dieser Lieferung gibt es keine Zuordnung.',
    why: 'Sie wird nicht gelesen.',
    todo: 'Bitte prüfen Sie den Vorschlag, den „sozialraum check“ daneben schreibt, und bestätigen Sie ihn, oder legen Sie die Datei aus „sources“ heraus.',
  }),
  'delivery-missing': () => ({
    title: 'Die Lieferung ist nicht da.',
    why: 'Ihre Reihen fehlen in der Ausgabe.',
    todo: 'Bitte legen Sie die Datei ab, oder prüfen Sie den Datenordner (--data).',
  }),
  'delivery-unreadable': (facts) => ({
    title: unreadable(facts),
    why: 'Aus der Lieferung wurde nichts übernommen.',
    todo: 'Bitte öffnen Sie die Datei, speichern Sie sie neu als CSV oder XLSX, oder fordern Sie sie noch einmal an.',
  }),
  'delivery-too-large': (facts) => ({
    title: `Die Lieferung ist größer, als gelesen wird: ${facts.detail('found')} ${SIZES[facts.detail('what')] ?? ''}, erlaubt sind ${facts.detail('allowed')}.`,
    why: 'Aus der Lieferung wurde nichts übernommen.',
    todo:
      facts.detail('what') === 'cellLength'
        ? 'Bitte prüfen Sie die Zelle: So lang ist keine Zahl und kein Name.'
        : 'Bitte teilen Sie die Datei, zum Beispiel nach Jahren.',
  }),
  'delivery-empty': () => ({
    title: 'Die Lieferung enthält keine Zahlen.',
    why: 'Ihre Reihen fehlen in der Ausgabe.',
    todo: 'Bitte prüfen Sie die Datei sowie „skipRows“, „headerRows“ und „sheet“ in der Zuordnung.',
  }),
  'delivery-encoding': (facts) => ({
    title:
      facts.detail('problem') === 'misread'
        ? `„${facts.value}“ ist falsch gelesen: Die Zeichenkodierung stimmt nicht.`
        : `Die Datei ist hier nicht in ${facts.detail('encoding')} geschrieben.`,
    why: 'Umlaute und Namen würden falsch gelesen.',
    todo:
      facts.has('own') || facts.has('problem')
        ? 'Bitte speichern Sie die Datei neu mit der Zeichenkodierung UTF-8; zu einem Shapefile gehört eine Datei .cpg.'
        : 'Bitte nennen Sie unter „encoding“ die richtige Zeichenkodierung, meist windows-1252 oder utf-8.',
  }),
  'delivery-sheet-unknown': (facts) => ({
    title: `Ein Tabellenblatt „${facts.value || facts.detail('sheet')}“ gibt es nicht.`,
    why: 'Aus der Lieferung wurde nichts übernommen.',
    todo: `Vorhanden sind: ${facts.detail('expected') || facts.detail('sheets')}.`,
  }),
  'delivery-column-unknown': (facts) => ({
    title: `Eine Spalte „${facts.value}“ hat die Lieferung nicht.`,
    why: `Die Zuordnung (${facts.detail('mapping')}, Zeile ${facts.detail('mappingRow')}) verlangt sie; gelesen wurde nichts.`,
    todo: meant(facts, 'Bitte vergleichen Sie die Kopfzeile mit der Zuordnung, auch „skipRows“ und „headerRows“.'),
  }),
  'delivery-column-ambiguous': (facts) => ({
    title: `${facts.detail('count')} Spalten heißen „${facts.value}“.`,
    why: 'Welche gemeint ist, lässt sich nicht entscheiden.',
    todo: `Bitte schreiben Sie in der Zuordnung „${facts.value}#1“ oder „${facts.value}#2“.`,
  }),
  'delivery-column-unused': (facts) => ({
    title: `${facts.detail('count')} Spalte(n) werden nicht gelesen: ${facts.detail('columns')}.`,
    why: 'Vielleicht ist eine neue Spalte hinzugekommen.',
    todo: 'Wenn das so sein soll, nennen Sie sie unter „ignoreColumns“.',
  }),
  'delivery-row-short': (facts) => ({
    title: `Die Zeile hat ${facts.detail('cells')} Zellen, die Kopfzeile ${facts.detail('expected')}.`,
    why: 'Wo Zellen fehlen, gehören die übrigen vielleicht in andere Spalten; die Zeile wird nicht gelesen.',
    todo: 'Bitte prüfen Sie, ob die Datei abgeschnitten ist oder in einer Zelle ein Zeilenumbruch steht.',
  }),
  'delivery-row-long': (facts) => ({
    title: `Die Zeile hat ${facts.detail('cells')} Zellen, die Kopfzeile ${facts.detail('expected')}.`,
    why: 'Ein Trennzeichen in einer Zelle verschiebt alle folgenden Spalten; die Zeile wird nicht gelesen.',
    todo: facts.has('own')
      ? 'Bitte setzen Sie die Zelle, die ein Trennzeichen enthält, in Anführungszeichen.'
      : 'Bitte setzen Sie die Zelle in Anführungszeichen, oder prüfen Sie „delimiter“ in der Zuordnung.',
  }),
  'delivery-rows-unused': (facts) => ({
    title: `${facts.detail('rows')} Zeilen gehören zu Reihen, die die Zuordnung nicht nennt, zuerst „${facts.value}“.`,
    why: 'Sie werden nicht gelesen.',
    todo: 'Wenn sie gebraucht werden, ergänzen Sie bitte „series.map“.',
  }),
  'delivery-macro': () => ({
    title: 'Die Excel-Datei enthält Makros.',
    why: 'Dateien mit Programmen werden nicht geöffnet.',
    todo: 'Bitte speichern Sie die Mappe als XLSX ohne Makros.',
  }),
  'mapping-file-unknown': (facts) => ({
    title: `Zu „${facts.value}“ gibt es keine Datei.`,
    why: 'Die Zuordnung erwartet eine Lieferung; ihre Reihen fehlten in der Ausgabe.',
    todo: meant(facts, 'Bitte legen Sie die Datei unter „sources“ ab, oder berichtigen Sie „file“.'),
  }),
  'mapping-draft': (facts) => ({
    title: `Die Zuordnung von „${facts.value}“ ist ein Vorschlag und noch nicht bestätigt.`,
    why: 'Aus geratenen Zuordnungen wird nichts veröffentlicht.',
    todo: 'Bitte prüfen Sie jede Zeile und streichen Sie dann „draft: true“.',
  }),
};
