import type { Config } from '../../core/config-schema.ts';
import type { Finding } from '../../core/finding.ts';

/** True if a path stays inside its folder: relative, with `/`, no step upwards. */
export function isInside(path: string): boolean {
  const relative = path.startsWith('data:') ? path.slice('data:'.length) : path;
  if (relative === '' || relative.startsWith('/') || relative.includes('\\') || relative.includes('\0')) return false;
  if (/^[a-z][a-z0-9+.-]*:/i.test(relative)) return false;
  return !relative.split('/').includes('..');
}

type Place = (path: readonly (string | number)[]) => { readonly row: number; readonly column: string };

/** Paths of the configuration that lead out of the workspace or the data folder. */
export function checkPaths(config: Config, file: string, at: Place): Finding[] {
  const paths: (readonly [readonly (string | number)[], string | null])[] = [
    [['catalogue', 'indicators'], config.catalogue.indicators],
    [['catalogue', 'indices'], config.catalogue.indices],
    [['catalogue', 'typologies'], config.catalogue.typologies],
  ];
  config.schemes.forEach((scheme, index) => {
    paths.push([['schemes', index, 'list'], scheme.list]);
    scheme.geometry.forEach((geometry, position) => {
      paths.push([['schemes', index, 'geometry', position, 'file'], geometry.file]);
    });
  });
  return paths.flatMap(([path, value]): Finding[] => {
    if (value === null || isInside(value)) return [];
    return [{ code: 'config-path-outside', severity: 'error', file, ...at(path), value }];
  });
}
