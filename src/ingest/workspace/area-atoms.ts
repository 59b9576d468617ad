import type { AreaTable } from '../../core/area.ts';
import type { Effects, ShapeLayer } from '../../core/effects.ts';
import type { AreaAtom, AreaGeometry } from '../../core/geometry.ts';

/** The areas of each scheme that have a shape while nothing below them has one. */
function lowestShapes(areas: AreaTable, geometries: readonly (AreaGeometry | null)[]): ShapeLayer[] {
  const isAbove = new Uint8Array(areas.areas.length);
  geometries.forEach((geometry, area) => {
    for (let above = areas.areas[area]?.parent ?? -1; geometry && above >= 0; above = areas.areas[above]?.parent ?? -1)
      isAbove[above] = 1;
  });
  return areas.schemes.map(({ id }) =>
    geometries.flatMap((geometry, area) =>
      geometry && !isAbove[area] && areas.areas[area]?.scheme === id ? [{ area, geometry }] : [],
    ),
  );
}

/** How the schemes of a workspace cut one another; nothing is computed where fewer than two have shapes. */
export async function areaAtoms(
  effects: Effects,
  areas: AreaTable,
  geometries: readonly (AreaGeometry | null)[],
): Promise<readonly AreaAtom[]> {
  const layers = lowestShapes(areas, geometries).filter((layer) => layer.length > 0);
  return layers.length < 2 ? [] : effects.overlayShapes(layers);
}
