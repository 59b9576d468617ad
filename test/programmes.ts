import { spawnSync } from 'node:child_process';

/**
 * True if this machine has a programme; tests that need one are skipped where it is missing.
 * @param options with which it must end well
 */
export function hasProgramme(name: string, ...options: readonly string[]): boolean {
  return (
    spawnSync(name, options.length > 0 ? options : ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
  );
}
