import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Leak } from './leaky-program.ts';

const LEAKY = pathToFileURL(join(import.meta.dirname, 'leaky-program.ts')).href;
const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

/** What a run of the command line as a process left behind. */
export interface ProcessResult {
  readonly exitCode: number | null;
  readonly out: string;
  readonly error: string;
}

/** Starts `sozialraum` as a process of its own; German unless the line says otherwise. */
export function startCli(...line: string[]) {
  return start([MAIN, ...line]);
}

function start(line: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', NO_COLOR: '1', ...more };
  return spawn(process.execPath, line, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs `sozialraum` to its end. */
export function runCli(...line: string[]): Promise<ProcessResult> {
  return ended(startCli(...line));
}

/** Runs a program that leaks, for what has to hold it back. */
export function runLeakyCli(leaks: readonly Leak[], ...line: string[]): Promise<ProcessResult> {
  return ended(start(['--import', LEAKY, MAIN, ...line], { LEAKS: JSON.stringify(leaks) }));
}

function ended(child: ReturnType<typeof start>): Promise<ProcessResult> {
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
