import { seedOf } from './chance.ts';

/** Pseudo-random value 0–1 of a lattice point; whole-number arithmetic, the same on every machine. */
function lattice(seed: number, column: number, row: number): number {
  let hash = seed ^ Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 0x1_0000_0000;
}

const smooth = (share: number): number => share * share * (3 - 2 * share);

function octave(seed: number, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [smooth(x - column), smooth(y - row)];
  const upper = lattice(seed, column, row) * (1 - dx) + lattice(seed, column + 1, row) * dx;
  const lower = lattice(seed, column, row + 1) * (1 - dx) + lattice(seed, column + 1, row + 1) * dx;
  return (upper * (1 - dy) + lower * dy) * 2 - 1;
}

/** Landscape-like noise of about −1 to 1; `wavelength` in the unit of x and y. */
export function landscape(name: string, wavelength: number, octaves = 4): (x: number, y: number) => number {
  const seed = seedOf(name);
  return (x, y) => {
    let [sum, weight, frequency] = [0, 1, 1 / wavelength];
    for (let level = 0; level < octaves; level++) {
      sum += weight * octave(seed + level * 7919, x * frequency, y * frequency);
      weight /= 2;
      frequency *= 2;
    }
    return sum;
  };
}
