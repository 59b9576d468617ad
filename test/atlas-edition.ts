import { assess } from '../src/assess/assess.ts';
import { type Area, areaTable } from '../src/core/area.ts';
import type { AssessedTable } from '../src/core/assessed.ts';
import { type Config, configSchema } from '../src/core/config-schema.ts';
import type { AreaGeometry } from '../src/core/geometry.ts';
import type { Edition } from '../src/core/workspace.ts';
import { type TestCell, testIndex, testIndicator, testMembers, testSource } from './checked-table.ts';
import { protectedTable, type TestPeriod } from './protected-table.ts';

/** What a test may want otherwise. */
export interface AtlasEditionOptions {
  /** areas per municipality */
  readonly sizes?: readonly number[];
  readonly state?: Edition['state'];
  readonly texts?: Edition['texts'];
  readonly hasShapes?: boolean;
  readonly pages?: 'static' | 'from-data';
  readonly languages?: readonly ('de' | 'en')[];
  /** name of the first area */
  readonly firstName?: string;
}

/** An invented edition of a small region, assessed, as the writers get it. */
export interface AtlasEdition {
  readonly assessed: AssessedTable;
  readonly edition: Edition;
}

const SCHEME = 'sozialraeume';
const YEARS = [2017, 2018, 2019, 2020, 2021];
const LEVELS = [
  { id: 'region', names: { de: 'Region', en: 'Region' }, plurals: { de: 'Regionen', en: 'regions' } },
  { id: 'kommune', names: { de: 'Kommune', en: 'Municipality' }, plurals: { de: 'Kommunen', en: 'municipalities' } },
  { id: 'sozialraum', names: { de: 'Sozialraum', en: 'Area' }, plurals: { de: 'Sozialräume', en: 'areas' } },
];
const NAMES = ['Althain', 'Birkenrode', 'Cornfeld', 'Dachsheim', 'Erlenbach'];
const SIDES = ['Mitte', 'Nord', 'Süd', 'Ost'];

/** Invented figures between 0 and 1 that are the same in every run. */
function wave(first: number, second: number): number {
  const value = Math.sin(first * 12.9898 + second * 78.233) * 43758.5453;
  return value - Math.floor(value);
}

function square(longitude: number, latitude: number): AreaGeometry {
  const [east, north] = [longitude + 0.015, latitude + 0.01];
  const west = longitude;
  const south = latitude;
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

/** A region, municipalities and areas with squares as shapes. */
function region(sizes: readonly number[], firstName: string | undefined) {
  const areas: Area[] = [];
  const geometries: (AreaGeometry | null)[] = [];
  const add = (fields: Pick<Area, 'code' | 'name' | 'level' | 'parent'>, shape: AreaGeometry | null): number => {
    const note = fields.code === 'AL 2' ? { de: 'Ein Pflegeheim prägt die Altersstruktur.' } : null;
    const excluded = fields.code === 'AL 3' ? { de: 'weniger als 300 Menschen', en: 'fewer than 300 people' } : null;
    areas.push({ ...fields, scheme: SCHEME, validFrom: null, validTo: null, note, excluded });
    geometries.push(shape);
    return areas.length - 1;
  };
  const top = add({ code: 'R', name: 'Musterregion', level: 0, parent: -1 }, null);
  sizes.forEach((size, place) => {
    const name = NAMES[place] ?? `Ort ${place + 1}`;
    const parent = add({ code: String(place + 1).padStart(3, '0'), name, level: 1, parent: top }, null);
    for (let at = 0; at < size; at++) {
      const own = `${name}-${SIDES[at % 4]}${at < 4 ? '' : ` ${Math.floor(at / 4) + 1}`}`;
      const shape = square(6 + place * 0.045 + (at % 3) * 0.015, 50.7 + Math.floor(at / 3) * 0.01);
      const code = `${name.slice(0, 2).toUpperCase()} ${at + 1}`;
      add({ code, name: place === 0 && at === 0 ? (firstName ?? own) : own, level: 2, parent }, shape);
    }
  });
  const scheme = { id: SCHEME, names: { de: 'Sozialräume', en: 'Social areas' }, levels: LEVELS };
  return { table: areaTable([{ ...scheme, validFrom: null, validTo: null }], areas), geometries };
}

// Name, topic, usual share, direction, part of the residents that is counted among.
const SHARES = [
  ['sd05', 'Anteil unter 18-Jährige', 'soziodemografie', 0.17, 'neutral', 1],
  ['so01', 'Mindestsicherungsquote', 'soziooekonomie', 0.11, 'strain', 1],
  ['so03', 'Kinderarmut (SGB II unter 15)', 'soziooekonomie', 0.18, 'strain', 0.14],
  ['bi01', 'Betreuungsquote U3', 'bildung', 0.35, 'relief', 0.03],
  ['in01', 'Ausländeranteil', 'integration', 0.14, 'neutral', 1],
] as const;

function shareDefinition([id, name, topic, , direction]: (typeof SHARES)[number]) {
  return testIndicator({
    ...{ id, topic, direction, kind: 'share', numerator: id, denominator: 'residents' },
    ...{ multiplier: 100, unit: '%', decimals: 1 },
    names: { de: name, en: `${id} in English` },
    definition: { de: `${name}: was damit gemeint ist, in einem Satz.` },
    formula: { de: 'Zahl der gemeinten Menschen geteilt durch alle, mal 100.' },
  });
}

/** Builds the edition; without options a region of three municipalities and 17 areas. */
export function atlasEdition(options: AtlasEditionOptions = {}): AtlasEdition {
  const { table, geometries } = region(options.sizes ?? [8, 5, 4], options.firstName);
  const summed = (ofArea: (area: number) => number): number[] => {
    const sums = table.areas.map((area, index) => (area.level === 2 ? ofArea(index) : 0));
    for (let index = sums.length - 1; index > 0; index--) {
      const parent = table.areas[index]?.parent ?? -1;
      if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[index] ?? 0);
    }
    return sums;
  };
  const residents = YEARS.map((year) =>
    summed((area) => Math.round(700 + wave(area, 1) * 6000 + (year - 2017) * 25 * wave(area, 2))),
  );
  const names = { de: 'Bevölkerung am Ort der Hauptwohnung', en: 'Resident population' };
  const people = {
    definition: testIndicator({ id: 'sd01', names, decimals: 0, direction: 'neutral' }),
    periods: YEARS.map((year, at): TestPeriod => ({ period: `${year}-12-31`, values: residents[at] ?? [] })),
  };
  const shares = SHARES.map((share, position) => ({
    definition: shareDefinition(share),
    periods: YEARS.map((year, at): TestPeriod => {
      const bases = (residents[at] ?? []).map((count) => Math.round(count * share[5]));
      const rise = position === 1 ? at * 0.1 : 0;
      const cases = summed((area) =>
        Math.round((bases[area] ?? 0) * share[3] * (0.3 + 1.5 * wave(area, position + 5) + rise)),
      );
      return sharePeriod(`${year}-12-31`, { cases, bases, shift: position + at });
    }),
  }));
  const index = testIndex({
    ...{ id: 'index-so', topic: 'soziooekonomie', minimumWeight: 0.5 },
    names: { de: 'Index Sozioökonomie', en: 'Work and income index' },
    members: testMembers('so01', 'so03', 'bi01'),
  });
  const contents = { areas: table, indicators: [people, ...shares], indices: [index], sources: [testSource()] };
  const shown = options.hasShapes === false ? geometries.map(() => null) : geometries;
  const shapes = { geometries: shown, atoms: [], attribution: 'Erfundene Grenzen' };
  const assessed = assess(protectedTable(contents), { shapes });
  const edition: Edition = {
    config: config(options),
    shapes,
    texts: options.texts ?? [],
    state: options.state ?? 'draft',
    version: 1,
  };
  return { assessed, edition };
}

interface Cases {
  readonly cases: readonly number[];
  readonly bases: readonly number[];
  readonly shift: number;
}

// Some cells are hidden and some not known, so that every page has to say so; the region's never are.
function sharePeriod(period: string, { cases, bases, shift }: Cases): TestPeriod {
  const word = (area: number): TestCell | undefined => {
    if (area < 2) return undefined;
    if ((area + shift) % 11 === 0) return 'hidden';
    return (area + shift) % 17 === 0 ? 'unknown' : undefined;
  };
  const rate = (count: number, base: number): TestCell => (base > 0 ? (count / base) * 100 : 'not-applicable');
  return {
    period,
    values: cases.map((count, area) => word(area) ?? rate(count, bases[area] ?? 0)),
    numerators: cases.map((count, area) => word(area) ?? count),
    denominators: [...bases],
  };
}

function config(options: AtlasEditionOptions): Config {
  return configSchema.parse({
    title: { de: 'Sozialatlas Musterregion', en: 'Social atlas of Musterregion' },
    office: { name: 'Amt für Sozialplanung', email: 'sozialplanung@musterregion.example' },
    edition: {
      ...{ id: '2022', title: { de: 'Ausgabe 2022', en: 'Edition 2022' } },
      ...{ date: '2022-05-02', dataAsOf: '2021-12-31' },
    },
    invented: true,
    languages: [...(options.languages ?? ['de', 'en'])],
    schemes: [
      {
        ...{ id: SCHEME, names: { de: 'Sozialräume' }, levels: LEVELS },
        region: { code: 'R', name: 'Musterregion' },
      },
    ],
    publish: { pages: options.pages ?? 'static' },
  });
}
