import { beforeAll, describe, expect, it } from 'vitest';
import { groupCode } from '../../../../src/core/group.ts';
import { parsePdf } from '../../../../src/formats/pdf/parse-pdf.ts';
import { texts } from '../../../../src/locale/texts.ts';
import { loadTypesetter } from '../../../../src/platform/typesetting/typesetter.ts';
import { agePyramidTable } from '../../../../src/publish/charts/age-pyramid.table.ts';
import { drawAgePyramid } from '../../../../src/publish/charts/age-pyramid.ts';
import { DrawingList } from '../../../../src/publish/print/drawing-list.ts';
import { tableModelPiece } from '../../../../src/publish/print/table-model-piece.ts';
import { call, sourceOf } from '../../../../src/publish/print/typst.ts';
import { ageClaims } from '../../../../src/verify/documents/age-claims.ts';
import { DocumentNames } from '../../../../src/verify/documents/document-names.ts';

type Language = 'de' | 'en';

const AREAS = ['Am Markt', 'Kirchdorf', 'Muster'];
/** By area, band and side: 0 to 5, 6 to 64, 65 and over. */
const PEOPLE = [
  [
    [4, 6],
    [40, 30],
    [12, 8],
  ],
  [
    [40, 44],
    [400, 420],
    [90, 110],
  ],
  [
    [300, 280],
    [4100, 4000],
    [1200, 1000],
  ],
];
const RANGES = ['0..5', '6..64', '65..'];

const totalOf = (area: number): number => PEOPLE[area]!.flat().reduce((sum, count) => sum + count, 0);

/** The ages of the first area beside the others as they are set, all people in one bar or women and men apart. */
async function documentOf(language: Language, isBoth: boolean) {
  const words = texts[language].drawings.agePyramid;
  const countsOf = (area: number, band: number): readonly number[] => {
    const [women, men] = PEOPLE[area]![band]! as [number, number];
    return isBoth ? [women, men] : [women + men];
  };
  const input = {
    ...{ id: 'ages', language, names: AREAS, sides: isBoth ? [words.women, words.men] : [] },
    title: words.title(words.structure, AREAS[0]!, '2021'),
    bands: [words.below('6'), words.between('6', '64'), words.open('65')].map((label, band) => ({
      label,
      bars: countsOf(0, band).map((count, side) => ({
        group: '',
        count,
        share: (100 * count) / totalOf(0),
        references: [1, 2].map((area) => (100 * countsOf(area, band)[side]!) / totalOf(area)),
        mark: '',
      })),
    })),
  };
  const drawings = new DrawingList();
  const pieces = [
    call('chapter', [AREAS[0]!]),
    drawings.show(drawAgePyramid(input), 78),
    tableModelPiece({ ...agePyramidTable(input, ''), caption: '' }),
  ];
  const source = sourceOf(call('publication.with', [], { title: 'Profil', lang: language }), pieces);
  const bytes = await (await loadTypesetter())({ source, drawings: drawings.all(), date: '2022-01-01' });
  const parsed = parsePdf(bytes);
  if (!parsed.ok) throw new Error('unread');
  return parsed;
}

function agesWith(isBoth: boolean, change: (area: number, band: number, count: number) => number) {
  const people = new Map<string, number>();
  PEOPLE.forEach((bands, area) => {
    bands.forEach(([women, men], band) => {
      const age = ['age', RANGES[band]!] as const;
      const put = (group: string, count: number) => people.set(`s/${area} ${group}`, change(area, band, count));
      if (!isBoth) put(groupCode([age]), women! + men!);
      else
        for (const [sex, count] of [
          ['f', women!],
          ['m', men!],
        ] as const)
          put(groupCode([age, ['sex', sex]]), count);
    });
  });
  return { people, totals: new Map(AREAS.map((_, area) => [`s/${area}`, totalOf(area)])) };
}

const names = new DocumentNames();
for (const [area, name] of AREAS.entries()) names.addArea(name, area);
const CASES = (['de', 'en'] as const).flatMap((language) =>
  [false, true].map((isBoth) => ({ language, isBoth, what: isBoth ? 'women and men' : 'all people' })),
);

describe.each(CASES)('ages of $what in a document ($language)', ({ language, isBoth }) => {
  let document: Awaited<ReturnType<typeof documentOf>>;
  beforeAll(async () => {
    document = await documentOf(language, isBoth);
  });
  const claimed = (change: (area: number, band: number, count: number) => number = (_area, _band, count) => count) =>
    ageClaims(document, { ages: agesWith(isBoth, change), names, keyOf: (area) => `s/${area}` });

  it('are those of the table', () => {
    const claims = claimed();
    expect(claims.filter(({ fits }) => !fits)).toEqual([]);
    // the count, three shares beside it, and two that are said of the drawing
    expect(claims).toHaveLength(RANGES.length * (isBoth ? 2 : 1) * 6);
  });

  it('are caught where one is another', () => {
    const wrong = claimed((area, band, count) => (area === 0 && band === 1 ? count + 3 : count)).filter(
      ({ fits }) => !fits,
    );
    expect(wrong.map(({ area, number }) => [area, Number.isInteger(number)])).toContainEqual(['s/0', true]);
    expect(wrong.every(({ area, group }) => area === 's/0' && group.includes('6..64'))).toBe(true);
    // the count, its share, and what is said of the drawing
    expect(wrong).toHaveLength(isBoth ? 6 : 3);
    const beside = claimed((area, band, count) => (area === 2 && band === 2 ? count + 90 : count)).filter(
      ({ fits }) => !fits,
    );
    expect(new Set(beside.map(({ area }) => area))).toEqual(new Set(['s/2']));
    expect(beside).toHaveLength(isBoth ? 4 : 2);
  });

  it('may not stand where the table hides them', () => {
    const wrong = claimed((area, band, count) => (area === 0 && band === 0 ? Number.NaN : count)).filter(
      ({ fits }) => !fits,
    );
    expect(wrong.length).toBe(isBoth ? 6 : 3);
    expect(wrong.every(({ expected }) => Number.isNaN(expected))).toBe(true);
  });
});
