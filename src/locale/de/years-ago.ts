const WORDS = ['einem', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];

/** "vor fünf Jahren". */
export function yearsAgo(years: number): string {
  return `vor ${WORDS[years - 1] ?? years} ${years === 1 ? 'Jahr' : 'Jahren'}`;
}
