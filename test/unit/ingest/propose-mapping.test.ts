import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areaTable } from '../../../src/core/area.ts';
import { sourceSchema } from '../../../src/core/delivery-schema.ts';
import { parseYaml } from '../../../src/formats/yaml.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { proposeMapping } from '../../../src/ingest/propose-mapping.ts';
import { memoryEffects } from '../../memory-effects.ts';
import { describeWithReference } from '../../reference.ts';
import { goodWorkspace } from '../../scenarios/good-workspace.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function goodAreas() {
  const { areas } = await ingest(memoryEffects(goodWorkspace()));
  return areas ?? areaTable([], []);
}

/** The proposal as a mapping, which it must be. */
async function proposed(bytes: Uint8Array, fileName: string, areas = areaTable([], [])) {
  const proposal = await proposeMapping(bytes, fileName, areas);
  if (!('yaml' in proposal)) throw new Error(proposal.code);
  const parsed = parseYaml(proposal.yaml);
  return { yaml: proposal.yaml, spec: sourceSchema.parse(parsed.ok ? parsed.value : null) };
}

describe('proposeMapping', () => {
  it.each([
    'null',
    'true',
    'a: b',
    '- x',
    '"q"',
    '# c',
    '{x: 1}',
    '*a',
    '&a',
    'a\nb: c',
    'draft: false',
    '0405',
    '1e5',
  ])('writes a mapping that is one, whatever a column is called: %j', async (heading) => {
    const file = bytesOf(`Gebiet;"${heading.replaceAll('"', '""')}"\nA01;100\nA02;200\nA03;300\n`);
    const { spec } = await proposed(file, 'sources/con.csv', await goodAreas());
    expect(spec).toMatchObject({ source: 'quelle-con', deliveries: [{ draft: true }] });
    expect(spec.deliveries[0]?.columns).toHaveLength(1);
  });

  it('does not brood over a cell without end', async () => {
    const file = bytesOf(`Gebiet;Jahr;n\nA01;2017;"1${' '.repeat(90_000)}x"\nA02;2017;3\nA03;2017;4\n`);
    const { spec } = await proposed(file, 'sources/a.csv', await goodAreas());
    expect(spec.deliveries[0]?.area.column).toBe('Gebiet');
  }, 5000);

  it('finds heading, areas, totals, periods and value columns of a wide file', async () => {
    const file = bytesOf(
      'Einwohner am 31.12.\n\nNr.;Raum;2020;2021\nA01;Mitte;1.234;1.240\nA02;Nord;2.345;2.350,0\nohne Zuordnung;;3;4\nInsgesamt;;3.582;3.594\n\n1) vorläufig\n',
    );
    const { spec } = await proposed(file, 'sources/ew.csv', await goodAreas());
    expect(spec.deliveries).toHaveLength(1);
    expect(spec.deliveries[0]).toMatchObject({
      file: 'ew.csv',
      draft: true,
      format: 'csv',
      decimal: ',',
      skipRows: 2,
      headerRows: 1,
      footer: '1) vorläufig',
      area: { column: 'Nr.', level: 'sozialraum', regionLabels: ['Insgesamt'], unassignable: ['ohne Zuordnung'] },
      columns: [
        { column: '2020', period: '2020' },
        { column: '2021', period: '2021' },
      ],
    });
    expect(new Set(spec.deliveries[0]?.columns.map((column) => column.series)).size).toBe(1);
  });

  it('recognises a long file and makes a series of every category', async () => {
    const files = goodWorkspace();
    const { spec } = await proposed(bytesOf(String(files['sources/benefits.csv'])), 'benefits.csv', await goodAreas());
    expect(spec.deliveries[0]).toMatchObject({
      area: { column: 'code', level: 'sozialraum' },
      period: { column: 'jahr' },
      long: {
        value: 'wert',
        where: { merkmal: ['SGB2'] },
        series: { column: 'geschlecht', map: { i: 'sgb2_i', w: 'sgb2_w', m: 'sgb2_m' } },
      },
    });
  });

  it('is a draft, so that nothing is built from it', async () => {
    const files = goodWorkspace();
    const { yaml } = await proposed(
      bytesOf(String(files['sources/residents.csv'])),
      'residents.csv',
      await goodAreas(),
    );
    const { findings, workspace } = await ingest(memoryEffects({ ...files, 'sources/residents.yaml': yaml }));
    expect(findings.map((finding) => finding.code)).toContain('mapping-draft');
    expect(workspace).toBeNull();
  });

  it('still proposes something where no area is known', async () => {
    const { spec } = await proposed(bytesOf('a;b\nx;1\ny;2\n'), 'x.csv');
    expect(spec.deliveries[0]?.area.column).toBe(1);
  });

  it('says why a file cannot be read', async () => {
    expect(await proposeMapping(new Uint8Array(), 'x.csv', areaTable([], []))).toMatchObject({
      code: 'delivery-empty',
    });
  });
});

describeWithReference('proposeMapping on real deliveries', (folder) => {
  const real = (path: string) =>
    proposed(new Uint8Array(readFileSync(resolve(folder, 'data', path))), path.split('/').at(-1) ?? '');

  it('reads the headings of classic GENESIS tables and their Excel exports', async () => {
    const classic = await real('itnrw-koeln/source_33111-02ir.csv');
    expect(classic.spec.deliveries[0]).toMatchObject({
      format: 'genesis',
      skipRows: 6,
      headerRows: 3,
      footer: '_____',
    });
    expect(classic.spec.deliveries[0]?.columns).toHaveLength(21);
    const excel = await real('itnrw-koeln/source_13211-03ir.xls');
    expect(excel.spec.deliveries[0]).toMatchObject({
      format: 'xls',
      skipRows: 5,
      headerRows: 4,
      period: { column: 'Jahr' },
    });
  });

  it('knows the columns of flat files, their groups and their quality signs', async () => {
    const { spec } = await real('genesis-ffcsv/12211-Z-11_de.csv');
    expect(spec.symbolRule).toBe('genesis');
    expect(spec.deliveries[0]).toMatchObject({
      format: 'ffcsv',
      period: { column: 'time' },
      long: { value: 'value', quality: 'value_q' },
    });
  });

  it('splits a tidy file by its first category', async () => {
    const { spec } = await real('flensburg/flensburg_tidy.csv');
    expect(spec.deliveries.length).toBeGreaterThan(10);
    expect(spec.deliveries.every((delivery) => delivery.long?.value === 'value')).toBe(true);
  });
});
