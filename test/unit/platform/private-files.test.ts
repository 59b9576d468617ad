import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckedTable, ProtectionLogEntry } from '../../../src/core/stages.ts';
import { writePrivateFiles } from '../../../src/platform/private-files.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const EMPTY = {
  findings: [],
  inputHashes: new Map(),
  config: null,
  protectionLog: null,
  protectionSecrets: null,
  checked: null,
  indexAudit: null,
};
const readText = (workspace: string, path: string): string => readFileSync(join(workspace, 'private', path), 'utf8');

describe('writePrivateFiles', () => {
  it('replaces what the last run left and nothing else', async () => {
    const workspace = temporaryFolder();
    const entry: ProtectionLogEntry = {
      areaCode: '=1',
      period: '2021',
      quantity: 'a"b',
      reason: 'minimum',
      detail: 'x;y',
    };
    await writePrivateFiles({
      ...EMPTY,
      workspace,
      name: '2022',
      inputHashes: new Map([
        ['b', '2'],
        ['a', '1'],
      ]),
    });
    await writePrivateFiles({ ...EMPTY, workspace, name: 'draft', protectionLog: [entry] });
    await writePrivateFiles({ ...EMPTY, workspace, name: 'draft', protectionLog: [entry, entry] });
    expect(readdirSync(join(workspace, 'private')).sort()).toEqual(['2022', 'draft']);
    const line = `"'=1";"2021";"a""b";"minimum";"x;y"\r\n`;
    expect(readText(workspace, 'draft/protection-log.csv')).toBe(
      `area_code;period;quantity;reason;detail\r\n${line}${line}`,
    );
    expect(readText(workspace, '2022/inputs.json')).toBe('{\n  "a": "1",\n  "b": "2"\n}\n');
  });

  it('writes what an attack may not find, one secret a line', async () => {
    const workspace = temporaryFolder();
    const rest = { indicator: 'i', part: 'numerator', scheme: 's', period: '2021' } as const;
    const secrets = [1, null].map((value) => ({ ...rest, area: 'A', value, minimumCount: 3, requiredWidth: 3 }));
    for (const given of [secrets, []]) {
      const rests = given.map(({ scheme, area, ...place }) => ({
        ...place,
        whole: [[scheme, area] as const],
        parts: [[scheme, 'B'] as const],
      }));
      const corrected = given.map((secret) => ({ ...rest, area: secret.area, value: 5 }));
      const protectionSecrets = { secrets: given, rests, corrected };
      await writePrivateFiles({ ...EMPTY, workspace, name: 'draft', protectionSecrets });
      const text = readText(workspace, 'draft/protection-secrets.json');
      expect(JSON.parse(text)).toEqual(protectionSecrets);
      expect(text.split('\n')).toHaveLength(3 * given.length + 5);
    }
  });

  it('tells where each value comes from, equal blocks once', async () => {
    const workspace = temporaryFolder();
    const slice = (series: string, channel: number) => ({
      series,
      group: '',
      period: '2021',
      origin: { channels: new Uint16Array([channel, 0]), rows: new Uint32Array([70_000, 0]) },
    });
    const slices = new Map([
      ['a', slice('a', 1)],
      ['b', slice('b', 2)],
    ]);
    const areas = {
      areas: [
        { scheme: 's', code: 'A' },
        { scheme: 's', code: 'B' },
      ],
    };
    const checked = { areas, channels: [], slices } as unknown as CheckedTable;
    await writePrivateFiles({ ...EMPTY, workspace, name: 'draft', checked });
    const index = JSON.parse(readText(workspace, 'draft/provenance.json')) as {
      slices: { channelsAt: number; rowsAt: number }[];
    };
    const bytes = readFileSync(join(workspace, 'private', 'draft', 'provenance.bin'));
    expect(index.slices.map(({ rowsAt }) => bytes.readUInt32LE(rowsAt))).toEqual([70_000, 70_000]);
    expect(index.slices.map(({ channelsAt }) => bytes.readUInt16LE(channelsAt))).toEqual([1, 2]);
    expect(bytes).toHaveLength(4 + 8 + 4);
  });
});
