import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/platform/publication/published-folder.ts';
import { runCli } from '../cli-process.ts';
import { TINY_CODES, tinyFiles, tinyWorkspace } from '../tiny-workspace.ts';

/** Counts below the threshold of 100,000, so that all of them must stay hidden; distinct in every digit that matters. */
const HIDDEN: readonly number[] = [73_913, 68_417, 59_231, 81_547, 74_929, 69_431, 58_237, 82_549];
const RESIDENTS = (area: number, year: number): number => 800_000 + area * 41_321 + (year - 2020) * 5_003;
const hiddenAt = (area: number, year: number): number => HIDDEN[(year - 2020) * TINY_CODES.length + area] ?? 0;
const OPTIONS = { minimumCount: 100_000, residents: RESIDENTS, benefits: hiddenAt };

/** What a file holds as text: packed formats are unpacked, so that nothing hides in them. */
async function textOf(path: string, bytes: Buffer): Promise<string> {
  if (path.endsWith('.xlsx'))
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  if (!path.endsWith('.parquet')) return bytes.toString('utf8');
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return JSON.stringify(await parquetReadObjects({ file, compressors }));
}

/** Ways to print a number: plain, with points, commas, blanks or narrow blanks between thousands. */
const printed = (value: number): string[] => {
  const [front, back] = [String(value).slice(0, -3), String(value).slice(-3)];
  return ['', '.', ',', ' ', '\u202f', '\u00a0', "'"].map((separator) => `${front}${separator}${back}`);
};

describe('what is published', () => {
  const texts = new Map<string, string>();
  let workspace = '';

  beforeAll(async () => {
    const made = tinyWorkspace(OPTIONS);
    workspace = made.workspace;
    const { exitCode, out, error } = await runCli('release', workspace, '--out', made.out);
    expect(exitCode, out + error).toBe(0);
    for (const path of filesBelow(made.out)) texts.set(path, await textOf(path, readFileSync(join(made.out, path))));
    // what later editions read is no place for a hidden figure either
    const sealed = join(workspace, 'editions', '2021');
    for (const path of filesBelow(sealed).filter((name) => !name.startsWith('site/')))
      texts.set(`sealed/${path}`, await textOf(path, readFileSync(join(sealed, path))));
  });

  const filesWith = (needle: string): string[] =>
    [...texts].filter(([, text]) => text.includes(needle)).map(([path]) => path);

  it('shows what may be shown, so that this test looks at the right place', () => {
    const shown = String(RESIDENTS(0, 2020));
    for (const path of [
      'data/observations.csv',
      'data/observations.xlsx',
      'data/observations.parquet',
      'sealed/table.parquet',
    ])
      expect(filesWith(shown), path).toContain(path);
    const unseen = [...texts.values()].some((text) => text.includes('geschützt'));
    expect(unseen).toBe(true);
  });

  it('holds no hidden count in any way of printing it', () => {
    for (const value of HIDDEN)
      for (const way of printed(value)) {
        // the digits of a sha256 may hold any number
        const number = new RegExp(`(?<![0-9a-f])${way.replace('.', '\\.')}(?![0-9a-f])`);
        const places = [...texts].filter(([, text]) => number.test(text)).map(([path]) => path);
        expect(places, `${value} as ${JSON.stringify(way)}`).toEqual([]);
      }
  });

  it('holds no rate of a hidden count and no remainder', () => {
    TINY_CODES.forEach((_code, area) => {
      for (const year of [2020, 2021]) {
        const rate = (100 * hiddenAt(area, year)) / RESIDENTS(area, year);
        expect(filesWith(String(rate).slice(0, 8)), `rate ${rate}`).toEqual([]);
        expect(filesWith(String(RESIDENTS(area, year) - hiddenAt(area, year)))).toEqual([]);
      }
    });
  });

  it('holds no hash of an input', () => {
    for (const [path, content] of Object.entries(tinyFiles(OPTIONS)))
      for (const algorithm of ['sha256', 'sha1', 'md5'] as const)
        for (const encoding of ['hex', 'base64'] as const) {
          const hash = createHash(algorithm).update(content).digest(encoding);
          // a sealed edition lists its copy of the office's texts; it stays in the workspace
          const places = filesWith(hash).filter((place) => !place.startsWith('sealed/'));
          expect(places, `${algorithm} of ${path}`).toEqual([]);
        }
  });

  it('holds no path of the building machine', () => {
    const traces = [workspace, tmpdir(), homedir(), process.cwd(), import.meta.dirname, 'sozialraum-test-'];
    if (hostname().length > 6) traces.push(hostname());
    for (const trace of traces.filter((text) => text.length > 3)) expect(filesWith(trace), trace).toEqual([]);
  });

  it('holds nothing of sources/ and private/', () => {
    // the method note names the option; what must not be there is a configuration that sets it
    const settings = ['minimumCount:', 'minimumCount"'];
    for (const trace of ['zahlen.csv', 'register.yaml', 'protection-log', 'provenance.', 'inputs.json', ...settings])
      expect(
        filesWith(trace).filter((path) => !path.startsWith('sealed/')),
        trace,
      ).toEqual([]);
  });
});
