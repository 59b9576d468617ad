import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import { MUNICIPALITIES } from './municipalities.ts';
import type { RegionArea } from './region.ts';
import { utf8Bytes } from './write-files.ts';

// Steps on the longer side: about five centimetres.
const QUANTISATION = 1e6;

/** TopoJSON of the municipalities in EPSG:25832 (the file itself names no system), merged from their areas. */
export function municipalTopojson(areas: readonly RegionArea[]): Uint8Array {
  const shapes = areas.map((area): [string, GeoJSON.MultiPolygon] => [
    area.code,
    { type: 'MultiPolygon', coordinates: area.shape },
  ]);
  const network = topology(Object.fromEntries(shapes)) as unknown as Topology<Record<string, TopoMultiPolygon>>;
  const features = MUNICIPALITIES.map((town): GeoJSON.Feature => {
    const parts = areas.flatMap((area) => (area.town === town ? (network.objects[area.code] ?? []) : []));
    return { type: 'Feature', properties: { ags: town.code, gen: town.name }, geometry: merge(network, parts) };
  });
  const kommunen: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features };
  return utf8Bytes(`${JSON.stringify(topology({ kommunen }, QUANTISATION))}\n`);
}
