import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeParquet } from '../../src/formats/write-parquet.ts';
import { jsonLines, runCli } from '../cli-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { tinyWorkspace } from '../tiny-workspace.ts';
import { bytesOf } from '../unit/verify/publication.ts';

/** Counts below the minimum of 100 everywhere; sums are shown. */
const benefits = (area: number, year: number): number => 90 - area * 3 - (year - 2020) * 2;
const OPTIONS = { minimumCount: 100, benefits };

/** The hidden count of the first area at the newest period, and its share of 1,012 people. */
const COUNT = benefits(0, 2021);
const SHARE = (100 * COUNT) / 1012;
const PERIOD = '2021-12-31';

let out = '';
const read = (path: string): Buffer => readFileSync(join(out, path));
const text = (path: string): string => read(path).toString('utf8');

/** Changes the text of a file. */
function change(path: string, how: (before: string) => string): void {
  const after = how(text(path));
  expect(after, path).not.toBe(text(path));
  writeFileSync(join(out, path), after);
}

/** Each file with a change after the build that makes it tell the hidden count: a switch of this test alone. */
const LEAKS: Readonly<Record<string, () => void | Promise<void>>> = {
  'data/observations.csv': () =>
    change('data/observations.csv', (table) =>
      table.replace(
        `raum,A 1,sozialraum,${PERIOD},leistung,,%,,hidden,,`,
        `raum,A 1,sozialraum,${PERIOD},leistung,,%,,hidden,${COUNT},`,
      ),
    ),
  'data/observations-de.csv': () =>
    change('data/observations-de.csv', (table) =>
      table.replace(
        `raum;A 1;sozialraum;${PERIOD};leistung;;%;;hidden;;`,
        `raum;A 1;sozialraum;${PERIOD};leistung;;%;;hidden;${COUNT};`,
      ),
    ),
  'data/observations.xlsx': () => {
    const path = 'data/observations.xlsx';
    const parts = unzipSync(read(path));
    const lines = text('data/observations.csv').split('\n');
    const row = lines.findIndex((line) => line.startsWith(`raum,A 1,sozialraum,${PERIOD},leistung,`)) + 1;
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const told = sheet.replace(`<c r="K${row}"`, `<c r="J${row}"><v>${COUNT}</v></c><c r="K${row}"`);
    expect(told).not.toBe(sheet);
    writeFileSync(join(out, path), zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(told) }));
  },
  'data/observations.parquet': async () => {
    const path = 'data/observations.parquet';
    const bytes = read(path);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file, compressors });
    const row = rows.find(
      (found) => found.area_code === 'A 1' && found.period === PERIOD && found.series === 'leistung',
    );
    row!.numerator = COUNT;
    const columns = Object.keys(rows[0]!).map((name) => {
      const isNumber = ['value', 'numerator', 'denominator', 'lower', 'upper', 'rank'].includes(name);
      return {
        name,
        kind: isNumber ? 'number' : 'text',
        at: (index: number) => (rows[index]![name] ?? null) as never,
      } as const;
    });
    writeFileSync(join(out, path), bytesOf(writeParquet({ rowCount: rows.length, columns })));
  },
  'data/jsonstat/leistung.json': () =>
    change('data/jsonstat/leistung.json', (json) => {
      const dataSet = JSON.parse(json) as {
        value: (number | null)[];
        dimension: Record<string, { category: { index: string[] | Record<string, number> } }>;
      };
      const codes = (id: string): string[] => {
        const { index } = dataSet.dimension[id]!.category;
        return Array.isArray(index) ? index : Object.keys(index);
      };
      const position = codes('area').indexOf('A 1') * codes('period').length + codes('period').indexOf(PERIOD);
      return JSON.stringify({ ...dataSet, value: Object.assign([...dataSet.value], { [position]: SHARE }) });
    }),
  'data/areas.geojson': () =>
    change('data/areas.geojson', (json) =>
      json.replace('"code":"A 1",', `"code":"A 1","leistung_numerator":${COUNT},`),
    ),
  'data/atlas/raum-sozialraum/leistung.js': () =>
    change('data/atlas/raum-sozialraum/leistung.js', (script) =>
      script.replaceAll('"numerators":[null', `"numerators":[${COUNT}`),
    ),
  'data/atlas/areas/raum-sozialraum/a-1.js': () =>
    change('data/atlas/areas/raum-sozialraum/a-1.js', (script) =>
      script.replace(/("leistung":\[.*?\["2021-12-31",)null/, `$1${SHARE.toFixed(4)}`),
    ),
  'indikator/leistung.html': () =>
    change('indikator/leistung.html', (page) =>
      page.replace(
        new RegExp(
          `(data-series="leistung" data-area="raum/A 1" data-period="${PERIOD}" data-measure="numerator" data-value=")"`,
        ),
        `$1${COUNT}"`,
      ),
    ),
  'en/indicator/leistung.html': () =>
    change('en/indicator/leistung.html', (page) => page.replace(/(<title>A 1 [^<]*: )[^<]*/, '$18.7 per cent')),
};

describe('sozialraum attack', () => {
  let secretsPath = '';
  beforeAll(async () => {
    const made = tinyWorkspace(OPTIONS);
    out = made.out;
    const built = await runCli('build', made.workspace, '--out', out);
    expect(built.exitCode, built.out + built.error).toBe(0);
    secretsPath = join(made.workspace, 'private', 'draft', 'protection-secrets.json');
  });

  const attacked = async (...more: string[]) => jsonLines(await runCli('attack', out, '--json', ...more));
  const codesOf = (lines: Awaited<ReturnType<typeof attacked>>): string[] =>
    lines.filter(({ event }) => event === 'finding').map(({ code, file }) => `${code} ${file}`);

  it('finds nothing in a build whose hidden counts could be large enough', async () => {
    const lines = await attacked();
    expect(codesOf(lines)).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ event: 'end', ok: true, exitCode: 0 });
    expect(lines.at(-1)!.counts).toBeGreaterThan(0);
  });

  it('reads the report of a build as well, and names one that it cannot read', async () => {
    const made = tinyWorkspace(OPTIONS);
    appendFileSync(join(made.workspace, 'sozialraum.yaml'), '\npublish: { documents: [report] }\n');
    const built = jsonLines(await runCli('build', made.workspace, '--out', made.out, '--json'));
    expect(codesOf(built).filter((told) => told.startsWith('attack-'))).toEqual([]);
    expect(built.at(-1)).toMatchObject({ event: 'end', ok: true });
    expect(codesOf(jsonLines(await runCli('attack', made.out, '--json')))).toEqual([]);
    writeFileSync(join(made.out, 'bericht.pdf'), '%PDF-1.7\n');
    const cutOff = jsonLines(await runCli('attack', made.out, '--json'));
    expect(codesOf(cutOff).filter((told) => told.endsWith(' bericht.pdf'))).not.toEqual([]);
    expect(cutOff.at(-1)).toMatchObject({ ok: false, exitCode: 1 });
  });

  it('judges by what the office knows where it is told', async () => {
    const secrets = JSON.parse(readFileSync(secretsPath, 'utf8')) as { secrets: { requiredWidth: number }[] };
    const strict = join(out, '..', 'strict.json');
    writeFileSync(
      strict,
      JSON.stringify({ secrets: secrets.secrets.map((secret) => ({ ...secret, requiredWidth: 999_999 })) }),
    );
    expect(codesOf(await attacked('--secrets', strict))).toContain('attack-count-narrow data/observations.csv');
    writeFileSync(strict, '{');
    expect(codesOf(await attacked('--secrets', strict))).toEqual([`attack-file-damaged ${strict}`]);
  });

  it.each(Object.entries(LEAKS))('finds a hidden count that %s alone tells', async (path, leak) => {
    const before = read(path);
    try {
      await leak();
      const lines = await attacked();
      expect(lines.at(-1)).toMatchObject({ ok: false, exitCode: 1 });
      expect(codesOf(lines)).toContain(`attack-figure-shown ${path}`);
    } finally {
      writeFileSync(join(out, path), before);
    }
  });

  it('says what it found, and what to do, in both languages', async () => {
    const path = 'indikator/leistung.html';
    const before = read(path);
    await LEAKS[path]!();
    const german = await runCli('attack', out);
    expect(german.exitCode).toBe(1);
    expect(german.out).toContain('attack-figure-shown  indikator/leistung.html');
    expect(german.out).toMatch(/„leistung“ \(2021-12-31\) im Gebiet „A 1“/);
    expect(german.out).toContain('nicht sicher');
    expect((await runCli('attack', out, '--lang', 'en')).out).toContain('must not go out');
    writeFileSync(join(out, path), before);
  });

  it('never calls half a publication safe', async () => {
    const path = 'data/formulas.json';
    const before = read(path);
    rmSync(join(out, path));
    const lines = await attacked();
    expect(lines.at(-1)).toMatchObject({ ok: false, exitCode: 1 });
    expect(codesOf(lines)).toContain(`attack-file-damaged ${path}`);
    writeFileSync(join(out, path), before);
  });

  it('never calls an empty folder safe, nor one that is no publication', async () => {
    const folder = temporaryFolder();
    const ended = async () => jsonLines(await runCli('attack', folder, '--json'));
    expect((await ended()).at(-1)).toMatchObject({ ok: false, exitCode: 1 });
    writeFileSync(join(folder, 'index.html'), '<!DOCTYPE html><html lang="de"><body>Guten Tag</body></html>');
    const lines = await ended();
    expect(lines.at(-1)).toMatchObject({ ok: false, exitCode: 1 });
    expect(codesOf(lines)).toContain('attack-file-damaged data/observations.csv');
  });

  it('never calls a publication safe of which a file lost its last line', async () => {
    const path = 'data/observations.csv';
    const before = read(path);
    writeFileSync(join(out, path), before.subarray(0, before.lastIndexOf(10, before.length - 2) + 1));
    const lines = await attacked();
    expect(lines.at(-1)).toMatchObject({ ok: false, exitCode: 1 });
    expect(codesOf(lines)).toContain(`attack-file-damaged ${path}`);
    writeFileSync(join(out, path), before);
  });
});
