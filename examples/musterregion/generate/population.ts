import { chance } from './chance.ts';
import { countOut, type Figures, type Likelihood } from './figures.ts';
import { YEARS } from './municipalities.ts';
import type { RegionArea } from './region.ts';

/** Age bands of the register with their share in the region, per 10,000 residents at the end of 2016. */
export const AGE_BANDS: readonly { readonly group: string; readonly label: string; readonly share: number }[] = [
  ['0..2', 'unter 3', 272],
  ['3..4', '3 bis unter 5', 174],
  ['5', '5 bis unter 6', 86],
  ['6..9', '6 bis unter 10', 346],
  ['10..14', '10 bis unter 15', 446],
  ['15..17', '15 bis unter 18', 290],
  ['18..19', '18 bis unter 20', 212],
  ['20', '20 bis unter 21', 118],
  ['21..24', '21 bis unter 25', 545],
  ['25..29', '25 bis unter 30', 700],
  ['30..34', '30 bis unter 35', 640],
  ['35..39', '35 bis unter 40', 590],
  ['40..44', '40 bis unter 45', 580],
  ['45..49', '45 bis unter 50', 720],
  ['50..54', '50 bis unter 55', 820],
  ['55..59', '55 bis unter 60', 740],
  ['60..64', '60 bis unter 65', 620],
  ['65..69', '65 bis unter 70', 530],
  ['70..74', '70 bis unter 75', 420],
  ['75..79', '75 bis unter 80', 500],
  ['80..84', '80 bis unter 85', 310],
  ['85..', '85 und älter', 250],
].map(([group = '', label = '', share = 0]) => ({ group: String(group), label: String(label), share: Number(share) }));

const BASE_YEAR = 2016;
const YEARS_WITH_BASE = [2011, ...YEARS];
const middleOf = (group: string): number => {
  const [from = 0, to] = group.split('..').map(Number);
  return ((to === undefined ? from : to || 92) + from) / 2;
};

/** Names of the series of all age bands inside an age range. */
export function bandsWithin(from: number, to: number): string[] {
  return AGE_BANDS.filter(({ group }) => {
    const [low = 0, high] = group.split('..').map((text) => (text === '' ? 150 : Number(text)));
    return low >= from && (high ?? low) <= to;
  }).map(({ group }) => `residents age=${group}`);
}

/** Residents by age, sex, nationality and migration background. */
export function populate(figures: Figures): void {
  for (const year of YEARS_WITH_BASE) {
    fillTotals(figures, year);
    fillAges(figures, year);
    figures.fill('residents sex=f', year, (area, index) => {
      const share = 0.507 + 0.007 * area.ageing + 0.006 * chance(`women ${area.code}`).normal();
      return Math.round((figures.get('residents', year)[index] ?? 0) * (area.kind === 'students' ? 0.452 : share));
    });
    const women = figures.sum(bandsWithin(15, 44), year);
    figures.fill('residents age=15..44;sex=f', year, (area, index) =>
      Math.round((women[index] ?? 0) * (area.kind === 'students' ? 0.43 : 0.489)),
    );
    fillNationality(figures, year);
  }
}

function fillTotals(figures: Figures, year: number): void {
  figures.fill('residents', year, (area) => {
    const after = year - BASE_YEAR;
    // people who sought refuge in 2015 came to some areas more than to others
    const refuge = year >= 2015 ? 0.006 : 0;
    const wobble =
      after === 0 ? 0 : (0.0015 + 0.2 / Math.sqrt(area.residents)) * chance(`residents ${area.code} ${year}`).normal();
    const path = area.growth * after + refuge - 0.006 + wobble;
    return Math.round(area.residents * Math.exp(path));
  });
}

function weightOfBand(area: RegionArea, band: (typeof AGE_BANDS)[number], year: number): number {
  const middle = middleOf(band.group);
  const tilt = ((middle - 43) / 40) * 0.3 * area.ageing;
  const after = year - BASE_YEAR;
  const trend = middle >= 80 ? 0.024 : middle >= 65 ? 0.006 : middle < 6 ? 0.011 : middle < 20 ? -0.004 : 0;
  const lasting = chance(`band ${area.code} ${band.group}`).normal();
  const yearly = chance(`band ${area.code} ${band.group} ${year}`).normal();
  const expected = Math.max(3, (area.residents * band.share) / 9909);
  const noise = (0.9 * lasting + 0.25 * yearly) / Math.sqrt(expected) + 0.04 * lasting;
  const young = middle >= 18 && middle < 30;
  let lift = young ? 0.45 * (area.urbanity - 0.45) : 0;
  if (area.kind === 'students')
    lift = middle >= 19 && middle < 28 ? 1.5 : middle < 18 ? -0.75 : middle > 45 ? -0.5 : 0.15;
  if (area.kind === 'care-home') lift = middle >= 85 ? 1.45 : middle >= 80 ? 0.95 : middle >= 65 ? 0.05 : 0;
  if (area.kind === 'new-housing') lift = middle < 10 ? 0.55 : middle > 29 && middle < 45 ? 0.4 : 0;
  return band.share * Math.exp(tilt + trend * after + Math.max(-0.8, Math.min(0.8, noise)) + lift);
}

// Largest remainders: the bands of an area add up to its residents.
function fillAges(figures: Figures, year: number): void {
  const totals = figures.get('residents', year);
  const columns = AGE_BANDS.map((): number[] => []);
  figures.areas.forEach((area, index) => {
    const weights = AGE_BANDS.map((band) => weightOfBand(area, band, year));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const exact = weights.map((weight) => ((totals[index] ?? 0) * weight) / sum);
    const counts = exact.map(Math.floor);
    let left = (totals[index] ?? 0) - counts.reduce((total, count) => total + count, 0);
    const order = exact.map((value, band) => ({ band, rest: value - Math.floor(value) }));
    order.sort((first, second) => second.rest - first.rest);
    for (const { band } of order) if (left-- > 0) counts[band] = (counts[band] ?? 0) + 1;
    counts.forEach((count, band) => {
      columns[band]?.push(count);
    });
  });
  AGE_BANDS.forEach((band, index) => {
    figures.set(`residents age=${band.group}`, year, columns[index] ?? []);
  });
}

const FOREIGN_LEVELS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  '0..14': { 2011: 0.095, 2014: 0.11, 2016: 0.15, 2021: 0.178 },
  '15..64': { 2011: 0.142, 2014: 0.155, 2016: 0.184, 2021: 0.212 },
  '65..': { 2011: 0.065, 2016: 0.074, 2021: 0.083 },
};
const AGES_OF: Readonly<Record<string, readonly [number, number]>> = {
  '0..14': [0, 14],
  '15..64': [15, 64],
  '65..': [65, 150],
};

function fillNationality(figures: Figures, year: number): void {
  const { areas } = figures;
  for (const [ages, level] of Object.entries(FOREIGN_LEVELS)) {
    const people = figures.sum(bandsWithin(...(AGES_OF[ages] ?? [0, 0])), year);
    const likelihood: Likelihood = { name: `foreign ${ages}`, level, lean: (area) => 0.72 * area.arrival, own: 0.08 };
    figures.set(`residents age=${ages};nationality=foreign`, year, countOut(likelihood, { areas, people, year }));
  }
  const parts = Object.keys(FOREIGN_LEVELS).map((ages) => `residents age=${ages};nationality=foreign`);
  figures.set('residents nationality=foreign', year, figures.sum(parts, year));
  fillBackground(figures, year);
}

function fillBackground(figures: Figures, year: number): void {
  const { areas } = figures;
  const young = figures.sum(bandsWithin(0, 17), year);
  const foreignYoung = figures.get('residents age=0..14;nationality=foreign', year);
  const foreign = figures.get('residents nationality=foreign', year);
  const residents = figures.get('residents', year);
  const lean = (area: RegionArea): number => 0.68 * area.arrival + 0.1 * area.strain;
  // Adolescents without German nationality are counted with the adults here: a lower bound is enough.
  const youngGermans = young.map((count, index) => count - (foreignYoung[index] ?? 0));
  const children = countOut(
    { name: 'background young', level: { 2011: 0.3, 2021: 0.36 }, lean },
    { areas, people: youngGermans, year },
  ).map((count, index) => count + (foreignYoung[index] ?? 0));
  const otherGermans = residents.map(
    (count, index) => count - (young[index] ?? 0) - ((foreign[index] ?? 0) - (foreignYoung[index] ?? 0)),
  );
  const adults = countOut(
    { name: 'background adult', level: { 2011: 0.125, 2021: 0.155 }, lean },
    { areas, people: otherGermans.map((count) => Math.max(0, count)), year },
  ).map((count, index) => count + (foreign[index] ?? 0) - (foreignYoung[index] ?? 0));
  figures.set('migration_background age=0..17', year, children);
  figures.set(
    'migration_background',
    year,
    children.map((count, index) => count + (adults[index] ?? 0)),
  );
}
