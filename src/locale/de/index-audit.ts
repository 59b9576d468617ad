interface MemberShares {
  readonly name: string;
  readonly nominal: string;
  readonly effective: string;
}

/** Words of the sheet on what indices are made of, for the office alone. */
export const indexAudit = {
  heading: 'Prüfblatt der Indizes',
  intro:
    'Nur für das Amt. Das Blatt hilft vor der Veröffentlichung: Passen die Indikatoren eines Index zusammen, zählt einer doppelt, bestimmt einer mehr, als sein Gewicht sagt? Die Hinweise sind Anlässe zum Nachdenken, keine Fehler: Auch Indikatoren, die wenig miteinander zu tun haben, können gemeinsam Belastung beschreiben. Gerechnet ist mit den gezeigten Werten des neuesten Zeitraums.',
  none: 'Es gibt keinen Index mit Werten.',
  subject: (index: string, place: { readonly level: string; readonly scheme: string; readonly period: string }) =>
    `${index} – ${place.level} (${place.scheme}), ${place.period}`,
  areas: (count: string) =>
    count === '1' ? 'Ein Gebiet hat einen Indexwert.' : `${count} Gebiete haben einen Indexwert.`,
  alpha: {
    consistent: (alpha: string, bound: string) =>
      `Cronbachs α = ${alpha}: Die Indikatoren messen Ähnliches (ab etwa ${bound} gilt ein Index als stimmig).`,
    loose: (alpha: string, bound: string) =>
      `Cronbachs α = ${alpha}: Die Indikatoren messen Verschiedenes (ab etwa ${bound} gilt ein Index als stimmig). Das kann gewollt sein.`,
    negative: (alpha: string) =>
      `Cronbachs α = ${alpha}: Die Indikatoren laufen im Ganzen gegeneinander. Bitte prüfen Sie, ob bei jedem die Richtung stimmt.`,
    none: 'Cronbachs α lässt sich nicht bestimmen: Dafür braucht es zwei Indikatoren und genug gemeinsame Gebiete.',
  },
  firstShare: (percent: string) =>
    `Eine einzige gemeinsame Richtung (erste Hauptkomponente) beschreibt ${percent} der Unterschiede zwischen den Gebieten.`,
  columns: {
    member: 'Indikator',
    nominal: 'Gewicht',
    effective: 'wirksames Gewicht',
    withIndex: 'Zusammenhang mit dem Index',
    far: 'auffällig gegenüber dem Median',
    meanShift: 'ohne ihn: Plätze im Mittel',
    largestShift: 'höchstens',
    changedClasses: 'Gebiete in anderer Klasse',
  },
  columnsNote:
    'Das wirksame Gewicht ist der Anteil an den Unterschieden des Index, den der Indikator tatsächlich beiträgt. Auffällig gegenüber dem Median ist ein Gebiet, dessen Wert auch an robusten Abweichungen gemessen weit außen liegt (über 3,5). Die letzten drei Spalten sagen, was sich ändert, wenn der Indikator fehlt.',
  noEffective: 'Wirksame Gewichte gibt es nur, wo der Index eine Summe oder ein Mittel ist.',
  correlations: 'Zusammenhang der Indikatoren (Korrelation nach Pearson, alle in Richtung des Index gedreht)',
  tooMany: (count: string) =>
    `Für ${count} Indikatoren ist die Tabelle zu breit; auffällige Paare stehen in den Hinweisen.`,
  hints: 'Hinweise',
  noHints: 'Nichts fällt auf.',
  redundant: (first: string, second: string, correlation: string) =>
    `„${first}“ und „${second}“ unterscheiden die Gebiete fast gleich (${correlation}): Was sie messen, zählt doppelt.`,
  opposed: (first: string, second: string, correlation: string) =>
    `„${first}“ und „${second}“ laufen gegeneinander (${correlation}): Im Index heben sie sich zum Teil auf.`,
  far: (name: string, of: { readonly areas: string; readonly rest: string }) =>
    `„${name}“: weit vom Median liegen ${of.areas}${of.rest === '' ? '' : ` und ${of.rest} weitere`}. Bitte prüfen Sie, ob der Wert stimmt; er kann den Index dort allein bestimmen.`,
  without: (name: string) => `„${name}“ ist in allen Gebieten gleich und geht nicht ein.`,
  against: ({ name, effective }: Omit<MemberShares, 'nominal'>) =>
    `„${name}“ wirkt gegen den Index (wirksames Gewicht ${effective}).`,
  stronger: ({ name, nominal, effective }: MemberShares) =>
    `„${name}“ bestimmt den Index deutlich stärker, als sein Gewicht sagt (${effective} statt ${nominal}).`,
  weaker: ({ name, nominal, effective }: MemberShares) =>
    `„${name}“ bestimmt den Index deutlich weniger, als sein Gewicht sagt (${effective} statt ${nominal}).`,
} as const;
