import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const CODE = ['assets/map.js', 'assets/atlas.css'];
const OTHERS = ['index.html', 'data/atlas/areas.js'];

/** Bytes of the first page: script and style packed, and everything but the fonts as it lies on the disk. */
export function firstPageWeight(folder: string): { readonly packed: number; readonly all: number } {
  const sum = (paths: readonly string[], bytesOf: (file: string) => number): number =>
    paths.reduce((total, path) => total + bytesOf(join(folder, path)), 0);
  return {
    packed: sum(CODE, (file) => gzipSync(readFileSync(file)).length),
    all: sum([...CODE, ...OTHERS], (file) => statSync(file).size),
  };
}
