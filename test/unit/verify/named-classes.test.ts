import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { list, publication, published } from './publication.ts';

const TYPOLOGIES = `scheme,area_code,area_level,period,typology,status_class,dynamics_class,attention
town,A 1,district,2021,type,high,rising,no
town,A 2,district,2021,type,low,falling,yes
`;

function withTypology(csv: string, classes: readonly number[]): Map<string, Uint8Array> {
  const files = publication();
  const none = [null, null, null, null];
  const periods = [
    { period: '2021', values: none, statuses: [1, 1, 10, 10], classes, numerators: null, denominators: null },
  ];
  const figures = { id: 'type', decimals: 0, classCount: 4, classNames: ['a', 'b', 'c', 'd'], periods };
  const script = `window.sozialraum.receive("town-district/type",${JSON.stringify({ figures })});\n`;
  files.set('data/typologies.csv', new TextEncoder().encode(csv));
  files.set('data/atlas/town-district/type.js', new TextEncoder().encode(script));
  list(files);
  return files;
}

const codesOf = async (files: ReadonlyMap<string, Uint8Array>): Promise<string[]> =>
  (await verify(published(files))).findings.map(({ code, file }) => `${code} ${file}`);

describe('classes with names', () => {
  it('may have any number, as long as a number means one class', async () => {
    expect(await codesOf(withTypology(TYPOLOGIES, [1, 4, 0, 0]))).toEqual([]);
    expect(await codesOf(withTypology(TYPOLOGIES, [3, 2, 0, 0]))).toEqual([]);
  });

  it.each([
    ['two classes share a number', [1, 1, 0, 0]],
    ['an area has none', [1, 0, 0, 0]],
    ['an area has one that the table leaves out', [1, 4, 4, 0]],
  ])('are found where %s', async (_title, classes) => {
    expect(await codesOf(withTypology(TYPOLOGIES, classes))).toEqual([
      'verify-figure-differs data/atlas/town-district/type.js',
    ]);
  });

  it.each([
    ['the heading', 'attention', 'notice'],
    ['an area', 'A 1', 'Z 1'],
    ['a level', 'A 1,district', 'A 1,town'],
    ['the attention', 'yes', 'perhaps'],
    ['an area named twice', 'A 2', 'A 1'],
  ])('are found where %s is wrong in the table', async (_title, before, after) => {
    expect(await codesOf(withTypology(TYPOLOGIES.replace(before, after), [1, 4, 0, 0]))).toContain(
      'verify-figure-differs data/typologies.csv',
    );
  });
});
