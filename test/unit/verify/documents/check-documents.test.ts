import { describe, expect, it } from 'vitest';
import { verify } from '../../../../src/verify/verify.ts';
import { chartXml, documentXml, packageBytes, sheetsBytes, slideXml } from '../../../small-documents.ts';
import { list, publication, published } from '../publication.ts';

const TITLE = 'so01 (%), 31.12.2021';
type Bar = readonly [label: string, value: number | null];

const verified = async (path: string, bytes: Uint8Array) => {
  const files = publication().set(path, bytes);
  list(files);
  return verify(published(files));
};

const text = (value: number | null): string => (value === null ? '[c]' : String(value).replace('.', ','));
const MADE: Readonly<Record<string, readonly [path: string, made: (bars: readonly Bar[]) => Uint8Array]>> = {
  'a chart': ['a.pptx', (bars) => packageBytes({ 'ppt/charts/chart1.xml': chartXml(TITLE, bars) })],
  'the workbook behind a chart': [
    'a.pptx',
    (bars) => packageBytes({ 'ppt/embeddings/a.xlsx': sheetsBytes({ Sheet1: [[null, TITLE], ...bars] }) }),
  ],
  'a table on a slide': [
    'a.pptx',
    (bars) =>
      packageBytes({
        'ppt/slides/slide1.xml': slideXml(
          [TITLE],
          bars.map(([label, value]) => [label, text(value)]),
        ),
      }),
  ],
  'a table of a text': [
    'a.docx',
    (bars) =>
      packageBytes({
        'word/document.xml': documentXml(
          [TITLE],
          bars.map(([label, value]) => [label, text(value)]),
        ),
      }),
  ],
  notes: [
    'a.pptx',
    (bars) =>
      packageBytes({
        'ppt/notesSlides/n.xml': slideXml(bars.map(([code, value]) => `so01 | 2021 | town/${code} | ${text(value)}`)),
      }),
  ],
  'a sheet of a workbook': ['a.xlsx', (bars) => sheetsBytes({ Werte: [[null, TITLE], ...bars] })],
  'a course in words': [
    'a.pptx',
    (bars) => {
      const said = bars.flatMap(([code, value]) => (value === null ? [] : [`${code}: 2021 ${text(value)}`]));
      return packageBytes({ 'ppt/slides/slide1.xml': slideXml([`Diagramm: ${TITLE}. ${said.join('. ')}.`]) });
    },
  ],
};
const RIGHT: readonly Bar[] = [
  ['A 1', 12.3],
  ['A 2', 9.5],
  ['A 3', null],
];

describe('what documents show', () => {
  it.each(Object.entries(MADE))('is compared in %s', async (_what, [path, made]) => {
    const before = (await verified('a.txt', new Uint8Array())).comparedFigures;
    const { findings, comparedFigures } = await verified(path, made(RIGHT));
    expect(findings).toEqual([]);
    expect(comparedFigures).toBe(before + 2);
  });

  it.each(Object.entries(MADE))('must be the same in %s as everywhere', async (_what, [path, made]) => {
    const { findings } = await verified(path, made(RIGHT.with(1, ['A 2', 9.6])));
    expect(findings).toMatchObject([{ code: 'verify-figure-differs', file: path, areaCode: 'A 2', severity: 'error' }]);
  });

  it.each(Object.entries(MADE))('must stay hidden in %s', async (_what, [path, made]) => {
    const { findings } = await verified(path, made(RIGHT.with(2, ['A 3', 1.5])));
    expect(findings.map(({ code, file, areaCode }) => `${code} ${file} ${areaCode}`)).toEqual([
      `verify-hidden-figure ${path} A 3`,
    ]);
    expect(JSON.stringify(findings)).not.toContain('1.5');
  });

  it('is not that of the period before, which ends where the named one begins', async () => {
    const files = publication();
    const before = [1, 2, 3].map((at) => `town,A ${at},district,2017/2019,so02,,%,,hidden,,,,,,\n`).join('');
    const observations = new TextDecoder().decode(files.get('data/observations.csv')) + before;
    files.set('data/observations.csv', new TextEncoder().encode(observations));
    // numbers of areas that are no figures
    const runs = ['A 1', 'A 2', 'A 3'].map((code, at) => [code, String(41 + at)]);
    files.set('a.docx', packageBytes({ 'word/document.xml': documentXml(['so02: Läufe, 2019–2021'], runs) }));
    list(files);
    const { findings } = await verify(published(files));
    expect(findings.filter(({ file }) => file === 'a.docx')).toEqual([]);
  });

  it('is never called compared where it cannot be read', async () => {
    expect((await verified('a.pptx', new Uint8Array(9))).findings).toMatchObject([
      { code: 'verify-file-unread', file: 'a.pptx' },
    ]);
    const parts = packageBytes({ 'word/embeddings/oleObject1.bin': 'x' });
    expect((await verified('a.docx', parts)).findings).toMatchObject([
      { code: 'verify-file-unread', value: 'word/embeddings/oleObject1.bin' },
    ]);
  });
});
