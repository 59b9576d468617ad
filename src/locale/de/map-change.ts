/** Words for maps of change. */
export const mapChange = {
  title: (name: string) => `${name}: Veränderung in fünf Jahren`,
  note: 'Farbe haben nur Gebiete, deren Veränderung größer ist, als der Zufall erwarten lässt. Verglichen wird mit dem Stand vor fünf Jahren oder dem nächstliegenden.',
  until: (period: string) => `bis ${period}`,
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
  show: 'Veränderung in fünf Jahren zeigen',
} as const;
