import type { ErrorCode } from '../../core/codes.ts';
import type { Progress } from '../../core/effects.ts';

type Details = Readonly<Record<string, string | number>>;

const stages: Readonly<Record<Progress['stage'], string>> = {
  ingest: 'Lieferungen lesen und prüfen',
  measure: 'Anzahlen und Anteile berechnen',
  protect: 'Kleine Zahlen schützen',
  assess: 'Vergleichen und einordnen',
  plan: 'Bedarfe ableiten',
  publish: 'Seiten und Daten schreiben',
  verify: 'Veröffentlichung prüfen',
  attack: 'Veröffentlichung angreifen',
  place: 'An ihren Ort stellen',
};

const errors: Readonly<Record<ErrorCode, (details: Details) => string>> = {
  'command-unknown': ({ command, suggestion }) =>
    `Den Befehl „${command}“ gibt es nicht.${suggestion ? ` Meinten Sie „${suggestion}“?` : ''} „sozialraum --help“ zeigt alle Befehle.`,
  'option-unknown': ({ option, suggestion, command }) =>
    `Die Angabe „${option}“ kennt „${command}“ nicht.${suggestion ? ` Meinten Sie „${suggestion}“?` : ''} „sozialraum ${command} --help“ zeigt alle Angaben.`,
  'option-missing': ({ option, command }) =>
    `Es fehlt die Angabe „${option}“. „sozialraum ${command} --help“ zeigt, wie der Befehl gebraucht wird.`,
  'option-value': ({ option, value, expected }) =>
    `Mit „${option} ${value}“ lässt sich nichts anfangen; erwartet wird ${expected}.`,
  'workspace-missing': ({ folder }) =>
    `Den Arbeitsbereich „${folder}“ gibt es nicht. Bitte prüfen Sie den Pfad oder legen Sie ihn mit „sozialraum init ${folder}“ an.`,
  'workspace-exists': ({ folder }) =>
    `Der Ordner „${folder}“ ist nicht leer. Es wurde nichts geschrieben. Bitte nennen Sie einen neuen oder leeren Ordner.`,
  'out-inside-workspace': ({ folder }) =>
    `Nach „${folder}“ kann nicht veröffentlicht werden: Der Ordner gehört zu den Unterlagen des Arbeitsbereichs oder zu den Quelldaten. Bitte nennen Sie mit --out einen anderen Ordner.`,
  'out-not-ours': ({ folder }) =>
    `Der Ordner „${folder}“ enthält etwas, das nicht von Sozialraum stammt. Damit nichts verloren geht, bleibt er unberührt. Bitte nennen Sie mit --out einen neuen oder leeren Ordner.`,
  'out-is-workspace': ({ folder }) =>
    `„${folder}“ ist der Arbeitsbereich selbst oder liegt darüber. Beim Veröffentlichen würde er ersetzt. Bitte nennen Sie mit --out einen anderen Ordner.`,
  'data-folder-missing': ({ folder, path }) =>
    folder
      ? `Den Datenordner „${folder}“ gibt es nicht. Bitte prüfen Sie den Pfad hinter --data.`
      : `„${path}“ liegt in einem Datenordner, der nicht genannt ist. Bitte nennen Sie ihn mit --data <Ordner>.`,
  'edition-exists': ({ id }) =>
    `Die Ausgabe „${id}“ ist schon versiegelt und wird nicht verändert. Eine berichtigte Fassung entsteht mit „--correction“, eine neue Ausgabe mit einer neuen edition.id in sozialraum.yaml.`,
  'edition-missing': ({ id }) =>
    `Die Ausgabe „${id}“ gibt es noch nicht; berichtigen lässt sich nur, was versiegelt ist. Bitte lassen Sie „--correction“ weg.`,
  'edition-gone': ({ id, folder }) =>
    `In „${folder}“ steht die freigegebene Ausgabe „${id}“, im Arbeitsbereich fehlt sie unter „editions“. Was sie zeigte, bleibt bekannt; ohne sie lässt sich nicht prüfen, was eine neue Ausgabe zusammen mit ihr verrät. Bitte stellen Sie „editions/${id}“ aus der Sicherung wieder her. Auch eine zurückgezogene Ausgabe bleibt dort. Ist es die Ausgabe eines anderen Arbeitsbereichs, nennen Sie bitte mit --out einen anderen Ordner.`,
  'release-with-errors': () => 'Es gibt Fehler; nichts wurde versiegelt. Die letzte Ausgabe ist unberührt.',
  'port-in-use': ({ port }) =>
    `Der Anschluss ${port} ist belegt. Bitte nennen Sie mit --port einen anderen; --port 0 sucht einen freien.`,
  'disk-full': ({ path }) =>
    `Der Datenträger ist voll (beim Schreiben von „${path}“). Was veröffentlicht war, ist unberührt. Bitte schaffen Sie Platz.`,
  'file-unreadable': ({ path, reason }) =>
    reason === 'ENOENT'
      ? `„${path}“ gibt es nicht. Bitte prüfen Sie den Pfad.`
      : `„${path}“ lässt sich nicht lesen (${reason}). Bitte prüfen Sie die Zugriffsrechte.`,
  'file-unwritable': ({ path, reason }) =>
    `„${path}“ lässt sich nicht schreiben (${reason}). Was veröffentlicht war, ist unberührt. Bitte prüfen Sie die Zugriffsrechte.`,
  'path-outside': ({ path }) =>
    `„${path}“ führt aus dem Arbeitsbereich hinaus. Gelesen wird nur, was in ihm oder im Datenordner (--data) liegt.`,
};

const counted =
  (one: string, several: string) =>
  (count: string): string =>
    `${count} ${count === '1' ? one : several}`;

/** Words of the command line. */
export const cli = {
  name: 'Kleinräumige Sozialberichterstattung: von rohen Lieferungen zur geschützten, veröffentlichten Ausgabe',
  commands: {
    init: 'Arbeitsbereich anlegen',
    check: 'Arbeitsbereich und Lieferungen prüfen; nichts wird veröffentlicht',
    build: 'Entwurf bauen und nach --out stellen',
    serve: 'Vorschau auf diesem Rechner, die sich bei Änderungen erneuert',
    release: 'Ausgabe versiegeln und nach --out stellen',
    protect: 'mit --preview: was andere Schwellen, Altersgruppen und Gebiete kosten würden; nichts wird veröffentlicht',
    attack: 'veröffentlichte Dateien angreifen: Lässt sich Verborgenes errechnen?',
  },
  options: {
    folder: 'Ordner, der angelegt wird',
    workspace: 'Arbeitsbereich mit sozialraum.yaml',
    out: 'Ordner der Veröffentlichung',
    data: 'Ordner, den Pfade mit „data:“ meinen',
    json: 'Meldungen für Maschinen: je Zeile ein JSON-Objekt',
    lang: 'Sprache der Meldungen: de oder en',
    optimal: 'mit so wenig Verborgenem wie möglich, wo das zu berechnen ist (dauert länger)',
    preview: 'Wirkung anderer Regeln durchspielen',
    port: 'Anschluss der Vorschau (0: ein freier)',
    site: 'fertige Veröffentlichung zeigen, statt einen Arbeitsbereich zu bauen',
    correction: 'berichtigte Fassung einer versiegelten Ausgabe',
    published: 'Ordner mit einer ganzen Veröffentlichung',
    earlier: 'Ordner früherer Ausgaben, die jemand aufgehoben haben kann; mehrere sind möglich',
    secrets: 'vertrauliche Datei mit den wahren Zahlen, nur zum Beurteilen',
    help: 'diese Hilfe',
    version: 'Fassung des Programms',
  },
  usage: (command: string): string => `Gebrauch: sozialraum ${command}`,
  usageCommands: 'Befehle:',
  usageOptions: 'Angaben:',
  exitCodes:
    'Rückgabe: 0 in Ordnung · 1 Fehler in den Daten · 2 lässt sich beheben · 70 Fehler im Programm · 130 abgebrochen',
  stages,
  counts: {
    files: counted('Datei', 'Dateien'),
    sources: counted('Quelle', 'Quellen'),
    areas: counted('Gebiet', 'Gebiete'),
    values: counted('Wert', 'Werte'),
    slices: counted('Reihe', 'Reihen'),
    indicators: counted('Indikator', 'Indikatoren'),
    quantities: counted('Größe', 'Größen'),
    hidden: counted('Wert geschützt', 'Werte geschützt'),
    indices: counted('Index', 'Indizes'),
    bytes: counted('Byte', 'Bytes'),
    attacked: counted('verborgene Zahl angegriffen', 'verborgene Zahlen angegriffen'),
    figures: counted('Zahl verglichen', 'Zahlen verglichen'),
  },
  seconds: (time: string): string => `${time} s`,
  errors,
  errorWord: 'Fehler',
  findingSummary: (errorCount: string, warningCount: string, noteCount: string): string =>
    [
      `${errorCount} Fehler`,
      counted('Warnung', 'Warnungen')(warningCount),
      counted('Hinweis', 'Hinweise')(noteCount),
    ].join(', '),
  nothingPublished: 'Es wurde nichts veröffentlicht; was dort stand, ist unberührt.',
  nothingFound: 'Nichts zu beanstanden.',
  built: (folder: string, fileCount: string): string => `Entwurf fertig: ${fileCount} Dateien in ${folder}`,
  released: (edition: string, folder: string): string => `Ausgabe ${edition} ist versiegelt und steht in ${folder}`,
  createdWorkspace: (folder: string): string =>
    `Der Arbeitsbereich ${folder} ist angelegt. Als Nächstes: sozialraum.yaml ausfüllen, Lieferungen nach sources/ legen, dann „sozialraum check ${folder}“.`,
  mappingWritten: (path: string): string =>
    `Vorschlag geschrieben: ${path}. Bitte prüfen, ergänzen und „draft: true“ entfernen.`,
  mappingKept: (path: string): string => `${path} gibt es schon und bleibt, wie es ist.`,
  mappingRefused: (file: string): string =>
    `Für ${file} ließ sich kein Vorschlag machen. Bitte legen Sie die Zuordnung von Hand an.`,
  attacked: (hidden: string, counts: string): string =>
    `Nichts Verborgenes ließ sich errechnen: ${hidden} verborgene Werte, ${counts} Zahlen dahinter angegriffen.`,
  attackSucceeded: 'Der Angriff hatte Erfolg. Diese Veröffentlichung ist nicht sicher.',
  serving: (address: string): string => `Vorschau: ${address} (Strg+C beendet)`,
  pageMissing: 'Diese Seite gibt es (noch) nicht.',
  changed: 'Änderung bemerkt, es wird neu gebaut …',
  keptLast: 'Der Entwurf ließ sich nicht bauen; die Vorschau zeigt weiter den letzten, der gelang.',
  interrupted: 'Abgebrochen. Was veröffentlicht war, ist unberührt.',
  ourFault: 'Das ist ein Fehler im Programm, nicht in Ihren Daten. Bitte melden Sie ihn mit den folgenden Zeilen.',
} as const;
