/** Words for maps of change. */
export const mapChange = {
  title: (name: string) => `${name}: Veränderung`,
  note: 'Farbe haben nur Gebiete, deren Veränderung größer ist, als der Zufall erwarten lässt. Von wann bis wann verglichen wird, steht bei jedem Gebiet.',
  until: (period: string) => `bis ${period}`,
  between: (from: string, until: string) => `${from} bis ${until}`,
  ways: {
    up: 'gestiegen',
    down: 'gesunken',
    flat: 'kaum verändert',
    unclear: 'keine klare Richtung',
    none: 'kein Vergleich möglich',
  },
  end: (value: string, period: string) => `${value} (${period})`,
  way: (from: string, to: string) => `von ${from} auf ${to}`,
  before: 'früher',
  since: 'Stand früher',
  now: (period: string) => `jetzt, ${period}`,
  column: 'Veränderung',
  show: 'Veränderung zeigen',
} as const;
