import { chanceOf } from './dice.ts';
import {
  type InventedEdition,
  type InventedOffice,
  type Person,
  smallestGroups,
  type Where,
} from './invented-office.ts';

/** People of a series and group in a year at some places. */
export interface People {
  readonly series: string;
  readonly where: Where;
  readonly year: number;
  readonly places: readonly number[];
}

/** What the deliveries tell of households, beside the people in them: how many, and how large the two largest are. */
const OF_HOUSEHOLDS = ['households', 'largest', 'second'] as const;

/** What the deliveries tell of a series, beside how many people they are. */
export function columnsBeside(office: InventedOffice, series: string): readonly string[] {
  if (office.changed?.[series] === 'census') return ['keys'];
  return office.hasHouseholds ? OF_HOUSEHOLDS : [];
}

/** How the mapping of a source names it. */
export function companionsOf(office: InventedOffice, series: readonly string[]): Readonly<Record<string, object>> {
  const entries = series.map((name) => [name, columnsBeside(office, name)] as const);
  return Object.fromEntries(
    entries.flatMap(([name, beside]) => {
      if (beside.length === 0) return [];
      const keys = { recordKeys: `${name}-keys` };
      const households = { contributors: `${name}-households`, largest: [`${name}-largest`, `${name}-second`] };
      return [[name, beside.includes('keys') ? keys : households] as const];
    }),
  );
}

/** What is told of people beside how many they are. */
export function valueBeside(
  office: InventedOffice,
  edition: InventedEdition,
  { beside, ...people }: People & { readonly beside: string },
): number {
  if (beside === 'keys') return keysOf(office, edition, people);
  const [largest = 0, second = 0, ...others] = householdsOf(office, edition, people);
  if (beside === 'largest') return largest;
  return beside === 'second' ? second : Number(largest > 0) + Number(second > 0) + others.length;
}

/** People of each household, the largest first. Whoever is of another group or at another place is in another one. */
export function householdsOf(office: InventedOffice, edition: InventedEdition, people: People): readonly number[] {
  return personsOf(office, people)
    .flatMap(({ person, place }) => {
      const { year } = people;
      const households: number[] = [];
      let left = office.count(edition, person, { year, place });
      while (left > 0) {
        const words = `household ${person.series} ${Object.values(person.where).join()} ${place} ${year} ${left}`;
        const size = Math.min(left, 1 + Math.floor(chanceOf(office.seed, words) * 5));
        households.push(size);
        left -= size;
      }
      return households;
    })
    .sort((one, other) => other - one);
}

/** Smallest groups of people, each at one place. */
export function personsOf({ dimensions }: InventedOffice, { series, where, places }: People) {
  const persons = smallestGroups(series, dimensions).filter((group) =>
    Object.entries(where).every(([dimension, value]) => group[dimension as 'sex'] === value),
  );
  return persons.flatMap((group) =>
    places.map((place): { readonly person: Person; readonly place: number } => ({
      person: { series, where: group },
      place,
    })),
  );
}

/** Sum of the keys of all records, below 2³². */
function keysOf(office: InventedOffice, edition: InventedEdition, people: People): number {
  let sum = 0;
  for (const { person, place } of personsOf(office, people)) {
    const words = `key ${person.series} ${Object.values(person.where).join()} ${place}`;
    const count = office.count(edition, person, { year: people.year, place });
    for (let one = 0; one < count; one++) sum += Math.floor(chanceOf(office.seed, `${words} ${one}`) * 2 ** 32);
  }
  return sum % 2 ** 32;
}
