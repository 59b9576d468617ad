import type { AreaTable } from '../core/area.ts';

/** The areas of one level of one scheme: those that are compared with each other. */
export interface LevelMembers {
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  readonly levelId: string;
  /** indices into AreaTable.areas, in order */
  readonly areas: Uint32Array;
  /** positions in `areas` by area code: where sums or chance must not depend on the order of a list */
  readonly codeOrder: Uint32Array;
}

/** All levels of all schemes that have areas, schemes in order, levels from the region down. */
export function levelMembers(table: AreaTable): LevelMembers[] {
  return table.schemes.flatMap((scheme) =>
    scheme.levels.flatMap((level, index) => {
      const areas = table.areas.flatMap((area, position) =>
        area.scheme === scheme.id && area.level === index ? [position] : [],
      );
      if (areas.length === 0) return [];
      const codeOf = (position: number) => table.areas[areas[position]!]!.code;
      const codeOrder = Uint32Array.from(areas.keys()).sort((first, second) =>
        codeOf(first) < codeOf(second) ? -1 : codeOf(first) > codeOf(second) ? 1 : 0,
      );
      return [{ scheme: scheme.id, level: index, levelId: level.id, areas: Uint32Array.from(areas), codeOrder }];
    }),
  );
}
