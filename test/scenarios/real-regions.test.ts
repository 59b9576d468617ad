import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithReference } from '../reference.ts';

const root = join(import.meta.dirname, '..', '..');
type Row = Readonly<Record<string, string>>;

function readCsv(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
    .data;
}

/** Builds an example as its users do and answers with the folder of its open data. */
function build(example: string, data: string, out: string): string {
  const line = [join(root, 'src/cli/main.ts'), 'build', join(root, 'examples', example), '--data', data, '--out', out];
  const result = spawnSync(process.execPath, line, { encoding: 'utf8' });
  expect(result.status, result.stdout + result.stderr).toBe(0);
  return join(out, 'data');
}

describeWithReference('Berlin, from open data', (reference) => {
  const out = mkdtempSync(join(tmpdir(), 'sozialraum-berlin-'));
  const data = join(reference, 'data', 'berlin');
  let rows: Row[] = [];
  beforeAll(() => {
    rows = readCsv(join(build('berlin', data, join(out, 'site')), 'observations.csv'));
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const published = (edition: string) =>
    readCsv(join(data, `berlin-lor-monitoring-social-urban-development-${edition}-00-planning-areas.csv`));
  const computed = (series: string, period: string) =>
    new Map(
      rows
        .filter((row) => row.series === series && row.period === period && row.area_level === 'planungsraum')
        .map((row) => [row.area_code ?? '', row]),
    );
  const idOf = (text: string | undefined): string => (text ?? '').trim().replaceAll(' ', '-');

  const EDITIONS = [
    ['2017', '2016-12-31'],
    ['2019', '2018-12-31'],
  ] as const;

  it.each(EDITIONS)('gives all 436 status and dynamics classes of the edition %s', (edition, period) => {
    const [status, dynamics] = [computed(`status-${edition}`, period), computed(`dynamik-${edition}`, period)];
    const areas = published(edition);
    expect(areas.length).toBe(436);
    const wrong = areas.filter(
      (area) =>
        status.get(area.id ?? '')?.class !== idOf(area.status_index_class) ||
        dynamics.get(area.id ?? '')?.class !== idOf(area.dynamic_index_class),
    );
    expect(wrong.map((area) => area.id)).toEqual([]);
  });

  it.each(EDITIONS)('keeps the 12 areas without index of the edition %s visible', (edition, period) => {
    const without = [...computed(`status-${edition}`, period).values()].filter((row) => row.class === '');
    expect(without.length).toBe(12);
    expect(new Set(without.map((row) => row.status))).toEqual(new Set(['excluded']));
    for (const row of without) {
      const page = join(out, 'site', 'gebiet', 'lor', 'planungsraum', `${row.area_code}.html`);
      expect(readFileSync(page, 'utf8')).toContain('nicht bewertet');
    }
  });

  it('computes each index for its own edition only', () => {
    const periods = (series: string) => new Set(rows.filter((row) => row.series === series).map((row) => row.period));
    expect(periods('status-2017')).toEqual(new Set(['2016-12-31']));
    expect(periods('status-2019')).toEqual(new Set(['2018-12-31']));
  });

  it('reads the context indicators below their true names, although the headings of the file have slipped', () => {
    // the file of the district regions has every heading: one that is a single planning area has the same figures
    const regions = readCsv(join(data, 'berlin-lor-monitoring-social-urban-development-2019-00-district-regions.csv'));
    const shown = rows.filter((row) => row.area_level === 'planungsraum' && row.period === '2018-12-31');
    let compared = 0;
    for (const region of regions) {
      const inside = new Set(
        shown.flatMap(({ area_code: code = '' }) => (code.startsWith(region.id ?? '–') ? [code] : [])),
      );
      if (inside.size !== 1) continue;
      for (const [heading, value] of Object.entries(region)) {
        const series = /^k\d\d/.exec(heading)?.[0];
        const row = shown.find((entry) => entry.series === series && inside.has(entry.area_code ?? ''));
        if (!row) continue;
        expect(Number(row.value), `${series} in ${region.id}`).toBe(Number(value));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
    // square metres per resident, in 2017 too: there is no file of the district regions to compare with
    const space = rows.filter((row) => row.series === 'k15' && row.value !== '').map((row) => Number(row.value));
    expect(space.length).toBeGreaterThan(2 * 436);
    expect(Math.min(...space)).toBeGreaterThan(10);
  });

  it('takes zeros in every column of a district region for what they are: nothing', () => {
    const region = rows.filter((row) => row.area_code === '040617' && row.period === '2018-12-31');
    expect(region.filter((row) => row.series === 's1' || row.series === 'k15').map((row) => row.value)).toEqual([
      '',
      '',
    ]);
  });

  it('never adds up shares that came without counts', () => {
    const mitte = rows.filter((row) => row.series === 's1' && row.area_code === '01' && row.area_level === 'bezirk');
    expect(mitte.find((row) => row.period === '2018-12-31')?.value).toBe('4.95572');
    expect(mitte.find((row) => row.period === '2016-12-31')).toBeUndefined();
  });
});

describeWithReference('Flensburg, from open data', (reference) => {
  const out = mkdtempSync(join(tmpdir(), 'sozialraum-flensburg-'));
  let rows: Row[] = [];
  beforeAll(() => {
    const folder = build('flensburg', join(reference, 'data', 'flensburg'), join(out, 'site'));
    rows = readCsv(join(folder, 'observations.csv'));
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const cell = (series: string, area: string, period: string) =>
    rows.find((row) => row.series === series && row.area_code === area && row.period === period);

  it('shows what was delivered and adds up the city', () => {
    expect(cell('bevoelkerung', 'STGT01', '2011-12-31')?.value).toBe('3323');
    const districts = rows.filter(
      (row) => row.series === 'bevoelkerung' && row.period === '2021-12-31' && row.area_level === 'stadtteil',
    );
    expect(districts.length).toBe(13);
    const sum = districts.reduce((total, row) => total + Number(row.value), 0);
    expect(cell('bevoelkerung', '01001', '2021-12-31')?.value).toBe(String(sum));
  });

  it('keeps the missing years as gaps, never as zero', () => {
    expect(new Set(rows.filter((row) => row.series === 'bevoelkerung').map((row) => row.period))).not.toContain(
      '2012-12-31',
    );
    expect(rows.filter((row) => row.status === 'unknown' && row.value !== '')).toEqual([]);
  });

  it('keeps 41 statistical districts as a level without figures', () => {
    const shapes = JSON.parse(readFileSync(join(out, 'site', 'data', 'areas.geojson'), 'utf8')) as {
      features: { properties: { level: string } }[];
    };
    const districts = shapes.features.filter((feature) => feature.properties.level === 'bezirk');
    expect(districts.length).toBe(41);
    expect(rows.filter((row) => row.area_level === 'bezirk' && row.value !== '')).toEqual([]);
  });
});
