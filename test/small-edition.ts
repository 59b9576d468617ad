import type { FormulaPeriod, FormulaSource, Formulas, FormulaTerm } from '../src/core/formulas.ts';
import type { IndicatorKind } from '../src/core/indicator.ts';
import { STATUS } from '../src/core/status.ts';
import { writeCsv } from '../src/formats/write-csv.ts';
import { writeJsonStat } from '../src/formats/write-jsonstat.ts';
import { writeParquet } from '../src/formats/write-parquet.ts';
import { writeXlsx } from '../src/formats/write-xlsx.ts';
import { smallGeopackage } from './small-geopackage.ts';
import { smallWorkbook } from './small-workbook.ts';
import { bytesOf, HEADING, listedPublication, tableOf } from './unit/verify/publication.ts';

/** A figure as a small edition shows it; a count that is null is not printed. */
export interface SmallFigure {
  readonly series: string;
  readonly area: string;
  readonly period?: string;
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** where it is not said: hidden, if there is no numerator and no value */
  readonly status?: string;
}

/** An indicator of a small edition: each side a sum of terms such as `people`, `people[age=0..17]` or `people@-1`. */
export interface SmallIndicator {
  readonly id: string;
  readonly kind?: IndicatorKind;
  readonly numerator: readonly string[];
  readonly denominator?: readonly string[];
  readonly periods?: readonly string[];
}

/** A small edition by hand. */
export interface SmallEdition {
  /** scheme → code → code of the area above, null for the top */
  readonly areas: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly indicators: readonly SmallIndicator[];
  /** series → whole group → groups that make it up */
  readonly wholes?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly rules?: Partial<FormulaSource>;
  readonly figures: readonly SmallFigure[];
  /** `<scheme>/<code>` → area of another scheme → share of the first that lies in it; both ways */
  readonly overlaps?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the period of a figure is called where nobody says. */
export const YEAR = '2021';

const RULES: FormulaSource = {
  id: 'office',
  minimum: 3,
  zerosShown: true,
  fullGroupsShown: true,
  smallRates: 'uncertain',
  inexactness: 0,
  rounding: null,
  tolerance: 0,
};

function term(text: string): FormulaTerm {
  const [, sign, series, group, years] = /^(-?)(\w+)(?:\[(.*)\])?(?:@(-\d+))?$/.exec(text) ?? [];
  if (series === undefined) throw new Error(`no term: ${text}`);
  return { series, group: group ?? '', years: Number(years ?? 0), coefficient: sign === '-' ? -1 : 1 };
}

/** Formulas of a small edition. */
export function smallFormulas({ indicators, wholes = {}, rules = {} }: SmallEdition): Formulas {
  const shifted = (terms: readonly FormulaTerm[], period: string): string[] =>
    terms.map(({ years }) => period.replace(/\d{4}/g, (year) => String(Number(year) + years)));
  const made = indicators.map(({ id, kind = 'count', numerator, denominator, periods = [YEAR] }) => {
    const [upper, lower] = [numerator.map(term), denominator?.map(term) ?? null];
    const list = periods.map((period): FormulaPeriod => {
      const end = period.slice(-4);
      return { period, numerator: shifted(upper, end), denominator: lower && shifted(lower, end) };
    });
    return { id, kind, multiplier: kind === 'count' ? 1 : 100, numerator: upper, denominator: lower, periods: list };
  });
  const terms = made.flatMap((indicator) => [...indicator.numerator, ...(indicator.denominator ?? [])]);
  const codes = made.flatMap(({ periods }) =>
    periods.flatMap((period) => [...period.numerator, ...(period.denominator ?? [])]),
  );
  const series = [...new Set(terms.map((entry) => entry.series))].map((id) => ({
    id,
    sources: ['office'],
    addsUp: true,
    wholes: Object.entries(wholes[id] ?? {}).map(([whole, parts]) => ({ whole, parts, periods: [...new Set(codes)] })),
  }));
  return { sources: [{ ...RULES, ...rules }], series, indicators: made };
}

interface ListedArea {
  readonly scheme: string;
  readonly code: string;
  readonly parent: string | null;
}

const listedAreas = ({ areas }: SmallEdition): ListedArea[] =>
  Object.entries(areas).flatMap(([scheme, codes]) =>
    Object.entries(codes).map(([code, parent]) => ({ scheme, code, parent })),
  );

/** Lines of observations.csv without the heading. */
export function smallRows(edition: SmallEdition): string[] {
  const areas = listedAreas(edition);
  return edition.figures.map(({ series, area, period = YEAR, value, numerator, denominator, status }) => {
    const scheme = areas.find(({ code }) => code === area)?.scheme ?? '';
    const indicator = edition.indicators.find(({ id }) => id === series);
    const isCount = (indicator?.kind ?? 'count') === 'count';
    const shown = value ?? (isCount ? (numerator ?? null) : rate(numerator, denominator));
    const said = status ?? (shown === null ? 'hidden' : 'ok');
    const text = (number: number | null | undefined): string =>
      number === null || number === undefined ? '' : String(number);
    const counts = [text(value === null ? null : shown), said, text(numerator), text(denominator)];
    return [scheme, area, 'level', period, series, '', isCount ? 'persons' : '%', ...counts, '', '', '', ''].join(',');
  });
}

function rate(numerator: number | null | undefined, denominator: number | null | undefined): number | null {
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return null;
  return (100 * numerator) / denominator;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** The files of a small edition without which nothing can be said about it. */
export function neededFiles(edition: SmallEdition): Map<string, Uint8Array> {
  const lines = smallRows(edition);
  const areas = listedAreas(edition);
  const features = areas.map(({ scheme, code, parent }) => ({
    type: 'Feature',
    properties: { scheme, code, name: `Gebiet ${code}`, level: 'level', parent, valid_from: null, valid_to: null },
    geometry: null,
  }));
  return new Map([
    ['data/formulas.json', text(JSON.stringify(smallFormulas(edition)))],
    ['data/areas.geojson', text(JSON.stringify({ type: 'FeatureCollection', features }))],
    ['data/observations.csv', text(`${[HEADING, ...lines].join('\n')}\n`)],
    ...(edition.overlaps ? [['data/overlaps.csv', text(overlapsText(edition.overlaps))] as const] : []),
  ]);
}

function overlapsText(overlaps: NonNullable<SmallEdition['overlaps']>): string {
  const place = (area: string): [scheme: string, code: string] => area.split('/') as [string, string];
  const lines = Object.entries(overlaps).flatMap(([area, others]) =>
    Object.entries(others).map(([other, share]) => [...place(area), 'level', ...place(other), share].join(',')),
  );
  return `${['scheme,area_code,area_level,other_scheme,other_code,surface_share', ...lines].join('\n')}\n`;
}

/** Files of a small edition that readers get, all formats. */
export function smallFiles(edition: SmallEdition): Map<string, Uint8Array> {
  const lines = smallRows(edition);
  const rows = tableOf(lines);
  const areas = listedAreas(edition);
  const files = new Map<string, Uint8Array>([
    ...neededFiles(edition),
    ['data/observations-de.csv', bytesOf(writeCsv({ ...rows, delimiter: ';', decimal: ',', byteOrderMark: true }))],
    ['data/observations.parquet', bytesOf(writeParquet(rows))],
    ['data/observations.xlsx', bytesOf(writeXlsx({ sheets: [{ ...rows, name: 'Zahlen' }], date: '2022-01-01' }))],
  ]);
  files.set('data/workbooks/alles.xlsx', smallWorkbook(lines));
  files.set('data/areas.gpkg', smallGeopackage(lines));
  const [scheme] = Object.keys(edition.areas) as [string];
  const own = areas.filter((area) => area.scheme === scheme);
  const level = { key: `${scheme}-level`, areas: own.map(({ code }, index) => [index, code, '', null, null, null]) };
  files.set(
    'data/atlas/areas.js',
    text(`window.sozialraum.receive("areas",${JSON.stringify({ levels: [level] })});\n`),
  );
  for (const { code } of own) {
    const cellsOf = ({ id, periods = [YEAR] }: SmallIndicator): unknown[] =>
      periods.map((period) => {
        const cells = lines
          .map((line) => line.split(','))
          .find((found) => found[1] === code && found[3] === period && found[4] === id);
        return [period, number(cells?.[7]), null, null, STATUS[(cells?.[8] ?? 'unknown') as keyof typeof STATUS]];
      });
    const figures = Object.fromEntries(edition.indicators.map((indicator) => [indicator.id, cellsOf(indicator)]));
    const key = `areas/${scheme}-level/${code}`;
    const told = `window.sozialraum.receive(${JSON.stringify(key)},${JSON.stringify({ code, figures })});\n`;
    files.set(`data/atlas/${key.toLowerCase()}.js`, text(told));
  }
  for (const { id, periods = [YEAR] } of edition.indicators) {
    const cellOf = (code: string, period: string): string[] =>
      lines
        .map((line) => line.split(','))
        .find((cells) => cells[1] === code && cells[3] === period && cells[4] === id) ?? [];
    files.set(`data/jsonstat/${id}.json`, bytesOf(jsonStat(areas, periods, cellOf)));
    files.set(`data/atlas/${scheme}-level/${id}.js`, text(payload({ id, scheme, periods, codes: own, cellOf })));
    files.set(`indikator/${id}.html`, text(page({ id, scheme, periods, codes: own, cellOf })));
  }
  return files;
}

/** The files as the attacker asks for them. */
export const smallPublication = (edition: SmallEdition) => listedPublication(smallFiles(edition));

type CellOf = (code: string, period: string) => string[];

const number = (text: string | undefined): number | null => (text ? Number(text) : null);

function jsonStat(areas: readonly ListedArea[], periods: readonly string[], cellOf: CellOf): Iterable<string> {
  const several = new Set(areas.map(({ scheme }) => scheme)).size > 1;
  const at = (position: number): string[] =>
    cellOf(areas[Math.floor(position / periods.length)]?.code ?? '', periods[position % periods.length] ?? '');
  const categories = areas.map(({ scheme, code }) => ({ code: several ? `${scheme}:${code}` : code, label: code }));
  return writeJsonStat({
    label: 'x',
    source: 'x',
    updated: '2022-01-01',
    notes: [],
    dimensions: [
      { id: 'area', label: 'x', role: 'geo', categories },
      { id: 'period', label: 'x', role: 'time', categories: periods.map((code) => ({ code, label: code })) },
    ],
    valueAt: (position) => number(at(position)[7]),
    statusAt: (position) => (at(position)[8] === 'ok' ? null : (at(position)[8] ?? 'unknown')),
  });
}

interface Drawn {
  readonly id: string;
  readonly scheme: string;
  readonly periods: readonly string[];
  readonly codes: readonly ListedArea[];
  readonly cellOf: CellOf;
}

function payload({ id, scheme, periods, codes, cellOf }: Drawn): string {
  const list = periods.map((period) => {
    const cells = codes.map(({ code }) => cellOf(code, period));
    const column = (position: number): (number | null)[] => cells.map((cell) => number(cell[position]));
    const statuses = cells.map((cell) => STATUS[(cell[8] ?? 'unknown') as keyof typeof STATUS]);
    const classes = cells.map(() => 0);
    return { period, values: column(7), statuses, classes, numerators: column(9), denominators: column(10) };
  });
  const figures = { id, decimals: 1, classCount: 0, classNames: null, periods: list };
  return `window.sozialraum.receive(${JSON.stringify(`${scheme}-level/${id}`)},${JSON.stringify({ figures })});\n`;
}

function page({ id, scheme, periods, codes, cellOf }: Drawn): string {
  const cells = periods.flatMap((period) =>
    codes.flatMap(({ code }) =>
      (['value', 'numerator', 'denominator'] as const).map((measure, at) => {
        const shown = cellOf(code, period)[[7, 9, 10][at]!] ?? '';
        const data = `data-series="${id}" data-area="${scheme}/${code}" data-period="${period}" data-measure="${measure}"`;
        return `<td ${data} data-value="${shown}">${shown === '' ? '<span>[c]</span>' : shown.replace('.', ',')}</td>`;
      }),
    ),
  );
  const shapes = codes.map(({ code }, index) => {
    const shown = cellOf(code, periods[0]!)[7] ?? '';
    return `<a data-area="${index} 0 0"><title>Gebiet ${code}: ${shown === '' ? 'geschützt' : shown.replace('.', ',')}</title></a>`;
  });
  const map = `<div data-level="${scheme}-level" data-series="${id}" data-period="${periods[0]}"><svg>${shapes.join('')}</svg></div>`;
  return `<!DOCTYPE html><html lang="de"><body>${map}<table><tr>${cells.join('')}</tr></table></body></html>`;
}
