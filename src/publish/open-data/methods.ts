import type { MethodLogEntry } from '../../core/stages.ts';

/** methods.json: what was done, step by step, with every choice that made a difference. */
export function methodsText(log: readonly MethodLogEntry[]): string {
  const lines = log.map(({ step, subject, choices }) => `  ${JSON.stringify({ step, subject, choices })}`);
  return `[\n${lines.join(',\n')}\n]\n`;
}
