import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { MARK, STATUS } from '../../src/core/status.ts';
import { columnKey } from '../../src/core/table.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { memoryEffects } from '../memory-effects.ts';
import { describeWithReference } from '../reference.ts';

const HEAD = `title: Probe
office: { name: Probe, email: probe@example.org }
edition: { id: probe, title: Probe, date: 2026-01-01, dataAsOf: 2024-12-31 }
`;
const SOURCE = `source: probe
names: Probe
publisher: Probe
licence: dl-de/by-2-0
delivered: 2026-01-01
alreadyPublic: amtliche Veröffentlichung
`;
const CATALOGUE_HEAD = 'id;name_de;topic;kind;numerator;denominator;unit;direction\n';

/** Runs the stage on one real file as a workspace around it. */
async function ingestReal(input: {
  schemes: string;
  areas?: string;
  mapping: string;
  indicators?: string;
  path: string;
}) {
  const name = input.path.split('/').at(-1) ?? '';
  return ingest(
    memoryEffects({
      'sozialraum.yaml': HEAD + input.schemes,
      'areas/areas.csv': input.areas ?? 'code;name;level\n',
      'catalogue/indicators.csv': CATALOGUE_HEAD + (input.indicators ?? ''),
      'sources/probe.yaml': SOURCE + input.mapping,
      [`sources/${name}`]: new Uint8Array(readFileSync(input.path)),
    }),
  );
}

const oneLevel = (code: string, name: string): string => `schemes:
  - id: probe
    names: Probe
    region: { code: "${code}", name: ${name} }
    list: areas/areas.csv
    levels:
      - { id: region, names: Region, plurals: Regionen }
      - { id: gebiet, names: Gebiet, plurals: Gebiete }
`;

/** Codes and names of a flat file as a list of areas. */
function areasOf(path: string, level: (variable: string) => string | null): string {
  const rows = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(';'));
  const areas = new Map(rows.flatMap((row) => (row[7] && level(row[5] ?? '') ? [[row[7], row[8]] as const] : [])));
  return `code;name;level\n${[...areas].map(([code, name]) => `${code};"${name}";gebiet`).join('\n')}\n`;
}

describeWithReference('Real deliveries', (folder) => {
  it('a classic GENESIS table of one area becomes the figures its readers cleaned by hand', async () => {
    const path = resolve(folder, 'data/itnrw-koeln/source_33111-02ir.csv');
    const cleaned = readFileSync(resolve(folder, 'data/itnrw-koeln/33111-02ir.csv'), 'utf8').trim().split(/\r?\n/);
    const columns = Array.from({ length: 21 }, (_, index) => `      - { column: ${index + 2}, series: s${index + 1} }`);
    const { findings, workspace } = await ingestReal({
      path,
      schemes: oneLevel('05315', 'Köln').replace('    list: areas/areas.csv\n', ''),
      mapping: `symbolRule: genesis
deliveries:
  - file: source_33111-02ir.csv
    skipRows: 6
    headerRows: 3
    area: { fixed: "05315" }
    period: { column: 1 }
    columns:
${columns.join('\n')}
`,
    });
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    let compared = 0;
    for (const line of cleaned.slice(1)) {
      const [day = '', ...values] = line.split(',');
      const period = day.split('.').reverse().join('-');
      values.forEach((value, index) => {
        const slice = workspace?.checked.slices.get(columnKey(`s${index + 1}`, '', period));
        expect(slice?.values[0]).toBe(Number(value || 0));
        expect(slice?.statuses[0]).toBe(STATUS.ok);
        compared++;
      });
    }
    expect(compared).toBe(19 * 21);
  });

  it('an Excel table with four header rows reads like its cleaned version', async () => {
    const path = resolve(folder, 'data/itnrw-koeln/source_13211-03ir.xls');
    const cleaned = readFileSync(resolve(folder, 'data/itnrw-koeln/13211-03ir.csv'), 'utf8').trim().split(/\r?\n/);
    const { findings, workspace } = await ingestReal({
      path,
      schemes: oneLevel('05315', 'Köln').replace('    list: areas/areas.csv\n', ''),
      mapping: `symbolRule: genesis
deliveries:
  - file: source_13211-03ir.xls
    skipRows: 5
    headerRows: 4
    area: { fixed: "05315" }
    period: { column: Jahr, as: "{}-01-31" }
    columns:
      - { column: "Monate (jeweils Stichtag zum Monatsende) | Januar (31.) | Geschlecht | Insgesamt", series: unemployed }
      - { column: "Monate (jeweils Stichtag zum Monatsende) | Januar (31.) | Geschlecht | männlich", series: unemployed, group: sex m }
`,
    });
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    const january = cleaned.filter((line) => line.slice(5, 10) === '01-31');
    expect(january.length).toBeGreaterThan(10);
    for (const line of january) {
      const [day = '', all, men] = line.split(',');
      expect(workspace?.checked.slices.get(columnKey('unemployed', '', day))?.values[0]).toBe(Number(all));
      expect(workspace?.checked.slices.get(columnKey('unemployed', 'sex=m', day))?.values[0]).toBe(Number(men));
    }
  });

  it('the 10,786 municipalities of the census differ from their total within the tolerance, and it is marked', async () => {
    const path = resolve(folder, 'data/genesis-ffcsv/1000A-0000_de.csv');
    const run = (tolerance: number) =>
      ingestReal({
        path,
        schemes: oneLevel('DG', 'Deutschland'),
        areas: areasOf(path, (variable) => (variable === 'GEOGM4' ? variable : null)),
        indicators: 'einwohner;Bevölkerung;soziodemografie;count;residents;;persons;neutral\n',
        mapping: `symbolRule: genesis
tolerance: ${tolerance}
deliveries:
  - file: 1000A-0000_de.csv
    area: { column: 1_variable_attribute_code }
    period: { column: time }
    long: { value: value, series: { column: value_variable_code, map: { PRS001: residents, PRS018: residents } } }
`,
      });
    const { workspace, findings, counts } = await run(10_000);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(counts).toEqual({ files: 1, values: 10_787 });
    const slice = workspace?.checked.slices.get(columnKey('residents', '', '2022-05-15'));
    expect(slice?.values[0]).toBe(82_719_540);
    expect((slice?.marks?.[0] ?? 0) & MARK.notAdditive).toBe(MARK.notAdditive);
    const strict = await run(0);
    expect(strict.workspace).toBeNull();
    expect(strict.findings).toContainEqual(
      expect.objectContaining({
        code: 'total-mismatch',
        areaCode: 'DG',
        value: '82719540',
        details: expect.objectContaining({ sum: 82_711_282, difference: 8258, parts: 10_786 }),
      }),
    );
  });

  it('a flat file with quality signs keeps what is uncertain apart from what is final', async () => {
    const path = resolve(folder, 'data/genesis-ffcsv/12211-Z-11_de.csv');
    const { workspace, findings } = await ingestReal({
      path,
      schemes: oneLevel('DG', 'Deutschland'),
      areas: areasOf(path, (variable) => (variable === 'KREISE' ? variable : null)),
      mapping: `symbolRule: genesis
deliveries:
  - file: 12211-Z-11_de.csv
    area: { column: 1_variable_attribute_code, ignore: ["/^(DG|\\\\d\\\\d|\\\\d\\\\d\\\\d)$/"] }
    period: { column: time }
    long:
      value: value
      quality: value_q
      scale: 1000
      series: { fixed: households }
      groups:
        - dimension: form
          column: 2_variable_attribute_code
          map: { LB-INS: "", PAAROK: couples, FAMILIEN: families, ALLEINST: single }
`,
    });
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    const bytes = [...(workspace?.checked.slices.values() ?? [])].flatMap((slice) =>
      [...slice.statuses].filter((_, area) => slice.origin.channels[area] !== 0),
    );
    expect(bytes.filter((byte) => byte === STATUS.uncertain).length).toBeGreaterThan(0);
    expect(bytes.filter((byte) => byte === STATUS.estimated)).toEqual([]);
    const total = workspace?.checked.slices.get(columnKey('households', '', '2019'));
    const borken = workspace?.checked.areas.areas.findIndex((area) => area.code === '05554') ?? -1;
    expect(total?.values[borken]).toBe(166_000);
  });
});
