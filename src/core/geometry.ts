/** Longitude and latitude in degrees (WGS84), or x and y where a function says so. */
export type Position = readonly [number, number];

/** Rings of a polygon: the outer one first, then holes; first and last position are equal. */
export type Rings = readonly (readonly Position[])[];

/** Shape of an area as GeoJSON knows it, in WGS84. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: Rings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };

/** A part of the region that no border of any scheme cuts further. */
export interface AreaAtom {
  /** the lowest areas with a shape that hold it: indices into AreaTable.areas, at most one per scheme, ascending */
  readonly areas: readonly number[];
  readonly squareMetres: number;
}

/** Shapes in the order of AreaTable.areas; null where an area has none. */
export interface AreaShapes {
  readonly geometries: readonly (AreaGeometry | null)[];
  /** how the schemes cut one another; empty where fewer than two have shapes */
  readonly atoms: readonly AreaAtom[];
  /** attribution line of the geometry, as its licence asks */
  readonly attribution: string | null;
}
