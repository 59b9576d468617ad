import type { z } from 'zod';
import type { Effects } from '../../core/effects.ts';
import { type Finding, shortValue } from '../../core/finding.ts';
import { parseYaml } from '../../formats/yaml.ts';
import { decodeOwnText } from './decode-own-text.ts';
import { explainIssues, valueAt } from './explain-issues.ts';

/** A configuration file as read: complete, or null with the reasons among the findings. */
export interface YamlFile<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
  /** place of a key, for findings that a later step has about it */
  at(path: readonly (string | number)[]): { readonly row: number; readonly column: string };
}

/** Key path as people write it: `schemes[0].geometry[1].crs`. */
function keyPath(path: readonly (string | number)[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function failed<T>(finding: Finding): YamlFile<T> {
  return { value: null, findings: [finding], at: () => ({ row: 1, column: '' }) };
}

/**
 * Reads a YAML file and checks it against its schema. Every problem becomes a finding with line, column and key path.
 * @returns value null if the file is missing, is no YAML, or breaks its schema
 */
export async function readYaml<S extends z.ZodType>(
  effects: Effects,
  file: string,
  schema: S,
): Promise<YamlFile<z.output<S>>> {
  const bytes = await effects.readFile(file);
  return bytes ? parseYamlFile(bytes, file, schema) : failed({ code: 'config-missing', severity: 'error', file });
}

/** The same for bytes that were read already; `file` is where findings point. */
export function parseYamlFile<S extends z.ZodType>(bytes: Uint8Array, file: string, schema: S): YamlFile<z.output<S>> {
  const { text, finding } = decodeOwnText(bytes, file);
  if (finding) return failed(finding);
  const parsed = parseYaml(text);
  if (!parsed.ok) {
    const { problem, line, column } = parsed.problem;
    const details = { problem, position: column };
    return failed({ code: 'config-syntax', severity: 'error', file, row: line, details });
  }
  if (parsed.value === null) {
    const details = { problem: 'EMPTY', position: 1 };
    return failed({ code: 'config-syntax', severity: 'error', file, row: 1, details });
  }
  const at = (path: readonly (string | number)[]) => ({ row: parsed.position(path).line, column: keyPath(path) });
  const result = schema.safeParse(parsed.value);
  if (result.success) return { value: result.data, findings: [], at };
  const findings = explainIssues(schema, result.error.issues, parsed.value).map((problem): Finding => {
    const value = valueAt(parsed.value, problem.path);
    const isUnknown = problem.kind === 'unknown-key';
    const isKey = isUnknown || problem.kind === 'key';
    return {
      code: isUnknown ? 'config-unknown-key' : 'config-value',
      severity: 'error',
      file,
      ...at(problem.path),
      value: isKey
        ? String(problem.path.at(-1))
        : value === undefined || value === null
          ? null
          : shortValue(plain(value)),
      details: {
        position: parsed.position(problem.path).column,
        problem: problem.kind,
        expected: problem.expected,
        ...(problem.suggestion === null ? {} : { suggestion: problem.suggestion }),
      },
    };
  });
  return { value: null, findings, at };
}

const plain = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
