import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houseBreaches, importsOf, type SourceFile } from './house-rules.ts';

const root = join(import.meta.dirname, '..', '..');

function sourceFiles(): SourceFile[] {
  const source = join(root, 'src');
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(source, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

const file = (path: string, text: string): SourceFile => ({ path, text });

describe('the house', () => {
  it('has no breach', () => {
    expect(houseBreaches(sourceFiles())).toEqual([]);
  });

  it('has at most four levels of folders, counted from src', () => {
    const deep = sourceFiles().filter((source) => source.path.split('/').length > 4);
    expect(deep.map((source) => source.path)).toEqual([]);
  });

  it('names no folder after nothing in particular', () => {
    const vague = sourceFiles().filter((source) => /(^|\/)(utils?|helpers?|common|lib)\//.test(source.path));
    expect(vague.map((source) => source.path)).toEqual([]);
  });

  it('starts no file with another name than kebab-case', () => {
    const odd = sourceFiles().filter((source) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.d|\.table)?\.ts$/.test(source.path));
    expect(odd.map((source) => source.path)).toEqual([]);
  });

  it('puts index.ts only at the top, with at most 30 names', () => {
    const files = sourceFiles().filter((source) => /(^|\/)index\.ts$/.test(source.path));
    expect(files.map((source) => source.path)).toEqual(['index.ts']);
    const names = [...(files[0]?.text ?? '').matchAll(/export\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap((match) =>
      (match[1] ?? '').split(',').filter((name) => name.trim() !== ''),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(30);
  });
});

describe('the guards of the house bite', () => {
  const violations: readonly [string, readonly SourceFile[], RegExp][] = [
    ['a file in no layer', [file('misc/thing.ts', 'export const a = 1;\n')], /lies in no layer/],
    [
      'an import the table forbids',
      [file('core/a.ts', "import { b } from '../stats/b.ts';\n")],
      /core may not import stats/,
    ],
    [
      'a forbidden type import',
      [file('assess/a.ts', "import type { B } from '../protect/b.ts';\n")],
      /assess may not import protect/,
    ],
    [
      'a stage that knows another stage',
      [file('measure/a.ts', "import { b } from '../ingest/b.ts';\n")],
      /measure may not import ingest/,
    ],
    [
      'verify reading protect',
      [file('verify/a.ts', "import { b } from '../protect/b.ts';\n")],
      /verify may not import protect/,
    ],
    [
      'one writer importing another',
      [file('publish/open-data/a.ts', "import { b } from '../atlas/b.ts';\n")],
      /may not import publish\/atlas/,
    ],
    [
      'a ring of value imports',
      [file('core/a.ts', "import { b } from './b.ts';\n"), file('core/b.ts', "export { a } from './a.ts';\n")],
      /Ring of imports: core\/a.ts → core\/b.ts → core\/a.ts/,
    ],
    ['Node in a pure layer', [file('stats/a.ts', "import { readFileSync } from 'node:fs';\n")], /stats runs pure/],
    ['Node in the browser', [file('publish/atlas/client/a.ts', "import 'node:fs';\n")], /runs browser/],
    ['src importing test', [file('core/a.ts', "import { b } from '../../test/b.ts';\n")], /never imports from outside/],
    ['a cast past the gate', [file('assess/a.ts', 'const t = x as ProtectedTable;\n')], /only protect\/ can make one/],
    [
      'a cast past the gate in two steps',
      [file('cli/a.ts', 'const t = x as unknown as ProtectedTable;\n')],
      /only protect\//,
    ],
    ['a file over the ceiling', [file('core/a.ts', 'const a = 1;\n'.repeat(401))], /has 401 lines/],
    ['a dynamic import', [file('core/a.ts', "const b = await import('../cli/b.ts');\n")], /core may not import cli/],
  ];
  it.each(violations)('on %s', (_title, files, sentence) => {
    expect(houseBreaches(files).join('\n')).toMatch(sentence);
  });

  it('but not on what is allowed', () => {
    const good = [
      file('core/a.ts', "import type { B } from './b.ts';\n"),
      file('core/b.ts', "import type { A } from './a.ts';\n// import { x } from '../cli/x.ts'\n"),
      file('protect/gate.ts', "import type { A } from '../core/a.ts';\nconst t = x as ProtectedTable;\n"),
    ];
    expect(houseBreaches(good)).toEqual([]);
  });

  it('on imports written over several lines', () => {
    expect(importsOf("import {\n  a,\n  type B,\n} from '../stats/b.ts';\n")).toEqual([
      { specifier: '../stats/b.ts', isType: false },
    ]);
  });
});
