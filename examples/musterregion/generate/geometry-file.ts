import type { Position, Shape } from './borders.ts';
import type { RegionArea } from './region.ts';
import { utf8Bytes, zipBytes } from './write-files.ts';

const POLYGON = 5;
const HEADER_BYTES = 100;
const PROJECTION =
  'PROJCS["ETRS89_UTM_zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** Zipped shapefile (EPSG:25832) of all areas, as a surveying office would send it. */
export function shapefileZip(areas: readonly RegionArea[]): Uint8Array {
  const records = areas.map((area, index) => polygonRecord(area.shape, index + 1));
  const bounds = boundsOf(areas.flatMap((area) => area.shape.flat(2)));
  return zipBytes({
    'sozialraeume.shp': join([mainHeader(records, bounds), ...records]),
    'sozialraeume.shx': indexFile(records, bounds),
    'sozialraeume.dbf': attributes(areas),
    'sozialraeume.prj': utf8Bytes(PROJECTION),
    'sozialraeume.cpg': utf8Bytes('UTF-8'),
  });
}

type Bounds = readonly [number, number, number, number];

function boundsOf(positions: readonly Position[]): Bounds {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

// Outer rings run clockwise, holes the other way round.
function wound(ring: readonly Position[], isHole: boolean): readonly Position[] {
  let doubled = 0;
  for (let at = 0; at + 1 < ring.length; at++) {
    const [here, next] = [ring[at] as Position, ring[at + 1] as Position];
    doubled += here[0] * next[1] - next[0] * here[1];
  }
  return doubled < 0 === isHole ? ring.toReversed() : ring;
}

function polygonRecord(shape: Shape, number: number): Uint8Array {
  const rings = shape.flatMap((polygon) => polygon.map((ring, index) => wound(ring, index > 0)));
  const count = rings.reduce((sum, ring) => sum + ring.length, 0);
  const content = 44 + 4 * rings.length + 16 * count;
  const bytes = new Uint8Array(8 + content);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, number);
  view.setInt32(4, content / 2);
  view.setInt32(8, POLYGON, true);
  boundsOf(rings.flat()).forEach((value, index) => {
    view.setFloat64(12 + 8 * index, value, true);
  });
  view.setInt32(44, rings.length, true);
  view.setInt32(48, count, true);
  let [start, offset] = [0, 52 + 4 * rings.length];
  rings.forEach((ring, index) => {
    view.setInt32(52 + 4 * index, start, true);
    start += ring.length;
    for (const [x, y] of ring) {
      view.setFloat64(offset, x, true);
      view.setFloat64(offset + 8, y, true);
      offset += 16;
    }
  });
  return bytes;
}

function mainHeader(records: readonly Uint8Array[], bounds: Bounds): Uint8Array {
  return header(HEADER_BYTES + records.reduce((sum, record) => sum + record.length, 0), bounds);
}

function header(fileBytes: number, bounds: Bounds): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, fileBytes / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, POLYGON, true);
  bounds.forEach((value, index) => {
    view.setFloat64(36 + 8 * index, value, true);
  });
  return bytes;
}

function indexFile(records: readonly Uint8Array[], bounds: Bounds): Uint8Array {
  const entries = new Uint8Array(8 * records.length);
  const view = new DataView(entries.buffer);
  let offset = HEADER_BYTES;
  records.forEach((record, index) => {
    view.setInt32(8 * index, offset / 2);
    view.setInt32(8 * index + 4, (record.length - 8) / 2);
    offset += record.length;
  });
  return join([header(HEADER_BYTES + entries.length, bounds), entries]);
}

const FIELDS = [
  ['RAUM_NR', 8],
  ['NAME', 40],
  ['GEM_SCHL', 8],
] as const;

function attributes(areas: readonly RegionArea[]): Uint8Array {
  const width = 1 + FIELDS.reduce((sum, [, length]) => sum + length, 0);
  const start = 32 + 32 * FIELDS.length + 1;
  const bytes = new Uint8Array(start + width * areas.length + 1).fill(0x20, start);
  const view = new DataView(bytes.buffer);
  bytes.set([3, 122, 3, 1]);
  view.setUint32(4, areas.length, true);
  view.setUint16(8, start, true);
  view.setUint16(10, width, true);
  FIELDS.forEach(([name, length], index) => {
    bytes.set(utf8Bytes(name), 32 + 32 * index);
    bytes[32 + 32 * index + 11] = 'C'.charCodeAt(0);
    bytes[32 + 32 * index + 16] = length;
  });
  bytes[start - 1] = 0x0d;
  areas.forEach((area, index) => {
    let offset = start + width * index + 1;
    [area.code, area.name, area.town.code].forEach((value, field) => {
      bytes.set(utf8Bytes(value), offset);
      offset += FIELDS[field]?.[1] ?? 0;
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
