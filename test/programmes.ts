import { spawnSync } from 'node:child_process';

/** True if this machine has a programme; tests that need one are skipped where it is missing. */
export function hasProgramme(name: string, argument = '--version'): boolean {
  return spawnSync(name, [argument], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}
