/** Text for comparing what was typed: without case, accents, blanks and punctuation. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
