import type { Effects } from '../../core/effects.ts';
import { type Finding, shortValue } from '../../core/finding.ts';
import type { NoiseProbabilities } from '../../core/source.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';

const COLUMNS = {
  required: ['count', 'noise', 'probability'],
  optional: [],
  code: 'source-table-column',
  missing: 'source-table-missing',
} as const;

const TOLERANCE = 1e-6;

/**
 * Reads the noise table of an office: a row per true count and noise with its probability. Whatever would let noise
 * fail its purpose is an error: gaps between counts, results below zero, noise on nothing, probabilities that do not
 * make 1.
 */
export async function readNoiseTable(
  effects: Effects,
  file: string,
): Promise<{ readonly table: NoiseProbabilities | null; readonly findings: readonly Finding[] }> {
  const sheet = await readSheet(effects, file, COLUMNS);
  const findings = [...sheet.findings];
  if (findings.some(({ severity }) => severity === 'error')) return { table: null, findings };
  const table: { row: number; noises: number[]; probabilities: number[] }[] = [];
  for (const row of sheet.rows) {
    const [count, noise, probability] = COLUMNS.required.map((column) => numberAt(row, column));
    const problem = problemOf({ count: count!, noise: noise!, probability: probability! }, table.length);
    if (problem !== null) {
      const place = { file, row: row.row, column: problem, value: shortValue(row.get(problem)) };
      findings.push({ code: 'source-table-value', severity: 'error', ...place, details: { problem } });
      continue;
    }
    table[count!] ??= { row: row.row, noises: [], probabilities: [] };
    table[count!]!.noises.push(noise!);
    table[count!]!.probabilities.push(probability!);
  }
  for (const [count, { row, probabilities }] of table.entries()) {
    const sum = probabilities.reduce((total, one) => total + one, 0);
    if (Math.abs(sum - 1) <= TOLERANCE) continue;
    const place = { file, row, column: 'probability', value: String(count) };
    findings.push({ code: 'source-table-value', severity: 'error', ...place, details: { problem: 'sum', sum } });
  }
  // counts above 0 are what it is for
  if (table.length === 1)
    findings.push({
      code: 'source-table-value',
      severity: 'error',
      file,
      row: table[0]!.row,
      column: 'count',
      value: '0',
    });
  const isSound = table.length > 1 && !findings.some(({ severity }) => severity === 'error');
  return { table: isSound ? table.map(({ noises, probabilities }) => ({ noises, probabilities })) : null, findings };
}

const numberAt = (row: SheetRow, column: string): number => {
  const text = row.get(column).replace(',', '.');
  return text === '' ? Number.NaN : Number(text);
};

interface Entry {
  readonly count: number;
  readonly noise: number;
  readonly probability: number;
}

// The column that is wrong, or null. Counts come in order, each after the one before.
function problemOf({ count, noise, probability }: Entry, length: number): 'count' | 'noise' | 'probability' | null {
  if (!Number.isInteger(count) || count < 0 || count > length || count < length - 1) return 'count';
  if (!Number.isInteger(noise) || count + noise < 0 || (count === 0 && noise !== 0)) return 'noise';
  return probability >= 0 && probability <= 1 + TOLERANCE ? null : 'probability';
}
