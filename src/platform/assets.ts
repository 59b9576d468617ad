import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { assert } from '../core/assert.ts';

const SOURCE = dirname(dirname(fileURLToPath(import.meta.url)));
const ATLAS = join(SOURCE, 'publish', 'atlas');
const CACHE = join(SOURCE, '..', 'node_modules', '.cache', 'sozialraum');
const NOTES = join(SOURCE, '..', 'docs', 'methods');
const FONTS = join(ATLAS, 'fonts');

/** Where a bundled asset begins and how it is made; null for a file that is taken as it is. */
function bundleOf(name: string): BuildOptions | null {
  const [, stem = '', kind] = /^([\w-]+)\.(css|js)$/.exec(name) ?? [];
  // a classic script: module bundles are dead from file://
  if (kind === 'js') return { entryPoints: [join(ATLAS, 'scripts', `${stem}.ts`)], format: 'iife', target: 'es2022' };
  // fonts stay files beside the style sheet
  if (kind === 'css')
    return { entryPoints: [join(ATLAS, 'style', `${stem}.css`)], external: ['*.woff2'], target: 'es2022' };
  return null;
}

const made = new Map<string, Promise<Uint8Array>>();

/**
 * Bytes of an asset of the atlas: `<name>.js` is bundled from `scripts/<name>.ts` and `atlas.css` from `style/`; every
 * other name is a file of its fonts.
 * Made once per process and kept in a cache folder under the hash of everything a bundle could be made from.
 */
export function readAsset(name: string): Promise<Uint8Array> {
  const known = made.get(name);
  if (known) return known;
  const options = bundleOf(name);
  assert(options || /^[\w.-]+$/.test(name), `there is no asset "${name}"`);
  const bytes = options
    ? bundleOrCached(name, options)
    : readFile(join(FONTS, name)).then((file) => new Uint8Array(file));
  made.set(name, bytes);
  // a failure is not kept: the preview tries again after the next change
  bytes.catch(() => made.delete(name));
  return bytes;
}

/** Method notes by name, in the order of their names. */
export async function readNotes(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(NOTES)).filter((name) => name.endsWith('.md')).sort();
  const texts = names.map(async (name) => [name.slice(0, -3), await readFile(join(NOTES, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

async function bundleOrCached(name: string, options: BuildOptions): Promise<Uint8Array> {
  const file = join(CACHE, `${await sourceHash()}-${name}`);
  if (existsSync(file)) return new Uint8Array(await readFile(file));
  const { build } = await import('esbuild');
  const result = await build({
    ...options,
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const bytes = result.outputFiles?.[0]?.contents;
  assert(bytes, `esbuild made no ${name}`);
  await keep(file, bytes);
  return bytes;
}

/** An unwritable cache costs time, not the run: packages are often installed read-only. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(CACHE, { recursive: true });
    const partial = `${file}.${process.pid}`;
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

let sources: Promise<string> | null = null;

/** Hash over all sources a bundle may draw from and the versions of the packages; read once for bundles asked for together. */
function sourceHash(): Promise<string> {
  sources ??= readSources().finally(() => {
    sources = null;
  });
  return sources;
}

async function readSources(): Promise<string> {
  const hash = createHash('sha256');
  const lock = join(SOURCE, '..', 'package-lock.json');
  if (existsSync(lock)) hash.update(await readFile(lock));
  for (const folder of ['core', 'geo', 'locale', 'stats', 'publish']) {
    const names = await readdir(join(SOURCE, folder), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file.slice(SOURCE.length)).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 32);
}
