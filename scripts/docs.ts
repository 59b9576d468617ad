// Writes docs/options.md from the schemas of the workspace files; a test fails if the file is not fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { configSchema } from '../src/core/config-schema.ts';
import { sourceSchema } from '../src/core/delivery-schema.ts';
import { recipeSchema } from '../src/core/recipe.ts';

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly prefixItems?: readonly Node[];
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  /** branches that one key tells apart */
  readonly oneOf?: readonly Node[];
}

function kindOf(node: Node): string {
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(' ');
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.oneOf) return 'one of these';
  if (node.prefixItems) return `list of ${node.prefixItems.map(kindOf).join(', ')}`;
  if (node.anyOf) return [...new Set(node.anyOf.map(kindOf))].join(' or ');
  if (node.type === 'array') return `list of ${node.items ? kindOf(node.items) : 'anything'}`;
  return node.type === 'null' ? 'nothing' : (node.type ?? 'anything');
}

function rows(node: Node, path: string): string[] {
  const found: string[] = [];
  for (const [key, child] of Object.entries(node.properties ?? {})) {
    const here = path === '' ? key : `${path}.${key}`;
    const byDefault = child.default === undefined ? 'required' : `\`${JSON.stringify(child.default)}\``;
    const optional = node.required?.includes(key) ? byDefault : child.default === undefined ? 'optional' : byDefault;
    found.push(`| \`${here}\` | ${kindOf(child)} | ${optional} | ${child.description ?? ''} |`.replace(/\n/g, ' '));
    found.push(...rows(child, here));
    if (child.items) found.push(...rows(child.items, `${here}[]`));
    if (typeof child.additionalProperties === 'object') found.push(...rows(child.additionalProperties, `${here}.<id>`));
    for (const choice of child.anyOf ?? child.oneOf ?? []) found.push(...rows(choice, here));
  }
  return [...new Set(found)];
}

const head = ['| key | kind | default | meaning |', '|---|---|---|---|'];
const section = (title: string, schema: z.ZodType): string[] => {
  const tree = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
  return [`## ${title}`, '', ...head, ...rows(tree, ''), ''];
};

/** The text of docs/options.md. */
export function optionsText(): string {
  return [
    '# Options',
    '',
    'Every key of the workspace files, made by `node scripts/docs.ts` from the schemas. Unknown keys are errors.',
    '',
    ...section('sozialraum.yaml', configSchema),
    ...section('sources/<name>.yaml', sourceSchema),
    ...section('catalogue/recipes/<id>.yaml', recipeSchema),
  ].join('\n');
}

if (import.meta.main) {
  const target = join(import.meta.dirname, '..', 'docs', 'options.md');
  const text = optionsText();
  if (process.argv.includes('--check')) process.exitCode = readFileSync(target, 'utf8') === text ? 0 : 1;
  else writeFileSync(target, text);
}
