/**
 * Writes the two fonts of the atlas: Fira Sans as KERN ships it, cut down to the letters that German and English need,
 * with digits of equal width. Run after a change of the letters or of the package: node scripts/subset-fonts.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '..');
const from = join(root, 'node_modules', '@kern-ux', 'native', 'dist', 'fonts', 'fira-sans');
const to = join(root, 'src', 'publish', 'atlas', 'fonts');

const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
// Latin with the accents of names in Europe, punctuation, spaces, arrows and marks of the drawings
const LETTERS =
  range(0x20, 0x7e) +
  range(0xa0, 0x17f) +
  'ȘșȚțẞ' +
  '‐‑–—‘’‚“”„‹›«»…•†‡′″‰' +
  '\u2009\u202f' +
  '−×÷±≈≤≥≠∞∑√' +
  '←↑→↓↗↘▲▼■◆●◂▸◀▶' +
  '€₂²³';

const FONTS = { 'font-regular.woff2': 'FiraSans-Regular.woff2', 'font-bold.woff2': 'FiraSans-SemiBold.woff2' };
for (const [name, source] of Object.entries(FONTS)) {
  const font = await subsetFont(readFileSync(join(from, source)), LETTERS, { targetFormat: 'woff2' });
  writeFileSync(join(to, name), font);
  process.stdout.write(`${name} ${font.length} bytes\n`);
}
