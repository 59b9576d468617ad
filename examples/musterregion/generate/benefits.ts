import { chance } from './chance.ts';
import { countOut, type Figures, type Likelihood } from './figures.ts';
import { YEARS } from './municipalities.ts';
import { bandsWithin } from './population.ts';
import type { RegionArea } from './region.ts';

const strained =
  (slope: number, urban = 0) =>
  (area: RegionArea): number =>
    slope * area.strain + urban * (area.urbanity - 0.5) - (area.kind === 'students' ? 0.6 : 0);

type Level = Readonly<Record<number, number>>;

/** Work, unemployment and benefits. */
export function addBenefits(figures: Figures): void {
  for (const year of YEARS) {
    const count = counter(figures, year);
    fillJobSeekerSupport(figures, year, count);
    fillSocialAssistance(figures, year, count);
    fillWork(figures, year, count);
  }
}

type Count = (name: string, people: readonly number[], level: Level, lean: Likelihood['lean']) => readonly number[];

function counter(figures: Figures, year: number): Count {
  return (name, people, level, lean) => {
    const counts = countOut({ name, level, lean, own: 0.07 }, { areas: figures.areas, people, year });
    figures.set(name, year, counts);
    return counts;
  };
}

function fillJobSeekerSupport(figures: Figures, year: number, count: Count): void {
  const lean = strained(0.63, 0.3);
  const young: Level = { 2012: 0.158, 2014: 0.163, 2016: 0.1728, 2017: 0.176, 2019: 0.156, 2021: 0.146 };
  const adults: Level = {
    2012: 0.0835,
    2014: 0.086,
    2016: 0.0899,
    2017: 0.0905,
    2019: 0.079,
    2020: 0.081,
    2021: 0.0765,
  };
  const children = count('sgb2_persons age=0..14', figures.sum(bandsWithin(0, 14), year), young, lean);
  const teens: Level = { 2012: 0.112, 2016: 0.121, 2017: 0.127, 2021: 0.11 };
  const adolescents = count('sgb2_persons age=15..17', figures.sum(bandsWithin(15, 17), year), teens, lean);
  const grown = count('sgb2_persons age=18..64', figures.sum(bandsWithin(18, 64), year), adults, lean);
  figures.fill('sgb2_persons', year, (_, index) =>
    [children, adolescents, grown].reduce((sum, part) => sum + (part[index] ?? 0), 0),
  );
  figures.fill('sgb2_employable', year, (_, index) => (adolescents[index] ?? 0) + (grown[index] ?? 0));
  const people = figures.get('sgb2_persons', year);
  const foreign = figures.sum(
    ['residents age=0..14;nationality=foreign', 'residents age=15..64;nationality=foreign'],
    year,
  );
  const rate: Level = { 2012: 0.186, 2015: 0.198, 2016: 0.221, 2017: 0.236, 2019: 0.214, 2021: 0.197 };
  const foreignPeople = count('sgb2_persons nationality=foreign', foreign, rate, strained(0.42, 0.1));
  figures.fill('sgb2_persons nationality=foreign', year, (_, index) =>
    Math.min(Math.floor(0.85 * (people[index] ?? 0)), foreignPeople[index] ?? 0),
  );
  const employable = figures.get('sgb2_employable', year);
  count('sgb2_employed', employable, { 2012: 0.281, 2019: 0.252, 2021: 0.226 }, strained(-0.06));
  count('sgb2_long_term', employable, { 2012: 0.651, 2016: 0.618, 2017: 0.597, 2021: 0.659 }, strained(0.14));
  const loneParents = figures.get('households_lone_parent', year);
  count('sgb2_lone_parent_units', loneParents, { 2012: 0.402, 2016: 0.391, 2021: 0.342 }, strained(0.5, 0.1));
}

function fillSocialAssistance(figures: Figures, year: number, count: Count): void {
  const residents = figures.get('residents', year);
  const older = figures.sum(bandsWithin(65, 150), year);
  const workingAge = figures.sum(bandsWithin(18, 64), year);
  const apart = strained(0.35, 0.2);
  count('sgb12_chapter3', residents, { 2012: 0.0021, 2021: 0.0024 }, apart);
  count('sgb12_old_age', older, { 2012: 0.0351, 2016: 0.0402, 2021: 0.0446 }, strained(0.52, 0.5));
  count('sgb12_reduced_capacity', workingAge, { 2012: 0.0128, 2016: 0.0139, 2021: 0.0149 }, strained(0.42, 0.15));
  const asylum: Level = {
    2012: 0.0024,
    2013: 0.0034,
    2014: 0.0057,
    2015: 0.0152,
    2016: 0.0117,
    2017: 0.0082,
    2018: 0.0071,
    2019: 0.0064,
    2020: 0.0058,
    2021: 0.0061,
  };
  // Shared accommodation stands in few areas.
  const shelter = (area: RegionArea): number =>
    0.25 * area.strain + 1.1 * Math.max(-1.2, chance(`shelter ${area.code}`).normal());
  count('asylum_benefits', residents, asylum, shelter);
  const households = figures.get('households', year);
  count(
    'housing_benefit_households',
    households,
    { 2012: 0.0182, 2015: 0.0112, 2016: 0.0151, 2019: 0.0118, 2021: 0.0149 },
    strained(0.2),
  );
}

function fillWork(figures: Figures, year: number, count: Count): void {
  const bands = { '15..24': [15, 24], '25..54': [25, 54], '55..64': [55, 64] } as const;
  const levels: Readonly<Record<string, Level>> = {
    '15..24': { 2012: 0.0385, 2016: 0.0362, 2019: 0.0312, 2020: 0.0388, 2021: 0.0321 },
    '25..54': { 2012: 0.0745, 2016: 0.0702, 2019: 0.0612, 2020: 0.0721, 2021: 0.0668 },
    '55..64': { 2012: 0.0612, 2016: 0.0571, 2019: 0.0518, 2020: 0.0582, 2021: 0.0566 },
  };
  const parts = Object.entries(bands).map(([ages, [from, to]]) =>
    count(`unemployed age=${ages}`, figures.sum(bandsWithin(from, to), year), levels[ages] ?? {}, strained(0.52, 0.2)),
  );
  figures.fill('unemployed', year, (_, index) => parts.reduce((sum, part) => sum + (part[index] ?? 0), 0));
  const unemployed = figures.get('unemployed', year);
  count(
    'unemployed_long_term',
    unemployed,
    { 2012: 0.402, 2016: 0.411, 2019: 0.362, 2020: 0.371, 2021: 0.449 },
    strained(0.15),
  );
  const foreign = figures.get('residents age=15..64;nationality=foreign', year);
  const foreignRate: Level = { 2012: 0.112, 2016: 0.118, 2019: 0.101, 2020: 0.119, 2021: 0.108 };
  const counts = count('unemployed nationality=foreign', foreign, foreignRate, strained(0.36));
  figures.fill('unemployed nationality=foreign', year, (_, index) =>
    Math.min(Math.floor(0.85 * (unemployed[index] ?? 0)), counts[index] ?? 0),
  );
  const people = figures.sum(bandsWithin(15, 64), year);
  const germans = people.map((number, index) => number - (foreign[index] ?? 0));
  const work: Level = { 2012: 0.532, 2016: 0.568, 2019: 0.603, 2020: 0.601, 2021: 0.612 };
  const own = count('employed germans', germans, work, strained(-0.17));
  const foreignWork: Level = { 2012: 0.362, 2015: 0.381, 2016: 0.364, 2021: 0.452 };
  const others = count('employed nationality=foreign', foreign, foreignWork, strained(-0.14));
  figures.fill('employed', year, (_, index) => (own[index] ?? 0) + (others[index] ?? 0));
}
