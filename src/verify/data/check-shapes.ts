import { textOf } from '../published-files.ts';
import type { Comparison } from './compare-tables.ts';

const PATH = 'data/areas.geojson';
/** A longer text is more than a program can hold; such a file is left out. */
const LONGEST_BYTES = 400_000_000;

interface Shape {
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Every area that has figures has an entry among the shapes, on the same level. */
export async function checkShapes({ files, observations, breaches }: Comparison): Promise<void> {
  if (!files.paths.includes(PATH) || (await files.fingerprint(PATH)).bytes > LONGEST_BYTES) return;
  const shapes = parseShapes(await textOf(files, PATH));
  if (!shapes) {
    breaches.add({ code: 'verify-file-altered', file: PATH });
    return;
  }
  const levels = new Map(
    shapes.map(({ properties: { scheme, code, level } }) => [`${scheme}/${code}`, String(level ?? '')]),
  );
  for (const { scheme, code, level } of observations.areas) {
    const found = levels.get(`${scheme}/${code}`);
    if (found === level) continue;
    const place = { file: PATH, column: 'level', areaCode: code };
    breaches.add({ code: 'verify-figure-differs', ...place, value: found || '–', expected: level || '–' });
  }
}

function parseShapes(text: string): readonly Shape[] | null {
  try {
    const { features } = JSON.parse(text) as { features?: unknown };
    const isShape = (shape: unknown): boolean => typeof (shape as Partial<Shape> | null)?.properties === 'object';
    return Array.isArray(features) && features.every(isShape) ? (features as Shape[]) : null;
  } catch {
    // no JSON: the caller reports the file
    return null;
  }
}
