const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', é: 'e', è: 'e' };
const LONGEST = 60;

/** Name of a series made from a heading: small letters, digits and underscores, beginning with a letter. */
export function seriesName(heading: string, taken: Set<string>): string {
  const plain = heading
    .toLowerCase()
    .replace(/[äöüßéè]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  const base = /^[a-z]/.test(plain) ? plain : `reihe_${plain}`.replace(/_$/, '');
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
  taken.add(name);
  return name;
}

/** Short name of a source or file: small letters, digits and hyphens. */
export function sourceName(fileName: string): string {
  const name = seriesName(fileName.replace(/\.[^.]*$/, ''), new Set()).replaceAll('_', '-');
  return name === '' ? 'quelle' : name;
}
