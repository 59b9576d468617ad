import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, FINDING_CODES } from '../../src/core/codes.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const packageFile = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
};

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

describe('the project', () => {
  it('pins every dependency to one version and gives a reason for each', () => {
    const reasons = read('docs/dependencies.md');
    for (const [name, version] of Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(reasons, `docs/dependencies.md lacks ${name}`).toContain(`\`${name}\``);
    }
  });

  it('has at most fifteen scripts', () => {
    expect(Object.keys(packageFile.scripts).length).toBeLessThanOrEqual(15);
  });

  it('explains every finding and error under a heading of docs/errors.md', () => {
    const headings = new Set([...read('docs/errors.md').matchAll(/^#+ `?([a-z-]+)`?/gm)].map((match) => match[1]));
    expect([...FINDING_CODES, ...ERROR_CODES].filter((code) => !headings.has(code))).toEqual([]);
  });

  it('has no dead link between its documents', () => {
    const documents = [
      ...filesBelow('docs', /\.md$/),
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
    ];
    const dead = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(resolve(root, dirname(document), target)))
        .map((target) => `${document} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('names every folder of src in ARCHITECTURE.md', () => {
    const text = read('ARCHITECTURE.md');
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !text.includes(`${name}/`))).toEqual([]);
  });

  it('mirrors src in test/unit: no test without a subject', () => {
    const orphans = filesBelow('test/unit', /\.test\.ts$/)
      .map((path) => dirname(relative('test/unit', path)).replace(/\\/g, '/'))
      .filter((folder) => !existsSync(join(root, 'src', folder)) && !folder.startsWith('protect/attacks'));
    expect([...new Set(orphans)]).toEqual([]);
  });

  it('keeps test files within 300 lines', () => {
    const long = filesBelow('test', /\.ts$/).filter((path) => read(path).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('holds no file of a megabyte or more outside the example deliveries', () => {
    const large = ['src', 'docs', 'test', 'scripts']
      .flatMap((folder) => filesBelow(folder, /./))
      .filter((path) => statSync(join(root, path)).size >= 1_000_000);
    expect(large).toEqual([]);
  });
});
