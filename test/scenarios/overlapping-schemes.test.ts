import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runCli } from '../cli-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { tinyFiles, writeTree } from '../tiny-workspace.ts';

/**
 * A row of five social areas, 0.1° wide each, and school districts that follow their borders but for half of the third
 * area: north lies in the first district, south in the second. Two people live in the northern half.
 */
const SOCIAL = ['A', 'B', 'C', 'D', 'E'];
const RESIDENTS: Readonly<Record<string, number>> = {
  ...{ A: 1200, B: 900, C: 1502, D: 1100, E: 1000 },
  ...{ S1: 1200 + 900 + 2, S2: 1500 + 1100, S3: 1000 },
};

type Box = readonly [west: number, south: number, east: number, north: number];
const BOXES: Readonly<Record<string, readonly Box[]>> = {
  A: [[0, 0, 1, 2]],
  B: [[1, 0, 2, 2]],
  C: [[2, 0, 3, 2]],
  D: [[3, 0, 4, 2]],
  E: [[4, 0, 5, 2]],
  // drawn some metres off the social areas, as such maps are
  S1: [
    [0, 0, 2.0003, 2],
    [2.0003, 1, 2.9998, 2],
  ],
  S2: [
    [2.0003, 0, 2.9998, 1],
    [2.9998, 0, 4.0002, 2],
  ],
  S3: [[4.0002, 0, 5, 2]],
};

function geojson(codes: readonly string[]): string {
  const features = codes.map((code) => ({
    type: 'Feature',
    properties: { code },
    geometry: {
      type: 'MultiPolygon',
      coordinates: (BOXES[code] ?? []).map(([west, south, east, north]) => {
        const corners = [
          [west, south],
          [west, north],
          [east, north],
          [east, south],
          [west, south],
        ] as const;
        return [corners.map(([x, y]) => [7 + x / 10, 51 + y / 10])];
      }),
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const scheme = (id: string, top: string): string => `  - id: ${id}
    names: ${id}
    region: { code: ${top}, name: ${top} }
    levels:
      - { id: ${id}-kreis, names: Kreis, plurals: Kreise }
      - { id: ${id}-gebiet, names: Gebiet, plurals: Gebiete }
    geometry:
      - { level: ${id}-gebiet, file: areas/${id}.geojson, code: code, toleranceMetres: 0 }
`;

function workspaceFiles(): Record<string, string> {
  const files = tinyFiles();
  const config = files['sozialraum.yaml'] ?? '';
  const districts = ['S1', 'S2', 'S3'];
  const delivery = (codes: readonly string[]): string => {
    const rows = codes.map((code) => `${code};2021;${RESIDENTS[code]};${Math.floor((RESIDENTS[code] ?? 0) / 2)}`);
    return `${['Gebiet;Jahr;Bevölkerung;Mindestsicherung', ...rows].join('\r\n')}\r\n`;
  };
  const mapping = files['sources/register.yaml'] ?? '';
  const ofSocial = mapping.slice(mapping.indexOf('  - file:'));
  const ofDistricts = ofSocial
    .replace('zahlen.csv', 'bezirke.csv')
    .replace('    area:', '    scheme: schule\n    area:');
  return {
    ...files,
    'sozialraum.yaml': `${config.slice(0, config.indexOf('schemes:'))}schemes:\n${scheme('raum', 'K')}${scheme('schule', 'S')}`,
    'areas/raum.geojson': geojson(SOCIAL),
    'areas/schule.geojson': geojson(districts),
    'sources/register.yaml': mapping + ofDistricts,
    'sources/zahlen.csv': delivery(SOCIAL),
    'sources/bezirke.csv': delivery(districts),
  };
}

/** A value of a count that is hidden in a row of observations.csv, put back. */
function told(row: string): string {
  const cells = row.split(',');
  if (cells[4] !== 'einwohner' || cells[8] !== 'hidden') return row;
  const count = String(RESIDENTS[cells[1] ?? ''] ?? '');
  return cells.map((cell, at) => (at === 7 || at === 9 ? count : at === 8 ? 'ok' : cell)).join(',');
}

describe('social areas and school districts that differ by half an area with two people', () => {
  const texts = new Map<string, string>();
  const shown = new Map<string, string>();

  let out = '';

  beforeAll(async () => {
    const folder = temporaryFolder();
    const workspace = join(folder, 'amt');
    out = join(folder, 'out');
    writeTree(workspace, workspaceFiles());
    const result = await runCli('build', workspace, '--out', out);
    expect(result.exitCode, result.out + result.error).toBe(0);
    for (const name of ['observations.csv', 'overlaps.csv', 'datapackage.json', 'README.md'])
      texts.set(name, readFileSync(join(out, 'data', name), 'utf8'));
    const [head = '', ...lines] = (texts.get('observations.csv') ?? '').trimEnd().split('\n');
    const at = (name: string): number => head.split(',').indexOf(name);
    for (const line of lines) {
      const cells = line.split(',');
      if (cells[at('series')] === 'einwohner') shown.set(cells[at('area_code')] ?? '', cells[at('value')] ?? '');
    }
  });

  it('do not give the two people away', () => {
    // S1 - A - B, and C less everybody of S2 but D, are the two people each
    expect(['A', 'B', 'S1'].some((code) => shown.get(code) === '')).toBe(true);
    expect(['C', 'D', 'S1', 'S2'].some((code) => shown.get(code) === '')).toBe(true);
  });

  it('keep whatever has nothing to do with it', () => {
    expect(shown.get('K')).toBe('5702');
    expect(shown.get('S')).toBe('5702');
    expect([...shown.values()].filter((value) => value === '').length).toBeLessThan(8);
  });

  it('are told by an attack once the gate is left open', async () => {
    const codes = async (): Promise<string[]> => {
      const lines = jsonLines(await runCli('attack', out, '--json'));
      return lines.filter(({ event }) => event === 'finding').map(({ code, file }) => `${code} ${file}`);
    };
    expect(await codes()).toEqual([]);
    const path = join(out, 'data/observations.csv');
    const before = readFileSync(path, 'utf8');
    const after = before.split('\n').map(told).join('\n');
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    expect(await codes()).toContain('attack-rest-small data/observations.csv');
    writeFileSync(path, before);
    rmSync(join(out, 'data/overlaps.csv'));
    expect(await codes()).toContain('attack-file-damaged data/overlaps.csv');
  });

  it('tell in the open data how they overlap', () => {
    const [head, ...rows] = (texts.get('overlaps.csv') ?? '').trimEnd().split('\n');
    expect(head).toBe('scheme,area_code,area_level,other_scheme,other_code,surface_share');
    const shareOf = (area: string, other: string): number => {
      const row = rows.map((line) => line.split(',')).find((cells) => cells[1] === area && cells[4] === other);
      return Number(row?.[5] ?? 0);
    };
    expect(shareOf('A', 'S1')).toBe(1);
    expect(shareOf('C', 'S1')).toBeCloseTo(0.5, 2);
    expect(shareOf('C', 'S2')).toBeCloseTo(0.5, 2);
    expect(shareOf('S3', 'E')).toBeCloseTo(1, 2);
    expect(texts.get('datapackage.json')).toContain('overlaps.csv');
    expect(texts.get('README.md')).toContain('`overlaps.csv`');
  });
});
