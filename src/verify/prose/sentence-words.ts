/** What stands around a figure in generated sentences, by what the figure is. */
export interface SentenceWords {
  /** between a count and what it is counted of */
  readonly of: string;
  /** behind a count that is of something */
  readonly ofNumber: RegExp;
  /** before a count that is of nothing */
  readonly count: RegExp;
  /** before a count whose value stands further ahead */
  readonly that: RegExp;
  readonly rank: RegExp;
  /** before the size of a change */
  readonly by: RegExp;
  /** before what an index would need and has not */
  readonly instead: RegExp;
  /** before the lowest of all values, and between it and the highest */
  readonly lowest: RegExp;
  readonly highest: RegExp;
  /** in drawings: the area itself, what stands behind it, and its interval */
  readonly here: RegExp;
  readonly behindHere: RegExp;
  readonly interval: RegExp;
  /** the region by no name: at the end, alone in brackets, before a colon or a value */
  readonly region: RegExp;
  readonly regionInside: RegExp;
  readonly regionValue: RegExp;
  /** before the number of people in the region */
  readonly residents: RegExp;
}

interface Words {
  readonly of: string;
  readonly count: string;
  readonly that: string;
  readonly rank: string;
  readonly by: string;
  readonly instead: string;
  readonly between: string;
  readonly and: string;
  readonly every: string;
  readonly to: string;
  readonly here: string;
  readonly interval: string;
  readonly region: string;
  readonly residents: string;
}

// Taken from the templates a mistake of theirs would hide here; a test sees to it that both know each other.
const GERMAN: Words = {
  of: 'von',
  count: 'Fallzahl',
  that: 'das sind',
  rank: 'Rang',
  by: 'um',
  instead: 'statt',
  between: 'zwischen',
  and: 'und',
  every: 'alle Gebiete',
  to: 'bis',
  here: 'dieses Gebiet',
  interval: '95-%-Bereich',
  region: '(?:gesamten )?Region',
  residents: 'lebten in der Region',
};
const ENGLISH: Words = {
  of: 'of',
  count: 'count',
  that: 'that is',
  rank: 'Rank',
  by: 'by',
  instead: 'instead of',
  between: 'between',
  and: 'and',
  every: 'all areas',
  to: 'to',
  here: 'this area',
  interval: '95% interval',
  region: 'region(?: as a whole)?',
  residents: 'the region had',
};

function patterns(words: Words): SentenceWords {
  const { of, count, that, rank, by, instead, between, and, every, to, here, interval, region, residents } = words;
  return {
    of: ` ${of} `,
    ofNumber: new RegExp(`^ ${of} \\d`),
    count: new RegExp(`(?:^|[ (])${count} $`),
    that: new RegExp(` ${that} $`),
    rank: new RegExp(`(?:^|[ ,;])${rank} $`),
    by: new RegExp(` ${by} $`),
    instead: new RegExp(` ${instead} $`),
    lowest: new RegExp(`(?: ${between}|, ${every}) $`),
    highest: new RegExp(` (?:${and}|${to}) $`),
    here: new RegExp(`: ${here} $`),
    behindHere: new RegExp(`: ${here} \\S`),
    interval: new RegExp(`, ${interval} $`),
    region: new RegExp(` ${region}$`),
    regionInside: new RegExp(`(?:^|; )${region} $`),
    regionValue: new RegExp(`(?: ${region}:|^${region}) $`),
    residents: new RegExp(` ${residents} $`),
  };
}

const WORDS = { de: patterns(GERMAN), en: patterns(ENGLISH) } as const;

/** Words of a language; German ones for any that is not known. */
export function sentenceWords(language: string): SentenceWords {
  return language.startsWith('en') ? WORDS.en : WORDS.de;
}
