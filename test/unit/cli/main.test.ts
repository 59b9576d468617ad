import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFileSize } from '../../../src/locale/number.ts';
import { filesBelow } from '../../../src/platform/publication/published-folder.ts';
import { jsonLines, runCli, startCli } from '../../cli-process.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { tinyWorkspace } from '../../tiny-workspace.ts';

const OFFERED =
  /<th scope="row"><a href="([^"]+)" download>[^<]*<\/a><\/th><td>[^<]+<\/td><td class="number">([^<]*)<\/td>/g;
const sizeOf = (path: string): string => formatFileSize('de', statSync(path).size);

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

describe('sozialraum build', () => {
  it('publishes a draft, exits 0, and gives the same bytes from the same input', async () => {
    const { workspace, out } = tinyWorkspace();
    const result = await runCli('build', workspace, '--out', out);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.error).toMatch(/Veröffentlichung prüfen: \d+ Dateien/);
    expect(result.out).toContain('Entwurf fertig');
    const other = join(temporaryFolder(), 'second');
    expect((await runCli('build', workspace, '--out', other)).exitCode).toBe(0);
    expect(filesBelow(other)).toEqual(filesBelow(out));
    for (const path of filesBelow(out))
      expect(readFileSync(join(other, path)).equals(readFileSync(join(out, path))), path).toBe(true);
    // every file that is offered tells its size, but the manifest, which lists the page itself
    const offered = [...readFileSync(join(out, 'downloads.html'), 'utf8').matchAll(OFFERED)];
    expect(offered.length).toBeGreaterThan(10);
    for (const [, path = '', size] of offered)
      expect([path, size]).toEqual([path, path === 'manifest.json' ? '–' : sizeOf(join(out, path))]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toMatch(/CSV\u00a0·\u00a0\d+\u202fkB/);
  });

  it('tells machines each stage, and last how it ended', async () => {
    const { workspace, out } = tinyWorkspace();
    const lines = jsonLines(await runCli('build', workspace, '--out', out, '--json'));
    const stages = lines
      .filter(({ event, state }) => event === 'progress' && state === 'end')
      .map(({ stage }) => stage);
    expect(stages).toEqual(['ingest', 'measure', 'protect', 'assess', 'publish', 'verify', 'attack']);
    const files = filesBelow(out).length;
    expect(lines.at(-1)).toMatchObject({ event: 'end', ok: true, exitCode: 0, errors: 0, files });
  });

  it('exits 1 on errors in the data and leaves what stood there untouched', async () => {
    const { workspace, out } = tinyWorkspace();
    await runCli('build', workspace, '--out', out);
    const before = readFileSync(join(out, 'manifest.json'), 'utf8');
    edit(join(workspace, 'sources', 'zahlen.csv'), (text) => text.replace('A 1;2020;1000', 'A 9;2020;1000'));
    const lines = jsonLines(await runCli('build', workspace, '--out', out, '--json'));
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'finding', code: 'area-code-unknown', severity: 'error' }),
    );
    expect(lines.at(-1)).toMatchObject({ event: 'end', ok: false, exitCode: 1 });
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
    expect((await runCli('build', workspace, '--out', out)).exitCode).toBe(1);
  });

  it('exits 2 where the output folder holds something else, and touches nothing', async () => {
    const { workspace, out } = tinyWorkspace();
    const taken = join(out, '..');
    const result = await runCli('build', workspace, '--out', taken);
    expect(result.exitCode).toBe(2);
    expect(result.error).toMatch(/^Fehler: /);
    expect(readdirSync(taken)).toEqual(['amt']);
  });

  it('leaves what stood there untouched when it is interrupted', async () => {
    const { workspace, out } = tinyWorkspace();
    await runCli('build', workspace, '--out', out);
    const before = readFileSync(join(out, 'manifest.json'), 'utf8');
    edit(join(workspace, 'sozialraum.yaml'), (text) => text.replace('Kleinkreis', 'Anderskreis'));
    const child = startCli('build', workspace, '--out', out);
    await new Promise((resolve) => child.stderr.once('data', resolve));
    child.kill('SIGINT');
    await new Promise((resolve) => child.once('close', resolve));
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('publishes nothing that it cannot keep on record', async () => {
    const { workspace, out } = tinyWorkspace();
    await runCli('build', workspace, '--out', out);
    const before = readFileSync(join(out, 'manifest.json'), 'utf8');
    rmSync(join(workspace, 'private'), { recursive: true });
    writeFileSync(join(workspace, 'private'), 'a file in its place');
    edit(join(workspace, 'sozialraum.yaml'), (text) => text.replace('Kleinkreis', 'Anderskreis'));
    const result = await runCli('build', workspace, '--out', out);
    expect(result).toMatchObject({ exitCode: 2 });
    expect(result.error).toContain('unberührt');
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('keeps for the office alone what is private', async () => {
    const { workspace, out } = tinyWorkspace();
    await runCli('build', workspace, '--out', out);
    expect(readdirSync(join(workspace, 'private', 'draft')).sort()).toEqual(
      [
        ...['config.json', 'findings.json', 'index-audit.md', 'inputs.json', 'protection-log.csv', 'provenance.bin'],
        ...['protection-secrets.json', 'provenance.json'],
      ].sort(),
    );
  });
});

describe('sozialraum release', () => {
  it('seals an edition once, then numbered corrections only', async () => {
    const { workspace, out } = tinyWorkspace();
    const release = (...more: string[]) => runCli('release', workspace, '--out', out, '--json', ...more);
    expect(jsonLines(await release('--correction')).at(-1)).toMatchObject({ exitCode: 2 });
    expect(jsonLines(await release()).at(-1)).toMatchObject({ ok: true, edition: '2021' });
    const site = join(workspace, 'editions', '2021', 'site');
    expect(filesBelow(site)).toEqual(filesBelow(out));
    const again = jsonLines(await release());
    expect(again).toContainEqual(expect.objectContaining({ event: 'failure', code: 'edition-exists' }));
    expect(jsonLines(await release('--correction')).at(-1)).toMatchObject({ ok: true, edition: '2021.2' });
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({
      edition: { id: '2021', version: 2, state: 'released' },
    });
    expect(readdirSync(join(workspace, 'editions')).sort()).toEqual(['2021', '2021.2']);
    // what was published cannot be recalled by taking its record away
    renameSync(join(workspace, 'editions'), join(workspace, 'recalled'));
    expect(jsonLines(await release())).toContainEqual(
      expect.objectContaining({ event: 'failure', code: 'edition-gone' }),
    );
  });

  it('seals nothing where there are errors', async () => {
    const { workspace, out } = tinyWorkspace();
    edit(join(workspace, 'sources', 'zahlen.csv'), (text) => text.replace('A 1;2020;1000', 'A 9;2020;1000'));
    expect((await runCli('release', workspace, '--out', out)).exitCode).toBe(1);
    expect(existsSync(join(workspace, 'editions'))).toBe(false);
    expect(existsSync(out)).toBe(false);
  });
});

describe('sozialraum check', () => {
  it('publishes nothing and proposes a mapping for a delivery that has none, never over another', async () => {
    const { workspace } = tinyWorkspace();
    writeFileSync(join(workspace, 'sources', 'jobcenter.csv'), 'Gebiet;2021\r\nA 1;5\r\nA 2;6\r\nB 1;7\r\nB 2;8\r\n');
    const lines = jsonLines(await runCli('check', workspace, '--json'));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'finding', code: 'delivery-without-mapping' }));
    expect(lines).toContainEqual(expect.objectContaining({ event: 'mapping-written', path: 'sources/jobcenter.yaml' }));
    const proposal = join(workspace, 'sources', 'jobcenter.yaml');
    expect(readFileSync(proposal, 'utf8')).toContain('draft: true');
    expect(readdirSync(workspace)).not.toContain('out');
  });

  it('exits 1 if anything would stop publication', async () => {
    const { workspace } = tinyWorkspace();
    edit(join(workspace, 'sozialraum.yaml'), (text) => `${text}colour: red\n`);
    const result = await runCli('check', workspace);
    expect(result.exitCode).toBe(1);
    expect(result.out).toContain('config-unknown-key');
  });
});

describe('sozialraum init', () => {
  it('makes a workspace in which check finds what is still to do, and nothing of ours', async () => {
    const folder = join(temporaryFolder(), 'neu');
    expect((await runCli('init', folder)).exitCode).toBe(0);
    const result = await runCli('check', folder);
    expect([0, 1]).toContain(result.exitCode);
    expect((await runCli('init', folder)).exitCode).toBe(2);
  });
});
