/** Words of what can be done with a figure: take it away, cite it, embed it. */
export const figureTools = {
  open: 'Herunterladen, zitieren, einbetten',
  openOf: (title: string) => `Herunterladen, zitieren, einbetten: ${title}`,
  svg: 'Zeichnung (SVG)',
  png: 'Bild (PNG)',
  csv: 'Werte (CSV)',
  cite: 'Zitierweise',
  citation: (figure: string, of: { readonly edition: string; readonly address: string }) =>
    of.address === '' ? `${figure}. ${of.edition}` : `${figure}. ${of.edition} ${of.address}`,
  embed: 'In eine andere Seite einbetten',
  embedHint: 'Die Adresse steht fest, sobald der Atlas im Netz liegt; dann steht sie hier.',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Text ist markiert; kopieren Sie ihn mit der Tastatur.',
  saved: (file: string) => `Datei ${file} ist gespeichert.`,
  failed: 'Das hat nicht geklappt. Alle Werte stehen auch unter „Daten und Downloads“.',
  source: 'Quelle',
  tablesFirst: 'Tabellen zuerst',
  tablesFirstOn: 'Die Tabellen stehen jetzt vor den Zeichnungen und sind geöffnet.',
  tablesFirstOff: 'Die Zeichnungen stehen wieder vor den Tabellen.',
  whole: 'Zur ganzen Seite im Atlas',
} as const;
