import type { Terms } from './every-table.ts';
import {
  type Declared,
  type InventedEdition,
  type InventedOffice,
  isCorrected,
  type Summand,
  smallestGroups,
} from './invented-office.ts';

/** Sums in a year and an area, which is made of places. */
export interface PlacedSums {
  readonly summands: readonly Summand[];
  readonly year: number;
  readonly places: readonly number[];
}

/** People of sums in an area; those of years that were corrected are others than before. */
export function termsOf(
  office: InventedOffice,
  edition: InventedEdition,
  { summands, year, places }: PlacedSums,
): Terms {
  const terms = new Map<string, number>();
  for (const { series, where, years, sign } of summands)
    for (const group of smallestGroups(series, office.dimensions)) {
      if (Object.entries(where).some(([dimension, value]) => group[dimension as 'sex'] !== value)) continue;
      for (const place of places) {
        const then = year + years;
        const version = isCorrected(edition, { year: then, place }) ? 'corrected' : '';
        const name = [series, group.sex, group.age, then, place, version].join('|');
        terms.set(name, (terms.get(name) ?? 0) + sign);
      }
    }
  return new Map([...terms].filter(([, factor]) => factor !== 0));
}

/** The same people as they were before any correction. */
export const plainName = (name: string): string => name.replace(/corrected$/, '');

/** The number of people behind a name of termsOf. */
export function truthOf(office: InventedOffice): (name: string) => number {
  return (name) => {
    const [series = '', sex, age, year, place, version] = name.split('|');
    const where = { ...(sex ? { sex } : {}), ...(age ? { age } : {}) };
    const edition = office.editions.find(({ isRevised }) => isRevised === (version === 'corrected'));
    // years that nobody corrected are the same in all editions
    return office.count(
      edition ?? office.editions[0]!,
      { series, where },
      { year: Number(year), place: Number(place) },
    );
  };
}

/** How many people a sum has. */
export const trueSum = (office: InventedOffice, terms: Terms): number => {
  const truth = truthOf(office);
  return [...terms].reduce((sum, [name, factor]) => sum + factor * truth(name), 0);
};

/** Years of an indicator that an edition can publish. */
export function* everywhere(office: InventedOffice, edition: InventedEdition) {
  for (const declared of edition.indicators)
    for (const year of edition.years) {
      const needed = [...declared.numerator, ...declared.denominator].map(({ years }) => year + years);
      if (needed.every((then) => edition.years.includes(then))) yield { areas: office.areas, declared, year };
    }
}

/** What a share leaves of its whole. */
export function restOf(
  office: InventedOffice,
  edition: InventedEdition,
  { declared, ...at }: { readonly declared: Declared; readonly year: number; readonly places: readonly number[] },
): Terms {
  const taken = declared.numerator.map((summand): Summand => ({ ...summand, sign: summand.sign === 1 ? -1 : 1 }));
  return termsOf(office, edition, { summands: [...declared.denominator, ...taken], ...at });
}
