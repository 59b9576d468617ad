import { unzipSync } from 'fflate';
import { readableProjection } from './well-known-text.ts';

/** Files of one layer under names that need no quoting, and the one to open. */
export interface GeometryFiles {
  readonly main: string;
  readonly files: Readonly<Record<string, Uint8Array | string>>;
  /** layer still to be chosen inside the file; null where the file is the layer */
  readonly layer: string | null;
}

const SIDE_FILES = ['dbf', 'shx', 'prj', 'cpg'] as const;
const MAIN_FILES = ['shp', 'gpkg', 'geojson', 'topojson', 'json'] as const;
/** A zip that would unpack to more than this is refused, against archives made to fill the machine. */
const UNPACKED_LIMIT_BYTES = 2 ** 31;

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
const withoutExtension = (name: string): string => name.slice(0, name.lastIndexOf('.'));
const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const decoder = new TextDecoder('windows-1252');

/**
 * Gathers what belongs to a geometry file: the contents of a zip, or the files beside a shapefile.
 * @param read reads a file by its path, null if there is none
 * @returns null if there is nothing that could be opened
 */
export async function geometryFiles(
  path: string,
  layer: string | null,
  read: (path: string) => Promise<Uint8Array | null>,
): Promise<GeometryFiles | null> {
  const bytes = await read(path);
  if (!bytes) return null;
  const extension = extensionOf(path);
  if (extension === 'zip') return filesOfZip(bytes, layer);
  if (!MAIN_FILES.some((known) => known === extension)) return null;
  if (extension !== 'shp') return oneFile(extension, bytes, layer);
  const found = new Map<string, Uint8Array>([['shp', bytes]]);
  for (const side of SIDE_FILES) {
    const beside = withoutExtension(path);
    const content = (await read(`${beside}.${side}`)) ?? (await read(`${beside}.${side.toUpperCase()}`));
    if (content) found.set(side, content);
  }
  return shapefile(found);
}

function filesOfZip(bytes: Uint8Array, layer: string | null): GeometryFiles | null {
  let unpacked = 0;
  const entries = unzipSync(bytes, {
    filter: (entry) => {
      const extension = extensionOf(entry.name);
      if (![...MAIN_FILES, ...SIDE_FILES].some((known) => known === extension)) return false;
      // archives from a Mac carry a shadow of every file
      if (entry.name.startsWith('__MACOSX/') || baseName(entry.name).startsWith('._')) return false;
      unpacked += entry.originalSize;
      return unpacked <= UNPACKED_LIMIT_BYTES;
    },
  });
  if (unpacked > UNPACKED_LIMIT_BYTES) return null;
  const names = Object.keys(entries).sort();
  const mains = MAIN_FILES.flatMap((extension) => names.filter((name) => extensionOf(name) === extension));
  const named = mains.find((name) => layer !== null && withoutExtension(baseName(name)) === layer);
  const main = named ?? (layer === null || mains.length === 1 ? mains[0] : undefined);
  if (main === undefined) return null;
  const extension = extensionOf(main);
  const content = entries[main];
  if (!content) return null;
  if (extension !== 'shp') return oneFile(extension, content, named === undefined ? layer : null);
  const stem = withoutExtension(main).toLowerCase();
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const file = entries[name];
    if (file && withoutExtension(name).toLowerCase() === stem) found.set(extensionOf(name), file);
  }
  return shapefile(found);
}

function oneFile(extension: string, content: Uint8Array, layer: string | null): GeometryFiles {
  const main = `input.${extension}`;
  return { main, files: { [main]: content }, layer };
}

function shapefile(found: ReadonlyMap<string, Uint8Array>): GeometryFiles {
  const files: Record<string, Uint8Array | string> = {};
  for (const [extension, content] of found) {
    if (extension === 'prj') files['input.prj'] = readableProjection(decoder.decode(content));
    else if (extension === 'cpg') {
      const encoding = readableEncoding(decoder.decode(content));
      if (encoding) files['input.cpg'] = encoding;
    } else files[`input.${extension}`] = content;
  }
  return { main: 'input.shp', files, layer: null };
}

/** Encoding of a .cpg file by a name that is understood; null leaves it to the mark inside the table. */
function readableEncoding(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  if (name === '65001' || name.startsWith('utf8')) return 'utf8';
  if (/1252/.test(name)) return 'windows-1252';
  if (/^(iso)?8859(1|15)?$|^88591$|latin1/.test(name)) return name.endsWith('15') ? 'iso-8859-15' : 'latin1';
  if (/850$/.test(name)) return 'cp850';
  return null;
}
