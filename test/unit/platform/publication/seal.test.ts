import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEarlier } from '../../../../src/platform/publication/editions.ts';
import { nextVersion, prepareSeal, type SealInput, sealedVersions } from '../../../../src/platform/publication/seal.ts';
import { writeFiles } from '../../../../src/platform/publication/write-files.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const QUANTITIES = JSON.stringify({
  areas: [
    ['raum', 'A 1'],
    ['raum', 'A 2'],
  ],
  quantities: [{ id: 'q', terms: [], sources: [], isCount: true }],
  columns: [{ quantity: 'q', basePeriod: '2021', values: [12, null] }],
});

async function sealInput(workspace: string, wishes: Partial<SealInput> = {}): Promise<SealInput> {
  const siteFolder = join(temporaryFolder(), 'site');
  mkdirSync(siteFolder);
  const siteFiles = await writeFiles(siteFolder, [{ path: 'en/index.html', chunks: ['hello'] }]);
  const record = [{ path: 'quantities.json', chunks: [QUANTITIES] }];
  return {
    workspace,
    id: '2022',
    version: 1,
    date: '2022-06-01',
    toolVersion: '0',
    record,
    siteFolder,
    siteFiles,
    ...wishes,
  };
}

async function sealed(wishes: Partial<SealInput> = {}, workspace = temporaryFolder()): Promise<string> {
  (await prepareSeal(await sealInput(workspace, wishes))).commit();
  return workspace;
}

describe('a sealed edition', () => {
  it('holds record, site and manifest, all read-only', async () => {
    const workspace = await sealed();
    const folder = join(workspace, 'editions', '2022');
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'quantities.json', 'site']);
    for (const path of ['', 'manifest.json', 'quantities.json', 'site/en', 'site/en/index.html'])
      expect(statSync(join(folder, path)).mode & 0o222).toBe(0);
    expect(readdirSync(join(workspace, 'editions'))).toEqual(['2022']);
  });

  it('tells later editions what it published as shares, where it kept that', async () => {
    const shares = [{ numerator: 'q', basePeriod: '2021', denominator: 'r', denominatorPeriod: '2021' }];
    const record = [{ path: 'quantities.json', chunks: [JSON.stringify({ ...JSON.parse(QUANTITIES), shares })] }];
    expect(readEarlier(await sealed({ record })).editions[0]?.shares).toEqual(shares);
    expect(readEarlier(await sealed()).editions[0]).not.toHaveProperty('shares');
  });

  it('tells later editions how its areas were called and by which rules its sources were shown, where it kept that', async () => {
    const sources = [{ id: 'register', protection: { method: 'rounding', roundingBase: 5 } }];
    const areas = [{ scheme: 'raum', code: 'A 1', name: 'Altstadt' }];
    const record = [
      { path: 'quantities.json', chunks: [QUANTITIES] },
      { path: 'definitions.json', chunks: [JSON.stringify({ sources })] },
      { path: 'areas.json', chunks: [JSON.stringify({ areas })] },
    ];
    expect(readEarlier(await sealed({ record })).editions[0]).toMatchObject({ sources, areas });
    const before = readEarlier(await sealed()).editions[0];
    expect(before).not.toHaveProperty('sources');
    expect(before).not.toHaveProperty('areas');
  });

  it('tells later editions what its classes said of hidden counts', async () => {
    const recorded = JSON.parse(QUANTITIES);
    recorded.columns[0].hidden = [0, 1];
    recorded.columns[0].bounds = [
      [0, 3, 9],
      [1, 10, null],
    ];
    const record = [{ path: 'quantities.json', chunks: [JSON.stringify(recorded)] }];
    const [edition] = readEarlier(await sealed({ record })).editions;
    const place = { quantity: 'q', basePeriod: '2021', scheme: 'raum' };
    expect(edition?.bounds).toEqual([
      { ...place, areaCode: 'A 1', lower: 3, upper: 9 },
      { ...place, areaCode: 'A 2', lower: 10, upper: Number.POSITIVE_INFINITY },
    ]);
  });

  it('is never overwritten, not even if it appears between preparing and committing', async () => {
    const workspace = temporaryFolder();
    const late = await prepareSeal(await sealInput(workspace));
    const early = join(workspace, 'editions', '2022');
    mkdirSync(early);
    writeFileSync(join(early, 'kept'), '');
    expect(() => late.commit()).toThrow(/edition-exists/);
    expect(readdirSync(early)).toEqual(['kept']);
    await expect(prepareSeal(await sealInput(workspace))).rejects.toThrow(/edition-exists/);
  });

  it('leaves nothing when it is discarded or its record fails', async () => {
    const workspace = temporaryFolder();
    (await prepareSeal(await sealInput(workspace))).discard();
    const record = ['x'].map((path) => ({
      path,
      get chunks(): string[] {
        throw new Error('no record');
      },
    }));
    await expect(prepareSeal(await sealInput(workspace, { record }))).rejects.toThrow('no record');
    expect(readdirSync(join(workspace, 'editions'))).toEqual([]);
  });

  it('can be taken back from its place, read-only or not, when it could not be published', async () => {
    const workspace = temporaryFolder();
    const seal = await prepareSeal(await sealInput(workspace));
    seal.commit();
    expect(sealedVersions(workspace, '2022')).toEqual([1]);
    seal.discard();
    expect(readdirSync(join(workspace, 'editions'))).toEqual([]);
  });

  it('numbers corrections after the first version', async () => {
    const workspace = await sealed();
    expect(nextVersion(workspace, '2022')).toBe(2);
    await sealed({ version: 2 }, workspace);
    await sealed({ id: '2022-b' }, workspace);
    expect(sealedVersions(workspace, '2022')).toEqual([1, 2]);
    expect(nextVersion(workspace, '2022')).toBe(3);
    expect(nextVersion(workspace, '2023')).toBe(1);
    expect(existsSync(join(workspace, 'editions', '2022.2'))).toBe(true);
  });
});

describe('readEarlier', () => {
  it('gives shown counts only, oldest edition first', async () => {
    const workspace = await sealed({ date: '2024-01-01', id: 'a' });
    await sealed({ date: '2020-01-01', id: 'z' }, workspace);
    await sealed({ date: '2020-01-01', id: 'z', version: 2 }, workspace);
    const { editions, findings } = readEarlier(workspace);
    expect(findings).toEqual([]);
    expect(editions.map(({ id, version }) => [id, version])).toEqual([
      ['z', 1],
      ['z', 2],
      ['a', 1],
    ]);
    expect(editions[0]?.counts).toEqual([
      { quantity: 'q', basePeriod: '2021', scheme: 'raum', areaCode: 'A 1', value: 12 },
    ]);
  });

  it('finds nothing where there are no editions', () => {
    expect(readEarlier(temporaryFolder())).toEqual({ editions: [], sites: [], findings: [] });
  });

  const alterations: [string, (folder: string) => void][] = [
    ['a changed file', (folder) => writeFileSync(join(folder, 'site', 'en', 'index.html'), 'hallo')],
    ['a missing file', (folder) => rmSync(join(folder, 'site', 'en', 'index.html'))],
    ['an added file', (folder) => writeFileSync(join(folder, 'site', 'en', 'more.html'), '')],
  ];
  it.each(alterations)('notices %s', async (_title, alter) => {
    const workspace = await sealed();
    const folder = join(workspace, 'editions', '2022');
    for (const path of ['', 'site', 'site/en']) chmodSync(join(folder, path), 0o755);
    chmodSync(join(folder, 'site', 'en', 'index.html'), 0o644);
    alter(folder);
    const { findings } = readEarlier(workspace);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['edition-altered', 'error']]);
    expect(findings[0]?.file).toMatch(/^editions\/2022\/site\/en\//);
  });

  it.each(['', '{', '[]', 'null', '{"generator":"other"}'])('reports a manifest %j as unreadable', async (text) => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'editions', '2022'), { recursive: true });
    writeFileSync(join(workspace, 'editions', '2022', 'manifest.json'), text);
    expect(readEarlier(workspace).findings.map(({ code }) => code)).toEqual(['edition-unreadable']);
  });

  it('reports a seal that names no edition, or holds what cannot be read, as unreadable', async () => {
    const workspace = temporaryFolder();
    const folder = join(workspace, 'editions', '2022');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'manifest.json'), '{"generator":"sozialraum","files":[]}');
    writeFileSync(join(folder, 'quantities.json'), QUANTITIES);
    const codes = () => readEarlier(workspace).findings.map(({ code }) => code);
    expect(codes()).toEqual(['edition-unreadable']);
    const edition = '{"id":"2022","version":1,"date":"2022-06-01"}';
    writeFileSync(join(folder, 'manifest.json'), `{"generator":"sozialraum","edition":${edition},"files":[]}`);
    expect(codes()).toEqual(['edition-altered']);
    symlinkSync('nowhere', join(folder, 'a'));
    expect(codes()).toEqual(['edition-unreadable']);
  });

  it('does not take editions that it cannot look into for none', () => {
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, 'editions'), '');
    expect(() => readEarlier(workspace)).toThrow(/file-unreadable/);
  });
});
