import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCli } from '../../cli-process.ts';
import { tinyWorkspace } from '../../tiny-workspace.ts';

/** A running preview whose JSON lines can be waited for. */
function preview(workspace: string) {
  const child = startCli('serve', workspace, '--port', '0', '--json');
  const lines: Record<string, unknown>[] = [];
  const waiting: (() => void)[] = [];
  let rest = '';
  child.stdout.on('data', (chunk) => {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts.map((part) => JSON.parse(part) as Record<string, unknown>));
    for (const wake of waiting.splice(0)) wake();
  });
  const next = async (event: string, after = 0): Promise<Record<string, unknown>> => {
    for (;;) {
      const found = lines.slice(after).find((line) => line.event === event);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { child, lines, next };
}

describe('sozialraum serve', () => {
  it('shows the draft on loopback, builds again on a change, and keeps the last good one', async () => {
    const { workspace } = tinyWorkspace();
    const { child, lines, next } = preview(workspace);
    try {
      const { address } = (await next('serving')) as { address: string };
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:/);
      const page = async (): Promise<string> => (await fetch(address)).text();
      expect(await page()).toContain('Vorschau – noch nicht auf Rückrechenbarkeit geprüft');
      const config = join(workspace, 'sozialraum.yaml');
      const text = readFileSync(config, 'utf8');

      let seen = lines.length;
      writeFileSync(config, text.replace('Sozialatlas Kleinkreis', 'Atlas Neuland'));
      await next('built', seen);
      expect(await page()).toContain('Atlas Neuland');

      seen = lines.length;
      writeFileSync(config, 'title: [');
      await next('kept-last', seen);
      expect(await page()).toContain('Atlas Neuland');
    } finally {
      child.kill('SIGINT');
      const exitCode = await new Promise((resolve) => child.once('close', resolve));
      expect(exitCode).toBe(0);
    }
  });
});
