/**
 * Writes the fonts of printed documents: Fira Sans as KERN ships it, cut down to the letters of European names, and a
 * font of our own with the marks of maps and tables, which Fira Sans lacks.
 * Run after a change of the letters or of the package: node scripts/print-fonts.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '..');
const from = join(root, 'node_modules', '@kern-ux', 'native', 'dist', 'fonts', 'fira-sans');
const to = join(root, 'src', 'publish', 'print', 'fonts');

const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
// Latin, Greek and Cyrillic with the accents of names, punctuation, arrows and signs of reckoning
const LETTERS =
  range(0x20, 0x7e) +
  range(0xa0, 0x24f) +
  range(0x370, 0x3ff) +
  range(0x400, 0x45f) +
  range(0x1e00, 0x1eff) +
  '–—‘’‚“”„‹›†‡•…‰€←↑→↓↗↘∑−√∞≈≠≤≥₂';

const FONTS = { 'text-regular.ttf': 'FiraSans-Regular.woff2', 'text-bold.ttf': 'FiraSans-SemiBold.woff2' };
for (const [name, source] of Object.entries(FONTS))
  write(name, await subsetFont(readFileSync(join(from, source)), LETTERS, { targetFormat: 'sfnt' }));
write('marks.ttf', marksFont());

function write(name, bytes) {
  writeFileSync(join(to, name), bytes);
  process.stdout.write(`${name} ${bytes.length} bytes\n`);
}

/** A TrueType font of straight-edged marks, 1000 units to the em: outlines run clockwise, holes the other way. */
function marksFont() {
  const box = (left, bottom, right, top) => [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ];
  const round = (x, y, radius) =>
    Array.from({ length: 32 }, (_, step) => {
      const angle = (-2 * Math.PI * step) / 32;
      return [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
    });
  const triangle = (...points) => points;
  const frame = [box(80, -40, 620, 720), box(140, 20, 560, 660).reverse()];
  const glyphs = new Map([
    [0x25a0, [box(80, 60, 680, 660)]],
    [0x25b2, [triangle([40, 40], [380, 700], [720, 40])]],
    [0x25b4, [triangle([60, 120], [280, 560], [500, 120])]],
    [0x25b6, [triangle([80, 0], [80, 700], [700, 350])]],
    [0x25b8, [triangle([80, 120], [80, 560], [480, 340])]],
    [0x25bc, [triangle([40, 680], [720, 680], [380, 20])]],
    [0x25be, [triangle([60, 540], [500, 540], [280, 100])]],
    [0x25c0, [triangle([680, 0], [60, 350], [680, 700])]],
    [0x25c2, [triangle([480, 120], [80, 340], [480, 560])]],
    [
      0x25c6,
      [
        [
          [40, 350],
          [380, 690],
          [720, 350],
          [380, 10],
        ],
      ],
    ],
    [0x25cf, [round(380, 350, 310)]],
    [0xfffd, [...frame, box(320, 100, 380, 160), box(320, 240, 380, 580)]],
  ]);
  return trueType('Sozialraum Marks', frame, glyphs);
}

function trueType(family, missing, glyphs) {
  const outlines = [missing, [], ...glyphs.values()];
  const widths = outlines.map((contours) =>
    contours.length === 0 ? 280 : Math.max(...contours.flat().map(([x]) => x)) + 60,
  );
  const bodies = outlines.map(glyphBody);
  const offsets = [0];
  for (const body of bodies) offsets.push(offsets.at(-1) + body.length);
  const codes = [0x20, ...glyphs.keys()];
  const lefts = outlines.map((contours) => (contours.length === 0 ? 0 : Math.min(...contours.flat().map(([x]) => x))));
  const all = outlines.flat(2);
  const bounds = [
    Math.min(...all.map(([x]) => x)),
    Math.min(...all.map(([, y]) => y)),
    Math.max(...all.map(([x]) => x)),
    Math.max(...all.map(([, y]) => y)),
  ];
  const most = Math.max(...outlines.map((contours) => contours.flat().length));
  const mostContours = Math.max(...outlines.map((contours) => contours.length));
  const tables = {
    'OS/2': bytes('hhHHhhhhhhhhhhhhBBBBBBBBBBLLLLLHHHhhhHHLLhhHHH', [
      ...[4, 600, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0],
      ...[2, 11, 5, 3, 5, 0, 0, 2, 0, 4, 1, 0, 0, 0, 0x20202020],
      ...[0x40, 0x20, 0xfffd, 935, -265, 0, 935, 265, 1, 0, 527, 689, 0, 0x20, 1],
    ]),
    cmap: characterMap(codes),
    glyf: Buffer.concat(bodies),
    head: bytes('LLLLHHLLLLhhhhHHhhh', [
      ...[0x10000, 0x10000, 0, 0x5f0f3cf5, 3, 1000, 0, 0, 0, 0],
      ...bounds,
      ...[0, 6, 2, 1, 0],
    ]),
    hhea: bytes('LhhhHhhhhhhhhhhhH', [
      ...[0x10000, 935, -265, 0, Math.max(...widths), 0, 0, bounds[2], 1, 0, 0, 0, 0, 0, 0, 0, outlines.length],
    ]),
    hmtx: bytes(
      'Hh'.repeat(outlines.length),
      widths.flatMap((width, index) => [width, lefts[index]]),
    ),
    loca: bytes('L'.repeat(offsets.length), offsets),
    maxp: bytes('LHHHHHHHHHHHHHH', [0x10000, outlines.length, most, mostContours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]),
    name: nameTable([
      [1, family],
      [2, 'Regular'],
      [4, family],
      [6, family.replace(' ', '')],
      [13, 'EUPL-1.2'],
    ]),
    post: bytes('LLhhLLLLL', [0x30000, 0, -75, 50, 0, 0, 0, 0, 0]),
  };
  return sfnt(tables);
}

/** Numbers as big-endian bytes: B 8, H and h 16, L 32 bits. */
function bytes(format, values) {
  const sizes = { B: 1, H: 2, h: 2, L: 4 };
  const letters = [...format];
  if (letters.length !== values.length) throw new Error(`${letters.length} fields, ${values.length} values: ${format}`);
  const buffer = Buffer.alloc(letters.reduce((sum, letter) => sum + sizes[letter], 0));
  let at = 0;
  letters.forEach((letter, index) => {
    if (letter === 'B') buffer.writeUInt8(values[index], at);
    else if (letter === 'h') buffer.writeInt16BE(values[index], at);
    else if (letter === 'H') buffer.writeUInt16BE(values[index], at);
    else buffer.writeUInt32BE(values[index], at);
    at += sizes[letter];
  });
  return buffer;
}

function glyphBody(contours) {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const steps = (values) => values.map((value, index) => value - (values[index - 1] ?? 0));
  let last = -1;
  const ends = contours.map((contour) => {
    last += contour.length;
    return last;
  });
  const body = Buffer.concat([
    bytes('hhhhh', [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]),
    bytes('H'.repeat(ends.length), ends),
    bytes('H', [0]),
    Buffer.alloc(points.length, 1),
    bytes('h'.repeat(xs.length), steps(xs)),
    bytes('h'.repeat(ys.length), steps(ys)),
  ]);
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}

/** Format 4, a segment for each character; glyph 0 is the missing one. */
function characterMap(codes) {
  const sorted = codes.map((code, index) => ({ code, glyph: index + 1 })).sort((one, other) => one.code - other.code);
  const segments = [...sorted, { code: 0xffff, glyph: 0 }];
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const segmentCodes = segments.map(({ code }) => code);
  const deltas = segments.map(({ code, glyph }) => (glyph - code + 0x20000) % 0x10000);
  const length = 16 + 8 * count;
  return Buffer.concat([
    bytes('HHHHL', [0, 1, 3, 1, 12]),
    bytes('HHHHHHH', [4, length, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)]),
    bytes('H'.repeat(count), segmentCodes),
    bytes('H', [0]),
    bytes('H'.repeat(count), segmentCodes),
    bytes('H'.repeat(count), [...deltas.slice(0, -1), 1]),
    bytes('H'.repeat(count), new Array(count).fill(0)),
  ]);
}

function nameTable(names) {
  const strings = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let at = 0;
  const records = names.map(([id], index) => {
    const record = bytes('HHHHHH', [3, 1, 0x409, id, strings[index].length, at]);
    at += strings[index].length;
    return record;
  });
  return Buffer.concat([bytes('HHH', [0, names.length, 6 + 12 * names.length]), ...records, ...strings]);
}

function sfnt(tables) {
  const names = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const padded = (table) => Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  const sum = (table) => {
    const whole = padded(table);
    let total = 0;
    for (let at = 0; at < whole.length; at += 4) total = (total + whole.readUInt32BE(at)) >>> 0;
    return total;
  };
  let at = 12 + 16 * names.length;
  const records = names.map((name) => {
    const table = tables[name];
    const record = Buffer.concat([Buffer.from(name), bytes('LLL', [sum(table), at, table.length])]);
    at += padded(table).length;
    return record;
  });
  const head = [
    bytes('LHHHH', [0x10000, names.length, 16 * power, Math.log2(power), 16 * (names.length - power)]),
    ...records,
  ];
  const file = Buffer.concat([...head, ...names.map((name) => padded(tables[name]))]);
  // the sum over the whole file, which head keeps, is reckoned with nothing in its place
  const headAt = file.indexOf(records[names.indexOf('head')].subarray(0, 4));
  file.writeUInt32BE((0xb1b0afba - sum(file)) >>> 0, file.readUInt32BE(headAt + 8) + 8);
  return file;
}

/** Widths of letters in thousandths of the type size, for laying out tables: letters of one width stand together. */
function letterWidths(font) {
  const table = (name) => {
    const count = font.readUInt16BE(4);
    for (let at = 12; at < 12 + 16 * count; at += 16)
      if (font.toString('latin1', at, at + 4) === name) return font.subarray(font.readUInt32BE(at + 8));
    throw new Error(`no table ${name}`);
  };
  const [cmap, hmtx] = [table('cmap'), table('hmtx')];
  const measured = table('hhea').readUInt16BE(34);
  const unitsPerEm = table('head').readUInt16BE(18);
  const subtable = cmap.subarray(unicodeTable(cmap));
  const segments = subtable.readUInt16BE(6) / 2;
  const glyphOf = (code) => {
    for (let segment = 0; segment < segments; segment++) {
      const end = subtable.readUInt16BE(14 + 2 * segment);
      if (code > end) continue;
      const start = subtable.readUInt16BE(16 + 2 * (segments + segment));
      if (code < start) return 0;
      const delta = subtable.readUInt16BE(16 + 2 * (2 * segments + segment));
      const rangeAt = 16 + 2 * (3 * segments + segment);
      const range = subtable.readUInt16BE(rangeAt);
      if (range === 0) return (code + delta) % 0x10000;
      const glyph = subtable.readUInt16BE(rangeAt + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
    }
    return 0;
  };
  const byWidth = new Map();
  for (const letter of range(0x20, 0x7e) + range(0xa0, 0x17f) + '–—‘’‚“”„…−') {
    const glyph = glyphOf(letter.codePointAt(0));
    if (glyph === 0) continue;
    const width = Math.round((1000 * hmtx.readUInt16BE(4 * Math.min(glyph, measured - 1))) / unitsPerEm);
    byWidth.set(width, (byWidth.get(width) ?? '') + letter);
  }
  return [...byWidth].sort(([one], [other]) => one - other);
}

function unicodeTable(cmap) {
  for (let at = 4; at < 4 + 8 * cmap.readUInt16BE(2); at += 8)
    if (cmap.readUInt16BE(at) === 3 && cmap.readUInt16BE(at + 2) === 1) return cmap.readUInt32BE(at + 4);
  throw new Error('no map of characters');
}

const lines = Object.entries({ regular: 'text-regular.ttf', bold: 'text-bold.ttf' }).map(([name, file]) => {
  const widths = letterWidths(readFileSync(join(to, file)));
  const rows = widths.map(([width, letters]) => `    [${width}, '${letters.replace(/['\\]/g, '\\$&')}'],`);
  return `  ${name}: [\n${rows.join('\n')}\n  ],`;
});
writeFileSync(
  join(to, '..', 'letter-widths.ts'),
  `/** Letters by their width in thousandths of the type size; written by scripts/print-fonts.mjs. */
export const LETTER_WIDTHS: Readonly<Record<'regular' | 'bold', readonly (readonly [number, string])[]>> = {
${lines.join('\n')}
};
`,
);
