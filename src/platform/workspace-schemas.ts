import { z } from 'zod';
import { configSchema } from '../core/config-schema.ts';
import { sourceSchema } from '../core/delivery-schema.ts';
import { recipeSchema } from '../core/recipe.ts';

/** JSON Schemas for editors, by file name, made from the very schemas that check the files. */
export function workspaceSchemas(): readonly (readonly [name: string, text: string])[] {
  return [
    ['sozialraum.schema.json', schemaText(configSchema, 'sozialraum.yaml')],
    ['source.schema.json', schemaText(sourceSchema, 'sources/<name>.yaml')],
    ['recipe.schema.json', schemaText(recipeSchema, 'catalogue/recipes/<id>.yaml')],
  ];
}

function schemaText(schema: z.ZodType, title: string): string {
  // what a person writes, before defaults are filled in
  const described = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
  return `${JSON.stringify({ ...described, title }, null, 2)}\n`;
}
