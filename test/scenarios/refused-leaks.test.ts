import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/platform/publication/published-folder.ts';
import { jsonLines, runCli, runLeakyCli } from '../cli-process.ts';
import type { Leak } from '../leaky-program.ts';
import { type TinyOptions, tinyWorkspace } from '../tiny-workspace.ts';

const GATE = '/src/protect/protect.ts';
const FURTHER_CELLS = '/src/protect/further-cells.ts';
/** Gates that hide too little: nothing but what a rule names, nothing for the sake of earlier editions or of insiders. */
const ONLY_SMALL: readonly Leak[] = [
  { module: FURTHER_CELLS, from: '  intervals.run();\n', to: '' },
  { module: FURTHER_CELLS, from: '  suppression.run();\n', to: '' },
];
const FORGETFUL: readonly Leak[] = [
  { module: GATE, from: 'const earlier = options.earlier.', to: 'const earlier = [].' },
];
const BLIND_TO_INSIDERS: readonly Leak[] = [
  { module: GATE, from: 'options.reader ?? EVERY_READER', to: '{ ...EVERY_READER, isInsider: false }' },
];
/** An attack that never looks at earlier editions. */
const WITHOUT_EARLIER: Leak = {
  module: '/src/cli/publish-edition.ts',
  from: 'const earlier = earlierSites.map(',
  to: 'const earlier = [].map(',
};
/** An attack that is told nothing, as in programs before. */
const WITHOUT_SECRETS: Leak = { module: '/src/cli/publish-edition.ts', from: 'earlier, secrets,', to: 'earlier,' };

interface Line {
  readonly event: string;
  readonly code?: string;
  readonly severity?: string;
  readonly areaCode?: string;
}

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, path).not.toBe(before);
  writeFileSync(path, after);
}

/** What stands in a folder: names and bytes. */
const contentOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'base64')]));

const attacksIn = (run: Awaited<ReturnType<typeof runCli>>): string[] =>
  (jsonLines(run) as unknown as Line[])
    .filter(({ code }) => code?.startsWith('attack-'))
    .map(({ code, severity, areaCode }) => `${severity} ${code} ${areaCode}`);

/** The tiny workspace, and ways to run commands on it. */
function office(wishes: Partial<TinyOptions>) {
  const { workspace, out } = tinyWorkspace(wishes);
  const lineOf = (command: string): string[] => [command, workspace, '--out', out, '--json'];
  return {
    out,
    path: (...parts: string[]): string => join(workspace, ...parts),
    run: (command: 'build' | 'release') => runCli(...lineOf(command)),
    runLeaky: (leaks: readonly Leak[], command: 'build' | 'release') => runLeakyCli(leaks, ...lineOf(command)),
  };
}

describe('a build whose figures give away a hidden one', () => {
  // each count has digits of its own, and those of the first area are below the minimum
  const COUNTS = [7_391, 48_013, 52_609, 61_127];
  const options = {
    minimumCount: 10_000,
    residents: (area: number) => 800_000 + area * 41_321,
    benefits: (area: number) => COUNTS[area]!,
  };

  it('is refused, and the last edition stays as it was', async () => {
    const { out, path, run, runLeaky } = office(options);
    expect(await run('build')).toMatchObject({ exitCode: 0 });
    const before = contentOf(out);
    for (const command of ['build', 'release'] as const) {
      const refused = await runLeaky(ONLY_SMALL, command);
      expect(refused.exitCode, refused.out).toBe(1);
      expect(attacksIn(refused)).toContain('error attack-count-exact A 1');
      expect(contentOf(out)).toEqual(before);
      expect(readdirSync(dirname(out)).sort()).toEqual(['amt', 'out']);
      expect(existsSync(path('editions'))).toBe(false);
      // what is printed may be passed on
      expect(refused.out + refused.error).not.toMatch(/7[.,]?391/);
      expect(readFileSync(path('private', 'draft', 'findings.json'), 'utf8')).toMatch(/"lower": 7391\b/);
    }
    expect(await run('build')).toMatchObject({ exitCode: 0 });
  });
});

describe('a build that gives a figure away together with an earlier edition', () => {
  const WOMEN = [38, 60, 70, 80];
  const MEN = [2, 25, 30, 35];

  /** A workspace that counts women alone. */
  function ofWomen() {
    const made = office({ benefits: (area) => WOMEN[area]! + MEN[area]! });
    edit(made.path('sources', 'zahlen.csv'), (text) =>
      text
        .split('\r\n')
        .map((row, at) => (row === '' ? row : `${row};${at === 0 ? 'Frauen' : WOMEN[(at - 1) % WOMEN.length]}`))
        .join('\r\n'),
    );
    edit(
      made.path('sources', 'register.yaml'),
      (text) => `${text}      - { column: Frauen, series: benefits, group: sex f }\n`,
    );
    edit(made.path('catalogue', 'indices.csv'), (text) => text.slice(0, text.indexOf('\n') + 1));
    edit(made.path('catalogue', 'indicators.csv'), (text) =>
      text.replace(
        /leistung;.*/,
        'frauen;Frauen mit Mindestsicherung;Women with income support;soziooekonomie;count;"sum(benefits, sex = f)";;1;persons;0;neutral;yes',
      ),
    );
    return made;
  }

  /** The next edition counts everybody, and women no more. */
  function nextEdition({ path }: ReturnType<typeof office>): void {
    edit(path('sozialraum.yaml'), (text) =>
      text.replace('id: "2021"', 'id: "2022"').replace('date: 2022-06-01', 'date: 2023-06-01'),
    );
    edit(path('catalogue', 'indicators.csv'), (text) =>
      text.replace(
        /frauen;.*/,
        'alle;Menschen mit Mindestsicherung;People with income support;soziooekonomie;count;benefits;;1;persons;0;neutral;yes',
      ),
    );
  }

  it('is refused where the gate forgot that edition; a gate that remembers lets both go out', async () => {
    const made = ofWomen();
    const released = await made.run('release');
    expect(released.exitCode, released.out).toBe(0);
    const [site, sealed] = [contentOf(made.out), contentOf(made.path('editions'))];
    nextEdition(made);
    const refused = await made.runLeaky(FORGETFUL, 'release');
    expect(refused.exitCode, refused.error).toBe(1);
    // 40 people less 38 women
    expect(attacksIn(refused)).toContain('error attack-difference-small A 1');
    expect(contentOf(made.out)).toEqual(site);
    expect(contentOf(made.path('editions'))).toEqual(sealed);
    const accepted = await made.run('release');
    expect(accepted.exitCode, accepted.out).toBe(0);
    expect(attacksIn(accepted)).toEqual([]);
    expect(readdirSync(made.path('editions')).sort()).toEqual(['2021', '2022']);
  });

  it('is found by whoever kept both editions, though neither tells anything alone', async () => {
    const made = ofWomen();
    expect(await made.run('release')).toMatchObject({ exitCode: 0 });
    nextEdition(made);
    const careless = await made.runLeaky([...FORGETFUL, WITHOUT_EARLIER], 'release');
    expect(careless.exitCode, careless.out).toBe(0);
    const [first, second] = ['2021', '2022'].map((id) => made.path('editions', id, 'site')) as [string, string];
    for (const site of [first, second]) expect(attacksIn(await runCli('attack', site, '--json'))).toEqual([]);
    const both = await runCli('attack', second, first, '--json');
    expect(both.exitCode).toBe(1);
    expect(attacksIn(both)).toContain('error attack-difference-small A 1');
    // what is out cannot be taken back: the next edition may go out, and says so
    edit(made.path('sozialraum.yaml'), (text) =>
      text.replace('id: "2022"', 'id: "2023"').replace('date: 2023-06-01', 'date: 2024-06-01'),
    );
    const next = await made.run('build');
    expect(next.exitCode, next.out).toBe(0);
    expect(new Set(attacksIn(next))).toEqual(new Set(['warning attack-already-public A 1']));
  });

  it('goes out with a warning where that edition alone tells it already', async () => {
    // 60 residents, of whom 56 receive support: 4 do not
    const made = office({
      residents: (area) => (area === 0 ? 60 : 1000 + area),
      benefits: (area) => (area === 0 ? 56 : 90 + area * 31),
    });
    expect(await made.run('release')).toMatchObject({ exitCode: 0 });
    edit(made.path('sozialraum.yaml'), (text) =>
      text.replace('minimumCount: 3', 'minimumCount: 5').replace('id: "2021"', 'id: "2022"'),
    );
    const accepted = await made.run('build');
    expect(accepted.exitCode, accepted.out).toBe(0);
    expect(attacksIn(accepted)).toContain('warning attack-already-public A 1');
    expect(attacksIn(accepted).filter((finding) => finding.startsWith('error'))).toEqual([]);
  });
});

describe('a build that gives a figure away to an insider', () => {
  // Ahausen has three cases: whoever is alone in A 2 knows that two live in A 1
  const insiders = () => {
    const made = office({ benefits: (area) => [2, 1, 50, 60][area]! });
    edit(made.path('sozialraum.yaml'), (text) =>
      text.replace('minimumCount: 3', 'minimumCount: 3, zerosPublishable: false'),
    );
    return made;
  };

  it('is refused, and nothing that is printed says who the insider is', async () => {
    const made = insiders();
    const refused = await made.runLeaky(BLIND_TO_INSIDERS, 'build');
    expect(refused.exitCode, refused.error).toBe(1);
    expect(attacksIn(refused)).toEqual(['error attack-insider A 1', 'error attack-insider A 1']);
    expect(refused.out).not.toContain('A 2');
    expect(readFileSync(made.path('private', 'draft', 'findings.json'), 'utf8')).toContain('"otherArea": "A 2"');
    expect(existsSync(made.out)).toBe(false);
    const accepted = await made.run('build');
    expect(accepted.exitCode, accepted.out).toBe(0);
    expect(attacksIn(accepted)).toEqual([]);
  });

  it('is found with secrets alone, and stops nothing once it has been released', async () => {
    const made = insiders();
    expect(await made.runLeaky([...BLIND_TO_INSIDERS, WITHOUT_SECRETS], 'release')).toMatchObject({ exitCode: 0 });
    expect(attacksIn(await runCli('attack', made.out, '--json'))).toEqual([]);
    const secrets = made.path('private', '2021', 'protection-secrets.json');
    expect(attacksIn(await runCli('attack', made.out, '--secrets', secrets, '--json'))).toContain(
      'error attack-insider A 1',
    );
    edit(made.path('sozialraum.yaml'), (text) => text.replace('id: "2021"', 'id: "2022"'));
    const next = await made.run('build');
    expect(next.exitCode, next.out).toBe(0);
    expect(new Set(attacksIn(next))).toEqual(new Set(['warning attack-already-public A 1']));
  });
});
