import { spawn } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

/** What a run of the command line as a process left behind. */
export interface ProcessResult {
  readonly exitCode: number | null;
  readonly out: string;
  readonly error: string;
}

/** Starts `sozialraum` as a process of its own; German unless the line says otherwise. */
export function startCli(...line: string[]) {
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
  return spawn(process.execPath, [MAIN, ...line], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs `sozialraum` to its end. */
export function runCli(...line: string[]): Promise<ProcessResult> {
  const child = startCli(...line);
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    error += chunk;
  });
  return new Promise((resolve) => child.once('close', (exitCode) => resolve({ exitCode, out, error })));
}

/** The JSON lines that a run with --json wrote. */
export function jsonLines(result: ProcessResult): Record<string, unknown>[] {
  return result.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
