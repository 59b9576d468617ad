import { createHash } from 'node:crypto';
import type { Effects, GeometryFeature } from '../src/core/effects.ts';
import type { AreaGeometry } from '../src/core/geometry.ts';
import { overlayShapes } from '../src/platform/geometry/overlay-shapes.ts';
import { loadLinearSolver } from '../src/platform/linear-solver.ts';
import { loadTypesetter } from '../src/platform/typesetting/typesetter.ts';
import { shippedRecipeFiles } from './shipped-recipes.ts';

/** Files of a workspace by path, as text or bytes; data files carry `data:` in front. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

interface Feature {
  readonly properties: GeometryFeature['properties'];
  readonly geometry: AreaGeometry | null;
}

function parseGeoJson(text: string): readonly GeometryFeature[] | null {
  try {
    const collection = JSON.parse(text) as { features?: readonly Feature[] };
    return collection.features?.map(({ properties, geometry }) => ({ properties, geometry })) ?? null;
  } catch {
    return null;
  }
}

/** The outside world as a map of files; geometry is GeoJSON in degrees, assets are empty, progress goes nowhere. */
export function memoryEffects(files: MemoryFiles): Effects {
  const bytesOf = (path: string): Uint8Array | null => {
    const content = files[path];
    if (content === undefined) return null;
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    readFile: async (path) => bytesOf(path),
    listFiles: async (folder) => {
      const prefix = folder.endsWith(':') ? folder : `${folder.replace(/\/$/, '')}/`;
      return Object.keys(files)
        .filter((path) => path.startsWith(prefix))
        .sort();
    },
    readGeometry: async (request) => {
      const bytes = bytesOf(request.file);
      return bytes ? parseGeoJson(new TextDecoder().decode(bytes)) : null;
    },
    overlayShapes,
    readAsset: async () => new Uint8Array(),
    readNotes: async () => new Map(),
    readShippedRecipes: async () => shippedRecipeFiles(),
    loadLinearSolver,
    loadTypesetter,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    progress: () => {},
  };
}
