import { attack } from '../../../../src/verify/attack/attack.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import type { Declared, InventedOffice } from './invented-office.ts';
import { publishedOffice } from './published-office.ts';

const one = (series: string) => ({ series, where: {}, years: 0, sign: 1 as const });
const count = (id: string, series: string): Declared => ({
  ...{ id, kind: 'count', pooled: 1, formulas: [`sum(${series})`, ''] },
  ...{ numerator: [one(series)], denominator: [] },
});

/** Everybody, those with support, and their share. */
export const EVERYBODY = count('people', 'residents');
export const SUPPORT = count('support', 'support');
export const SUPPORTED: Declared = {
  ...{ id: 'supported', kind: 'share', pooled: 1, formulas: ['sum(support)', 'sum(residents)'] },
  ...{ numerator: [one('support')], denominator: [one('residents')] },
};

/** Counts by series, for each area from A0 on. */
export type People = Readonly<Record<'residents' | 'support', readonly number[]>>;

/** An office with one area for each count; what it corrects holds from its second edition on. */
export function supportOffice(
  editions: readonly (readonly Declared[])[],
  people: People,
  corrected = people,
): InventedOffice {
  const places = people.residents.map((_, place) => place);
  const level = (code: string, parent: string | null, own: readonly number[]) => ({
    ...{ scheme: 'raum', code, parent, places: own },
    level: parent === null ? 'kreis' : 'sozialraum',
  });
  return {
    ...{ seed: 0, placeCount: places.length, isCut: false, dimensions: [] },
    areas: [level('K', null, places), ...places.map((place) => level(`A${place}`, 'K', [place]))],
    rule: { minimum: 3, zerosShown: true, options: { minimumCount: 3 } },
    editions: editions.map((indicators, at) => ({ id: 2021 + at, years: [2021], indicators, isRevised: false })),
    count: ({ id }, { series }, { place }) => (id > 2021 ? corrected : people)[series as keyof People]?.[place] ?? 0,
  };
}

/** What the attack says of the newest edition, with what it says it of. */
export async function findingsOf(invented: InventedOffice): Promise<readonly string[]> {
  const editions = (await publishedOffice(invented, temporaryFolder()))!;
  const [earlier, newest] = [editions.slice(0, -1), editions.at(-1)];
  const { findings } = await attack({
    files: newest!.published.files,
    earlier: earlier.map(({ published }) => published),
    secrets: newest!.secrets,
    areFormatsVerified: true,
  });
  return findings.map(({ code, severity, areaCode }) => `${severity} ${code} ${areaCode}`);
}
