import type { AreaAtom, AreaGeometry } from './geometry.ts';
import type { LinearSolver } from './linear-solver.ts';
import type { TypesetPdf } from './typesetting.ts';

/** Progress of a run, for the terminal and for machines. */
export interface Progress {
  readonly stage: 'ingest' | 'measure' | 'protect' | 'assess' | 'plan' | 'publish' | 'verify' | 'attack' | 'place';
  readonly state: 'start' | 'end';
  /** what was handled, such as {files: 12, values: 48210} */
  readonly counts?: Readonly<Record<string, number>>;
}

/** A file of the publication. `chunks` is made while it is read, so large files never stand in memory whole. */
export interface OutputFile {
  /** path below the output folder, with `/` */
  readonly path: string;
  readonly chunks: Iterable<Uint8Array | string>;
  /** the same with the sizes of other files, for those that tell them: it is written when all others are */
  readonly sized?: (bytesOf: FileSizes) => Iterable<Uint8Array | string>;
}

/** Size of a file of the publication in bytes; null where it is not known. */
export type FileSizes = (path: string) => number | null;

/** A file of the publication that a library makes as a whole, such as slides. It is made when it is asked for. */
export interface AwaitedFile {
  /** path below the output folder, with `/` */
  readonly path: string;
  content(): Promise<Uint8Array>;
}

/** What a geometry file is asked for. */
export interface GeometryRequest {
  /** workspace path, or `data:` and a path below the data folder */
  readonly file: string;
  /** layer inside a GeoPackage or zip; null: the only or first one */
  readonly layer: string | null;
  /** CRS to assume where the file names none (`EPSG:25832`), or to force where it names a wrong one */
  readonly crs: string | null;
  /** overrule what the file says */
  readonly forceCrs: boolean;
  /** simplify along shared borders so that no point moves further than this; null: keep every point */
  readonly toleranceMetres: number | null;
}

/** A feature as read: attributes as text or number, GeoJSON geometry in WGS84 (longitude, latitude). */
export interface GeometryFeature {
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
  readonly geometry: AreaGeometry | null;
}

/** Shapes of one scheme that do not overlap, each with the index of its area. */
export type ShapeLayer = readonly { readonly area: number; readonly geometry: AreaGeometry }[];

/** The outside world, handed in: a stage reads and writes through this and nothing else. */
export interface Effects {
  /** Bytes of a workspace file (or `data:` file); null if there is none. Never leaves the two folders. */
  readFile(path: string): Promise<Uint8Array | null>;
  /** Paths of all files below a folder, sorted, relative to the workspace (or with `data:`). */
  listFiles(folder: string): Promise<readonly string[]>;
  /** Shapes of a geometry file in WGS84; null if it cannot be read. */
  readGeometry(request: GeometryRequest): Promise<readonly GeometryFeature[] | null>;
  /** The parts into which the borders of all layers cut the region together, in WGS84; parts in no area are left out. */
  overlayShapes(layers: readonly ShapeLayer[]): Promise<readonly AreaAtom[]>;
  /** Bytes of an asset of the atlas (style, script, font) by name. */
  readAsset(name: string): Promise<Uint8Array>;
  /** Method notes that this program brings, as Markdown by name. */
  readNotes(): Promise<ReadonlyMap<string, string>>;
  /** Recipes for indices that come with the program: YAML by id. */
  readShippedRecipes(): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The solver of linear programs, loaded when it is asked for first. */
  loadLinearSolver(): Promise<LinearSolver>;
  /** The typesetter of printed documents, loaded when it is asked for first. */
  loadTypesetter(): Promise<TypesetPdf>;
  /** Hex sha256. */
  sha256(bytes: Uint8Array): string;
  progress(event: Progress): void;
}
