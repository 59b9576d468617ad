import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/platform/publication/published-folder.ts';
import { jsonLines, runCli } from '../cli-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { tinyFiles, writeTree } from '../tiny-workspace.ts';

type Files = Record<string, string>;

const replace = (files: Files, path: string, [from, to]: readonly [string, string]): void => {
  expect(files[path]).toContain(from);
  files[path] = files[path]!.replace(from, to);
};

const WITH_PROFILE = (profile: string) =>
  ['protection: { minimumCount: 3 }', `protection: { profile: ${profile} }`] as const;

/** Builds the tiny workspace after a change of its files. */
async function build(change: (files: Files) => void) {
  const folder = temporaryFolder();
  const files = tinyFiles({ benefits: (area, year) => [2, 13, 48, 101][area]! + year - 2020 });
  change(files);
  writeTree(join(folder, 'amt'), files);
  const result = await runCli('build', join(folder, 'amt'), '--out', join(folder, 'out'), '--json');
  return { lines: jsonLines(result), exitCode: result.exitCode, out: join(folder, 'out') };
}

/** Rows of the open data as records. */
function observations(out: string): Record<string, string>[] {
  const [head = '', ...rows] = readFileSync(join(out, 'data/observations.csv'), 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

const numeratorsOf = (out: string): (string | undefined)[] =>
  observations(out)
    .filter(({ series, period }) => series === 'leistung' && period === '2021-12-31')
    .map(({ numerator }) => numerator);

describe('a workspace that rounds', () => {
  it('publishes multiples of five everywhere, and every page says so', async () => {
    const { exitCode, out } = await build((files) => replace(files, 'sozialraum.yaml', WITH_PROFILE('rounding-5')));
    expect(exitCode).toBe(0);
    const numbers = observations(out).flatMap(({ numerator, denominator }) => [numerator, denominator]);
    expect(numbers.filter((text) => text !== '' && Number(text) % 5 !== 0)).toEqual([]);
    // 3, 14, 49 and 102 in the areas of 2021; 17 and 151 in the municipalities, 168 in all
    expect(numeratorsOf(out).sort()).toEqual(['100', '15', '15', '150', '170', '5', '50'].sort());
    expect(readFileSync(join(out, 'data/README.md'), 'utf8')).toContain('auf Vielfache von 5 gerundet');
    const pages = filesBelow(out).filter((path) => /^(en\/)?[^/]*\/?.*\.html$/.test(path));
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages.filter((path) => readFileSync(join(out, path), 'utf8').includes('site-foot')))
      expect(readFileSync(join(out, page), 'utf8'), page).toMatch(
        /auf Vielfache von 5 gerundet|rounded to multiples of 5/,
      );
  });
});

describe('a workspace that rounds what its sums tell', () => {
  it('is refused: the town shows 5, and each of its two areas 0', async () => {
    const few = tinyFiles({ benefits: (area) => [1, 2, 48, 101][area]! });
    const change =
      (profile: string) =>
      (files: Files): void => {
        Object.assign(files, few);
        replace(files, 'sozialraum.yaml', WITH_PROFILE(profile));
      };
    const { exitCode, lines } = await build(change('rounding-5'));
    expect(exitCode).toBe(1);
    const told = lines.filter(({ code }) => code === 'attack-rounding-undone');
    expect(told.map(({ areaCode }) => areaCode)).toContain('A 1');
    // rounded so that sums hold nobody can tell
    expect((await build(change('controlled-rounding-5'))).exitCode).toBe(0);
  });
});

describe('a workspace that rounds and keeps its sums', () => {
  it('publishes multiples that add up on every level', async () => {
    const { exitCode, out } = await build((files) =>
      replace(files, 'sozialraum.yaml', WITH_PROFILE('controlled-rounding-5')),
    );
    expect(exitCode).toBe(0);
    const rows = observations(out).filter(({ series, period }) => series === 'leistung' && period === '2021-12-31');
    const at = (code: string): number => Number(rows.find((row) => row.area_code === code)?.numerator);
    expect(at('A') + at('B')).toBe(at('K'));
    expect(at('A 1') + at('A 2')).toBe(at('A'));
    expect(at('B 1') + at('B 2')).toBe(at('B'));
    for (const { numerator } of rows) expect(Number(numerator) % 5).toBe(0);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Teile ergeben das Ganze');
  });
});

describe('a workspace that adds noise', () => {
  const withKeys = (files: Files): void => {
    replace(files, 'sozialraum.yaml', WITH_PROFILE('census'));
    const mapping = 'sources/register.yaml';
    replace(files, mapping, [
      'deliveries:',
      'companions: { residents: { recordKeys: resident_keys }, benefits: { recordKeys: benefit_keys } }\ndeliveries:',
    ]);
    files[mapping] +=
      '      - { column: Schlüssel B, series: resident_keys }\n      - { column: Schlüssel M, series: benefit_keys }\n';
    const [head, ...rows] = files['sources/zahlen.csv']!.trim().split('\r\n');
    const keyed = rows.map((row, index) => `${row};${(index + 3) * 1_234_567_891};${(index + 5) * 987_654_321}`);
    files['sources/zahlen.csv'] = `${[`${head};Schlüssel B;Schlüssel M`, ...keyed].join('\r\n')}\r\n`;
  };

  it('publishes no exact small count, no key, and says so', async () => {
    const { exitCode, out, lines } = await build(withKeys);
    expect(lines.filter(({ event, severity }) => event === 'finding' && severity !== 'note')).toEqual([]);
    expect(exitCode).toBe(0);
    const numerators = numeratorsOf(out);
    expect(numerators).toHaveLength(7);
    for (const text of numerators) expect(['1', '2']).not.toContain(text);
    expect(numerators).not.toEqual(['168', '17', '3', '14', '151', '49', '102']);
    const everything = filesBelow(out)
      .filter((path) => /\.(html|csv|json)$/.test(path))
      .map((path) => readFileSync(join(out, path), 'utf8'))
      .join();
    expect(everything).not.toContain('_keys');
    expect(everything).not.toContain(String(3 * 1_234_567_891));
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Cell-Key-Verfahren');
  });

  it('takes the noise of the office where it has its own, and refuses one that is none', async () => {
    const ownNoise =
      (table: string) =>
      (files: Files): void => {
        withKeys(files);
        replace(files, 'sozialraum.yaml', ['profile: census', 'profile: census, noiseTable: noise.csv']);
        files['noise.csv'] = `count;noise;probability\n0;0;1\n${table}`;
      };
    const { out, exitCode } = await build(ownNoise('1;5;1\n'));
    expect(exitCode).toBe(0);
    expect(
      numeratorsOf(out)
        .map(Number)
        .sort((one, other) => one - other),
    ).toEqual([8, 19, 22, 54, 107, 156, 173]);
    const refused = await build(ownNoise('1;5;0,5\n'));
    expect(refused.exitCode).toBe(1);
    expect(refused.lines).toContainEqual(expect.objectContaining({ code: 'source-table-value', severity: 'error' }));
  });

  it('hides what has no keys and says that they are missing', async () => {
    const { lines, out } = await build((files) => replace(files, 'sozialraum.yaml', WITH_PROFILE('census')));
    expect(lines).toContainEqual(expect.objectContaining({ code: 'source-without-keys', severity: 'warning' }));
    expect(new Set(numeratorsOf(out))).toEqual(new Set(['']));
  });
});

describe('a workspace with two methods on the same counts', () => {
  it('is refused before anything is published', async () => {
    const { exitCode, lines } = await build((files) => {
      const second = files['sources/register.yaml']!.replace('source: register', 'source: office')
        .replace('file: zahlen.csv', 'file: mehr.csv')
        .replace('series: benefits', 'series: more_benefits')
        .replace(
          '      - { column: Bevölkerung, series: residents }\n',
          '      - { column: Bevölkerung, series: other }\n',
        )
        .replace('deliveries:', 'protection: { profile: rounding-10 }\ndeliveries:');
      files['sources/office.yaml'] = second;
      files['sources/mehr.csv'] = files['sources/zahlen.csv']!;
      replace(files, 'catalogue/indicators.csv', [';benefits;residents;', ';benefits + more_benefits;residents;']);
    });
    expect(exitCode).toBe(1);
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'finding', code: 'source-profiles-mixed', severity: 'error' }),
    );
  });
});

describe('a workspace that changes its method between editions', () => {
  it('is refused: what was rounded to 0 and is hidden today are one or two people', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const [workspace, out] = [join(folder, 'amt'), join(folder, 'out')];
    const files = tinyFiles({ benefits: (area, year) => [2, 13, 48, 101][area]! + year - 2020 });
    replace(files, 'sozialraum.yaml', WITH_PROFILE('rounding-5'));
    writeTree(workspace, files);
    expect((await runCli('release', workspace, '--out', out)).exitCode).toBe(0);
    replace(files, 'sozialraum.yaml', ['profile: rounding-5', 'minimumCount: 3']);
    writeTree(workspace, files);
    const result = await runCli('release', workspace, '--correction', '--out', out, '--json');
    expect(result.exitCode).toBe(1);
    expect(jsonLines(result)).toContainEqual(
      expect.objectContaining({ event: 'finding', code: 'source-profile-changed', severity: 'error' }),
    );
  });
});
