import type { z } from 'zod';
import { suggest } from '../suggest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** One thing that is wrong with a configuration value. */
export interface Problem {
  readonly path: Path;
  /** a key that no option has, or a value that does not fit */
  readonly kind: 'unknown-key' | 'key' | 'missing' | 'empty' | 'type' | 'choice' | 'pattern' | 'range' | 'other';
  /** what would fit: the name of a type or form, choices, a bound; never words of the library */
  readonly expected: string;
  readonly suggestion: string | null;
}

const pathOf = (prefix: Path, issue: Issue): Path => [...prefix, ...(issue.path as (string | number)[])];

/** Keys that a schema knows at a path; empty where it is no object there. Unions offer the keys of all their branches. */
function knownKeys(schema: unknown, path: Path): readonly string[] {
  const definition = (schema as z.core.$ZodType)._zod?.def as unknown as Record<string, unknown> | undefined;
  if (!definition) return [];
  const type = definition.type;
  if (type === 'union') return (definition.options as unknown[]).flatMap((option) => knownKeys(option, path));
  if (type === 'pipe') return knownKeys(definition.in, path);
  if (definition.innerType) return knownKeys(definition.innerType, path);
  const [head, ...rest] = path;
  if (type === 'array') return head === undefined ? [] : knownKeys(definition.element, rest);
  if (type === 'record') return head === undefined ? [] : knownKeys(definition.valueType, rest);
  if (type !== 'object') return [];
  const shape = definition.shape as Record<string, unknown>;
  if (head === undefined) return Object.keys(shape);
  return shape[String(head)] ? knownKeys(shape[String(head)], rest) : [];
}

// A union reports every branch; the one that fits best is the one the writer had in mind.
function cost(issues: readonly Issue[], depth: number): number {
  let total = 0;
  for (const issue of issues) {
    const isWrongKind = issue.code === 'invalid_type' && issue.path.length === 0 && depth === 0;
    total += isWrongKind ? 10 : issue.code === 'unrecognized_keys' ? 1.1 * issue.keys.length : 1;
  }
  return total;
}

function bestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const written = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const scored = branches.map((issues) => {
    const missing = issues.flatMap((issue) => (issue.path.length === 1 ? [String(issue.path[0])] : []));
    const misspelt = written.some((key) => suggest(key, missing) !== null);
    return { issues, score: cost(issues, 0) - (misspelt ? 0.5 : 0) };
  });
  return scored.reduce((best, entry) => (entry.score < best.score ? entry : best)).issues;
}

function valueAt(root: unknown, path: Path): unknown {
  let current = root;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

function simpleProblem(issue: Issue, path: Path, value: unknown): Problem {
  // `email:` with nothing behind it is as good as left out
  const isMissing = value === undefined || value === null;
  const base = { path, suggestion: null };
  const form = /^form:(.+)$/.exec(issue.message)?.[1];
  if (form !== undefined) return { ...base, kind: value === '' ? 'empty' : 'pattern', expected: form };
  switch (issue.code) {
    case 'invalid_type':
      return { ...base, kind: isMissing ? 'missing' : 'type', expected: issue.expected };
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const suggestion = isMissing ? null : suggest(String(value), choices);
      return { path, kind: isMissing ? 'missing' : 'choice', expected: choices.join(', '), suggestion };
    }
    case 'invalid_key':
      return { ...base, kind: 'key', expected: /^form:(.+)$/.exec(issue.issues[0]?.message ?? '')?.[1] ?? '' };
    case 'too_small': {
      const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
      if (isEmpty) return { ...base, kind: 'empty', expected: '' };
      return { ...base, kind: 'range', expected: `${issue.inclusive ? '≥' : '>'} ${issue.minimum}` };
    }
    case 'too_big':
      return { ...base, kind: 'range', expected: `${issue.inclusive ? '≤' : '<'} ${issue.maximum}` };
    // what a schema of ours says itself is what it expects
    default:
      return { ...base, kind: 'other', expected: issue.code === 'custom' ? issue.message : '' };
  }
}

/** A union whose branches one key tells apart, and that key says something else. */
function branchProblem(issue: Issue, path: Path, value: unknown): Problem {
  const choices = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const suggestion = value === undefined ? null : suggest(String(value), choices);
  return { path, kind: value === undefined ? 'missing' : 'choice', expected: choices.join(', '), suggestion };
}

/** Turns the issues of a schema into problems a person can mend; of a union only the branch that was meant. */
export function explainIssues(schema: unknown, issues: readonly Issue[], root: unknown, prefix: Path = []): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = pathOf(prefix, issue);
    if (issue.code === 'invalid_union') {
      const value = valueAt(root, path);
      const branches = issue.errors;
      if (branches.length === 0) return [branchProblem(issue, path, valueAt(root, path))];
      if (value === undefined) return [{ path, kind: 'missing', expected: '', suggestion: null }];
      return explainIssues(schema, bestBranch(branches, value), root, path);
    }
    if (issue.code === 'unrecognized_keys') {
      const keys = knownKeys(schema, path);
      return issue.keys.map((key) => ({
        path: [...path, key],
        kind: 'unknown-key',
        expected: keys.join(', '),
        suggestion: suggest(key, keys),
      }));
    }
    return [simpleProblem(issue, path, valueAt(root, path))];
  });
}

/** The value at a path of parsed YAML, undefined where there is none. */
export { valueAt };
