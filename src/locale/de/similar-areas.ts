/** Words on areas like this one. */
export const similarAreas = {
  heading: 'Gebiete wie dieses',
  intro: (count: string, year: string) =>
    `Gebiete in ähnlicher Lage, zum Vergleichen und zum Lernen voneinander. Ähnlich heißt hier: Alle ${count} Bedingungen sind erfüllt (Stand ${year}).`,
  introOne: (year: string) =>
    `Gebiete in ähnlicher Lage, zum Vergleichen und zum Lernen voneinander. Ähnlich heißt hier: Diese Bedingung ist erfüllt (Stand ${year}).`,
  declared: 'Die Bedingungen hat das Amt festgelegt.',
  chosen:
    'Die Bedingungen sind für alle Gebiete gleich: die erste Anzahl unter den Kernindikatoren (meist die der Menschen) und je Themenfeld der erste weitere.',
  difference: (name: string, tolerance: string) => `${name}: höchstens ${tolerance} Unterschied`,
  ratio: (name: string, factor: string) => `${name}: höchstens ${factor}-mal so viele oder so wenige`,
  all: 'Diese Gebiete erfüllen alle Bedingungen und unterscheiden sich am wenigsten:',
  some: (count: number) =>
    count === 1
      ? 'Ein Gebiet erfüllt alle Bedingungen; danach stehen die, die am nächsten kommen.'
      : `${count} Gebiete erfüllen alle Bedingungen; danach stehen die, die am nächsten kommen.`,
  nobody: 'Kein anderes Gebiet erfüllt alle Bedingungen. Diese kommen am nächsten:',
  missing: (names: string) =>
    `Für dieses Gebiet lassen sich keine ähnlichen nennen, weil nicht alle Werte gezeigt werden: ${names}.`,
  missingItem: (name: string, status: string) => `${name} (${status})`,
  excluded: 'Dieses Gebiet wird nicht verglichen:',
  here: 'dieses Gebiet',
  fulfils: 'Bedingungen',
  fulfilsAll: 'alle erfüllt',
  fulfilsSome: (count: string, of: string, unmet: string) => `${count} von ${of} erfüllt; nicht: ${unmet}`,
  apart: 'weicht ab',
  caption: (name: string) => `Gebiete wie ${name}`,
  note: 'Ähnlich sind die Gebiete in diesen Zahlen. Andere Bedingungen ergeben andere Gebiete.',
} as const;
