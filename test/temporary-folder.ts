import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

/** A folder of its own for a test; removed after the file's tests, sealed editions in it too. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-test-'));
  made.push(folder);
  return folder;
}

function makeWritable(folder: string): void {
  if (!existsSync(folder) || lstatSync(folder).isSymbolicLink()) return;
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
}

afterAll(() => {
  for (const folder of made.splice(0)) {
    makeWritable(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});
