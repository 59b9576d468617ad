import type { ShapeLayer } from '../../core/effects.ts';
import type { AreaAtom } from '../../core/geometry.ts';

/** Text of one layer for mapshaper: the number of its area is all a shape carries, under a name of its own layer. */
function geojson(layer: ShapeLayer, name: string): string {
  const features = layer.map(({ area, geometry }) => ({ type: 'Feature', properties: { [name]: area }, geometry }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/**
 * Cuts the region along the borders of all layers at once.
 * @param layers shapes in degrees (WGS84); within one layer they do not overlap
 * @returns parts by the areas that hold them, in the order of these areas; parts in no area are left out
 */
export async function overlayShapes(layers: readonly ShapeLayer[]): Promise<readonly AreaAtom[]> {
  const filled = layers.filter((layer) => layer.length > 0);
  if (filled.length === 0) return [];
  const names = filled.map((_, index) => `layer${index}`);
  const files = Object.fromEntries(
    filled.map((layer, index) => [`${names[index]}.json`, geojson(layer, names[index]!)]),
  );
  // loaded when needed: it takes longer than the rest of the program together
  const { applyCommands } = (await import('mapshaper')).default;
  const union = names.length > 1 ? ['combine-files', '-union', 'target=*', 'name=atoms'] : [];
  const size = ['-each', 'squareMetres = this.area', '-o', 'atoms.json', 'format=json'];
  const output = await applyCommands(['-i', ...Object.keys(files), ...union, ...size], files);
  const content = output['atoms.json'] ?? '[]';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return summedUp(JSON.parse(text) as readonly Readonly<Record<string, number | null>>[], names);
}

// a part may lie in several places
function summedUp(rows: readonly Readonly<Record<string, number | null>>[], names: readonly string[]): AreaAtom[] {
  const found = new Map<string, AreaAtom>();
  for (const row of rows) {
    const areas = names.flatMap((name) => row[name] ?? []).sort((first, second) => first - second);
    if (areas.length === 0) continue;
    const key = areas.join(' ');
    found.set(key, { areas, squareMetres: (found.get(key)?.squareMetres ?? 0) + (row['squareMetres'] ?? 0) });
  }
  return [...found.values()].sort((first, second) => byAreas(first.areas, second.areas));
}

function byAreas(first: readonly number[], second: readonly number[]): number {
  const at = first.findIndex((area, position) => area !== second[position]);
  return at < 0 ? first.length - second.length : (first[at] ?? 0) - (second[at] ?? -1);
}
