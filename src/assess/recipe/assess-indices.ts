import type { IndexResult } from '../../core/assessed.ts';
import type { IndexAudit } from '../../core/index-audit.ts';
import type { IndexDefinition } from '../../core/indicator.ts';
import type { MethodLogEntry } from '../../core/stages.ts';
import { assessIndex } from './assess-index.ts';
import type { IndexContext } from './period-tasks.ts';

/**
 * All indices of a table, members before the indices that contain them. An index that contains itself (the workspace
 * check refuses it) has no periods.
 * @param definitions indices as declared
 * @param context shown indicators and levels
 * @returns results, audit sheets and log in the order of the definitions
 */
export function assessIndices(
  definitions: readonly IndexDefinition[],
  context: Omit<IndexContext, 'indices'>,
): { indices: IndexResult[]; audits: IndexAudit[]; log: MethodLogEntry[] } {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const made = new Map<string, ReturnType<typeof assessIndex>>();
  const open = new Set<string>();
  const results = new Map<string, IndexResult>();
  const make = (definition: IndexDefinition): void => {
    if (made.has(definition.id) || open.has(definition.id)) return;
    open.add(definition.id);
    for (const { indicator } of definition.members) {
      const member = context.indicators.has(indicator) ? undefined : byId.get(indicator);
      if (member) make(member);
    }
    const index = assessIndex(definition, { ...context, indices: results });
    made.set(definition.id, index);
    results.set(definition.id, index.result);
    open.delete(definition.id);
  };
  definitions.forEach(make);
  const inOrder = definitions.flatMap(({ id }) => made.get(id) ?? []);
  return {
    indices: inOrder.map(({ result }) => result),
    audits: inOrder.flatMap(({ audits }) => audits),
    log: inOrder.flatMap(({ log }) => log),
  };
}
