/** Words on clusters of areas. */
export const clusters = {
  heading: 'Gruppen ähnlicher Gebiete',
  intro:
    'Gebiete mit ähnlicher Lage brauchen oft ähnliche Antworten. Die Gruppen fassen Gebiete zusammen, die einander in mehreren Themen gleichen. Sie beschreiben; sie sind kein Urteil und keine Rangfolge.',
  basis: (names: string, year: string) => `Verglichen wird nach: ${names} (Stand ${year}).`,
  order: 'Die Nummern ordnen die Gruppen, nicht die Gebiete: Gruppe 1 trägt im Mittel die geringste Belastung.',
  none: 'Gruppen sind nicht gebildet: Es gibt zu wenige Gebiete, für die alle nötigen Werte gezeigt werden, oder zu wenige Indizes.',
  structures: {
    strong: (count: string) => `Die Gebiete fallen deutlich in ${count} Gruppen.`,
    reasonable: (count: string) => `Die Gebiete fallen einigermaßen deutlich in ${count} Gruppen.`,
    weak: (count: string) =>
      `Die ${count} Gruppen gehen ineinander über: Manche Gebiete liegen zwischen zwei Gruppen. Die Gruppen ordnen, sie trennen nicht scharf.`,
    none: (count: string) =>
      `Die Gebiete gehen fließend ineinander über. Die ${count} Gruppen helfen beim Ordnen; klare Grenzen zwischen ihnen gibt es nicht.`,
  },
  silhouette: (width: string) => `Silhouette im Mittel ${width}; 1 hieße klar getrennt, 0 ohne Grenze.`,
  group: (number: string) => `Gruppe ${number}`,
  size: (count: string) => (count === '1' ? 'ein Gebiet' : `${count} Gebiete`),
  above: (names: string) => `Höher als im Mittel aller Gebiete: ${names}.`,
  below: (names: string) => `Niedriger als im Mittel aller Gebiete: ${names}.`,
  more: (count: number) => (count === 1 ? 'ein weiterer Indikator' : `${count} weitere Indikatoren`),
  middle: 'Diese Gebiete liegen bei keinem Indikator deutlich über oder unter dem Mittel aller.',
  stability: {
    stable: 'Die Gruppe ist stabil: Sie bildet sich fast gleich wieder, wenn andere Gebiete ausgelost werden.',
    fair: 'Die Gruppe ist im Kern stabil; an ihren Rändern kann es auch anders ausfallen.',
    unstable: 'Die Gruppe ist nicht belastbar: Mit anderen ausgelosten Gebieten fiele sie anders aus.',
    unknown: 'Wie stabil die Gruppe ist, ist nicht geprüft; dafür sind es zu viele Gebiete.',
  },
  membership: (number: string, of: { readonly groups: string; readonly size: string }) =>
    `Gruppe ${number} von ${of.groups} (${of.size}).`,
  between: 'Das Gebiet liegt am Rand seiner Gruppe; es gleicht einer anderen ebenso sehr.',
  traits: (number: string) => `Was Gruppe ${number} kennzeichnet`,
  traitColumns: {
    indicator: 'Indikator',
    cluster: 'Mittel der Gruppe',
    overall: 'Mittel aller Gebiete',
    side: 'Vergleich',
  },
  sides: { above: 'höher', below: 'niedriger' },
  members: 'Gebiete der Gruppe',
  table: 'Alle Gebiete',
  columns: { area: 'Gebiet', parent: 'Gehört zu', group: 'Gruppe', fit: 'Zuordnung' },
  fits: { well: 'passt gut', fair: 'passt', edge: 'am Rand der Gruppe' },
  leftOut: 'Was nicht einbezogen ist',
  leftOutNote: 'Diesen Gebieten fehlt mindestens ein gezeigter Wert; sie gehören zu keiner Gruppe. Nichts ist ergänzt.',
  tooMany: (count: string) =>
    `Die Gruppe jedes der ${count} Gebiete steht in der Datei clusters.csv; hier sind sie zu viele.`,
  gower: (classes: string) =>
    `Verglichen ist nach Abständen von Gower: Einem Gebiet darf bis zu einem Drittel der Werte fehlen${classes === '' ? '' : `, und die Klassen von ${classes} zählen mit`}.`,
  gowerLeftOutNote:
    'Diesen Gebieten fehlt mehr als ein Drittel der gezeigten Werte; sie gehören zu keiner Gruppe. Nichts ist ergänzt.',
  sample: 'Weil es sehr viele Gebiete sind, sind die Gruppen aus einer ausgelosten Auswahl gebildet.',
} as const;
