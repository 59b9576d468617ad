import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';

/** Place in a text, both from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A YAML text as values, with the way back to the place of each. */
export type ParsedYaml =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** place of the key (in a list: of the item) at a path; of the nearest one above where there is none */
      position(path: readonly (string | number)[]): TextPosition;
    }
  | {
      readonly ok: false;
      /** code of the YAML library, ALIASES for anchors beyond the limit */
      readonly problem: TextPosition & { readonly problem: string };
    };

/** How often anchors may be repeated: enough for people, too little for a bomb. */
const MAXIMUM_ALIASES = 100;

/** Reads YAML 1.2 (dates stay text). Duplicate keys, several documents and repeated anchors beyond 100 are problems. */
export function parseYaml(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
    version: '1.2',
    logLevel: 'error',
  });
  const place = (offset: number): TextPosition => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problem = document.errors[0];
  if (problem) return { ok: false, problem: { problem: problem.code, ...place(problem.pos[0]) } };
  const resolved = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAXIMUM_ALIASES });
    return { ok: true, value, position: (path) => place(offsetOf(document.contents, path, resolved)) };
  } catch {
    return { ok: false, problem: { problem: 'ALIASES', line: 1, column: 1 } };
  }
}

function offsetOf(root: unknown, path: readonly (string | number)[], resolved: (node: unknown) => unknown): number {
  let node = resolved(root);
  let offset = (root as Node | null)?.range?.[0] ?? 0;
  for (const key of path) {
    const next = entryOf(node, key);
    if (!next) break;
    const marked = (isPair(next) ? next.key : next) as Node | null;
    offset = marked?.range?.[0] ?? offset;
    node = resolved(isPair(next) ? next.value : next);
  }
  return offset;
}

function entryOf(node: unknown, key: string | number): Pair | Node | undefined {
  if (isMap(node))
    return node.items.find((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key) === String(key));
  return isSeq(node) ? (node.items[Number(key)] as Node | undefined) : undefined;
}
