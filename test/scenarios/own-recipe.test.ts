import { beforeAll, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/core/effects.ts';
import { buildEdition, publicationFiles } from '../../src/pipeline.ts';
import { memoryEffects } from '../memory-effects.ts';
import { replace } from './broken-workspace.ts';
import { CODES, goodWorkspace } from './good-workspace.ts';

/** Written by an office: from 1 to 100, income support twice as heavy, a low member not made up for by a high one. */
const RECIPE = `id: eigenes
names: Unser Lageindex
description: Nach Beschluss des Sozialausschusses.
highMeans: strain
screen: { minimumPopulation: null, minimumWeight: 1, reference: scored }
impute: { method: none }
treat: { method: none }
normalise: { method: min-max, from: 1, to: 100 }
base: fresh
weight: { method: declared }
aggregate: { method: geometric }
rescale: { method: none }
classify:
  method: rank-groups
  across: lower
  classes:
    - { id: ruhig, names: ruhig }
    - { id: angespannt, names: angespannt }
    - { id: vorrang, names: mit Vorrang }
`;

const textOf = ({ chunks }: OutputFile): string =>
  Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk as string))).toString('utf8');

/** Shares of income support and lengths of residence of 2021, from the figures as they were delivered. */
function delivered(): { support: number[]; stay: number[] } {
  const numbers = CODES.map((_, area) => {
    const base = 900 + area * 370;
    const residents = Math.round(base * 0.18) + 4 * (3 + area) + base + 4 * (5 + 2 * area);
    const people = 71 + area * 31 + 4 * 5;
    return { support: (100 * people) / residents, stay: Number((41.25 + area * 3.5 + 4 * 0.35).toFixed(2)) };
  });
  return { support: numbers.map(({ support }) => support), stay: numbers.map(({ stay }) => stay) };
}

const between = (values: readonly number[]) => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => 1 + (99 * (value - least)) / (most - least));
};

describe('a recipe that an office writes itself, beside a shipped one by its id', () => {
  let files: Map<string, OutputFile>;
  let methods: string;

  beforeAll(async () => {
    const workspace = goodWorkspace();
    workspace['catalogue/recipes/eigenes.yaml'] = RECIPE;
    // a delivered share says nothing of its cases: only published ones are shown
    replace(workspace, 'sources/benefits.yaml', [
      'symbolRule: ba',
      'symbolRule: ba\nalreadyPublic: amtliche Statistik',
    ]);
    replace(workspace, 'catalogue/indices.csv', [
      'belastung;Belastung;burden;leistung;1\n',
      'belastung;Belastung;burden;leistung;1\nlage;Lage;eigenes;leistung;2\nlage;;;dauer;1\n',
    ]);
    const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: '0.0.0' } as const;
    const { edition, findings } = await buildEdition(memoryEffects(workspace), options);
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    files = new Map([...publicationFiles(edition!.publication)].map((file) => [file.path, file]));
    methods = textOf(files.get('data/methods.json')!);
  });

  it('gives the index that the office means', () => {
    const lines = textOf(files.get('data/observations.csv')!).split('\n');
    const [columns = [], ...rows] = lines.map((line) => line.split(','));
    const at = (row: readonly string[], column: string) => row[columns.indexOf(column)];
    const { support, stay } = delivered();
    const [first, second] = [between(support), between(stay.map((value) => -value))];
    const wanted = first.map((score, area) => Math.exp((2 * Math.log(score) + Math.log(second[area]!)) / 3));
    const found = CODES.map((code) =>
      rows.find(
        (row) => at(row, 'series') === 'lage' && at(row, 'area_code') === code && at(row, 'period') === '2021-12-31',
      ),
    );
    const ranked = [...wanted].sort((one, other) => other - one);
    found.forEach((row, area) => {
      const group = ['vorrang', 'angespannt', 'ruhig'][Math.floor(ranked.indexOf(wanted[area]!) / 2)];
      expect(at(row!, 'class')).toBe(group);
      expect(Number(at(row!, 'value'))).toBeCloseTo(wanted[area]!, 6);
    });
  });

  it('is told on its page and in the log, step by step', () => {
    const page = textOf(files.get('index/lage.html')!);
    for (const words of ['Nach Beschluss des Sozialausschusses.', 'mit Vorrang', 'angespannt'])
      expect(page).toContain(words);
    const log = JSON.parse(methods) as { subject: string; choices: { rule?: string } }[];
    const rulesOf = (id: string) =>
      new Set(log.flatMap(({ subject, choices }) => (subject === id ? (choices.rule ?? []) : [])));
    expect([...rulesOf('lage')]).toEqual(['eigenes']);
    expect([...rulesOf('belastung')]).toEqual(['burden']);
  });
});
