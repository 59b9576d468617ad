import type { Config } from '../../core/config-schema.ts';
import type { Finding } from '../../core/finding.ts';

type Path = readonly (string | number)[];
type Place = (path: Path) => { readonly row: number; readonly column: string };

/** Area schemes, and levels of one scheme, that share a short name: whatever names it would mean only one of them. */
export function checkIds(config: Config, file: string, at: Place): Finding[] {
  const lists: Path[][] = [config.schemes.map((_, index) => ['schemes', index, 'id'])];
  config.schemes.forEach((scheme, index) => {
    lists.push(scheme.levels.map((_, level) => ['schemes', index, 'levels', level, 'id']));
  });
  const idOf = ([, scheme, , level]: Path): string => {
    const found = config.schemes[Number(scheme)];
    return (level === undefined ? found?.id : found?.levels[Number(level)]?.id) ?? '';
  };
  return lists.flatMap((paths) => {
    const first = new Map<string, Path>();
    return paths.flatMap((path): Finding[] => {
      const value = idOf(path);
      const earlier = first.get(value);
      if (!earlier) {
        first.set(value, path);
        return [];
      }
      const details = { problem: 'duplicate', expected: at(earlier).column };
      return [{ code: 'config-value', severity: 'error', file, ...at(path), value, details }];
    });
  });
}
