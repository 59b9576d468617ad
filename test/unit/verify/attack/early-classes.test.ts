import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { verify } from '../../../../src/verify/verify.ts';
import { type SmallEdition, smallFiles, YEAR } from '../../../small-edition.ts';
import { listedPublication } from '../publication.ts';

/** A and B are hidden: 32 cases in both together, of 100 people each. */
function edition(sum: number): SmallEdition {
  return {
    areas: { town: { K: null, A: 'K', B: 'K', C: 'K' } },
    indicators: [{ id: 'so01', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
    figures: [
      { series: 'so01', area: 'K', numerator: 60 + sum, denominator: 300 },
      { series: 'so01', area: 'A', numerator: null, denominator: 100 },
      { series: 'so01', area: 'B', numerator: null, denominator: 100 },
      { series: 'so01', area: 'C', numerator: 60, denominator: 100 },
    ],
  };
}

const HEAD = 'scheme,area_code,area_level,period,series,class_from,class_below';
const row = (area: string, from: number | '', below: number | ''): string =>
  `town,${area},level,${YEAR},so01,${from},${below}`;

function published(sum: number, ...rows: readonly string[]) {
  const files = smallFiles(edition(sum));
  if (rows.length > 0) files.set('data/early-classes.csv', new TextEncoder().encode(`${[HEAD, ...rows].join('\n')}\n`));
  return listedPublication(files);
}

async function found(sum: number, ...rows: readonly string[]): Promise<string[]> {
  const { findings } = await attack({ files: published(sum, ...rows) });
  return findings.map(({ code, areaCode, confidential, row: line }) => {
    const range = confidential?.lower === undefined ? [] : [`${confidential.lower}..${confidential.upper}`];
    return [code.replace('attack-', ''), areaCode ?? line, ...range].join(' ');
  });
}

describe('the attack on classes of hidden values', () => {
  it('reckons with their bounds', async () => {
    expect(await found(32)).toEqual([]);
    expect(await found(32, row('A', '', 10), row('B', 30, 40))).toEqual(['count-small A 1..2']);
    expect(await found(37, row('A', '', 10), row('B', 30, 40))).toEqual([]);
  });

  it('finds a count that its class alone tells', async () => {
    expect(await found(40, row('A', 7, 8))).toEqual(['count-exact A 7..7', 'count-exact B 33..33']);
  });

  it('takes the class of an earlier edition for known', async () => {
    const earlier = [{ name: 'editions/2020', files: published(32, row('B', 30, 40)) }];
    const { findings } = await attack({ files: published(32), earlier });
    expect(findings.map(({ code, areaCode }) => `${code} ${areaCode}`)).toContain('attack-already-public A');
  });

  it('takes it for known where another area was corrected since', async () => {
    const text = new TextDecoder();
    const before = smallFiles(edition(32));
    const path = 'data/observations.csv';
    // of C one case less was known then, and so of all
    const rows = text.decode(before.get(path)).replace(',60,100', ',59,100').replace(',92,300', ',91,300');
    expect(rows).not.toBe(text.decode(before.get(path)));
    before.set(path, new TextEncoder().encode(rows));
    before.set('data/early-classes.csv', new TextEncoder().encode(`${[HEAD, row('B', 30, 40)].join('\n')}\n`));
    const earlier = [{ name: 'editions/2020', files: listedPublication(before) }];
    const { findings } = await attack({ files: published(32), earlier, areFormatsVerified: true });
    const told = findings.map(({ code, areaCode, confidential }) => `${code} ${areaCode} ${confidential?.upper}`);
    expect(told).toContain('attack-already-public A 2');
  });

  it.each([
    ['a figure that is shown', row('C', 50, 70)],
    ['no area', row('X', 0, 10)],
    ['no class', row('A', '', '')],
    ['a class that holds nothing', row('A', 20, 10)],
    ['a word', `town,A,level,${YEAR},so01,small,10`],
    ['a line cut off', `town,A,level,${YEAR},so01`],
  ])('calls a table damaged that tells of %s', async (_, line) => {
    expect(await found(37, row('B', 30, 40), line)).toEqual(['file-damaged 3']);
    const { findings } = await verify(published(37, row('B', 30, 40), line));
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toContain('verify-file-altered data/early-classes.csv');
  });

  it('calls two classes of one value damaged', async () => {
    expect(await found(37, row('A', '', 10), row('A', '', 20))).toEqual(['file-damaged 3']);
  });
});

describe('pages that tell the class of a hidden value', () => {
  const page = (cell: string): string =>
    `<!doctype html><html lang="de"><head><title>x</title></head><body><table><tr><td data-series="so01" data-area="town/A" data-period="${YEAR}" data-measure="early-class" data-value="">${cell}</td></tr></table></body></html>`;

  async function told(cell: string): Promise<readonly [boolean, boolean]> {
    const files = smallFiles(edition(37));
    files.set('data/early-classes.csv', new TextEncoder().encode(`${[HEAD, row('A', '', 10)].join('\n')}\n`));
    files.set('x.html', new TextEncoder().encode(page(cell)));
    const publication = listedPublication(files);
    const ofPage = ({
      findings,
    }: {
      readonly findings: readonly { readonly file?: string; readonly code: string }[];
    }) => findings.some(({ file, code }) => file === 'x.html' && /trace|differs|hidden/.test(code));
    return [ofPage(await attack({ files: publication })), ofPage(await verify(publication))];
  }

  it('pass where it is that of the open data', async () => {
    expect(await told('Klasse vor der Geheimhaltung bestimmt (unter 10,0 %)')).toEqual([false, false]);
  });

  it.each(['unter 5,0 %', '7 bis unter 10,0 %', 'unter 10,0 % (2)', 'unter'])(
    'are found where they say "%s"',
    async (cell) => {
      expect(await told(cell)).toEqual([true, true]);
    },
  );
});

describe('map data that tell the class of a hidden value', () => {
  async function told(classOfA: unknown): Promise<readonly string[]> {
    const files = smallFiles(edition(37));
    files.set('data/early-classes.csv', new TextEncoder().encode(`${[HEAD, row('A', '', 10)].join('\n')}\n`));
    const path = 'data/atlas/town-level/so01.js';
    const before = new TextDecoder().decode(files.get(path));
    const after = before.replace(
      '"classes":',
      `"earlyClasses":[null,${JSON.stringify(classOfA)},null,null],"classes":`,
    );
    expect(after).not.toBe(before);
    files.set(path, new TextEncoder().encode(after));
    const publication = listedPublication(files);
    const { findings } = await attack({ files: publication });
    const verdict = await verify(publication);
    return [...findings, ...verdict.findings].flatMap(({ code, file }) => (file === path ? [code] : []));
  }

  it('pass where it is that of the open data', async () => {
    expect(await told([null, 10])).toEqual([]);
  });

  it.each([[[null, 5]], [[2, 10]], [[null, 10, 7]], ['2']])('are found where it is %j', async (classOfA) => {
    expect(await told(classOfA)).toEqual(['attack-trace-shown', 'verify-hidden-figure']);
  });
});
