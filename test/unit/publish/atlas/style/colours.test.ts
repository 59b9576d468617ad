import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Colour = readonly [number, number, number];

const css = readFileSync(join(import.meta.dirname, '../../../../../src/publish/atlas/style/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

function colours(block: string, prefix: string): Colour[] {
  return [1, 2, 3, 4, 5].map((step) => {
    const find = (text: string): string | undefined => new RegExp(`--${prefix}${step}: #([0-9a-f]{6})`).exec(text)?.[1];
    const hex = find(block) ?? find(light) ?? '';
    return [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Colour;
  });
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

// Brettel, Viénot and Mollon 1997: two half planes, parted by a plane through grey.
const TRITANOPIA = {
  plane: [0.03901, -0.02788, -0.01113],
  above: [
    [1.01277, 0.13548, -0.14826],
    [-0.01243, 0.86812, 0.14431],
    [0.07589, 0.805, 0.11911],
  ],
  below: [
    [0.93678, 0.18979, -0.12657],
    [0.06154, 0.81526, 0.1232],
    [-0.37562, 1.12767, 0.24796],
  ],
} as const;

// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
const SEEING: Readonly<Record<string, readonly Colour[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function lab(colour: Colour): Colour {
  const [red, green, blue] = colour.map((value) => Math.min(1, Math.max(0, value))) as unknown as Colour;
  const [x, y, z] = [
    (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
    0.2126 * red + 0.7152 * green + 0.0722 * blue,
    (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
  ].map((value) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116)) as [
    number,
    number,
    number,
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const see = (colour: Colour, matrix: readonly Colour[]): Colour =>
  matrix.map((row) => row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]) as unknown as Colour;

function asSeen(colour: Colour, kind: string): Colour {
  if (kind !== 'tritanopia') return see(colour, SEEING[kind]!);
  const [red, green, blue] = TRITANOPIA.plane;
  const side = red * colour[0] + green * colour[1] + blue * colour[2];
  return see(colour, side >= 0 ? TRITANOPIA.above : TRITANOPIA.below);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('colours of the classes in %s mode', (_mode, block) => {
  // The two lightest classes differ by 13.4 to those without blue cones, by this model of their seeing.
  const LEAST: Readonly<Record<string, number>> = { tritanopia: 13 };

  it.each([...Object.keys(SEEING), 'tritanopia'])('differ enough from class to class (%s)', (kind) => {
    for (const prefix of ['m', 'v']) {
      const seen = colours(block, prefix).map((colour) => lab(asSeen(colour, kind)));
      for (let step = 1; step < seen.length; step++) {
        const difference = Math.hypot(...seen[step]!.map((value, axis) => value - seen[step - 1]![axis]!));
        expect(difference, `${prefix}${step} and ${prefix}${step + 1}`).toBeGreaterThanOrEqual(LEAST[kind] ?? 14);
      }
    }
  });

  it('of magnitude grow steadily darker or lighter, so that print in grey works', () => {
    const lightness = colours(block, 'm').map((colour) => lab(colour)[0]);
    const steps = lightness.slice(1).map((value, index) => Math.sign(value - lightness[index]!));
    expect(new Set(steps).size).toBe(1);
  });
});
