import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { verify } from '../../../../src/verify/verify.ts';
import { type SmallEdition, smallFiles } from '../../../small-edition.ts';
import { listedPublication } from '../publication.ts';

/** Two hidden shares that are safe as long as no cell tells one of them. */
const SAFE: SmallEdition = {
  areas: { town: { K: null, A: 'K', B: 'K', C: 'K' } },
  indicators: [{ id: 'so01', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
  figures: [
    { series: 'so01', area: 'K', numerator: 61, denominator: 600 },
    { series: 'so01', area: 'A', numerator: 41, denominator: 200 },
    { series: 'so01', area: 'B', numerator: null, denominator: 200 },
    { series: 'so01', area: 'C', numerator: null, denominator: 200 },
  ],
};

/** Ways to write that 2 cases live in B, each in the place of the number; `#` is the place. */
const READ: Readonly<Record<string, string>> = {
  'a number with a power': '<c r="#"><v>2E0</v></c>',
  'a formula with the value it was saved with': '<c r="#"><f>1+1</f><v>2</v></c>',
  'quotes and blanks of another kind': "<c  r='#' ><v>2</v></c>",
  'hints for newer programmes': '<c r="#" cm="1"><v>2</v></c>',
  'character data': '<c r="#"><v><![CDATA[2]]></v></c>',
};
const REFUSED: Readonly<Record<string, string>> = {
  'a text of its own': '<c r="#" t="inlineStr"><is><t>2 Personen</t></is></c>',
  'a text of several looks':
    '<c r="#" t="inlineStr"><is><r><t>zwei</t></r><r><rPr><b/></rPr><t> Leute</t></r></is></c>',
  'a formula that whoever opens the file works out': '<c r="#"><f>1+1</f></c>',
  'a truth value': '<c r="#" t="b"><v>1</v></c>',
  'a failure': '<c r="#" t="e"><v>#N/A</v></c>',
  'a day': '<c r="#" t="d"><v>1900-01-02</v></c>',
  'words beside the value': '<c r="#">2</c>',
  'an element that nobody knows': '<c r="#"><x>2</x></c>',
};

const WORKBOOKS = [
  // row 4 is B; J is the numerator, before the denominator in K
  { path: 'data/observations.xlsx', sheet: 'xl/worksheets/sheet1.xml', place: 'J4', spot: /(?=<c r="K4")/ },
  // row 5 is B; F is the count, where the mark of a protected one stood
  { path: 'data/workbooks/alles.xlsx', sheet: 'xl/worksheets/sheet4.xml', place: 'F5', spot: /<c r="F5".*?<\/c>/ },
];

function told({ path, sheet, place, spot }: (typeof WORKBOOKS)[number], cell: string) {
  const files = smallFiles(SAFE);
  const parts = unzipSync(files.get(path)!);
  const before = strFromU8(parts[sheet]!);
  const after = before.replace(spot, cell.replace('#', place));
  expect(after).not.toBe(before);
  files.set(path, zipSync({ ...parts, [sheet]: strToU8(after) }));
  return listedPublication(files);
}

describe.each(WORKBOOKS)('a count in $path', (workbook) => {
  const { path } = workbook;

  it.each(Object.entries(READ))(
    'is found, and so is what follows from it, however it is written: %s',
    async (_, cell) => {
      const files = told(workbook, cell);
      const findings = (await attack({ files })).findings.map(
        ({ code, file, areaCode }) => `${code} ${file} ${areaCode}`,
      );
      expect(findings).toContain(`attack-figure-shown ${path} B`);
      expect(findings).toContain(`attack-count-exact ${path} C`);
      const breaches = (await verify(files)).findings.map(({ code, file }) => `${code} ${file}`);
      expect(breaches.filter((breach) => /^verify-(?:hidden-figure|figure-differs)/.test(breach))).not.toEqual([]);
    },
  );

  it.each(Object.entries(REFUSED))('is never called safe where it is no number: %s', async (_, cell) => {
    const files = told(workbook, cell);
    const findings = (await attack({ files })).findings.map(
      ({ code, severity, file }) => `${severity} ${code} ${file}`,
    );
    expect(findings).toContain(`error attack-file-damaged ${path}`);
    const breaches = (await verify(files)).findings.filter((breach) => breach.file === path);
    expect(breaches).not.toEqual([]);
  });
});

describe('a text that no cell shows', () => {
  it.each(WORKBOOKS)('is no secret place in $path', async ({ path }) => {
    const files = smallFiles(SAFE);
    const parts = unzipSync(files.get(path)!);
    const texts = strFromU8(parts['xl/sharedStrings.xml']!);
    const more = texts.replace('</sst>', '<si><t>2 Personen in B</t></si></sst>');
    files.set(path, zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(more) }));
    const { findings } = await attack({ files: listedPublication(files) });
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toEqual([`attack-file-damaged ${path}`]);
  });
});
