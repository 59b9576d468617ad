const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "five years before". */
export function yearsAgo(years: number): string {
  return `${WORDS[years - 1] ?? years} ${years === 1 ? 'year' : 'years'} before`;
}
