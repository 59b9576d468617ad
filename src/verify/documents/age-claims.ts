import type { Cell } from '../../core/grid.ts';
import type { DocumentSection, DocumentTable, ParsedDocument } from '../../formats/document/document.ts';
import { type AgeFigures, ageGroup } from '../data/check-ages.ts';
import { isRoundingOf, type ShownNumber, shownNumber } from '../pages/shown-number.ts';
import { sectionSubjects } from '../prose/text-subject.ts';
import type { DocumentNames } from './document-names.ts';
import { cellNumber } from './table-cells.ts';

/** A number that a document shows as that of a band of ages. */
export interface AgeClaim {
  readonly place: string;
  /** `<scheme>/<code>` */
  readonly area: string;
  readonly group: string;
  readonly number: number;
  /** what ages.csv leads to; NaN where it shows nothing */
  readonly expected: number;
  readonly fits: boolean;
}

/** What ages in documents are held against. */
interface AgeContext {
  readonly ages: AgeFigures;
  readonly names: DocumentNames;
  /** area by number as `<scheme>/<code>` */
  readonly keyOf: (area: number) => string;
  readonly language: string;
  /** areas of the name that the section is about */
  readonly subject: readonly number[];
}

const FEWEST_BANDS = 2;
const SEXES = [
  ['f', /(?:^|, )(?:Frauen|Women)(?:: |$)/],
  ['m', /(?:^|, )(?:Männer|Men)(?:: |$)/],
] as const;
const COUNT = /^(?:Anzahl|Count)$/;
const PERCENT = /\s*\(%\)$/;
const BANDS: readonly (readonly [RegExp, (first: number, second: number) => readonly [from: number, to: number]])[] = [
  [/^(?:unter|under) (\d+)$/, (first) => [0, first - 1]],
  [/^(\d+) (?:bis|to) (\d+)$/, (first, second) => [first, second]],
  [/^(\d+) (?:und älter|and over)$/, (first) => [first, Number.POSITIVE_INFINITY]],
];
/** "unter 3, Frauen: 3,6 Prozent (Musterregion 2,9)" in what is said of a drawing. */
const SAID = /(?:^|: |; )([^:;]+): (\d[\d.,]*) (?:Prozent|per cent)(?: \(([^()]*?) (\d[\d.,]*)\))?/g;

/** All numbers that a document shows as counts or shares of bands of ages, rightly or not. */
export function ageClaims(
  { sections, language }: Pick<ParsedDocument, 'sections' | 'language'>,
  reference: Omit<AgeContext, 'language' | 'subject'>,
): readonly AgeClaim[] {
  if (reference.ages.people.size === 0) return [];
  const aboutOf = sectionSubjects(sections, reference.names);
  // what is said of a drawing stands in several places of a file
  const seen = new Set<string>();
  return sections.flatMap((section) => {
    const fresh = section.paragraphs.filter((text) => !seen.has(text));
    for (const text of fresh) seen.add(text);
    const { subject } = aboutOf(section);
    return claimsOf({ ...section, paragraphs: fresh }, { ...reference, language, subject });
  });
}

function claimsOf(section: DocumentSection, context: AgeContext): readonly AgeClaim[] {
  return [
    ...section.tables.flatMap((table) => tableClaims(table, section.place, context)),
    ...section.paragraphs.flatMap((text) => saidClaims(text, section.place, context)),
  ];
}

function tableClaims({ rows }: DocumentTable, place: string, context: AgeContext): readonly AgeClaim[] {
  const bands = rows.map(([label]) => bandOf(String(label ?? '')));
  if (bands.filter((band) => band !== null).length < FEWEST_BANDS) return [];
  const [head = []] = rows;
  return rows.flatMap((row, at) => {
    const band = bands[at];
    if (!band) return [];
    return row.flatMap((cell, column) => {
      const number = column === 0 ? null : cellNumber(cell, context.language);
      const told = number && columnOf(head[column], context);
      return told
        ? [claimOf(number, { ...told, group: ageGroup({ ...band, sex: told.sex }) }, { place, context })]
        : [];
    });
  });
}

/** What a column of a table of ages shows: people of the area that the section is about, or shares of any. */
function columnOf(head: Cell | undefined, { names, subject }: AgeContext) {
  const label = String(head ?? '');
  const sex = SEXES.find(([, pattern]) => pattern.test(label))?.[0] ?? '';
  const name = label.replace(/^[^:]*: /, '');
  if (COUNT.test(name)) return { sex, areas: subject, isShare: false };
  if (!PERCENT.test(name)) return null;
  const areas = names.areasOf(name.replace(PERCENT, ''));
  return areas.length > 0 ? { sex, areas, isShare: true } : null;
}

function saidClaims(text: string, place: string, context: AgeContext): readonly AgeClaim[] {
  return [...text.matchAll(SAID)].flatMap(([, label = '', own = '', name, beside]) => {
    const sex = SEXES.find(([, pattern]) => pattern.test(label))?.[0] ?? '';
    const band = bandOf(label.replace(/, \p{L}+$/u, ''));
    if (!band) return [];
    const group = ageGroup({ ...band, sex });
    const shares = [
      { areas: context.subject, text: own },
      { areas: name === undefined ? [] : context.names.areasOf(name), text: beside ?? '' },
    ];
    return shares.flatMap(({ areas, text: written }) => {
      const number = shownNumber(written, context.language);
      return number && areas.length > 0 ? [claimOf(number, { areas, group, isShare: true }, { place, context })] : [];
    });
  });
}

function claimOf(
  { number, decimals }: ShownNumber,
  { areas, group, isShare }: { readonly areas: readonly number[]; readonly group: string; readonly isShare: boolean },
  { place, context }: { readonly place: string; readonly context: AgeContext },
): AgeClaim {
  const { people, totals } = context.ages;
  const claims = areas.map((each): AgeClaim => {
    const area = context.keyOf(each);
    const count = people.get(`${area} ${group}`) ?? Number.NaN;
    const expected = isShare ? (count / (totals.get(area) ?? Number.NaN)) * 100 : count;
    return { place, area, group, number, expected, fits: isRoundingOf(number, expected, decimals) };
  });
  return claims.find(({ fits }) => fits) ?? claims[0]!;
}

function bandOf(label: string): { readonly from: number; readonly to: number } | null {
  for (const [pattern, rangeOf] of BANDS) {
    const [, first, second] = pattern.exec(label.trim()) ?? [];
    if (first === undefined) continue;
    const [from, to] = rangeOf(Number(first), Number(second));
    return { from, to };
  }
  return null;
}
