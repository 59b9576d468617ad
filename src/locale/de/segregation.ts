/** Words on how unevenly people live spread over areas. */
export const segregation = {
  heading: 'Wie ungleich verteilt die Menschen wohnen',
  reading:
    'Dissimilarität: der Anteil einer Gruppe, der rechnerisch in ein anderes Gebiet ziehen müsste, damit ihr Anteil überall gleich wäre. Sie sagt, wie verteilt gewohnt wird, nicht warum, und empfiehlt keinen Umzug. Kleine Gebiete erhöhen sie schon durch Zufall; „um Zufall gemindert“ ist das zum größten Teil herausgerechnet; leben Menschen der Gruppe in Haushalten zusammen, ist der Zufall größer als hier angenommen. Isolation: der Anteil der eigenen Gruppe im Gebiet eines durchschnittlichen Mitglieds.',
  most: (name: string, of: { readonly share: string; readonly place: string }) =>
    `Unter dem, was auf Belastung hinweist, ist „${name}“ hier am ungleichsten verteilt: Rechnerisch müssten ${of.share} dieser Menschen in ein anderes Gebiet ziehen, damit ihr Anteil überall in ${of.place} gleich wäre.`,
  caption: (place: string) => `Ungleiche Verteilung in ${place}`,
  columns: {
    indicator: 'Gruppe',
    dissimilarity: 'Dissimilarität',
    corrected: 'um Zufall gemindert (Streuung)',
    isolation: 'Isolation',
    leftOut: 'fehlende Gebiete',
  },
  byChance: (range: string) => `${range}; kann Zufall sein`,
  chanceNote:
    '„Kann Zufall sein“: Die Dissimilarität ist nicht größer, als sie bei Gebieten und Gruppen dieser Größe auch dann wäre, wenn alle einzeln zufällig verteilt wohnten (in 39 von 40 Fällen).',
  range: (value: string, from: string, to: string) => `${value} (${from} bis ${to})`,
} as const;
