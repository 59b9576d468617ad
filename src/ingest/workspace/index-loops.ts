import type { IndexMember } from '../../core/indicator.ts';

/** Ids of the indices that contain themselves, directly or through others; an index above such a loop is not one. */
export function indexLoops(
  indices: readonly { readonly id: string; readonly members: readonly IndexMember[] }[],
): string[] {
  const membersOf = new Map(indices.map(({ id, members }) => [id, members.map(({ indicator }) => indicator)]));
  return indices.flatMap(({ id }) => {
    const seen = new Set<string>();
    const open = [...(membersOf.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) return [id];
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(membersOf.get(next) ?? []));
    }
    return [];
  });
}
