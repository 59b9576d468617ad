import { posix } from 'node:path';
import { CEILING_LINES, EXCUSED_LENGTH, LAYERS, type Layer } from './layers.ts';

/** A source file as the house sees it: path below src/ with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Import {
  readonly specifier: string;
  readonly isType: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** Code without comments, so that a sentence about an import is none. Strings stay as they are. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');
}

/** Imports of a file, by pattern: TypeScript 7 has no compiler API at its main entry. */
export function importsOf(text: string): Import[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => ({
    specifier: match[2] ?? match[3] ?? '',
    isType: match[1] !== undefined,
  }));
}

/** The layer a path lies in; the longest matching one. */
export function layerOf(path: string): Layer | null {
  const matching = LAYERS.filter((layer) => path === layer.path || path.startsWith(`${layer.path}/`));
  return matching.sort((first, second) => second.path.length - first.path.length)[0] ?? null;
}

function targetOf(path: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : null;
}

function checkImport(file: SourceFile, layer: Layer, found: Import): string | null {
  const { specifier } = found;
  if (specifier.startsWith('node:') && layer.world !== 'node')
    return `${file.path} imports ${specifier}, but ${layer.path} runs ${layer.world}.`;
  const target = targetOf(file.path, specifier);
  if (target === null) return null;
  if (target.startsWith('../'))
    return `${file.path} imports ${target.slice(3)}: src/ never imports from outside itself.`;
  const other = layerOf(target);
  if (!other) return `${file.path} imports ${target}, which lies in no layer.`;
  if (other.path === layer.path || layer.mayImport.includes(other.path)) return null;
  return `${file.path} imports ${target}: ${layer.path} may not import ${other.path}.`;
}

function checkFile(file: SourceFile): string[] {
  if (file.path.endsWith('.d.ts')) return [];
  const layer = layerOf(file.path);
  if (!layer) return [`${file.path} lies in no layer; see the table of the house.`];
  const breaches = importsOf(file.text)
    .map((found) => checkImport(file, layer, found))
    .filter((breach) => breach !== null);
  if (layer.path !== 'protect' && /\bas\s+(unknown\s+as\s+)?ProtectedTable\b/.test(withoutComments(file.text)))
    breaches.push(`${file.path} casts to ProtectedTable: only protect/ can make one.`);
  const lineCount = file.text.split('\n').length - 1;
  if (lineCount > CEILING_LINES && !EXCUSED_LENGTH[file.path])
    breaches.push(`${file.path} has ${lineCount} lines; the ceiling is ${CEILING_LINES}.`);
  return breaches;
}

/** Rings of value imports, each as a list of paths that ends where it began. */
export function importRings(files: readonly SourceFile[]): string[][] {
  const edges = new Map(
    files.map((file) => {
      const targets = importsOf(file.text)
        .filter((found) => !found.isType)
        .map((found) => targetOf(file.path, found.specifier))
        .filter((target) => target !== null);
      return [file.path, targets] as const;
    }),
  );
  const rings: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      rings.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    state.set(path, 'open');
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of edges.keys()) visit(path, []);
  return rings;
}

/** All breaches of the house in these files, one sentence each. */
export function houseBreaches(files: readonly SourceFile[]): string[] {
  return [...files.flatMap(checkFile), ...importRings(files).map((ring) => `Ring of imports: ${ring.join(' → ')}.`)];
}
