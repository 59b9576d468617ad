/** Words on areas like this one. */
export const similarAreas = {
  heading: 'Areas like this one',
  intro: (count: string, year: string) =>
    `Areas in a similar position, to compare with and to learn from. Similar here means: all ${count} conditions are met (as of ${year}).`,
  introOne: (year: string) =>
    `Areas in a similar position, to compare with and to learn from. Similar here means: this condition is met (as of ${year}).`,
  declared: 'The office has set the conditions.',
  chosen:
    'The conditions are the same for all areas: the first count among the core indicators (mostly that of people) and the first other one of each topic.',
  difference: (name: string, tolerance: string) => `${name}: a difference of at most ${tolerance}`,
  ratio: (name: string, factor: string) => `${name}: at most ${factor} times as many or as few`,
  all: 'These areas meet all conditions and differ least:',
  some: (count: number) =>
    count === 1
      ? 'One area meets all conditions; those that come nearest follow.'
      : `${count} areas meet all conditions; those that come nearest follow.`,
  nobody: 'No other area meets all conditions. These come nearest:',
  missing: (names: string) => `No similar areas can be named, because not all values are shown: ${names}.`,
  missingItem: (name: string, status: string) => `${name} (${status})`,
  excluded: 'This area is not compared:',
  here: 'this area',
  fulfils: 'Conditions',
  fulfilsAll: 'all met',
  fulfilsSome: (count: string, of: string, unmet: string) => `${count} of ${of} met; not: ${unmet}`,
  apart: 'differs',
  caption: (name: string) => `Areas like ${name}`,
  note: 'The areas are similar in these figures. Other conditions would give other areas.',
} as const;
