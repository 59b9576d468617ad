/**
 * Writes the two fonts of the atlas, and the same for pictures on slides: Fira Sans as KERN ships it, cut down to the
 * letters that German and English need, with digits of equal width. Run after a change of the letters or of the
 * package: node scripts/subset-fonts.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '..');
const from = join(root, 'node_modules', '@kern-ux', 'native', 'dist', 'fonts', 'fira-sans');
const publish = join(root, 'src', 'publish');

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

// pictures are drawn by a program that cannot unpack woff2
const FORMATS = { woff2: ['atlas', 'woff2'], sfnt: ['slides', 'ttf'] };
const FONTS = { 'font-regular': 'FiraSans-Regular.woff2', 'font-bold': 'FiraSans-SemiBold.woff2' };
for (const [name, source] of Object.entries(FONTS))
  for (const [targetFormat, [folder, ending]] of Object.entries(FORMATS)) {
    const font = await subsetFont(readFileSync(join(from, source)), LETTERS, { targetFormat });
    writeFileSync(join(publish, folder, 'fonts', `${name}.${ending}`), font);
    process.stdout.write(`${folder}/fonts/${name}.${ending} ${font.length} bytes\n`);
  }
