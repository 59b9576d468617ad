import { chance } from './chance.ts';
import type { Figures } from './figures.ts';
import { YEARS } from './municipalities.ts';
import { bandsWithin } from './population.ts';

/** Age groups of the severely disabled, with how likely the card is in each; two and two make a known sum. */
const DISABLED_PAIRS = [
  {
    whole: 'disabled under 65',
    parts: [
      { group: '0..44', ages: [0, 44], likely: 0.022 },
      { group: '45..64', ages: [45, 64], likely: 0.112 },
    ],
  },
  {
    whole: 'disabled from 65',
    parts: [
      { group: '65..79', ages: [65, 79], likely: 0.225 },
      { group: '80..', ages: [80, 150], likely: 0.34 },
    ],
  },
] as const;

/** Age groups of the severely disabled as they are delivered. */
export const DISABLED_AGES: readonly string[] = DISABLED_PAIRS.flatMap(({ parts }) => parts.map(({ group }) => group));

/** Deaths before the 65th birthday: yearly risk by age group. */
const DEATHS = [
  { group: '0..29', ages: [0, 29], risk: 0.00034 },
  { group: '30..44', ages: [30, 44], risk: 0.001 },
  { group: '45..54', ages: [45, 54], risk: 0.0029 },
  { group: '55..64', ages: [55, 64], risk: 0.0078 },
] as const;

/** Age groups of premature deaths as they are delivered for the region. */
export const DEATH_AGES: readonly string[] = DEATHS.map(({ group }) => group);

/** Splits counts by age, and counts what depends on age most of all. */
export function growOld(figures: Figures): void {
  for (const year of YEARS) {
    for (const pair of DISABLED_PAIRS) splitDisabled(figures, year, pair);
    fillDeaths(figures, year);
  }
}

function splitDisabled(figures: Figures, year: number, { whole, parts }: (typeof DISABLED_PAIRS)[number]): void {
  const [younger, older] = parts;
  const [young, old] = parts.map(({ ages: [from, to] }) => figures.sum(bandsWithin(from, to), year));
  const counts = figures.get(whole, year).map((count, index) => {
    const [below, above] = [young?.[index] ?? 0, old?.[index] ?? 0];
    const weight = older.likely * above;
    const drawn = chance(`${whole} ${figures.areas[index]?.code} ${year}`).round(
      (count * weight) / (weight + younger.likely * below),
    );
    return Math.min(above, Math.max(count - below, drawn));
  });
  figures.set(`severely_disabled age=${older.group}`, year, counts);
  figures.set(
    `severely_disabled age=${younger.group}`,
    year,
    figures.get(whole, year).map((count, index) => count - (counts[index] ?? 0)),
  );
}

function fillDeaths(figures: Figures, year: number): void {
  const wave = year === 2021 ? 1.06 : 1 - 0.006 * (year - 2016);
  for (const { group, ages, risk } of DEATHS) {
    const people = figures.sum(bandsWithin(ages[0], ages[1]), year);
    figures.fill(`premature_deaths age=${group}`, year, (area, index) => {
      const lean = Math.exp(0.24 * area.strain + 0.05 * chance(`early deaths ${area.code}`).normal());
      return chance(`early deaths ${group} ${area.code} ${year}`).poisson((people[index] ?? 0) * risk * lean * wave);
    });
  }
  const parts = DEATH_AGES.map((group) => `premature_deaths age=${group}`);
  figures.set('premature_deaths', year, figures.sum(parts, year));
}
