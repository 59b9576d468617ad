/** Longitude and latitude in degrees (WGS84), or x and y where a function says so. */
export type Position = readonly [number, number];

/** Rings of a polygon: the outer one first, then holes; first and last position are equal. */
export type Rings = readonly (readonly Position[])[];

/** Shape of an area as GeoJSON knows it, in WGS84. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: Rings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Rings[] };

/** Shapes in the order of AreaTable.areas; null where an area has none. */
export interface AreaShapes {
  readonly geometries: readonly (AreaGeometry | null)[];
  /** attribution line of the geometry, as its licence asks */
  readonly attribution: string | null;
}
