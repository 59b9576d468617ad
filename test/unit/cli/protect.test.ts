import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewRows, previewTable } from '../../../src/cli/preview-table.ts';
import type { PreviewLine } from '../../../src/core/protection-preview.ts';
import { jsonLines, runCli } from '../../cli-process.ts';
import { tinyWorkspace } from '../../tiny-workspace.ts';

describe('sozialraum protect --preview', () => {
  it('tells what other rules would cost and writes a private table, nothing else', async () => {
    const { workspace, out } = tinyWorkspace({ benefits: (area) => (area === 0 ? 2 : 90) });
    const before = readdirSync(workspace);
    const result = await runCli('protect', '--preview', workspace);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.out).toMatch(/^wie heute +28 +4 +14,3 % +0 +0$/m);
    expect(result.out).toMatch(/^nur Gemeinden und darüber +12 +0 +0,0 % +4 +16$/m);
    expect(readdirSync(workspace).sort()).toEqual([...before, 'private'].sort());
    expect(existsSync(out)).toBe(false);
    const rows = readFileSync(join(workspace, 'private/preview/protection-preview.csv'), 'utf8').split('\r\n');
    expect(rows[1]).toBe('today;"wie heute";28;4;0.1429;0;0');
  });

  it('hands machines the figures', async () => {
    const { workspace } = tinyWorkspace();
    const lines = jsonLines(await runCli('protect', '--preview', workspace, '--json'));
    const found = lines.find(({ event }) => event === 'protection-preview') as { preview?: { lines: unknown[] } };
    expect(found.preview?.lines.length).toBeGreaterThan(5);
    expect(lines.at(-1)).toMatchObject({ event: 'end', ok: true, exitCode: 0 });
  });

  it('is asked for by name: another way to protect there is none', async () => {
    const { workspace } = tinyWorkspace();
    const result = await runCli('protect', workspace);
    expect(result.exitCode).toBe(2);
    expect(result.error).toContain('--preview');
  });
});

const line = (change: PreviewLine['change'], hidden: number, values = 100): PreviewLine => ({
  ...{ change, values, hidden, givenUp: 100 - values },
});

describe('the table of a preview', () => {
  const today = line({ kind: 'today' }, 10);
  const areas = [line({ kind: 'area-pair', first: '=1 "Nord"', second: 'Süd' }, 4, 90)];

  it('names what saves most, or that nothing does', () => {
    expect(previewTable({ lines: [today], ages: [], areas }, 'en')).toContain(
      'Saves most: =1 "Nord" with Süd (6 values fewer lost).',
    );
    const idle = [line({ kind: 'area-pair', first: 'A', second: 'B' }, 10, 90)];
    expect(previewTable({ lines: [today], ages: idle, areas: [] }, 'en')).toContain('No single join saves anything.');
  });

  it('is nothing without figures, and 0 % of no values', () => {
    expect(previewTable({ lines: [], ages: [], areas: [] }, 'de')).toBe('');
    expect(previewTable({ lines: [line({ kind: 'today' }, 0, 0)], ages: [], areas: [] }, 'de')).toContain('0,0 %');
  });

  it('keeps names that begin like a formula a text in a spreadsheet', () => {
    expect([...previewRows({ lines: [today], ages: [], areas }, 'en')].at(-1)).toBe(
      'area-pair;"\'=1 ""Nord"" with Süd";90;4;0.0444;6;10\r\n',
    );
  });
});
