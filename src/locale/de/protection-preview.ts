/** Words of the preview of protection, for the office alone. */
export const protectionPreview = {
  title: 'Was der Schutz kostet',
  intro:
    'Jede Zeile ist ein eigener Lauf der Schutzstufe mit allen Folgeverlusten. Verloren ist, was verborgen würde; aufgegeben, was es zusammengelegt nicht mehr einzeln gäbe.',
  columns: {
    change: 'Regel',
    values: 'Werte',
    hidden: 'verloren',
    share: 'Anteil',
    saved: 'gespart gegen heute',
    givenUp: 'aufgegeben',
  },
  agesTitle: 'Zwei Altersgruppen zusammen, je für sich',
  areasTitle: 'Zwei Gebiete zusammen, je für sich (die mit den meisten Verlusten)',
  today: 'wie heute',
  threshold: (minimumCount: string) => `Mindestfallzahl ${minimumCount} für alle Quellen`,
  allAges: (count: string) => `${count} Indikatoren mit benachbarten Altersgruppen zusammengelegt`,
  smallAreas: (count: string) =>
    count === '1'
      ? 'ein Gebiet mit vielen Verlusten mit einem Nachbarn zusammengelegt'
      : `${count} Gebiete mit vielen Verlusten je mit einem Nachbarn zusammengelegt`,
  levelAbove: (level: string) => `nur ${level} und darüber`,
  pair: (first: string, second: string) => `${first} mit ${second}`,
  best: (pair: string, saved: string) => `Am meisten spart: ${pair} (${saved} Werte weniger verloren).`,
  noneSaves: 'Kein einzelnes Zusammenlegen spart etwas.',
  nothing: 'nichts',
  written: (path: string) => `Als Tabelle für das Amt: ${path}. Veröffentlicht wurde nichts.`,
} as const;
