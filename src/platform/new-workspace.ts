import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SozialraumError } from '../core/error.ts';
import { withSystemErrors } from './publication/system-errors.ts';
import { packageFolder } from './tool.ts';
import { workspaceSchemas } from './workspace-schemas.ts';

/** Keeps what arrived and what is secret out of a version history. */
const IGNORE_FILE = 'sources/*\n!sources/*.yaml\nprivate/\n.~lock.*\n~$*\n';

/**
 * Creates a workspace from the template: configuration, catalogue, texts, the folders, and JSON Schemas for editors.
 * @throws {SozialraumError} workspace-exists if the folder holds anything
 */
export function createWorkspace(target: string): string {
  const folder = resolve(target);
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    throw new SozialraumError('workspace-exists', { folder: target });
  withSystemErrors(target, () => {
    mkdirSync(folder, { recursive: true });
    cpSync(join(packageFolder, 'template'), folder, { recursive: true });
    for (const name of ['areas', 'sources', 'texts', 'editions', 'private', '.schema'])
      mkdirSync(join(folder, name), { recursive: true });
    // an installed package cannot carry a file of this name
    if (!existsSync(join(folder, '.gitignore'))) writeFileSync(join(folder, '.gitignore'), IGNORE_FILE);
    for (const [name, schema] of workspaceSchemas()) writeFileSync(join(folder, '.schema', name), schema);
    markSchemas(folder);
  });
  return folder;
}

/** Puts the line that editors look for above each YAML file that has none. */
function markSchemas(folder: string): void {
  const filesOf = (place: string) => readdirSync(join(folder, place)).filter((name) => name.endsWith('.yaml'));
  const marked = [
    ['sozialraum.yaml', '.schema/sozialraum.schema.json'] as const,
    ...filesOf('sources').map((name) => [`sources/${name}`, '../.schema/source.schema.json'] as const),
    ...filesOf('catalogue/recipes').map(
      (name) => [`catalogue/recipes/${name}`, '../../.schema/recipe.schema.json'] as const,
    ),
  ];
  for (const [file, schema] of marked) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.startsWith('# yaml-language-server:'))
      writeFileSync(path, `# yaml-language-server: $schema=${schema}\n${text}`);
  }
}
