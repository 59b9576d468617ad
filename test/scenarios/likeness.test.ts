import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { STATUS } from '../../src/core/status.ts';
import { filesBelow } from '../../src/platform/publication/published-folder.ts';
import { runCli } from '../cli-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type HiddenTruth, likeWorkspace } from './like-workspace.ts';

/** Truths that agree in everything shown. What one hides by a rule another one hides for the sake of a third figure. */
const TRUTHS: Readonly<Record<string, HiddenTruth>> = {
  'one person and two': {
    counts: {
      visits: { A01: { 2021: 1 }, A02: { 2021: 9 } },
      visitors: { A01: { 2021: 1 } },
      checked: { A01: { 2021: 80 }, A03: { 2021: 2 } },
      taught: { A01: { 2021: 1 }, A02: { 2021: 14 } },
      young: { B01: { 2020: 2, 2021: 1 }, B02: { 2020: 10, 2021: 11 } },
      old: { B01: { 2020: 40, 2021: 41 }, B02: { 2020: 41, 2021: 40 } },
    },
  },
  'the same in the other area of each pair': {
    counts: {
      visits: { A01: { 2021: 9 }, A02: { 2021: 1 } },
      visitors: { A02: { 2021: 1 } },
      checked: { A01: { 2021: 2 }, A03: { 2021: 80 } },
      taught: { A01: { 2021: 0 }, A02: { 2021: 15 } },
      young: { B01: { 2020: 10, 2021: 11 }, B02: { 2020: 2, 2021: 1 } },
      old: { B01: { 2020: 32, 2021: 31 }, B02: { 2020: 49, 2021: 50 } },
    },
  },
  'few who make visits, and a figure that its source hides': {
    counts: {
      visits: { A01: { 2021: 5 }, A02: { 2021: 5 } },
      visitors: { A01: { 2021: 2 }, A02: { 2021: 4 } },
      checked: { A01: { 2021: 81 }, A03: { 2021: 1 } },
      taught: { A01: { 2021: 3 }, A02: { 2021: 12 } },
      young: { B01: { 2020: 1, 2021: 2 }, B02: { 2020: 11, 2021: 10 } },
      old: { B01: { 2020: 41, 2021: 40 }, B02: { 2020: 40, 2021: 41 } },
    },
    withheldBySource: 'checked A03 2021',
  },
};

interface Released {
  /** every published file, and every file of the sealed edition */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly log: string;
}

async function release(truth: HiddenTruth): Promise<Released> {
  const [workspace, out] = [join(temporaryFolder(), 'amt'), join(temporaryFolder(), 'out')];
  for (const [path, content] of Object.entries(likeWorkspace(truth))) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  const { exitCode, out: said, error } = await runCli('release', workspace, '--out', out);
  expect(exitCode, said + error).toBe(0);
  const files = new Map<string, Buffer>();
  for (const folder of [out, join(workspace, 'editions')])
    for (const path of filesBelow(folder)) files.set(path, readFileSync(join(folder, path)));
  const isLog = (path: string): boolean => path.includes('protection-log');
  const log = filesBelow(join(workspace, 'private')).find(isLog)!;
  return { files, log: readFileSync(join(workspace, 'private', log), 'utf8') };
}

describe('what is published', () => {
  const released: Released[] = [];
  const [first, ...others] = Object.keys(TRUTHS);

  beforeAll(async () => {
    for (const truth of Object.values(TRUTHS)) released.push(await release(truth));
  }, 600_000);

  it('is made of everything that an office can publish', () => {
    const endings = [...released[0]!.files.keys()].map((path) => path.slice(path.lastIndexOf('.') + 1));
    for (const ending of 'html js json csv xlsx parquet geojson gpkg jsonld ttl md pdf pptx docx'.split(' '))
      expect(endings).toContain(ending);
  });

  it('hides the same figures for other reasons, as the log tells the office', () => {
    const logs = released.map(({ log }) => log.replaceAll('\r', '').split('\n').filter(Boolean));
    expect(new Set(logs.map((rows) => rows.join('\n'))).size).toBe(logs.length);
    const [, swapped, other] = logs.map((rows) => rows.join('\n'));
    expect(swapped).not.toContain('contributors');
    for (const reason of ['contributors', 'delivered-hidden', 'minimum', 'secondary']) expect(other).toContain(reason);
  });

  it('calls a part of four public children hidden, be it none, one or three', () => {
    const textOf = (path: string): string => released[0]!.files.get(path)!.toString('utf8');
    const [head = '', ...rows] = textOf('data/observations.csv').trim().split(/\r?\n/);
    const names = head.split(',');
    const at = (code: string): Record<string, string> =>
      rows
        .map((row) => Object.fromEntries(row.split(',').map((cell, index) => [names[index]!, cell])))
        .find(
          (row) => row['area_code'] === code && row['series'] === 'lernfoerderung' && row['period'] === '2021-12-31',
        )!;
    const nothing = { value: '', numerator: '', lower: '', upper: '', rank: '', class: '' };
    for (const code of ['A01', 'A02']) expect(at(code)).toMatchObject({ status: 'hidden', ...nothing });
    expect(at('A01')).toMatchObject({ denominator: '4' });
    expect(at('A')).toMatchObject({ status: 'ok', numerator: '31' });
    expect(at('A03')['rank']).not.toBe('');
    // what other programs, the own area and the comparison read: neither nought nor missing
    const { value, status } = JSON.parse(textOf('data/jsonstat/lernfoerderung.json')) as {
      readonly value: readonly (number | null)[];
      readonly status: Readonly<Record<string, string>>;
    };
    const places = Object.keys(status).map(Number);
    expect(places).toHaveLength(2 * 5);
    for (const place of places) expect([value[place], status[place]]).toEqual([null, 'hidden']);
    for (const code of ['a01', 'a02'])
      expect(textOf(`data/atlas/areas/sozialraeume-sozialraum/${code}.js`)).toMatch(
        new RegExp(`"lernfoerderung":[^"]*(?:"[^"]*",null,null,null,${STATUS.hidden}\\],?\\[?){5}`),
      );
  });

  it.each(others.map((other, index) => [other, index + 1] as const))(
    `is the same, byte for byte, whether ${first} are behind it or %s`,
    (_other, index) => {
      const [one, another] = [released[0]!.files, released[index]!.files];
      expect([...another.keys()]).toEqual([...one.keys()]);
      expect([...one].flatMap(([path, bytes]) => (bytes.equals(another.get(path)!) ? [] : [path]))).toEqual([]);
    },
  );
});
