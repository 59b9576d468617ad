import { countOut, type Figures, type Likelihood } from './figures.ts';
import { YEARS } from './municipalities.ts';
import { bandsWithin } from './population.ts';
import type { RegionArea } from './region.ts';

type Level = Readonly<Record<number, number>>;
type Draw = (name: string, of: readonly number[], level: Level, lean: Likelihood['lean']) => readonly number[];

const by =
  (slope: number) =>
  (area: RegionArea): number =>
    slope * area.strain;

function drawer(figures: Figures, year: number): Draw {
  return (name, people, level, lean) => {
    const counts = countOut({ name, level, lean, own: 0.12 }, { areas: figures.areas, people, year, kind: 'draw' });
    figures.set(name, year, counts);
    return counts;
  };
}

/** Years of school entry and of the end of year 4: two more than reported, for three of them pooled. */
export const INTAKES: readonly number[] = Array.from({ length: 12 }, (_, index) => 2010 + index);

/** Childcare, school entry, school, youth assistance, health and support. */
export function growUp(figures: Figures): void {
  for (const year of INTAKES) {
    fillSchoolEntry(figures, year, drawer(figures, year));
    fillTransitions(figures, year, drawer(figures, year));
  }
  for (const year of YEARS) {
    const draw = drawer(figures, year);
    fillChildhood(figures, year, draw);
    fillLeavers(figures, year, draw);
    fillSupport(figures, year, draw);
  }
}

// Children of an intake year were five at the end of the year before; the register starts at the end of 2011.
function fillSchoolEntry(figures: Figures, year: number, draw: Draw): void {
  const cohort = figures.get('residents age=5', Math.max(2011, year - 1));
  const examined = draw('entrants_examined', cohort, { 2010: 0.972, 2020: 0.961, 2021: 0.902 }, () => 0);
  draw(
    'entrants_short_childcare',
    examined,
    { 2010: 0.172, 2016: 0.141, 2021: 0.158 },
    (area) => 0.38 * area.strain + 0.2 * area.arrival,
  );
  draw(
    'entrants_language',
    examined,
    { 2010: 0.236, 2016: 0.251, 2021: 0.279 },
    (area) => 0.26 * area.strain + 0.2 * area.arrival,
  );
  draw('entrants_visuomotor', examined, { 2010: 0.118, 2021: 0.131 }, by(0.24));
  draw('entrants_overweight', examined, { 2010: 0.098, 2019: 0.101, 2021: 0.128 }, by(0.3));
  draw('entrants_other_language', examined, { 2010: 0.221, 2016: 0.268, 2021: 0.312 }, (area) => 0.7 * area.arrival);
  const booklet = draw('entrants_booklet', examined, { 2010: 0.921, 2021: 0.938 }, by(-0.25));
  draw('entrants_all_checkups', booklet, { 2010: 0.861, 2019: 0.902, 2021: 0.884 }, by(-0.34));
  const card = draw('entrants_vaccination_card', examined, { 2010: 0.918, 2021: 0.951 }, by(-0.2));
  draw('entrants_measles', card, { 2010: 0.922, 2019: 0.943, 2021: 0.962 }, by(-0.08));
}

function fillChildhood(figures: Figures, year: number, draw: Draw): void {
  const toddlers = figures.get('residents age=0..2', year);
  const older = figures.sum(bandsWithin(3, 5), year);
  draw('childcare_children age=0..2', toddlers, { 2012: 0.221, 2016: 0.287, 2021: 0.331 }, by(-0.24));
  draw('childcare_children age=3..5', older, { 2012: 0.938, 2021: 0.921 }, by(-0.3));
  const young = figures.sum(bandsWithin(0, 20), year);
  draw('youth_assistance', young, { 2012: 0.0212, 2021: 0.0268 }, by(0.42));
  const benefits = figures.sum(['sgb2_persons age=0..14', 'sgb2_persons age=15..17'], year);
  figures.fill('education_package_entitled', year, (_, index) => Math.round((benefits[index] ?? 0) * 1.18));
  const entitled = figures.get('education_package_entitled', year);
  draw('education_package_children', entitled, { 2012: 0.401, 2019: 0.532, 2020: 0.471, 2021: 0.514 }, by(0.05));
  const seen = draw(
    'dental_examined',
    figures.sum(bandsWithin(3, 9), year),
    { 2012: 0.571, 2019: 0.601, 2020: 0.41, 2021: 0.38 },
    () => 0,
  );
  draw('dental_caries', seen, { 2012: 0.178, 2021: 0.159 }, by(0.42));
}

// The register starts at the end of 2011: whoever left year 4 in 2010 was 15 to 17 soon after.
function fillTransitions(figures: Figures, year: number, draw: Draw): void {
  const [group, years] = year < 2011 ? (['residents age=15..17', 3] as const) : (['residents age=10..14', 5] as const);
  const cohort = figures.get(group, Math.max(2011, year)).map((count) => Math.round((count / years) * 0.985));
  figures.set('year4_leavers', year, cohort);
  const gymnasium = draw('year4_gymnasium', cohort, { 2012: 0.412, 2021: 0.431 }, by(-0.44));
  const others = cohort.map((count, index) => count - (gymnasium[index] ?? 0));
  draw('year4_lower_tracks', others, { 2012: 0.121, 2021: 0.062 }, by(0.3));
}

function fillLeavers(figures: Figures, year: number, draw: Draw): void {
  const leavers = figures.get('residents age=15..17', year).map((count) => Math.round((count / 3) * 1.02));
  figures.set('school_leavers', year, leavers);
  draw('leavers_without_certificate', leavers, { 2012: 0.052, 2021: 0.059 }, by(0.4));
}

function fillSupport(figures: Figures, year: number, draw: Draw): void {
  const residents = figures.get('residents', year);
  const older = figures.sum(bandsWithin(65, 150), year);
  const under65 = residents.map((count, index) => count - (older[index] ?? 0));
  const areas = figures.areas;
  const stock = (name: string, people: readonly number[], level: Level, lean: Likelihood['lean']) =>
    countOut({ name, level, lean, own: 0.06 }, { areas, people, year });
  const young = stock('disabled under 65', under65, { 2012: 0.0521, 2021: 0.0548 }, by(0.22));
  const old = stock(
    'disabled from 65',
    older,
    { 2012: 0.252, 2021: 0.268 },
    (area) => 0.12 * area.strain + (area.kind === 'care-home' ? 0.5 : 0),
  );
  figures.set('disabled under 65', year, young);
  figures.set('disabled from 65', year, old);
  figures.fill('severely_disabled', year, (_, index) => (young[index] ?? 0) + (old[index] ?? 0));
  figures.set(
    'integration_assistance',
    year,
    stock('integration_assistance', residents, { 2012: 0.0084, 2021: 0.0108 }, by(0.2)),
  );
  figures.set(
    'care_recipients',
    year,
    stock('care_recipients', older, { 2013: 0.142, 2015: 0.152, 2017: 0.182, 2019: 0.221, 2021: 0.264 }, by(0.08)),
  );
  const foreign = figures.get('residents nationality=foreign', year);
  draw('naturalisations', foreign, { 2012: 0.0139, 2016: 0.0118, 2019: 0.0131, 2021: 0.0128 }, () => 0);
  const adults = figures.sum(bandsWithin(18, 150), year);
  draw('debt_counselling', adults, { 2012: 0.0049, 2021: 0.0058 }, by(0.4));
  const households = figures.get('households', year);
  figures.set(
    'dwellings',
    year,
    households.map((count) => Math.round(count * 1.035)),
  );
  figures.set(
    'subsidised_dwellings',
    year,
    stock(
      'subsidised_dwellings',
      figures.get('dwellings', year),
      { 2012: 0.094, 2021: 0.067 },
      (area) => 0.5 * area.strain + 0.6 * area.urbanity,
    ),
  );
}
