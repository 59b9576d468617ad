import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runCli } from '../cli-process.ts';
import { tinyWorkspace } from '../tiny-workspace.ts';

/** Two areas of the first municipality and two of the second have counts below the minimum of 100; sums are shown. */
const OPTIONS = { minimumCount: 100, benefits: (area: number, year: number) => 90 - area * 3 - (year - 2020) * 2 };

describe('sozialraum attack', () => {
  let out = '';
  beforeAll(async () => {
    const made = tinyWorkspace(OPTIONS);
    out = made.out;
    const built = await runCli('build', made.workspace, '--out', out);
    expect(built.exitCode, built.out + built.error).toBe(0);
  });

  const attacked = async () => jsonLines(await runCli('attack', out, '--json'));
  const change = (path: string, how: (text: string) => string): string => {
    const before = readFileSync(join(out, path), 'utf8');
    expect(how(before), path).not.toBe(before);
    writeFileSync(join(out, path), how(before));
    return before;
  };

  it('finds nothing in a build whose hidden counts could be large enough', async () => {
    const lines = await attacked();
    expect(lines.filter(({ event }) => event === 'finding')).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ event: 'end', ok: true, exitCode: 0 });
    expect(lines.at(-1)!.counts).toBeGreaterThan(0);
  });

  it('says what it found, and where, when a page tells a hidden count', async () => {
    const path = 'indikator/leistung.html';
    const before = change(path, (text) =>
      text.replace(
        /(data-series="leistung" data-area="raum\/A 1"[^>]*data-measure="numerator" data-value=")"/,
        '$190"',
      ),
    );
    const found = await runCli('attack', out);
    expect(found.exitCode).toBe(1);
    expect(found.out).toContain('attack-figure-shown  indikator/leistung.html');
    expect(found.out).toContain('A 1');
    expect(found.out).toContain('nicht sicher');
    const english = await runCli('attack', out, '--lang', 'en');
    expect(english.out).toContain('must not go out');
    writeFileSync(join(out, path), before);
  });

  it('never calls half a publication safe', async () => {
    const path = 'data/formulas.json';
    const before = readFileSync(join(out, path), 'utf8');
    rmSync(join(out, path));
    const lines = await attacked();
    expect(lines.at(-1)).toMatchObject({ ok: false, exitCode: 1 });
    expect(lines.some(({ code, file }) => code === 'attack-file-damaged' && file === path)).toBe(true);
    writeFileSync(join(out, path), before);
  });
});
