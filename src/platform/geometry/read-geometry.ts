import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeometryFeature, GeometryRequest } from '../../core/effects.ts';
import { SozialraumError } from '../../core/error.ts';
import { type GeometryFiles, geometryFiles } from './geometry-files.ts';
import { readGeoPackage } from './geopackage.ts';

type Files = Readonly<Record<string, Uint8Array | string>>;
type Read = (path: string) => Promise<Uint8Array | null>;

/** What mapshaper is given: one file to open, and its coordinate system where the file does not carry it itself. */
interface Input {
  readonly main: string;
  readonly files: Files;
  readonly crs: { readonly code: string } | { readonly definition: string } | null;
}

/** About a tenth of a metre: finer than any border is drawn, and the same bytes on every machine. */
const PRECISION_DEGREES = 0.000001;

/**
 * Shapes of a Shapefile (also zipped), GeoPackage, GeoJSON or TopoJSON file, in WGS84, simplified along shared borders.
 * Where neither file nor request names a coordinate system and the numbers are no degrees, they stay as they are: the
 * stage that reads them reports it.
 * @param read reads a file by its path, null if there is none
 * @returns null if the file is missing or cannot be read
 */
export async function readGeometry(request: GeometryRequest, read: Read): Promise<readonly GeometryFeature[] | null> {
  try {
    const found = await geometryFiles(request.file, request.layer, read);
    if (!found) return null;
    const input = await prepare(found, request);
    if (!input) return null;
    const output = await transform(input, request);
    return chooseLayer(output, found.main.endsWith('json') ? found.layer : null);
  } catch (error) {
    // what is left are complaints of the readers about the file; they have no type of their own
    if (error instanceof SozialraumError) throw error;
    return null;
  }
}

async function prepare(found: GeometryFiles, request: GeometryRequest): Promise<Input | null> {
  const asked = request.crs === null ? null : { code: request.crs };
  const { main, files } = found;
  const content = files[main];
  if (main.endsWith('.shp')) {
    const isUsed = 'input.prj' in files && !(request.forceCrs && asked);
    const { 'input.prj': projection, ...others } = files;
    return isUsed ? { main, files, crs: null } : { main, files: others, crs: asked };
  }
  if (!(content instanceof Uint8Array)) return null;
  if (main.endsWith('.gpkg')) {
    const layer = await readGeoPackage(content, found.layer);
    if (!layer) return null;
    const crs = request.forceCrs ? (asked ?? layer.crs) : (layer.crs ?? asked);
    return { main: 'input.json', files: { 'input.json': layer.geojson }, crs };
  }
  const text = new TextDecoder('utf-8').decode(content);
  const own = crsOfJson(text);
  // by its standard GeoJSON is in degrees; a request helps where the numbers show that it is not
  const crs = request.forceCrs ? asked : own ? { code: own } : hasDegrees(text) ? null : asked;
  return { main, files: { [main]: text }, crs };
}

/** What a GeoJSON says in the old way (`crs` member), null if nothing or degrees. */
function crsOfJson(text: string): string | null {
  const name = /"crs"\s*:\s*\{[^{}]*\{[^{}]*"name"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  const code = name === undefined ? undefined : /EPSG:{1,2}(\d+)$/i.exec(name)?.[1];
  return code === undefined || code === '4326' ? null : `EPSG:${code}`;
}

/** True if the first position is within the range of longitude and latitude, or if the file is a topology. */
function hasDegrees(text: string): boolean {
  const first = /"coordinates"\s*:[[\s]*(-?[\d.e+-]+)\s*,\s*(-?[\d.e+-]+)/i.exec(text);
  if (!first) return !/"transform"\s*:/.test(text) || topologyHasDegrees(text);
  return Math.abs(Number(first[1])) <= 180 && Math.abs(Number(first[2])) <= 90;
}

function topologyHasDegrees(text: string): boolean {
  const translate = /"translate"\s*:\s*\[\s*(-?[\d.e+-]+)\s*,\s*(-?[\d.e+-]+)/i.exec(text);
  return !translate || (Math.abs(Number(translate[1])) <= 180 && Math.abs(Number(translate[2])) <= 90);
}

// loaded with the first shape: it takes longer than the rest of the program together
const mapshaper = async (commands: readonly string[], files: Files): Promise<Files> =>
  (await import('mapshaper')).default.applyCommands(commands, files);

async function transform(input: Input, request: GeometryRequest): Promise<Files> {
  const tolerance = request.toleranceMetres ?? 0;
  const simplify = tolerance > 0 ? ['-simplify', 'dp', `interval=${tolerance}`, 'keep-shapes', 'target=*'] : [];
  const output = [...simplify, '-o', 'format=geojson', `precision=${PRECISION_DEGREES}`, 'target=*'];
  const open = ['-i', input.main];
  if (input.crs === null) return withoutKnownSystem(open, output, input.files);
  const from = (system: string) => [...open, '-proj', 'wgs84', `init=${system}`, 'target=*', ...output];
  if ('code' in input.crs) return mapshaper(from(input.crs.code), input.files);
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-'));
  try {
    const projection = join(folder, 'input.prj');
    writeFileSync(projection, input.crs.definition);
    return await mapshaper(from(projection), input.files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withoutKnownSystem(open: readonly string[], output: readonly string[], files: Files): Promise<Files> {
  try {
    return await mapshaper([...open, '-proj', 'wgs84', 'target=*', ...output], files);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('coordinate system is unknown')) throw error;
    return mapshaper([...open, ...output], files);
  }
}

/** Features of the layer by its name, or of the first; a layer of points or lines has no area and gives no shapes. */
function chooseLayer(output: Files, layer: string | null): readonly GeometryFeature[] | null {
  const names = Object.keys(output);
  const name = names.find((candidate) => candidate === `${layer}.json`) ?? (layer === null ? names[0] : undefined);
  const content = name === undefined ? undefined : output[name];
  if (content === undefined) return null;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const parsed = JSON.parse(text) as { features?: ReadFeature[] };
  return (parsed.features ?? []).map((feature) => ({
    properties: Object.fromEntries(Object.entries(feature.properties ?? {}).filter(isScalar)),
    geometry: isAreal(feature.geometry) ? feature.geometry : null,
  }));
}

interface ReadFeature {
  readonly properties: Readonly<Record<string, unknown>> | null;
  readonly geometry: GeometryFeature['geometry'] | { readonly type: 'other' } | null;
}

function isScalar(entry: [string, unknown]): entry is [string, string | number | boolean | null] {
  return entry[1] === null || typeof entry[1] !== 'object';
}

function isAreal(geometry: ReadFeature['geometry']): geometry is NonNullable<GeometryFeature['geometry']> {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}
