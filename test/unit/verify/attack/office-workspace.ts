import type { MemoryFiles } from '../../../memory-effects.ts';
import {
  type InventedArea,
  type InventedEdition,
  type InventedOffice,
  smallestGroups,
  VALUES,
  type Where,
} from './invented-office.ts';
import { columnsBeside, companionsOf, type People, personsOf, valueBeside } from './office-companions.ts';

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  raum: ['kreis', 'gemeinde', 'sozialraum'],
  zonen: ['gebiet', 'zone', 'teil'],
};

/** Everything an office hands in for an edition: settings, lists, deliveries. */
export function officeWorkspace(office: InventedOffice, edition: InventedEdition): MemoryFiles {
  const schemes = [...new Set(office.areas.map(({ scheme }) => scheme))];
  const lists = schemes.map((scheme): [string, string] => [`areas/${scheme}.csv`, listOf(office, scheme)]);
  const maps = schemes.map((scheme): [string, string] => [`areas/${scheme}.geojson`, mapOf(office, scheme)]);
  const deliveries = schemes.flatMap((scheme) =>
    sourcesOf(office, edition).map((source): [string, string] => [
      `sources/${source.id}-${scheme}.csv`,
      deliveryOf(office, edition, { scheme, columns: source.columns }),
    ]),
  );
  return {
    'sozialraum.yaml': settingsOf(office, edition, schemes),
    'catalogue/indicators.csv': catalogueOf(edition, edition.classBounds ?? office.classBounds),
    ...Object.fromEntries(
      sourcesOf(office, edition).map((source) => [`sources/${source.id}.yaml`, mappingOf(office, source, schemes)]),
    ),
    'texts/imprint.md': '# Impressum\n',
    'texts/privacy.md': '# Datenschutz\n',
    'texts/accessibility.md': '# Barrierefreiheit\n',
    ...Object.fromEntries([...lists, ...(office.isCut ? maps : []), ...deliveries]),
  };
}

const yaml = (value: unknown): string => JSON.stringify(value);

function settingsOf(office: InventedOffice, edition: InventedEdition, schemes: readonly string[]): string {
  const entries = schemes.map((scheme) => {
    const own = office.areas.filter((area) => area.scheme === scheme);
    const levels = LEVELS[scheme]!.filter((level) => own.some((area) => area.level === level));
    const top = own[0]!.code;
    return {
      id: scheme,
      names: scheme,
      levels: levels.map((level) => ({ id: level, names: level, plurals: level })),
      region: { code: top, name: top },
      list: `areas/${scheme}.csv`,
      geometry: office.isCut
        ? [{ level: levels.at(-1), file: `areas/${scheme}.geojson`, code: 'code', toleranceMetres: 0 }]
        : [],
    };
  });
  return yaml({
    title: 'Atlas',
    office: { name: 'Amt', email: 'amt@example.org' },
    edition: { id: String(edition.id), title: 'Ausgabe', date: `${edition.id + 1}-06-01`, dataAsOf: '2021-12-31' },
    invented: true,
    protection: edition.rule ?? office.rule.options,
    catalogue: { indices: null },
    schemes: entries,
  });
}

function listOf({ areas }: InventedOffice, scheme: string): string {
  const rows = areas.flatMap(({ scheme: own, code, level, parent }) =>
    own === scheme && parent !== null ? [[code, code, level, parent].join(';')] : [],
  );
  return `${['code;name;level;parent', ...rows].join('\n')}\n`;
}

/** Places lie side by side; an area is all squares of its places. */
function mapOf({ areas }: InventedOffice, scheme: string): string {
  const features = lowestAreas(areas, scheme).map(({ code, places }) => {
    const coordinates = places.map((place) => {
      const [west, east] = [7 + place / 10, 7 + (place + 1) / 10];
      return [
        [
          [west, 51],
          [west, 51.1],
          [east, 51.1],
          [east, 51],
          [west, 51],
        ],
      ];
    });
    return { type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Areas of a scheme that no other one of it lies in. */
function lowestAreas(areas: readonly InventedArea[], scheme: string): readonly InventedArea[] {
  const own = areas.filter((area) => area.scheme === scheme);
  return own.filter(({ code }) => !own.some(({ parent }) => parent === code));
}

const SERIES = ['residents', 'support'] as const;

/** Columns of the deliveries: everybody, each value of a dimension, each smallest group. */
function columnsOf({ dimensions }: InventedOffice): { readonly series: string; readonly where: Where }[] {
  return SERIES.flatMap((series) => {
    const single = dimensions
      .filter((dimension) => series === 'residents' || dimension === 'sex')
      .flatMap((dimension) => VALUES[dimension].map((value): Where => ({ [dimension]: value })));
    const crossed = single.length > 2 ? smallestGroups(series, dimensions) : [];
    return [{}, ...single, ...crossed].map((where) => ({ series, where }));
  });
}

const nameOf = ({ series, where }: { readonly series: string; readonly where: Where }): string =>
  [series, where.sex, where.age].filter((word) => word !== undefined).join(' ');

/** A column of a delivery, of a series or of what stands beside one. */
interface DeliveredColumn {
  readonly series: string;
  readonly where: Where;
  /** what of the people is told; null: how many they are */
  readonly beside: string | null;
}

interface OfficeSource {
  readonly id: string;
  readonly columns: readonly DeliveredColumn[];
  readonly isPublic: boolean;
  /** how its counts are changed before they are shown; null: not at all */
  readonly profile: string | null;
}

/** The register, what of it everybody may read elsewhere, and what is changed before it is shown. */
function sourcesOf(office: InventedOffice, edition: InventedEdition): readonly OfficeSource[] {
  const open = edition.publicSeries ?? office.publicSeries;
  const sourceOf = ({ series }: { readonly series: string }): Omit<OfficeSource, 'columns'> => {
    if (series === open) return { id: 'statistics', isPublic: true, profile: null };
    const profile = office.changed?.[series];
    return { id: profile ? `${series}-changed` : 'register', isPublic: false, profile: profile ?? null };
  };
  const columns = columnsOf(office).flatMap((column) => [
    { ...column, beside: null },
    ...columnsBeside(office, column.series).map((beside) => ({ ...column, beside })),
  ]);
  const byId = Map.groupBy(columns, (column) => sourceOf(column).id);
  return [...byId.values()].map((own) => ({ ...sourceOf(own[0]!), columns: own }));
}

function deliveryOf(
  office: InventedOffice,
  edition: InventedEdition,
  { scheme, columns }: Pick<OfficeSource, 'columns'> & { readonly scheme: string },
): string {
  const { areas, hiddenAtSource } = office;
  // of whom the source hides one or two it tells how many they are altogether
  const all = hiddenAtSource ? areas.filter((area) => area.scheme === scheme && area.parent === null) : [];
  const rows = [...all, ...lowestAreas(areas, scheme)].flatMap(({ code, places }) =>
    edition.years.map((year) => {
      const counts = columns.map(({ series, where, beside }) => {
        const people = { series, where, year, places };
        if (beside) return valueBeside(office, edition, { ...people, beside });
        const count = countOf(office, edition, people);
        return series === hiddenAtSource && (count === 1 || count === 2) ? '*' : count;
      });
      return [code, year, ...counts].join(';');
    }),
  );
  return `${[['Gebiet', 'Jahr', ...columns.map(headOf)].join(';'), ...rows].join('\n')}\n`;
}

const headOf = ({ beside, ...column }: DeliveredColumn): string =>
  beside ? `${nameOf(column)} ${beside}` : nameOf(column);

function countOf(office: InventedOffice, edition: InventedEdition, people: People): number {
  const { year } = people;
  return personsOf(office, people).reduce(
    (sum, { person, place }) => sum + office.count(edition, person, { year, place }),
    0,
  );
}

function mappingOf(
  office: InventedOffice,
  { id, columns: all, isPublic, profile }: OfficeSource,
  schemes: readonly string[],
): string {
  const columns = all.map((column) => ({
    column: headOf(column),
    series: column.beside ? `${column.series}-${column.beside}` : column.series,
    group: Object.entries(column.where)
      .map(([dimension, value]) => `${dimension} ${value}`)
      .join('; '),
  }));
  const series = [...new Set(all.map((column) => column.series))];
  return yaml({
    source: id,
    names: id,
    publisher: 'Amt',
    licence: 'dl-de/by-2-0',
    delivered: '2022-02-01',
    symbolRule: 'plain',
    symbols: { '*': 'hidden' },
    companions: companionsOf(office, series),
    ...(profile ? { protection: { ...office.rule.options, profile } } : {}),
    ...(isPublic ? { alreadyPublic: 'https://example.org' } : {}),
    deliveries: schemes.map((scheme) => ({
      file: `${id}-${scheme}.csv`,
      scheme,
      area: { column: 'Gebiet' },
      period: { column: 'Jahr' },
      columns,
    })),
  });
}

const CATALOGUE =
  'id;name_de;topic;kind;numerator;denominator;multiplier;unit;decimals;direction;pooled_periods;core;classes';

function catalogueOf({ indicators }: InventedEdition, bounds: readonly number[] = []): string {
  const classes = bounds.length > 0 ? `manual ${bounds.join(' ')} early` : '';
  const rows = indicators.map(({ id, kind, formulas: [numerator, denominator], pooled }) => {
    const unit = kind === 'count' ? '1;persons' : '100;%';
    return [
      id,
      id,
      'soziodemografie',
      kind,
      numerator,
      denominator,
      unit,
      1,
      'neutral',
      pooled,
      'yes',
      kind === 'share' ? classes : '',
    ].join(';');
  });
  return `${[CATALOGUE, ...rows].join('\n')}\n`;
}
