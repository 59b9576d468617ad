/** The table of the house as data: who may import whom, and where a layer runs. Longest path wins. */
export type World = 'pure' | 'node' | 'browser';

export interface Layer {
  readonly path: string;
  readonly mayImport: readonly string[];
  readonly world: World;
}

const layer = (path: string, mayImport: readonly string[], world: World): Layer => ({ path, mayImport, world });
const STAGES = ['ingest', 'measure', 'protect', 'assess'];
const DRAWINGS = ['publish/charts', 'publish/maps'];
const IN_BROWSER = ['publish/atlas/client', 'publish/atlas/explore', 'publish/atlas/scripts'];

export const LAYERS: readonly Layer[] = [
  layer('core', [], 'pure'),
  layer('stats', [], 'pure'),
  layer('geo', ['core', 'stats'], 'pure'),
  layer('formats', ['core'], 'pure'),
  layer('locale', ['core'], 'pure'),
  layer('ingest', ['core', 'geo', 'formats'], 'pure'),
  layer('measure', ['core', 'geo', 'stats'], 'pure'),
  layer('protect', ['core', 'stats'], 'pure'),
  layer('assess', ['core', 'geo', 'stats'], 'pure'),
  layer('publish/charts', ['core', 'geo', 'locale', 'stats'], 'pure'),
  layer('publish/maps', ['core', 'geo', 'locale', 'stats', 'publish/charts'], 'pure'),
  layer('publish/chapters', ['core', 'locale', ...DRAWINGS], 'pure'),
  layer('publish/atlas', ['core', 'locale', 'formats', ...DRAWINGS, 'publish/chapters', ...IN_BROWSER], 'node'),
  ...IN_BROWSER.map((path) =>
    layer(path, ['core', 'locale', ...DRAWINGS, 'publish/chapters', ...IN_BROWSER], 'browser'),
  ),
  layer('publish/print', ['core', 'locale', 'formats', ...DRAWINGS, 'publish/chapters'], 'pure'),
  layer('publish/profiles', ['core', 'locale', 'formats', ...DRAWINGS, 'publish/chapters', 'publish/print'], 'pure'),
  layer('publish/report', ['core', 'locale', 'formats', ...DRAWINGS, 'publish/chapters', 'publish/print'], 'pure'),
  layer('publish/open-data', ['core', 'locale', 'formats', ...DRAWINGS, 'publish/chapters'], 'node'),
  layer('publish/council', ['core', 'locale', 'formats', 'publish/chapters'], 'node'),
  layer('publish/slides', ['core', 'locale', 'formats', ...DRAWINGS, 'publish/chapters'], 'node'),
  layer('verify', ['core', 'formats'], 'pure'),
  layer('platform', ['core'], 'node'),
  layer(
    'pipeline.ts',
    [
      'core',
      ...STAGES,
      'publish/atlas',
      'publish/chapters',
      'publish/profiles',
      'publish/report',
      'publish/open-data',
      'publish/council',
      'publish/slides',
      'verify',
    ],
    'pure',
  ),
  layer('cli', ['pipeline.ts', 'core', 'locale', 'platform'], 'node'),
  layer(
    'index.ts',
    ['core', 'stats', 'geo', 'formats', 'locale', ...STAGES, ...DRAWINGS, 'publish/atlas', 'verify', 'pipeline.ts'],
    'pure',
  ),
];

/** Files that may be longer than the ceiling, each with its excuse. */
export const EXCUSED_LENGTH: Readonly<Record<string, string>> = {};

export const CEILING_LINES = 400;
