import { isShortName } from '../../core/slug.ts';

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', é: 'e', è: 'e' };
const LONGEST = 60;
/** Words that YAML takes for something else than a text. */
const YAML_WORDS: ReadonlySet<string> = new Set(['null', 'true', 'false']);

/** Name of a series made from a heading: small letters, digits and underscores, beginning with a letter. */
export function seriesName(heading: string, taken: Set<string>): string {
  const plain = heading
    .toLowerCase()
    .replace(/[äöüßéè]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  const isWord = /^[a-z]/.test(plain) && !YAML_WORDS.has(plain);
  const base = isWord ? plain : `reihe_${plain}`.replace(/_$/, '');
  let name = base;
  for (let count = 2; taken.has(name); count++) name = `${base}_${count}`;
  taken.add(name);
  return name;
}

/** Short name of a source or file: small letters, digits and hyphens. */
export function sourceName(fileName: string): string {
  const name = seriesName(fileName.replace(/\.[^.]*$/, ''), new Set()).replaceAll('_', '-');
  if (name === '') return 'quelle';
  return isShortName(name) ? name : `quelle-${name}`;
}
