import type { Finding } from '../../core/finding.ts';
import type { AreaGeometry } from '../../core/geometry.ts';
import type { GeometryFile, Shape } from './read-geometry.ts';

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boxOf(geometry: AreaGeometry): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const rings of polygons) {
    for (const [x, y] of rings[0] ?? []) {
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return { west, south, east, north };
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** A shape this many times further from the middle than the usual one lies outside of its region. */
const FAR = 20;
/** Below this many shapes nobody can say which one is far from the others. */
const ENOUGH = 5;

interface Placed {
  readonly file: GeometryFile;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
}

function place(files: readonly GeometryFile[], findings: Finding[]): Placed[] {
  const placed: Placed[] = [];
  for (const file of files) {
    let impossible = 0;
    for (const shape of file.shapes) {
      if (!shape.feature.geometry) continue;
      const box = boxOf(shape.feature.geometry);
      if (box.west < -180 || box.east > 180 || box.south < -90 || box.north > 90) impossible++;
      else placed.push({ file, shape, x: (box.west + box.east) / 2, y: (box.south + box.north) / 2 });
    }
    if (impossible > 0) {
      const details = { count: impossible };
      findings.push({ code: 'geometry-crs-unknown', severity: 'error', file: file.config.file, details });
    }
  }
  return placed;
}

/** Degrees of Germany: a file that holds them the wrong way round lies in the sea off Somalia. */
const GERMANY: Box = { west: 5, south: 47, east: 16, north: 56 };

function exchangedAxes(placed: readonly Placed[], file: GeometryFile): Finding[] {
  const own = placed.filter((entry) => entry.file === file);
  const [x, y] = [median(own.map((entry) => entry.x)), median(own.map((entry) => entry.y))];
  const isExchanged = x > GERMANY.south && x < GERMANY.north && y > GERMANY.west && y < GERMANY.east;
  if (!isExchanged) return [];
  const details = { problem: 'axes', count: own.length };
  return [{ code: 'geometry-crs-unknown', severity: 'error', file: file.config.file, details }];
}

/**
 * Shapes that cannot lie where they are said to lie: coordinates that are no degrees or have changed places, a file in another corner of the
 * world than the others, single shapes far from all others. Usually the coordinate system is not the one that was named.
 */
export function checkShapes(files: readonly GeometryFile[]): Finding[] {
  const findings: Finding[] = [];
  const placed = place(files, findings);
  findings.push(...files.flatMap((file) => exchangedAxes(placed, file)));
  if (placed.length < ENOUGH) return findings;
  // East–west degrees are shorter than north–south ones; for a factor of twenty that does not matter.
  const middleX = median(placed.map((entry) => entry.x));
  const middleY = median(placed.map((entry) => entry.y));
  const distances = placed.map((entry) => Math.hypot(entry.x - middleX, entry.y - middleY));
  const limit = FAR * Math.max(median([...distances]), 1e-4);
  for (const file of files) {
    const own = placed.filter((entry) => entry.file === file);
    const far = own.filter((entry) => Math.hypot(entry.x - middleX, entry.y - middleY) > limit);
    if (far.length === 0) continue;
    const isWhole = far.length === own.length;
    const base = { code: 'geometry-outside-region', file: file.config.file } as const;
    if (isWhole) {
      findings.push({ ...base, severity: 'error', details: { problem: 'file', count: far.length } });
      continue;
    }
    for (const { shape } of far) {
      const at = { row: shape.row, column: file.config.code, value: shape.code, areaCode: shape.code };
      findings.push({ ...base, severity: 'error', ...at, details: { problem: 'shape' } });
    }
  }
  return findings;
}
