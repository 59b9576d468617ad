import { parse } from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEdition, checkWorkspace, publicationFiles } from '../../src/pipeline.ts';
import { memoryEffects } from '../memory-effects.ts';
import { bytesOf } from '../unit/formats/reading.ts';
import { type Files, replace, textOf } from './broken-workspace.ts';
import { CODES, goodWorkspace } from './good-workspace.ts';

/** Codes and names that would be markup, formulas, paths or words of the language wherever somebody is careless. */
const EVIL: Readonly<Record<string, readonly [code: string, name: string]>> = {
  A01: ['=1+1', '<script>alert(1)</script>'],
  A02: ['__proto__', '=HYPERLINK("http://evil.example")'],
  A03: ['constructor', '+49 Straße'],
  B01: ['..', '@SUM(A1)'],
  B02: ['CON', '-2+3'],
  B03: ['<b>"x', '"><img src=x onerror=alert(2)>'],
};
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function evilWorkspace(): Files {
  const files: Files = goodWorkspace();
  for (const path of ['areas/areas.csv', 'sources/residents.csv', 'sources/benefits.csv']) {
    const lines = textOf(files, path).split(/\r?\n/);
    const edited = lines.map((line) => {
      const [own = '', second = '', ...rest] = line.split(';');
      const evil = EVIL[own];
      if (!evil) return line;
      return [quoted(evil[0]), path.startsWith('areas') ? quoted(evil[1]) : second, ...rest].join(';');
    });
    files[path] = edited.join('\n');
  }
  const shapes = textOf(files, 'areas/areas.geojson');
  files['areas/areas.geojson'] = shapes.replace(/"([AB]0\d)"/g, (_whole, own) => JSON.stringify(EVIL[own]?.[0]));
  replace(files, 'catalogue/indicators.csv', [
    'leistung;Mindestsicherung',
    'constructor;<b onclick=alert(3)>Mindest</b>',
  ]);
  replace(files, 'catalogue/indices.csv', [';leistung', ';constructor']);
  replace(files, 'sozialraum.yaml', ['Sozialatlas Probe', '"</title><script>alert(4)</script>"']);
  replace(files, 'sozialraum.yaml', ['name: Amt für Proben', 'name: "<img src=x onerror=alert(5)>"']);
  replace(files, 'sources/residents.yaml', ['publisher: Probekreis', `publisher: "=cmd|' /C calc'!A0"`]);
  files['texts/imprint.md'] = '<script>alert(7)</script> [x](javascript:alert(8)) ![y](https://evil.example/p.png)\n';
  return files;
}

describe('Hostile names', () => {
  const texts = new Map<string, string>();

  beforeAll(async () => {
    const effects = memoryEffects(evilWorkspace());
    const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: '0' } as const;
    const { edition, findings } = await buildEdition(effects, options);
    if (!edition) throw new Error(JSON.stringify(findings));
    for (const file of publicationFiles(edition.publication)) {
      texts.set(file.path, new TextDecoder().decode(bytesOf(file.chunks)));
    }
  });

  it('are published as the text they are: no page runs or fetches anything of them', () => {
    const pages = [...texts].filter(([path]) => /\.(html|svg|xml)$/.test(path));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter(([, text]) => text.includes('alert(1)')).length).toBeGreaterThan(1);
    for (const [path, text] of pages) {
      expect(text, path).not.toMatch(/<script>alert|<img src=x|<b onclick|<b>"x|href="javascript|src="https?:/);
    }
  });

  it('are no formulas in a spreadsheet', () => {
    const tables = [...texts].filter(([path]) => path.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(2);
    let cells = 0;
    for (const [path, text] of tables) {
      for (const row of parse<string[]>(text.replace(/^\ufeff/, '')).data) {
        for (const cell of row) {
          cells++;
          expect(/^[=+@\t\r]/.test(cell) || (/^-/.test(cell) && !/^-[\d.,]+$/.test(cell)), `${path}: ${cell}`).toBe(
            false,
          );
        }
      }
    }
    expect(cells).toBeGreaterThan(1000);
  });

  it('lead to no file outside, none that Windows keeps, and none twice', () => {
    const paths = [...texts.keys()];
    for (const path of paths) {
      for (const part of path.split('/')) {
        expect(part, path).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N}._-]*$/u);
        expect(part, path).not.toMatch(/^(con|prn|aux|nul)(\.|$)/i);
      }
    }
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const own of CODES) expect(EVIL[own]).toBeDefined();
  });
});

describe('More cases than people', () => {
  it('is told at the delivered cell, and nothing is built', async () => {
    const files: Files = goodWorkspace();
    const lines = textOf(files, 'sources/benefits.csv').split('\r\n');
    files['sources/benefits.csv'] = lines
      .map((line) =>
        line.replace(/^(A01;\d{4};SGB2;.;)(\d+)$/, (_whole, start, count) => `${start}${Number(count) * 100}`),
      )
      .join('\r\n');
    const findings = await checkWorkspace(memoryEffects(files));
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'numerator-above-denominator',
        severity: 'error',
        file: 'sources/benefits.csv',
        row: 2,
        column: 'wert',
        value: '7100',
        areaCode: 'A01',
      }),
    );
    const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: '0' } as const;
    expect((await buildEdition(memoryEffects(files), options)).edition).toBeNull();
  });
});
