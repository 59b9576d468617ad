import { chance } from './chance.ts';
import { countOut, type Figures, type Likelihood, logistic } from './figures.ts';
import { YEARS } from './municipalities.ts';
import { bandsWithin } from './population.ts';
import type { RegionArea } from './region.ts';

/** Households, moves, births, length of residence, elections. */
export function settleLives(figures: Figures): void {
  for (const year of YEARS) {
    fillHouseholds(figures, year);
    fillMoves(figures, year);
  }
  for (const election of ELECTIONS) fillElection(figures, election);
}

function fillHouseholds(figures: Figures, year: number): void {
  const { areas } = figures;
  const residents = figures.get('residents', year);
  const older = figures.sum(bandsWithin(65, 150), year);
  const children = figures.sum(bandsWithin(0, 17), year);
  const draw = (name: string, people: readonly number[], likelihood: Omit<Likelihood, 'name'>): readonly number[] => {
    const counts = countOut({ name, ...likelihood }, { areas, people, year });
    figures.set(name, year, counts);
    return counts;
  };
  figures.fill('households', year, (area, index) => {
    const size = 2.16 - 0.34 * area.urbanity - 0.03 * area.ageing - 0.004 * (year - 2016);
    const crowd = area.kind === 'students' ? 0.82 : 1;
    return Math.round((residents[index] ?? 0) / (size * crowd));
  });
  const households = figures.get('households', year);
  figures.fill('households_with_children', year, (area, index) =>
    Math.round((children[index] ?? 0) / (1.62 + 0.05 * area.strain)),
  );
  const families = figures.get('households_with_children', year);
  draw('households_lone_parent', families, {
    level: { 2012: 0.196, 2021: 0.204 },
    lean: (area) => 0.3 * area.strain + 0.25 * (area.urbanity - 0.5),
  });
  draw('households_three_children', families, {
    level: { 2012: 0.107, 2021: 0.121 },
    lean: (area) => 0.22 * area.arrival - 0.15 * area.urbanity,
  });
  figures.fill('children_lone_parent', year, (area, index) => {
    const perHousehold = 1.44 + 0.05 * area.strain + 0.02 * chance(`lone parents ${area.code}`).normal();
    const count = Math.round((figures.get('households_lone_parent', year)[index] ?? 0) * perHousehold);
    return Math.min(children[index] ?? 0, count);
  });
  const single = draw('households_single_65plus', older, {
    level: { 2012: 0.3, 2021: 0.322 },
    lean: (area) => 0.5 * (area.urbanity - 0.4) + 0.1 * area.strain - (area.kind === 'care-home' ? 0.5 : 0),
  });
  figures.fill('households_single', year, (area, index) => {
    const share = logistic(-0.95 + 0.85 * area.urbanity + 0.1 * area.strain + (area.kind === 'students' ? 0.7 : 0));
    const others = (households[index] ?? 0) - (families[index] ?? 0) - (single[index] ?? 0);
    return (single[index] ?? 0) + Math.max(0, Math.round(others * share * 0.95));
  });
}

function fillMoves(figures: Figures, year: number): void {
  const women = figures.get('residents age=15..44;sex=f', year);
  figures.fill('births', year, (area, index) => {
    const rate = 0.0425 + 0.0006 * (year - 2012) + 0.0025 * area.strain;
    return chance(`births ${area.code} ${year}`).poisson(
      (women[index] ?? 0) * (area.kind === 'students' ? 0.016 : rate),
    );
  });
  const [before, after] = [figures.get('residents', year - 1), figures.get('residents', year)];
  const older = figures.sum(bandsWithin(65, 150), year);
  const births = figures.get('births', year);
  figures.fill('in_moves', year, (area, index) => {
    const rate = 0.058 + 0.062 * area.urbanity + 0.009 * area.strain + (area.kind === 'students' ? 0.13 : 0);
    const grown = Math.max(0, (after[index] ?? 0) - (before[index] ?? 0));
    const wave = year === 2015 ? 1.14 : year === 2016 ? 1.06 : year === 2020 ? 0.91 : 1;
    return chance(`moves ${area.code} ${year}`).poisson((after[index] ?? 0) * rate * wave) + grown;
  });
  // What came in, was born and did not die has either stayed or left again.
  figures.fill('out_moves', year, (area, index) => {
    const deaths = chance(`deaths ${area.code} ${year}`).poisson((older[index] ?? 0) * 0.047);
    const change = (after[index] ?? 0) - (before[index] ?? 0);
    return Math.max(0, (figures.get('in_moves', year)[index] ?? 0) + (births[index] ?? 0) - deaths - change);
  });
  const people = figures.sum(bandsWithin(5, 150), year);
  const likelihood: Likelihood = {
    name: 'long_term_residents',
    level: { 2012: 0.672, 2016: 0.651, 2021: 0.662 },
    lean: (area) => 0.16 * area.ageing - 0.95 * (area.urbanity - 0.5) - 0.1 * area.strain - studentLean(area),
    own: 0.08,
  };
  figures.set('long_term_residents', year, countOut(likelihood, { areas: figures.areas, people, year }));
}

const studentLean = (area: RegionArea): number =>
  area.kind === 'students' ? 1.1 : area.kind === 'new-housing' ? 0.6 : 0;

/** Federal elections, the only ones delivered: others have another turnout. Turnout is that of the region. */
export const ELECTIONS = [
  { year: 2013, day: '2013-09-22', turnout: 0.726 },
  { year: 2017, day: '2017-09-24', turnout: 0.751 },
  { year: 2021, day: '2021-09-26', turnout: 0.763 },
] as const;

function fillElection(figures: Figures, { year, turnout }: (typeof ELECTIONS)[number]): void {
  const { areas } = figures;
  const adults = figures.sum(bandsWithin(18, 150), year);
  const foreign = figures.get('residents age=15..64;nationality=foreign', year);
  const older = figures.get('residents age=65..;nationality=foreign', year);
  figures.fill('eligible_voters', year, (_, index) =>
    Math.max(0, Math.round(((adults[index] ?? 0) - (foreign[index] ?? 0) - (older[index] ?? 0)) * 0.985)),
  );
  const likelihood: Likelihood = {
    name: 'votes_cast',
    level: { [year]: turnout },
    lean: (area) => -0.34 * area.strain + 0.08 * area.ageing,
    own: 0.06,
  };
  const people = figures.get('eligible_voters', year);
  figures.set('votes_cast', year, countOut(likelihood, { areas, people, year }));
}
